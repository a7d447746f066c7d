/** 导入 in the browser: the published documents become standard forms with the same problems. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { toA1 } from "../../src/form/model/grid";
import type { PerformanceForm } from "../../src/form";
import { problemText } from "../../src/locale/problemText";
import {
  inline,
  lines,
  pdfOf,
  row,
  sheetXml,
  wordOf,
  workbook as workbookOf,
} from "../importing/hostileFiles";
import { publishedEvaluation, publishedTargets } from "../importing/publishedForms";
import { problemsOf, sheetOf } from "../validation/support/sheets";
import { cellsOf, sheetNames, valuesOf, valuesOnSheet } from "./support/formCells";
import {
  recogniseFile,
  recogniseText,
  shownProblems,
  validateSheet,
} from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { onStage } from "./support/onStage";

const fixtures = path.join(__dirname, "../fixtures/import");
const fileNamed = (name: string) => ({ name, buffer: readFileSync(path.join(fixtures, name)) });
const textNamed = (name: string) =>
  readFileSync(path.join(__dirname, "../../examples/published", name), "utf8");

let workbench: WorkbenchPage;
let pane: Frame;

onStage({}, async (opened) => {
  workbench = opened;
  pane = await workbench.pane();
});

/** Presses the button that makes the sheets and waits for what validating them found. */
async function makeSheets(): Promise<void> {
  await pane.getByRole("button", { name: /^生成.*标准表$/ }).click();
  await pane.getByText(/校验时间/).waitFor({ timeout: 90_000 });
}

/** What the pane says of a form that was inserted by hand: cell and sentence of each problem. */
function problemsByHand(form: PerformanceForm): string[] {
  return problemsOf(sheetOf(form)).map(
    (problem) => `${toA1(problem.at)} ${problemText(problem, "zh-CN").sentence}`,
  );
}

async function problemsInPane(): Promise<string[]> {
  return (await shownProblems(pane)).map(({ cell, sentence }) => `${cell} ${sentence}`);
}

test("the published target forms, pasted: the same sheets and problems as by hand", async () => {
  const forms = publishedTargets();
  await recogniseText(pane, textNamed("goal-forms-2021.txt"));
  await pane.getByText("认出 6 张表").waitFor();
  // 703005's 政府采购 row stands where it belongs, and that is told.
  expect(await pane.locator(".notes").first().innerText()).toContain("政府采购");
  await makeSheets();
  await workbench.screenshot("import-targets");
  const expected = forms.flatMap(problemsByHand);
  expect((await problemsInPane()).sort()).toEqual(expected.sort());
  const sheets = (await sheetNames(workbench)).filter((name) => name.includes("目标表"));
  expect(sheets).toHaveLength(6);
  expect(workbench.complaints).toEqual([]);
}, 240_000);

test("the published self-evaluation, pasted: 97.62 and the same problems as by hand", async () => {
  const form = publishedEvaluation();
  await recogniseText(pane, textNamed("self-evaluation-2024.txt"));
  await pane.getByText("认出 1 张表").waitFor();
  await workbench.screenshot("import-preview-evaluation");
  await makeSheets();
  await pane.getByText("97.62 优").first().waitFor();
  await workbench.waitForValue(cellsOf(form).get("total") ?? "", 97.62);
  await workbench.screenshot("import-evaluation");
  const values = await valuesOnSheet(workbench, "703001自评表2024", form);
  expect({ ...values, rulePack: "" }).toEqual({ ...valuesOf(form), rulePack: "" });
  expect((await problemsInPane()).sort()).toEqual(problemsByHand(form).sort());
  expect(workbench.complaints).toEqual([]);
}, 240_000);

test("a sheet of the workbook is read where it stands and stays as it was", async () => {
  await workbench.openFile(fileNamed("goal-forms-2021.xlsx"));
  await workbench.page.waitForFunction(
    () => document.getElementById("file-name")?.textContent === "goal-forms-2021.xlsx",
  );
  pane = await workbench.pane();
  const before = await workbench.contents();
  const [source] = await sheetNames(workbench);
  await pane.getByRole("tab", { name: "导入" }).click();
  await pane.getByText("本表", { exact: true }).click();
  await pane.getByRole("button", { name: "识别" }).click();
  await pane.getByText("认出 1 张表").waitFor();
  await makeSheets();
  const after = await workbench.page.evaluate((name) => {
    const { model } = window.workbench.book;
    const sheet = model.sheets().find((each) => each.name === name)?.id ?? "";
    const area = model.usedArea(sheet, true);
    return area === null ? null : { formulas: model.formulas(sheet, area) };
  }, source);
  expect(after?.formulas).toEqual(before.formulas);
  expect(workbench.complaints).toEqual([]);
}, 240_000);

test.each([
  ["goal-forms-2021.xlsx", "认出 6 张表"],
  ["goal-form-703002.gb18030.csv", "认出 1 张表"],
  ["self-evaluation-2024.docx", "认出 1 张表"],
  ["self-evaluation-2024.pdf", "认出 1 张表"],
])(
  "%s is opened in the pane",
  async (name, found) => {
    await recogniseFile(pane, fileNamed(name));
    await pane.getByText(found).waitFor();
    await makeSheets();
    expect(workbench.complaints).toEqual([]);
    expect([...workbench.hosts]).toEqual(["localhost"]);
  },
  240_000,
);

