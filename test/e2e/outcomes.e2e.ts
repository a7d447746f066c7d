/** 未填, 问题 and 未能判断 in the browser: an empty form has no error, and its cells are walked by keyboard. */
import type { Frame } from "playwright-core";
import {
  insertTemplate,
  openView,
  shownProblems,
  validateSheet,
} from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;
let pane: Frame;

onStage({ viewport: { width: 1366, height: 768 } }, async (opened) => {
  workbench = opened;
  pane = await workbench.pane();
  await insertTemplate(pane, {
    kind: "自评表",
    unit: { code: "703001", name: "朝阳市工业和信息化局" },
    year: 2025,
    taskRows: 3,
  });
});

/** The cell that is selected in the grid. */
function selectedCell(): Promise<string> {
  return workbench.page.evaluate(() => {
    const { area } = window.workbench.book.model.selection();
    return `${String.fromCharCode(65 + area.column)}${area.row + 1}`;
  });
}

/** The cell that was jumped to has the keys, so that one can type: F6 takes them back to the button. */
async function backToPane(): Promise<void> {
  await workbench.page.waitForFunction(() => !document.activeElement?.matches("iframe"));
  await workbench.page.keyboard.press("F6");
  await pane.waitForFunction(
    () => document.hasFocus() && document.activeElement?.textContent === "下一个要填",
  );
}

test("an empty form: nothing wrong, and the keyboard walks from cell to cell", async () => {
  const status = pane.getByRole("status", { name: "当前工作表" });
  await status.getByText("未填 34").waitFor();
  await openView(pane, "校验");
  const next = pane.getByRole("button", { name: "下一个要填", exact: true });
  await next.focus();
  const walked: string[] = [];
  for (const cell of ["D4", "D5", "F7"]) {
    await workbench.page.keyboard.press("Enter");
    await pane.getByText(new RegExp(`(^| )${cell} `)).waitFor();
    walked.push(await selectedCell());
    await backToPane();
  }
  expect(walked).toEqual(["D4", "D5", "F7"]);
  await validateSheet(pane);
  await pane.getByText("已填的内容没有发现问题，还有 34 项未填。").waitFor();
  await workbench.screenshot("outcomes-empty");
  await pane.locator("summary", { hasText: "未填 34 项" }).click();
  await workbench.screenshot("outcomes-unfilled");
  expect((await shownProblems(pane)).every(({ level }) => level === "未填")).toBe(true);
  expect(workbench.complaints).toEqual([]);
}, 240_000);

test("a bad actual is one problem, and the click lands on it", async () => {
  await workbench.enter("H14", "完成了");
  await workbench.waitForValue("I14", "请转数字");
  await validateSheet(pane);
  const rows = pane.getByRole("region", { name: /^问题清单/ }).locator("[data-problem]");
  await rows.filter({ hasText: "H14" }).waitFor();
  expect(await rows.count()).toBe(1);
  await rows.first().click();
  await pane.getByText("怎样改", { exact: true }).waitFor();
  // The list opens the details at once; the cell is selected by Excel, a moment later.
  await workbench.page.waitForFunction(() => {
    const { area } = window.workbench.book.model.selection();
    return area.row === 13 && area.column === 7;
  });
  expect(await selectedCell()).toBe("H14");
  await workbench.screenshot("outcomes-cause");
  expect(workbench.complaints).toEqual([]);
}, 240_000);
