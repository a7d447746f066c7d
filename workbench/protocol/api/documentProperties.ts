/** Document properties, own properties of workbook and sheets, parts in XML. */
import type { CustomXmlEntry, DocumentProperties } from "../../workbook/model/document";
import { integer, invalid, text } from "./arguments";
import { collection } from "./collection";
import type { ItemHandle, PlainHandle, SheetHandle } from "./handles";
import { notFound } from "./lookup";
import type { ApiContext, Handle, PropertyEntry } from "./table";
import { child, defineType, hidden, method, readOnly, readWrite } from "./table";

type Properties = PlainHandle<"DocumentProperties">;

function property<K extends keyof DocumentProperties>(
  key: K,
  check: (value: unknown) => DocumentProperties[K],
): PropertyEntry<Properties> {
  return readWrite(
    "1.7",
    (_self, { model }) => model.documentProperties()[key],
    (_self, value, { model }) => model.setDocumentProperties({ [key]: check(value) }),
  );
}

/** The most that Excel keeps of a key or of the text of a property. */
const longest = 255;

function short(value: unknown): string {
  const found = text(value);
  return found.length > longest ? invalid() : found;
}

const documentProperties = defineType<Properties>("DocumentProperties", {
  since: "1.7",
  properties: {
    Title: property("title", short),
    Subject: property("subject", short),
    Author: property("author", short),
    Keywords: property("keywords", short),
    Comments: property("comments", short),
    Category: property("category", short),
    Manager: property("manager", short),
    Company: property("company", short),
    RevisionNumber: property("revisionNumber", (value) => integer(value, 0)),
    LastAuthor: readOnly("1.7", (_self, { model }) => model.documentProperties().lastAuthor),
    CreationDate: readOnly("1.7", (_self, { model }) => model.documentProperties().creationDate),
  },
  children: { Custom: child("1.7", () => ({ type: "CustomPropertyCollection" })) },
});

type Own = PlainHandle<"CustomPropertyCollection">;

interface KeyHandle<T extends string> extends Handle {
  readonly type: T;
  readonly key: string;
}

/** The key as it was spelt first. */
function spelt(keys: Iterable<string>, key: unknown): string | null {
  const wanted = text(key).toLowerCase();
  return [...keys].find((each) => each.toLowerCase() === wanted) ?? null;
}

function propertyHandle(key: string): KeyHandle<"CustomProperty"> {
  return { type: "CustomProperty", key };
}

function propertyValue(value: unknown): string | number | boolean {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return short(value);
}

const customPropertyCollection = defineType<Own>(
  "CustomPropertyCollection",
  collection(
    "1.7",
    (_self, { model }) => [...model.customProperties().keys()].map(propertyHandle),
    (_self, { model }, key) => {
      const found = spelt(model.customProperties().keys(), key);
      return found === null ? null : propertyHandle(found);
    },
    {
      methods: {
        Add: method("1.7", (_self, { model }, key, value) => {
          model.setCustomProperty(short(key), propertyValue(value));
          return propertyHandle(spelt(model.customProperties().keys(), key) ?? text(key));
        }),
        DeleteAll: method("1.7", (_self, { model }) => {
          for (const key of [...model.customProperties().keys()])
            model.setCustomProperty(key, null);
        }),
      },
    },
  ),
);

function valueOf({ key }: KeyHandle<string>, { model }: ApiContext): string | number | boolean {
  return model.customProperties().get(key) ?? notFound();
}

function typeOfProperty(value: string | number | boolean): string {
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return typeof value === "boolean" ? "Boolean" : "String";
}

const customProperty = defineType<KeyHandle<"CustomProperty">>("CustomProperty", {
  since: "1.7",
  properties: {
    Key: readOnly("1.7", ({ key }) => key),
    Value: readWrite("1.7", valueOf, ({ key }, value, { model }) =>
      model.setCustomProperty(key, propertyValue(value)),
    ),
    Type: readOnly("1.7", (self, context) => typeOfProperty(valueOf(self, context))),
  },
  methods: {
    Delete: method("1.7", (self, context) => {
      valueOf(self, context);
      context.model.setCustomProperty(self.key, null);
    }),
  },
});

type SheetProperties = SheetHandle<"WorksheetCustomPropertyCollection">;

interface SheetProperty extends KeyHandle<"WorksheetCustomProperty"> {
  readonly sheetId: string;
}

function ofSheet(sheetId: string, key: string): SheetProperty {
  return { type: "WorksheetCustomProperty", sheetId, key };
}

const worksheetCustomPropertyCollection = defineType<SheetProperties>(
  "WorksheetCustomPropertyCollection",
  collection(
    "1.12",
    ({ sheetId }, { model }) =>
      [...model.sheetProperties(sheetId).keys()].map((key) => ofSheet(sheetId, key)),
    ({ sheetId }, { model }, key) => {
      const found = spelt(model.sheetProperties(sheetId).keys(), key);
      return found === null ? null : ofSheet(sheetId, found);
    },
    {
      methods: {
        Add: method("1.12", ({ sheetId }, { model }, key, value) => {
          model.setSheetProperty(sheetId, short(key), text(value));
          return ofSheet(sheetId, spelt(model.sheetProperties(sheetId).keys(), key) ?? text(key));
        }),
      },
    },
  ),
);

