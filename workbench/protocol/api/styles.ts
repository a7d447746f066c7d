/** The named styles of the workbook. */
import type { CellStyle, StyleEntry } from "../../workbook/model/model";
import { HostError } from "../../workbook/model/model";
import { flag, integer, integerFrom, invalid, oneOf, text } from "./arguments";
import { collection } from "./collection";
import type { PlainHandle } from "./handles";
import { notFound } from "./lookup";
import { horizontal, normalLook, vertical, type StyleHandle } from "./rangeFormat";
import type { ApiContext, PropertyEntry } from "./table";
import { child, defineType, hidden, method, readOnly, readWrite } from "./table";

const since = "1.7";

function find(name: string, { model }: ApiContext): StyleEntry | null {
  const wanted = name.toLowerCase();
  return model.styles().find((each) => each.name.toLowerCase() === wanted) ?? null;
}

function styleOf(self: StyleHandle, context: ApiContext): StyleEntry {
  return find(self.styleName, context) ?? notFound();
}

function handleOf({ name }: { name: string }): StyleHandle {
  return { type: "Style", styleName: name };
}

const styleCollection = defineType<PlainHandle<"StyleCollection">>(
  "StyleCollection",
  collection(
    since,
    (_self, { model }) => model.styles().map(handleOf),
    (_self, context, key) => {
      const found = find(text(key), context);
      return found && handleOf(found);
    },
    {
      methods: {
        Add: method(since, (_self, context, name) => {
          if (text(name).trim() === "" || text(name).length > 255) invalid();
          if (find(text(name), context)) throw new HostError("ItemAlreadyExists");
          const entry = { name: text(name), builtIn: false, style: {}, numberFormat: "General" };
          context.model.setNamedStyle(entry);
        }),
      },
    },
    { count: "1.9", orNull: "1.14", at: "1.9" },
  ),
);

function look<K extends keyof CellStyle>(
  key: K,
  check: (value: unknown) => CellStyle[K],
  from = since,
): PropertyEntry<StyleHandle> {
  return readWrite(
    from,
    (self, context) => styleOf(self, context).style[key] ?? normalLook[key],
    (self, value, context) => {
      const entry = styleOf(self, context);
      context.model.setNamedStyle({ ...entry, style: { ...entry.style, [key]: check(value) } });
    },
  );
}

const numberFormat: PropertyEntry<StyleHandle> = readWrite(
  since,
  (self, context) => styleOf(self, context).numberFormat,
  (self, value, context) =>
    context.model.setNamedStyle({ ...styleOf(self, context), numberFormat: text(value) }),
);

const orientation = look("textOrientation", integer, "1.8");

const style = defineType<StyleHandle>("Style", {
  since,
  properties: {
    Name: readOnly(since, (self, context) => styleOf(self, context).name),
    BuiltIn: readOnly(since, (self, context) => styleOf(self, context).builtIn),
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    HorizontalAlignment: look("horizontalAlignment", (value) => oneOf(value, horizontal)),
    VerticalAlignment: look("verticalAlignment", (value) => oneOf(value, vertical)),
    WrapText: look("wrapText", flag),
    ShrinkToFit: look("shrinkToFit", flag),
    IndentLevel: look("indentLevel", integerFrom(0, 250)),
    TextOrientation: orientation,
    // The library sets it under another name than it reads it.
    Orientation: hidden({ ...orientation }),
    Locked: look("locked", flag),
    FormulaHidden: look("formulaHidden", flag),
  },
  children: {
    Font: child(since, ({ styleName }) => ({ type: "RangeFont", ranges: [], styleName })),
    Fill: child(since, ({ styleName }) => ({ type: "RangeFill", ranges: [], styleName })),
  },
  methods: {
    Delete: method(since, (self, context) => {
      if (styleOf(self, context).builtIn) invalid();
      context.model.deleteNamedStyle(self.styleName);
    }),
  },
});

export const styleTypes = [styleCollection, style] as const;
