/** @jest-environment node */
/** How far data bars reach, and from where. */
import { createOfficeHost } from "../../../workbench/jest";
import { dataBarAt, type DataBar } from "../../../workbench/workbook/parts/looks/dataBars";

type Change = (bar: Excel.DataBarConditionalFormat) => void;

/** The bars of a column of cells, as an add-in sets them. */
async function barsOf(values: (string | number)[], change: Change = () => undefined) {
  const { Excel, workbook } = await createOfficeHost();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(`A1:A${values.length}`);
    range.values = values.map((value) => [value]);
    change(range.conditionalFormats.add("DataBar").dataBar);
    await context.sync();
  });
  const sheet = workbook.activeSheet();
  const formats = workbook.conditionalFormats(sheet);
  return values.map((_, row) => dataBarAt(workbook, formats, sheet, row, 0));
}

const reach = (bars: (DataBar | null)[]) => bars.map((bar) => bar && [bar.from, bar.to]);

test("by itself from 0 to the largest number; texts and empty cells have none, a 0 has one without width", async () => {
  const bars = await barsOf([10, 40, "未填", "", 0]);
  expect(reach(bars)).toEqual([[0, 0.25], [0, 1], null, null, [0, 0]]);
  expect(bars[0]).toMatchObject({ begins: "left", color: "#638EC6", gradient: true, axis: null });
});

test("numbers below 0 go the other way from an axis, in their colour", async () => {
  const bars = await barsOf([-10, 30]);
  expect(reach(bars)).toEqual([
    [0, 0.25],
    [0.25, 1],
  ]);
  expect(bars[0]).toMatchObject({ begins: "right", color: "#FF0000", axis: 0.25 });
  expect(bars[1]).toMatchObject({ begins: "left", color: "#638EC6", axis: 0.25 });
  const middle = await barsOf([-10, 40], (bar) => (bar.axisFormat = "CellMidPoint"));
  expect(reach(middle)).toEqual([
    [0.375, 0.5],
    [0.5, 1],
  ]);
  const none = await barsOf([-10, 30, 10], (bar) => {
    bar.axisFormat = "None";
    bar.negativeFormat.matchPositiveFillColor = true;
  });
  expect(reach(none)).toEqual([
    [0, 0],
    [0, 1],
    [0, 0.5],
  ]);
  expect(none[0]).toMatchObject({ color: "#638EC6", axis: null });
});

test.each<[string, Change, (number[] | null)[]]>([
  [
    "numbers, beyond which bars are full or nothing",
    (bar) => {
      bar.lowerBoundRule = { type: "Number", formula: "10" };
      bar.upperBoundRule = { type: "Number", formula: "30" };
    },
    [
      [0, 0],
      [0, 0.5],
      [0, 1],
    ],
  ],
  [
    "the smallest and a formula",
    (bar) => {
      bar.lowerBoundRule = { type: "LowestValue" };
      bar.upperBoundRule = { type: "Formula", formula: "=$A$1*9" };
    },
    [
      [0, 0],
      [0, 0.375],
      [0, 0.875],
    ],
  ],
  [
    "percent of the spread, from the right",
    (bar) => {
      bar.lowerBoundRule = { type: "Percent", formula: "0" };
      bar.upperBoundRule = { type: "Percent", formula: "100" };
      bar.barDirection = "RightToLeft";
    },
    [
      [1, 1],
      [1 - 15 / 35, 1],
      [0, 1],
    ],
  ],
])("bounds: %s", async (_, change, expected) => {
  const close = (line: number[] | null) => line?.map((each) => expect.closeTo(each, 9) as unknown);
  expect(reach(await barsOf([5, 20, 40], change))).toEqual(expected.map(close));
});

test("between equal bounds nothing is drawn", async () => {
  expect(await barsOf([0, 0])).toEqual([null, null]);
});
