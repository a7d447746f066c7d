/**
 * The ways in which forms come in broken, as seeded random changes of a correct sheet. What a
 * damage does to a sheet is what pasting from PDFs and web pages was seen to do.
 */
import type { CellValue } from "../../src/words/cell";
import type { Grid, PerformanceForm } from "../../src/form";

/** Random numbers that are the same on every machine (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** 0 to below the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  is(share: number): boolean {
    return this.next() < share;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

/** A sheet while it is being damaged. */
export interface Sheet {
  rows: CellValue[][];
  formats: string[][];
  /** Merged areas survive only damages that move nothing. */
  merges: Grid["merges"];
  /** First row of the indicators, after the header. */
  firstIndicator: number;
  headerRows: number;
}

export type Damage = (sheet: Sheet, chance: Chance) => void;

const isLevelColumn = (column: number) => column === 1 || column === 2;
const NAME_COLUMN = 3;

/** The cells of some rows stand one or two columns further right. */
const shiftRows: Damage = (sheet, chance) => {
  sheet.merges = [];
  for (let r = sheet.firstIndicator; r < sheet.rows.length; r += 1) {
    if (!chance.is(0.4)) continue;
    const by = 1 + chance.below(2);
    for (const matrix of [sheet.rows, sheet.formats]) {
      matrix[r]?.unshift(...new Array<string>(by).fill(""));
    }
  }
};

/** A gap opens somewhere in some rows, as in the forms of 2021. */
const openGaps: Damage = (sheet, chance) => {
  sheet.merges = [];
  for (let r = sheet.firstIndicator; r < sheet.rows.length; r += 1) {
    if (!chance.is(0.4)) continue;
    const at = 1 + chance.below((sheet.rows[r] ?? []).length);
    for (const matrix of [sheet.rows, sheet.formats]) matrix[r]?.splice(at, 0, "");
  }
};

/** 一级 and 二级 labels, and the label of the part, are lost in places. */
const dropLabels: Damage = (sheet, chance) => {
  sheet.merges = [];
  for (let r = sheet.firstIndicator; r < sheet.rows.length; r += 1) {
    for (const c of [0, 1, 2]) {
      const row = sheet.rows[r];
      if (row !== undefined && chance.is(0.15)) row[c] = "";
    }
  }
};

/** Labels stand again in rows that follow. */
const repeatLabels: Damage = (sheet, chance) => {
  sheet.merges = [];
  const last = ["", "", ""] as CellValue[];
  for (let r = sheet.firstIndicator; r < sheet.rows.length; r += 1) {
    const row = sheet.rows[r] ?? [];
    if (row.length < 6) continue;
    if (row[1] !== "") last[2] = "";
    for (const c of [0, 1, 2]) {
      if (row[c] !== "") last[c] = row[c] as CellValue;
      else if (chance.is(0.3)) row[c] = last[c] as CellValue;
    }
  }
};

/** Names are broken by a line end or a space, some over two rows. */
const breakNames: Damage = (sheet, chance) => {
  for (let r = sheet.rows.length - 1; r >= sheet.firstIndicator; r -= 1) {
    const row = sheet.rows[r] ?? [];
    const name = row[NAME_COLUMN];
    if (typeof name !== "string" || name.length < 4 || !chance.is(0.3)) continue;
    const at = 1 + chance.below(name.length - 2);
    const [head, tail] = [name.slice(0, at), name.slice(at)];
    if (chance.is(0.7)) row[NAME_COLUMN] = head + chance.of([" ", "\n", "\r\n", "　"]) + tail;
    else {
      sheet.merges = [];
      const broken = new Array<CellValue>(row.length).fill("");
      row[NAME_COLUMN] = head;
      broken[NAME_COLUMN] = tail;
      sheet.rows.splice(r + 1, 0, broken);
      sheet.formats.splice(r + 1, 0, new Array<string>(row.length).fill("General"));
    }
  }
};

/** The header comes again where a page ended. */
const repeatHeader: Damage = (sheet, chance) => {
  sheet.merges = [];
  const first = sheet.firstIndicator - sheet.headerRows;
  const at = sheet.firstIndicator + 1 + chance.below(sheet.rows.length - sheet.firstIndicator - 2);
  for (const matrix of [sheet.rows, sheet.formats] as CellValue[][][]) {
    const header = matrix.slice(first, sheet.firstIndicator).map((row) => [...row]);
    matrix.splice(at, 0, ...header);
  }
};

