/** Tables: rows, columns, headers and totals, filters, sorting, structured references, events. */
import { check, type Check, type Toolbox } from "../check";

const sales = [
  ["name", "v"],
  ["a", 3],
  ["b", 1],
  ["c", 2],
];

type Run = (
  table: Excel.Table,
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
  toolbox: Toolbox,
) => Promise<void>;

/** A check on the table Sales over B2:C5. */
function onSales(name: string, run: Run, source: string): Check {
  return check(
    name,
    (toolbox) =>
      toolbox.onSheet(async (sheet, context) => {
        sheet.getRange("B2:C5").values = sales;
        const table = sheet.tables.add("B2:C5", true);
        table.name = "Sales";
        await run(table, sheet, context, toolbox);
      }),
    source,
  );
}

/** What A1:E9 shows, without blank edges. */
async function shown(sheet: Excel.Worksheet, context: Excel.RequestContext, address = "A1:E9") {
  const range = sheet.getRange(address);
  range.load("values");
  await context.sync();
  const rows = range.values.map((row) => row.join("|").replace(/\|+$/, ""));
  while (rows.at(-1) === "") rows.pop();
  return rows;
}

async function hiddenRows(sheet: Excel.Worksheet, context: Excel.RequestContext) {
  const rows = [3, 4, 5].map((row) => sheet.getRange(`${row}:${row}`));
  rows.forEach((row) => row.load("rowHidden"));
  await context.sync();
  return rows.flatMap((row, index) => (row.rowHidden ? [index + 3] : []));
}

const filters: [string, (filter: Excel.Filter) => void, number[]][] = [
  ["values", (filter) => filter.applyValuesFilter(["3", "1"]), [5]],
  ["more than", (filter) => filter.applyCustomFilter(">1"), [4]],
  ["between", (filter) => filter.applyCustomFilter(">1", "<3", "And"), [3, 4]],
  ["one or the other", (filter) => filter.applyCustomFilter("=1", "=3", "Or"), [5]],
  ["top two", (filter) => filter.applyTopItemsFilter(2), [4]],
  ["lowest", (filter) => filter.applyBottomItemsFilter(1), [3, 5]],
  ["top half", (filter) => filter.applyTopPercentFilter(50), [4, 5]],
  ["bottom half", (filter) => filter.applyBottomPercentFilter(50), [3, 5]],
  ["above average", (filter) => filter.applyDynamicFilter("AboveAverage"), [4, 5]],
];

const references: [string, unknown][] = [
  ["=SUM(Sales[v])", 6],
  ["=ROWS(Sales)", 3],
  ["=ROWS(Sales[#All])", 4],
  ["=Sales[[#Headers],[v]]", "v"],
  ["=COUNTA(Sales[[name]:[v]])", 6],
  ["=SUM(Sales[gone])", "#REF!"],
  ["=SUM(Gone[v])", "#REF!"],
];

/** How a table looks: what a new one has, what is set. */
const looks: [keyof Excel.Table, unknown, unknown][] = [
  ["showBandedRows", true, false],
  ["showBandedColumns", false, true],
  ["highlightFirstColumn", false, true],
  ["highlightLastColumn", false, true],
  ["showFilterButton", true, false],
  ["style", "TableStyleMedium2", "TableStyleLight1"],
];

