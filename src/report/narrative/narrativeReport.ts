import type { CellAddress } from "../../form/model/grid";

/**
 * What stands between the fixed words of the report. cell: as its cell shows it, or a part of that. sum and count: of
 * these cells. share: their sum in that of the cells `of`. grade: by the form's rules.
 */
export type How = "cell" | "sum" | "count" | "share" | "grade";

/** Something that the form says, and the cells that say it. */
export interface Quoted {
  text: string;
  how: How;
  from: CellAddress[];
  of?: CellAddress[];
}

/**
 * toFill: a person has to write it. open: it comes by itself once the form is filled in. notJudged: its cell can't be
 * read. toCheck: the form says two things of it.
 */
export type GapKind = "toFill" | "open" | "notJudged" | "toCheck";

/** A marked gap: nothing is made up for it. */
export interface Gap {
  gap: GapKind;
  /** What is missing, in the words of the form. */
  what: string;
  /** The form's cell that it belongs into, or that can't be read; null for what only the report says. */
  at: CellAddress | null;
  /** What a cell shows that can't be read. */
  shows?: string;
  /** The row of a table that it stands in: the column's heading says there what is missing. */
  row?: string;
}

/** Fixed words, which hold no digit; what the form says; or a gap. */
export type Piece = string | Quoted | Gap;

export type Block =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; pieces: Piece[] }
  | {
      kind: "table";
      headings: string[];
      /** Shares of the width. */
      widths: number[];
      /** Columns of longer texts, which begin at the left. */
      texts: number[];
      /** Rows of cells; a cell's lines are parted by "\n". */
      rows: Piece[][][];
    };

export interface Chapter {
  title: string;
  blocks: Block[];
}

/** The report on a form as plain data: every digit in it is in something quoted, or in a gap that names its cell. */
export interface NarrativeReport {
  sheetName: string;
  /** What a file of it is called, without its ending. */
  fileName: string;
  title: Piece[][];
  lead: Piece[];
  chapters: Chapter[];
  /** Who reports, and when. */
  closing: Piece[][];
}

export function isGap(piece: Piece): piece is Gap {
  return typeof piece !== "string" && "gap" in piece;
}

const GAP_WORDS: Record<GapKind, string> = {
  toFill: "待填",
  open: "未填完",
  notJudged: "未能判断",
  toCheck: "请核对",
};

/** 【待填：改进措施】; in a table 【待填】. */
export function gapText({ gap, what, shows, row }: Gap): string {
  const shown = shows === undefined ? [] : [`单元格显示“${shows}”`];
  const said = [...(row === undefined ? [what] : []), ...shown].join("，");
  return said === "" ? `【${GAP_WORDS[gap]}】` : `【${GAP_WORDS[gap]}：${said}】`;
}

/** A row of a table with this name: its gaps are known by it. */
export function inRow(name: string, cells: Piece[][]): Piece[][] {
  return cells.map((cell) => cell.map((piece) => (isGap(piece) ? { ...piece, row: name } : piece)));
}

/** All pieces of a block, cell by cell. */
function piecesOf(block: Block): Piece[] {
  if (block.kind === "heading") return [block.text];
  return block.kind === "paragraph" ? block.pieces : block.rows.flat(2);
}

/** The gaps of a chapter in their order. */
export function gapsIn({ blocks }: Chapter): Gap[] {
  return blocks.flatMap(piecesOf).filter(isGap);
}

/** All gaps of a report, those of its title and its end among them. */
export function gapsOf({ title, lead, chapters, closing }: NarrativeReport): Gap[] {
  return [
    ...[...title, lead].flat().filter(isGap),
    ...chapters.flatMap(gapsIn),
    ...closing.flat().filter(isGap),
  ];
}

/** All that a report is made of, in its order. */
export function allPieces(report: NarrativeReport): Piece[] {
  const { title, lead, chapters, closing } = report;
  const ofChapters = chapters.flatMap((chapter) => [
    chapter.title,
    ...chapter.blocks.flatMap((block) => [
      ...(block.kind === "table" ? block.headings : []),
      ...piecesOf(block),
    ]),
  ]);
  return [...title.flat(), ...lead, ...ofChapters, ...closing.flat()];
}
