import type { CellContent } from "../model/cellEdit";
import { quotedSheet, type CellRange } from "../model/grid";
import { styled, styles } from "../plan/planStyle";
import { heightsOfTable, printOfTable } from "../plan/tableSheet";
import type { SheetPlan } from "../plan/sheetPlan";
import {
  noteColumnKeys,
  noteColumns,
  noteHeadRows,
  noteSheetName,
  type NoteColumn,
  type NoteRow,
} from "./noteSheet";

const NOTE =
  "「单位说明」由单位填写，重新校验时读回，刷新时保留。级别为「核实无误」的，写明理由，不计入错误和警告；单元格内容一变，就不再算数。";

/** Points. The key stands outside of what is printed. */
const widths: Record<NoteColumn, number> = {
  ...{ sheet: 95, cell: 45, name: 110, level: 60, sentence: 185 },
  ...{ remedy: 185, says: 160, date: 70, key: 60 },
};
const WIDTHS = noteColumnKeys.map((key) => widths[key]);
const PRINTED = noteColumnKeys.indexOf("key");
const LOWEST = { title: 34, note: 30, row: 20 };
const LINK_COLOR = "#0563C1";

/**
 * Plans the sheet 校验报告: each problem with a link to its cell, how to put it right, and room for what the unit says.
 * @param summary what was checked and what was found
 */
export function planNoteSheet(summary: string, lines: readonly NoteRow[]): SheetPlan {
  const rows = noteHeadRows + lines.length;
  const columns = WIDTHS.length;
  const across = (row: number): CellRange => ({ row, column: 0, rows: 1, columns: PRINTED });
  const column = (key: NoteColumn, from = noteHeadRows): CellRange => {
    return { row: from, column: noteColumnKeys.indexOf(key), rows: rows - from, columns: 1 };
  };
  const table = {
    row: noteHeadRows - 1,
    column: 0,
    rows: rows - noteHeadRows + 1,
    columns: PRINTED,
  };
  const cells = [
    lineOf([{ value: noteSheetName }]),
    lineOf([{ value: summary === "" ? NOTE : summary }]),
    lineOf(noteColumnKeys.map((key) => ({ value: noteColumns[key] }))),
    ...lines.map((line) => lineOf(noteColumnKeys.map((key) => contentOf(line, key)))),
  ];
  return {
    name: noteSheetName,
    rows,
    columns,
    cells,
    styles: [
      ...styled(styles.title, [across(0)]),
      ...styled(styles.body, [table]),
      ...styled({ ...styles.body, ...styles.note, border: false }, [across(1)]),
      ...styled(styles.label, [across(noteHeadRows - 1)]),
      ...styled(styles.text, [column("sentence"), column("remedy")]),
      ...styled({ ...styles.text, ...styles.input }, [column("says")]),
      ...styled({ fontColor: LINK_COLOR }, [column("cell")]),
      ...styled({ ...styles.note, wrap: false }, [column("key", noteHeadRows - 1)]),
    ],
    merges: [across(0), across(1)],
    rules: [],
    checks: [],
    columnWidths: WIDTHS,
    rowHeights: heightsOfTable(cells, WIDTHS, LOWEST, PRINTED),
    frozenRows: noteHeadRows,
    print: printOfTable({ row: 0, column: 0, rows, columns: PRINTED }, noteHeadRows - 1),
    protect: false,
    firstInput: { row: noteHeadRows, column: noteColumnKeys.indexOf("says") },
  };
}

/** What stands under the title of a sheet that was filled from a validation. */
export function noteSummary(words: string): string {
  return `${words}${NOTE}`;
}

type Line = SheetPlan["cells"][number];

function lineOf(contents: (CellContent | null)[]): Line {
  return WIDTHS.map((_, column) => contents[column] ?? null);
}

/** The cell is a link, as a formula that every program follows. */
function contentOf(line: NoteRow, key: NoteColumn): CellContent | null {
  const value = line[key];
  if (value === "") return null;
  if (key !== "cell") return { value };
  const quoted = (text: string) => text.replace(/"/g, '""');
  const place = `#${quotedSheet(line.sheet)}!${value}`;
  return { value, formula: `=HYPERLINK("${quoted(place)}","${quoted(value)}")` };
}
