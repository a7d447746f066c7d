/** What Excel, a person or a co-author may be up to while the add-in works. */
import { check, type Check, type Toolbox } from "../check";

const threads = "https://github.com/OfficeDev/office-js/issues/";

/** Waits until the host's calculation has a value for a cell of the first sheet. */
async function calculated({ hooks, until }: Toolbox, row: number, column: number) {
  const { model } = hooks.host();
  const area = { row, column, rowCount: 1, columnCount: 1 };
  const value = () => model.values(hooks.firstSheet(), area)[0]?.[0];
  await model.settled();
  await until(() => value() !== "#BUSY!");
  return value();
}

function errorsByCode(_key: string, value: unknown): unknown {
  const { valueType, code } = (value ?? {}) as { valueType?: string; code?: string };
  return valueType === "CustomFunctionError" ? code : value;
}

/** A function that answers what it was given as JSON. */
function echo(toolbox: Toolbox, flags: Record<string, boolean>): void {
  const { CustomFunctions, hooks } = toolbox;
  const mappings = (CustomFunctions as unknown as { _association: { mappings: object } })
    ._association.mappings;
  if (!("ECHO" in mappings)) {
    CustomFunctions.associate("ECHO", (value: unknown) => JSON.stringify(value, errorsByCode));
    CustomFunctions.associate("TWICE", (value: number) => value * 2);
  }
  hooks.useFunctions({
    functions: [
      {
        id: "ECHO",
        name: "ECHO",
        parameters: [{ name: "cells", type: "any", dimensionality: "matrix" }],
        result: {},
      },
      { id: "TWICE", name: "TWICE", parameters: [{ name: "x", type: "number" }], result: {} },
    ],
    ...flags,
  });
}

const price = {
  type: "FormattedNumber",
  basicType: "Double",
  basicValue: 12.5,
  numberFormat: "¥0.00",
};

function echoed(name: string, flags: Record<string, boolean>, expected: string): Check {
  const run = async (toolbox: Toolbox) => {
    const { hooks, onSheet, equal } = toolbox;
    echo(toolbox, flags);
    const sheet = hooks.firstSheet();
    hooks.host().model.enterRich(sheet, 0, 0, price);
    await onSheet(async (first, context) => {
      first.getRange("B1:C1").formulas = [["=1/0", "=ECHO(A1:B1)"]];
      await context.sync();
    });
    equal(await calculated(toolbox, 0, 2), expected);
  };
  const page = "docs/excel/custom-functions-data-types-concepts.md: allowCustomDataForDataTypeAny";
  return check(name, run, page);
}

const all = { allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true };

