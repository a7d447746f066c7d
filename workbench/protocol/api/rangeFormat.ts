/** Formats of ranges: fill, font, borders, alignment, sizes, protection of cells. */
import type { Area } from "../../workbook/model/area";
import type {
  Border,
  BorderEdge,
  CellStyle,
  StyleEntry,
  WorkbookModel,
} from "../../workbook/model/model";
import type { RangeHandle } from "../rangeTracker";
import { color, flag, integer, number, oneOf, text } from "./arguments";
import { areaOf, guardSheet } from "./guards";
import type { BorderHandle, OnRanges } from "./handles";
import { notFound } from "./lookup";
import type { ApiContext, Handle, PropertyEntry } from "./table";
import { child, defineType, method, readOnly, readWrite } from "./table";

interface Formatted extends Handle {
  readonly ranges: RangeHandle[];
  /** The named style whose font or fill is meant, instead of that of cells. */
  readonly styleName?: string;
}

/** A named style of the workbook. */
export interface StyleHandle extends Handle {
  readonly type: "Style";
  readonly styleName: string;
}

/** The style Normal of a new workbook. */
export const normalLook: CellStyle = {
  fillColor: "",
  fontName: "等线",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
};

function namedStyle(name: string, { model }: ApiContext): StyleEntry {
  return model.styles().find((each) => each.name === name) ?? notFound();
}

/** The value all ranges share, null where they differ. */
export function shared<T>(ranges: RangeHandle[], read: (range: RangeHandle) => T | null): T | null {
  const [first, ...rest] = ranges.map(read);
  return first !== undefined && rest.every((value) => value === first) ? first : null;
}

function change(
  { ranges }: Formatted,
  context: ApiContext,
  apply: (sheetId: string, area: Area) => void,
  option = "allowFormatCells",
): void {
  for (const range of ranges) {
    guardSheet(context, range.sheetId, option);
    apply(range.sheetId, areaOf(range));
  }
}

function changeStyle(name: string, context: ApiContext, changes: Partial<CellStyle>): void {
  const entry = namedStyle(name, context);
  context.model.setNamedStyle({ ...entry, style: { ...entry.style, ...changes } });
}

/** A property of CellStyle, checked on its way in. */
function style<H extends Formatted, K extends keyof CellStyle>(
  since: string,
  property: K,
  check: (value: unknown) => CellStyle[K],
): PropertyEntry<H> {
  return readWrite<H>(
    since,
    ({ ranges, styleName }, context) =>
      styleName === undefined
        ? shared(ranges, ({ sheetId, area }) =>
            area ? context.model.getStyle(sheetId, area, property) : null,
          )
        : (namedStyle(styleName, context).style[property] ?? normalLook[property]),
    (self, value, context) => {
      const changes = { [property]: check(value) } as Partial<CellStyle>;
      if (self.styleName !== undefined) return changeStyle(self.styleName, context, changes);
      change(self, context, (sheetId, area) => context.model.setStyle(sheetId, area, changes));
    },
  );
}

type SizeReader = "columnWidth" | "rowHeight";
type SizeWriter = "setColumnWidth" | "setRowHeight";

function size(
  read: SizeReader,
  write: SizeWriter,
  option: string,
): PropertyEntry<OnRanges<"RangeFormat">> {
  return readWrite(
    "1.2",
    ({ ranges }, { model }) => shared(ranges, (range) => model[read](range.sheetId, areaOf(range))),
    (self, value, context) => {
      const points = number(value, 0);
      change(self, context, (id, area) => context.model[write](id, area, points), option);
    },
  );
}

export const horizontal = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
export const vertical = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

