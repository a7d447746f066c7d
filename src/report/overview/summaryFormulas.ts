import { isPart, hasNoPoints } from "../../form/model/parts";
import { familyOf, rulesOf, type Field, type PerformanceForm, type SheetForm } from "../../form";
import { fullPoints, type RulePack } from "../../scoring";
import { referenceTo } from "../../form/review/sheetReference";
import { rangeIn } from "../liveCell";

/** A part of a form, 年度主要任务 or a 一级指标, as the formulas that follow its cells. */
export interface PartFormulas {
  name: string;
  /** The points reached. */
  points: string;
  /** The points lost, given the cell where those reached stand. */
  lost: (points: string) => string;
}

/** What stands in place of a number that can't be given, and says why. */
const words = {
  unfilled: "未填完",
  notCounted: "未计全",
  noCells: "无得分",
  wrongTotal: "总分有误",
  noTotal: "无总分",
  noRate: "无法计算",
  noSection: "未归类",
};

/** A row that carries points. */
interface PointsRow {
  section: string;
  score: Field;
  weight: Field;
}

/** The parts of a form in its order; the names are those that 评分 shows. */
export function partFormulas({ grid, form }: SheetForm): PartFormulas[] {
  const rows = pointsRows(form);
  return [...new Set(rows.map(({ section }) => section))].map((name) => {
    const own = rows.filter(({ section }) => section === name);
    const scores = rangesOf(
      grid.sheetName,
      own.map(({ score }) => score),
    );
    const weights = rangesOf(
      grid.sheetName,
      own.map(({ weight }) => weight),
    );
    return {
      name,
      points: `=${whenWhole(scores, `ROUND(${sumOf(scores ?? [])},6)`)}`,
      lost: (points) =>
        weights === null
          ? '=""'
          : `=IF(AND(ISNUMBER(${points}),${isWhole(weights)}),ROUND(${sumOf(weights)}-${points},6),"")`,
    };
  });
}

/**
 * The total that the form's own cell shows, as long as each of its rows has its score; else why there is none. A form
 * without such a cell is summed up.
 */
export function totalFormulaOf({ grid, form }: SheetForm): string {
  const scores = rangesOf(
    grid.sheetName,
    pointsRows(form).map(({ score }) => score),
  );
  const { totalDecimals } = rulesOf(form).pack;
  const { at } = form.total;
  if (at === null) return `=${whenWhole(scores, `ROUND(${sumOf(scores ?? [])},${totalDecimals})`)}`;
  const total = referenceTo(grid.sheetName, at);
  const shown = `IF(ISERROR(${total}),"${words.wrongTotal}",IF(${total}="","${words.noTotal}",${total}))`;
  return `=${whenWhole(scores, shown)}`;
}

/** 等级 of the total in a cell, by the rules of its form; "" where there is none. */
export function gradeFormulaOf(form: PerformanceForm, total: string): string {
  const { pack, canJudge } = rulesOf(form);
  if (!canJudge) return '=""';
  return `=IF(ISNUMBER(${total}),${gradeExpression(`ROUND(${total},${pack.totalDecimals})`, pack)},"")`;
}

function gradeExpression(total: string, pack: RulePack): string {
  const bands = pack.gradeBands.reduceRight(
    (otherwise, { grade, from }) => `IF(${total}>=${from},"${grade}",${otherwise})`,
    '""',
  );
  return `IF(${total}>${fullPoints(pack)},"",${bands})`;
}

/** Executed of allocated, over the rows that 总览 takes; a row with one of the two, or a text, gives no rate. */
export function rateFormulaOf({ grid, form }: SheetForm): string {
  const rows = familyOf(form.kind).isLiaoning ? form.tasks : form.tasks.slice(0, 1);
  const column = (key: "allocated" | "executed") =>
    rangesOf(
      grid.sheetName,
      rows.map((row) => row[key]),
    );
  const [allocated, executed] = [column("allocated"), column("executed")];
  if (allocated === null || executed === null) return '=""';
  const [given, spent] = [allocated.join(","), executed.join(",")];
  const filled = (ranges: string[]) =>
    `${rowsOf(ranges)}${ranges.map((range) => `-COUNTBLANK(${range})`).join("")}`;
  const isClear =
    `COUNT(${given})=${filled(allocated)},COUNT(${spent})=${filled(executed)},` +
    `COUNT(${given})=COUNT(${spent}),SUM(${given})>0`;
  return (
    `=IF(${filled(allocated)}+${filled(executed)}=0,"",` +
    `IF(AND(${isClear}),SUM(${spent})/SUM(${given}),"${words.noRate}"))`
  );
}

function pointsRows(form: PerformanceForm): PointsRow[] {
  const { tasks } = rulesOf(form);
  return [
    ...form.tasks
      .filter((task) => !hasNoPoints(task, form.kind))
      .map(({ score, weight }) => ({ section: tasks.name, score, weight })),
    ...form.indicators
      .filter((row) => !isPart(row))
      .map(({ level1, score, weight }) => ({
        section: String(level1.value ?? "").trim() || words.noSection,
        score,
        weight,
      })),
  ];
}

/** The value while every cell of the ranges holds a number; else why not. */
function whenWhole(ranges: string[] | null, value: string): string {
  if (ranges === null) return `"${words.noCells}"`;
  const blank = ranges.map((range) => `COUNTBLANK(${range})`).join("+");
  return `IF(${isWhole(ranges)},${value},IF(${blank}>0,"${words.unfilled}","${words.notCounted}"))`;
}

function isWhole(ranges: string[]): string {
  return `COUNT(${ranges.join(",")})=${rowsOf(ranges)}`;
}

/** Counted by the program, so that a row put between counts as well. */
function rowsOf(ranges: string[]): string {
  return ranges.map((range) => `ROWS(${range})`).join("+");
}

function sumOf(ranges: string[]): string {
  return `SUM(${ranges.join(",")})`;
}

/** The cells as ranges of neighbours in one column, so that a row put between is in; null where a cell is missing. */
function rangesOf(sheetName: string, fields: Field[]): string[] | null {
  const runs: { first: NonNullable<Field["at"]>; last: NonNullable<Field["at"]> }[] = [];
  for (const { at } of fields) {
    if (at === null) return null;
    const run = runs[runs.length - 1];
    if (run !== undefined && run.last.column === at.column && run.last.row + 1 === at.row)
      run.last = at;
    else runs.push({ first: at, last: at });
  }
  return runs.length === 0 ? null : runs.map(({ first, last }) => rangeIn(sheetName, first, last));
}
