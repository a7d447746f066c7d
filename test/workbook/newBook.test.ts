/** A plan as a file of its own: what opens is what the same plan makes on a sheet. */
import { planForm } from "../../src/formulas";
import type { SheetPlan } from "../../src/form";
import { openAsWorkbook, writePlan } from "../../src/workbook";
import { createOfficeHost, type TestHost } from "../../workbench/jest";
import { createNodeWorkbook } from "../../workbench/workbook/univer/univerNode";
import { openXlsx } from "../../workbench/workbook/xlsx";
import { snapshot } from "../actions/support/workbook";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";

/** The workbooks that the add-in has opened, each as the one that opens. */
async function opened({ host }: TestHost): Promise<TestHost["workbook"][]> {
  return Promise.all(
    host.created.opened.map(async (file) => {
      const workbook = createNodeWorkbook();
      await openXlsx(file!, workbook);
      await workbook.settled();
      return workbook;
    }),
  );
}

/** Contents, looks, sizes and the page, as they are before anything is typed into it. */
function all(workbook: TestHost["workbook"], sheetId: string, { rows, columns }: SheetPlan) {
  const line = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const sheet = workbook.sheets().find(({ id }) => id === sheetId)!;
  return {
    cells: snapshot({ workbook } as TestHost, sheetId),
    widths: Array.from({ length: columns }, (_, column) =>
      Math.round(workbook.columnWidth(sheetId, { ...line, column })!),
    ),
    heights: Array.from({ length: rows }, (_, row) =>
      workbook.rowHeight(sheetId, { ...line, row }),
    ),
    page: rounded(workbook.pageLayout(sheetId)),
    freeze: workbook.freeze(sheetId),
    protection: workbook.sheetProtection(sheetId),
    gridlines: sheet.showGridlines,
    tabColor: sheet.tabColor,
  };
}

/** A file counts margins in inches, and Excel in points; no height is any height to both. */
function rounded(page: object): unknown {
  return JSON.parse(
    JSON.stringify(page, (key, value: unknown) => {
      if (key === "verticalFitToPages" && value === 0) return undefined;
      return typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value;
    }),
  );
}

const [target] = publishedTargetForms();
const plans: [what: string, plan: SheetPlan][] = [
  [
    "a self-evaluation, locked",
    planForm(publishedSelfEvaluation(), { formulas: "native", lockComputed: true }),
  ],
  [
    "values alone, uncoloured",
    planForm(publishedSelfEvaluation(), { keepScores: true, onlyValues: true, uncoloured: true }),
  ],
  ["a target form", planForm(target!)],
  [
    "a coloured tab and rows that stay",
    { ...planForm(target!), tabColor: "#FF0000", frozenRows: 2 },
  ],
];

test.each(plans)("%s: the file opens as the sheet is drawn", async (_, plan) => {
  const excel = await createOfficeHost({ level: "ltsc2021" });
  const { sheetId } = await writePlan(plan);
  await excel.workbook.settled();
  await openAsWorkbook(plan);
  const [book] = await opened(excel);
  const [only, ...more] = book!.sheets();
  expect([only!.name, more]).toEqual([plan.name, []]);
  expect(all(book!, only!.id, plan)).toEqual(all(excel.workbook, sheetId, plan));
});

test("a name that no sheet can have is made one; words that look like numbers stay words", async () => {
  const plan = planForm(publishedSelfEvaluation());
  plan.name = "二〇二四/自评:表";
  plan.cells[2]![3] = { value: "=1+1" };
  plan.cells[3]![3] = { value: "007" };
  const excel = await createOfficeHost({ level: "ltsc2021" });
  await openAsWorkbook(plan);
  const [book] = await opened(excel);
  const [sheet] = book!.sheets();
  expect(sheet!.name).toBe("二〇二四 自评 表");
  const area = { row: 2, column: 3, rowCount: 2, columnCount: 1 };
  expect(book!.values(sheet!.id, area)).toEqual([["=1+1"], ["007"]]);
});

test("where Excel opens no workbook it says why", async () => {
  const excel = await createOfficeHost({ level: "ltsc2021" });
  excel.host.situation.refuse("Workbook.createAndOpenWorkbook", "AccessDenied");
  const opening = openAsWorkbook(planForm(publishedSelfEvaluation()));
  await expect(opening).rejects.toMatchObject({ name: "WorkbookError" });
  expect(excel.host.created.opened).toEqual([]);
});
