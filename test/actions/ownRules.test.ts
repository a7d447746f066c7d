/** 本簿规则: the sheet 评分规则 that is put into a workbook decides scores, formulas, validation and functions. */
import { actions } from "../../src/actions";
import { readForm } from "../../src/form";
import { countFormulas } from "../../src/formulas";
import { readRules, ruleRows } from "../../src/ruleSheet";
import { rulePacks, type CellValue } from "../../src/scoring";
import { readSheets } from "../../src/workbook";
import type { TestHost } from "../../workbench/jest";
import { createNodeWorkbook } from "../../workbench/workbook/univer/univerNode";
import { openXlsx, saveXlsx } from "../../workbench/workbook/xlsx";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";
import { untilCalculated } from "../support/perfFunctions";
import { convert, hasLibreOffice, withoutLibreOffice } from "../workbench/libreOffice";
import { counted, openExcel, openForm, snapshot } from "./support/workbook";

type Opened = TestHost & { sheetId: string; rulesId: string };

const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });
/** 评分规则 and 总评价得分 of the published form, and a free cell. */
const [rulesCell, totalCell, freeCell] = [cell(2, 13), cell(39, 10), cell(60, 0)];

const valueAt = ({ workbook }: TestHost, sheetId: string, at: ReturnType<typeof cell>) =>
  workbook.values(sheetId, at)[0]?.[0];

async function type(
  excel: TestHost,
  sheetId: string,
  at: ReturnType<typeof cell>,
  input: string | number,
): Promise<void> {
  excel.workbook.enter(sheetId, at, [[input]]);
  await untilCalculated(excel);
}

function tableIn({ workbook, rulesId }: Opened): CellValue[][] {
  return workbook.values(rulesId, { row: 0, column: 0, rowCount: 60, columnCount: 3 });
}

/** The cell with a rule's value. */
function ruleCell(excel: Opened, name: string): ReturnType<typeof cell> {
  const row = tableIn(excel).findIndex(([found]) => found === name);
  expect(row).toBeGreaterThan(2);
  return cell(row, 1);
}

async function putRules(excel: TestHost, packId = "liaoning"): Promise<string> {
  const put = await actions.putRules(packId);
  if (!("made" in put)) throw new Error(`there was ${put.found}`);
  await untilCalculated(excel);
  return put.made.sheetId;
}

/** The published form with native formulas, going by the rules of its workbook. */
async function openedByOwn(): Promise<Opened> {
  const form = await openForm(publishedSelfEvaluation());
  await actions.convertFormulas("native", "active");
  const excel = { ...form, rulesId: await putRules(form) };
  await type(excel, excel.sheetId, rulesCell, "本簿规则");
  await actions.select(excel.sheetId, rulesCell);
  return excel;
}

async function update(excel: Opened): Promise<number> {
  const { applied } = await actions.repairFormulas(await actions.proposeRepair("native"), "native");
  await untilCalculated(excel);
  return applied;
}

/** What is said of rules and scores; the published form has other problems of its own. */
async function problemsOn(): Promise<string[]> {
  const { sheets } = await actions.validateSheet({});
  return sheets.flatMap(({ problems, sheetName }) =>
    problems.filter(isOfScores).map(({ code }) => `${sheetName} ${code}`),
  );
}

const isOfScores = ({ code }: { code: string }) =>
  /RULE|SCORE|COMPLETION|TOTAL|REASON|WEIGHT|SECTION|FORMULA/.test(code);

