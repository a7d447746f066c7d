import { familyOf, kindOfTitle, loadRuleReader, readForm } from "../form";
import type { Grid, PerformanceForm, SheetForm } from "../form";
import { isRuleSheet } from "../form/model/grid";
import { isNoteSheet } from "../form/notes/noteSheet";
import { isReviewSheet } from "../form/review";
import {
  isCollectionSheet,
  isDerivationName,
  isMonitoringSheet,
  isSummarySheet,
  type OwnSheet,
} from "../report";
import { isComparisonName } from "../report/comparison/comparisonName";
import { isSummary } from "../report/overview/summarySheet";
import { isDifferenceName } from "../report/review/differenceName";
import { breathe, stopIfCancelled, type Control } from "./control";

/** Reads the forms on a sheet. */
export type FormsReader = (grid: Grid) => SheetForm[];

/** A sheet of the add-in's that speaks of forms and is none: 评分规则, 校验报告, 复核, 绩效汇总表, 收表清单. */
export function isOwnSheet(grid: Grid): boolean {
  if (isRuleSheet(grid) || isNoteSheet(grid) || isReviewSheet(grid)) return true;
  return isSummary(grid) || isCollectionSheet(grid);
}

/** Which of the add-in's sheets it is, once no form was found on it. */
export function ownSheetOf(grid: Grid): OwnSheet | undefined {
  if (isRuleSheet(grid)) return "rules";
  if (isNoteSheet(grid)) return "notes";
  if (isReviewSheet(grid)) return "review";
  if (isDifferenceName(grid.sheetName)) return "differences";
  if (isMonitoringSheet(grid)) return "monitoring";
  if (isSummarySheet(grid)) return "summary";
  if (isCollectionSheet(grid)) return "collection";
  if (isComparisonName(grid.sheetName)) return "comparison";
  return isDerivationName(grid.sheetName) ? "derivation" : undefined;
}

/** A sheet with more cells than any form has is not read by the readers of import unasked. */
const MOST_UNASKED = 20_000;

/**
 * The forms on a sheet that is only looked at, as often as it changes: the readers of import are loaded
 * where labels alone don't tell, and a sheet that is far larger than a form is not read by them.
 */
export async function formsSeenOn(grid: Grid): Promise<SheetForm[]> {
  if (isOwnSheet(grid)) return [];
  const form = readForm(grid);
  const cells = grid.values.length * (grid.values[0]?.length ?? 0);
  const isPlain = form !== null && isInOurPrint(form);
  if (isPlain || cells === 0 || cells > MOST_UNASKED) return form === null ? [] : [{ grid, form }];
  return (await loadOtherPrints())(grid, form);
}

/**
 * The reader of the forms on a sheet: what Liaoning and we print has one form and is read by its labels,
 * any other sheet by the readers of import, where it stands, and may have several. These are loaded
 * by the first call.
 */
export async function loadFormsReader(): Promise<FormsReader> {
  const formsInOtherPrint = await loadOtherPrints();
  return (grid) => {
    if (isOwnSheet(grid)) return [];
    const form = readForm(grid);
    return form !== null && isInOurPrint(form) ? [{ grid, form }] : formsInOtherPrint(grid, form);
  };
}

/**
 * The forms on many sheets, in their order. It takes a moment: the pane may draw and take "cancel" in between.
 * @throws ActionError cancelled
 */
export async function readFormsOn(grids: readonly Grid[], control: Control): Promise<SheetForm[]> {
  const forms: SheetForm[] = [];
  const formsOn = await loadFormsReader();
  for (const [done, grid] of grids.entries()) {
    if (grids.length > 1 && done % sheetsAtOnce === 0) {
      control.onProgress?.({ done, total: grids.length, what: grid.sheetName });
      await breathe();
      stopIfCancelled(control);
    }
    forms.push(...formsOn(grid));
  }
  return forms;
}

const sheetsAtOnce = 5;

/** Reads the forms on a sheet in another print, given what its labels alone make of it. */
type OtherPrintsReader = (grid: Grid, form: PerformanceForm | null) => SheetForm[];

async function loadOtherPrints(): Promise<OtherPrintsReader> {
  const { formsInPlace, ImportError } = await import(
    /* webpackChunkName: "importing" */ "../importing"
  );
  await loadRuleReader();
  return (grid, form) => {
    try {
      const forms = formsInPlace(grid).filter((each) => form !== null || hasTitle(each));
      if (forms.length > 0) return forms.map((each) => ({ grid, form: each }));
    } catch (error) {
      // A sheet with more on it than a form can have is read as far as its labels go.
      if (!(error instanceof ImportError)) throw error;
    }
    return form === null ? [] : [{ grid, form }];
  };
}

/** In the columns of Liaoning, which all sheets have that we make. */
function isInOurPrint({ kind, indicators }: PerformanceForm): boolean {
  const hasColumns = indicators.some(
    ({ reasons, deadline }) => reasons.funding.at !== null || deadline.at !== null,
  );
  if (hasColumns || indicators.length === 0) return true;
  return (
    familyOf(kind).isLiaoning && indicators.some(({ level1 }) => OURS.test(String(level1.value)))
  );
}

const OURS = /^\s*(履职效能|预算执行|管理效率|运行成本|社会效应|可持续性)/u;

function hasTitle({ title }: PerformanceForm): boolean {
  return kindOfTitle(title.value) !== null;
}
