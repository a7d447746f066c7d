/** How files reach the user: as one .zip, each on its own, or each opened by Excel in a window of its own. */
export type PublishPlace = "zip" | "files" | "windows";

/** More windows than that would have to be saved and closed one by one. */
export const MOST_WINDOWS = 10;
