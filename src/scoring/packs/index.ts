import type { CellValue } from "../../words/cell";
import { isBlank } from "../../words/cell";
import { RulePackError } from "../errors";
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
 * A blank means `liaoning`.
 * @throws RulePackError with the field "name" when no pack is called so.
 */
export function rulePackNamed(name: CellValue): RulePack {
  if (isBlank(name)) return liaoning;
  const pack = packBySpelling.get(spelling(String(name)));
  if (pack === undefined) throw new RulePackError("name", String(name));
  return pack;
}
