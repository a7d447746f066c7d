/** A bureau's own rules, put into the workbook and changed there by real keys and clicks. */
import type { Frame } from "playwright-core";
import { openView } from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;
let pane: Frame;

onStage({}, async (opened) => {
  workbench = opened;
  pane = await workbench.pane();
});

const form = "703001自评表2024";
/** 评分规则, 总评价得分, and a row with <=: its 指标值, 全年完成值 and 完成程度. */
const [rules, total] = ["N3", "K40"] as const;

/** Shows a sheet, as a click on its tab does. */
async function show(name: string): Promise<void> {
  await workbench.page.evaluate((wanted) => {
    const { model } = window.workbench.book;
    const sheet = model.sheets().find((each) => each.name === wanted);
    if (sheet === undefined) throw new Error(`no sheet ${wanted}`);
    model.activateSheet(sheet.id);
  }, name);
  await workbench.settle();
}

/** The row, counted from 1, in whose first cells a text stands; of the sheet in view. */
async function rowOf(text: string, column: number): Promise<number> {
  const { values } = await workbench.contents();
  const row = values.findIndex((line) => line[column] === text);
  expect(row).toBeGreaterThan(0);
  return row + 1;
}

async function openSettings(): Promise<void> {
  await pane.getByRole("button", { name: "设置" }).click();
}

test("the sheet decides: scores, explanation, native formulas, PERFSCORE with the range, validation", async () => {
  await openView(pane, "模板");
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(/^已插入「/).waitFor();
  await workbench.waitForValue(total, 97.62);

  await openSettings();
  const put = pane.getByRole("button", { name: "把评分规则放进工作簿" });
  await put.scrollIntoViewIfNeeded();
  await workbench.screenshot("own-rules-settings");
  await put.click();
  await pane.getByText(/^已建「评分规则」/).waitFor();
  await workbench.screenshot("own-rules-sheet");
  await put.click();
  await pane.getByText(/^已有工作表「评分规则」/).waitFor();
  const reverse = await rowOf("反向指标超过指标值时", 0);
  const best = await rowOf("“优”的最低分", 0);
  await pane.getByRole("button", { name: "返回" }).first().click();

  // The form goes by them, and its formulas are brought up to date.
  await show(form);
  await workbench.enter(rules, "本簿规则");
  await workbench.waitForValue(total, "规则变");
  await openView(pane, "评分");
  await pane.getByRole("button", { name: /^更新公式/ }).click();
  await workbench.waitForValue(total, 97.62);
  await pane
    .getByText(/97\.62 优/)
    .first()
    .waitFor();

  // A row with <= is missed.
  const limit = await rowOf("<=", 4);
  await workbench.type(`F${limit}`, "5");
  await workbench.type(`H${limit}`, "8");
  await workbench.waitForValue(`I${limit}`, 0.4);
  await workbench.type("S3", `=PERFSCORE("<=",5,8,1,"",评分规则!$A$4:$C$60)`);
  await workbench.waitForValue("S3", 0.4);

  // The bureau changes a rule and a grade.
  await show("评分规则");
  await workbench.choose(`B${reverse}`, "指标值÷完成值");
  await workbench.enter(`C${reverse}`, "朝财绩〔2024〕3号");
  await workbench.waitForValue(`E${reverse}`, "本地文件");
  await workbench.type(`B${best}`, "99");
  await workbench.waitForValue(`B${best}`, 99);
  await show(form);
  await workbench.waitForValue("S3", 0.63);
  await workbench.waitForValue(total, "规则变");
  await pane.getByText(/^评分规则改过了/).waitFor();
  await pane.getByRole("button", { name: /^更新公式/ }).click();
  await workbench.waitForValue(`I${limit}`, 0.63);
  await pane.getByText(/ 良/).first().waitFor();
  await workbench.screenshot("own-rules-scores");
  await workbench.type("S4", `=PERFGRADE(${total},评分规则!$A$4:$C$60)`);
  await workbench.waitForValue("S4", "良");

  // The derivation cites the paper.
  const name = String((await workbench.contents()).values[limit - 1]?.[3]);
  const section = String((await workbench.contents()).values[limit - 1]?.[1]);
  expect(section + name).not.toBe("");
  await openSettings();
  await pane.getByText(/= 指标值 ÷ 全年完成值。.*（本地文件 朝财绩〔2024〕3号）/).waitFor();
  await pane.getByRole("button", { name: "返回" }).first().click();

  // Validation has nothing against the scores.
  await openView(pane, "校验");
  await pane.getByRole("button", { name: "校验本表" }).click();
  await pane
    .getByText(/个错误/)
    .first()
    .waitFor();
  expect(await pane.getByText(/与规则算出的/).count()).toBe(0);
  expect(workbench.complaints).toEqual([]);
}, 240_000);

test("a wrong value is told at its cell, with the fix that restores it", async () => {
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(/^已插入「/).waitFor();
  await openSettings();
  await pane.getByRole("button", { name: "把评分规则放进工作簿" }).click();
  await pane.getByText(/^已建「评分规则」/).waitFor();
  await pane.getByRole("button", { name: "返回" }).first().click();
  const reverse = await rowOf("反向指标超过指标值时", 0);
  // As a paste does, which no list keeps out.
  await workbench.page.evaluate((row) => {
    const { model } = window.workbench.book;
    const cell = { row: row - 1, column: 1, rowCount: 1, columnCount: 1 };
    model.enter(model.activeSheet(), cell, [["扣一半"]]);
  }, reverse);
  await show(form);
  await workbench.enter(rules, "本簿规则");
  await openView(pane, "评分");
  await pane
    .getByText(/不能计/)
    .first()
    .waitFor();
  await openView(pane, "校验");
  await pane.getByRole("button", { name: "校验本表" }).click();
  await pane.getByText(/^工作表“评分规则”的 B\d+ 填错了/).waitFor();
  const problem = pane.getByText(/“反向指标超过指标值时”的取值“扣一半”不对/);
  await problem.waitFor();
  await workbench.screenshot("own-rules-problem");
  await problem.click();
  await workbench.screenshot("own-rules-problem-cell");
  await pane
    .getByRole("listitem")
    .filter({ hasText: "扣一半" })
    .getByRole("button", { name: /^修复/ })
    .first()
    .click();
  await pane.getByText(/^已修复/).waitFor();
  await workbench.waitForValue(`B${reverse}`, "按超出比例扣分");
  // The sheet itself is checked where it stands.
  await pane.getByRole("button", { name: "校验本表" }).click();
  await pane.getByText("没有发现问题。").waitFor();
  expect(workbench.complaints).toEqual([]);
}, 240_000);
