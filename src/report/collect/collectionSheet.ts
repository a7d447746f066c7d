import { familyOf, type CellRange, type Grid, type SheetPlan } from "../../form";
import type { CellContent } from "../../form/model/cellEdit";
import { formulaIn, quotedSheet } from "../../form/model/grid";
import { styled, styles, totalFormat } from "../../form/plan/planStyle";
import { heightsOfTable, tableToRead, valuesOf } from "../../form/plan/tableSheet";
import { minuteSerial } from "../../words/clock";
import { COLLECTION, isCollectionSheet } from "./collectionName";
import type { FileWas, JudgedFile, JudgedForm } from "./judgeFiles";

/** Other words than a form's, so that no reader takes it for one. */
const HEADINGS = [
  ...["序号", "收表时间", "文件", "内容", "部门（项目）", "年份", "种类"],
  ...["表中总分", "按规则", "工作表", "处理", "备注"],
];
const WIDTHS = [30, 92, 170, 82, 170, 36, 66, 50, 50, 120, 200, 110];
const [WHEN, OWN, TOTAL, SHEET] = [1, 7, 8, 9];
const TEXTS = [2, 4, 9, 10, 11];
const FIRST = 3;
const LOWEST = { title: 34, note: 30, row: 20 };

const NOTE =
  "每次收表接着往下记，以前的行和「备注」不动。「表中总分」是文件里写的，「按规则」是按评分规则重算的；没有收入的表只列在这里。";

/** Files that were collected, and under which sheets their forms were put into the workbook. */
export interface Collection {
  files: readonly JudgedFile[];
  /** The sheet of each form that was put in, by the form's key. */
  sheets: ReadonlyMap<string, string>;
  /** Forms were wished as lines of this sheet only. */
  onlyListed: boolean;
  /** When that was. */
  moment: Date;
}

/** True for the sheet that this add-in makes: its title and its headings stand where we put them. */
export function isCollection(grid: Grid): boolean {
  if (!isCollectionSheet(grid)) return false;
  return HEADINGS.every((heading, column) => cellOf(grid, FIRST - 1, column).value === heading);
}

/**
 * Plans the sheet with a line for each form of the files, and one for each file that had none: below the lines that are
 * there from earlier, which stay as they are.
 */
export function planCollection(collection: Collection, before: Grid | null): SheetPlan {
  const earlier = before === null ? [] : linesOf(before);
  const added = collection.files.flatMap((file) => linesFor(file, collection));
  const cells: SheetPlan["cells"] = [
    lineOf([{ value: COLLECTION }]),
    lineOf([{ value: NOTE }]),
    lineOf(HEADINGS.map((value) => ({ value }))),
    ...earlier,
    ...added.map((line, place) => lineOf([{ value: earlier.length + place + 1 }, ...line])),
  ];
  const columns = WIDTHS.length;
  const rows = cells.length - FIRST;
  const across = (row: number): CellRange => ({ row, column: 0, rows: 1, columns });
  const column = (at: number): CellRange => ({ row: FIRST, column: at, rows, columns: 1 });
  return {
    name: COLLECTION,
    ...tableToRead(cells, WIDTHS, LOWEST, FIRST),
    rowHeights: heightsOfTable(asShown(cells), WIDTHS, LOWEST),
    styles: [
      ...styled(styles.title, [across(0)]),
      ...styled(styles.body, [{ ...across(FIRST - 1), rows: rows + 1 }]),
      ...styled({ ...styles.body, ...styles.note, border: false }, [across(1)]),
      ...styled(styles.label, [across(FIRST - 1)]),
      ...styled({ numberFormat: MOMENT }, [column(WHEN)]),
      ...styled(styles.text, TEXTS.map(column)),
      ...styled({ fontColor: LINK }, [column(SHEET)]),
      ...styled({ numberFormat: totalFormat }, [column(OWN), column(TOTAL)]),
      ...styled(styles.input, [column(columns - 1)]),
    ],
    merges: [across(0), across(1)],
    firstInput: { row: FIRST, column: 2 },
  };
}

/** A moment is shorter than its number, and a link shows its text. */
function asShown(cells: SheetPlan["cells"]): SheetPlan["cells"] {
  return valuesOf(cells).map((line) => line.map((content, at) => (at === WHEN ? null : content)));
}

