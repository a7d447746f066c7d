import { check, type Check } from "../check";

/** A range kept over syncs, a change of the sheet, where the range is then. */
const shifts: [string, string, (sheet: Excel.Worksheet) => unknown, string][] = [
  ["a row inserted above", "B3:C4", (sheet) => sheet.getRange("1:1").insert("Down"), "B4:C5"],
  ["rows inserted above", "B3", (sheet) => sheet.getRange("1:2").insert("Down"), "B5"],
  ["a row inserted inside", "B3:C4", (sheet) => sheet.getRange("4:4").insert("Down"), "B3:C5"],
  ["a row inserted below", "B3:C4", (sheet) => sheet.getRange("5:5").insert("Down"), "B3:C4"],
  ["a row deleted above", "B3:C4", (sheet) => sheet.getRange("2:2").delete("Up"), "B2:C3"],
  ["a row deleted inside", "B3:C5", (sheet) => sheet.getRange("4:4").delete("Up"), "B3:C4"],
  ["a column inserted before", "B3", (sheet) => sheet.getRange("A:A").insert("Right"), "C3"],
  ["a column deleted before", "C3", (sheet) => sheet.getRange("A:A").delete("Left"), "B3"],
];

const kept: Check[] = shifts.map(([what, from, change, to]) =>
  check(
    `a kept range moves with ${what}`,
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange(from);
        range.getCell(0, 0).values = [["mark"]];
        await context.sync();
        change(sheet);
        range.load("address,values");
        await context.sync();
        equal([range.address, range.values[0]?.[0]], [`Sheet1!${to}`, "mark"]);
      });
    },
    "docs/develop/application-specific-api-model.md: proxy objects follow their cells",
  ),
);

