import fc from "fast-check";
import { freeSheetName } from "../../../src/workbook/newSheet/sheetName";

test.each([
  ["自评表 703001", [], "自评表 703001"],
  ["自评表", ["自评表"], "自评表(2)"],
  ["自评表", ["自评表", "自评表(2)"], "自评表(3)"],
  ["Form", ["FORM"], "Form(2)"],
  ["a/b\\c?d*e[f]g:h", [], "a b c d e f g h"],
  ["'quoted'", [], "quoted"],
  ["History", [], "绩效表"],
  ["  ", [], "绩效表"],
  ["一".repeat(40), [], "一".repeat(31)],
  ["一".repeat(40), ["一".repeat(31)], "一".repeat(28) + "(2)"],
])("%s beside %j becomes %s", (wished, taken, expected) => {
  expect(freeSheetName(wished, taken)).toBe(expected);
});

test("any wish becomes a name that Excel takes and that is free", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.array(fc.string({ maxLength: 5 })),
      (wished, more) => {
        const taken = [wished, ...more];
        const name = freeSheetName(wished, taken);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/);
        expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
      },
    ),
  );
});