test.each(rulePacks.map((pack) => [pack.id, pack] as const))(
  "the sheet of %s says what the pack says, reads back, and is taken back whole",
  async (id, pack) => {
    const excel = await openExcel();
    const before = excel.workbook.sheets().length;
    const { result, syncs } = await counted(excel, () => actions.putRules(id));
    expect(syncs).toBe(3);
    if (!("made" in result)) throw new Error("there was a sheet");
    await untilCalculated(excel);
    const rulesId = result.made.sheetId;
    const table = tableIn({ ...excel, sheetId: "", rulesId });
    expect(table[3]).toEqual(["基础规则", pack.title["zh-CN"], ""]);
    const { pack: read, faults } = readRules(table);
    expect(faults).toEqual([]);
    expect(read.evidence).toEqual(pack.evidence);
    const evidence = excel.workbook.values(rulesId, {
      row: 4,
      column: 4,
      rowCount: 1,
      columnCount: 1,
    });
    expect(evidence).toEqual([
      [ruleRows(pack)[1]?.evidence === "published" ? "公开表" : expect.any(String)],
    ]);
    expect((await actions.undoInsert([result.made])).removed).toBe(1);
    expect(excel.workbook.sheets()).toHaveLength(before);
  },
);

test("evidence follows what is written beside it", async () => {
  const excel = await openedByOwn();
  const at = ruleCell(excel, "反向指标超过指标值时");
  const evidence = () => valueAt(excel, excel.rulesId, { ...at, column: 4 });
  expect(evidence()).toBe("通行做法");
  await type(excel, excel.rulesId, at, "得0分");
  expect(evidence()).toBe("本簿自定，未写文号");
  await type(excel, excel.rulesId, { ...at, column: 2 }, "朝财绩〔2024〕3号");
  expect(evidence()).toBe("本地文件");
});

test("a workbook that has the sheet is shown it, and keeps it as it is", async () => {
  const excel = await openedByOwn();
  await type(excel, excel.rulesId, ruleCell(excel, "“优”的最低分"), 95);
  const before = snapshot(excel, excel.rulesId);
  expect(await actions.putRules("national")).toEqual({ found: "评分规则" });
  expect(snapshot(excel, excel.rulesId)).toEqual(before);
  expect((await actions.readScores()).sheetName).toBe("评分规则");
});

test("a form that names 本簿规则 goes by them: one sync, the same total, formulas brought up to date", async () => {
  const excel = await openedByOwn();
  expect(valueAt(excel, excel.sheetId, totalCell)).toBe("规则变");
  const { result, syncs } = await counted(excel, () => actions.readScores());
  expect(syncs).toBe(1);
  expect(result.rules).toMatchObject({ id: "own", source: "own" });
  expect(result.form).toMatchObject({ total: "97.62", grade: "优", rulesChanged: true });
  expect(await update(excel)).toBe(1);
  expect(valueAt(excel, excel.sheetId, totalCell)).toBe(97.62);
  expect(await problemsOn()).toEqual([]);
});

