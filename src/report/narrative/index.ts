/** The report on a self-evaluation, drafted from its form: chapters, paragraphs and tables as data, and as text. */
export { draftReport } from "./draftReport";
export {
  gapsIn,
  gapsOf,
  gapText,
  isGap,
  type Block,
  type Chapter,
  type Gap,
  type NarrativeReport,
  type Piece,
} from "./narrativeReport";
export { reportLines, textOfPieces, type ReportWish } from "./reportLines";
