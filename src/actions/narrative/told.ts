/** What the pane shows of a report that was drafted; loaded along with its page. */
export { gapsIn, gapsOf, gapText, isGap, reportLines, textOfPieces } from "../../report/narrative";
