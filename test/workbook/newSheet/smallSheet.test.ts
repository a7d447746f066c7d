/** All that a plan says of a sheet, as it is drawn through the real Office.js. */
import { redrawLooks, redrawVisuals, writePlan } from "../../../src/workbook";
import type { SheetPlan } from "../../../src/form";
import type { Area } from "../../../workbench/workbook/model/area";
import { createOfficeHost, type TestHost } from "../../../workbench/jest";
import { area, range, smallPlan } from "../support/smallPlan";

const whole = area(0, 0, 4, 3);

async function drawn(changes: Partial<SheetPlan> = {}) {
  const excel = await createOfficeHost({ level: "ltsc2021", strictNullObjects: true });
  const first = excel.workbook.activeSheet();
  const made = await writePlan(smallPlan(changes));
  return { ...excel, first, made, sheetId: made.sheetId };
}

test("contents and number formats, a cell's own over its style's", async () => {
  const { workbook, sheetId, made } = await drawn();
  await workbook.settled();
  expect(workbook.formulas(sheetId, whole)).toEqual([
    ["标题", "", ""],
    ["指标", "分值", ""],
    ["007", 3.5, "=B3*2"],
    [true, 0.5, "尾"],
  ]);
  expect(workbook.values(sheetId, area(2, 2))).toEqual([[7]]);
  expect(workbook.numberFormats(sheetId, whole)).toEqual([
    ["General", "General", "General"],
    ["General", "General", "General"],
    ["General", "0.0", "General"],
    ["General", "0.00%", "General"],
  ]);
  expect(made).toMatchObject({
    name: "小'表",
    written: [
      ["标题", "", ""],
      ["指标", "分值", ""],
      ["007", 3.5, "=B3*2"],
      [true, 0.5, "尾"],
    ],
    fitsPage: true,
    lacksChecks: false,
    plan: smallPlan(),
  });
});

function looksOf({ workbook }: Pick<TestHost, "workbook">, sheetId: string, cell: Area) {
  const style = <Key extends Parameters<typeof workbook.getStyle>[2]>(key: Key) =>
    workbook.getStyle(sheetId, cell, key);
  return {
    font: [style("fontName"), style("fontSize"), style("bold"), style("fontColor")],
    fill: style("fillColor"),
    place: [style("horizontalAlignment"), style("verticalAlignment"), style("wrapText")],
    locked: style("locked"),
  };
}

test("fonts, fills, places and locks, the later style over the earlier", async () => {
  const excel = await drawn();
  const at = (row: number, column: number) => looksOf(excel, excel.sheetId, area(row, column));
  expect(at(0, 0)).toEqual({
    font: ["黑体", 18, true, "#112233"],
    fill: "#DDEEFF",
    place: ["Center", "Top", false],
    locked: true,
  });
  const plain = {
    font: ["宋体", 10, false, "#000000"],
    fill: "",
    place: ["General", "Center", true],
    locked: true,
  };
  expect(at(3, 2)).toEqual(plain);
  expect(at(1, 0)).toEqual({ ...plain, place: ["Left", "Center", true] });
  expect(at(2, 1)).toEqual({ ...plain, place: ["Right", "Bottom", true], locked: false });
});

test("thin black lines around and between the cells with a border, and nowhere else", async () => {
  const { workbook, sheetId } = await drawn();
  const lines = (row: number, column: number) =>
    (["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const).map((edge) => {
      const { style, color, weight } = workbook.getBorder(sheetId, area(row, column), edge);
      return style === "None" ? "" : [style, color, weight].join(" ");
    });
  const line = "Continuous #000000 Thin";
  for (const [row, column] of [
    [1, 0],
    [1, 1],
    [2, 0],
    [2, 1],
  ] as const) {
    expect(lines(row, column)).toEqual([line, line, line, line]);
  }
  expect(lines(3, 0).slice(1)).toEqual(["", "", ""]);
  expect(lines(3, 2)).toEqual(["", "", "", ""]);
});

