/** In a file of its own: what reads the sheet 评分规则 stays once it is loaded. */
import { makeForm, rulesIn, rulesOf } from "../../src/form";

test("本簿规则 can't be read before their reader is loaded, which no other form needs", () => {
  const table = {
    sheetId: "rules",
    sheetName: "评分规则",
    origin: { row: 0, column: 0 },
    values: [],
  };
  expect(() => rulesIn(table)).toThrow("the reader of rules is not loaded");
  const form = { ...makeForm({ kind: "target", rulePack: "全国" }), ownRules: table };
  expect(rulesOf(form)).toMatchObject({ source: "default", pack: { id: "national" } });
});
