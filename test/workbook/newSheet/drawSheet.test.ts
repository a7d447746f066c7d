/** What a planned sheet looks like in Excel, where a slip would not be seen in its cells. */
import { planForm } from "../../../src/formulas";
import { writePlan } from "../../../src/workbook";
import { publishedSelfEvaluation } from "../../fixtures/publishedForms";
import { openExcel } from "../../actions/support/workbook";

test("the headings of the indicator table are printed on every page", async () => {
  const { workbook } = await openExcel();
  const plan = planForm(publishedSelfEvaluation());
  const { sheetId } = await writePlan(plan);
  const { titleRows } = workbook.pageLayout(sheetId);
  const [first, count] = titleRows!;
  expect(count).toBe(plan.print.titleRows!.last - plan.print.titleRows!.first + 1);
  const headings = workbook.values(sheetId, {
    row: first,
    column: 0,
    rowCount: count,
    columnCount: plan.columns,
  });
  expect(headings[0]).toEqual(expect.arrayContaining(["一级指标", "二级指标", "三级指标"]));
  const above = { row: first - 1, column: 0, rowCount: 1, columnCount: plan.columns };
  expect(workbook.values(sheetId, above).flat()).not.toContain("一级指标");
});

test("a style of more areas than one address list of Excel's takes is drawn in all", async () => {
  const { workbook } = await openExcel();
  const plan = planForm(publishedSelfEvaluation());
  // Far to the right an area's address is long; every other cell, so that none can be joined.
  const ranges = Array.from({ length: 1500 }, (_, i) => ({
    row: 1000 + 2 * i,
    column: 16_000,
    rows: 1,
    columns: 1,
  }));
  const { sheetId } = await writePlan({
    ...plan,
    styles: [...plan.styles, { ranges, style: { fill: "#FF0000" } }],
  });
  const painted = ranges.filter(({ row, column }) => {
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    return workbook.getStyle(sheetId, cell, "fillColor") === "#FF0000";
  });
  expect(painted).toHaveLength(ranges.length);
});
