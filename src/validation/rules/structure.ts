import type { CellRange } from "../../form/model/grid";
import { rangeToA1 } from "../../form/model/grid";
import type { Field, Fields, Indicator } from "../../form/model/performanceForm";
import { columnKeys, keysOf, type FormPart } from "../../form/model/fields";
import { columnOf } from "../../form/model/fieldPaths";
import { qualitativeLevels, units } from "../../form/make/standardIndicators";
import { isBlank, type CellValue } from "../../words/cell";
import { isPlainName, joinName } from "../../words/names";
import { cleanText, isSafeText } from "../cleanText";
import type { FormRule, IndicatorRow, IndicatorRule, Report, TopicRules } from "../context";
import { hasCheck, inTasks, plainName } from "../context";
import { readDeadline } from "../deadline";
import { monthText } from "../../words/excelDate";
import { fixValue } from "../fixes/edits";
import type { FormSection } from "../problem/declare";
import { remember } from "../../words/remember";
import { readUnit } from "../../scoring";
import { isCellError, isStillCalculating } from "../../words/cellErrors";
import type { Declarations } from "../problem/declare";
import type { rowProblems } from "./rowProblems";

/** The problems told here. */
export const structureProblems = {
  NAME_MISSING: ["unfilled", "indicators"],
  NAME_SPACES: ["warning", "indicators", "safe", ["text", "proposed"]],
  DEADLINE_MISSING: ["unfilled", "indicators", "none", ["name"]],
  DEADLINE_FORMAT: ["warning", "indicators", "safe", ["deadline"]],
  DEADLINE_YEAR: ["error", "indicators", "ask", ["deadline", "year"]],
  COLUMNS_SHIFTED: ["error", "indicators", "none", ["text"]],
  MERGED_INPUT: ["error", "indicators", "none", ["range"]],
  ROW_HIDDEN: ["warning", "indicators", "none", ["rows"]],
} as const satisfies Declarations;
type Declared = typeof structureProblems & typeof rowProblems;

/** 完成时限: there, "2021-12", of the form's year. */
const deadline: IndicatorRule<Declared> = ({ indicator, name }, context, report) => {
  const { year } = context;
  if (!hasCheck(context, "deadline")) return;
  const field = indicator.deadline;
  if (isBlank(field.value)) {
    report("DEADLINE_MISSING", field, { name });
    return;
  }
  if (isCellError(field.value)) return;
  const read = readDeadline(field);
  if (read === null) {
    // A unit in this column is told of as a shifted row.
    if (!isUnit(field.value)) report("DEADLINE_FORMAT", field, { deadline: String(field.value) });
    return;
  }
  if (year !== null && read.year !== year) {
    const values = { deadline: monthText(read), year };
    const fix = fixValue(field, monthText({ ...read, year }), false);
    report("DEADLINE_YEAR", field, values, { fix });
  } else if (!read.standard) {
    const fix = fixValue(field, monthText(read), true);
    report("DEADLINE_FORMAT", field, { deadline: String(field.value) }, { fix });
  }
};

const knownUnits = new Set(units);
const knownLevels = new Set(qualitativeLevels);

function isUnit(value: CellValue): boolean {
  return typeof value === "string" && value !== "" && knownUnits.has(readUnit(value));
}

/** A value that belongs in another column: a level or a number under 度量单位, a unit under 完成时限. */
const shiftedColumns: IndicatorRule<Declared> = ({ indicator }, context, report) => {
  const { unit, deadline: deadlineField, target, level2 } = indicator;
  if (isMisplacedInUnit(unit)) {
    report("COLUMNS_SHIFTED", unit, { text: String(unit.value) });
  }
  if (hasCheck(context, "deadline") && isUnit(deadlineField.value)) {
    report("COLUMNS_SHIFTED", deadlineField, { text: String(deadlineField.value) });
  }
  if (isOperatorSign(target.value)) {
    report("COLUMNS_SHIFTED", target, { text: String(target.value) });
  }
  if (isOperatorSign(level2.value) && isPrintedIn(indicator, level2)) {
    report("COLUMNS_SHIFTED", level2, { text: String(level2.value) });
  }
};

