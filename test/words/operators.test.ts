import {
  isStandardSpelling,
  operatorOf,
  splitOperator,
  type Operator,
} from "../../src/words/operators";

test.each<[Operator | null, string]>([
  ["=", "= == 等于 为"],
  [">=", ">= => ≥ 》= 不低于 大于或者等于 以上 及以上 至少 达到 NoLessThan atleast"],
  ["<=", "<= =< ≤ 《= 不超过 不得多于 以内 之内 及以下 最多 AtMost"],
  [">", "> 》 超过 多于"],
  ["<", "< 《 低于 少于"],
  ["qualitative", "定性 定性指标"],
  [null, "约 >=5 等 constructor"],
])("%s is spelt %s", (operator, spellings) => {
  for (const spelling of spellings.split(" ")) expect(operatorOf(spelling)).toBe(operator);
});

test("the forms print six spellings", () => {
  const standard = ["=", ">=", "<=", ">", "<", "定性"];
  expect(standard.filter(isStandardSpelling)).toEqual(standard);
  expect(["", "≥", "等于", "定性指标", "=="].filter(isStandardSpelling)).toEqual([]);
});

test.each<[text: string, operator: Operator | null, rest: string]>([
  ["≥50", ">=", "50"],
  ["大于等于50", ">=", "50"],
  ["大于50", ">", "50"],
  ["AtLeast5", ">=", "5"],
  ["为5", "=", "5"],
  ["98%以上", ">=", "98%"],
  ["98%及以上", ">=", "98%"],
  ["5以下", "<=", "5"],
  ["5及以下", "<=", "5"],
  ["3天以内", "<=", "3天"],
  ["3天之内", "<=", "3天"],
  // Both point the same way: the first counts.
  ["达到98%以上", ">=", "98%"],
  [">5以上", ">", "5"],
  // They point against each other: what stands behind stays for a person to see.
  ["≥5以下", ">=", "5以下"],
  // Words for behind a number stand behind one, and 定性 at none.
  ["以上98", null, "以上98"],
  ["定性", null, "定性"],
  ["50", null, "50"],
  ["", null, ""],
])("%j is %s and %j", (text, operator, rest) => {
  expect(splitOperator(text)).toEqual({ operator, rest });
});
