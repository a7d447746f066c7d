import { cellNote } from "./cellNote";
import { gapText, isGap, type Block, type NarrativeReport, type Piece } from "./narrativeReport";

/** How a report is handed over. */
export interface ReportWish {
  /** Whether each number is followed by its cells in brackets: for those who check it, not for handing in. */
  withCells: boolean;
}

/** Said at the end of a report with cells. */
export function cellsExplained(sheetName: string): string {
  return `注：方括号内是工作表“${sheetName}”中的单元格，送审前请取消“注明单元格”后重新下载。`;
}

/** A piece as it is read. */
export function pieceText(piece: Piece, { withCells }: ReportWish): string {
  if (typeof piece === "string") return piece;
  if (isGap(piece)) return gapText(piece);
  return withCells ? piece.text + cellNote(piece) : piece.text;
}

export function textOfPieces(pieces: readonly Piece[], wish: ReportWish): string {
  return pieces.map((piece) => pieceText(piece, wish)).join("");
}

/** The report as lines of text, a table's row as one with tabs: to be pasted where no file can be saved. */
export function reportLines(report: NarrativeReport, wish: ReportWish): string[] {
  const text = (pieces: readonly Piece[]) => textOfPieces(pieces, wish);
  return [
    ...report.title.map(text),
    text(report.lead),
    ...report.chapters.flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap((block) => blockLines(block, text)),
    ]),
    ...report.closing.map(text),
    ...(wish.withCells ? [cellsExplained(report.sheetName)] : []),
  ];
}

function blockLines(block: Block, text: (pieces: readonly Piece[]) => string): string[] {
  if (block.kind === "heading") return [block.text];
  if (block.kind === "paragraph") return [text(block.pieces)];
  // A line within a cell would end the row.
  const rows = block.rows.map((row) => row.map((cell) => linesIn(text(cell)).join(" ")).join("\t"));
  return [block.headings.join("\t"), ...rows];
}

/** The lines of a text that say something. */
export function linesIn(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
