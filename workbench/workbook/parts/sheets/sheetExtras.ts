import { shiftTable } from "../objects/tableShift";
import type {
  AutoFilterEntry,
  CommentEntry,
  ConditionalFormat,
  HeadersFooters,
  PageLayout,
  SheetProtection,
  TableEntry,
} from "../../model/model";
import { isVertical, shiftArea, shiftStretch, type CellShift } from "../../model/area";

/** What a sheet has and Univer's own model has no room for. Plain data. */
export interface SheetExtras {
  showHeadings: boolean;
  veryHidden: boolean;
  protection: SheetProtection | null;
  pageLayout: PageLayout;
  /** First = highest priority. */
  conditionalFormats: ConditionalFormat[];
  comments: CommentEntry[];
  tables: TableEntry[];
  autoFilter: AutoFilterEntry | null;
  /** The sheet's own properties. */
  properties: Map<string, string>;
}

export function newSheetExtras(): SheetExtras {
  return {
    showHeadings: true,
    veryHidden: false,
    protection: null,
    pageLayout: newPageLayout(),
    conditionalFormats: [],
    comments: [],
    tables: [],
    autoFilter: null,
    properties: new Map(),
  };
}

/** Excel's page setup for a new sheet: A4 upright, "normal" margins. */
export function newPageLayout(): PageLayout {
  return {
    orientation: "Portrait",
    paperSize: "A4",
    topMargin: 54,
    bottomMargin: 54,
    leftMargin: 50.4,
    rightMargin: 50.4,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draftMode: false,
    printOrder: "DownThenOver",
    firstPageNumber: "",
    zoom: { scale: 100 },
    printAreas: [],
    titleRows: null,
    titleColumns: null,
    headersFooters: noHeaders(),
    firstPage: noHeaders(),
    evenPages: noHeaders(),
    oddPages: noHeaders(),
    headersFootersState: "Default",
    useSheetMargins: true,
    useSheetScale: true,
    printComments: "NoComments",
    printErrors: "ErrorsDisplayed",
    breaks: { rows: [], columns: [] },
  };
}

function noHeaders(): HeadersFooters {
  return {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  };
}

/** Everything of the sheet that names cells, after cells came or went. */
export function shiftExtras(extras: SheetExtras, shift: CellShift): SheetExtras {
  const layout = extras.pageLayout;
  const titles = isVertical(shift) ? "titleRows" : "titleColumns";
  const lines = isVertical(shift) ? "rows" : "columns";
  return {
    ...extras,
    pageLayout: {
      ...layout,
      printAreas: layout.printAreas.flatMap((area) => shiftArea(area, shift) ?? []),
      [titles]: shiftTitles(layout[titles], shift),
      breaks: {
        ...layout.breaks,
        [lines]: layout.breaks[lines].flatMap(
          (start) => shiftStretch({ start, length: 1 }, shift)?.start ?? [],
        ),
      },
    },
    conditionalFormats: extras.conditionalFormats.flatMap((format) => {
      const areas = format.areas.flatMap((area) => shiftArea(area, shift) ?? []);
      return areas.length > 0 ? [{ ...format, areas }] : [];
    }),
    comments: extras.comments.flatMap((comment) => {
      const area = shiftArea({ ...comment, rowCount: 1, columnCount: 1 }, shift);
      return area ? [{ ...comment, row: area.row, column: area.column }] : [];
    }),
    tables: extras.tables.flatMap((table) => shiftTable(table, shift) ?? []),
    autoFilter: shiftFilter(extras.autoFilter, shift),
  };
}

function shiftFilter(filter: AutoFilterEntry | null, shift: CellShift): AutoFilterEntry | null {
  const area = filter && shiftArea(filter.area, shift);
  return filter && area && { ...filter, area };
}

function shiftTitles(titles: [number, number] | null, shift: CellShift): [number, number] | null {
  if (!titles) return null;
  const moved = shiftStretch({ start: titles[0], length: titles[1] }, shift);
  return moved && [moved.start, moved.length];
}

/** The extras of a copied sheet: the same, with ids of their own. */
export function copyExtras(
  extras: SheetExtras,
  sheetId: string,
  newId: (prefix: string) => string,
): SheetExtras {
  const copy = structuredClone(extras);
  return {
    ...copy,
    veryHidden: false,
    conditionalFormats: copy.conditionalFormats.map((format) => ({ ...format, id: newId("CF") })),
    comments: copy.comments.map((comment) => ({
      ...comment,
      id: newId("C0"),
      sheetId,
      replies: comment.replies.map((reply) => ({ ...reply, id: newId("C1") })),
    })),
    tables: copy.tables.map((table) => {
      const id = newId("7A");
      return { ...table, id, sheetId, name: `${table.name}_${id.slice(-5, -1)}` };
    }),
  };
}
