/** 核实无误, 校验报告, 全部修复 with its preview, and 历史, in the browser with real keys and clicks. */
import type { Frame, Locator } from "playwright-core";
import { untilIdle, validateSheet } from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { sheetNames } from "./support/formCells";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;
let pane: Frame;

const form = "703001自评表2024";
const reason = "已与业务科台账核对，完成数属实";

onStage({ viewport: { width: 1366, height: 768 } }, async (opened) => {
  workbench = opened;
  pane = await workbench.pane();
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(`已插入「${form}」`).waitFor();
  await workbench.waitForValue("K40", 97.62);
});

const button = (name: string | RegExp, exact = false) =>
  pane.getByRole("button", { name, exact }).first();

async function showSheet(name: string): Promise<void> {
  await workbench.page.evaluate((wanted) => {
    const { model } = window.workbench.book;
    const sheet = model.sheets().find((each) => each.name === wanted);
    if (sheet === undefined) throw new Error(`no sheet ${wanted}`);
    model.activateSheet(sheet.id);
  }, name);
  await workbench.settle();
}

/** Whether a person sees it without scrolling. */
async function isInSight(locator: Locator): Promise<boolean> {
  await locator.waitFor();
  return locator.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= window.innerHeight && element.contains(middle);
  });
}

async function warnings(): Promise<number> {
  const words = await button(/^\d+ 个警告$/).textContent();
  return Number(/\d+/.exec(words ?? "")?.[0]);
}

test("a warning is marked 核实无误 by keyboard, and the report sheet brings what the unit says", async () => {
  await validateSheet(pane);
  const before = await warnings();
  await pane.locator("[data-problem]", { hasText: "H23" }).first().click();
  await button("H23 核实无误").focus();
  await workbench.page.keyboard.press("Enter");
  await pane.getByLabel("核实的依据（必填）").waitFor();
  await workbench.page.keyboard.press("Tab");
  await workbench.page.keyboard.press("Enter");
  await pane.getByText("请写明依据：看表的人凭它判断。").waitFor();
  await pane.getByLabel("核实的依据（必填）").focus();
  await workbench.page.keyboard.type(reason);
  await workbench.screenshot("explain-verify");
  await workbench.page.keyboard.press("Tab");
  await workbench.page.keyboard.press("Enter");
  const told = pane.getByText(/^已记为核实无误/);
  expect(await isInSight(told)).toBe(true);
  await untilIdle(pane);
  expect(await warnings()).toBe(before - 1);
  await pane.locator("summary", { hasText: "核实无误 1 项" }).click();
  await pane.getByText(reason).waitFor();
  await workbench.screenshot("explain-verified");

  await button("校验报告", true).click();
  await pane.getByText(/^「校验报告」已刷新/).waitFor();
  await button(/^清除标记/)
    .and(pane.locator(":enabled"))
    .waitFor();
  expect(await workbench.value("A1")).toBe("校验报告");
  expect(await workbench.value("D4")).toBe("警告");
  await workbench.screenshot("explain-report");
  await workbench.type("G4", "年度写法按上级来文");
  await showSheet(form);
  await validateSheet(pane);
  const cell = await workbench.page.evaluate(() => {
    const { model } = window.workbench.book;
    const sheet = model.sheets().find(({ name }) => name === "校验报告");
    const at = { row: 3, column: 1, rowCount: 1, columnCount: 1 };
    return sheet === undefined ? "" : String(model.values(sheet.id, at)[0]?.[0]);
  });
  await pane.locator("[data-problem]", { hasText: cell }).first().click();
  await pane.getByText("年度写法按上级来文").waitFor();
  expect(workbench.complaints).toEqual([]);
}, 240_000);

test("全部修复 shows its cells first and is told in sight; the history takes back and does again", async () => {
  for (const row of [16, 17, 18, 19, 20, 21]) {
    const name = String(await workbench.value(`D${row}`));
    await workbench.enter(`D${row}`, `${name.slice(0, 2)} ${name.slice(2)}`);
  }
  const typed = await workbench.contents();
  await validateSheet(pane);
  const all = button(/^全部修复/);
  expect(await isInSight(all)).toBe(true);
  await all.click();
  const preview = pane.getByRole("region", { name: /^将改 \d+ 个单元格/ });
  expect(await preview.locator("li").count()).toBeGreaterThan(5);
  expect(await isInSight(button(/^改这 \d+ 个单元格/))).toBe(true);
  expect((await workbench.contents()).formulas).toEqual(typed.formulas);
  await workbench.screenshot("explain-preview");
  await button(/^改这 \d+ 个单元格/).click();
  expect(await isInSight(pane.getByText(/^已修复 \d+ 个单元格/))).toBe(true);
  await untilIdle(pane);
  await workbench.screenshot("explain-fixed");
  const fixed = await workbench.contents();
  expect(fixed.formulas).not.toEqual(typed.formulas);

  await button(/^历史/).click();
  await workbench.screenshot("explain-history");
  await button(/^撤销：已修复/).click();
  await button(/^重做：已修复/).waitFor();
  expect((await workbench.contents()).formulas).toEqual(typed.formulas);
  await button(/^重做：已修复/).click();
  await button(/^撤销：已修复/).waitFor();
  expect((await workbench.contents()).formulas).toEqual(fixed.formulas);

  // What a person has written since is left alone, with the reason; the sheet inserted before keeps it, and stays.
  await workbench.enter("D17", "总体工作完成比例");
  await button(/^撤销：已修复/).click();
  const history = pane.getByRole("list", { name: "改过的内容" });
  await history.getByText(/D17 刚被改过，没有动/).waitFor();
  expect(await workbench.value("D17")).toBe("总体工作完成比例");
  await button(/^撤销：已插入/).click();
  await history.getByText(/生成后填过内容，没有删除/).waitFor();
  expect(await sheetNames(workbench)).toContain(form);
  await workbench.screenshot("explain-history-refused");
  expect(workbench.complaints).toEqual([]);
}, 240_000);
