/** Defined names of the workbook and of sheets. */
import type { NameEntry } from "../../workbook/model/model";
import { formatA1, quoteSheetName } from "../../workbook/model/address";
import type { RangeHandle } from "../rangeTracker";
import { flag, optionalText, text } from "./arguments";
import { collection } from "./collection";
import { areaOf, guardStructure } from "./guards";
import { isRange, sheetHandle, type ScopedHandle } from "./handles";
import { addressOf, notFound, rangeOfFormula, sheetOf } from "./lookup";
import type { ApiContext, Handle, PropertyEntry } from "./table";
import { child, defineType, hidden, method, readOnly, readWrite } from "./table";

type NamesHandle = ScopedHandle<"NamedItemCollection">;

interface NameHandle extends Handle {
  readonly type: "NamedItem";
  readonly name: string;
  readonly scope: string | null;
}

function handleOf({ name, scope }: NameEntry): NameHandle {
  return { type: "NamedItem", name, scope };
}

/** The workbook's collection holds names of every scope; a sheet's only its own. */
function namesOf({ sheetId }: NamesHandle, { model }: ApiContext): NameEntry[] {
  return model.names().filter(({ scope }) => sheetId === null || scope === sheetId);
}

function find({ name, scope }: NameHandle, { model }: ApiContext): NameEntry {
  const entry = model.names().find((one) => one.name === name && one.scope === scope);
  return entry ?? notFound();
}

function absolute(range: RangeHandle, context: ApiContext): string {
  const sheet = quoteSheetName(sheetOf(context, range.sheetId).name);
  return `=${sheet}!${formatA1(areaOf(range), "$")}`;
}

function add(self: NamesHandle, context: ApiContext, name: unknown, to: unknown, comment: unknown) {
  guardStructure(context);
  const entry: NameEntry = {
    name: text(name),
    scope: self.sheetId,
    formula: isRange(to) ? absolute(to, context) : text(to),
    comment: optionalText(comment),
    visible: true,
  };
  context.model.addName(entry);
  return handleOf(entry);
}

export const namedItemCollection = defineType<NamesHandle>(
  "NamedItemCollection",
  collection(
    "1.1",
    (self, context) => namesOf(self, context).map(handleOf),
    (self, context, key) => {
      const wanted = text(key).toLowerCase();
      const found = namesOf(self, context).filter(({ name }) => name.toLowerCase() === wanted);
      const entry = found.find(({ scope }) => scope === self.sheetId) ?? found[0];
      return entry ? handleOf(entry) : null;
    },
    { methods: { Add: method("1.4", add), AddFormulaLocal: method("1.4", add) } },
    { count: "1.4", orNull: "1.4" },
  ),
);

function rangeOf(self: NameHandle, context: ApiContext): RangeHandle | null {
  return rangeOfFormula(context, find(self, context).formula);
}

/** A reference as its address, a constant as its value; other formulas as their text. */
function value(self: NameHandle, context: ApiContext): unknown {
  const range = rangeOf(self, context);
  if (range) return addressOf(context, range);
  const body = find(self, context).formula.replace(/^=/, "");
  if (body !== "" && Number.isFinite(Number(body))) return Number(body);
  const quoted = /^"(.*)"$/s.exec(body);
  return quoted ? (quoted[1] ?? "").replace(/""/g, '"') : body;
}

function typeName(self: NameHandle, context: ApiContext): string {
  const found = rangeOf(self, context) ? "Range" : value(self, context);
  if (found === "Range") return "Range";
  return typeof found === "number" ? "Double" : "String";
}

export const namedItem = defineType<NameHandle>("NamedItem", {
  identity: ["_Id"],
  properties: {
    _Id: hidden({ get: (self, context) => find(self, context).name }),
    Name: readOnly("1.1", (self, context) => find(self, context).name),
    Type: readOnly("1.1", typeName),
    Value: readOnly("1.1", value),
    Visible: readWrite(
      "1.1",
      (self, context) => find(self, context).visible,
      (self, visible, { model }) =>
        model.updateName(self.name, self.scope, { visible: flag(visible) }),
    ),
    Comment: readWrite(
      "1.4",
      (self, context) => find(self, context).comment,
      (self, comment, { model }) =>
        model.updateName(self.name, self.scope, { comment: text(comment) }),
    ),
    Formula: readWrite(
      "1.7",
      (self, context) => find(self, context).formula,
      (self, formula, { model }) =>
        model.updateName(self.name, self.scope, { formula: text(formula) }),
    ),
    Scope: readOnly("1.4", ({ scope }) => (scope === null ? "Workbook" : "Worksheet")),
  },
  children: {
    ArrayValues: child("1.7", (self) => ({ ...self, type: "NamedItemArrayValues" })),
    Worksheet: child("1.4", ({ scope }) => sheetHandle(scope ?? notFound())),
    WorksheetOrNullObject: child("1.4", ({ scope }) =>
      scope === null ? null : sheetHandle(scope),
    ),
  },
  methods: {
    GetRange: method("1.1", (self, context) => rangeOf(self, context) ?? notFound()),
    GetRangeOrNullObject: method("1.4", rangeOf),
    Delete: method("1.4", (self, context) => {
      guardStructure(context);
      context.model.deleteName(find(self, context).name, self.scope);
    }),
  },
});

type ArrayHandle = Omit<NameHandle, "type"> & { readonly type: "NamedItemArrayValues" };

/** The array that the name stands for: the cells of its range, or one value. */
function matrix<T>(
  ofCells: (range: RangeHandle, context: ApiContext) => T[][],
  ofConstant: (value: unknown) => unknown,
): PropertyEntry<ArrayHandle> {
  return readOnly("1.7", (self, context) => {
    const name: NameHandle = { ...self, type: "NamedItem" };
    const range = rangeOf(name, context);
    return range ? ofCells(range, context) : [[ofConstant(value(name, context))]];
  });
}

export const namedItemArrayValues = defineType<ArrayHandle>("NamedItemArrayValues", {
  since: "1.7",
  properties: {
    Values: matrix(
      (range, { model }) => model.values(range.sheetId, areaOf(range)),
      (constant) => constant,
    ),
    Types: matrix(
      (range, { model }) => model.valueTypes(range.sheetId, areaOf(range)),
      (constant) => (typeof constant === "number" ? "Double" : "String"),
    ),
  },
});
