import { mailbox } from "./mailbox";

/** What a ribbon button asks of the pane. */
export type Asked = "validateSheet";

/** What ribbon buttons ask of the pane; kept while it is not there yet. */
export const asked = mailbox<Asked>();

/** Whether Excel shows the pane, told whenever it opens or closes it. */
export const shown = mailbox<boolean>();
