/** 自评报告: drafted from a form in one sync, and written as a .docx file that others read the same. */
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { actions } from "../../src/actions";
import { makeForm, type PerformanceForm } from "../../src/form";
import { gapsOf, gapText, reportLines, type NarrativeReport } from "../../src/report/narrative";
import { pieceText } from "../../src/report/narrative/reportLines";
import {
  publishedSelfEvaluation,
  publishedTargetForms,
  unfilledSelfEvaluation,
} from "../fixtures/publishedForms";
import { achievement, goal } from "../fixtures/selfEvaluation2024";
import { hasLibreOffice, textOfDocx, withoutLibreOffice } from "../workbench/libreOffice";
import { untilCalculated } from "../support/perfFunctions";
import { counted, openExcel, openForm, snapshot } from "./support/workbook";

const plain = { withCells: false };
const linesOf = (report: NarrativeReport, wish = plain) => reportLines(report, wish);

test("the report on the published form of 703001, word by word", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const before = snapshot(excel, excel.sheetId);
  const { result, syncs } = await counted(excel, () => actions.readNarrative(excel.sheetId));
  expect(syncs).toBe(1);
  expect(result.forms).toEqual(["朝阳市工业和信息化局"]);
  const { report } = result;
  expect(report.fileName).toBe("703001朝阳市工业和信息化局2024年度部门（单位）整体绩效自评报告");
  const lines = linesOf(report);
  expect(lines.slice(0, 9)).toEqual([
    "朝阳市工业和信息化局",
    "2024年度部门（单位）整体绩效自评报告",
    "朝阳市工业和信息化局对 2024 年度部门（单位）整体绩效进行了自评，现将自评情况报告如下。",
    "一、部门（单位）概况",
    "朝阳市工业和信息化局（单位代码 703001）。",
    "【待填：主要职责职能】",
    "【待填：机构设置和人员情况】",
    "年初预算收入 764.94 万元，年初预算支出 764.9423 万元。",
    "二、整体绩效目标及完成情况",
  ]);
  expect(lines.slice(9, 14)).toEqual([
    "（一）年初总体目标",
    ...goal.split("\n"),
    "（二）全年完成情况",
    achievement,
  ]);
  // 177.46 + 613.35 + 52.91 + 37.78 + 4.23 = 885.73; 166.18 + 549.54 + 47.51 + 37.78 + 4.21 = 805.22; the one in the
  // other is 0.90910. 7.52 + 7.2 + 7.2 + 8 + 8 = 37.92.
  expect(lines.slice(14, 26)).toEqual([
    "三、预算执行情况",
    "年度主要任务共下达资金 885.73 万元，执行 805.22 万元，执行率 90.91%。",
    "年度主要任务资金执行情况见下表，金额单位为万元。",
    "对应项目\t下达金额\t执行金额\t执行率\t分值\t得分",
    "部门预算基本支出人员经费（刚性）\t177.46\t166.18\t94.00%\t8\t7.52",
    "部门预算基本支出人员经费（保工资）\t613.35\t549.54\t90.00%\t8\t7.2",
    "部门预算基本支出公用经费（保运转）\t52.91\t47.51\t90.00%\t8\t7.2",
    "部门预算基本支出人员经费（其他）\t37.78\t37.78\t100.00%\t8\t8",
    "部门预算基本支出公用经费（刚性）\t4.23\t4.21\t100.00%\t8\t8",
    "合计\t885.73\t805.22\t90.91%\t40\t37.92",
    "执行率未得满分的项目：部门预算基本支出人员经费（刚性）（94.00%）、部门预算基本支出人员经费（保工资）（90.00%）、部门预算基本支出公用经费（保运转）（90.00%）。",
    "【待填：执行率未得满分的原因】",
  ]);
  // 1.296 + 1.6 + 1.8 = 4.696 of 5 is 93.92 %; 37.92 of 40 is 94.8 %.
  expect(lines.slice(26, 44)).toEqual([
    "四、绩效指标完成情况",
    "（一）各部分得分",
    "绩效指标共 24 项，其中得满分的 23 项，未得满分的 1 项。",
    "部分\t分值\t得分\t得分率",
    "年度主要任务\t40\t37.92\t94.8%",
    "履职效能\t20\t20\t100%",
    "预算执行\t5\t4.696\t93.92%",
    "管理效率\t5\t5\t100%",
    "运行成本\t5\t5\t100%",
    "社会效应\t20\t20\t100%",
    "可持续性\t5\t5\t100%",
    "合计\t100\t97.62\t97.62%",
    "各部分得分之和为 97.616 分，总评价得分按评分规则保留两位小数。",
    "（二）各项指标",
    "一级指标\t三级指标\t指标值\t全年完成值\t分值\t得分",
    "履职效能\t重点工作办结率\t=100%\t100%\t3.5\t3.5",
    "履职效能\t总体工作完成率\t=100%\t100%\t3.3\t3.3",
    "履职效能\t工作完成及时率\t=100%\t100%\t3.3\t3.3",
  ]);
  expect(lines).toContain("预算执行\t预算执行率\t=100%\t81.28%\t1.6\t1.296");
  expect(lines).toContain(
    "履职效能\t依法行政能力\t管理规范\t全部或基本达成预期指标100%-80%（含）\t3.3\t3.3",
  );
  expect(lines).toContain("社会效应\t工业企业对接推介企业户数\t>=30户\t30户\t6.8\t6.8");
  expect(lines.slice(-11)).toEqual([
    "五、偏差原因与改进措施",
    "未得满分的指标、偏差原因和改进措施见下表。",
    "三级指标\t指标值\t全年完成值\t得分/分值\t偏差原因\t改进措施",
    "预算执行率\t=100%\t81.28%\t1.296/1.6\t其他：部门预算基本支出人员经费（保工资）偏差率较大，政府在做人员工资预算时不够精准，偏差仍然较大。\t其他:预算制定、实施过程中，数据采集不够充分，预算精准化有待提高，人员经费（保工资）预算执行率有待提高。",
    "六、自评结果",
    "总评价得分 97.62 分，自评等级为“优”。",
    "【待填：自评结果的应用和公开情况】",
    "七、其他需要说明的问题",
    "【待填：其他需要说明的问题，没有的写“无”】",
    "朝阳市工业和信息化局",
    "【待填：报告日期】",
  ]);
  // With the cells, for whoever checks it.
  const checked = linesOf(report, { withCells: true });
  expect(checked).toContain(
    "年度主要任务共下达资金 885.73[F7:F11之和] 万元，执行 805.22[H7:H11之和] 万元，执行率 90.91%[H7:H11÷F7:F11]。",
  );
  expect(checked).toContain("总评价得分 97.62[K40] 分，自评等级为“优[K40按评分规则]”。");
  expect(checked).toContain(
    "绩效指标共 24[D16:D39计数] 项，其中得满分的 23[K16:K21、K23:K39计数] 项，未得满分的 1[K22计数] 项。",
  );
  expect(checked).toContain("预算执行\t预算执行率\t=100[F22]%\t81.28[H22]%\t1.6[J22]\t1.296[K22]");
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
});

