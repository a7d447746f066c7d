import { toEntry } from "../../src/workbook/cellText";

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "=",
  ">=5",
  "2021-12",
  "１２",
  "5%",
  "TRUE",
  "May 5",
  "'a",
  "(5)",
  " =1",
])("text %s stays text", (value) => {
  const entry = toEntry({ value });
  // ">=5" is nothing Excel converts; all others get the apostrophe.
  expect(entry).toBe(value === ">=5" ? value : `'${value}`);
});

test("names, numbers, truth values and formulas are entered as they are", () => {
  expect(toEntry({ value: "管理规范" })).toBe("管理规范");
  expect(toEntry({ value: "“三公”经费变动率" })).toBe("“三公”经费变动率");
  expect(toEntry({ value: 81.28 })).toBe(81.28);
  expect(toEntry({ value: false })).toBe(false);
  expect(toEntry({ value: null })).toBe("");
  expect(toEntry({ value: "", formula: "=PERFTOTAL(K12:K35)" })).toBe("=PERFTOTAL(K12:K35)");
});
