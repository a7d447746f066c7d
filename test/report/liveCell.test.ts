/** Formulas that follow a form's cells, and those that Excel has not had answered. */
import { contentFrom, rangeIn, textFrom } from "../../src/report/liveCell";
import { unansweredFormulas } from "../../src/report/unanswered";
import { at, gridOf } from "./support";

test("a cell, a text and a range of another sheet, whose name may hold quotation marks", () => {
  const field = { value: 12, at: at("C7") };
  expect(contentFrom("表", field)).toEqual({
    ...{ value: 12, formula: "=IF('表'!$C$7=\"\",\"\",'表'!$C$7)" },
  });
  expect(textFrom("甲's 表", field)).toEqual({ value: 12, formula: "='甲''s 表'!$C$7&\"\"" });
  expect(rangeIn("甲's 表", at("G6"), at("G10"))).toBe("'甲''s 表'!$G$6:$G$10");
});

test("a value that has no cell of its own stays as it is", () => {
  for (const field of [
    { value: 35, at: null },
    { value: 35, at: at("C7"), isReadOut: true as const },
  ]) {
    expect(contentFrom("表", field)).toEqual({ value: 35 });
    expect(textFrom("表", field)).toEqual({ value: 35 });
  }
  expect(textFrom("表", { value: null, at: null })).toEqual({ value: "" });
  expect(textFrom("表", { value: null, at: at("A1") })).toEqual({
    ...{ value: "", formula: "='表'!$A$1&\"\"" },
  });
});

test("formulas that show #NAME? or #BUSY! or bear the prefix are entered again", () => {
  const call = "=PERFSCORE(A1)";
  const shown: [string | number, string][] = [
    ["#NAME?", call],
    ["#BUSY!", call],
    ["#GETTING_DATA", call],
    [3, "=_xldudf_PERFSCORE(A1)"],
    // Answered, and wrong for another reason.
    [3, call],
    ["#VALUE!", call],
    // Not ours, and no formula.
    ["#NAME?", "=OTHER(A1)"],
    [call, call],
    ["#NAME?", "#NAME?"],
  ];
  const grid = {
    ...gridOf([], "表", at("C5")),
    values: [shown.map(([value]) => value), [""]],
    formulas: [shown.map(([, formula]) => formula), [""]],
    numberFormats: [["0.00"]],
  };
  const edit = (cell: string, value: string | number, formula = call, numberFormat?: string) => ({
    at: at(cell),
    before: { value, formula, numberFormat },
    after: { value, formula: call },
  });
  expect(unansweredFormulas(grid)).toEqual([
    edit("C5", "#NAME?", call, "0.00"),
    edit("D5", "#BUSY!"),
    edit("E5", "#GETTING_DATA"),
    edit("F5", 3, "=_xldudf_PERFSCORE(A1)"),
  ]);
  const below = { ...grid, values: [[""], ["", "#NAME?"]], formulas: [[""], ["", call]] };
  expect(unansweredFormulas(below).map((each) => each.at)).toEqual([at("D6")]);
});