test("a changed rule and a changed grade are followed everywhere", async () => {
  const excel = await openedByOwn();
  await update(excel);
  // 固定资产利用率 and the like: a row with <= that is missed.
  const [grid] = await readSheets([excel.sheetId]);
  const row = readForm(grid!)!.indicators.find(({ operator }) => operator.value === "<=")!;
  const at = (column: number) => cell(row.row, column);
  await type(excel, excel.sheetId, at(5), 5);
  await type(excel, excel.sheetId, at(7), 8);
  const weight = Number(valueAt(excel, excel.sheetId, at(9)));
  expect(valueAt(excel, excel.sheetId, at(8))).toBe(0.4);

  await type(excel, excel.rulesId, ruleCell(excel, "“优”的最低分"), 99);
  expect(valueAt(excel, excel.sheetId, totalCell)).not.toBe("规则变");
  expect((await actions.readScores()).form?.grade).toBe("良");

  await type(excel, excel.rulesId, ruleCell(excel, "反向指标超过指标值时"), "指标值÷完成值");
  await type(
    excel,
    excel.rulesId,
    { ...ruleCell(excel, "反向指标超过指标值时"), column: 2 },
    "朝财绩〔2024〕3号",
  );
  expect(valueAt(excel, excel.sheetId, totalCell)).toBe("规则变");
  const scores = await actions.readScores();
  const told = scores.sections
    .flatMap(({ rows }) => rows)
    .find(({ at: { row: where } }) => where === row.row);
  expect(told?.score).toBe(String(Math.round(weight * 0.63 * 1000) / 1000));
  expect(told?.steps.at(-1)).toEqual({
    code: "rules",
    values: { rules: "本簿规则（朝财绩〔2024〕3号）" },
  });
  expect(await problemsOn()).toContain("703001自评表2024 COMPLETION_DIFFERS");

  expect(await update(excel)).toBeGreaterThan(1);
  expect(valueAt(excel, excel.sheetId, at(8))).toBe(0.63);
  expect(String(valueAt(excel, excel.sheetId, totalCell))).toBe(
    (await actions.readScores()).form?.total,
  );
  expect(await problemsOn()).not.toContain("703001自评表2024 COMPLETION_DIFFERS");

  await type(excel, excel.sheetId, freeCell, '=PERFSCORE("<=",5,8,1,"",评分规则!$A$4:$C$60)');
  expect(valueAt(excel, excel.sheetId, freeCell)).toBe(0.63);
  await type(excel, excel.sheetId, freeCell, "");

  const there = await actions.convertFormulas("addIn", "active");
  expect(there).toMatchObject({ obstacles: [], differs: null });
  await untilCalculated(excel);
  const [now] = await readSheets([excel.sheetId]);
  expect(countFormulas(readForm(now!)!)).toEqual({ addIn: 59, native: 0 });
  expect(valueAt(excel, excel.sheetId, at(8))).toBe(0.63);
  const [formula] = excel.workbook.formulas(excel.sheetId, at(8))[0]!;
  expect(formula).toContain('IF($N$3="本簿规则",评分规则!$A$4:$C$60,$N$3)');
  // The add-in's formulas follow the sheet at once.
  await type(excel, excel.rulesId, ruleCell(excel, "反向指标超过指标值时"), "得0分");
  expect(valueAt(excel, excel.sheetId, at(8))).toBe(0);
  await type(excel, excel.sheetId, rulesCell, "辽宁");
  expect(valueAt(excel, excel.sheetId, at(8))).toBe(0.4);
});

test("points off for each percentage point are followed by formulas, scores and the functions", async () => {
  const excel = await openedByOwn();
  await type(excel, excel.rulesId, ruleCell(excel, "反向指标超过指标值时"), "按百分点扣分");
  await update(excel);
  const [grid] = await readSheets([excel.sheetId]);
  const rows = readForm(grid!)!.indicators.filter(({ operator }) => operator.value === "<=");
  const row = rows.find(({ unit }) => unit.value === "%")!;
  const at = (column: number) => cell(row.row, column);
  await type(excel, excel.sheetId, at(5), 100);
  await type(excel, excel.sheetId, at(7), 104);
  await type(excel, excel.sheetId, at(9), 1);
  expect(valueAt(excel, excel.sheetId, at(8))).toBe(0.6);
  expect(valueAt(excel, excel.sheetId, at(10))).toBe(0.6);
  const scores = await actions.readScores();
  const told = scores.sections.flatMap((section) => section.rows);
  expect(told.find(({ at: { row: where } }) => where === row.row)?.score).toBe("0.6");
  await type(excel, excel.sheetId, freeCell, '=PERFSCORE("<=",100,104,1,"%",评分规则!$A$4:$C$60)');
  expect(valueAt(excel, excel.sheetId, freeCell)).toBe(0.6);

  // How much a point costs is in the formulas too.
  await type(excel, excel.rulesId, ruleCell(excel, "每超过1个百分点扣分值的"), 0.05);
  expect(valueAt(excel, excel.sheetId, totalCell)).toBe("规则变");
  await update(excel);
  expect(valueAt(excel, excel.sheetId, at(8))).toBe(0.8);
  expect(valueAt(excel, excel.sheetId, freeCell)).toBe(0.8);
});

