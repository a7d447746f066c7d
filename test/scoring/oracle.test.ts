import { liaoning, national, scoreOf } from "../../src/scoring";
import { codeOr } from "./support/outcomes";
import { liaoningScore, nationalScore } from "./oracle";
import { besideHalfAHundredth, randomNumbers, randomQuantity, randomWeight } from "./randomRows";

/** A million rows in all; a longer run: ORACLE_ROWS=1000000 npx jest test/scoring/oracle.test.ts */
const rowsPerOperator = Number(process.env.ORACLE_ROWS ?? 200_000);

/** The first rows on which product and oracle differ; empty when there are none. */
function differences(operator: string, seed: number, rows: number): unknown[] {
  const random = randomNumbers(seed);
  const found: unknown[] = [];
  for (let index = 0; index < rows && found.length < 5; index++) {
    const target = randomQuantity(random);
    // A third hits the target, which random numbers alone hardly ever do.
    const lot = random();
    const actual =
      lot < 0.3
        ? target
        : lot < 0.4
          ? besideHalfAHundredth(target, random)
          : randomQuantity(random);
    const weight = randomWeight(random);
    // Every tenth row by the national rules, whose arithmetic has another path.
    const [pack, oracle] =
      index % 10 === 0
        ? ([national, nationalScore] as const)
        : ([liaoning, liaoningScore] as const);
    const noTarget = operator.startsWith(">") && target.value === 0;
    const expected = noTarget
      ? "TARGET_ZERO"
      : oracle(operator, target.exact, actual.exact, weight.exact);
    const row = {
      operator,
      target: target.value,
      actual: actual.value,
      weight: weight.value,
    };
    const score = codeOr(scoreOf(row, pack));
    // A weight with 17 digits is its own upper limit.
    const limited = typeof expected === "number" ? Math.min(expected, weight.value) : expected;
    if (!Object.is(score, limited)) found.push({ ...row, pack: pack.id, score, expected });
  }
  return found;
}

test.each([
  ["=", 1],
  [">=", 2],
  ["<=", 3],
  [">", 4],
  ["<", 5],
])("%s: no difference from exact fractions in random rows", (operator, seed) => {
  expect(differences(operator, seed, rowsPerOperator)).toEqual([]);
});
