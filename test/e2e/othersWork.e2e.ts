/** Nobody's work is lost: in the real pane, with real keys, while the sheet moves and others write. */
import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { onStage } from "./support/onStage";
import {
  openInsertPage,
  openView,
  recogniseText,
  untilIdle,
  validateSheet,
} from "../../tools/pictures/paneSteps";
import { sheetNames } from "./support/formCells";

const publishedText = require.resolve("../../examples/published/self-evaluation-2024.txt");

let workbench: WorkbenchPage;
let pane: Frame;

onStage({}, async (opened) => {
  workbench = opened;
  pane = await workbench.pane();
});

async function openSample(): Promise<void> {
  await openView(pane, "模板");
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(/^已插入「/).waitFor();
}

/** Puts an empty row above one, as a person does; rows count from 1. */
function insertRowAbove(row: number): Promise<void> {
  return workbench.page.evaluate((place) => {
    window.grid.api
      .getActiveWorkbook()
      ?.getActiveSheet()
      .insertRowBefore(place - 1);
  }, row);
}

/** Another author adds a sheet between two requests of the add-in, whenever that name is free. */
function coAuthorAdds(name: string): Promise<void> {
  return workbench.page.evaluate((wanted) => {
    const { host, model } = window.workbench.book;
    let requests = 0;
    const end = host.situation.beforeEachRequest(() => {
      requests += 1;
      // The first reads the names; the second would add a sheet of this one.
      if (requests !== 2) return;
      end();
      const sheetId = model.addSheet(wanted);
      const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
      model.enter(sheetId, cell, [["别人的内容"]]);
    });
  }, name);
}

test("a fix finds its row again after a row was put in above, and undo does too", async () => {
  await openSample();
  await workbench.enter("H16", "１００％");
  await validateSheet(pane);
  const fix = pane.getByRole("button", { name: "修复 H16" }).first();
  await fix.waitFor();
  await insertRowAbove(12);
  await pane.getByText(/^表已改动/).waitFor();
  const moved = await workbench.contents();
  await fix.click();
  await pane.getByText(/^已修复 1 个单元格/).waitFor();
  await untilIdle(pane);
  const fixed = await workbench.contents();
  // Row 17 now, counted from 1: the row that was meant, and no other cell.
  expect(fixed.values[16]?.[7]).not.toBe("１００％");
  expect(differences(moved.formulas, fixed.formulas)).toEqual(["16,7"]);
  await workbench.screenshot("stale-fix");
  await pane.getByRole("button", { name: "撤销", exact: true }).click();
  await pane.getByText(/^已撤销/).waitFor();
  expect((await workbench.contents()).formulas).toEqual(moved.formulas);
  expect(workbench.complaints).toEqual([]);
}, 120_000);

test("weights are shown before and after, left alone, then written as shown", async () => {
  await openSample();
  await workbench.type("J16", "5");
  const typed = await workbench.contents();
  await openView(pane, "模板");
  await pane.getByText("更多", { exact: true }).click();
  await pane.getByRole("button", { name: /^重新分配分值/ }).click();
  const preview = pane.getByRole("region", { name: /^将改 \d+ 个单元格/ });
  await preview.waitFor();
  expect(await preview.locator("li").allTextContents()).toEqual([
    expect.stringMatching(/^J16.+5→3\.5$/),
  ]);
  await workbench.screenshot("weights-preview");
  await workbench.page.keyboard.press("Tab");
  await workbench.page.keyboard.press("Enter");
  await preview.waitFor({ state: "detached" });
  expect((await workbench.contents()).formulas).toEqual(typed.formulas);
  await pane.getByText("更多", { exact: true }).click();
  await pane.getByRole("button", { name: /^重新分配分值/ }).click();
  await preview.waitFor();
  // The button that writes has the focus.
  await workbench.page.keyboard.press("Enter");
  await pane.getByText("已重新分配，改了 1 个分值。").waitFor();
  const written = await workbench.contents();
  expect(differences(typed.values, written.values)).toContain("15,9");
  expect(written.values[15]?.[9]).toBe(3.5);
  expect(workbench.complaints).toEqual([]);
}, 120_000);

test("a co-author's sheet of the same name stays, and ours takes the next name", async () => {
  await openInsertPage(pane);
  await pane.getByLabel("单位代码", { exact: true }).fill("703001");
  await pane.getByLabel("单位名称", { exact: true }).fill("朝阳市工业和信息化局");
  await pane.getByLabel("年度", { exact: true }).fill("2024");
  await coAuthorAdds("703001自评表2024");
  await pane.getByRole("button", { name: "插入到工作簿" }).click();
  await pane.getByText(/^已插入「703001自评表2024.+」/).waitFor();
  const names = await sheetNames(workbench);
  expect(names).toHaveLength(3);
  expect(names).toContain("703001自评表2024");
  await workbench.screenshot("co-author");
  await pane.getByRole("button", { name: "撤销" }).click();
  await pane.getByText(/^已撤销，删除了刚生成的 1 张表/).waitFor();
  const left = await workbench.page.evaluate(() => {
    const { model } = window.workbench.book;
    const sheet = model.sheets().find(({ name }) => name === "703001自评表2024");
    const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    return sheet && model.values(sheet.id, cell);
  });
  expect(left).toEqual([["别人的内容"]]);
  expect(workbench.complaints).toEqual([]);
}, 120_000);

/** While Excel does not answer, whatever is asked waits. */
function setSilent(silent: boolean): Promise<void> {
  return workbench.page.evaluate((value) => {
    window.workbench.book.host.situation.setSilent(value);
  }, silent);
}

test("a double click makes one sheet", async () => {
  await pane.getByRole("button", { name: /^打开示例/ }).dblclick();
  await pane.getByText(/^已插入「703001自评表2024」/).waitFor();
  expect(await sheetNames(workbench)).toHaveLength(2);
  expect(workbench.complaints).toEqual([]);
}, 120_000);

test("two inserts at once make two sheets of two names, and each is taken back by itself", async () => {
  await recogniseText(pane, readFileSync(publishedText, "utf8"));
  const make = pane.getByRole("button", { name: "生成标准表" });
  await make.waitFor();
  await openView(pane, "模板");
  await setSilent(true);
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await openView(pane, "导入");
  await make.click();
  await setSilent(false);
  await pane.getByText(/校验时间/).waitFor({ timeout: 60_000 });
  const names = await sheetNames(workbench);
  expect(names.filter((name) => name.startsWith("703001自评表2024"))).toHaveLength(2);
  await workbench.screenshot("two-inserts");
  await openView(pane, "导入");
  await pane
    .getByRole("tabpanel")
    .getByText(/^已生成 /)
    .waitFor();
  await pane.getByRole("tabpanel").getByRole("button", { name: "撤销" }).click();
  await pane.getByText(/^已撤销，删除了刚生成的 1 张表/).waitFor();
  await openView(pane, "模板");
  await pane.getByRole("tabpanel").getByRole("button", { name: "撤销" }).click();
  await pane
    .getByRole("tabpanel")
    .getByText(/^已撤销，删除了刚生成的 1 张表/)
    .waitFor();
  expect(await sheetNames(workbench)).toEqual([names[0]]);
  expect(workbench.complaints).toEqual([]);
}, 180_000);

/** Places, counted from 0, at which two tables differ. */
function differences(one: unknown[][], other: unknown[][]): string[] {
  return one.flatMap((row, r) =>
    row.flatMap((value, c) => (value === other[r]?.[c] ? [] : [`${r},${c}`])),
  );
}
