/** Where the insert page takes indicators from: the library that the workbook keeps, and forms that are there. */
import { actions } from "../../src/actions";
import { carriedFrom } from "../../src/actions/templates";
import {
  requestedForm,
  templateOptions,
  templateRules,
  type IndicatorTemplate,
  type PerformanceForm,
} from "../../src/form";
import { planForm } from "../../src/formulas";
import { writePlan } from "../../src/workbook";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import { counted, openExcel, openForm } from "./support/workbook";

const own: IndicatorTemplate = {
  ...{ level1: "社会效应", level2: "服务成效", name: "服务群众", operator: ">=" },
  ...{ target: 300, unit: "万人次" },
};

describe("the library", () => {
  test("is kept in the workbook, one sync to write and one to read", async () => {
    const excel = await openExcel();
    expect(await actions.readLibrary()).toEqual([]);
    const written = await counted(excel, () => actions.writeLibrary([own]));
    const { result, syncs } = await counted(excel, () => actions.readLibrary());
    expect([written.syncs, syncs]).toEqual([1, 1]);
    expect(result).toEqual([own]);
  });
});

describe("a form of the workbook", () => {
  const asked = ({ indicators }: PerformanceForm) =>
    indicators.map((row) =>
      [row.level1, row.level2, row.name, row.operator, row.target, row.unit, row.weight].map(
        ({ value }) => value,
      ),
    );
  const [rules] = templateRules("selfEvaluation");
  const options = templateOptions("selfEvaluation", rules);

  test("is found with the latest year first, in one sync once the sheets are known", async () => {
    const excel = await openForm(publishedTargetForms()[0]!);
    await writePlan(planForm(publishedSelfEvaluation()));
    const found = await actions.readIndicatorSources();
    expect(found.map(({ sheetName }) => sheetName)).toEqual([
      "703001自评表2024",
      "703001目标表2021",
    ]);
    const { syncs } = await counted(excel, () => actions.readIndicatorSources());
    expect(syncs).toBe(1);
  });

  test("is not found where there is none", async () => {
    await openExcel();
    await expect(actions.readIndicatorSources()).rejects.toMatchObject({ code: "noForms" });
  });

  test("gives last year's indicators and 分值, row by row", async () => {
    const published = publishedSelfEvaluation();
    await openForm(published);
    const [source] = await actions.readIndicatorSources();
    const carried = carriedFrom(source!.form, options);
    const rows = options.sections.flatMap(({ name }) => carried.sections[name] ?? []);
    // The one standard indicator that the form of 2024 lacks is offered, not picked.
    expect(rows.filter(({ isPicked }) => !isPicked).map(({ name }) => name)).toEqual([
      "人均公用经费变动率",
    ]);
    const picked = rows.filter(({ isPicked }) => isPicked);
    // 分值 that are equal shares stay free, so that rows may come and go.
    expect(new Set(picked.map(({ weight }) => weight))).not.toEqual(new Set([""]));
    const weights = published.indicators.map(({ weight }) => Number(weight.value));
    const made = requestedForm({
      ...{ kind: "selfEvaluation", unit: { code: "703001", name: "单位" }, year: 2025 },
      taskRows: carried.taskWeights.length,
      taskWeights: published.tasks.map(({ weight }) => Number(weight.value)),
      indicators: picked.map((row, place) => ({
        ...{ level1: row.level1, level2: row.level2, name: row.name, operator: row.operator },
        ...{ target: row.target, unit: row.unit },
        weight: row.weight === "" ? weights[place]! : Number(row.weight),
      })),
      ...{ lockComputed: false, nativeFormulas: true, liveChecks: false },
    });
    expect(asked(made)).toEqual(asked(published));
    expect(carried.taskWeights).toEqual(["", "", "", "", ""]);
    expect(carried.left).toEqual([]);
  });

  test("says what the rules chosen have no 一级指标 for", () => {
    const hubei = templateRules("selfEvaluation").find(({ id }) => id === "hubei");
    const { sections, left } = carriedFrom(
      publishedSelfEvaluation(),
      templateOptions("selfEvaluation", hubei),
    );
    expect(Object.values(sections).flat()).toEqual([]);
    expect(left).toHaveLength(24);
  });
});
