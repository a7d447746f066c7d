/**
 * The rules of docs/functions.md read a second time, in exact fractions and from that page alone: what the
 * functions show, to the last digit and to the refusal, is what the page says. `npm run oracle` compares
 * a million rows.
 */
import { provideHost } from "../functions/host";
import { randomFrom } from "../functions/support/randomCalls";
import { sentences } from "./answers";
import { compareRows } from "./compare";

beforeAll(provideHost);

const seed = 20241231;
/** What no row of one cell each, and no rules that we have, can bring. */
const elsewhere = [
  "REVERSE_ZERO",
  "EQUAL_OVER",
  "NEGATIVE_ACTUAL",
  "RATE_OVER",
  "RATE_RANGE",
].concat(["SHAPES_DIFFER", "ONE_CELL", "ROW_UNSCORED", "UNEXPECTED"]);

test("30,000 random rows: every function shows what the page says, and every refusal comes up", () => {
  const { differences, answers } = compareRows(30_000, randomFrom(seed));
  expect(differences.slice(0, 20)).toEqual([]);
  const names = sentences.map(({ name }) => name).filter((name) => !elsewhere.includes(name));
  expect(names.filter((name) => !answers.has(name))).toEqual([]);
  expect(answers.get("value")).toBeGreaterThan(100_000);
});
