/** How a sheet prints. */
import { isWholeColumns, isWholeRows, maxColumns, maxRows } from "../../workbook/model/area";
import type { HeadersFooters, PageLayout } from "../../workbook/model/model";
import type { RangeHandle } from "../rangeTracker";
import { flag, invalid, number, oneOf, record, text } from "./arguments";
import { areaOf } from "./guards";
import { isRangeAreas, type SheetHandle } from "./handles";
import { notFound, rangeFrom } from "./lookup";
import type { ApiContext, PropertyEntry } from "./table";
import { child, defineType, method, readWrite } from "./table";

const since = "1.9";

type LayoutHandle = SheetHandle<"PageLayout">;

function property<K extends keyof PageLayout>(
  key: K,
  check: (value: unknown) => PageLayout[K],
): PropertyEntry<LayoutHandle> {
  return readWrite(
    since,
    ({ sheetId }, { model }) => model.pageLayout(sheetId)[key],
    ({ sheetId }, value, { model }) => model.setPageLayout(sheetId, { [key]: check(value) }),
  );
}

const points = (value: unknown) => number(value, 0);

/** Excel takes a scale of 10 to 400 percent, or a number of pages. */
function zoom(value: unknown): PageLayout["zoom"] {
  const { scale, horizontalFitToPages, verticalFitToPages } = record(value);
  if (scale !== undefined && scale !== null) {
    return number(scale, 10) <= 400 ? { scale: number(scale) } : invalid();
  }
  const pages: PageLayout["zoom"] = {};
  if (horizontalFitToPages != null) pages.horizontalFitToPages = number(horizontalFitToPages, 0);
  if (verticalFitToPages != null) pages.verticalFitToPages = number(verticalFitToPages, 0);
  return pages;
}

/** Points in one unit of measure. */
const unitSizes = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function setMargins(
  { sheetId }: LayoutHandle,
  { model }: ApiContext,
  unit: unknown,
  sides: unknown,
) {
  const size = unitSizes[oneOf(unit, ["Points", "Inches", "Centimeters"] as const)];
  const names = ["top", "bottom", "left", "right", "header", "footer"];
  const asked = Object.entries(record(sides)).filter(([, length]) => length !== undefined);
  if (asked.some(([name]) => !names.includes(name))) invalid();
  const changes = asked.map(([name, length]) => [`${name}Margin`, number(length, 0) * size]);
  model.setPageLayout(sheetId, Object.fromEntries(changes) as Partial<PageLayout>);
}

function printArea({ sheetId }: LayoutHandle, { model, ranges }: ApiContext) {
  const areas = model.pageLayout(sheetId).printAreas;
  if (areas.length === 0) return null;
  return {
    type: "RangeAreas" as const,
    ranges: areas.map((area) => ranges.create(sheetId, area)),
  };
}

function setPrintArea({ sheetId }: LayoutHandle, context: ApiContext, area: unknown): void {
  const ranges = isRangeAreas(area) ? area.ranges : [rangeFrom(context, sheetId, area)];
  if (ranges.some((range) => range.sheetId !== sheetId)) invalid();
  context.model.setPageLayout(sheetId, { printAreas: ranges.map(areaOf) });
}

function titleRows({ sheetId }: LayoutHandle, { model, ranges }: ApiContext): RangeHandle | null {
  const rows = model.pageLayout(sheetId).titleRows;
  if (!rows) return null;
  const [row, rowCount] = rows;
  return ranges.create(sheetId, { row, column: 0, rowCount, columnCount: maxColumns });
}

function titleColumns({ sheetId }: LayoutHandle, { model, ranges }: ApiContext) {
  const columns = model.pageLayout(sheetId).titleColumns;
  if (!columns) return null;
  const [column, columnCount] = columns;
  return ranges.create(sheetId, { row: 0, column, rowCount: maxRows, columnCount });
}

