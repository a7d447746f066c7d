/** 完成时限: which cells name a month, which of them as the form wants it. */
import { readForm } from "../../src/form";
import type { CellValue } from "../../src/scoring";
import { readDeadline, yearOfDeadline } from "../../src/validation/deadline";
import { prepare } from "../../src/validation/context";
import { row } from "./support/cleanForms";
import { changedSheet } from "./support/sheets";

const field = (value: CellValue, numberFormat?: string) =>
  numberFormat === undefined ? { value, at: null } : { value, at: null, numberFormat };

test.each<[CellValue, year: number, month: number, standard: boolean]>([
  ["2021-12", 2021, 12, true],
  ["1900-01", 1900, 1, true],
  ["2099-10", 2099, 10, true],
  ["2021-9", 2021, 9, false],
  [" 2021-12 ", 2021, 12, false],
  ["２０２１－１２", 2021, 12, false],
  ["2021年12月", 2021, 12, false],
  ["2021年6月底", 2021, 6, false],
  ["2021年6月末", 2021, 6, false],
  ["2021.6", 2021, 6, false],
  ["2021/06/30", 2021, 6, false],
  ["2021年12月31日", 2021, 12, false],
  ["202112", 2021, 12, false],
  ["2021-12-1", 2021, 12, false],
  ["2021-12-09", 2021, 12, false],
  // Twenty characters; one more is no deadline.
  [`2021${" ".repeat(13)}-12`, 2021, 12, false],
])("%j is month %d-%d, as wanted: %s", (text, year, month, standard) => {
  expect(readDeadline(field(text))).toEqual({ year, month, standard });
});

test.each([
  ...[
    "",
    "年底",
    "2021",
    "2021-00",
    "2021-13",
    "1899-12",
    "2100-01",
    "约2021-12",
    "2021-12起",
    "2021.06末",
  ],
  ...["2021-12-00", "2021-12-32", "2021年12月31日以前全部完成", `2021${" ".repeat(14)}-12`],
  ...[true, null],
])("%j names no month", (value) => {
  expect(readDeadline(field(value))).toBeNull();
});

// 25569 is 1970-01-01, 45627 is 2024-12-01 and 73051 is 2100-01-01.
test.each<[value: number, format: string | undefined, told: unknown]>([
  [45627, "yyyy-mm", { year: 2024, month: 12, standard: true }],
  [45627, "YYYY年M月", { year: 2024, month: 12, standard: true }],
  [45627, "mm-yyyy", { year: 2024, month: 12, standard: false }],
  [45627, "yyyy", { year: 2024, month: 12, standard: false }],
  [45627, "d/m", { year: 2024, month: 12, standard: false }],
  [45627, "m/d", { year: 2024, month: 12, standard: false }],
  [45627, undefined, { year: 2024, month: 12, standard: false }],
  [25569, "yyyy-mm", { year: 1970, month: 1, standard: true }],
  [25568, "yyyy-mm", null],
  [73051, "yyyy-mm", { year: 2100, month: 1, standard: true }],
  [73052, "yyyy-mm", null],
  [12, "General", null],
])("the number %d shown as %j", (value, format, told) => {
  expect(readDeadline(field(value, format))).toEqual(told);
});

test("the year alone", () => {
  expect(yearOfDeadline(field("2023-12"))).toBe(2023);
  expect(yearOfDeadline(field("年底"))).toBeNull();
});

describe("a target form that prints no year is of the year of most of its deadlines", () => {
  const place = (n: number) => `indicators[${n}].deadline`;
  const yearBy = (cells: Record<string, CellValue>) => {
    const { form, grid } = changedSheet({ kind: "target", cells: { year: "", ...cells } });
    return prepare(readForm(grid) ?? form, grid).year;
  };
  const rows = Number(/\d+/.exec(row("完善部门内部控制", "target"))?.[0]) + 1;
  const all = (value: CellValue) =>
    Object.fromEntries(Array.from({ length: rows }, (_, n) => [place(n), value]));

  test.each<[string, Record<string, CellValue>, number | null]>([
    ["the title's before them", { title: "2022年部门（单位）整体绩效目标表" }, 2022],
    [
      "most",
      { ...all(""), [place(0)]: "2023-12", [place(1)]: "2025-12", [place(2)]: "2025-6" },
      2025,
    ],
    [
      "most, first",
      { ...all(""), [place(0)]: "2025-12", [place(1)]: "2025-6", [place(2)]: "2023-12" },
      2025,
    ],
    ["the first of as many", { ...all(""), [place(0)]: "2025-12", [place(1)]: "2023-12" }, 2025],
    ["none", all("年底"), null],
  ])("%s", (_, cells, year) => {
    expect(yearBy(cells)).toBe(year);
  });
});
