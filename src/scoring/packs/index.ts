import type { CellValue } from "../../words/cell";
import { isBlank } from "../../words/cell";
import { compactText } from "../../words/compact";
import { remember } from "../../words/remember";
import { refuse, type Refusal } from "../errors";
import type { RulePack } from "../rulePack";
import { chongqing } from "./chongqing";
import { hubei } from "./hubei";
import { liaoning } from "./liaoning";
import { national } from "./national";
import { nationalCost } from "./nationalCost";
import { sichuan } from "./sichuan";

/** The rules of functions that name none. */
export const defaultPack = liaoning;

/** The rule packs that come with the add-in, the default first. A new pack is one more here. */
export const rulePacks: readonly RulePack[] = [
  defaultPack,
  national,
  nationalCost,
  hubei,
  sichuan,
  chongqing,
];

/** What a sheet calls a pack. */
export function shownNameOf({ title }: Pick<RulePack, "title">): string {
  return title["zh-CN"];
}

/** What a sheet calls the rules that stand in its own workbook, on the sheet 评分规则. */
export const ownRulesName = "本簿规则";

/** What rules may be called, as a sentence lists it: liaoning（辽宁）、national（全国）、本簿规则的区域 */
export function packNames(): string {
  const packs = rulePacks.map(({ id, shortName }) => `${id}（${shortName}）`);
  return [...packs, `${ownRulesName}的区域`].join("、");
}

/** Brackets are typed in every kind: 〔2020〕, [2020], （2020）. */
const spelling = (name: string): string =>
  compactText(name)
    .toLowerCase()
    .replace(/[〔【[]/gu, "(")
    .replace(/[〕】\]]/gu, ")");

const packBySpelling = new Map<string, RulePack | "own">(
  rulePacks.flatMap((pack) =>
    [pack.id, ...Object.values(pack.title), pack.shortName, ...pack.otherNames].map(
      (name) => [spelling(name), pack] as const,
    ),
  ),
).set(ownRulesName, "own");

const packSpelled = remember((text) => packBySpelling.get(spelling(text)) ?? null);

/** True for a text that names rules. */
export function isPackName(text: string): boolean {
  return packSpelled(text) !== null;
}

/** True for the name of the rules that stand in the workbook itself, which a name alone can't tell. */
export function isOwnRules(name: CellValue): boolean {
  return packSpelled(String(name)) === "own";
}

/**
 * The rule pack that a sheet's cell 评分规则 or a formula's argument names, by id or title. A blank
 * means the default. Refused: RULE_PACK when no pack is called so.
 */
export function rulePackNamed(name: CellValue): RulePack | Refusal {
  if (isBlank(name)) return defaultPack;
  const found = String(name);
  const pack = packSpelled(found);
  return typeof pack === "object" && pack
    ? pack
    : refuse("RULE_PACK", { found, packs: packNames() });
}