test("merges, widths, heights, rows that stay, lines of the grid and the tab", async () => {
  const { workbook, sheetId } = await drawn();
  expect(workbook.mergedAreas(sheetId)).toEqual([area(0, 0, 1, 3)]);
  const widths = [0, 1, 2].map((column) => workbook.columnWidth(sheetId, area(0, column)));
  expect(widths).toEqual([60, 75, 90]);
  const heights = [0, 1, 2, 3].map((row) => workbook.rowHeight(sheetId, area(row, 0)));
  expect([heights[0], heights[3]]).toEqual([30, 45]);
  expect(heights[1]).toBe(heights[2]);
  expect(heights[1]).toBeLessThan(30);
  expect(workbook.freeze(sheetId)).toEqual({ rows: 2, columns: 0 });
  const sheet = workbook.sheets().find(({ id }) => id === sheetId);
  expect(sheet).toMatchObject({ name: "小'表", tabColor: "#00AA55", showGridlines: false });
  expect(workbook.selection()).toEqual({ sheetId, area: area(2, 1) });
});

test("the page", async () => {
  const { workbook, sheetId } = await drawn();
  const page = workbook.pageLayout(sheetId);
  expect(page).toMatchObject({
    orientation: "Landscape",
    paperSize: "A4",
    centerHorizontally: true,
    zoom: { horizontalFitToPages: 1 },
    printAreas: [whole],
    titleRows: [1, 2],
    headersFooters: { centerFooter: "第 &P 页", centerHeader: "", leftFooter: "" },
  });
  const { topMargin, bottomMargin, leftMargin, rightMargin } = page;
  const margins = [topMargin, bottomMargin, leftMargin, rightMargin];
  expect(margins.map((margin) => Math.round(margin * 1e6) / 1e6)).toEqual([72, 36, 144, 18]);
});

test("the live checks, the first above the others, each with what it says in its formula", async () => {
  const { workbook, sheetId } = await drawn();
  const told = workbook
    .conditionalFormats(sheetId)
    .map(({ areas, type, rule, format }) => [areas, type, rule["formula"], format]);
  expect(told).toEqual([
    [
      [area(2, 0, 2, 1)],
      "Custom",
      '=AND(LEN("PERFSCORE实时检查：未填"),$A3="")',
      expect.objectContaining({ fillColor: "#DCEBFA", fontColor: "#004E8C" }),
    ],
    [
      [area(2, 1)],
      "Custom",
      '=AND(LEN("PERFSCORE实时检查：太""大"),$B3>3)',
      expect.objectContaining({ fillColor: "#F9C9C4", fontColor: "#8B0000" }),
    ],
  ]);
});

test("the protection lets cells, columns and rows be formatted, and nothing else be done", async () => {
  const { workbook, sheetId } = await drawn();
  const { options, password } = workbook.sheetProtection(sheetId)!;
  expect(password).toBeNull();
  const allowed = Object.keys(options).filter((key) => options[key] === true);
  expect(allowed.sort()).toEqual(["allowFormatCells", "allowFormatColumns", "allowFormatRows"]);
});

test("what a plan does not ask for is not drawn", async () => {
  const { print } = smallPlan();
  const { workbook, sheetId, first } = await drawn({
    protect: false,
    frozenRows: 0,
    tabColor: undefined,
    isBehind: true,
    checks: [],
    print: { ...print, orientation: "portrait", titleRows: null, footer: undefined },
  });
  expect(workbook.sheetProtection(sheetId)).toBeNull();
  expect(workbook.freeze(sheetId)).toEqual({ rows: 0, columns: 0 });
  expect(workbook.sheets().find(({ id }) => id === sheetId)!.tabColor).toBe("");
  expect(workbook.activeSheet()).toBe(first);
  expect(workbook.conditionalFormats(sheetId)).toEqual([]);
  const page = workbook.pageLayout(sheetId);
  expect([page.orientation, page.titleRows]).toEqual(["Portrait", null]);
  expect(page.headersFooters.centerFooter).toBe("");
});

