import { isRefused } from "../errors";
import { inWorkbook, withSheets } from "../session";

/**
 * The conditional formats of our own, in two kinds that are set and cleared apart: the marks of a
 * validation, and the checks that a sheet makes by itself. Excel gives a conditional format no name, so
 * each says in its formula whose it is, in a text that changes nothing: it is kept by every program that
 * saves the file, and a person reads it in the list of rules.
 */
export type OwnKind = "marks" | "checks";

/** How the text in the formula of each kind begins. */
const openings: Record<OwnKind, string> = { marks: "PERFSCORE ", checks: "PERFSCORE实时检查：" };

/** A text for the formula of a conditional format, by which its kind is known again. */
export function ownName(kind: OwnKind, text: string): string {
  return `"${openings[kind]}${text.replace(/"/g, '""')}"`;
}

/** Which kind of ours the formula of a conditional format says that it is; null for a person's own. */
export function kindOfFormat(formula: string): OwnKind | null {
  const kinds: OwnKind[] = ["marks", "checks"];
  return kinds.find((kind) => formula.includes(`"${openings[kind]}`)) ?? null;
}

/**
 * A sheet whose formats of ours were left as they were: it is protected and may not be formatted, or Excel
 * does not tell its conditional formats, and so not which of them are ours.
 */
export interface UntouchedSheet {
  sheetId: string;
  why: "protected" | "unreadable";
}

/** What the last read or write of a sheet told about its conditional formats. */
interface Known {
  ids: Record<OwnKind, string[]>;
  /** Whether there are some of a person's own. */
  hasOthers: boolean;
  mayFormat: boolean;
}

/** By sheet id. */
const known = new Map<string, Known>();

/** What is known of a sheet; undefined where its conditional formats were not or could not be read. */
export function knownOf(sheetId: string): Readonly<Known> | undefined {
  return known.get(sheetId);
}

/**
 * Asks for a sheet's conditional formats along with the caller's read; the function returned is called
 * after the sync and remembers which are ours, so that writing needs no read of its own.
 */
export function loadOwnFormats(sheet: Excel.Worksheet): () => void {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  sheet.load("id");
  sheet.protection.load("protected,options");
  return () => {
    const kinds = formats.items.map((format) => ({
      id: format.id,
      kind: format.type === "Custom" ? kindOfFormat(format.customOrNullObject.rule.formula) : null,
    }));
    const idsOf = (kind: OwnKind) => kinds.filter((each) => each.kind === kind).map(({ id }) => id);
    known.set(sheet.id, {
      ids: { marks: idsOf("marks"), checks: idsOf("checks") },
      hasOthers: kinds.some(({ kind }) => kind === null),
      mayFormat: !sheet.protection.protected || sheet.protection.options.allowFormatCells === true,
    });
  };
}

/**
 * Remembers the formats of sheets, each asked for on its own, so that one sheet whose conditional
 * formats Excel can't tell does not hide those of the others. A request for each sheet, all at once.
 */
export async function readOwnFormats(sheetIds: string[]): Promise<void> {
  await Promise.all(
    sheetIds.map((sheetId) => readTogether([sheetId]).catch(() => known.delete(sheetId))),
  );
}

function readTogether(sheetIds: string[]): Promise<void> {
  for (const sheetId of sheetIds) known.delete(sheetId);
  return withSheets(sheetIds, async (context, sheets) => {
    const remember = sheets.map(loadOwnFormats);
    await context.sync();
    for (const each of remember) each();
  });
}

/** What is to stand on a sheet in place of its formats of one kind. */
export interface Replacement {
  sheetId: string;
  /** How many formats `add` queues at least; none leaves nothing. */
  count: number;
  /** Queues the new formats, on a sheet that bears others or none; their ids are there after the sync. */
  add: (sheet: Excel.Worksheet, beside: { others: boolean }) => Excel.ConditionalFormat[];
}

/**
 * Replaces the formats of a kind on sheets that were read before. One sync for all; when a sheet or a
 * format has gone since, they are read again and drawn once more.
 * @returns the sheets that keep theirs
 * @throws WorkbookError cellEditMode
 */
export async function replaceOwnFormats(
  kind: OwnKind,
  sheets: Replacement[],
): Promise<UntouchedSheet[]> {
  try {
    await draw(kind, sheets.filter(mayFormat));
  } catch (error) {
    if (isRefused(error)) throw error;
    await readOwnFormats(sheets.map(({ sheetId }) => sheetId));
    await draw(kind, sheets.filter(mayFormat));
  }
  return sheets.filter((sheet) => !mayFormat(sheet)).map(untouched);
}

/**
 * Takes our formats of a kind off sheets, also those saved with the workbook. Two syncs, one when the
 * sheets bear none.
 * @returns the sheets that keep theirs
 * @throws WorkbookError cellEditMode
 */
export async function clearOwnFormats(
  kind: OwnKind,
  sheetIds: string[],
): Promise<UntouchedSheet[]> {
  await readTogether(sheetIds).catch((error: unknown) => {
    if (isRefused(error)) throw error;
    return readOwnFormats(sheetIds);
  });
  const sheets = sheetIds.map((sheetId) => ({ sheetId, count: 0, add: () => [] }));
  await draw(kind, sheets.filter(mayFormat));
  return sheets
    .filter((sheet) => !mayFormat(sheet) && known.get(sheet.sheetId)?.ids[kind].length !== 0)
    .map(untouched);
}

function mayFormat({ sheetId }: Replacement): boolean {
  return known.get(sheetId)?.mayFormat === true;
}

function untouched({ sheetId }: Replacement): UntouchedSheet {
  return { sheetId, why: known.has(sheetId) ? "protected" : "unreadable" };
}

/** One sync; none when there is nothing to draw and nothing to remove. */
async function draw(kind: OwnKind, sheets: Replacement[]): Promise<void> {
  const toDraw = sheets.filter(
    ({ sheetId, count }) => count > 0 || known.get(sheetId)?.ids[kind].length !== 0,
  );
  if (toDraw.length === 0) return;
  await inWorkbook(async (context) => {
    const added = toDraw.map(({ sheetId, add }) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const { conditionalFormats } = sheet.getRange();
      for (const id of known.get(sheetId)?.ids[kind] ?? []) conditionalFormats.getItem(id).delete();
      return { sheetId, formats: add(sheet, { others: bearsOthers(kind, sheetId) }) };
    });
    await context.sync();
    for (const { sheetId, formats } of added) {
      const before = known.get(sheetId);
      if (before === undefined) continue;
      const ids = { ...before.ids, [kind]: formats.map((format) => format.id) };
      known.set(sheetId, { ...before, ids });
    }
  }, toDraw.length);
}

function bearsOthers(kind: OwnKind, sheetId: string): boolean {
  const before = known.get(sheetId);
  const other = kind === "marks" ? "checks" : "marks";
  return before !== undefined && (before.hasOthers || before.ids[other].length > 0);
}
