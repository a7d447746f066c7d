import type { IndicatorRule, TopicRules } from "../context";
import { expectedOperator } from "../../words/direction";
import { fixValue } from "../fixes/edits";
import type { Declarations } from "../problem/declare";

/** The problems told here. */
export const operatorProblems = {
  OPERATOR_DIRECTION: ["warning", "indicators", "ask", ["name", "operator", "expected"]],
} as const satisfies Declarations;
type Declared = typeof operatorProblems;

/**
 * 运算符号 against the indicator's kind: = or <= on a satisfaction rate, <= on an output count, >= on
 * complaints. An = is right for counts (a planned number) and for what must not happen (= 0 次).
 */
const operatorDirection: IndicatorRule<Declared> = (
  { indicator, name, reading },
  _context,
  report,
) => {
  const { operator, kind } = reading;
  if (kind !== "numeric" || operator === null) return;
  const isSatisfaction = name.endsWith("满意度") || name.endsWith("满意率");
  if (operator === "=" && !isSatisfaction) return;
  const expected = expectedOperator(name);
  if (expected === null || operator === expected || operator === expected.charAt(0)) return;
  report(
    "OPERATOR_DIRECTION",
    indicator.operator,
    { name, operator, expected },
    { fix: fixValue(indicator.operator, expected, false) },
  );
};

/** The rules of this file, by what each looks at. */
export const operatorRules: TopicRules<Declared> = {
  indicator: [operatorDirection],
};
