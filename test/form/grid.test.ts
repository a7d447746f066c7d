import {
  cellKey,
  columnName,
  formulaIn,
  isRuleSheet,
  quotedSheet,
  rangeToA1,
  toA1,
  withoutSheetQuotes,
} from "../../src/form/model/grid";
import { gridOf } from "./forms";

test("names cells and ranges as Excel does", () => {
  expect(toA1({ row: 11, column: 9 })).toBe("J12");
  expect(rangeToA1({ row: 0, column: 25, rows: 2, columns: 2 })).toBe("Z1:AA2");
  expect(rangeToA1({ row: 4, column: 2, rows: 1, columns: 1 })).toBe("C5");
  expect(rangeToA1({ row: 4, column: 2, rows: 1, columns: 2 })).toBe("C5:D5");
  expect(rangeToA1({ row: 4, column: 2, rows: 2, columns: 1 })).toBe("C5:C6");
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnName)).toEqual([
    ...["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"],
  ]);
});

test("tells places apart, and writes sheets' names as formulas do", () => {
  expect(cellKey({ row: 1, column: 12 })).toBe("1,12");
  expect(quotedSheet("张三's 表")).toBe("'张三''s 表'");
  expect(withoutSheetQuotes("='自评 表'!A1+'自评''表'!B2")).toBe("=自评 表!A1+自评表!B2");
});

test("a formula is what begins with = and shows something else", () => {
  const grid = { ...gridOf([["=2", 3, "甲", 5, "=x"]]), formulas: [["=2", "=1+2", "甲", "5"]] };
  expect([0, 1, 2, 3, 4].map((column) => formulaIn(grid, 0, column))).toEqual([
    undefined,
    "=1+2",
    undefined,
    undefined,
    undefined,
  ]);
  expect(formulaIn(grid, 1, 0)).toBeUndefined();
  // Cells whose values were not read.
  expect(formulaIn({ ...grid, values: [] }, 0, 1)).toBe("=1+2");
  expect(formulaIn({ ...grid, values: [["=2"]] }, 0, 1)).toBe("=1+2");
});

test("the sheet 评分规则 is known by its id, not by its name", () => {
  const grid = gridOf([["规则"]]);
  const rules = {
    sheetId: "rules",
    sheetName: "Sheet1",
    origin: { row: 0, column: 0 },
    values: [],
  };
  expect(isRuleSheet(grid)).toBe(false);
  expect(isRuleSheet({ ...grid, rules })).toBe(false);
  expect(isRuleSheet({ ...grid, sheetId: "rules", rules })).toBe(true);
});
