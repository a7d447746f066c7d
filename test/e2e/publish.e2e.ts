/**
 * 发表: the forms of a workbook become a file each, and so do blank forms for a list of units; the downloads are read
 * back (WRITE_BUREAU=1 puts the picture into docs/images/bureau).
 */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Frame } from "playwright-core";
import { openView } from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { createNodeWorkbook } from "../../workbench/workbook/univer/univerNode";
import { openXlsx } from "../../workbench/workbook/xlsx";
import { docsPicture } from "./support/docsPicture";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;
let pane: Frame;

onStage({ viewport: { width: 1366, height: 768 } }, async (opened) => {
  workbench = opened;
  pane = await workbench.pane();
});

const button = (name: string) => pane.getByRole("button", { name, exact: true });

/** Copies the form in view for each of these units, one behind the other. */
async function otherUnits(units: string[]): Promise<void> {
  await workbench.page.evaluate((names) => {
    const { model } = window.workbench.book;
    const { sheetId } = model.selection();
    const form = model.usedArea(sheetId, true)!;
    const cells = model.values(sheetId, form);
    const row = cells.findIndex((line) => line.some((value) => String(value).startsWith("703001")));
    const column = cells[row]!.findIndex((value) => String(value).startsWith("703001"));
    names.forEach((name, count) => {
      const copy = model.copySheet(sheetId, count + 2);
      model.setSheetProtection(copy, null);
      model.enter(copy, { row, column, rowCount: 1, columnCount: 1 }, [[name]]);
    });
  }, units);
}

/** What is downloaded when the button is pressed. */
async function downloaded(press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([workbench.page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The names of a file's sheets and what the first one shows. */
async function opened(bytes: Uint8Array): Promise<{ sheets: string[]; shows: unknown[] }> {
  const workbook = createNodeWorkbook();
  await openXlsx(bytes, workbook);
  await workbook.settled();
  const sheets = workbook.sheets();
  const { id } = sheets[0]!;
  const values = workbook.values(id, workbook.usedArea(id, true)!).flat();
  return { sheets: sheets.map(({ name }) => name), shows: values };
}

test("the forms that are ticked become a file each in one .zip", async () => {
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(/^已插入/).waitFor();
  await otherUnits(["703002朝阳市教育局", "703003朝阳市水务局", "703004朝阳市卫生健康委员会"]);
  await openView(pane, "总览");
  await button("发表").click();
  await pane.getByText("共 4 张表，已选 4 张").waitFor();
  await pane.getByText("703003朝阳市水务局2024年自评表").click();
  await pane.getByText("共 4 张表，已选 3 张").waitFor();
  await docsPicture(workbench, "bureau", "publish");
  const { name, bytes } = await downloaded(() => button("生成 3 个文件").press("Enter"));
  expect(name).toBe("2024年自评表（3份）.zip");
  await pane
    .getByText(/^已把 3 张表各存成一个文件，打成压缩包「2024年自评表（3份）\.zip」/)
    .waitFor();
  await workbench.screenshot("publish-done");
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual([
    "703001朝阳市工业和信息化局2024年自评表.xlsx",
    "703002朝阳市教育局2024年自评表.xlsx",
    "703004朝阳市卫生健康委员会2024年自评表.xlsx",
  ]);
  const education = await opened(files["703002朝阳市教育局2024年自评表.xlsx"]!);
  expect(education.shows).toEqual(expect.arrayContaining(["703002朝阳市教育局", 97.62]));
  expect(workbench.complaints).toEqual([]);
}, 240_000);

test("blank forms for a list of units, as files; the workbook stays as it is", async () => {
  const before = await workbench.page.evaluate(() => window.workbench.book.model.sheets());
  await openView(pane, "模板");
  await pane.getByText("更多", { exact: true }).click();
  await pane.getByRole("button", { name: /^发表/ }).click();
  await pane.getByText("本工作簿没有绩效表。可以按单位清单发空表。").waitFor();
  await button("发空表：按单位清单…").click();
  await pane.getByLabel("单位清单").fill("703002\t朝阳市教育局\n703003\t朝阳市水务局");
  await workbench.screenshot("publish-blank");
  await pane.getByLabel("年度", { exact: true }).fill("2026");
  const { name, bytes } = await downloaded(() => button("生成 2 个文件").click());
  expect(name).toBe("2026年自评表（2份）.zip");
  await pane.getByText(/^已把 2 张表各存成一个文件/).waitFor();
  const files = unzipSync(bytes);
  const water = await opened(files["703003朝阳市水务局2026年自评表.xlsx"]!);
  expect(water.sheets).toEqual(["703003自评表2026"]);
  expect(water.shows).toContain("703003朝阳市水务局");
  expect(await workbench.page.evaluate(() => window.workbench.book.model.sheets())).toEqual(before);
  expect(workbench.complaints).toEqual([]);
}, 240_000);
