/** The ribbon's 校验本表, pressed with the mouse: from another view, on no form, and with the pane shut. */
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { onStage } from "./support/onStage";
import { openView } from "../../tools/pictures/paneSteps";

let workbench: WorkbenchPage;

onStage({}, (opened) => {
  workbench = opened;
});

const validateSheet = () =>
  workbench.page.getByRole("toolbar", { name: "加载项" }).getByText("校验本表").click();
const openPane = () =>
  workbench.page.getByRole("toolbar", { name: "加载项" }).getByText("绩效表助手").click();
const closePane = () => workbench.page.getByRole("button", { name: "关闭任务窗格" }).click();

/** How often the add-in has spoken to the workbook. */
const syncs = () => workbench.page.evaluate(() => window.workbench.book.host.log.syncCount);

/** Waits until the pane has looked at all that was inserted: what it began may end after it is shut. */
async function untilQuiet(): Promise<void> {
  for (let known = -1, now = await syncs(); now !== known; now = await syncs()) {
    known = now;
    await workbench.page.waitForTimeout(1500);
  }
}

test("validates in a pane that stands in another view", async () => {
  const pane = await workbench.pane();
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(/^已插入「/).waitFor();
  await openView(pane, "导入");
  await validateSheet();
  await pane.getByText(/校验时间/).waitFor();
  expect(await pane.getByRole("tab", { name: "校验" }).getAttribute("aria-selected")).toBe("true");
  await workbench.screenshot("ribbon-validate");
  expect(workbench.complaints).toEqual([]);
});

test("says what to do on a sheet that is no form", async () => {
  const pane = await workbench.pane();
  await validateSheet();
  await pane.getByText("本表不是绩效表：请切换到绩效表，或先插入模板。").waitFor();
  await workbench.screenshot("ribbon-no-form");
  expect(workbench.complaints).toEqual([]);
});

test("opens the pane that is shut, which has read nothing meanwhile", async () => {
  const pane = await workbench.pane();
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(/^已插入「/).waitFor();
  await pane.getByText("97.62 优").first().waitFor();
  await untilQuiet();
  await closePane();
  // The pane takes its listeners off, which speaks to the workbook too.
  await untilQuiet();
  const before = await syncs();
  await workbench.type("H16", "80");
  await workbench.waitForValue("H16", 80);
  await workbench.waitForValue("K16", 2.8);
  // As long as the pane would wait for the typing to pause, and then some.
  await workbench.page.waitForTimeout(1000);
  expect(await syncs()).toBe(before);
  expect(await pane.getByText("97.62 优").count()).toBeGreaterThan(0);
  await validateSheet();
  await pane.getByText(/校验时间/).waitFor();
  expect(await pane.getByText(/校验时间/).isVisible()).toBe(true);
  expect(await pane.getByText("97.62 优").count()).toBe(0);
  expect(workbench.complaints).toEqual([]);
});

test("a page that Excel loads with the pane shut calculates, and draws no pane until it is opened", async () => {
  await closePane();
  await workbench.openSample("2024 年整体绩效自评表（703001）");
  const frame = await (
    await workbench.page.waitForSelector("#pane iframe", { state: "attached" })
  ).contentFrame();
  await workbench.waitForValue("K16", 3.5);
  expect(await frame?.locator("[role='tablist']").count()).toBe(0);
  expect(await syncs()).toBe(0);
  await openPane();
  await (await workbench.pane()).getByRole("tab", { name: "校验" }).waitFor();
  expect(workbench.complaints).toEqual([]);
});
