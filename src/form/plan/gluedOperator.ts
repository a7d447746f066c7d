import { operatorSpellings } from "../../words/operators";

/** Signs that a number may have glued in front: ≥50. Full width too. */
const signs = "≥≤≧≦⩾⩽><=＞＜＝》《";

/** Words behind a number: 98%以上. */
const behind = "以上以下以内之内";

/** The first two characters of words before a number, 不低 of 不低于. */
const openings = Object.entries(operatorSpellings)
  .filter(([operator]) => operator !== "qualitative")
  .flatMap(([, spelt]) => spelt.split(" "))
  .filter((each) => /^\p{Script=Han}{2}/u.test(each) && !/^[以之及]/u.test(each))
  .map((each) => each.slice(0, 2));

/** One text that holds them all, each character shared where one ends as the next begins: 不低于. */
const before = chained(openings);

function chained(pairs: string[]): string {
  let text = "";
  let rest = [...new Set(pairs)];
  while (rest.length > 0) {
    const last = text.slice(-1);
    const isEnd = (pair: string) => rest.some((other) => other.slice(1) === pair.slice(0, 1));
    const next =
      rest.find((pair) => pair.startsWith(last) && last !== "") ??
      rest.find((pair) => !isEnd(pair)) ??
      rest[0] ??
      "";
    text += last !== "" && next.startsWith(last) ? next.slice(1) : next;
    rest = rest.filter((pair) => !text.includes(pair));
  }
  return text;
}

/**
 * The formula that is true of what 指标值 may hold: a number, or words. Not so a number with its operator
 * glued on (≥50, 不低于95%, 98%以上), which belongs into 运算符号. Excel takes 255 characters in a rule;
 * COUNT counts what FIND finds, and digits by their minus.
 * @param cell the first cell that the rule is for
 */
export function noGluedOperator(cell: string): string {
  const opens = `COUNT(FIND(LEFT(${cell}),"${signs}"),FIND(LEFT(${cell},2),"${before}"))`;
  // Behind a sign or a word of up to three characters, or at the end: 大于或者等于95%. None in 《预算法》.
  const places = [2, 3, 4].map((place) => `-MID(${cell},${place},1)`).join(",");
  const hasNumber = `COUNT(${places},-RIGHT(SUBSTITUTE(${cell},"%","")))`;
  const endsByWord = `COUNT(-LEFT(${cell}),FIND(RIGHT(${cell},2),"${behind}"))=2`;
  return `=NOT(OR(AND(${opens},${hasNumber}),${endsByWord}))`;
}
