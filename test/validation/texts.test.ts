import { fieldAt } from "../../src/form";
import { validateForm } from "../../src/validation";
import { residueIn, withoutDoubledYear, yearsIn } from "../../src/validation/textRules";
import { changedSheet } from "./support/sheets";

/** The codes of a sheet's problems and the edits that put one of them right. */
function problemsOf(cells: Record<string, string>) {
  const { form, grid } = changedSheet({ cells });
  const problems = validateForm(form, grid);
  const fixOf = (code: string, path: string) => {
    const at = fieldAt(form, path)?.at;
    const found = problems.find(
      (each) => each.code === code && each.at.row === at?.row && each.at.column === at.column,
    );
    return found?.fix?.edits.map(({ after }) => after.value);
  };
  return { codes: problems.map(({ code }) => code), fixOf };
}

const { form } = changedSheet({});
const place = form.indicators.findIndex(({ name }) => name.value === "“三公”经费变动率");

test.each(['"三公"经费变动率', "‘三公’经费变动率", "三公经费变动率", "「三公」经费 变动率"])(
  "%s is the standard indicator, not a missing one",
  (name) => {
    const { codes } = problemsOf({ [`indicators[${place}].name`]: name });
    expect(codes).not.toContain("INDICATOR_MISSING");
  },
);

test("a name is a duplicate in whatever quotation marks", () => {
  const { codes } = problemsOf({ "indicators[0].name": '"三公"经费变动率' });
  expect(codes).toContain("INDICATOR_DUPLICATE");
});

test.each(["产值a<b，利润c>d的企业", "产值a<b 且 c>d 的企业"])("%s is no HTML", (goal) => {
  expect(problemsOf({ goal }).codes).not.toContain("HTML_IN_TEXT");
});

test("HTML that is spelt out is told and left to a person", () => {
  const { codes, fixOf } = problemsOf({ goal: "&lt;p&gt;做好工作" });
  expect(codes).toContain("HTML_IN_TEXT");
  expect(fixOf("HTML_IN_TEXT", "goal")).toBeUndefined();
});

test("a text loses its tags, and what a script holds, at once", () => {
  const { fixOf } = problemsOf({ goal: "<p>做好</p><script>var p = 1</script>工作&nbsp;1" });
  expect(fixOf("HTML_IN_TEXT", "goal")).toEqual(["做好\n工作 1"]);
});

test.each([
  ["其他:其他:加快处置", "加快处置"],
  ["其他原因分析：其他: 人员保障：加快处置", "加快处置"],
])("%s loses its labels in one pass", (measure, rest) => {
  const path = `indicators[${place}].measure`;
  expect(problemsOf({ [path]: measure }).fixOf("CATEGORY_LABEL", path)).toEqual([rest]);
  expect(problemsOf({ [path]: rest }).codes).not.toContain("CATEGORY_LABEL");
});

// Work that grows with the square of the length would not come back.
test.each([
  "x",
  "xX×",
  " ",
  "指标 ",
  "指标1 ",
  "…",
  "*",
  "请填写",
  "（",
  "2024年年",
  "其他:",
  "较 ",
])("a text full of %j is looked through", (piece) => {
  const text = `${piece.repeat(Math.ceil(200_000 / piece.length))}。`;
  const found = [residueIn(text), withoutDoubledYear(text)];
  expect(found.filter((each) => each !== null && each.length > text.length)).toEqual([]);
  expect(yearsIn(text).filter((year) => year !== 2024)).toEqual([]);
});

test.each(["(", " ", "其他 ", "其他:", "<p ", "\u0301\u0323", "年", "- 1", "三公“"])(
  "a form whose every text is full of %j is validated",
  (piece) => {
    const text = piece.repeat(Math.floor(32_767 / piece.length));
    const cells = { unit: text, goal: text, achievement: text };
    const row = { name: text, target: text, actual: text, measure: text, "reasons.other": text };
    const own = Object.entries(row).map(([key, value]) => [`indicators[${place}].${key}`, value]);
    const { codes } = problemsOf({ ...cells, ...Object.fromEntries(own), "tasks[0].name": text });
    expect(codes.length).toBeGreaterThan(0);
  },
);
