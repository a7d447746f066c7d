/** 对比: two forms of a workbook, read in one sync and written as a sheet that can be taken back. */
import { actions } from "../../src/actions";
import { makeForm } from "../../src/form";
import { planForm } from "../../src/formulas";
import { readSheets, writePlan } from "../../src/workbook";
import { untilCalculated } from "../support/perfFunctions";
import { counted, openForm, snapshot } from "./support/workbook";

const form = (year: string, target: number, name: string) =>
  makeForm({
    kind: "projectSelfEvaluation",
    title: "项目支出绩效自评表",
    year: `${year}年度`,
    unit: "703001朝阳市工业和信息化局",
    rulePack: "national",
    tasks: [{ name: "专项业务经费", allocated: 100, executed: 90, weight: 10 }],
    indicators: [
      {
        ...{ level1: "产出指标", level2: "数量指标", name: "监管企业户数", operator: ">=" },
        ...{ target, unit: "户", actual: target, weight: 50 },
      },
      {
        ...{ level1: "效益指标", level2: "社会效益指标", name, operator: ">=" },
        ...{ target: 95, unit: "%", actual: 96, weight: 40 },
      },
    ],
  });

test("compared with last year's form, and written as a sheet", async () => {
  const excel = await openForm(form("2023", 40, "监管覆盖率"));
  const { sheetId } = await writePlan(planForm(form("2024", 35, "带动就业人数")));
  await untilCalculated(excel);
  const before = [snapshot(excel, excel.sheetId), snapshot(excel, sheetId)];
  await actions.compareTwo(null, sheetId);
  // Which sheets there are is known by now.
  const { result, syncs } = await counted(excel, () => actions.compareTwo(null, sheetId));
  expect(syncs).toBe(1);
  const { pair, rows, differing } = result;
  expect(pair).toEqual({ before: `${excel.sheetId} 0`, after: `${sheetId} 0` });
  expect(rows).toBe(3);
  expect(differing.map((row) => [row.name, row.sheetId, row.differences])).toEqual([
    [
      "监管企业户数",
      sheetId,
      [
        { kind: "targetLowered", from: "40", to: "35" },
        { kind: "onTargetTwice", from: "40", to: "35" },
      ],
    ],
    ["带动就业人数", sheetId, [{ kind: "new", from: "", to: "" }]],
    ["监管覆盖率", excel.sheetId, [{ kind: "gone", from: "", to: "" }]],
  ]);

  const written = await counted(excel, () => actions.writeComparison(pair!));
  expect(written.syncs).toBeLessThanOrEqual(4);
  const [grid] = await readSheets([written.result.sheetId]);
  expect(grid!.values.slice(4)).toEqual([
    ...[
      ["产出指标", "监管企业户数", ">=", 40, "户", 50, 40, "监管企业户数", ">=", 35, "户", 50, 35],
    ].map((line) => [...line, "指标值降低 40 → 35；两次完成值都正好等于指标值"]),
    ["效益指标", "", "", "", "", "", "", "带动就业人数", ">=", 95, "%", 40, 96, "本次新增"],
    ["效益指标", "监管覆盖率", ">=", 95, "%", 40, 96, "", "", "", "", "", "", "本次没有这项指标"],
  ]);
  // It is read as no form, and neither form was changed.
  expect((await actions.compareTwo(null, sheetId)).forms).toHaveLength(2);
  await untilCalculated(excel);
  expect([snapshot(excel, excel.sheetId), snapshot(excel, sheetId)]).toEqual(before);
  // Another pair is compared as it is asked for.
  const turned = await actions.compareTwo({ before: pair!.after, after: pair!.before }, sheetId);
  expect(turned.differing[0]!.differences[0]).toEqual({ kind: "target", from: "35", to: "40" });
  await expect(
    actions.writeComparison({ before: "gone 0", after: pair!.after }),
  ).rejects.toMatchObject({ code: "notAForm" });
});
