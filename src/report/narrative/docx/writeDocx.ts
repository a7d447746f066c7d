import { cellNote } from "../cellNote";
import { gapText, isGap, type Block, type NarrativeReport, type Piece } from "../narrativeReport";
import { cellsExplained, type ReportWish } from "../reportLines";
import * as docx from "./package";

/**
 * The look of an official report: A4 with the margins and fonts of GB/T 9704, 仿宋 of size three on lines of 30 points, as
 * bureaus ask of these reports. Sizes in half points, lengths in twips (a twentieth of a point).
 */
const A4 = { width: 11906, height: 16838 };
const MARGIN = { top: 2098, bottom: 1984, left: 1587, right: 1474 };
const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right;
const LINE = 600;
const SIZE = { title: 44, text: 32, table: 21, note: 16, foot: 28 };
const INDENT = 2 * (SIZE.text / 2) * 20;

/** Chinese by its kind, everything else in one font. */
const font = (eastAsia: string) => ({
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Times New Roman",
  eastAsia,
});
const FONTS = {
  text: font("仿宋"),
  title: font("宋体"),
  chapter: font("黑体"),
  part: font("楷体"),
};

/** Writes the report as a .docx file; gaps are yellow. */
export async function writeDocx(report: NarrativeReport, wish: ReportWish): Promise<ArrayBuffer> {
  const look = { size: SIZE.text, font: FONTS.text };
  const { title, lead, chapters, closing, sheetName } = report;
  const file = new docx.Document({
    creator: "PerfScore",
    title: report.fileName,
    styles: {
      default: {
        document: { run: { ...look, language: { eastAsia: "zh-CN", value: "en-US" } } },
        heading1: heading(FONTS.chapter),
        heading2: heading(FONTS.part),
      },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        footers: { default: pageNumbers() },
        children: [
          ...title.map((line) =>
            paragraph(runs(line, wish, { size: SIZE.title, font: FONTS.title, bold: true }), {
              alignment: docx.AlignmentType.CENTER,
              line: LINE + 120,
            }),
          ),
          paragraph([]),
          text(lead, wish),
          ...chapters.flatMap((chapter) => [
            headingOf(chapter.title, docx.HeadingLevel.HEADING_1),
            ...chapter.blocks.flatMap((block) => blockOf(block, wish)),
          ]),
          paragraph([]),
          ...closing.map((line) =>
            paragraph(runs(line, wish), { alignment: docx.AlignmentType.RIGHT }),
          ),
          ...(wish.withCells ? [text([cellsExplained(sheetName)], wish)] : []),
        ],
      },
    ],
  });
  return docx.Packer.toArrayBuffer(file);
}

function heading(fonts: ReturnType<typeof font>) {
  const spacing = { line: LINE, lineRule: docx.LineRuleType.EXACT, before: 0, after: 0 };
  return {
    run: { size: SIZE.text, font: fonts, color: "000000", bold: false, italics: false },
    // Never alone at the foot of a page.
    paragraph: { spacing, indent: { firstLine: INDENT }, keepNext: true },
  };
}

function headingOf(
  words: string,
  level: (typeof docx.HeadingLevel)[keyof typeof docx.HeadingLevel],
): docx.Paragraph {
  return new docx.Paragraph({ heading: level, children: [new docx.TextRun(sound(words))] });
}

type RunLook = Exclude<ConstructorParameters<typeof docx.TextRun>[0], string>;

/** What a paragraph has besides its runs. */
interface ParagraphLook {
  alignment?: (typeof docx.AlignmentType)[keyof typeof docx.AlignmentType];
  line?: number;
  firstLine?: number;
}

function paragraph(children: docx.TextRun[], look: ParagraphLook = {}): docx.Paragraph {
  const { alignment, line = LINE, firstLine } = look;
  return new docx.Paragraph({
    children,
    spacing: { line, lineRule: docx.LineRuleType.EXACT },
    ...(alignment && { alignment }),
    ...(firstLine !== undefined && { indent: { firstLine } }),
  });
}

function text(pieces: readonly Piece[], wish: ReportWish): docx.Paragraph {
  return paragraph(runs(pieces, wish), {
    firstLine: INDENT,
    alignment: docx.AlignmentType.JUSTIFIED,
  });
}

function blockOf(block: Block, wish: ReportWish): (docx.Paragraph | docx.Table)[] {
  if (block.kind === "heading") return [headingOf(block.text, docx.HeadingLevel.HEADING_2)];
  return block.kind === "paragraph" ? [text(block.pieces, wish)] : [tableOf(block, wish)];
}

function tableOf(
  { headings, widths, texts, rows }: Extract<Block, { kind: "table" }>,
  wish: ReportWish,
): docx.Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((width / whole) * TEXT_WIDTH));
  const cell = (pieces: readonly Piece[], column: number, look: RunLook = {}, isText = false) =>
    new docx.TableCell({
      width: { size: columns[column] ?? 0, type: docx.WidthType.DXA },
      verticalAlign: docx.VerticalAlign.CENTER,
      margins: { left: 60, right: 60, top: 40, bottom: 40 },
      children: linesOf(pieces).map(
        (line) =>
          new docx.Paragraph({
            alignment: isText ? docx.AlignmentType.LEFT : docx.AlignmentType.CENTER,
            children: runs(line, wish, { size: SIZE.table, ...look }, true),
          }),
      ),
    });
  return new docx.Table({
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    columnWidths: columns,
    layout: docx.TableLayoutType.FIXED,
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headings.map((words, column) => cell([words], column, { bold: true })),
      }),
      ...rows.map(
        (row) =>
          new docx.TableRow({
            cantSplit: true,
            children: row.map((pieces, column) => cell(pieces, column, {}, texts.includes(column))),
          }),
      ),
    ],
  });
}

/** The lines of a cell: a fixed word may begin with one. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (typeof piece === "string" && piece.startsWith("\n")) lines.push([piece.slice(1)]);
    else lines[lines.length - 1]?.push(piece);
  }
  return lines;
}

/** @param isNarrow true in a table's cell, where the cells of a number stand below it */
function runs(
  pieces: readonly Piece[],
  wish: ReportWish,
  look: RunLook = {},
  isNarrow = false,
): docx.TextRun[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === "string") return run(piece, look);
    if (isGap(piece)) return run(gapText(piece), { ...look, highlight: "yellow" });
    const note = wish.withCells ? cellNote(piece) : "";
    const below = isNarrow && { break: 1 };
    const noteLook = { ...look, size: SIZE.note, bold: false, color: "767676", ...below };
    return [...run(piece.text, look), ...(note === "" ? [] : run(note, noteLook))];
  });
}

/** A run for each line of a text: a cell may have several. */
function run(words: string, look: RunLook): docx.TextRun[] {
  return sound(words)
    .split(/\r?\n/u)
    .map(
      (line, place) => new docx.TextRun({ ...look, text: line, ...(place > 0 && { break: 1 }) }),
    );
}

/** Without the characters that no XML may hold: one of them, copied into a cell, and Word opens nothing of the file. */
function sound(words: string): string {
  return words.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}

/** — 3 — in the middle of the foot. */
function pageNumbers(): docx.Footer {
  const number = new docx.TextRun({
    size: SIZE.foot,
    font: FONTS.title,
    children: ["— ", docx.PageNumber.CURRENT, " —"],
  });
  return new docx.Footer({
    children: [new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, children: [number] })],
  });
}
