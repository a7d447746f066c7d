/** The standard forms in the browser: inserted by the pane, filled with real keys, scored live. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { PerformanceForm } from "../../src/form";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import { publishedTargets } from "../importing/publishedForms";
import { cellsOf, sheetNames, valuesOf, valuesOnSheet } from "./support/formCells";
import {
  insertTemplate,
  openInsertPage,
  openView,
  recogniseText,
} from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;

// So large that the whole form is in view and every cell can be clicked.
onStage({}, (opened) => {
  workbench = opened;
});

/** Types what the form holds where the sheet has something else; a band is chosen from its list. */
async function typeWhatDiffers(
  sheetName: string,
  form: PerformanceForm,
  typed: RegExp,
): Promise<void> {
  const cells = cellsOf(form);
  const there = await valuesOnSheet(workbench, sheetName, form);
  for (const [field, value] of Object.entries(valuesOf(form))) {
    const cell = cells.get(field);
    if (!typed.test(field) || cell === undefined || there[field] === value) continue;
    if (typeof value === "number") await workbench.type(cell, String(value));
    else if (field.endsWith(".actual")) await workbench.choose(cell, String(value));
    else await workbench.enter(cell, inOneLine(value));
  }
}

/** The line break of the published goal is typed as nothing. */
function inOneLine(value: unknown): string {
  return String(value).replace(/\n/g, "");
}

const unit703001 = { code: "703001", name: "朝阳市工业和信息化局-211300000" };

test("the published self-evaluation of 703001, inserted and typed, scores 97.62", async () => {
  const published = publishedSelfEvaluation();
  const pane = await workbench.pane();
  await insertTemplate(pane, {
    kind: "自评表",
    unit: unit703001,
    year: 2024,
    taskRows: 5,
    unticked: [["运行成本", "人均公用经费变动率"]],
    own: [
      { section: "社会效应", name: "民爆行业监管覆盖率" },
      { section: "社会效应", name: "工业企业对接推介企业户数" },
      { section: "社会效应", name: "受益企业满意度" },
      { section: "可持续性", name: "完善部门内部控制", target: "完善制度" },
      { section: "可持续性", name: "建立预算绩效管理机制" },
      { section: "可持续性", name: "推动工业供给侧结构性改革", target: "执行文件" },
    ],
  });
  const sheet = "703001自评表2024";
  expect(await sheetNames(workbench)).toContain(sheet);
  await workbench.screenshot("template-inserted");

  const pick = (values: Record<string, unknown>, wanted: RegExp) =>
    Object.fromEntries(Object.entries(values).filter(([field]) => wanted.test(field)));
  const inserted = await valuesOnSheet(workbench, sheet, published);
  const indicatorsAsked = /^indicators.*\.(level1|level2|name|operator|target|unit)$/;
  expect(pick(inserted, indicatorsAsked)).toEqual(pick(valuesOf(published), indicatorsAsked));
  expect(inserted).toMatchObject({ title: published.title.value, unit: published.unit.value });
  // Nothing is scored before anything is filled in.
  expect(pick(inserted, /\.(rate|completion|score)$|^total$/)).toEqual({});

  const byHand =
    /^(year|income|expenditure|goal|achievement)$|\.(name|allocated|executed|weight|actual|measure)$|\.reasons\./;
  await typeWhatDiffers(sheet, published, byHand);
  const typed = /^indicators.*\.(weight|actual)$|\.(allocated|executed)$/;
  expect(pick(await valuesOnSheet(workbench, sheet, published), typed)).toEqual(
    pick(valuesOf(published), typed),
  );
  await workbench.waitForValue(cellsOf(published).get("total") ?? "", 97.62);
  await workbench.screenshot("template-filled");

  const filled = await valuesOnSheet(workbench, sheet, published);
  expect({ ...filled, rulePack: "" }).toEqual({
    ...valuesOf(published),
    goal: inOneLine(published.goal.value),
    rulePack: "",
  });
  await pane.getByText("97.62 优").first().waitFor();

  await openView(pane, "评分");
  await pane.getByText("年度主要任务").first().waitFor();
  await workbench.screenshot("template-scores");
  expect(workbench.complaints).toEqual([]);
}, 240_000);