export const lifetimeChecks: Check[] = [
  ...kept,
  check(
    "a range moves within the batch too",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A2");
        range.values = [["x"]];
        sheet.getRange("1:1").insert("Down");
        range.load("address,values");
        await context.sync();
        equal([range.address, range.values], ["Sheet1!A3", [["x"]]]);
      });
    },
    "ref: Excel.Range.insert",
  ),
  check(
    "insert answers the new cells",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:A2").values = [["a"], ["b"]];
        const fresh = sheet.getRange("A2:B2").insert("Down");
        fresh.load("address,values");
        const below = sheet.getRange("A1:A3");
        below.load("values");
        await context.sync();
        equal([fresh.address, below.values], ["Sheet1!A2:B2", [["a"], [""], ["b"]]]);
      });
    },
    "ref: Excel.Range.insert",
  ),
  check(
    "formulas follow inserted rows",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:B1").formulas = [[4, "=A1*2"]];
        sheet.getRange("1:1").insert("Down");
        const cell = sheet.getRange("B2");
        cell.load("formulas,values");
        await context.sync();
        equal([cell.formulas, cell.values], [[["=A2*2"]], [[8]]]);
      });
    },
    "docs/excel/excel-add-ins-ranges-insert.md",
  ),
  check(
    "a range whose cells are gone is not valid",
    async ({ fails }) => {
      await fails("InvalidReference", async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        const range = sheet.getRange("B3");
        await context.sync();
        sheet.getRange("3:3").delete("Up");
        range.load("address");
        await context.sync();
      });
    },
    "ref: Excel.ErrorCodes.invalidReference",
  ),
  check(
    "a range stays usable after a sync",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1:B2");
        range.values = 1 as never;
        await context.sync();
        const cell = range.getCell(1, 1);
        cell.load("address,values");
        await context.sync();
        equal([cell.address, cell.values], ["Sheet1!B2", [[1]]]);
      });
    },
    "docs/develop/application-specific-api-model.md: proxy objects after a sync",
  ),
  check(
    "tracked objects live across runs",
    async ({ Excel, equal }) => {
      let range: Excel.Range | undefined;
      await Excel.run(async (context) => {
        range = context.workbook.worksheets.getFirst().getRange("A1");
        context.trackedObjects.add(range);
        await context.sync();
      });
      const kept = range as Excel.Range;
      await Excel.run(kept, async (context) => {
        kept.load("address");
        await context.sync();
        equal(kept.address, "Sheet1!A1");
        kept.untrack();
        await context.sync();
      });
    },
    "docs/concepts/resource-limits-and-performance-optimization.md: trackedObjects",
  ),
  check(
    "a run releases the ranges it kept",
    async ({ onSheet, hooks, until, equal }) => {
      await onSheet(async (sheet, context) => {
        for (let row = 0; row < 20; row++) sheet.getCell(row, 0).load("values");
        await context.sync();
      });
      let left = await hooks.keptRangeCount();
      await until(() => {
        void hooks.keptRangeCount().then((count) => (left = count));
        return left === 0;
      });
      equal(left, 0);
    },
    "docs/concepts/resource-limits-and-performance-optimization.md: untrack",
  ),
  check(
    "a late clean-up leaves the ranges of the next workbook alone",
    async (toolbox) => {
      const { Excel, onSheet, hooks, until, equal } = toolbox;
      const earlier: Excel.Range[] = [];
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1");
        context.trackedObjects.add(range);
        earlier.push(range);
        await context.sync();
      });
      await hooks.reset();
      const heard: Excel.WorksheetChangedEventArgs[] = [];
      const handlers: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>[] = [];
      await onSheet(async (sheet, context) => {
        const hear = (args: Excel.WorksheetChangedEventArgs) =>
          Promise.resolve(void heard.push(args));
        handlers.push(sheet.onChanged.add(hear));
        await context.sync();
      });
      await hooks.type("Sheet1", "C3", "81.28");
      await until(() => heard.length > 0);
      for (const range of earlier) {
        range.untrack();
        await range.context.sync();
      }
      await Excel.run(async (context) => {
        const range = heard[0]?.getRange(context);
        range?.load("address");
        await context.sync();
        equal(range?.address, "Sheet1!C3");
      });
      for (const handler of handlers) {
        handler.remove();
        await handler.context.sync();
      }
    },
    "docs/concepts/resource-limits-and-performance-optimization.md: untrack",
  ),
  check(
    "syncs are counted, the clean-up is not",
    async ({ onSheet, hooks, equal }) => {
      const before = await hooks.requestCount();
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1");
        range.load("values");
        await context.sync();
        range.values = [[1]];
        await context.sync();
      });
      await new Promise((resolve) => setTimeout(resolve, 20));
      equal((await hooks.requestCount()) - before, 2);
    },
    "docs/develop/application-specific-api-model.md: sync",
  ),
  check(
    "only a run's first empty sync is sent",
    async ({ Excel, hooks, equal }) => {
      const before = await hooks.requestCount();
      await Excel.run(async (context) => {
        await context.sync(); // the library makes the workbook known with it
        await context.sync();
      });
      equal((await hooks.requestCount()) - before, 1);
    },
    "docs/develop/application-specific-api-model.md: sync",
  ),
  check(
    "runs at the same time do not disturb each other",
    async ({ Excel, equal }) => {
      const write = (column: number) =>
        Excel.run(async (context) => {
          const cell = context.workbook.worksheets.getFirst().getCell(0, column);
          cell.values = [[column]];
          await context.sync();
          cell.load("values");
          await context.sync();
          return cell.values[0]?.[0] as number;
        });
      equal(await Promise.all([0, 1, 2, 3].map(write)), [0, 1, 2, 3]);
    },
    "docs/develop/application-specific-api-model.md: Excel.run",
  ),
  check(
    "toJSON shows what was loaded",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1");
        range.load("address,format/font/bold");
        await context.sync();
        equal(range.toJSON(), { address: "Sheet1!A1", format: { font: { bold: false } } });
      });
    },
    "ref: Excel.Range.toJSON",
  ),
];