function isMisplacedInUnit({ value }: Field): boolean {
  if (typeof value === "number") return true;
  return typeof value === "string" && value !== "" && isNoUnit(value);
}

/** Units repeat from row to row, so each is looked at once. */
const isNoUnit = remember(
  (text) =>
    knownLevels.has(plainName(text)) ||
    /^\d+(\.\d+)?$/.test(text) ||
    readDeadline({ value: text, at: null }) !== null,
);

const operatorSign = /^\s*[<>=≤≥＝＜＞]{1,2}\s*$/u;

function isOperatorSign(value: CellValue): boolean {
  return typeof value === "string" && value.length <= 4 && operatorSign.test(value);
}

/** An indicator or a task that has values but no name. */
const namesPresent: FormRule<Declared> = ({ rows, tasks }, report) => {
  for (const { name, indicator, level1 } of rows) {
    if (name === "") report("NAME_MISSING", indicator.name, {}, { level1 });
  }
  for (const { name, task, allocated, executed, budget } of tasks) {
    const filled = [allocated, executed, budget].some((amount) => typeof amount === "object");
    if (name === "" && filled) report("NAME_MISSING", task.name, {}, { section: "tasks" });
  }
};

/** Stray spaces and line breaks in names and levels. */
const nameSpaces: IndicatorRule<Declared> = (row, _context, report) => {
  const { indicator, reading, cleanedName } = row;
  // Most names are clean, and no name has to be cleaned twice.
  if (indicator.name.value !== cleanedName) checkSpaces(indicator.name, report);
  // A number with spaces is told of as a number.
  if (reading.target === "text") checkSpaces(indicator.target, report);
  if (isPrintedIn(indicator, indicator.level1)) checkSpaces(indicator.level1, report);
  if (isPrintedIn(indicator, indicator.level2)) checkSpaces(indicator.level2, report);
};

/** Carried-down labels stand in one cell: it is checked with the row that prints it. */
function isPrintedIn({ row }: Indicator, { at }: Field): boolean {
  return at?.row === row;
}

/** Likewise for the tasks' names. */
const taskNameSpaces: FormRule<Declared> = ({ tasks }, report) => {
  for (const { task } of tasks) {
    checkSpaces(task.name, inTasks(report));
  }
};

const chinese = /\p{Script=Han}/u;

function checkSpaces(field: Field, report: Report<Declared>): void {
  const { value } = field;
  if (typeof value !== "string" || isPlainName(value)) return;
  const text = cleanText(value);
  const proposed = joinName(text);
  if (proposed === text || !chinese.test(value)) return;
  const fix = fixValue(field, proposed, isSafeText(proposed));
  report("NAME_SPACES", field, { text: value, proposed }, { fix });
}

/** Excel errors in an indicator's cells; one that is still calculating shows for a moment only. */
const rowErrors: IndicatorRule<Declared> = ({ indicator, reasons }, { mayHaveErrors }, report) => {
  if (!mayHaveErrors) return;
  // A list of the columns' keys takes three times as long.
  for (const key in indicator) {
    if (key === "row" || key === "reasons") continue;
    const field = indicator[key as PlainColumn];
    if (field.at === null || isPrintedIn(indicator, field)) checkError(field, key, report);
  }
  for (const { field } of reasons) checkError(field, "reasons", report);
};

type PlainColumn = Exclude<keyof Indicator, "row" | "reasons">;

/** Likewise everywhere else. */
const cellErrors: FormRule<Declared> = ({ form, mayHaveErrors }, report) => {
  if (!mayHaveErrors) return;
  const check = <Part extends FormPart>(part: Part, own: Fields<Part>, section: FormSection) => {
    for (const key of keysOf(part)) checkError(own[key], String(key), report, section);
  };
  check("header", form, "header");
  check("spending", form.spending, "header");
  for (const task of form.tasks) check("tasks", task, "tasks");
  check("goals", form, "goals");
  check("total", form, "total");
};

