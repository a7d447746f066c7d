import { compactText } from "../words/compact";
import {
  defaultPack,
  isBlank,
  isRefusal,
  ownRulesName,
  rulePackNamed,
  rulePacks,
  shownNameOf,
  sumExact,
  type CellValue,
  type Policy,
  type RulePack,
} from "../scoring";
import { fallingLines, isChoice, ruleLines, ruleWords, type RuleLine } from "./ruleLines";

/**
 * Why a table of rules can't be gone by.
 * - RULE_NAME: no rule is called so. RULE_TWICE: a rule stands there twice.
 * - RULE_VALUE: not one of the values that are `allowed`. RULE_SUM: the parts' points are not 100.
 * - RULES_NONE: no row of it is a rule.
 */
export type RuleFaultCode = "RULE_NAME" | "RULE_TWICE" | "RULE_VALUE" | "RULE_SUM" | "RULES_NONE";

/** What is wrong with a table of rules, and in which of its cells, counted from 0. */
export interface RuleFault {
  code: RuleFaultCode;
  row: number;
  column: number;
  values: { rule: string; found: string; allowed: string };
  /** What the rule named in 基础规则 has in the cell, where that puts it right. */
  usual: CellValue;
}

/** A table of rules that was read. */
export interface RulesRead {
  /** The rules it makes; nothing may be scored by them while there are faults. */
  pack: RulePack;
  faults: RuleFault[];
  /** The row of each rule that it has, by the rule's name, counted from 0. */
  rows: ReadonlyMap<string, number>;
}

const FULL_POINTS = 100;

const spelling = (cell: CellValue | undefined) =>
  cell === null || cell === undefined ? "" : compactText(String(cell)).toLowerCase();

/** An empty cell, which desktop Excel hands over as 0; no rule has the value 0. */
const isEmpty = (cell: CellValue | undefined) => cell === undefined || cell === 0 || isBlank(cell);

const lineBySpelling = new Map(ruleLines.map((line) => [spelling(line.name), line]));
const baseSpelling = spelling(ruleWords.base);
const pointsSpelling = spelling(ruleWords.points);
const headingSpelling = spelling(ruleWords.headings[0]);

/**
 * Reads a table of rules: the name of a rule in the first column, its value in the second, the number of the local
 * paper in the third. Rows without name and value, headings and remarks are passed over; a rule that is not there is
 * the one of 基础规则. Never throws, whatever the cells hold.
 */
export function readRules(cells: readonly (readonly CellValue[])[]): RulesRead {
  const reading = new Reading(cells);
  reading.readAll();
  return { pack: reading.pack, faults: reading.faults, rows: reading.rows };
}

class Reading {
  readonly faults: RuleFault[] = [];
  readonly rows = new Map<string, number>();
  pack: RulePack;
  private readonly base: RulePack;
  private readonly papers: Partial<Record<Policy, string>> = {};
  private readonly points: { name: string; points: number; row: number }[] = [];

  constructor(private readonly cells: readonly (readonly CellValue[])[]) {
    this.base = this.baseOf();
    this.pack = this.base;
  }

  /** The pack that 基础规则 names. */
  private baseOf(): RulePack {
    const row = this.cells.findIndex(([name]) => spelling(name) === baseSpelling);
    if (row < 0) return defaultPack;
    const cell = this.cells[row]?.[1];
    const named = isEmpty(cell) ? null : rulePackNamed(cell ?? null);
    if (named !== null && !isRefusal(named)) return named;
    const allowed = rulePacks.map(shownNameOf).join(" / ");
    this.faultIn(row, 1, "RULE_VALUE", { rule: ruleWords.base, allowed }, shownNameOf(defaultPack));
    return defaultPack;
  }

  readAll(): void {
    this.cells.forEach(([name, value, paper], row) => {
      const key = spelling(isEmpty(name) ? null : name);
      if (key === headingSpelling || (key === "" && isEmpty(value))) return;
      const line = lineBySpelling.get(key);
      if (key === baseSpelling) this.note(ruleWords.base, row);
      else if (key.startsWith(pointsSpelling)) this.readPoints(String(name), row);
      else if (line !== undefined) this.readLine(line, row);
      // A title or a remark has no value.
      else if (!isEmpty(value)) this.faultIn(row, 0, "RULE_NAME", { found: String(name ?? "") });
      const policy = line?.policy ?? (key.startsWith(pointsSpelling) ? "sectionPoints" : null);
      if (policy !== null && !isEmpty(paper)) this.papers[policy] ??= String(paper).trim();
    });
    if (this.rows.size === 0) this.faultIn(0, 0, "RULES_NONE");
    this.putPoints();
    fallingLines.forEach((names) => this.checkFalling(names));
    this.pack = asOwn(this.pack, this.base, this.papers);
  }

  /** @returns false for a rule that stands there twice */
  private note(rule: string, row: number): boolean {
    if (this.rows.has(rule)) {
      this.faultIn(row, 0, "RULE_TWICE", { rule });
      return false;
    }
    this.rows.set(rule, row);
    return true;
  }