export const rangeFormat = defineType<OnRanges<"RangeFormat">>("RangeFormat", {
  properties: {
    HorizontalAlignment: style("1.1", "horizontalAlignment", (value) => oneOf(value, horizontal)),
    VerticalAlignment: style("1.1", "verticalAlignment", (value) => oneOf(value, vertical)),
    WrapText: style("1.1", "wrapText", flag),
    TextOrientation: style("1.7", "textOrientation", integer),
    ShrinkToFit: style("1.9", "shrinkToFit", flag),
    IndentLevel: style("1.9", "indentLevel", (value) => integer(value, 0)),
    ColumnWidth: size("columnWidth", "setColumnWidth", "allowFormatColumns"),
    RowHeight: size("rowHeight", "setRowHeight", "allowFormatRows"),
  },
  children: {
    Fill: child("1.1", ({ ranges }) => ({ type: "RangeFill", ranges })),
    Font: child("1.1", ({ ranges }) => ({ type: "RangeFont", ranges })),
    Borders: child("1.1", ({ ranges }) => ({ type: "RangeBorderCollection", ranges })),
    Protection: child("1.2", ({ ranges }) => ({ type: "FormatProtection", ranges })),
  },
  methods: {
    AdjustIndent: method("1.11", (self, context, amount) => {
      const step = integer(amount);
      change(self, context, (id, area) => {
        const levels = context.model.getStyle(id, area, "indentLevel") ?? 0;
        const indentLevel = Math.min(250, Math.max(0, levels + step));
        context.model.setStyle(id, area, { indentLevel });
      });
    }),
    AutofitColumns: method("1.2", (self, context) =>
      change(
        self,
        context,
        (id, area) => context.model.autofitColumns(id, area),
        "allowFormatColumns",
      ),
    ),
    AutofitRows: method("1.2", (self, context) =>
      change(self, context, (id, area) => context.model.autofitRows(id, area), "allowFormatRows"),
    ),
  },
});

const fillColor = style<OnRanges<"RangeFill">, "fillColor">("1.1", "fillColor", color);

export const rangeFill = defineType<OnRanges<"RangeFill">>("RangeFill", {
  properties: {
    Color: { ...fillColor, get: readFillColor },
  },
  methods: {
    Clear: method("1.1", (self: Formatted, context) =>
      self.styleName !== undefined
        ? changeStyle(self.styleName, context, { fillColor: "" })
        : change(self, context, (id, area) => context.model.setStyle(id, area, { fillColor: "" })),
    ),
  },
});

/** A cell without a fill reads as white. */
function readFillColor(self: OnRanges<"RangeFill">, context: ApiContext): unknown {
  const found = fillColor.get?.(self, context);
  return found === "" ? "#FFFFFF" : found;
}

export const rangeFont = defineType<OnRanges<"RangeFont">>("RangeFont", {
  properties: {
    Name: style("1.1", "fontName", text),
    Size: style("1.1", "fontSize", (value) => number(value, 1)),
    Color: style("1.1", "fontColor", color),
    Bold: style("1.1", "bold", flag),
    Italic: style("1.1", "italic", flag),
    Underline: style("1.1", "underline", (value) => oneOf(value, underlines)),
    Strikethrough: style("1.9", "strikethrough", flag),
  },
});

export const formatProtection = defineType<OnRanges<"FormatProtection">>("FormatProtection", {
  since: "1.2",
  properties: {
    Locked: style("1.2", "locked", flag),
    FormulaHidden: style("1.2", "formulaHidden", flag),
  },
});

const edges: readonly BorderEdge[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

const lineStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

type BordersHandle = OnRanges<"RangeBorderCollection">;

function borderHandle({ ranges }: BordersHandle, edge: BorderEdge): BorderHandle {
  return { type: "RangeBorder", ranges, edge };
}

export const rangeBorderCollection = defineType<BordersHandle>("RangeBorderCollection", {
  properties: { Count: readOnly("1.1", () => edges.length) },
  items: (self) => edges.map((edge) => borderHandle(self, edge)),
  getItem: (self, _context, edge) => borderHandle(self, oneOf(edge, edges)),
  methods: {
    GetItem: method("1.1", (self, _context, edge) => borderHandle(self, oneOf(edge, edges))),
    GetItemAt: method("1.1", (self, _context, index) =>
      borderHandle(self, edges[integer(index)] ?? notFound()),
    ),
  },
});

function border<K extends keyof Border>(
  property: K,
  check: (value: unknown) => Border[K],
): PropertyEntry<BorderHandle> {
  const read = (model: WorkbookModel, edge: BorderEdge) => (range: RangeHandle) =>
    model.getBorder(range.sheetId, areaOf(range), edge)[property];
  return readWrite(
    "1.1",
    ({ ranges, edge }, { model }) => shared(ranges, read(model, edge)),
    (self, value, context) => {
      const changes = { [property]: check(value) } as Partial<Border>;
      change(self, context, (id, area) => context.model.setBorder(id, area, self.edge, changes));
    },
  );
}

export const rangeBorder = defineType<BorderHandle>("RangeBorder", {
  properties: {
    SideIndex: readOnly("1.1", ({ edge }) => edge),
    Style: border("style", (value) => oneOf(value, lineStyles)),
    Color: border("color", color),
    Weight: border("weight", (value) => oneOf(value, weights)),
  },
});
