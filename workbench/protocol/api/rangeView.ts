/** The visible part of a range: what it shows while rows and columns are hidden. */
import { cellArea, type Area } from "../../workbook/model/area";
import { toR1C1 } from "../../workbook/parts/content/references";
import type { RangeHandle } from "../rangeTracker";
import { integer, invalid } from "./arguments";
import { areaOf, guardBounded } from "./guards";
import { addressOf } from "./lookup";
import type { ApiContext, Handle, PropertyEntry } from "./table";
import { child, defineType, method, readOnly } from "./table";

const since = "1.3";

interface View extends Handle {
  readonly type: "RangeView";
  readonly sheetId: string;
  readonly area: Area;
  /** Where it stands among the rows of the view that it comes from. */
  readonly index: number;
}

export function visibleView(range: RangeHandle): View {
  const area = areaOf(range);
  guardBounded(area);
  return { type: "RangeView", sheetId: range.sheetId, area, index: 0 };
}

/** The rows and columns of the view that are shown, by their place on the sheet. */
function shownLines({ sheetId, area }: View, { model }: ApiContext) {
  const upTo = (start: number, count: number) =>
    Array.from({ length: count }, (_, index) => start + index);
  return {
    rows: upTo(area.row, area.rowCount).filter(
      (row) => model.rowsHidden(sheetId, cellArea(row, 0)) !== true,
    ),
    columns: upTo(area.column, area.columnCount).filter(
      (column) => model.columnsHidden(sheetId, cellArea(0, column)) !== true,
    ),
  };
}

function cells<T>(read: (view: View, context: ApiContext) => T[][]): PropertyEntry<View> {
  return readOnly(since, (view, context) => {
    const { rows, columns } = shownLines(view, context);
    const all = read(view, context);
    const { row: top, column: left } = view.area;
    return rows.map((row) => columns.map((column) => all[row - top]?.[column - left]));
  });
}

function rowViews(view: View, context: ApiContext): View[] {
  return shownLines(view, context).rows.map((row, index) => ({
    ...view,
    area: { ...view.area, row, rowCount: 1 },
    index,
  }));
}

const formulas = cells(({ sheetId, area }, { model }) => model.formulas(sheetId, area));
const formats = cells(({ sheetId, area }, { model }) => model.numberFormats(sheetId, area));

const rangeView = defineType<View>("RangeView", {
  since,
  properties: {
    Values: cells(({ sheetId, area }, { model }) => model.values(sheetId, area)),
    ValueTypes: cells(({ sheetId, area }, { model }) => model.valueTypes(sheetId, area)),
    Text: cells(({ sheetId, area }, { model }) => model.text(sheetId, area)),
    Formulas: formulas,
    FormulasLocal: formulas,
    FormulasR1C1: cells(({ sheetId, area }, { model }) =>
      model
        .formulas(sheetId, area)
        .map((line, row) =>
          line.map((content, column) =>
            typeof content === "string" && content.startsWith("=")
              ? toR1C1(content, { row: area.row + row, column: area.column + column })
              : content,
          ),
        ),
    ),
    NumberFormat: formats,
    RowCount: readOnly(since, (view, context) => shownLines(view, context).rows.length),
    ColumnCount: readOnly(since, (view, context) => shownLines(view, context).columns.length),
    CellAddresses: readOnly(since, (view, context) => {
      const { rows, columns } = shownLines(view, context);
      return rows.map((row) =>
        columns.map((column) =>
          addressOf(context, context.ranges.create(view.sheetId, cellArea(row, column))),
        ),
      );
    }),
    Index: readOnly(since, ({ index }) => index),
  },
  children: { Rows: child(since, (view) => ({ ...view, type: "RangeViewCollection" })) },
  methods: {
    GetRange: method(since, ({ sheetId, area }, { ranges }) => ranges.create(sheetId, area)),
  },
});

type Rows = Omit<View, "type"> & { readonly type: "RangeViewCollection" };

function rowsOf(rows: Rows, context: ApiContext): View[] {
  return rowViews({ ...rows, type: "RangeView" }, context);
}

const rangeViewCollection = defineType<Rows>("RangeViewCollection", {
  since,
  items: rowsOf,
  methods: {
    GetCount: method("1.4", (rows, context) => rowsOf(rows, context).length),
    GetItemAt: method(
      since,
      (rows, context, index) => rowsOf(rows, context)[integer(index, 0)] ?? invalid(),
    ),
  },
});

export const rangeViewTypes = [rangeView, rangeViewCollection] as const;