test("a form that is handed out blank has gaps and not one score, rate or sum", async () => {
  const excel = await openForm(unfilledSelfEvaluation());
  const { report } = await actions.readNarrative(excel.sheetId);
  const lines = linesOf(report);
  expect(lines).toContain("【待填：全年完成情况】");
  expect(lines).toContain(
    "年度主要任务共下达资金 【未填完：下达金额合计】 万元，执行 【未填完：执行金额合计】 万元，执行率 【未填完：执行率】。",
  );
  expect(lines).toContain("绩效指标共 24 项，其中还没有得分的 24 项。");
  expect(lines).toContain("履职效能\t20\t【未填完】\t【未填完】");
  expect(lines).toContain("合计\t100\t【未填完】\t【未填完】");
  expect(lines).toContain("预算执行\t结转结余变动率\t<=0%\t【待填】\t1.8\t【未填完】");
  expect(lines).toContain(
    "总评价得分 【未填完：总评价得分】 分，自评等级为“【未填完：自评等级】”。",
  );
  expect(lines).toContain("【未填完：有的指标还没有得分，填完自评表后再生成本章】");
  // Each cell to be filled in is named: 5 × 2 amounts, 24 actuals and 全年完成情况.
  const inForm = gapsOf(report).filter(({ gap, at }) => gap === "toFill" && at !== null);
  expect(inForm).toHaveLength(35);
  expect(inForm.find(({ row }) => row === "重点工作办结率")).toMatchObject({
    what: "全年完成值",
    at: { row: 15, column: 7 },
  });
  // Nothing but what the form prints is a number: years, code, budget, targets and points.
  const numbers = lines.join("\n").match(/\d+(?:\.\d+)?/gu) ?? [];
  expect(new Set(numbers.map(Number)).has(0)).toBe(true);
  expect(lines.filter((line) => /\t0(?:\t|$)|^0| 0 /u.test(line))).toEqual([]);
});

