/** 自评报告 in the browser: drafted from a form, a gap filled in on the form, and the file handed over and read back. */
import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import mammoth from "mammoth";
import { openView } from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;

onStage({ viewport: { width: 1366, height: 768 } }, (opened) => {
  workbench = opened;
});

/** The file that a press of the button hands over, as text. */
async function download(pane: Frame): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    workbench.page.waitForEvent("download"),
    pane.getByRole("button", { name: "下载 .docx" }).press("Enter"),
  ]);
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(await file.path()) });
  return { name: file.suggestedFilename(), text: value };
}

test("a report is drafted, a gap leads to its cell and is filled in, and the file is downloaded", async () => {
  const pane = await workbench.pane();
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(/^已插入「/).waitFor();
  await workbench.waitForValue("K40", 97.62);
  // Nobody has written yet what is to be done better.
  await workbench.click("Q22");
  await workbench.page.keyboard.press("Delete");
  await workbench.waitForValue("Q22", "");
  await openView(pane, "模板");
  await pane.getByRole("button", { name: /^自评报告/ }).click();
  await pane.getByText("自评表里还有 1 处没填，报告里有 6 处由人来写。").waitFor();
  await workbench.screenshot("narrative-page");

  const reasons = pane.locator("details", { hasText: "五、偏差原因与改进措施" });
  await reasons.locator("summary").click();
  await reasons.getByText("【待填】").waitFor();
  await workbench.screenshot("narrative-preview");
  await workbench.click("A1");
  await pane.getByText("自评表里先填（1）").click();
  await pane.getByRole("button", { name: "Q22 · 预算执行率 · 改进措施" }).press("Enter");
  await workbench.page.waitForFunction(() => {
    const sheet = window.grid.api.getActiveWorkbook()?.getActiveSheet();
    return sheet?.getActiveRange()?.getA1Notation() === "Q22";
  });
  await workbench.type("Q22", "按季度核对工资预算。");
  await pane.getByText("报告里有 6 处由人来写。", { exact: true }).waitFor();
  await reasons.getByText("按季度核对工资预算。").waitFor();

  const file = await download(pane);
  expect(file.name).toBe("703001朝阳市工业和信息化局2024年度部门（单位）整体绩效自评报告.docx");
  expect(file.text).toContain("总评价得分 97.62 分，自评等级为“优”。");
  expect(file.text).toContain("按季度核对工资预算。");
  expect(file.text).not.toContain("[K40]");
  await pane.getByText(/^已生成「703001/).waitFor();
  await workbench.screenshot("narrative-saved");

  await pane.getByLabel("注明单元格（自己核对用，送审时不勾）").press("Space");
  expect((await download(pane)).text).toContain("总评价得分 97.62[K40] 分");
  expect(workbench.complaints).toEqual([]);
}, 180_000);

test("in English, the pane speaks English and the report Chinese", async () => {
  const pane = await workbench.pane();
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(/^已插入「/).waitFor();
  await workbench.waitForValue("K40", 97.62);
  await pane.getByRole("button", { name: "设置" }).click();
  await pane.getByLabel("语言").selectOption("en-US");
  await pane.getByRole("button", { name: "Back" }).first().click();
  await pane.getByRole("tab", { name: "Template" }).click();
  await pane.getByRole("button", { name: /^Report \(自评报告\)/ }).click();
  await pane.getByText("6 to write in the report.").waitFor();
  await pane.getByText("六、自评结果").click();
  await pane.getByText("总评价得分 97.62 分", { exact: false }).waitFor();
  await workbench.screenshot("narrative-english");
  expect(workbench.complaints).toEqual([]);
}, 180_000);