const MOMENT = "yyyy-mm-dd hh:mm";
const LINK = "#0563C1";

function lineOf(contents: readonly (CellContent | null)[]): SheetPlan["cells"][number] {
  return WIDTHS.map((_, column) => contents[column] ?? null);
}

/** The lines that stand on the sheet, as they are. */
function linesOf(grid: Grid): SheetPlan["cells"] {
  const last = grid.origin.row + grid.values.length;
  return Array.from({ length: Math.max(0, last - FIRST) }, (_, place) =>
    lineOf(WIDTHS.map((__, column) => cellOf(grid, FIRST + place, column))),
  );
}

function cellOf(grid: Grid, row: number, column: number): CellContent {
  const [down, across] = [row - grid.origin.row, column - grid.origin.column];
  const value = grid.values[down]?.[across] ?? "";
  const formula = formulaIn(grid, down, across);
  return formula === undefined ? { value } : { value, formula };
}

/** From 收表时间 on. */
function linesFor(file: JudgedFile, collection: Collection): CellContent[][] {
  const opening = [{ value: minuteSerial(collection.moment) }, { value: file.name }];
  if (file.forms.length === 0) {
    const gap = Array.from({ length: SHEET - 3 }, () => ({ value: "" }));
    return [[...opening, { value: wasWords[file.was] }, ...gap, { value: toDo[file.was] }]];
  }
  return file.forms.map((form, place) => {
    const count = file.forms.length;
    const word = standingWords[form.standing.is];
    const what = count === 1 ? word : `${word}（${place + 1}/${count}）`;
    return [...opening, { value: what }, ...formCells(form, collection)];
  });
}

function formCells(form: JudgedForm, { sheets, onlyListed }: Collection): CellContent[] {
  const { unit, project, year, kind, ownTotal, total } = form;
  const whose = [`${unit.code} ${unit.name}`.trim(), project].filter((part) => part !== "");
  const sheet = sheets.get(form.key);
  return [
    { value: whose.join(" · ") },
    { value: year === "" ? "" : Number(year) },
    { value: familyOf(kind).shortTitle },
    { value: numberOrText(ownTotal) },
    { value: numberOrText(total) },
    sheet === undefined ? { value: "" } : { value: sheet, formula: linkTo(sheet) },
    { value: sheet === undefined ? leftOut(form, onlyListed) : toCheck(form) },
  ];
}

function numberOrText(total: string | null): string | number {
  if (total === null) return "";
  const number = Number(total);
  return Number.isNaN(number) ? total : number;
}

/** Opens the sheet; text in a formula has its quotation marks doubled. */
function linkTo(sheet: string): string {
  const text = (part: string) => `"${part.replace(/"/gu, '""')}"`;
  return `=HYPERLINK(${text(`#${quotedSheet(sheet)}!A1`)},${text(sheet)})`;
}

const wasWords: Record<FileWas, string> = {
  form: "绩效表",
  several: "绩效表",
  none: "没有绩效表",
  broken: "文件损坏",
  tooLarge: "文件过大",
  locked: "有密码",
  otherKind: "不能读的格式",
};

const toDo: Record<FileWas, string> = {
  form: "",
  several: "",
  none: "没有找到绩效表，请单位核对后重报",
  broken: "请单位重新保存后再报",
  tooLarge: "请单位只保留绩效表后再报",
  locked: "请单位去掉密码后再报",
  otherKind: "请单位另存为 .xlsx 后再报",
};

const standingWords: Record<JudgedForm["standing"]["is"], string> = {
  new: "绩效表",
  duplicate: "重复",
  older: "较旧的一份",
  rival: "另有一份",
  present: "工作簿已有",
};

function toCheck({ doubts }: JudgedForm): string {
  return doubts === 0 ? "已收入，请校验" : `已收入，有 ${doubts} 处没有把握，请在表上核对`;
}

function leftOut({ standing: { is, of } }: JudgedForm, onlyListed: boolean): string {
  switch (is) {
    case "new":
      return onlyListed ? "只列清单" : "没有收入";
    case "duplicate":
      return `与「${of}」内容相同，没有收入`;
    case "older":
      return `「${of}」日期较新，这一份没有收入`;
    case "rival":
      return `与「${of}」同单位、同年度、同种类而内容不同，没有收入，请核对`;
    case "present":
      return `工作簿已有「${of}」，没有收入`;
  }
}