export const situationChecks: Check[] = [
  check(
    "reading conditional formats fails, cells are read all the same",
    async ({ hooks, fails, onSheet, equal }) => {
      const end = hooks.host().situation.refuse("ConditionalFormat");
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1").values = [[5]];
        sheet.getRange("A1").conditionalFormats.add("Custom").load("id");
        await context.sync().catch(() => undefined);
      });
      await fails("GeneralException", async (context) => {
        const formats = context.workbook.worksheets.getFirst().getRange().conditionalFormats;
        formats.load("items/type");
        await context.sync();
      });
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1");
        range.load("values");
        await context.sync();
        equal(range.values, [[5]]);
      });
      end();
      await onSheet(async (sheet, context) => {
        const formats = sheet.getRange().conditionalFormats;
        formats.load("items/type");
        await context.sync();
        equal(
          formats.items.map(({ type }) => type),
          ["Custom"],
        );
      });
    },
    `${threads}6835`,
  ),
  check(
    "a sync that is not answered until Excel speaks again",
    async ({ hooks, onSheet, equal }) => {
      const { situation } = hooks.host();
      situation.setSilent(true);
      let answered = false;
      const run = onSheet(async (sheet, context) => {
        sheet.getRange("A1").values = [[1]];
        await context.sync();
        answered = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 30));
      equal(answered, false);
      situation.setSilent(false);
      await run;
      equal(answered, true);
    },
    `${threads}6678`,
  ),
  check(
    "several sheets selected together fail every request",
    async ({ hooks, fails }) => {
      hooks.host().situation.sheetsGrouped = true;
      await fails("GeneralException", async (context) => {
        context.workbook.worksheets.load("items/name");
        await context.sync();
      });
      hooks.host().situation.sheetsGrouped = false;
    },
    `${threads}2266`,
  ),
  check(
    "several selected areas are no selected range",
    async ({ hooks, fails, onSheet, equal }) => {
      const at = (row: number, column: number, size: number) => ({
        row,
        column,
        rowCount: size,
        columnCount: size,
      });
      hooks.host().model.select(hooks.firstSheet(), at(0, 0, 2), at(3, 3, 1));
      await onSheet(async (_sheet, context) => {
        const areas = context.workbook.getSelectedRanges();
        areas.load("address");
        const cell = context.workbook.getActiveCell();
        cell.load("address");
        await context.sync();
        equal([areas.address, cell.address], ["Sheet1!A1:B2,Sheet1!D4", "Sheet1!D4"]);
      });
      await fails("InvalidSelection", async (context) => {
        context.workbook.getSelectedRange().load("address");
        await context.sync();
      });
    },
    `${threads}2268`,
  ),
  check(
    "a selected chart is no selected range, until cells are selected",
    async ({ hooks, fails, onSheet, equal }) => {
      hooks.host().model.selectObject("Chart");
      await fails("InvalidSelection", async (context) => {
        context.workbook.getSelectedRange().load("address");
        await context.sync();
      });
      await onSheet(async (sheet, context) => {
        sheet.getRange("C3").select();
        const range = context.workbook.getSelectedRange();
        range.load("address");
        await context.sync();
        equal(range.address, "Sheet1!C3");
      });
    },
    `${threads}2268`,
  ),
  check(
    "a co-author's sheet comes between two syncs",
    async ({ hooks, onSheet, equal, until }) => {
      const host = hooks.host();
      const sources: string[] = [];
      await onSheet(async (_sheet, context) => {
        const { worksheets } = context.workbook;
        worksheets.onAdded.add((event) => {
          sources.push(event.source);
          return Promise.resolve();
        });
        await context.sync();
        const end = host.situation.beforeEachRequest(() => {
          end();
          host.asCoAuthor((model) => model.addSheet("Theirs"));
        });
        worksheets.add("Ours");
        worksheets.load("items/name");
        await context.sync();
        equal(
          worksheets.items.map(({ name }) => name),
          ["Sheet1", "Theirs", "Ours"],
        );
        await until(() => sources.length === 2);
      });
      equal(sources, ["Remote", "Local"]);
    },
    "docs/excel/co-authoring-in-excel-add-ins.md: events of co-authors",
  ),
  echoed(
    "rich values and errors reach a function that takes them",
    all,
    JSON.stringify([[price, "#DIV/0!"]]),
  ),
  echoed(
    "a function that takes no rich values gets the basic ones",
    { allowErrorForDataTypeAny: true },
    '[[12.5,"#DIV/0!"]]',
  ),
  echoed("an error that a function does not take is its result", {}, "#DIV/0!"),
  check(
    "what is typed over a rich value replaces it",
    async (toolbox) => {
      const { hooks, onSheet, equal } = toolbox;
      const { model } = hooks.host();
      const sheet = hooks.firstSheet();
      model.enterRich(sheet, 0, 0, price);
      equal(model.richValue(sheet, 0, 0), price);
      await onSheet(async (first, context) => {
        const range = first.getRange("A1");
        range.load("values");
        await context.sync();
        equal(range.values, [[12.5]]);
        range.values = [[3]];
        await context.sync();
      });
      equal(model.richValue(sheet, 0, 0), null);
    },
    "docs/excel/excel-data-types-concepts.md",
  ),
  check(
    "a function fed by RAND() answers once per recalculation",
    async (toolbox) => {
      echo(toolbox, {});
      await toolbox.onSheet(async (first, context) => {
        first.getRange("C1").formulas = [["=TWICE(RAND()*0+6)"]];
        first.getRange("C2").formulas = [["=TWICE(RAND())>=0"]];
        await context.sync();
      });
      toolbox.equal(await calculated(toolbox, 0, 2), 12);
      toolbox.equal(await calculated(toolbox, 1, 2), true);
    },
    "docs/excel/custom-functions-volatile.md",
  ),
];