test("what can't be read is said to be so, with what its cell shows", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const { workbook, sheetId } = excel;
  const put = (row: number, column: number, value: string) =>
    workbook.enter(sheetId, { row, column, rowCount: 1, columnCount: 1 }, [[value]]);
  put(21, 10, "人工评分");
  put(6, 7, "约166");
  await untilCalculated(excel);
  const { report } = await actions.readNarrative(excel.sheetId);
  const lines = linesOf(report);
  expect(lines).toContain(
    "预算执行\t预算执行率\t=100%\t81.28%\t1.6\t【未能判断：单元格显示“人工评分”】",
  );
  expect(lines).toContain("预算执行\t5\t【未能判断】\t【未能判断】");
  expect(lines.find((line) => line.startsWith("年度主要任务共下达资金"))).toBe(
    "年度主要任务共下达资金 【未能判断：下达金额合计】 万元，执行 【未能判断：执行金额合计】 万元，执行率 【未能判断：执行率】。",
  );
  expect(lines.find((line) => line.startsWith("部门预算基本支出人员经费（刚性）"))).toContain(
    "\t【未能判断：单元格显示“约166”】\t",
  );
  expect(lines.find((line) => line.startsWith("总评价得分"))).toContain("【未能判断：总评价得分");
  expect(lines.find((line) => line.startsWith("总评价得分"))).toContain("【未能判断：自评等级】");
});

test("a total that is not the sum of its scores is to be checked", async () => {
  const form = publishedSelfEvaluation();
  form.total.value = 98.5;
  const excel = await openForm(form);
  const { workbook, sheetId } = excel;
  workbook.enter(sheetId, { row: 39, column: 10, rowCount: 1, columnCount: 1 }, [[98.5]]);
  const { report } = await actions.readNarrative(sheetId);
  expect(linesOf(report)).toContain(
    "【请核对：总评价得分与各部分得分之和不一致】各部分得分之和为 97.616 分。",
  );
});

test("a project's report: its own words, one amount with its sources, no cells that the form lacks", async () => {
  const excel = await openForm(project());
  const { report } = await actions.readNarrative(excel.sheetId);
  const lines = linesOf(report);
  expect(lines.slice(0, 6)).toEqual([
    "朝阳市工业和信息化局（本级）",
    "2024年度项目支出绩效自评报告",
    "朝阳市工业和信息化局（本级）对 2024 年度项目支出绩效进行了自评，现将自评情况报告如下。",
    "一、项目概况",
    "项目名称：企业监管经费。实施单位：朝阳市工业和信息化局（本级）（单位代码 703001）。主管部门：朝阳市工业和信息化局。",
    "【待填：项目背景和立项依据】",
  ]);
  expect(lines.join()).not.toContain("年初预算");
  expect(lines).toContain("共下达资金 100.00，执行 90.00，执行率 90.00%。");
  // 30 of 40 households is 0.75 of 50 points.
  expect(lines).toContain("监管企业户数\t>=40户\t30户\t37.5/50\t【待填】\t【待填】");
  expect(lines).toContain("总评价得分 86.50 分，自评等级为“良”。");
});

function project(): PerformanceForm {
  return makeForm({
    kind: "projectSelfEvaluation",
    title: "项目支出绩效自评表",
    year: "2024年度",
    unit: "703001朝阳市工业和信息化局（本级）",
    project: "企业监管经费",
    authority: "朝阳市工业和信息化局",
    rulePack: "national",
    tasks: [{ name: "年度资金总额", allocated: 100, executed: 90, weight: 10 }],
    indicators: [
      {
        ...{ level1: "产出指标", level2: "数量指标", name: "监管企业户数", operator: ">=" },
        ...{ target: 40, unit: "户", actual: 30, weight: 50 },
      },
      {
        ...{ level1: "效益指标", level2: "社会效益指标", name: "监管覆盖率", operator: ">=" },
        ...{ target: 95, unit: "%", actual: 96, weight: 40 },
      },
    ],
  });
}

