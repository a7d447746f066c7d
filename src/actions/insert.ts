import {
  loadRuleReader,
  OWN_RULES,
  ownTemplateRules,
  requestedForm,
  requestedSheetName,
  rollForward as rollFormForward,
  sheetNameFor,
  type CellAddress,
  type PerformanceForm,
  type SheetPlan,
  type TemplateRequest,
  type TemplateRules,
} from "../form";
import type { RuleTable } from "../form/model/grid";
import { sampleForm } from "../form/make/sample";
import {
  formulaStyleOf,
  handInForm,
  planForm,
  readableStyle,
  withShownValues,
  type FormulaStyle,
  type HandInContent,
} from "../formulas";
import { planDerivation, standardForm, type DerivationTable, type Draft } from "../report";
import { leftBehind, saidOf } from "../report/publish/carried";
import { planRuleSheet } from "../form/plan/planRuleSheet";
import { defaultPack, rulePacks } from "../scoring";
import {
  isRefused,
  openAsWorkbook,
  readActiveSheet,
  removeSheets,
  selectCell,
  writePlan,
  type KeptWhy,
  type WrittenSheet,
} from "../workbook";
import {
  ActionError,
  breathe,
  failureOf,
  stopIfCancelled,
  type Control,
  type Failure,
} from "./control";
import { readActiveForm } from "./read";

/** How new sheets are wished: whose formulas they get, and whether they check themselves. */
export interface SheetWish {
  formulas: FormulaStyle;
  liveChecks: boolean;
}

const usualWish: SheetWish = { formulas: "addIn", liveChecks: true };

/** A sheet the add-in made; while it holds just what was written to it, it can be taken back. */
export type MadeSheet = WrittenSheet;

/** What the making of several sheets brought. */
export interface MadeSheets {
  made: MadeSheet[];
  /** What ended it before all were made: at which sheet, and how many were left; else null. */
  failed: (Failure & { what: string; left: number }) | null;
}

/**
 * Inserts a sheet for each request. At most three syncs a sheet, and one to read the workbook's own rules where they
 * are to be gone by. When it fails or is cancelled half-way, the sheets made so far stay and are returned.
 * @throws WorkbookError; ActionError cancelled, noOwnRules: only when nothing was made
 */
export async function insertTemplates(
  requests: TemplateRequest[],
  control: Control,
): Promise<MadeSheets> {
  const ownRules = await readOwnTableFor(requests);
  return makeSheets(
    requests.map((request) => ({
      what: requestedSheetName(request),
      make: () =>
        writePlan(
          planForm(requestedForm(request, ownRules), {
            lockComputed: request.lockComputed,
            formulas: request.nativeFormulas ? "native" : "addIn",
            liveChecks: request.liveChecks,
          }),
        ),
    })),
    control,
  );
}

/**
 * The sheet 评分规则, which must be sound, where one of the requests goes by it. One sync; none where none does.
 * @throws ActionError noOwnRules; WorkbookError
 */
export async function readOwnTableFor(
  requests: readonly TemplateRequest[],
): Promise<RuleTable | undefined> {
  if (requests.every(({ rules }) => rules?.id !== OWN_RULES)) return undefined;
  const { rules } = await readActiveSheet();
  await loadRuleReader();
  if (rules === undefined || ownTemplateRules(rules) === null) throw new ActionError("noOwnRules");
  return rules;
}

/** The workbook's own rules as far as a form can be made by them. */
export interface OwnTemplateRules {
  rules: TemplateRules | null;
  /** True where the sheet 评分规则 is there and a cell of it is wrong. */
  isFaulty: boolean;
}

/**
 * Whether the workbook has rules of its own that a form can be made by. One sync.
 * @throws WorkbookError
 */
export async function readOwnTemplateRules(): Promise<OwnTemplateRules> {
  const { rules: table } = await readActiveSheet();
  if (table === undefined) return { rules: null, isFaulty: false };
  await loadRuleReader();
  const rules = ownTemplateRules(table);
  return { rules, isFaulty: rules === null };
}

/**
 * Inserts the published form of 703001, filled, to try things on. At most three syncs.
 * @throws WorkbookError
 */
