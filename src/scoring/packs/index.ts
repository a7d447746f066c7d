import type { CellValue } from "../../words/cell";
import { isBlank } from "../../words/cell";
import { compactText } from "../../words/compact";
import { remember } from "../../words/remember";
import { refuse, type Refusal } from "../errors";
import type { RulePack } from "../rulePack";
import { hubei } from "./hubei";
import { liaoning } from "./liaoning";
import { national } from "./national";

/** The rules of functions that name none. */
export const defaultPack = liaoning;

/** The rule packs that come with the add-in, the default first. A new pack is one more here. */
export const rulePacks: readonly RulePack[] = [defaultPack, national, hubei];

/** What a sheet calls a pack. */
export function shownNameOf({ title }: RulePack): string {
  return title["zh-CN"];
}

/** The packs as a sentence lists them: liaoning（辽宁）、national（全国） */
export function packNames(): string {
  return rulePacks.map(({ id, shortName }) => `${id}（${shortName}）`).join("、");
}

/** What a sheet calls the rules that stand in its own workbook, on the sheet 评分规则. */
export const ownRulesName = "本簿规则";

/** Brackets are typed in every kind: 〔2020〕, [2020], （2020）. */
const spelling = (name: string): string =>
  compactText(name)
    .toLowerCase()
    .replace(/[〔【[]/gu, "(")
    .replace(/[〕】\]]/gu, ")");

const packBySpelling = new Map<string, RulePack | Refusal>(
  rulePacks.flatMap((pack) =>
    [pack.id, ...Object.values(pack.title), pack.shortName, ...pack.otherNames].map(
      (name) => [spelling(name), pack] as const,
    ),
  ),
).set(ownRulesName, refuse("RULES_IN_SHEET"));

const packSpelled = remember((text) => packBySpelling.get(spelling(text)) ?? null);

/** True for a text that names a rule pack. */
export function isPackName(text: string): boolean {
  return packSpelled(text) !== null;
}

/**
 * The rule pack that a sheet's cell 评分规则 or a formula's argument names, by id or title. A blank
 * means the default. Refused: RULE_PACK when no pack is called so, RULES_IN_SHEET for 本簿规则, which a name
 * alone can't tell.
 */
export function rulePackNamed(name: CellValue): RulePack | Refusal {
  if (isBlank(name)) return defaultPack;
  const found = String(name);
  return packSpelled(found) ?? refuse("RULE_PACK", { found, packs: packNames() });
}
