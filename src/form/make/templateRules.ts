import { rulePacks, sumExact, type RulePack } from "../../scoring";
import { distributeWeights } from "../../scoring/rarely";
import type { FormKind } from "../families";
import type { RuleTable } from "../model/grid";
import { defaultPackOf, partsOf, rulesIn, type FormParts } from "../rules";

/** The form kinds that can be inserted; whose print they get follows from the rules. */
export type TemplateKind = Extract<FormKind, "target" | "selfEvaluation">;

/** Rules that a form can be made by. */
export interface TemplateRules extends FormParts {
  /** A rule pack's, or OWN_RULES. */
  id: string;
  /** In Chinese it is what the form's cell 评分规则 says. */
  title: RulePack["title"];
}

/** The id of the rules that stand in the workbook itself. */
export const OWN_RULES = "own";

/** The rules that come with the add-in, those of the kind's own family first. */
export function templateRules(kind: TemplateKind): TemplateRules[] {
  const usual = defaultPackOf(kind);
  return [usual, ...rulePacks.filter((pack) => pack !== usual)].map((pack) => ({
    id: pack.id,
    title: pack.title,
    ...partsToMake(pack),
  }));
}

/**
 * The rules that the sheet 评分规则 has; null where a cell of it is wrong, so that nothing can be made by it.
 * @throws Error before loadRuleReader
 */
export function ownTemplateRules(table: RuleTable): TemplateRules | null {
  const { pack, faults } = rulesIn(table);
  if (faults.length > 0) return null;
  return { id: OWN_RULES, title: pack.title, ...partsToMake(pack) };
}

/** The kind of the sheet that a form gets: rules with the 一级指标 of other places are printed as these print them. */
export function printedKind(kind: TemplateKind, { sections }: FormParts): FormKind {
  const own = new Set(partsOf(defaultPackOf(kind)).sections.map(({ level1 }) => level1));
  if (sections.some(({ level1 }) => own.has(level1))) return kind;
  return kind === "target" ? "nationalTarget" : "nationalSelfEvaluation";
}

/**
 * The parts of a form by a pack. One that leaves it to the form how its indicators share their points
 * (绩效指标 90) begins with the parts of the national form.
 */
function partsToMake(pack: RulePack): FormParts {
  const { tasks, sections } = partsOf(pack);
  const [only] = sections;
  if (sections.length !== 1 || only === undefined) return { tasks, sections };
  const national = partsOf(defaultPackOf("nationalSelfEvaluation")).sections;
  if (sumExact(national.map(({ points }) => points)) === only.points) {
    return { tasks, sections: national };
  }
  const shares = distributeWeights(only.points, national.length);
  return {
    tasks,
    sections: national.map(({ level1 }, place) => ({ level1, points: shares[place] ?? 0 })),
  };
}
