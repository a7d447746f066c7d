/** Whose formulas a sheet has, in the browser: exchanged, mended and brought up to date by real clicks. */
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

/** 总评价得分, a row's 完成程度, and 评分规则 of the sample. */
const [total, completion, rules] = ["K40", "I16", "N3"] as const;

async function addInFormulas(): Promise<number> {
  const { formulas } = await workbench.contents();
  return formulas.flat().filter((formula) => String(formula).includes("PERF")).length;
}

async function choose(title: RegExp): Promise<void> {
  const list = pane.getByLabel("本表公式", { exact: true }).locator("select");
  const option = await list.locator("option", { hasText: title }).getAttribute("value");
  await list.selectOption(option);
  await pane.getByRole("button", { name: "本表公式 执行" }).click();
}

test("native by default, there and back, mended, and brought up to date after the rules changed", async () => {
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(/^已插入「/).waitFor();
  await workbench.waitForValue(total, 97.62);
  await openView(pane, "评分");
  await pane.getByText("本表公式：原生").waitFor();
  await workbench.screenshot("formulas-native");

  await choose(/^转回加载项公式/);
  await pane.getByText("已换好 59 个公式。").waitFor();
  await pane.getByText("本表公式：加载项").waitFor();
  expect(await addInFormulas()).toBe(59);
  await workbench.waitForValue(total, 97.62);

  await choose(/^转为原生公式/);
  await pane.getByText("本表公式：原生").waitFor();
  expect(await addInFormulas()).toBe(0);
  await pane.getByRole("button", { name: "撤销" }).click();
  await pane.getByText("本表公式：加载项").waitFor();
  await choose(/^转为原生公式/);
  await pane.getByText("本表公式：原生").waitFor();

  await workbench.type(completion, "=PERFSCOR(1)");
  await workbench.waitForValue(completion, "#NAME?");
  await choose(/^修复公式/);
  await pane.getByText("将改 1 个单元格，请先看一眼：").waitFor();
  await workbench.screenshot("formulas-repair");
  await pane.getByRole("button", { name: "改这 1 个单元格" }).click();
  await pane.getByText("已修好 1 个公式。").waitFor();

  await workbench.type(rules, "national");
  await workbench.waitForValue(total, "规则变");
  await pane.getByText(/^评分规则改过了/).waitFor();
  await workbench.screenshot("formulas-outdated");
  await pane.getByRole("button", { name: /^更新公式/ }).click();
  await workbench.waitForValue(total, "未计全");
  expect(workbench.complaints).toEqual([]);
}, 240_000);

test("送审版 says what is still wrong, and makes a locked copy that calculates without the add-in", async () => {
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await workbench.waitForValue(total, 97.62);
  await pane.getByRole("button", { name: /^生成送审版/ }).click();
  await pane.getByText(/^送审前请看：.*未填 0 项/).waitFor();
  await workbench.screenshot("hand-in-page");
  await pane.getByRole("button", { name: "生成送审版" }).click();
  await pane.getByText(/^已生成「送审703001自评表2024」/).waitFor();
  await workbench.waitForValue(total, 97.62);
  expect(await addInFormulas()).toBe(0);
  await workbench.screenshot("hand-in");
  await pane.getByRole("button", { name: "撤销" }).click();
  await pane.getByText(/^已撤销/).waitFor();
  expect(workbench.complaints).toEqual([]);
}, 120_000);

test("送审版 as a workbook of its own opens in a new window, and its file name is told", async () => {
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await workbench.waitForValue(total, 97.62);
  await pane.getByRole("button", { name: /^生成送审版/ }).click();
  const place = pane.getByLabel("放在", { exact: true });
  await place.selectOption("workbook");
  await workbench.screenshot("hand-in-workbook-page");
  const opening = workbench.page.waitForEvent("popup");
  await pane.getByRole("button", { name: "生成送审版" }).press("Enter");
  const other = await opening;
  await pane.getByText(/文件名可用：703001自评表2024（送审版）.xlsx/).waitFor();
  await workbench.screenshot("hand-in-workbook-told");
  await other.waitForFunction(
    () =>
      "workbench" in window &&
      window.workbench.book.model
        .sheets()
        .map(({ name }) => name)
        .join() === "703001自评表2024",
  );
  const shown = await other.evaluate(() => {
    const { model } = window.workbench.book;
    const [sheet] = model.sheets();
    const at = { row: 39, column: 10, rowCount: 1, columnCount: 1 };
    return [model.values(sheet!.id, at)[0]?.[0], String(model.formulas(sheet!.id, at)[0]?.[0])];
  });
  expect(shown[0]).toBe(97.62);
  expect(shown[1]).toMatch(/^=IF\(/);
  expect(workbench.complaints).toEqual([]);
}, 120_000);
