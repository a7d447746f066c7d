import { check, type Check } from "../check";

/** Event handlers of Office.js answer with a promise. */
function told<T>(hear: (args: T) => unknown): (args: T) => Promise<void> {
  return (args) => {
    hear(args);
    return Promise.resolve();
  };
}

interface Handler {
  context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Handlers outlive a workbook in the page, so each check takes its own away. */
async function removing(handlers: Handler[], use: () => Promise<void>): Promise<void> {
  try {
    await use();
  } finally {
    for (const handler of handlers) {
      handler.remove();
      await handler.context.sync();
    }
  }
}

type Sheets = Excel.WorksheetCollection;

/** Events of the collection: how to listen, what causes them, what the handler hears. */
const collectionEvents: [
  string,
  (sheets: Sheets, hear: (heard: unknown) => void) => Handler,
  (sheets: Sheets) => void,
  unknown,
][] = [
  [
    "onAdded",
    (sheets, hear) => sheets.onAdded.add(told((args) => hear(args.type))),
    (sheets) => sheets.add("B"),
    "WorksheetAdded",
  ],
  [
    "onDeleted",
    (sheets, hear) => sheets.onDeleted.add(told((args) => hear(args.type))),
    (sheets) => sheets.add("B").delete(),
    "WorksheetDeleted",
  ],
  [
    "onActivated",
    (sheets, hear) => sheets.onActivated.add(told((args) => hear(args.type))),
    (sheets) => sheets.add("B").activate(),
    "WorksheetActivated",
  ],
  [
    "onChanged",
    (sheets, hear) => sheets.onChanged.add(told(({ address }) => hear(address))),
    (sheets) => (sheets.getFirst().getRange("B2:C2").values = [[1, 2]]),
    "B2:C2",
  ],
  [
    "onSelectionChanged",
    (sheets, hear) => sheets.onSelectionChanged.add(told(({ address }) => hear(address))),
    (sheets) => sheets.getFirst().getRange("D4").select(),
    "D4",
  ],
  [
    "onCalculated",
    (sheets, hear) => sheets.onCalculated.add(told((args) => hear(args.type))),
    (sheets) => (sheets.getFirst().getRange("A1:B1").formulas = [[1, "=A1+1"]]),
    "WorksheetCalculated",
  ],
];

const ofCollection: Check[] = collectionEvents.map(([name, listen, cause, expected]) =>
  check(
    `worksheets.${name}`,
    async ({ Excel, until, equal }) => {
      const heard: unknown[] = [];
      const handlers: Handler[] = [];
      await Excel.run(async (context) => {
        handlers.push(listen(context.workbook.worksheets, (what) => heard.push(what)));
        await context.sync();
      });
      await removing(handlers, async () => {
        await Excel.run(async (context) => {
          cause(context.workbook.worksheets);
          await context.sync();
        });
        await until(() => heard.length > 0);
        equal(heard[0], expected);
      });
    },
    `ref: Excel.WorksheetCollection.${name}`,
  ),
);

/** What happens to a sheet, the change type and address its handler hears. */
const changes: [string, (sheet: Excel.Worksheet) => unknown, unknown[]][] = [
  ["a written cell", (sheet) => (sheet.getRange("B5").values = [[5]]), ["RangeEdited", "B5"]],
  ["an inserted row", (sheet) => sheet.getRange("2:3").insert("Down"), ["RowInserted", "2:3"]],
  ["a deleted row", (sheet) => sheet.getRange("2:2").delete("Up"), ["RowDeleted", "2:2"]],
  [
    "a cleared range",
    (sheet) => sheet.getRange("A1:B2").clear("Contents"),
    ["RangeEdited", "A1:B2"],
  ],
];

const ofSheet: Check[] = changes.map(([what, cause, expected]) =>
  check(
    `worksheet.onChanged hears of ${what}`,
    async ({ onSheet, until, equal }) => {
      const heard: Excel.WorksheetChangedEventArgs[] = [];
      const handlers: Handler[] = [];
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:B3").values = 1 as never;
        handlers.push(sheet.onChanged.add(told((args) => heard.push(args))));
        await context.sync();
      });
      await removing(handlers, async () => {
        await onSheet(async (sheet, context) => {
          cause(sheet);
          await context.sync();
        });
        await until(() => heard.length > 0);
        equal([heard[0]?.changeType, heard[0]?.address], expected);
        equal([heard[0]?.type, heard[0]?.source], ["WorksheetChanged", "Local"]);
      });
    },
    "ref: Excel.WorksheetChangedEventArgs.changeType",
  ),
);

