import { defaultPackOf, emptyField, mapFields, sheetNameFor, type PerformanceForm } from "../form";
import { planForm } from "../formulas";
import { isBlank, shownNameOf } from "../scoring";
import { writePlan } from "../workbook";
import type { Draft, MadeSheet } from "./contract";
import type { Control } from "./control";
import { makeSheets } from "./insertTemplates";
import { scoresOf } from "../report/scores";

/**
 * Writes a standard sheet for each draft. Two syncs a sheet. Computed cells get formulas, except
 * where a person's score differs from the rule's: that one is kept, and validating reports it.
 * @throws WorkbookError; ActionError cancelled
 */
export function writeDrafts(drafts: Draft[], control: Control): Promise<MadeSheet[]> {
  return makeSheets(
    drafts.map(({ imported: { form } }) => ({
      what: sheetNameFor(form),
      make: () => writePlan(planForm(withRulePack(withOwnScores(form)), { keepScores: true })),
    })),
    control,
  );
}

/** The sheet says by which rules it scores, also where the source did not. */
function withRulePack(form: PerformanceForm): PerformanceForm {
  if (!isBlank(form.rulePack.value)) return form;
  return { ...form, rulePack: { value: shownNameOf(defaultPackOf(form.kind)), at: null } };
}

/** The form with its computed fields emptied wherever the rule pack gives what stands there. */
function withOwnScores(form: PerformanceForm): PerformanceForm {
  const { form: status, sections } = scoresOf(form);
  const agreeing = new Set(
    sections
      .flatMap(({ rows }) => rows)
      .filter(({ state, written }) => state === "scored" && written === null)
      .map(({ key }) => key),
  );
  const isSame = (path: string, value: unknown) =>
    path === "total"
      ? status.total !== null && Number(status.total) === value
      : agreeing.has(path.replace(/\.(rate|completion|score)$/, ""));
  return mapFields(form, (field, path) =>
    computed.test(path) && isSame(path, field.value) ? emptyField() : field,
  );
}

/** 项目执行率, 完成程度, 得分 and 总评价得分 */
const computed = /^total$|\.(rate|completion|score)$/;