export function insertSample(wish: SheetWish = usualWish): Promise<MadeSheet> {
  return writePlan(planForm(sampleForm(), wish));
}

/**
 * Writes a standard sheet for each draft, as insertTemplates does. At most three syncs a sheet. Computed cells
 * get formulas, except where a person's number differs from the rule's: that one is kept, and
 * validating reports it. Native ones are for a form whose cells they can read.
 * @throws WorkbookError, ActionError cancelled: only when nothing was made
 */
export function writeDrafts(
  drafts: Draft[],
  control: Control,
  wish: SheetWish = usualWish,
): Promise<MadeSheets> {
  return makeSheets(
    drafts.map(({ imported: { form } }) => ({
      what: sheetNameFor(form),
      make: () => writePlan(importedPlan(standardForm(form), wish)),
    })),
    control,
  );
}

/** How the sheet of a form that was imported is planned. */
export function importedPlan(
  form: PerformanceForm,
  { formulas, liveChecks }: SheetWish,
): SheetPlan {
  return planForm(form, {
    keepScores: true,
    formulas: readableStyle(form, formulas),
    liveChecks,
  });
}

/**
 * Makes sheets again that were taken back, as they were made. At most three syncs a sheet.
 * @throws WorkbookError, ActionError cancelled: only when nothing was made
 */
export function insertAgain(taken: readonly MadeSheet[]): Promise<MadeSheets> {
  return makeSheets(
    taken.map(({ name, plan }) => ({ what: name, make: () => writePlan(plan) })),
    {},
  );
}

/** A sheet to be made: what it is called while it is, and how it is written. */
export interface SheetToMake {
  what: string;
  make: () => Promise<MadeSheet>;
}

/**
 * Makes sheets one after the other, telling how far it has come. When it fails or is cancelled half-way, those that were
 * made stay, whole.
 * @throws WorkbookError; ActionError cancelled: only when nothing was made
 */
export async function makeSheets(sheets: SheetToMake[], control: Control): Promise<MadeSheets> {
  const made: MadeSheet[] = [];
  for (const { what, make } of sheets) {
    try {
      control.onProgress?.({ done: made.length, total: sheets.length, what });
      await breathe();
      stopIfCancelled(control);
      made.push(await make());
    } catch (error) {
      if (made.length === 0) throw error;
      return { made, failed: { ...failureOf(error), what, left: sheets.length - made.length } };
    }
  }
  return { made, failed: null };
}

/** How a copy to hand in is made. */
export interface HandInWish {
  content: HandInContent;
  /** Locks the computed cells, without a password. */
  lockComputed: boolean;
  /** Where it is: on a new sheet beside the others, or alone in a workbook of its own. */
  place: "sheet" | "workbook";
}

/** A copy to hand in. */
export interface HandIn {
  /** Null where it was opened as a workbook of its own, which can't be taken back from here. */
  sheet: MadeSheet | null;
  /** Excel has not opened the workbook that was wished for, so that it is a sheet. */
  isRefused: boolean;
  /** What a file of it may be called: a workbook that was opened has no name that we could give it. */
  fileName: string;
  /** Filled cells of the sheet that are no part of the form, which stayed behind. */
  leftBehind: CellAddress[];
}

/**
 * Makes 送审版 of the form on the active sheet: what the form says, native formulas or values alone, no
 * marks, no colours, the page set up; in a workbook of its own with what the unit says to its problems. The sheet itself stays as it is. One sync to read; a new sheet takes
 * two, a workbook one, and the sheet's two where Excel opens none.
 * @throws ActionError notAForm; WorkbookError
 */
export async function makeHandIn(wish: HandInWish): Promise<HandIn> {
  const { content, lockComputed, place } = wish;
  const { form, grid } = await readActiveForm();
  const plan = planForm(handInForm(form, content), {
    formulas: "native",
    keepScores: true,
    onlyValues: content === "values",
    lockComputed,
    uncoloured: true,
  });
  const isOpened =
    place === "workbook" &&
    (await isOpenedAlone(withShownValues(plan, form.ownRules), ...saidOf(form, grid, plan.name)));
  const name = (HAND_IN + plan.name).slice(0, LONGEST_SHEET_NAME);
  return {
    sheet: isOpened ? null : await writePlan({ ...plan, name }),
    isRefused: place === "workbook" && !isOpened,
    fileName: `${sheetNameFor(form)}（送审版）.xlsx`,
    leftBehind: leftBehind(grid, [form], planForm(form)),
  };
}

