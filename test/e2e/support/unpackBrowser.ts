import { browserPath } from "../../../tools/pictures/browser";

/** Once, before the test files begin: two of them that unpack npm's browser at once would start it half unpacked. */
export default async function unpackBrowser(): Promise<void> {
  await browserPath();
}
