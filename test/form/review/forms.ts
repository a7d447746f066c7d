import { makeForm, type PerformanceForm } from "../../../src/form";
import { placeForm } from "../../../src/form/plan/placeForm";

/** Of 50 points: a task in row 8 of its sheet, two indicators in rows 13 and 14, the sum in 15. */
export function reviewedForm(): PerformanceForm {
  const form = placeForm(
    makeForm({
      kind: "projectSelfEvaluation",
      year: "2024年度",
      unit: "703001甲局",
      project: "监管专项",
      rulePack: "national",
      tasks: [{ name: "专项业务经费", allocated: 100, executed: 90, weight: 10, score: 9 }],
      indicators: [
        {
          ...{ level1: "产出指标", level2: "数量指标", name: "监管企业户数", operator: ">=" },
          ...{ target: 40, unit: "户", actual: 80, weight: 30, score: 30 },
        },
        {
          ...{ level1: "效益指标", level2: "社会效益指标", name: "监管覆盖率", operator: ">=" },
          ...{ target: 95, unit: "%", actual: 96, weight: 10, score: 10 },
        },
      ],
      total: 49,
    }),
  ).form;
  form.tasks[0]!.score.numberFormat = "0.00";
  form.indicators[0]!.target.numberFormat = "@";
  form.indicators[1]!.actual.numberFormat = "0.0%";
  return form;
}

export const formSheet = "甲'表";

/** What a cell of the review shows of the form's. */
export function live(value: string | number, cell: string, numberFormat = "General") {
  const at = `'甲''表'!${cell.replace(/^([A-Z]+)(\d+)$/u, "$$$1$$$2")}`;
  return { value, formula: `=IF(${at}="","",${at})`, numberFormat };
}

export const plain = (value: string | number) => ({ value, numberFormat: "General" });
