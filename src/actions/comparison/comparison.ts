import { isPlan, type CellAddress, type SheetForm } from "../../form";
import { unitOf, yearOf } from "../../report";
import {
  compareForms,
  guessPair,
  planComparison,
  shownText,
  type Comparable,
  type ComparedForm,
  type Difference,
} from "../../report/comparison";
import { momentText } from "../../words/clock";
import { readVisibleSheets, writePlan } from "../../workbook";
import { ActionError } from "../control";
import type { MadeSheet } from "../insert";
import { readFormsOn } from "../readForms";

/** A form of the workbook that can be compared. */
export interface ComparableForm extends Comparable {
  /** Tells it from the others of the workbook. */
  key: string;
  sheetName: string;
}

/** Which two forms are compared, by their keys. */
export interface ComparedPair {
  before: string;
  after: string;
}

/** An indicator that the two forms differ in, and where it stands. */
export interface DifferingRow {
  name: string;
  section: string;
  sheetId: string;
  at: CellAddress;
  differences: Difference[];
}

/** Two forms compared. */
export interface Comparison {
  /** All that could be compared, in the order of the sheets. */
  forms: ComparableForm[];
  /** Null where the workbook has not two forms. */
  pair: ComparedPair | null;
  /** Indicators of either form, and those of them that differ. */
  rows: number;
  differing: DifferingRow[];
}

interface ReadForm extends ComparableForm {
  sheet: SheetForm;
}

/**
 * Compares two forms of the workbook. One sync; one more when sheets were added, deleted, hidden or shown.
 * @param asked null for the two that one most likely wants
 * @throws WorkbookError
 */
export async function compareTwo(
  asked: ComparedPair | null,
  activeSheetId: string,
): Promise<Comparison> {
  const found = await readForms();
  const forms = found.map(({ sheet: _, ...form }) => form);
  const pair = pairOf(found, asked) ?? guessPair(found, activeSheetId);
  if (pair === null) return { forms, pair: null, rows: 0, differing: [] };
  const { before, after } = pair;
  const rows = compareForms(before.sheet.form, after.sheet.form);
  const differing = rows.flatMap(({ before: earlier, after: later, differences }) => {
    const row = later ?? earlier;
    if (row?.name.at == null || differences.length === 0) return [];
    return [
      {
        name: shownText(row.name),
        section: shownText(row.level1),
        sheetId: (later === null ? before : after).sheetId,
        at: row.name.at,
        differences,
      },
    ];
  });
  return { forms, pair: { before: before.key, after: after.key }, rows: rows.length, differing };
}

/**
 * Writes the comparison of two forms as a sheet of its own. One sync to read, two more to make it, and one when sheets were
 * added, deleted, hidden or shown.
 * @throws ActionError notAForm where one of them is gone; WorkbookError
 */
export async function writeComparison(asked: ComparedPair): Promise<MadeSheet> {
  const pair = pairOf(await readForms(), asked);
  if (pair === null) throw new ActionError("notAForm");
  const { before, after } = pair;
  const rows = compareForms(before.sheet.form, after.sheet.form);
  return writePlan(planComparison(titled(before), titled(after), rows, momentText(new Date())));
}

async function readForms(): Promise<ReadForm[]> {
  const { grids } = await readVisibleSheets();
  return (await readFormsOn(grids, {})).map((sheet) => {
    const { grid, form } = sheet;
    return {
      key: `${grid.sheetId} ${form.ordinal}`,
      sheetId: grid.sheetId,
      sheetName: grid.sheetName,
      isPlan: isPlan(form.kind),
      unit: unitOf(form),
      year: yearOf(form),
      sheet,
    };
  });
}

function pairOf(
  forms: readonly ReadForm[],
  asked: ComparedPair | null,
): { before: ReadForm; after: ReadForm } | null {
  const before = forms.find(({ key }) => key === asked?.before);
  const after = forms.find(({ key }) => key === asked?.after);
  return before === undefined || after === undefined ? null : { before, after };
}

/** 2024年自评表 */
function titled({ sheetName, year, isPlan: isTarget }: ReadForm): ComparedForm {
  return { sheetName, title: `${year === "" ? "" : `${year}年`}${isTarget ? "目标表" : "自评表"}` };
}
