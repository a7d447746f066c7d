import { bandTextsOf, isBlank, ownRulesName, rulePacks, shownNameOf } from "../../scoring";
import { ruleWords } from "../../ruleSheet";
import { toA1, type CellRange } from "../model/grid";
import { printOf, type Field, type PerformanceForm } from "../model/performanceForm";
import { defaultPackOf, rulesOf } from "../rules";
import { noGluedOperator } from "./gluedOperator";
import type { CellRule } from "./sheetPlan";
import { units } from "../make/standardIndicators";

/**
 * Excel takes a list that begins with "=" for a formula, so that "=" itself can't come first. Nothing
 * chosen means 定性.
 */
const operatorList = [">=", "<=", "=", ">", "<"];

/** Drop-down lists and number ranges of a form that stands on a sheet. */
export function cellRulesOf(form: PerformanceForm): CellRule[] {
  const isTarget = printOf(form.kind) === "target";
  const qualitative = form.indicators.filter(({ operator, target }) =>
    isBlank(operator.value) ? !isBlank(target.value) : operator.value === "定性",
  );
  const numeric = form.indicators.filter((indicator) => !qualitative.includes(indicator));
  const money = isTarget
    ? [
        form.income,
        form.expenditure,
        ...Object.values(form.spending),
        ...form.tasks.map((t) => t.budget),
      ]
    : [form.income, form.expenditure, ...form.tasks.flatMap((t) => [t.allocated, t.executed])];
  const weights = [...form.tasks, ...form.indicators].map(({ weight }) => weight);
  return [
    {
      ranges: cellsOf([form.rulePack]),
      list: [...rulePacks.map(shownNameOf), ownRulesName],
      refuse: false,
      prompt: {
        title: "评分规则",
        text: `得分按这里写明的规则计算；空着按${defaultPackOf(form.kind).shortName}规则；“${ownRulesName}”写在工作表“${ruleWords.sheet}”里。`,
      },
    },
    {
      ranges: cellsOf(money),
      decimal: { min: 0 },
      refuse: false,
      prompt: { title: "金额", text: "单位：万元，保留两位小数。" },
    },
    {
      ranges: cellsOf(form.indicators.map(({ operator }) => operator)),
      list: operatorList,
      refuse: true,
      error: { title: "运算符号", text: "请选 >=、<=、=、> 或 <；定性指标留空。" },
    },
    ...cellsOf(form.indicators.map(({ target }) => target)).map((range) => ({
      ranges: [range],
      formula: noGluedOperator(toA1(range)),
      refuse: true,
      error: {
        title: "指标值",
        text: "符号请填在左边的「运算符号」里，这里只填数字或文字：不写 ≥50，写 >= 和 50。",
      },
    })),
    { ranges: cellsOf(form.indicators.map(({ unit }) => unit)), list: units, refuse: false },
    {
      ranges: cellsOf(qualitative.map(({ actual }) => actual)),
      list: bandTextsOf(rulesOf(form).pack),
      refuse: false,
      prompt: {
        title: "全年完成值",
        text: "定性指标选完成档次；第二、三档改填完成程度，例如 0.75。",
      },
    },
    {
      ranges: cellsOf(numeric.map(({ actual }) => actual)),
      decimal: { min: -1e12, max: 1e12 },
      refuse: false,
      prompt: {
        title: "全年完成值",
        text: "只填数字，单位与度量单位相同；度量单位是 % 的，百分之百填 100。",
      },
    },
    {
      ranges: cellsOf(weights),
      decimal: { min: 0, max: 100 },
      refuse: true,
      error: { title: "分值", text: "分值是 0 到 100 的数字，保留一位小数。" },
    },
  ].filter(({ ranges }) => ranges.length > 0);
}

/** The cells of fields as ranges, column by column; those right below each other are one. */
export function cellsOf(fields: Field[]): CellRange[] {
  const cells = fields.flatMap(({ at }) => (at === null ? [] : [at]));
  cells.sort((a, b) => a.column - b.column || a.row - b.row);
  const ranges: CellRange[] = [];
  for (const { row, column } of cells) {
    const last = ranges[ranges.length - 1];
    if (last?.column === column && last.row + last.rows === row) last.rows++;
    else ranges.push({ row, column, rows: 1, columns: 1 });
  }
  return ranges;
}
