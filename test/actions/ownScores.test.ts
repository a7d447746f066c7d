/** What a person wrote into a computed column comes into the sheet as it was written. */
import { actions } from "../../src/actions";
import { readForm, type Field } from "../../src/form";
import { readSheets } from "../../src/workbook";
import { openExcel } from "./support/workbook";
import { untilCalculated } from "../support/perfFunctions";

const heading =
  "一级指标\t二级指标\t三级指标\t运算符号\t指标值\t度量单位\t全年完成值\t完成程度\t分值\t得分";
const tasks =
  "年度主要任务\t对应项目\t项目下达金额\t项目执行金额\t项目执行率\t分值\t得分\n\t人员经费\t";
const band = "全部或基本达成预期指标100%-80%（含）";

/** The sheet that is made of a self-evaluation form with these lines, calculated, and read back. */
async function imported(task: string, ...rows: string[]) {
  const excel = await openExcel();
  const text = [
    "部门（单位）整体绩效自评表",
    "2024年度",
    "部门（单位）名称\t703001朝阳市工业和信息化局",
    tasks + task,
    heading,
    ...rows,
  ].join("\n");
  const drafts = await actions.recognise({ from: "text", text }, {});
  const { made } = await actions.writeDrafts(drafts, {});
  await untilCalculated(excel);
  const [grid] = await readSheets([made[0]!.sheetId]);
  const form = readForm(grid!)!;
  return { form, made: made[0]! };
}

const shown = ({ value, formula }: Field) => [
  value,
  formula === undefined ? "typed" : "calculated",
];
const task = "100\t50\t50.00%\t8\t4";

describe("a 定性 row", () => {
  it("keeps the 完成程度 that was chosen within its band, and 得分 follows", async () => {
    const { form, made } = await imported(
      task,
      `履职效能\t基础管理\t依法行政能力\t\t管理规范\t\t${band}\t0.85\t3.3\t`,
    );
    const [row] = form.indicators;
    expect(shown(row!.completion)).toEqual([0.85, "typed"]);
    expect(shown(row!.score)).toEqual([2.805, "calculated"]);
    const report = await actions.readScores();
    const rows = report.sections.flatMap((section) => section.rows);
    expect(rows.find(({ name }) => name === "依法行政能力")).toMatchObject({
      state: "scored",
      written: null,
      score: "2.805",
    });
    const { sheets } = await actions.validateSheets([made.sheetId], {});
    const codes = sheets[0]!.problems
      .filter(({ at }) => at.row === row!.row && at.column >= row!.completion.at!.column)
      .map(({ code }) => code);
    expect(codes).not.toContain("FORMULA_OVERWRITTEN");
    expect(codes).not.toContain("SCORE_DIFFERS");
  });

  it("of a lower band is scored by its 完成程度, which the band alone leaves open", async () => {
    const { form } = await imported(
      task,
      "履职效能\t基础管理\t依法行政能力\t\t管理规范\t\t部分达成预期指标并具有一定效果80%-60%（含）\t70%\t3\t2.1",
    );
    expect(shown(form.indicators[0]!.completion)).toEqual([0.7, "typed"]);
    expect(shown(form.indicators[0]!.score)).toEqual([2.1, "calculated"]);
  });

  it("whose 完成程度 is the band's own is calculated", async () => {
    const { form } = await imported(
      task,
      `履职效能\t基础管理\t依法行政能力\t\t管理规范\t\t${band}\t1\t3.3\t3.3`,
    );
    expect(shown(form.indicators[0]!.completion)).toEqual([1, "calculated"]);
    expect(shown(form.indicators[0]!.score)).toEqual([3.3, "calculated"]);
  });
});

describe("a 定量 row", () => {
  it.each([
    // 完成程度 | 得分: what is typed and not the rule's stays, each cell by itself.
    ["0.9\t", [0.9, "typed"], [1.28, "calculated"]],
    ["0.9\t1.44", [0.9, "typed"], [1.44, "typed"]],
    ["\t1.5", [0.8, "calculated"], [1.5, "typed"]],
    ["0.8\t1.28", [0.8, "calculated"], [1.28, "calculated"]],
    ["80.00%\t1.28", [0.8, "calculated"], [1.28, "calculated"]],
    ["80.02%\t1.28", [0.8002, "typed"], [1.28, "calculated"]],
  ] as const)("%s", async (typed, completion, score) => {
    const [before, after] = typed.split("\t");
    const { form } = await imported(
      task,
      `预算执行\t预算执行情况\t预算执行率\t>=\t100\t%\t80\t${before}\t1.6\t${after}`,
    );
    expect(shown(form.indicators[0]!.completion)).toEqual(completion);
    expect(shown(form.indicators[0]!.score)).toEqual(score);
  });
});

test.each([
  ["60.00%\t8\t4.8", [0.6, "typed"], [4.8, "calculated"]],
  ["60.00%\t8\t4", [0.6, "typed"], [4, "typed"]],
  ["60.00%\t8\t", [0.6, "typed"], [4.8, "calculated"]],
  ["\t8\t4.8", [0.5, "calculated"], [4.8, "typed"]],
] as const)("a task whose rate and score are not the rule's: %s", async (typed, rate, score) => {
  const row = `履职效能\t基础管理\t依法行政能力\t\t管理规范\t\t${band}\t1\t3.3\t3.3`;
  const { form } = await imported(`100\t50\t${typed}`, row);
  expect(shown(form.tasks[0]!.rate)).toEqual(rate);
  expect(shown(form.tasks[0]!.score)).toEqual(score);
});

test("a total is calculated where the formula gives it, with a person's scores in it", async () => {
  const row = `履职效能\t基础管理\t依法行政能力\t\t管理规范\t\t${band}\t1\t3.3\t3`;
  const agreeing = await imported(task, row, "总评价得分\t7");
  expect(shown(agreeing.form.total)).toEqual([7, "calculated"]);
  const differing = await imported(task, row, "总评价得分\t7.3");
  expect(shown(differing.form.total)).toEqual([7.3, "typed"]);
});
