/** What a person does in the pane, by the words that stand there. */
import type { Frame, Locator } from "playwright-core";

export type View = "模板" | "校验" | "导入" | "评分" | "总览";

export async function openView(pane: Frame, view: View): Promise<void> {
  await pane.getByRole("tab", { name: view }).click();
}

/** What the insert page is filled with; `own` are suggestions, some of them changed. */
export interface TemplateSteps {
  kind: "目标表" | "自评表";
  unit: { code: string; name: string };
  year: number;
  taskRows: number;
  /** 一级指标 and standard indicator to be left out. */
  unticked?: [section: string, name: string][];
  own?: OwnSteps[];
}

export interface OwnSteps {
  section: string;
  /** The suggestion that is picked. */
  name: string;
  operator?: string;
  target?: string;
}

/** Opens the insert page, also from the 模板 view of a form. */
export async function openInsertPage(pane: Frame): Promise<void> {
  await openView(pane, "模板");
  const insert = pane.getByRole("button", { name: /^插入(模板|另一张表)/ });
  const more = pane.getByText("更多", { exact: true });
  await insert.or(more).first().waitFor();
  if (!(await insert.isVisible())) await more.click();
  await insert.click();
}

/** Fills the insert page and presses its button; resolves when the pane says it is done. */
export async function insertTemplate(pane: Frame, steps: TemplateSteps): Promise<void> {
  await openInsertPage(pane);
  await pane
    .getByLabel("表的种类")
    .selectOption(steps.kind === "目标表" ? "target" : "selfEvaluation");
  await pane.getByLabel("单位代码", { exact: true }).fill(steps.unit.code);
  await pane.getByLabel("单位名称", { exact: true }).fill(steps.unit.name);
  await pane.getByLabel("年度", { exact: true }).fill(String(steps.year));
  await pane.getByLabel("年度主要任务行数").fill(String(steps.taskRows));
  for (const [section, name] of steps.unticked ?? []) {
    const list = await openSection(pane, section);
    await list.locator("label", { hasText: name }).click();
  }
  for (const own of steps.own ?? []) await addOwn(pane, own);
  await pane.getByRole("button", { name: "插入到工作簿" }).click();
  await pane.getByText(/^已插入「/).waitFor();
}

async function addOwn(pane: Frame, { section, name, operator, target }: OwnSteps): Promise<void> {
  const list = await openSection(pane, section);
  await list.getByRole("button", { name, exact: true }).click();
  const fields = list.getByRole("group", { name: /^自定义指标/ }).last();
  if (operator !== undefined) await fields.getByLabel("运算符号").selectOption(operator);
  if (target !== undefined) await fields.getByLabel("指标值").fill(target);
}

async function openSection(pane: Frame, name: string): Promise<Locator> {
  const section = pane.locator("details.section").filter({ hasText: name }).first();
  if ((await section.getAttribute("open")) === null) await section.locator("summary").click();
  return section;
}

/** Pastes a text in the 导入 view and has it recognised. */
export async function recogniseText(pane: Frame, text: string): Promise<void> {
  await openView(pane, "导入");
  await pane.getByText("粘贴文本", { exact: true }).click();
  await pane.getByLabel("粘贴旧表的文字").fill(text);
  await pane.getByRole("button", { name: "识别" }).click();
}

/** Opens a file in the 导入 view and has it recognised. */
export async function recogniseFile(pane: Frame, file: { name: string; buffer: Buffer }) {
  await openView(pane, "导入");
  await pane.getByText("文件", { exact: true }).click();
  await pane.locator("input[type='file']").setInputFiles({ mimeType: "", ...file });
  await pane.getByRole("button", { name: "识别" }).click();
}

/** A problem as a row of the 校验 view shows it. */
export interface ShownProblem {
  level: string;
  cell: string;
  sentence: string;
}

/** Presses 校验本表 and resolves when the result is there. */
export async function validateSheet(pane: Frame): Promise<void> {
  await openView(pane, "校验");
  await pane.getByRole("button", { name: "校验本表" }).click();
  await untilIdle(pane);
}

/** Resolves when nothing is under way and a result stands in the 校验 view. */
export async function untilIdle(pane: Frame): Promise<void> {
  await pane
    .locator("[role=tabpanel]:not([hidden]) button:enabled", { hasText: "校验本表" })
    .waitFor();
  await pane.getByText(/校验时间/).waitFor();
}

export async function shownProblems(pane: Frame): Promise<ShownProblem[]> {
  return pane.locator("[data-problem]").evaluateAll((rows) =>
    rows.map((row) => ({
      level: row.querySelector(".level")?.textContent ?? "",
      cell: row.querySelector(".cell")?.textContent ?? "",
      sentence: row.querySelector(".sentence")?.textContent ?? "",
    })),
  );
}