test("the target form of 703001, inserted, filled and rolled forward", async () => {
  const [published] = publishedTargetForms() as [PerformanceForm];
  const pane = await workbench.pane();
  await insertTemplate(pane, {
    kind: "目标表",
    unit: unit703001,
    year: 2021,
    taskRows: 3,
    own: [
      { section: "社会效应", name: "“走出去”企业达成意向合作项目数量" },
      { section: "社会效应", name: "服务企业满意度", operator: "=" },
      { section: "可持续性", name: "建立重点项目督导与监督机制" },
    ],
  });
  const sheet = "703001目标表2021";
  await typeWhatDiffers(sheet, published, /./);
  await workbench.screenshot("target-filled");
  const filled = await valuesOnSheet(workbench, sheet, published);
  expect({ ...filled, rulePack: "" }).toEqual({ ...valuesOf(published), rulePack: "" });

  await openView(pane, "模板");
  await pane.getByRole("button", { name: /^从目标表生成自评表/ }).click();
  await pane.getByText("已生成「703001自评表2021」，带过来 22 项指标。").waitFor();
  await workbench.screenshot("rolled-forward");
  const rolled = await workbench.contents();
  const names = published.indicators.map(({ name }) => name.value);
  const rows = rolled.values.filter((row) => names.includes(row[3] ?? ""));
  expect(
    rows.map(([, , , name, operator, target, unit]) => [name, operator, target, unit]),
  ).toEqual(
    expect.arrayContaining(
      published.indicators.map(({ name, operator, target, unit }) =>
        [name, operator, target, unit].map(({ value }) => value),
      ),
    ),
  );
  // 全年完成值 and the five reasons are for the year's end.
  expect(rows.flatMap((row) => [row[7], ...row.slice(11)]).filter((value) => value !== "")).toEqual(
    [],
  );
  expect(workbench.complaints).toEqual([]);
}, 240_000);

test("the target forms of the other five units come from the published text", async () => {
  const pane = await workbench.pane();
  const text = path.join(__dirname, "../../examples/published/goal-forms-2021.txt");
  await recogniseText(pane, readFileSync(text, "utf8"));
  await pane.getByText("认出 6 张表").waitFor();
  await workbench.screenshot("import-preview");
  await pane.locator("section.draft").first().locator("label", { hasText: "生成这张表" }).click();
  await pane.getByRole("button", { name: "生成 5 张标准表" }).click();
  await pane.getByText(/校验时间/).waitFor({ timeout: 60_000 });
  const others = publishedTargets().slice(1);
  const sheets = (await sheetNames(workbench)).filter((name) => name.includes("目标表"));
  expect(sheets).toEqual(
    ["703002", "703004", "703005", "703007", "703009"].map((code) => `${code}目标表2021`),
  );
  for (const [place, form] of others.entries()) {
    const values = await valuesOnSheet(workbench, sheets[place] ?? "", form);
    expect({ ...values, rulePack: "" }).toEqual({ ...valuesOf(form), rulePack: "" });
  }
  expect(workbench.complaints).toEqual([]);
}, 240_000);

test("several units from a pasted list, one sheet each", async () => {
  const pane = await workbench.pane();
  await openInsertPage(pane);
  await pane.locator("label", { hasText: "一次生成多个单位" }).click();
  await pane.getByLabel("单位清单").fill(
    publishedTargetForms()
      .map(({ unit }) => String(unit.value).replace(/^(\d+)(.*)-\d+$/, "$1\t$2"))
      .join("\n"),
  );
  await pane.getByLabel("年度", { exact: true }).fill("2024");
  for (const section of ["社会效应", "可持续性"]) {
    const list = pane.locator("details.section").filter({ hasText: section }).first();
    await list.locator("summary").click();
    await list.locator(".adds button").first().click();
  }
  await workbench.screenshot("several-units");
  await pane.getByRole("button", { name: "生成 6 张表" }).click();
  await pane.getByText("已生成 6 张表。").waitFor({ timeout: 60_000 });
  expect((await sheetNames(workbench)).filter((name) => name.includes("自评表"))).toEqual(
    ["703001", "703002", "703004", "703005", "703007", "703009"].map((code) => `${code}自评表2024`),
  );
  expect(workbench.complaints).toEqual([]);
}, 240_000);
