/** What a conditional format does to the cells it hits: number format, fill, font, borders. */
import type { BorderEdge, ConditionalFormatStyle } from "../../workbook/model/model";
import { color, flag, integer, oneOf, text } from "./arguments";
import { find, noStyle, since, updateStyle, type Part } from "./conditionalFormat";
import { notFound } from "./lookup";
import type { PropertyEntry } from "./table";
import { child, defineType, method, readOnly, readWrite } from "./table";

function style<K extends keyof ConditionalFormatStyle>(
  property: K,
  check: (value: unknown) => ConditionalFormatStyle[K],
): PropertyEntry<Part> {
  return readWrite(
    since,
    (self, context) => find(self, context).format[property],
    (self, value, context) => updateStyle(self, context, { [property]: check(value) }),
  );
}

export const conditionalRangeFormat = defineType<Part>("ConditionalRangeFormat", {
  since,
  properties: { NumberFormat: style("numberFormat", text) },
  children: {
    Fill: child(since, (self) => ({ ...self, type: "ConditionalRangeFill" })),
    Font: child(since, (self) => ({ ...self, type: "ConditionalRangeFont" })),
    Borders: child(since, (self) => ({ ...self, type: "ConditionalRangeBorderCollection" })),
  },
});

export const conditionalRangeFill = defineType<Part>("ConditionalRangeFill", {
  since,
  properties: { Color: style("fillColor", color) },
  methods: {
    Clear: method(since, (self, context) => updateStyle(self, context, { fillColor: "" })),
  },
});

const underlines = ["None", "Single", "Double"] as const;

export const conditionalRangeFont = defineType<Part>("ConditionalRangeFont", {
  since,
  properties: {
    Color: style("fontColor", color),
    Bold: style("bold", flag),
    Italic: style("italic", flag),
    Strikethrough: style("strikethrough", flag),
    Underline: style("underline", (value) => oneOf(value, underlines)),
  },
  methods: {
    Clear: method(since, (self, context) => {
      const { fontColor, bold, italic, strikethrough, underline } = noStyle;
      updateStyle(self, context, { fontColor, bold, italic, strikethrough, underline });
    }),
  },
});

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

interface EdgeHandle extends Part {
  readonly edge: BorderEdge;
}

function edgeOf(self: Part, edge: BorderEdge): EdgeHandle {
  return { ...self, type: "ConditionalRangeBorder", edge };
}

function side(edge: (typeof edges)[number]) {
  return child<Part>(since, (self) => edgeOf(self, edge));
}

export const conditionalRangeBorderCollection = defineType<Part>(
  "ConditionalRangeBorderCollection",
  {
    since,
    properties: { Count: readOnly(since, () => edges.length) },
    children: {
      Top: side("EdgeTop"),
      Bottom: side("EdgeBottom"),
      Left: side("EdgeLeft"),
      Right: side("EdgeRight"),
    },
    items: (self) => edges.map((edge) => edgeOf(self, edge)),
    getItem: (self, _context, edge) => edgeOf(self, oneOf(edge, edges)),
    methods: {
      GetItem: method(since, (self, _context, edge) => edgeOf(self, oneOf(edge, edges))),
      GetItemAt: method(since, (self, _context, index) =>
        edgeOf(self, edges[integer(index)] ?? notFound()),
      ),
    },
  },
);

function border(property: "style" | "color", check: (value: unknown) => string) {
  return readWrite<EdgeHandle>(
    since,
    (self, context) => find(self, context).format.borders[self.edge]?.[property] ?? null,
    (self, value, context) => {
      const { borders } = find(self, context).format;
      const before = borders[self.edge] ?? { style: "Continuous", color: "#000000" };
      const changed = { ...before, [property]: check(value) };
      updateStyle(self, context, { borders: { ...borders, [self.edge]: changed } });
    },
  );
}

export const conditionalRangeBorder = defineType<EdgeHandle>("ConditionalRangeBorder", {
  since,
  properties: {
    SideIndex: readOnly(since, ({ edge }) => edge),
    Style: border("style", (value) => oneOf(value, lineStyles)),
    Color: border("color", color),
  },
});