function sheetValue({ sheetId, key }: SheetProperty, { model }: ApiContext): string {
  return model.sheetProperties(sheetId).get(key) ?? notFound();
}

const worksheetCustomProperty = defineType<SheetProperty>("WorksheetCustomProperty", {
  since: "1.12",
  identity: ["_Id"],
  properties: {
    _Id: hidden({ since: "1.12", get: ({ key }) => key }),
    Key: readOnly("1.12", ({ key }) => key),
    Value: readWrite("1.12", sheetValue, ({ sheetId, key }, value, { model }) =>
      model.setSheetProperty(sheetId, key, text(value)),
    ),
  },
  methods: {
    Delete: method("1.12", (self, context) => {
      sheetValue(self, context);
      context.model.setSheetProperty(self.sheetId, self.key, null);
    }),
  },
});

/** All parts, or those of one namespace. */
interface XmlParts<T extends string> extends Handle {
  readonly type: T;
  readonly namespace: string | null;
}

type AllParts = XmlParts<"CustomXmlPartCollection">;
type ScopedParts = XmlParts<"CustomXmlPartScopedCollection">;

function xmlHandle({ id }: { id: string }): ItemHandle<"CustomXmlPart"> {
  return { type: "CustomXmlPart", id };
}

function partsOf({ namespace }: XmlParts<string>, { model }: ApiContext): CustomXmlEntry[] {
  return model
    .customXml()
    .filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace);
}

function partWith(self: XmlParts<string>, context: ApiContext, key: unknown) {
  const found = partsOf(self, context).find(({ id }) => id === text(key));
  return found ? xmlHandle(found) : null;
}

const prologue = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*/;
const opening = /^<([\w.-]+:)?([\w.-]+)((?:\s[^>]*?)?)(\/?)>/;

/** The root element: its tag taken apart, and its text from there on. */
function rootOf(xml: string): { tag: RegExpExecArray; rest: string } | null {
  const rest = xml.replace(prologue, "");
  const tag = opening.exec(rest);
  return tag && { tag, rest };
}

/** The namespace of the root element: that of its prefix, or the default one. */
function namespaceOf(xml: string): string {
  const [, prefix = "", , attributes = ""] = rootOf(xml)?.tag ?? [];
  const name = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`;
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? "";
}

/** @throws InvalidArgument for what is not one element from begin to end */
function xmlText(value: unknown): string {
  const found = text(value).trim();
  const root = rootOf(found);
  if (!root) return invalid();
  const [whole, prefix = "", name = "", , single] = root.tag;
  const closed = single === "/" ? root.rest === whole : root.rest.endsWith(`</${prefix}${name}>`);
  return closed ? found : invalid();
}

const customXmlPartCollection = defineType<AllParts>(
  "CustomXmlPartCollection",
  collection<AllParts>("1.5", (self, context) => partsOf(self, context).map(xmlHandle), partWith, {
    methods: {
      Add: method("1.5", (_self, { model }, xml) =>
        xmlHandle({ id: model.addCustomXml(xmlText(xml)) }),
      ),
      GetByNamespace: method("1.5", (_self, _context, namespace) => ({
        type: "CustomXmlPartScopedCollection",
        namespace: text(namespace),
      })),
    },
  }),
);

/** null where there is not exactly one. */
function only(self: ScopedParts, context: ApiContext) {
  const [first, ...more] = partsOf(self, context);
  return first && more.length === 0 ? xmlHandle(first) : null;
}

const customXmlPartScopedCollection = defineType<ScopedParts>(
  "CustomXmlPartScopedCollection",
  collection<ScopedParts>(
    "1.5",
    (self, context) => partsOf(self, context).map(xmlHandle),
    partWith,
    {
      methods: {
        GetOnlyItem: method("1.5", (self, context) => only(self, context) ?? invalid()),
        GetOnlyItemOrNullObject: method("1.5", only),
      },
    },
  ),
);

function xmlOf({ id }: ItemHandle<"CustomXmlPart">, { model }: ApiContext): string {
  return model.customXml().find((each) => each.id === id)?.xml ?? notFound();
}

const customXmlPart = defineType<ItemHandle<"CustomXmlPart">>("CustomXmlPart", {
  since: "1.5",
  identity: ["Id"],
  properties: {
    Id: readOnly("1.5", ({ id }) => id),
    NamespaceUri: readOnly("1.5", (self, context) => namespaceOf(xmlOf(self, context))),
  },
  methods: {
    GetXml: method("1.5", xmlOf),
    SetXml: method("1.5", ({ id }, { model }, xml) => model.setCustomXml(id, xmlText(xml))),
    Delete: method("1.5", ({ id }, { model }) => model.setCustomXml(id, null)),
  },
});

export const documentTypes = [
  documentProperties,
  customPropertyCollection,
  customProperty,
  worksheetCustomPropertyCollection,
  worksheetCustomProperty,
  customXmlPartCollection,
  customXmlPartScopedCollection,
  customXmlPart,
] as const;