test("what can't be read is told in a sentence; nothing is written and the pane goes on", async () => {
  const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const encrypted = Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]);
  for (const [file, sentence] of [
    [{ name: "照片.png", buffer: Buffer.from("89504e4700", "hex") }, "不支持这种文件"],
    [{ name: "加密.xlsx", buffer: encrypted }, "文件有密码"],
    [fileNamed("zip-bomb.xlsx"), "文件解压后过大"],
    [{ name: "名单.csv", buffer: Buffer.from("姓名,电话\n张三,1") }, "没有找到绩效表"],
  ] as const) {
    await recogniseFile(pane, file);
    await pane.getByText(sentence).first().waitFor();
    await pane.locator("button:enabled", { hasText: "识别" }).waitFor();
  }
  await workbench.screenshot("import-refused");
  await recogniseText(pane, "今天天气很好");
  await pane.getByText("没有找到绩效表").first().waitFor();
  expect(await sheetNames(workbench)).toEqual(["Sheet1"]);
  await recogniseText(pane, textNamed("self-evaluation-2024.txt"));
  await pane.getByText("认出 1 张表").waitFor();
  expect(workbench.complaints).toEqual([]);
}, 240_000);

const farCorner = sheetXml(row(1, inline("A1", "一")) + row(400_000, inline("J400000", "二")));
const html = `<table><tr>${"<td colspan=200>一".repeat(3000)}${"<tr>".repeat(3000)}</table>`;

/** Small to look at; read without limits they took the pane's memory or a minute. */
const hostile: [name: string, content: () => Uint8Array | string, sentence: RegExp][] = [
  ["逗号.csv", () => ",".repeat(20_000) + "\n".repeat(100_000), /一次最多读 1000000 格/],
  ["远角.xlsx", () => workbookOf(Array<string>(20).fill(farCorner)), /一次最多读 1000000 格/],
  [
    "长格.xlsx",
    () => workbookOf([sheetXml(row(1, inline("A1", `一${" ".repeat(200_000)}二`)))]),
    /最多 32767 个字/,
  ],
  ["段落.docx", () => wordOf("<w:p/>".repeat(5_000_000)), /超过 250000 项/],
  ["格线.pdf", () => pdfOf(lines(2000, 2000)), /一次最多读 100000 格/],
  ["长格.csv", () => `绩${"效".repeat(4_000_000)}`, /最多 32767 个字/],
  ["满格.csv", () => `${"指标,".repeat(20)}\n`.repeat(20_000), /超过 200000 格/],
  ["换行.csv", () => "\n".repeat(19_000_000), /一次最多读 5000000 个字/],
];

test("hostile files are answered with the limit, and the pane goes on", async () => {
  for (const [name, content, sentence] of hostile) {
    await recogniseFile(pane, { name, buffer: Buffer.from(content()) });
    await pane.getByText(sentence).first().waitFor();
  }
  await recogniseText(pane, html);
  await pane
    .getByText(/一次最多读 1000000 格/)
    .first()
    .waitFor();
  await workbench.screenshot("import-hostile");
  await recogniseText(pane, textNamed("self-evaluation-2024.txt"));
  await pane.getByText("认出 1 张表").waitFor();
  expect(workbench.complaints).toEqual([]);
}, 240_000);

test("a long reading tells the page it has come to, and is left by 取消", async () => {
  const drawn = "0 0 m 0 50 l S\n".repeat(450);
  await recogniseFile(pane, { name: "长卷.pdf", buffer: Buffer.from(pdfOf(drawn, 200)) });
  await pane.getByText("正在识别 长卷.pdf").waitFor();
  await pane.getByText(/^[1-9]\d*\/200$/).waitFor();
  await workbench.screenshot("import-progress");
  await pane.getByRole("button", { name: "取消" }).click();
  await pane.getByText("已取消。").waitFor();
  await recogniseText(pane, textNamed("self-evaluation-2024.txt"));
  await pane.getByText("认出 1 张表").waitFor();
  expect(workbench.complaints).toEqual([]);
}, 120_000);

/** Two projects on one sheet, as another province prints them. */
function projectsFile() {
  const { input } = JSON.parse(
    readFileSync(path.join(__dirname, "../importing/cases/projects-on-one-sheet.json"), "utf8"),
  ) as { input: { rows: (string | number | [number, string])[][] } };
  const cell = (at: string, value: string | number) =>
    typeof value === "number" ? `<c r="${at}"><v>${value}</v></c>` : inline(at, value);
  const sheet = input.rows.map((line, r) =>
    row(
      r + 1,
      line
        .map((each) => (Array.isArray(each) ? each[0] : each))
        .map((value, column) => cell(toA1({ row: r, column }), value))
        .join(""),
    ),
  );
  return { name: "项目自评.xlsx", buffer: Buffer.from(workbookOf([sheetXml(sheet.join(""))])) };
}

test("校验本表 on forms of another place: what was found is said first, with the rules", async () => {
  await workbench.openFile(projectsFile());
  await workbench.page.waitForFunction(
    () => document.getElementById("file-name")?.textContent === "项目自评.xlsx",
  );
  pane = await workbench.pane();
  await pane.getByText("本表有 2 张表，第一张 · 项目自评表").waitFor();
  await validateSheet(pane);
  const found = pane.getByRole("region", { name: "识别结果" });
  await found.getByText("识别出 2 张表").click();
  expect(await found.getByRole("listitem").count()).toBe(2);
  const told = await found.innerText();
  for (const part of [
    "某县河道管理所 · 河道保洁 · 2024",
    "泵站维修",
    "表上没有写明",
    "这是外地的表",
  ]) {
    expect(told).toContain(part);
  }
  await workbench.screenshot("validation-found");
  await found.getByRole("button", { name: "看这些规则" }).click();
  await pane.getByRole("region", { name: "评分规则", exact: true }).waitFor();
  expect(workbench.complaints).toEqual([]);
}, 120_000);
