/**
 * 收表 in the browser: sixty files are read in a thread of their own, told what they are, put in and taken back
 * (WRITE_BUREAU=1 puts the pictures into docs/images/bureau).
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame } from "playwright-core";
import { openView } from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { sixtyFiles, type SentFile } from "../fixtures/collectedFiles";
import { docsPicture } from "./support/docsPicture";
import { sheetNames } from "./support/formCells";
import { onStage } from "./support/onStage";
import { longestPause, startWatching } from "./support/pauses";

let workbench: WorkbenchPage;
let pane: Frame;

onStage({ viewport: { width: 1366, height: 768 } }, async (opened) => {
  workbench = opened;
  pane = await workbench.pane();
});

const fixtures = path.resolve(__dirname, "../fixtures/import");
const button = (name: string | RegExp) => pane.getByRole("button", { name });
const files = () => pane.locator("input[type='file'][multiple]");

async function openCollect(): Promise<void> {
  await openView(pane, "导入");
  await button(/^收表/).click();
  await files().waitFor();
}

const folder = mkdtempSync(path.join(tmpdir(), "collect-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** On the disk, as a person chooses them: the browser is handed no bytes. */
function writeFiles(sent: SentFile[]): string[] {
  return sent.map(({ name, bytes }) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
}

/** What an entry of the list says, by a text in it. */
const entry = (text: string) => pane.getByRole("listitem").filter({ hasText: text });

/** The list as it stands on the sheet 收表清单, without numbers and moments. */
function listed(): Promise<string[][]> {
  return workbench.page.evaluate(() => {
    const { model } = window.workbench.book;
    const id = model.sheets().find(({ name }) => name === "收表清单")!.id;
    const values = model.values(id, model.usedArea(id, true)!);
    return values.slice(3).map((line) => line.slice(2).map(String));
  });
}

test("sixty files: the list is right, cancelling leaves whole sheets, taking back restores", async () => {
  const paths = writeFiles(await sixtyFiles());
  const before = await sheetNames(workbench);
  await openCollect();
  await startWatching(pane);
  await workbench.page.waitForTimeout(3000);
  const idle = await longestPause(pane);
  await files().setInputFiles(paths);
  await pane.getByText("60 个文件，57 张表").waitFor({ timeout: 120_000 });
  const reading = await longestPause(pane);
  console.info(`longest pause of the pane while reading: ${reading} ms, doing nothing: ${idle} ms`);
  await pane.getByText("要看一下的（5）").waitFor();
  for (const name of ["下载中断.xlsx", "改坏.xlsx", "空文件.xlsx"]) {
    expect(await entry(name).innerText()).toMatch(/文件损坏[\s\S]*请重新保存后再导入/u);
  }
  const twin = await entry("703002自评表（另存）.xlsx").innerText();
  expect(twin).toContain("重复：与「703002自评表.xlsx」内容相同。");
  await docsPicture(workbench, "bureau", "collect-list");

  await button("收入 55 张表，写收表清单").click();
  await pane.getByText(/(^|\D)([3-9]|\d\d)\/55/u).waitFor({ timeout: 120_000 });
  await button("取消").click();
  await pane.getByText(/^已收入 \d+ 张表，还没有写收表清单。/).waitFor({ timeout: 60_000 });
  const made = (await sheetNames(workbench)).filter((name) => !before.includes(name));
  expect(made.length).toBeGreaterThan(2);
  expect(made.length).toBeLessThan(55);
  // The add-in's functions answer a moment after the sheets are there; weights of a 目标表 are added up by Excel's own.
  await workbench.page.waitForFunction((names) => {
    const { model } = window.workbench.book;
    const sheets = model.sheets().filter(({ name }) => names.includes(name));
    const isTotalOn = (id: string, total: number) =>
      model.values(id, model.usedArea(id, true)!).flat().includes(total);
    return (
      sheets.length === names.length &&
      sheets.every(({ id, name }) => isTotalOn(id, name.includes("自评表") ? 97.62 : 100))
    );
  }, made);
  await workbench.screenshot("collect-cancelled");
  await button("撤销").click();
  await pane.getByText(/^已撤销，删除了/).waitFor();
  expect(await sheetNames(workbench)).toEqual(before);

  await button("收入 55 张表，写收表清单").click();
  await pane
    .getByText("已收入 55 张表，「收表清单」已列出 60 个文件。")
    .waitFor({ timeout: 400_000 });
  const lines = await listed();
  expect(lines).toHaveLength(60);
  expect(lines[0]).toEqual([
    ...["703001自评表.xlsx", "绩效表", "703001 朝阳市第1局", "2024", "自评表", "97.62", "97.62"],
    ...["703001自评表2024", "已收入，请校验", ""],
  ]);
  expect(lines.filter(([, what]) => what === "文件损坏")).toHaveLength(3);
  await docsPicture(workbench, "bureau", "collect-sheet");
  await button("撤销").click();
  await pane.getByText("已撤销，删除了刚生成的 56 张表。").waitFor({ timeout: 120_000 });
  expect(await sheetNames(workbench)).toEqual(before);
  expect(workbench.complaints).toEqual([]);
}, 900_000);

test("a workbook of several forms, a Word file, a PDF and a table of text, in English", async () => {
  await button("设置").click();
  await pane.getByLabel("语言").selectOption("en-US");
  await button("Settings").click();
  await pane.getByRole("tab", { name: "Import" }).click();
  await button(/^Collect files/).click();
  const names = ["goal-forms-2021.xlsx", "self-evaluation-2024.docx", "self-evaluation-2024.pdf"];
  await files().setInputFiles(
    [...names, "goal-form-703002.gb18030.csv"].map((name) => path.join(fixtures, name)),
  );
  await pane.getByText("4 files, 9 forms").waitFor({ timeout: 60_000 });
  await workbench.screenshot("collect-english");
  expect(workbench.complaints).toEqual([]);
}, 240_000);
