/**
 * The rules of docs/functions.md read a second time, in exact fractions and from that page alone: what the
 * functions show, to the last digit and to the refusal, is what the page says. `npm run oracle` compares
 * a million rows.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readyFunctions } from "../functions/host";
import { randomFrom } from "../functions/support/randomCalls";
import { sentences } from "./answers";
import { cellOf, compareRows } from "./differences";

beforeAll(readyFunctions);

const rows = 20_000;
const seed = 20251231;
const quality = readFileSync(path.join(__dirname, "../../docs/quality.md"), "utf8");
/** What no row of one cell each, and no rules that we have, can bring. */
const elsewhere = [
  ...["REVERSE_ZERO", "EQUAL_OVER", "NEGATIVE_ACTUAL", "RATE_OVER"],
  ...["SHAPES_DIFFER", "ONE_CELL", "ROW_UNSCORED", "UNEXPECTED", "RULES_TABLE"],
];

test("20,000 random rows: every function shows what the page says, and every refusal comes up", () => {
  const { cells, differences, answers } = compareRows(rows, randomFrom(seed));
  expect(differences.slice(0, 20)).toEqual([]);
  const names = sentences.map(({ name }) => name).filter((name) => !elsewhere.includes(name));
  expect(names.filter((name) => !answers.has(name))).toEqual([]);
  expect(answers.get("value")).toBeGreaterThan(cells / 2);
  expect(quality.replace(/ +/g, " ")).toContain(`| ${rows} | ${cells} | 0 |`);
});

/** Where the functions and the page once differed, one of each kind. */
const once: [string, Parameters<typeof cellOf>[0], unknown[], string][] = [
  ["m³ behind a numeral", "PERFCOMPLETION", [">=", "5万m³", "4万m3"], "0.8"],
  ["㎡ in a rate", "PERFCOMPLETION", ["<=", "5元/㎡", "6元/m²"], "0.8"],
  ["no words with m³", "PERFSCORE", ["", "0.5万m³", 0.8, 5], "#VALUE! OPERATOR_MISSING"],
  ["an operator on both sides", "PERFSCORE", ["", "达到98%以上", "99%", 5], "5"],
  ["two that point the same way", "PERFCOMPLETION", ["", "超过5以上", 5], "1"],
  ["two that do not", "PERFCOMPLETION", [">=", "不低于5之内", 5], "#VALUE! VALUE_NOT_NUMERIC"],
  ["an error in another spelling", "PERFSCORE", ["<=", 10, 5, 2, " #n/a"], "#VALUE! CELL_ERROR"],
  ["an actual of nothing to see", "PERFSCORE", ["<=", 10, "\u200b", 2], '""'],
  ["a target of nothing to see", "PERFSCORE", ["<=", "\u200b", 5, 2], "#VALUE! TARGET_MISSING"],
  ["a bare numeral beside its unit", "PERFCOMPLETION", [">=", "5亿", "4亿元"], "0.8"],
  ["a bare numeral and such a unit", "PERFCOMPLETION", [">=", "5亿", 4, "亿元"], "0.8"],
  ["two bare numerals", "PERFCOMPLETION", [">=", "5亿", "6000万"], "0.12"],
  ["a numeral before 千克", "PERFCOMPLETION", [">=", "5万千克", 60000], "1"],
  ["capital letters in words", "PERFCOMPLETION", ["", "ISO认证", "iso认证"], "1"],
  ["‰ beside %", "PERFCOMPLETION", [">=", "100%", 10, "‰"], "0.01"],
  ["rates that are both full", "PERFEXECUTION", ["1万元", 15000], "1"],
  ["amounts of one numeral", "PERFEXECUTION", ["5万", "3万元"], "0.6"],
  ["a whole beside 100 %", "PERFDEVIATION", ["<=", 100, 1, "%"], "0"],
  ["deviations that differ", "PERFDEVIATION", [">=", "1%", 1], "#VALUE! PERCENT_SLIP"],
  ["deviations of a numeral", "PERFDEVIATION", [">=", "1万元", 15000], "#VALUE! UNIT_MISMATCH"],
  ["the last digit of a deviation", "PERFDEVIATION", [">=", 1 / 3, 12], "35"],
  ["its digits from both numbers", "PERFDEVIATION", ["<", 2 / 3, 2], "2"],
  ["reasons that differ", "PERFREASON", [">=", "1万元", 11000, 5], "#VALUE! UNIT_MISMATCH"],
  ["reasons of a percentage", "PERFREASON", [">=", "1%", 1.1, 5], "#VALUE! PERCENT_SLIP"],
  ["an = passed by little", "PERFREASON", ["=", 1000, 1001, 5], '""'],
  ["a small loss", "PERFREASON", ["=", 100, 50, 0.01], '"须写偏差原因和改进措施"'],
  ["lights that differ", "PERFLIGHT", ["10万", 10, 6, "<"], "#VALUE! UNIT_MISMATCH"],
  ["the last digit of a progress", "PERFLIGHT", [2, 1.99999999999999, 10], '"绿"'],
  ["an = of 0 that is kept", "PERFLIGHT", [0, -1, 6, "="], '"绿"'],
  ["rows that are no rows", "PERFWEIGHTS", [5, "3万"], "#VALUE! SHARES_NONE"],
  ["an error's text as rows", "PERFWEIGHTS", [5, "#N/A"], "#VALUE! CELL_ERROR"],
  ["no heading but a number", "PERFSCORE", [">", "是", "较好", "３"], "#VALUE! VALUE_NOT_NUMERIC"],
  ["no −0", "PERFCOMPLETION", ["", "管理", -0, "", "national"], "0"],
];

test.each(once)("%s: %s", (_, name, args, cell) => {
  expect(cellOf(name, args)).toEqual({ shown: cell, oracle: cell });
});