export const eventChecks: Check[] = [
  ...ofCollection,
  ...ofSheet,
  check(
    "what a person types is heard, with its range",
    async ({ Excel, onSheet, hooks, until, equal }) => {
      const heard: Excel.WorksheetChangedEventArgs[] = [];
      const handlers: Handler[] = [];
      await onSheet(async (sheet, context) => {
        handlers.push(sheet.onChanged.add(told((args) => heard.push(args))));
        await context.sync();
      });
      await removing(handlers, async () => {
        await hooks.type("Sheet1", "C3", "81.28");
        await until(() => heard.length > 0);
        equal(heard[0]?.address, "C3");
        await Excel.run(async (context) => {
          const range = heard[0]?.getRange(context);
          range?.load("address,values");
          await context.sync();
          equal([range?.address, range?.values], ["Sheet1!C3", [[81.28]]]);
        });
      });
    },
    "ref: Excel.WorksheetChangedEventArgs.getRange",
  ),
  check(
    "workbook.onSelectionChanged",
    async ({ Excel, onSheet, until, equal }) => {
      let heard = 0;
      const handlers: Handler[] = [];
      await Excel.run(async (context) => {
        handlers.push(context.workbook.onSelectionChanged.add(told(() => heard++)));
        await context.sync();
      });
      await removing(handlers, async () => {
        await onSheet(async (sheet, context) => {
          sheet.getRange("C7").select();
          await context.sync();
        });
        await until(() => heard > 0);
        equal(heard, 1);
      });
    },
    "ref: Excel.Workbook.onSelectionChanged",
  ),
  check(
    "worksheet.onSelectionChanged hears of its own sheet only",
    async ({ Excel, onSheet, until, equal }) => {
      const heard: string[] = [];
      const handlers: Handler[] = [];
      await onSheet(async (sheet, context) => {
        handlers.push(sheet.onSelectionChanged.add(told(({ address }) => heard.push(address))));
        await context.sync();
      });
      await removing(handlers, async () => {
        await Excel.run(async (context) => {
          context.workbook.worksheets.add("B").getRange("D4").select();
          context.workbook.worksheets.getFirst().getRange("C7").select();
          await context.sync();
        });
        await until(() => heard.length > 0);
        equal(heard.at(-1), "C7");
        equal(heard.includes("D4"), false);
      });
    },
    "ref: Excel.Worksheet.onSelectionChanged",
  ),
  check(
    "a removed handler hears nothing",
    async ({ onSheet, hooks, equal }) => {
      let heard = 0;
      await onSheet(async (sheet, context) => {
        const handler = sheet.onChanged.add(told(() => heard++));
        await context.sync();
        handler.remove();
        await context.sync();
      });
      await hooks.type("Sheet1", "A1", "1");
      await new Promise((resolve) => setTimeout(resolve, 30));
      equal(heard, 0);
    },
    "docs/excel/excel-add-ins-events.md: remove an event handler",
  ),
  check(
    "runtime.enableEvents silences events",
    async ({ Excel, onSheet, hooks, equal }) => {
      let heard = 0;
      const handlers: Handler[] = [];
      await onSheet(async (sheet, context) => {
        handlers.push(sheet.onChanged.add(told(() => heard++)));
        context.runtime.enableEvents = false;
        context.runtime.load("enableEvents");
        await context.sync();
        equal(context.runtime.enableEvents, false);
      });
      await removing(handlers, async () => {
        await hooks.type("Sheet1", "A1", "1");
        await new Promise((resolve) => setTimeout(resolve, 30));
        equal(heard, 0);
        await Excel.run(async (context) => {
          context.runtime.enableEvents = true;
          await context.sync();
        });
      });
    },
    "ref: Excel.Runtime.enableEvents",
  ),
  check(
    "the kept range of an event moves too",
    async ({ Excel, onSheet, hooks, until, equal }) => {
      const heard: Excel.WorksheetChangedEventArgs[] = [];
      const handlers: Handler[] = [];
      await onSheet(async (sheet, context) => {
        handlers.push(sheet.onChanged.add(told((args) => heard.push(args))));
        await context.sync();
      });
      await removing(handlers, async () => {
        await hooks.type("Sheet1", "B2", "x");
        await until(() => heard.length > 0);
        await Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().getRange("1:1").insert("Down");
          const range = heard[0]?.getRange(context);
          range?.load("address");
          await context.sync();
          equal(range?.address, "Sheet1!B3");
        });
      });
    },
    "ref: Excel.WorksheetChangedEventArgs.getRange",
  ),
];
