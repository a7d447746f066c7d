/** Where the workbench answers otherwise than Excel, and on purpose. */
import { check, notEmulated, type Check } from "../check";

export const differenceChecks: Check[] = [
  check(
    "a chart stays where it is while rows come in above it",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:A3").values = [[1], [2], [3]];
        const chart = sheet.charts.add("Line", sheet.getRange("A1:A3"));
        chart.top = 40;
        sheet.getRange("1:1").insert("Down");
        chart.load("top");
        await context.sync();
        equal(chart.top, 40);
      });
    },
    "https://support.microsoft.com/office/72c74a73-ed38-4a0d-a2a1-08ae10f1f6a5 Move and size with cells",
    "In Excel a chart moves with its cells; here nothing draws it yet.",
  ),
  check(
    "a colour that no one set reads as none",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1").values = [[1]];
        const chart = sheet.charts.add("Line", sheet.getRange("A1:A3"));
        const { line } = chart.series.getItemAt(0).format;
        line.load("color");
        await context.sync();
        equal(line.color, "");
      });
    },
    "ref: Excel.ChartLineFormat.color",
    "Excel tells the colour of its theme, which the workbench has not.",
  ),
  check(
    "local formulas and formats are the American ones",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.formulas = [["=SUM(1,2)"]];
        cell.load("formulasLocal,numberFormatLocal");
        await context.sync();
        equal([cell.formulasLocal, cell.numberFormatLocal], [[["=SUM(1,2)"]], [["General"]]]);
      });
    },
    "ref: Excel.Range.formulasLocal",
    "Excel in Chinese writes G/通用格式; the workbench has no language of its own.",
  ),
  check(
    "formulas elsewhere stay when their cells are moved",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:B1").formulas = [[5, "=A1"]];
        sheet.getRange("A1").moveTo("D1");
        const cell = sheet.getRange("B1");
        cell.load("formulas");
        await context.sync();
        equal(cell.formulas, [["=A1"]]);
      });
    },
    "ref: Excel.Range.moveTo",
    "In Excel they follow the moved cells; no form of the add-in moves cells.",
  ),
  check(
    "calculation is always done",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const { application } = context.workbook;
        application.load("calculationState");
        await context.sync();
        equal(application.calculationState, "Done");
      });
    },
    "ref: Excel.Application.calculationState",
    "Excel may still be calculating when it answers; the workbench waits before it does.",
  ),
  check(
    "whoever comments has a name and no address",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const comment = sheet.comments.add("Sheet1!A1", "x");
        comment.load("authorName,authorEmail");
        await context.sync();
        equal([comment.authorName, comment.authorEmail], ["工作台", ""]);
      });
    },
    "ref: Excel.Comment.authorEmail",
    "Nobody is signed in to the workbench.",
  ),
  check(
    "the workbook is never saved by itself",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const { workbook } = context;
        workbook.load("autoSave,isDirty,previouslySaved");
        await context.sync();
        equal([workbook.autoSave, workbook.isDirty, workbook.previouslySaved], [false, true, true]);
      });
    },
    "ref: Excel.Workbook.autoSave",
    "Excel on the web saves all the time; a file of the workbench is saved by hand.",
  ),
  check(
    "the kinds of charts that a report needs, and no other",
    async ({ onSheet, fails, hooks, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1").values = [[1]];
        await context.sync();
      });
      await fails("ApiNotFound", (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.charts.add("Waterfall", sheet.getRange("A1:A3"));
        return context.sync();
      });
      equal([...hooks.host().gaps].includes("ChartType.waterfall"), true);
    },
    "ref: Excel.ChartType",
    notEmulated,
  ),
];
