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
  row({
    ...{ key: "c", unit: { code: "703002", name: "财政局" }, project: "道路A", hasChanged: true },
    ...{ total: null, grade: null, rate: null },
  }),
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
  [{ search: " 朝阳 " }, "ad"],
  [{ search: "70400" }, "b"],
  // Every word has to be there, none across two of a row's texts.
  [{ search: "教育 朝阳" }, ""],
  [{ search: "局自评" }, ""],
  [{ search: "局703001" }, ""],
  [{ search: "道路a" }, "c"],
  [{ search: "自评表2024" }, "abcd"],
  [{ grade: "良" }, ""],
  [{ grade: "优", kind: "target" }, ""],
  [{ state: "unfilled" }, "d"],
  [{ state: "changed" }, "c"],
  [{ state: "errors", kind: "target" }, ""],
  [{ sort: "best", search: "局" }, "bacd"],
] as const)("%j", (wish, keys) => {
  expect(keysOf(wish)).toBe(keys);
});

test("units without a code stand by their names, as Chinese does; of one unit by year", () => {
  const named = (key: string, name: string, year = "2024") =>
    row({ key, unit: { code: "", name }, year });
  const list = [named("c", "财政局"), named("a", "安监局"), named("b", "财政局", "2023")];
  const wished = wishedRows(list, { ...everything, sort: "unit" });
  expect(wished.map(({ key }) => key)).toEqual(["a", "b", "c"]);
  // The list that was given stays in its order.
  expect(list.map(({ key }) => key)).toEqual(["c", "a", "b"]);
});

test.each(["best", "worst"] as const)("what has no total stands last among the %s", (sort) => {
  const list = [row({ key: "none", total: null }), row({ key: "some" })];
  for (const given of [list, [...list].reverse()]) {
    const wished = wishedRows(given, { ...everything, sort });
    expect(wished.map(({ key }) => key)).toEqual(["some", "none"]);
  }
});

test("nothing is wished for at first", () => {
  expect(everything).toEqual({ search: "", sort: "workbook", kind: "", grade: "", state: null });
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
  expect([0, 0.00005, 0.94834, 1.2].map(rateText)).toEqual(["0%", "0.01%", "94.83%", "120%"]);
});
