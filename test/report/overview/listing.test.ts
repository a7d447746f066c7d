import {
  averageOf,
  everything,
  rateText,
  wishedRows,
  type ListedRow,
} from "../../../src/report/overview/listing";
import { soundRow } from "../../support/overviewRow";

function row(changes: Partial<ListedRow>): ListedRow {
  return { ...soundRow, rate: 0.94, hasChanged: false, ...changes };
}

const rows = [
  row({ key: "a" }),
  row({ key: "b", unit: { code: "70400", name: "教育局" }, total: "100", errors: 2, rate: 0.5 }),
  row({ key: "c", unit: { code: "703002", name: "财政局" }, total: null, grade: null, rate: null }),
  row({
    key: "d",
    kind: "target",
    total: null,
    grade: null,
    rate: null,
    unfilled: 3,
    year: "2025",
  }),
];

const keysOf = (wish: Partial<typeof everything>) =>
  wishedRows(rows, { ...everything, ...wish })
    .map(({ key }) => key)
    .join("");

test.each([
  [{}, "abcd"],
  // By number: 70400 stands before 703001; within a unit by year.
  [{ sort: "unit" }, "badc"],
  [{ sort: "best" }, "bacd"],
  // What has no total is not the worst.
  [{ sort: "worst" }, "abcd"],
  [{ sort: "rate" }, "bacd"],
  [{ sort: "errors" }, "bacd"],
  [{ sort: "unfilled" }, "dabc"],
  [{ kind: "target" }, "d"],
  [{ grade: "none" }, "cd"],
  [{ grade: "优" }, "ab"],
  [{ state: "errors" }, "b"],
  [{ search: "教育" }, "b"],
  [{ search: "朝阳  2025" }, "d"],
] as const)("%j", (wish, keys) => {
  expect(keysOf(wish)).toBe(keys);
});

test("the average is of the forms that have a total", () => {
  // (97.62 + 100) / 2 = 98.81
  expect(averageOf(rows)).toBe("98.81");
  // (90.01 + 90.02) / 2 = 90.015, rounded half away from zero
  expect(averageOf([row({ total: "90.01" }), row({ total: "90.02" })])).toBe("90.02");
  expect(averageOf([row({ total: null })])).toBe("");
});

test("a rate is told as forms show it", () => {
  expect(rateText(549.54 / 613.35)).toBe("89.6%");
});