test("bands that the sheet parts elsewhere: texts of other rules are told of, with the text to write", async () => {
  const excel = await openedByOwn();
  const [first, second] = ["一", "二"].map((of) => `定性指标第${of}档的最低完成程度`) as [
    string,
    string,
  ];
  await type(excel, excel.rulesId, ruleCell(excel, first), 0.9);
  await type(excel, excel.rulesId, ruleCell(excel, second), "70%");
  expect(valueAt(excel, excel.sheetId, totalCell)).toBe("规则变");
  await update(excel);
  const [grid] = await readSheets([excel.sheetId]);
  const row = readForm(grid!)!.indicators.find(({ actual }) => /达成/u.test(String(actual.value)))!;
  const at = (column: number) => cell(row.row, column);
  // The published form's text has the range of its own rules.
  expect(valueAt(excel, excel.sheetId, at(8))).toBe("请填0~1");
  const ofRow = async () => {
    const { sheets } = await actions.validateSheet({});
    const problems = sheets.flatMap((sheet) => sheet.problems);
    return problems.filter(
      ({ code, at: { row: where } }) => code === "ACTUAL_OTHER_BAND" && where === row.row,
    );
  };
  const [problem] = await ofRow();
  const proposed = problem?.fix?.edits[0]?.after.value as string;
  expect(proposed).toBe("全部或基本达成预期指标100%-90%（含）");
  expect(problem?.fix?.safe).toBe(false);
  await type(excel, excel.sheetId, at(7), proposed);
  expect(valueAt(excel, excel.sheetId, at(8))).toBe(1);
  expect(await ofRow()).toEqual([]);

  // Bands that overlap are told at their cell.
  const wrong = ruleCell(excel, second);
  await type(excel, excel.rulesId, wrong, 0.95);
  const { sheets } = await actions.validateSheet({});
  const told = sheets.flatMap(({ problems }) => problems).find(({ code }) => code === "RULE_VALUE");
  expect(told).toMatchObject({ sheetId: excel.rulesId, at: { row: wrong.row, column: 1 } });
  expect(told?.fix?.edits[0]?.after.value).toBe(0.6);
});

test("a wrong value is told at its cell, nothing is scored by a guess, and the fix is taken back", async () => {
  const excel = await openedByOwn();
  await update(excel);
  const at = ruleCell(excel, "反向指标超过指标值时");
  excel.workbook.enter(excel.rulesId, at, [["扣一半"]]);
  await untilCalculated(excel);
  expect(valueAt(excel, excel.sheetId, totalCell)).toBe("规则变");

  const { form, rules, sections } = await actions.readScores();
  expect(rules.source).toBe("ownFaulty");
  expect(form).toMatchObject({ total: null, grade: null, unreadable: form?.toFill });
  expect(sections[0]?.rows[0]?.steps).toEqual([{ code: "ownFaulty", values: {} }]);
  expect(await actions.proposeRepair("native")).toEqual([]);
  const converted = await actions.convertFormulas("native", "active");
  expect(converted).toMatchObject({ obstacles: [{ why: "规则变" }], changed: { applied: 0 } });

  const { result: report, syncs } = await counted(excel, () => actions.validateSheet({}));
  expect(syncs).toBe(3);
  const problems = report.sheets.flatMap((sheet) => sheet.problems);
  expect(
    problems.map(({ code, sheetId, at: { row, column } }) => [code, sheetId, row, column]),
  ).toEqual(
    expect.arrayContaining([
      ["OWN_RULES_FAULTY", excel.sheetId, rulesCell.row, rulesCell.column],
      ["RULE_VALUE", excel.rulesId, at.row, at.column],
    ]),
  );
  // What else is told needs no rules; nothing is said of scores.
  expect(problems.filter(({ code }) => /SCORE|COMPLETION|TOTAL|REASON|WEIGHT/.test(code))).toEqual(
    [],
  );
  expect(report.unmarked).toEqual([]);
  expect(excel.workbook.conditionalFormats(excel.rulesId)).toHaveLength(1);

  const wrong = problems.find(({ code }) => code === "RULE_VALUE")!;
  expect(wrong.values).toMatchObject({ rule: "反向指标超过指标值时", found: "扣一半" });
  const fixed = await actions.fix(wrong);
  expect(fixed).toMatchObject({ applied: 1, refused: [] });
  await untilCalculated(excel);
  expect(valueAt(excel, excel.rulesId, at)).toBe("按超出比例扣分");
  expect(valueAt(excel, excel.sheetId, totalCell)).toBe(97.62);
  expect(await problemsOn()).toEqual([]);
  expect(excel.workbook.conditionalFormats(excel.rulesId)).toEqual([]);

  await actions.undo(fixed.undo);
  expect(valueAt(excel, excel.rulesId, at)).toBe("扣一半");
});