  private readLine(line: RuleLine, row: number): void {
    if (!this.note(line.name, row)) return;
    const value = valueIn(this.cells[row]?.[1], line);
    if (value !== undefined) this.pack = line.put(this.pack, value);
    else this.faultAt(line, row, allowedBy(line));
  }

  private readPoints(name: string, row: number): void {
    const part = name.replace(/^[^:：]*[:：]/u, "").trim();
    const rule = ruleWords.points + part;
    if (!this.note(rule, row)) return;
    const points = numberIn(this.cells[row]?.[1], { least: 0.01, most: FULL_POINTS });
    const usual = this.base.sectionPoints.find((each) => each.name === part)?.points ?? null;
    if (part === "") this.faultIn(row, 0, "RULE_NAME", { found: name });
    else if (points !== undefined) this.points.push({ name: part, points, row });
    else this.faultIn(row, 1, "RULE_VALUE", { rule, allowed: `0.01–${FULL_POINTS}` }, usual);
  }

  private putPoints(): void {
    const [first] = this.points;
    if (first === undefined) return;
    const sum = sumExact(this.points.map(({ points }) => points));
    const isRead = this.faults.every(({ values }) => !values.rule.startsWith(ruleWords.points));
    if (isRead && sum !== FULL_POINTS) {
      const rule = ruleWords.points + first.name;
      const told = { rule, found: String(sum), allowed: String(FULL_POINTS) };
      this.faultIn(first.row, 1, "RULE_SUM", told);
    }
    const sectionPoints = this.points.map(({ name, points }) => ({ name, points }));
    this.pack = { ...this.pack, sectionPoints };
  }

  /** A grade or a light that does not lie below the one before it would never be given. */
  private checkFalling(names: readonly string[]): void {
    const lines = names.flatMap((name) => lineBySpelling.get(spelling(name)) ?? []);
    lines.slice(1).forEach((line, place) => {
      const higher = lines[place];
      if (higher === undefined || this.isFaulty(line) || this.isFaulty(higher)) return;
      const most = Number(higher.cellOf(this.pack));
      const least = Number(line.cellOf(this.pack));
      if (least < most) return;
      const row = this.rows.get(line.name);
      if (row !== undefined) this.faultAt(line, row, `< ${most}`);
      else this.faultAt(higher, this.rows.get(higher.name) ?? 0, `> ${least}`);
    });
  }

  private isFaulty({ name }: RuleLine): boolean {
    return this.faults.some(({ values }) => values.rule === name);
  }

  private faultAt(line: RuleLine, row: number, allowed: string): void {
    const told = { rule: line.name, allowed };
    this.faultIn(row, 1, "RULE_VALUE", told, line.cellOf(this.base));
  }

  private faultIn(
    row: number,
    column: number,
    code: RuleFaultCode,
    told: Partial<RuleFault["values"]> = {},
    usual: CellValue = null,
  ): void {
    const cell = this.cells[row]?.[column];
    const values = { rule: "", found: String(cell ?? "").trim(), allowed: "", ...told };
    this.faults.push({ code, row, column, values, usual });
  }
}

/** What a line's cell says; undefined where that is none of its values. */
function valueIn(cell: CellValue | undefined, { values }: RuleLine): unknown {
  if (!isChoice(values)) return numberIn(cell, values);
  if (isEmpty(cell)) return undefined;
  const typed = spelling(cell);
  return values.find(({ id, word }) => typed === id || typed === spelling(word))?.value;
}

function numberIn(
  cell: CellValue | undefined,
  { least, most }: { least: number; most: number },
): number | undefined {
  const typed = spelling(cell);
  if (!/^\d+(?:\.\d+)?%?$/.test(typed)) return undefined;
  const number = typed.endsWith("%") ? parseFloat(typed) / 100 : Number(typed);
  return number >= least && number <= most ? number : undefined;
}

/** The values of a line, as a fault lists them. */
export function allowedBy({ values }: RuleLine): string {
  return isChoice(values)
    ? values.map(({ word }) => word).join(" / ")
    : `${values.least}–${values.most}`;
}

const policies = new Set<Policy>(["sectionPoints", ...ruleLines.map(({ policy }) => policy)]);

function asOwn(pack: RulePack, base: RulePack, papers: Partial<Record<Policy, string>>): RulePack {
  const evidence = { ...base.evidence };
  for (const policy of policies) {
    const isChanged = JSON.stringify(pack[policy]) !== JSON.stringify(base[policy]);
    if (isChanged) evidence[policy] = "own";
    if (papers[policy] !== undefined) evidence[policy] = "local";
  }
  const numbers = [...new Set(Object.values(papers))].join("、");
  return {
    ...pack,
    id: "own",
    title: { "zh-CN": ownRulesName, "en-US": `This workbook's rules (${ownRulesName})` },
    shortName: "本簿",
    otherNames: [],
    evidence,
    papers,
    cited: ownRulesName + (numbers === "" ? "" : `（${numbers}）`),
  };
}
