import { sheetNameFor } from "../../form";
import {
  isCollection,
  planCollection,
  type Collection,
  type JudgedFile,
  type JudgedForm,
} from "../../report/collect";
import { standardForm } from "../../report";
import { readVisibleSheets, writePlan } from "../../workbook";
import { failureOf, type Control, type Failure } from "../control";
import {
  importedPlan,
  makeSheets,
  type MadeSheet,
  type MadeSheets,
  type SheetWish,
} from "../insert";
import { makeOrRewrite, type SheetWritten } from "../notes/rewriteSheet";

/** What is put into the workbook. */
export interface CollectWish extends SheetWish {
  /** Keys of the forms that become sheets. */
  chosen: ReadonlySet<string>;
  /** Forms are wished as lines of 收表清单 only. */
  onlyListed: boolean;
  /** Sheets that were made of these files before, by the form's key. */
  madeBefore: ReadonlyMap<string, string>;
}

/** What came of putting files into the workbook. */
export interface Collected {
  /** The sheets of forms; `failed` says what ended it before all were made, and then there is no list. */
  forms: MadeSheets;
  /** Their names by the forms' keys, those made before among them. */
  sheets: ReadonlyMap<string, string>;
  /** The sheet 收表清单. */
  list: SheetWritten | null;
  /** Why there is no list though all forms are there; null where there is one. */
  listFailed: Failure | null;
}

/**
 * Puts the chosen forms into the workbook, each as a sheet of its own behind the one in view, and then lists all files on the
 * sheet 收表清单. Cancelled, it leaves whole sheets. At most three syncs a sheet, five for the list and one to find it.
 * @throws WorkbookError, ActionError cancelled: only when nothing was made
 */
export async function collectForms(
  files: readonly JudgedFile[],
  wish: CollectWish,
  control: Control,
): Promise<Collected> {
  const { onlyListed, chosen, madeBefore } = wish;
  const wanted = onlyListed
    ? []
    : files.flatMap(({ forms }) => forms.filter(({ key }) => chosen.has(key)));
  const forms = await makeSheets(
    wanted.map((form) => sheetToMake(form, wish)),
    control,
  );
  const sheets = new Map(madeBefore);
  forms.made.forEach(({ name }, place) => sheets.set(wanted[place]?.key ?? "", name));
  if (forms.failed !== null) return { forms, sheets, list: null, listFailed: null };
  try {
    const collection = { files, sheets, onlyListed, moment: new Date() };
    return { forms, sheets, list: await writeList(collection), listFailed: null };
  } catch (error) {
    if (forms.made.length === 0) throw error;
    return { forms, sheets, list: null, listFailed: failureOf(error) };
  }
}

function sheetToMake({ imported: { form } }: JudgedForm, wish: SheetWish) {
  return {
    what: sheetNameFor(form),
    make: (): Promise<MadeSheet> =>
      writePlan({ ...importedPlan(standardForm(form), wish), isBehind: true }),
  };
}

/** A sheet that was made and is not there any more is none that was put in. */
async function writeList(collection: Collection): Promise<SheetWritten> {
  const { grids } = await readVisibleSheets();
  const found = grids.find(isCollection);
  const names = new Set(grids.map(({ sheetName }) => sheetName));
  const sheets = new Map([...collection.sheets].filter(([, name]) => names.has(name)));
  return makeOrRewrite(found?.sheetId ?? null, (before) =>
    planCollection({ ...collection, sheets }, before),
  );
}
