import { rangeToA1, toA1 } from "../../src/form/model/grid";

test("names cells and ranges as Excel does", () => {
  expect(toA1({ row: 11, column: 9 })).toBe("J12");
  expect(rangeToA1({ row: 0, column: 25, rows: 2, columns: 2 })).toBe("Z1:AA2");
  expect(rangeToA1({ row: 4, column: 2, rows: 1, columns: 1 })).toBe("C5");
});