export const pageLayout = defineType<LayoutHandle>("PageLayout", {
  since,
  properties: {
    Orientation: property("orientation", (v) => oneOf(v, ["Portrait", "Landscape"] as const)),
    PaperSize: property("paperSize", text),
    TopMargin: property("topMargin", points),
    BottomMargin: property("bottomMargin", points),
    LeftMargin: property("leftMargin", points),
    RightMargin: property("rightMargin", points),
    HeaderMargin: property("headerMargin", points),
    FooterMargin: property("footerMargin", points),
    CenterHorizontally: property("centerHorizontally", flag),
    CenterVertically: property("centerVertically", flag),
    PrintGridlines: property("printGridlines", flag),
    PrintHeadings: property("printHeadings", flag),
    BlackAndWhite: property("blackAndWhite", flag),
    DraftMode: property("draftMode", flag),
    PrintOrder: property("printOrder", text),
    PrintComments: property("printComments", (v) =>
      oneOf(v, ["NoComments", "EndSheet", "InPlace"] as const),
    ),
    PrintErrors: property("printErrors", (v) =>
      oneOf(v, ["ErrorsDisplayed", "Blank", "Dash", "NotAvailable"] as const),
    ),
    FirstPageNumber: property("firstPageNumber", (v) => (v === "" ? "" : number(v))),
    Zoom: readWrite(
      since,
      ({ sheetId }, { model }) => model.pageLayout(sheetId).zoom,
      ({ sheetId }, value, { model, situation }) => {
        const asked = zoom(value);
        if (asked.scale === undefined && situation.dropsFitToPages) return;
        model.setPageLayout(sheetId, { zoom: asked });
      },
    ),
  },
  children: {
    HeadersFooters: child(since, ({ sheetId }) => ({ type: "HeaderFooterGroup", sheetId })),
  },
  methods: {
    SetPrintMargins: method(since, setMargins),
    SetPrintArea: method(since, setPrintArea),
    GetPrintArea: method(since, (self, context) => printArea(self, context) ?? notFound()),
    GetPrintAreaOrNullObject: method(since, printArea),
    SetPrintTitleRows: method(since, ({ sheetId }, context, rows) => {
      const area = areaOf(rangeFrom(context, sheetId, rows));
      if (!isWholeRows(area)) invalid();
      context.model.setPageLayout(sheetId, { titleRows: [area.row, area.rowCount] });
    }),
    GetPrintTitleRows: method(since, (self, context) => titleRows(self, context) ?? notFound()),
    GetPrintTitleRowsOrNullObject: method(since, titleRows),
    SetPrintTitleColumns: method(since, ({ sheetId }, context, columns) => {
      const area = areaOf(rangeFrom(context, sheetId, columns));
      if (!isWholeColumns(area)) invalid();
      context.model.setPageLayout(sheetId, { titleColumns: [area.column, area.columnCount] });
    }),
    GetPrintTitleColumns: method(
      since,
      (self, context) => titleColumns(self, context) ?? notFound(),
    ),
    GetPrintTitleColumnsOrNullObject: method(since, titleColumns),
  },
});

const states = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

/** Which pages a group of headers and footers is for. */
type Pages = "headersFooters" | "firstPage" | "evenPages" | "oddPages";

interface PagesHandle extends SheetHandle<"HeaderFooter"> {
  readonly pages: Pages;
}

type Group = SheetHandle<"HeaderFooterGroup">;

const pages = (key: Pages) =>
  child<Group>(since, ({ sheetId }) => ({ type: "HeaderFooter", sheetId, pages: key }));

function ofGroup<K extends keyof PageLayout>(
  key: K,
  check: (value: unknown) => PageLayout[K],
): PropertyEntry<Group> {
  return readWrite(
    since,
    ({ sheetId }, { model }) => model.pageLayout(sheetId)[key],
    ({ sheetId }, value, { model }) => model.setPageLayout(sheetId, { [key]: check(value) }),
  );
}

export const headerFooterGroup = defineType<Group>("HeaderFooterGroup", {
  since,
  properties: {
    State: ofGroup("headersFootersState", (value) => oneOf(value, states)),
    UseSheetMargins: ofGroup("useSheetMargins", flag),
    UseSheetScale: ofGroup("useSheetScale", flag),
  },
  children: {
    DefaultForAllPages: pages("headersFooters"),
    FirstPage: pages("firstPage"),
    EvenPages: pages("evenPages"),
    OddPages: pages("oddPages"),
  },
});

function part(key: keyof HeadersFooters): PropertyEntry<PagesHandle> {
  return readWrite(
    since,
    (self, { model }) => model.pageLayout(self.sheetId)[self.pages][key],
    (self, value, { model }) => {
      const before = model.pageLayout(self.sheetId)[self.pages];
      model.setPageLayout(self.sheetId, { [self.pages]: { ...before, [key]: text(value) } });
    },
  );
}

export const headerFooter = defineType<PagesHandle>("HeaderFooter", {
  since,
  properties: {
    LeftHeader: part("leftHeader"),
    CenterHeader: part("centerHeader"),
    RightHeader: part("rightHeader"),
    LeftFooter: part("leftFooter"),
    CenterFooter: part("centerFooter"),
    RightFooter: part("rightFooter"),
  },
});
