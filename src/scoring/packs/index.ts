import type { CellValue } from "../../words/cell";
import { isBlank } from "../../words/cell";
import { refuse, type Refusal } from "../errors";
import { compactText } from "../../words/compact";
import type { RulePack } from "../rulePack";
import { liaoning } from "./liaoning";
import { national } from "./national";

/** The rule packs that come with the add-in, the default first. */
export const rulePacks: RulePack[] = [liaoning, national];

const spelling = (name: string): string => compactText(name).toLowerCase();

const packBySpelling = new Map<string, RulePack>(
  rulePacks.flatMap((pack) =>
    [pack.id, ...pack.titles].map((name) => [spelling(name), pack] as const),
  ),
);

/**
 * The rule pack that a sheet's cell 评分规则 or a formula's argument names, by id or Chinese title.
 * A blank means `liaoning`. Refused: RULE_PACK when no pack is called so.
 */
export function rulePackNamed(name: CellValue): RulePack | Refusal {
  if (isBlank(name)) return liaoning;
  return packBySpelling.get(spelling(String(name))) ?? refuse("RULE_PACK", { found: String(name) });
}