test("the sheet itself is validated where it stands; a form without it can't be judged", async () => {
  const excel = await openedByOwn();
  await actions.select(excel.rulesId, rulesCell);
  expect(await actions.readScores()).toMatchObject({ ownSheet: "rules", rules: { source: "own" } });
  expect(await problemsOn()).toEqual([]);
  excel.workbook.enter(excel.rulesId, ruleCell(excel, "“良”的最低分"), [[95]]);
  expect(await problemsOn()).toEqual(["评分规则 RULE_VALUE"]);
  const all = await actions.validateAll({}, {});
  expect(all.skipped).toEqual([{ sheetName: "Sheet1", why: "notAForm" }]);
  expect(all.sheets.map(({ sheetName }) => sheetName).sort()).toEqual(
    ["703001自评表2024", "评分规则"].sort(),
  );

  excel.workbook.deleteSheet(excel.rulesId);
  await actions.select(excel.sheetId, rulesCell);
  expect((await actions.readScores()).rules.source).toBe("ownMissing");
  expect(await problemsOn()).toContain("703001自评表2024 OWN_RULES_MISSING");
});

test(`LibreOffice calculates the total, and sees a changed rule${withoutLibreOffice}`, async () => {
  if (!hasLibreOffice) return;
  const excel = await openedByOwn();
  await update(excel);
  const calculated = async () => {
    const workbook = createNodeWorkbook();
    await openXlsx(convert(await saveXlsx(excel.workbook), "xlsx", true), workbook);
    const sheet = workbook.sheets().find(({ name }) => name === "703001自评表2024")!;
    return workbook.values(sheet.id, totalCell)[0]?.[0];
  };
  expect(await calculated()).toBe(97.62);
  await type(excel, excel.rulesId, ruleCell(excel, "“优”的最低分"), 95);
  expect(await calculated()).toBe(97.62);
  await type(excel, excel.rulesId, ruleCell(excel, "执行率超过100%时"), "由人判断");
  expect(await calculated()).toBe("规则变");
});

test("送审版 keeps the rules in its formulas, and speaks of no other sheet", async () => {
  const excel = await openedByOwn();
  await type(excel, excel.rulesId, ruleCell(excel, "反向指标超过指标值时"), "得0分");
  await update(excel);
  const { sheet } = await actions.makeHandIn({
    content: "native",
    lockComputed: false,
    place: "sheet",
  });
  const area = { row: 0, column: 0, rowCount: 60, columnCount: 18 };
  const formulas = excel.workbook.formulas(sheet!.sheetId, area).flat().map(String);
  expect(formulas.filter((formula) => formula.includes("评分规则!"))).toEqual([]);
  expect(formulas.filter((formula) => formula.startsWith("=IF("))).toHaveLength(59);
  expect(valueAt(excel, sheet!.sheetId, totalCell)).toBe(97.62);
});
