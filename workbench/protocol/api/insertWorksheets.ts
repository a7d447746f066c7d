/** Sheets of another workbook's file, put into this one. */
import { openXlsx, XlsxError } from "../../workbook/xlsx";
import { HostError, type WorkbookModel } from "../../workbook/model/model";
import { bytesOf } from "../createdWorkbooks";
import { invalid, oneOf, record, text } from "./arguments";
import { guardStructure } from "./guards";
import { isSheet } from "./handles";
import { findSheet } from "./lookup";
import type { ApiContext } from "./table";

const places = ["None", "Before", "After", "Beginning", "End"] as const;

/**
 * @returns the ids of the sheets, in their order
 * @throws HostError InvalidArgument for what is no .xlsx in base64, ItemNotFound for a sheet it has not
 */
export async function insertWorksheets(
  context: ApiContext,
  base64: unknown,
  options: unknown,
): Promise<string[]> {
  guardStructure(context);
  const { positionType, relativeTo, sheetNamesToInsert } = record(options ?? {});
  const place = positionType === undefined ? "End" : oneOf(positionType, places);
  const beside = neighbour(context, relativeTo);
  const ids = await readInto(context.model, bytesOf(text(base64)), namesOf(sheetNamesToInsert));
  const order = context.model.sheets().map(({ id }) => id);
  const at = beside === null ? -1 : order.indexOf(beside);
  const first =
    place === "Beginning" ? 0 : place === "Before" ? at : place === "After" ? at + 1 : -1;
  // Without a sheet to go by, before and after are the ends.
  const from = at < 0 && place === "Before" ? 0 : at < 0 && place === "After" ? -1 : first;
  if (from >= 0) ids.forEach((id, index) => context.model.moveSheet(id, from + index));
  return ids;
}

function namesOf(value: unknown): string[] | null {
  if (value === undefined || value === null) return null;
  return Array.isArray(value) ? value.map(text) : invalid();
}

function neighbour(context: ApiContext, value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (isSheet(value)) return value.sheetId;
  return findSheet(context, value)?.id ?? invalid();
}

/** The reader fills a fresh workbook: to it, this one looks like one without any sheet. */
async function readInto(
  model: WorkbookModel,
  bytes: Uint8Array,
  wanted: string[] | null,
): Promise<string[]> {
  const before = new Map(model.sheets().map(({ id, name }) => [id, name]));
  const parked = new Map<string, string>();
  const added: string[] = [];
  const renamedTables: [string, string][] = [];
  const view: Partial<WorkbookModel> = {
    sheets: () => [],
    // Of the file's workbook nothing is taken but its sheets.
    activateSheet: () => undefined,
    setSetting: () => undefined,
    setWorkbookProtection: () => undefined,
    restoreTable(table) {
      const name = freeTableName(model, table.name);
      if (name !== table.name) renamedTables.push([table.name, name]);
      model.restoreTable({ ...table, name });
    },
    addSheet(name) {
      park(name ?? "");
      const id = model.addSheet(name);
      added.push(id);
      return id;
    },
    addName(entry) {
      const taken = model
        .names()
        .some(({ name, scope }) => name === entry.name && scope === entry.scope);
      if (!taken) model.addName(entry);
    },
  };

  /** A sheet of the same name steps aside, so that the file's formulas find their own. */
  function park(name: string): void {
    const same = model.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (!same || !before.has(same.id)) return;
    const aside = `${name.slice(0, 24)}~${parked.size + 1}`;
    parked.set(same.id, same.name);
    model.updateSheet(same.id, { name: aside });
  }

  try {
    await openXlsx(bytes, Object.assign(Object.create(model) as WorkbookModel, view));
  } catch (error) {
    if (error instanceof XlsxError) throw new HostError("InvalidArgument", error.message);
    throw error;
  } finally {
    restore(model, added, parked);
  }
  for (const id of added) {
    for (const [name, own] of renamedTables) renameTableIn(model, id, name, own);
  }
  return keepOnly(model, added, wanted);
}

/** Those that stepped aside get their names back, and the new ones a number: "Name (2)". */
function restore(model: WorkbookModel, added: string[], parked: Map<string, string>): void {
  for (const [id, name] of parked) {
    const twin = model
      .sheets()
      .find((sheet) => added.includes(sheet.id) && sheet.name.toLowerCase() === name.toLowerCase());
    if (twin) model.updateSheet(twin.id, { name: freeName(model, twin.name) });
    model.updateSheet(id, { name });
  }
}

function freeName(model: WorkbookModel, name: string): string {
  const taken = new Set(model.sheets().map((sheet) => sheet.name.toLowerCase()));
  for (let serial = 2; ; serial++) {
    const suffix = ` (${serial})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** A table's name, with a number where the workbook has one of that name. */
function freeTableName(model: WorkbookModel, name: string): string {
  const taken = new Set(model.tables().map((table) => table.name.toLowerCase()));
  if (!taken.has(name.toLowerCase())) return name;
  for (let serial = 2; ; serial++) {
    if (!taken.has(`${name}${serial}`.toLowerCase())) return `${name}${serial}`;
  }
}

/** The formulas of an inserted sheet read their own table under its new name. */
function renameTableIn(model: WorkbookModel, sheetId: string, name: string, own: string): void {
  const used = model.usedArea(sheetId, true);
  if (!used) return;
  const reference = new RegExp(`(?<![\\p{L}\\p{N}_.])${escaped(name)}(?=\\[)`, "giu");
  const formulas = model
    .formulas(sheetId, used)
    .map((line) =>
      line.map((content) =>
        typeof content === "string" && content.startsWith("=") && content.search(reference) >= 0
          ? content.replace(reference, own)
          : null,
      ),
    );
  if (formulas.flat().some((formula) => formula !== null)) model.enter(sheetId, used, formulas);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Takes away what was not asked for. @throws HostError ItemNotFound for a name that the file has not */
function keepOnly(model: WorkbookModel, added: string[], wanted: string[] | null): string[] {
  if (wanted === null) return added;
  const nameOf = (id: string) => model.sheets().find((sheet) => sheet.id === id)?.name ?? "";
  const original = (id: string) =>
    nameOf(id)
      .replace(/ \(\d+\)$/, "")
      .toLowerCase();
  const isWanted = (id: string) =>
    wanted.some((name) => [nameOf(id).toLowerCase(), original(id)].includes(name.toLowerCase()));
  const kept = added.filter(isWanted);
  for (const id of added.filter((each) => !kept.includes(each))) model.deleteSheet(id);
  if (kept.length < wanted.length) {
    for (const id of kept) model.deleteSheet(id);
    throw new HostError("ItemNotFound", "The file has no such worksheet.");
  }
  return kept;
}
