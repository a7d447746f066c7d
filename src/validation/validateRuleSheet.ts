import type { RuleTable } from "../form/model/grid";
import { catalogue } from "./problem/catalogue";
import { FoundProblem } from "./problem/foundProblem";
import type { Problem } from "./problem/problem";
import { ruleSheetProblemsOf } from "./rules/ruleSheet";

/** Every problem of the workbook's sheet 评分规则. Its cells are known again by their rules. */
export function validateRuleSheet(table: RuleTable): Problem[] {
  return ruleSheetProblemsOf(table).map(({ code, at, values, fix }) => {
    const { level, section } = catalogue[code];
    const keyOf = () => ({ form: 0, field: values.rule, row: null });
    return new FoundProblem(
      code,
      level,
      section,
      "",
      "",
      table.sheetId,
      undefined,
      at,
      [],
      { ...values },
      fix,
      keyOf,
      undefined,
      undefined,
    );
  });
}