test("a sheet that is no form, a target form and a sheet that is gone are refused", async () => {
  const excel = await openForm(publishedTargetForms()[0]!);
  await expect(actions.readNarrative(excel.sheetId)).rejects.toMatchObject({
    code: "notASelfEvaluation",
  });
  await expect(actions.writeNarrative("gone", 0, plain)).rejects.toMatchObject({
    code: "notAForm",
  });
  const { workbook } = await openExcel();
  await expect(actions.readNarrative(workbook.sheets()[0]!.id)).rejects.toMatchObject({
    code: "notAForm",
  });
});

/** What a paragraph or a table's cell says, without the space that programs treat each in their way. */
const squeezed = (text: string) => text.replace(/\s+/gu, "");

/** Every paragraph and cell of a report, in its order. */
function saidBy({ title, lead, chapters, closing }: NarrativeReport, wish = plain): string[] {
  const text = (pieces: NarrativeReport["lead"]) =>
    squeezed(pieces.map((piece) => pieceText(piece, wish)).join(""));
  return [
    ...[...title, lead].map(text),
    ...chapters.flatMap((chapter) => [
      chapter.title,
      ...chapter.blocks.flatMap((block) =>
        block.kind === "heading"
          ? [block.text]
          : block.kind === "paragraph"
            ? [text(block.pieces)]
            : [...block.headings, ...block.rows.flat().map(text)],
      ),
    ]),
    ...closing.map(text),
  ];
}

test("the file says what the data says, with and without the cells, and its gaps are yellow", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const { file, fileName, report } = await actions.writeNarrative(excel.sheetId, 0, plain);
  expect(fileName).toBe(`${report.fileName}.docx`);
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  expect(messages.filter(({ type }) => type === "error")).toEqual([]);
  expect(saidByHtml(html)).toEqual(saidBy(report));
  expect(html.match(/<h1>/gu)).toHaveLength(7);
  const { "word/document.xml": bytes } = unzipSync(new Uint8Array(file));
  const xml = strFromU8(bytes!);
  const gaps = gapsOf(report);
  expect(xml.match(/<w:highlight w:val="yellow"\/>/gu)).toHaveLength(gaps.length);
  for (const gap of gaps) expect(xml).toContain(gapText(gap));

  const checked = await actions.writeNarrative(excel.sheetId, 0, { withCells: true });
  const told = await mammoth.convertToHtml({ buffer: Buffer.from(checked.file) });
  expect(saidByHtml(told.value)).toEqual([
    ...saidBy(report, { withCells: true }),
    "注：方括号内是工作表“703001自评表2024”中的单元格，送审前请取消“注明单元格”后重新下载。",
  ]);
});

/** The same of a file, as mammoth reads it. */
function saidByHtml(html: string): string[] {
  const text = (part: string) =>
    squeezed(
      part
        .replace(/<[^>]*>/gu, "")
        .replace(/&lt;/gu, "<")
        .replace(/&gt;/gu, ">")
        .replace(/&quot;/gu, '"')
        .replace(/&amp;/gu, "&"),
    );
  const parts = html.match(/<(p|h[1-6])>.*?<\/\1>/gsu) ?? [];
  return parts.map(text).filter((part) => part !== "");
}

test("characters that no XML may hold, and those that XML reads otherwise, do no harm to the file", async () => {
  const form = publishedSelfEvaluation();
  form.achievement.value = "完成\u0001了\u000b <全部> & “任务”\ud800。";
  const excel = await openForm(form);
  const { file } = await actions.writeNarrative(excel.sheetId, 0, plain);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
  expect(value).toContain("完成了 <全部> & “任务”。");
});

test(`LibreOffice opens it and reads the same${withoutLibreOffice}`, async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const { file, report } = await actions.writeNarrative(excel.sheetId, 0, plain);
  if (!hasLibreOffice) return;
  const text = squeezed(textOfDocx(new Uint8Array(file)));
  expect(text.replace(/^\ufeff/u, "")).toBe(saidBy(report).join(""));
});
