/** The insert page as a clerk works it: by keyboard, weights set, rules chosen, and what then stands on the sheet. */
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { openInsertPage } from "../../tools/pictures/paneSteps";
import { sheetNames } from "./support/formCells";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;

onStage({}, (opened) => {
  workbench = opened;
});

test("weights are set by keyboard, shared anew, and inserted as they were shown", async () => {
  const pane = await workbench.pane();
  await openInsertPage(pane);
  await pane.getByLabel("单位代码", { exact: true }).fill("703001");
  await pane.getByLabel("单位名称", { exact: true }).fill("朝阳市工业和信息化局");
  await pane.getByRole("button", { name: "上一年" }).press("Enter");
  const year = await pane.getByLabel("年度", { exact: true }).inputValue();
  const cost = pane.locator("details.section").filter({ hasText: "运行成本" }).first();
  await cost.locator("summary").press("Enter");
  await cost.getByLabel("在职人员控制率 分值").pressSequentially("7");
  await pane.getByText("分值合计 102 / 100").waitFor();
  await workbench.screenshot("insert-sum-off");
  await cost.getByRole("button", { name: "重新分配运行成本的分值" }).press("Enter");
  await pane.getByText("分值合计 100 / 100").waitFor();
  await cost.getByLabel("在职人员控制率 分值").pressSequentially("3");
  await cost.getByLabel("在职人员控制率 分值").press("Tab");
  await pane.getByText("预览（前几行）").scrollIntoViewIfNeeded();
  await workbench.screenshot("insert-preview");
  await pane.getByRole("button", { name: "插入到工作簿" }).press("Enter");
  await pane.getByText(/^已插入「/).waitFor();
  expect(await sheetNames(workbench)).toContain(`703001自评表${year}`);
  const { values } = await workbench.contents();
  const weightOf = (name: string) => values.find((row) => row.includes(name))?.[9];
  expect(["“三公”经费变动率", "人均公用经费变动率", "在职人员控制率"].map(weightOf)).toEqual([
    1, 1, 3,
  ]);
  expect(workbench.complaints).toEqual([]);
});

test("last year's form gives indicators and weights, and an own one is kept for next time", async () => {
  const pane = await workbench.pane();
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText("97.62 优").first().waitFor();
  const before = (await workbench.contents()).values;
  await openInsertPage(pane);
  await pane.getByText("从已有的表或指标库带入").click();
  await pane.getByRole("button", { name: "查找本工作簿的绩效表" }).click();
  const name = "从本工作簿的表带入指标和分值";
  await pane.getByRole("combobox", { name }).selectOption("703001自评表2024");
  await pane.getByRole("button", { name: `${name} 带入` }).click();
  await pane.getByText(/已带入「703001自评表2024」的 24 项指标/).waitFor();
  const effects = pane.locator("details.section").filter({ hasText: "社会效应" }).first();
  await effects.locator("summary").click();
  await effects.getByRole("button", { name: "存入指标库" }).first().click();
  await pane.getByText(/已把「民爆行业监管覆盖率」存入指标库，共 1 项/).waitFor();
  await workbench.screenshot("insert-library");
  const [download] = await Promise.all([
    workbench.page.waitForEvent("download"),
    pane.getByRole("button", { name: "存成文件" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("绩效指标库.json");
  await pane.getByLabel("单位代码", { exact: true }).fill("703002");
  await pane.getByRole("button", { name: "插入到工作簿" }).click();
  await pane.getByText(/^已插入「703002/).waitFor();
  const { values } = await workbench.contents();
  const asked = (rows: typeof values) =>
    rows.slice(14).map((row) => [...row.slice(1, 7), row[9]].map((value) => value ?? ""));
  expect(asked(before).length).toBeGreaterThan(20);
  expect(asked(values)).toEqual(asked(before));
  expect(workbench.complaints).toEqual([]);
});