type ErrorCode = "CELL_ERROR" | "RESULT_ERROR" | "TOTAL_ERROR";

/** An error in a computed cell mostly follows from what stands in others. */
function codeOf(key: string): ErrorCode {
  if (key === "total") return "TOTAL_ERROR";
  return computed.has(key) ? "RESULT_ERROR" : "CELL_ERROR";
}

const computed = new Set(["rate", "completion", "score"]);

function checkError(
  field: Field,
  key: string,
  report: Report<Declared>,
  section?: FormSection,
): void {
  if (typeof field.value !== "string" || !isCellError(field.value)) return;
  if (isStillCalculating(field.value)) return;
  report(codeOf(key), field, { error: field.value }, section === undefined ? {} : { section });
}

/** Merged cells over the values of several indicators: all but the first row read as blank. */
const mergedInput: FormRule<Declared> = ({ grid, rows }, report) => {
  // A form that is on no sheet has no merged cells either; on a sheet the labels stand left of the inputs.
  const firstInput = rows[0]?.indicator.operator.at?.column;
  if (firstInput === undefined) return;
  for (const merge of grid.merges) {
    if (merge.rows < 2 || merge.column + merge.columns <= firstInput) continue;
    const row = firstRowIn(rows, merge);
    const field = row === null ? null : inputIn(row.indicator, merge);
    if (row === null || field === null) continue;
    const details = { section: "indicators" as const, level1: row.level1 };
    report("MERGED_INPUT", field, { range: rangeToA1(merge) }, details);
  }
};

/** The first row that a range meets with at least two rows of the table in it; rows are in sheet order. */
function firstRowIn(rows: IndicatorRow[], range: CellRange): IndicatorRow | null {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.indicator.row ?? 0) < range.row) low = middle + 1;
    else high = middle;
  }
  const next = rows[low + 1]?.indicator.row ?? Infinity;
  return next < range.row + range.rows ? (rows[low] ?? null) : null;
}

const inputColumns = columnKeys.filter((key) => !["level1", "level2", "name"].includes(key));

/** The first input cell of a row that a range covers. */
function inputIn(indicator: Indicator, range: CellRange): Field | null {
  const covered = inputColumns
    .map((key) => columnOf(indicator, key))
    .find(
      ({ at }) =>
        at !== null && at.column >= range.column && at.column < range.column + range.columns,
    );
  return covered ?? null;
}

/** Rows that count in the score and that nobody sees: told once, however many a filter has hidden. */
const hiddenRows: FormRule<Declared> = ({ grid, rows, tasks }, report) => {
  if (grid.hiddenRows === undefined) return;
  const hidden = new Set(grid.hiddenRows);
  const ofTasks = tasks.map(({ task }) => ({ ...task, section: "tasks" as const, level1: "" }));
  const scored = rows.flatMap(({ indicator, isPart, level1 }) =>
    isPart ? [] : { ...indicator, section: "indicators" as const, level1 },
  );
  const told = [...ofTasks, ...scored].filter(({ row }) => hidden.has(row));
  const [first, ...others] = told;
  if (first === undefined) return;
  const { section, level1 } = first;
  const related = others.map(({ name }) => name);
  const values = { rows: rowsText(told.map(({ row }) => row + 1)) };
  report("ROW_HIDDEN", first.name, values, { section, level1, related });
};

/** "7, 22-25" of 7, 22, 23, 24 and 25. */
function rowsText(numbers: number[]): string {
  const spans: [first: number, last: number][] = [];
  for (const number of numbers) {
    const span = spans.at(-1);
    if (span !== undefined && span[1] === number - 1) span[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(", ");
}

/** The rules of this file, by what each looks at. */
export const structureRules: TopicRules<Declared> = {
  indicator: [rowErrors, nameSpaces, shiftedColumns, deadline],
  form: [taskNameSpaces, namesPresent, mergedInput, cellErrors, hiddenRows],
};