/** Two columns have changed places in the whole sheet. */
const swapColumns: Damage = (sheet, chance) => {
  sheet.merges = [];
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const one = 1 + chance.below(width - 1);
  const other = 1 + chance.below(width - 1);
  for (const matrix of [sheet.rows, sheet.formats] as CellValue[][][]) {
    for (const row of matrix) {
      while (row.length < width) row.push("");
      [row[one], row[other]] = [row[other] as CellValue, row[one] as CellValue];
    }
  }
};

const blankRows: Damage = (sheet, chance) => {
  sheet.merges = [];
  for (let n = 1 + chance.below(4); n > 0; n -= 1) {
    const at = chance.below(sheet.rows.length);
    sheet.rows.splice(at, 0, []);
    sheet.formats.splice(at, 0, []);
    if (at <= sheet.firstIndicator - sheet.headerRows) sheet.firstIndicator += 1;
    else if (at < sheet.firstIndicator) {
      sheet.rows.splice(at, 1);
      sheet.formats.splice(at, 1);
    }
  }
};

const blankColumns: Damage = (sheet, chance) => {
  sheet.merges = [];
  const at = chance.below(8);
  for (const matrix of [sheet.rows, sheet.formats]) for (const row of matrix) row.splice(at, 0, "");
};

/** Digits, letters, operators and signs were typed full width. */
const fullWidth: Damage = (sheet, chance) => {
  for (let r = sheet.firstIndicator; r < sheet.rows.length; r += 1) {
    const row = sheet.rows[r] ?? [];
    row.forEach((value, c) => {
      if (isLevelColumn(c) || value === "" || !chance.is(0.4)) return;
      if (typeof value === "string" && value.length > 20) return;
      row[c] = String(value).replace(/[0-9A-Za-z%<>=.-]/gu, (character) =>
        String.fromCharCode(character.charCodeAt(0) + 0xfee0),
      );
    });
  }
};

/** Merged areas are gone (their value stays in the first cell). */
const unmerge: Damage = (sheet) => {
  sheet.merges = [];
};

/** Empty cells were merged with the filled one before them. */
const mergeCells: Damage = (sheet, chance) => {
  sheet.rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== "" && row[c + 1] === "" && chance.is(0.2)) {
        sheet.merges.push({ row: r, column: c, rows: 1, columns: 2 });
      }
    });
  });
};

export const damages: Record<string, Damage> = {
  shiftRows,
  openGaps,
  dropLabels,
  repeatLabels,
  breakNames,
  repeatHeader,
  swapColumns,
  blankRows,
  blankColumns,
  fullWidth,
  unmerge,
  mergeCells,
};

/** Damages that need the columns of the correct sheet come before those that move columns. */
const ORDER = [
  "repeatLabels",
  "dropLabels",
  "breakNames",
  "fullWidth",
  "mergeCells",
  "unmerge",
  "repeatHeader",
  "blankRows",
  "openGaps",
  "shiftRows",
  "swapColumns",
  "blankColumns",
];

/** A damaged copy of a sheet; the names of the damages say what was done. */
export function damaged(
  grid: Grid,
  form: PerformanceForm,
  names: readonly string[],
  chance: Chance,
): Grid {
  const headerRows = form.kind === "selfEvaluation" ? 2 : 1;
  const header = grid.values.findIndex((row) => row.includes("三级指标"));
  const sheet: Sheet = {
    rows: grid.values.map((row) => [...row]),
    formats: grid.numberFormats.map((row) => [...row]),
    merges: [...grid.merges],
    firstIndicator: header + headerRows,
    headerRows,
  };
  for (const name of ORDER) if (names.includes(name)) damages[name]?.(sheet, chance);
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const padded = sheet.rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ""));
  const numberFormats = sheet.formats.map((row) =>
    Array.from({ length: width }, (_, c) => row[c] || "General"),
  );
  return { ...grid, values: padded, formulas: padded, numberFormats, merges: sheet.merges };
}