const visuals = {
  bars: [range(2, 1, 2, 1)],
  charts: [
    {
      name: "图",
      title: "得分",
      kind: "columns" as const,
      values: range(2, 1, 2, 1),
      labels: range(2, 0, 2, 1),
      place: range(5, 0, 10, 3),
    },
    {
      name: "条",
      title: "失分",
      kind: "bars" as const,
      values: range(2, 1, 1, 2),
      labels: range(1, 1, 1, 2),
      place: range(16, 1, 4, 1),
    },
  ],
};

test.each([
  [20, true],
  [21, false],
])("a chart of %s numbers has them told beside: %s", async (rows, tells) => {
  const [chart] = visuals.charts;
  const values = range(2, 1, rows, 1);
  const { workbook } = await drawn({ charts: [{ ...chart!, values }], protect: false });
  const [{ options }] = workbook.charts() as [ReturnType<typeof workbook.charts>[0]];
  const told = Object.entries(options).filter(([key]) => key.endsWith("hasLabels"));
  expect(told.map(([, value]) => value)).toEqual([tells]);
});

test("looks are drawn again, and rows that the plan has no more are plain", async () => {
  const { workbook, sheetId } = await drawn({ protect: false });
  workbook.setStyle(sheetId, area(4, 0, 2, 3), { fillColor: "#FF0000" });
  workbook.setStyle(sheetId, area(0, 0), { fillColor: "#FF0000" });
  workbook.setRowHeight(sheetId, area(0, 0), 99);
  workbook.setPageLayout(sheetId, { orientation: "Portrait" });
  workbook.enter(sheetId, area(4, 0), [["旁注"]]);
  await redrawLooks(sheetId, smallPlan(), 5);
  const fills = [0, 4, 5].map((row) => workbook.getStyle(sheetId, area(row, 0), "fillColor"));
  expect(fills).toEqual(["#DDEEFF", "", "#FF0000"]);
  expect(workbook.values(sheetId, area(4, 0))).toEqual([["旁注"]]);
  expect(workbook.rowHeight(sheetId, area(0, 0))).toBe(30);
  expect(workbook.pageLayout(sheetId).orientation).toBe("Landscape");
});

test("a sheet that is gone is no failure of what only adorns it", async () => {
  const { workbook, sheetId } = await drawn();
  workbook.deleteSheet(sheetId);
  await expect(redrawLooks(sheetId, smallPlan(), 4)).resolves.toBeUndefined();
  await expect(redrawVisuals(sheetId, smallPlan())).resolves.toBeUndefined();
});

test("checks that Excel does not take leave the sheet whole, and are told", async () => {
  const excel = await createOfficeHost({ level: "ltsc2021", strictNullObjects: true });
  excel.host.situation.refuse("ConditionalFormatCollection.add");
  const made = await writePlan(smallPlan());
  expect(made.lacksChecks).toBe(true);
  expect(excel.workbook.conditionalFormats(made.sheetId)).toEqual([]);
  expect(excel.workbook.values(made.sheetId, area(0, 0))).toEqual([["标题"]]);
});

test("a name taken between asking and writing gives way to the next", async () => {
  const { workbook, host } = await createOfficeHost({ level: "ltsc2021", strictNullObjects: true });
  let requests = 0;
  host.situation.beforeEachRequest(() => {
    requests += 1;
    if (requests === 2) workbook.addSheet("小'表");
  });
  expect(await writePlan(smallPlan())).toMatchObject({ name: "小'表(2)" });
  expect(workbook.sheets().map(({ name }) => name)).toEqual(["Sheet1", "小'表", "小'表(2)"]);
});

test("a half-made sheet that cannot be deleted either is told by its name", async () => {
  const { workbook, host } = await createOfficeHost({ level: "ltsc2021", strictNullObjects: true });
  host.situation.refuse("Range.merge");
  host.situation.refuse("Worksheet.delete");
  await expect(writePlan(smallPlan())).rejects.toMatchObject({
    code: "halfMade",
    values: { name: "小'表" },
    cause: { code: "general" },
  });
  expect(workbook.sheets().map(({ name }) => name)).toEqual(["Sheet1", "小'表"]);
});