/**
 * Whether Excel has opened the plan as a workbook. Some can't: on an iPad, or where rules of the house
 * forbid files from add-ins (office-js#1562, #3568).
 * @throws WorkbookError cellEditMode, outsideExcel, timeout: then a sheet would do no better
 */
async function isOpenedAlone(...plans: SheetPlan[]): Promise<boolean> {
  try {
    await openAsWorkbook(...plans);
    return true;
  } catch (error) {
    if (isRefused(error)) throw error;
    return false;
  }
}

const HAND_IN = "送审";
const LONGEST_SHEET_NAME = 31;

/** A self-evaluation that was made of a target form. */
export interface RolledForward extends MadeSheet {
  /** How many indicators were carried over. */
  carried: number;
  /** Standard indicators that neither form has. */
  missing: string[];
  /** Carried with another operator, target or unit than the standard ones. */
  changed: string[];
  /** Rows of the target form without a name, which were not carried. */
  dropped: number;
}

/**
 * Makes a self-evaluation sheet from the target form on the active sheet, which stays as it is.
 * One sync to read, at most three to write.
 * @param wish the formulas of the new sheet, where the target form has none that it could follow
 * @throws ActionError notAForm, notATarget; WorkbookError
 */
export async function rollForward(wish: SheetWish = usualWish): Promise<RolledForward> {
  const { form: target } = await readActiveForm();
  if (target.kind !== "target") throw new ActionError("notATarget");
  const { form, report } = rollFormForward(target);
  const sheet = await writePlan(
    planForm(form, { ...wish, formulas: formulaStyleOf(target) ?? wish.formulas }),
  );
  return {
    ...sheet,
    carried: report.carried.length,
    missing: report.missing.map(({ name }) => name),
    changed: report.changed,
    dropped: report.dropped,
  };
}

/**
 * Writes how each score of a form comes about as a sheet beside it. At most three syncs.
 * @throws WorkbookError
 */
export function writeDerivation(table: DerivationTable): Promise<MadeSheet> {
  return writePlan(planDerivation(table));
}

/** What came of putting rules into the workbook. */
export type RulesPut =
  | { made: MadeSheet }
  /** There was such a sheet; it was shown and is as it was. */
  | { found: string };

/**
 * Writes the sheet 评分规则 with the rules of a pack, for a bureau to change; where the workbook has one, it is shown.
 * One sync to look for it, two to write or one to show it.
 * @param packId one of rulePackChoices
 * @throws WorkbookError
 */
export async function putRules(packId: string): Promise<RulesPut> {
  const { rules } = await readActiveSheet();
  if (rules === undefined) {
    const pack = rulePacks.find(({ id }) => id === packId) ?? defaultPack;
    return { made: await writePlan(planRuleSheet(pack)) };
  }
  await selectCell(rules.sheetId, rules.origin);
  return { found: rules.sheetName };
}

/** What became of sheets that were taken back. */
export interface TakenBack {
  /** How many were deleted. */
  removed: number;
  /** Those that were, to be made again where they are wished back. */
  deleted: MadeSheet[];
  /** Those that stay, and why. */
  kept: { name: string; why: Exclude<KeptWhy, "sheetGone"> }[];
}

/**
 * Takes back sheets that the add-in made: those inserted, rolled forward, imported or the sample. One
 * stays that a person has added something to, or that a formula elsewhere speaks of, and so does the
 * workbook's last visible one; one that a person has deleted meanwhile is no loss. Three syncs.
 * @throws WorkbookError
 */
export async function undoInsert(made: MadeSheet[]): Promise<TakenBack> {
  const { removed, kept } = await removeSheets(made);
  return {
    removed: removed.length,
    deleted: made.filter(({ sheetId }) => removed.includes(sheetId)),
    kept: kept.flatMap(({ sheetId, why }) => {
      const sheet = made.find((each) => each.sheetId === sheetId);
      return sheet === undefined || why === "sheetGone" ? [] : [{ name: sheet.name, why }];
    }),
  };
}