export const tableChecks: Check[] = [
  ...looks.map(([name, before, after]) =>
    onSales(
      `table ${name} is told, set and read back`,
      async (table, _sheet, context, { equal }) => {
        const members = table as unknown as Record<string, unknown>;
        table.load(name);
        await context.sync();
        equal(members[name], before);
        members[name] = after;
        table.load(name);
        await context.sync();
        equal(members[name], after);
      },
      `ref: Excel.Table.${name}`,
    ),
  ),
  check(
    "a table of headers alone gets one blank row",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:D1").values = [["a", "b", "c", "d"]];
        const body = sheet.tables.add("A1:D1", true).getDataBodyRange();
        body.load("address");
        await context.sync();
        equal(body.address, "Sheet1!A2:D2");
      });
    },
    "docs/excel/excel-add-ins-tables.md: rows are added to a table of headers",
  ),
  check(
    "a table without headers gets them, its data moves down",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:B3").values = [
          [1, 2],
          [3, 4],
          [5, 6],
        ];
        const range = sheet.tables.add("A1:B3", false).getRange();
        range.load("address,values");
        await context.sync();
        equal(range.address, "Sheet1!A1:B4");
        equal(range.values.slice(0, 2), [
          ["Column1", "Column2"],
          [1, 2],
        ]);
      });
    },
    "ref: Excel.TableCollection.add, hasHeaders",
  ),
  check(
    "blank and doubled headers are named",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:C1").values = [["x", "", "x"]];
        const header = sheet.tables.add("A1:C2", true).getHeaderRowRange();
        header.load("values");
        await context.sync();
        equal(header.values, [["x", "Column2", "x2"]]);
      });
    },
    "ref: Excel.TableColumn.name",
  ),
  ...references.map(([formula, expected]) =>
    onSales(
      `${formula} calculates`,
      async (_table, sheet, context, { equal }) => {
        const cell = sheet.getRange("E9");
        cell.formulas = [[formula]];
        cell.load("values");
        await context.sync();
        equal(cell.values, [[expected]]);
      },
      "https://support.microsoft.com/office/f5ed2452-2337-4f71-bed3-c8ae6d2b276e Using structured references with Excel tables",
    ),
  ),
  onSales(
    "this row's cell, in and beside the table",
    async (table, sheet, context, { equal }) => {
      table.columns.add(undefined, [["twice"], ["=[@v]*2"], ["=[@v]*2"], ["=[@v]*2"]]);
      sheet.getRange("E4").formulas = [["=Sales[@v]+10"]];
      equal(await shown(sheet, context), ["", "|name|v|twice", "|a|3|6", "|b|1|2|11", "|c|2|4"]);
    },
    "https://support.microsoft.com/office/f5ed2452-2337-4f71-bed3-c8ae6d2b276e Using structured references with Excel tables",
  ),
  onSales(
    "a sum over a column grows with it",
    async (table, sheet, context, { equal }) => {
      const cell = sheet.getRange("E9");
      cell.formulas = [["=SUM(Sales[v])"]];
      table.rows.add(undefined, [["d", 10]]);
      cell.load("values");
      await context.sync();
      equal(cell.values, [[16]]);
    },
    "ref: Excel.TableRowCollection.add",
  ),
  onSales(
    "rows at the end and in between",
    async (table, sheet, context, { equal }) => {
      table.rows.add(undefined, [["d", 4]]);
      table.rows.add(0, [["z", 0]]);
      const range = table.getRange();
      range.load("address");
      equal(await shown(sheet, context), ["", "|name|v", "|z|0", "|a|3", "|b|1", "|c|2", "|d|4"]);
      equal(range.address, "Sheet1!B2:C7");
    },
    "ref: Excel.TableRowCollection.add; index",
  ),
  onSales(
    "a row of one value, and of the wrong width",
    async (table, _sheet, context, { equal, fails }) => {
      const row = table.rows.add(undefined, 7);
      row.load("values,index");
      await context.sync();
      equal([row.index, row.values], [3, [[7, 7]]]);
      await fails("InvalidArgument", async (again) => {
        again.workbook.tables.getItem("Sales").rows.add(undefined, [[1, 2, 3]]);
        await again.sync();
      });
    },
    "ref: Excel.TableRowCollection.add; values",
  ),
  onSales(
    "new rows push down what stands below",
    async (table, sheet, context, { equal }) => {
      sheet.getRange("B6").values = [["below"]];
      sheet.getRange("E1").formulas = [["=B6"]];
      table.rows.add(undefined, [["d", 4]]);
      const formula = sheet.getRange("E1");
      formula.load("formulas");
      equal((await shown(sheet, context)).slice(5), ["|d|4", "|below"]);
      equal(formula.formulas, [["=B7"]]);
    },
    "ref: Excel.TableRowCollection.add",
  ),
  onSales(
    "rows are counted, read and deleted",
    async (table, sheet, context, { equal }) => {
      const { rows } = table;
      rows.load("count,items/values");
      await context.sync();
      equal([rows.count, rows.items[1]?.values], [3, [["b", 1]]]);
      rows.getItemAt(1).delete();
      equal(await shown(sheet, context), ["", "|name|v", "|a|3", "|c|2"]);
    },
    "ref: Excel.TableRow.delete",
  ),
  onSales(
    "the last row of a table is emptied",
    async (table, _sheet, context, { equal }) => {
      for (let row = 0; row < 3; row++) table.rows.getItemAt(0).delete();
      const body = table.getDataBodyRange();
      body.load("address,values");
      await context.sync();
      equal([body.address, body.values], ["Sheet1!B3:C3", [["", ""]]]);
    },
    "ref: Excel.TableRow.delete",
  ),
  onSales(
    "columns are added, named, found and deleted",
    async (table, _sheet, context, { equal }) => {
      const { columns } = table;
      columns.add(1, [["mid"], [1], [2], [3]]);
      columns.add(undefined, undefined, "end");
      columns.load("count,items/name,items/index,items/id");
      await context.sync();
      equal(
        columns.items.map(({ name, index }) => `${index}${name}`),
        ["0name", "1mid", "2v", "3end"],
      );
      columns.getItem("mid").delete();
      const gone = columns.getItemOrNullObject("mid");
      const body = columns.getItem("v").getDataBodyRange();
      body.load("address,values");
      await context.sync();
      equal(
        [gone.isNullObject, body.address, body.values],
        [true, "Sheet1!C3:C5", [[3], [1], [2]]],
      );
    },
    "ref: Excel.TableColumnCollection.add",
  ),
  onSales(
    "a column's name is its header",
    async (table, sheet, context, { equal }) => {
      table.columns.getItem("v").name = "amount";
      sheet.getRange("B2").values = [["who"]];
      table.columns.load("items/name");
      await context.sync();
      equal(
        table.columns.items.map(({ name }) => name),
        ["who", "amount"],
      );
    },
    "ref: Excel.TableColumn.name",
  ),
  onSales(
    "totals get a row of their own",
    async (table, sheet, context, { equal }) => {
      table.showTotals = true;
      const total = table.getTotalRowRange();
      total.load("address,formulas,values");
      const body = table.getDataBodyRange();
      body.load("address");
      await context.sync();
      equal([total.address, body.address], ["Sheet1!B6:C6", "Sheet1!B3:C5"]);
      equal([total.formulas, total.values], [[["汇总", "=SUBTOTAL(109,Sales[v])"]], [["汇总", 6]]]);
      table.showTotals = false;
      equal((await shown(sheet, context)).length, 5);
    },
    "ref: Excel.Table.showTotals",
  ),
  onSales(
    "without headers the data stays the data",
    async (table, sheet, context, { equal }) => {
      table.showHeaders = false;
      const body = table.getDataBodyRange();
      body.load("address");
      await context.sync();
      equal([body.address, (await shown(sheet, context))[1]], ["Sheet1!B3:C5", ""]);
      table.showHeaders = true;
      equal((await shown(sheet, context))[1], "|name|v");
    },
    "ref: Excel.Table.showHeaders",
  ),
  onSales(
    "resizing keeps the headers' row",
    async (table, _sheet, context, { equal, fails }) => {
      table.resize("B2:D7");
      const header = table.getHeaderRowRange();
      header.load("values,address");
      await context.sync();
      equal([header.address, header.values], ["Sheet1!B2:D2", [["name", "v", "Column3"]]]);
      await fails("InvalidArgument", async (again) => {
        again.workbook.tables.getItem("Sales").resize("B3:D7");
        await again.sync();
      });
    },
    "ref: Excel.Table.resize",
  ),
  ...filters.map(([what, apply, hidden]) =>
    onSales(
      `a filter hides rows: ${what}`,
      async (table, sheet, context, { equal }) => {
        const { filter } = table.columns.getItem("v");
        apply(filter);
        equal(await hiddenRows(sheet, context), hidden);
        table.clearFilters();
        equal(await hiddenRows(sheet, context), []);
      },
      "ref: Excel.Filter.apply",
    ),
  ),
  onSales(
    "a filter by colour",
    async (table, sheet, context, { equal }) => {
      sheet.getRange("C4").format.fill.color = "red";
      table.columns.getItem("v").filter.applyCellColorFilter("#FF0000");
      equal(await hiddenRows(sheet, context), [3, 5]);
    },
    "ref: Excel.Filter.applyCellColorFilter",
  ),
  onSales(
    "a filter's criteria are told",
    async (table, _sheet, context, { equal }) => {
      const { filter } = table.columns.getItem("v");
      filter.applyValuesFilter(["1"]);
      filter.load("criteria");
      table.autoFilter.load("isDataFiltered,enabled");
      await context.sync();
      equal([filter.criteria.filterOn, filter.criteria.values], ["Values", ["1"]]);
      equal([table.autoFilter.isDataFiltered, table.autoFilter.enabled], [true, true]);
    },
    "ref: Excel.Filter.criteria",
  ),
  onSales(
    "sorting by a column, down and up",
    async (table, sheet, context, { equal }) => {
      table.sort.apply([{ key: 1, ascending: false }]);
      table.sort.load("fields");
      equal(await shown(sheet, context), ["", "|name|v", "|a|3", "|c|2", "|b|1"]);
      equal(table.sort.fields[0]?.key, 1);
      table.sort.apply([{ key: 1, ascending: true }]);
      equal(await shown(sheet, context), ["", "|name|v", "|b|1", "|c|2", "|a|3"]);
    },
    "ref: Excel.TableSort.apply",
  ),
  check(
    "sorting a range keeps its header, and moves formulas and looks",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:B4").formulas = [
          ["k", "f"],
          [3, "=A2*10"],
          ["", "=A3*10"],
          [1, "=A4*10"],
        ];
        sheet.getRange("A4").format.fill.color = "#00FF00";
        sheet.getRange("A1:B4").sort.apply([{ key: 0, ascending: true }], false, true);
        const range = sheet.getRange("A1:B4");
        range.load("formulas,values");
        const { fill } = sheet.getRange("A2").format;
        fill.load("color");
        await context.sync();
        equal(range.formulas, [
          ["k", "f"],
          [1, "=A2*10"],
          [3, "=A3*10"],
          ["", "=A4*10"],
        ]);
        equal([range.values[1]?.[1], fill.color], [10, "#00FF00"]);
      });
    },
    "ref: Excel.RangeSort.apply",
  ),
  check(
    "a sheet's filter",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A2:B5").values = sales;
        sheet.autoFilter.apply(sheet.getRange("A2:B5"), 1, {
          filterOn: "Custom",
          criterion1: ">1",
        });
        const range = sheet.autoFilter.getRange();
        range.load("address");
        sheet.autoFilter.load("isDataFiltered,criteria");
        equal(await hiddenRows(sheet, context), [4]);
        equal([range.address, sheet.autoFilter.isDataFiltered], ["Sheet1!A2:B5", true]);
        sheet.autoFilter.remove();
        const none = sheet.autoFilter.getRangeOrNullObject();
        equal(await hiddenRows(sheet, context), []);
        equal(none.isNullObject, true);
      });
    },
    "ref: Excel.Worksheet.autoFilter",
  ),
  onSales(
    "deleting empties, converting keeps",
    async (table, sheet, context, { equal }) => {
      table.convertToRange();
      equal((await shown(sheet, context)).length, 5);
      sheet.tables.add("B2:C5", true).delete();
      equal(await shown(sheet, context), []);
      sheet.tables.load("count");
      await context.sync();
      equal(sheet.tables.count, 0);
    },
    "ref: Excel.Table.convertToRange",
  ),
  onSales(
    "the tables on a range",
    async (_table, sheet, context, { equal }) => {
      const some = sheet.getRange("C3:D9").getTables();
      const whole = sheet.getRange("C3:D9").getTables(true);
      some.load("items/name");
      whole.load("items/name");
      await context.sync();
      equal([some.items.map(({ name }) => name), whole.items.length], [["Sales"], 0]);
    },
    "ref: Excel.Range.getTables",
  ),
  onSales(
    "changes and selections in a table are told",
    async (table, sheet, context, { equal, until }) => {
      const heard: string[] = [];
      table.onChanged.add((event) => {
        heard.push(`changed ${event.address}`);
        return Promise.resolve();
      });
      table.onSelectionChanged.add((event) => {
        heard.push(`selected ${event.address}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("C3").values = [[9]];
      sheet.getRange("E9").values = [["far"]];
      sheet.getRange("A3:B3").select();
      await context.sync();
      await until(() => heard.length === 2);
      equal(heard, ["changed C3", "selected B3"]);
    },
    "ref: Excel.Table.onChanged",
  ),
  check(
    "tables that come and go are told",
    async ({ onSheet, equal, until }) => {
      await onSheet(async (sheet, context) => {
        const heard: string[] = [];
        const { tables } = context.workbook;
        tables.onAdded.add((event) => {
          heard.push(event.type);
          return Promise.resolve();
        });
        tables.onDeleted.add((event) => {
          heard.push(`${event.type} ${event.tableName}`);
          return Promise.resolve();
        });
        await context.sync();
        sheet.tables.add("A1:B2", true).delete();
        await context.sync();
        await until(() => heard.length === 2);
        equal(heard, ["TableAdded", "TableDeleted Table1"]);
      });
    },
    "ref: Excel.TableCollection.onAdded",
  ),
];
