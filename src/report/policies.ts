import type { FormRules } from "../form";
import type { Evidence, Policy, RulePack } from "../scoring";
import type { Told } from "./told";
import { percentText } from "./figures";

/** The rule pack that decides a sheet's scores. */
export interface RulesInForce {
  id: string;
  title: RulePack["title"];
  source: FormRules["source"];
  /** The pack's policies, each a sentence once put in words. */
  policies: PolicyTold[];
}

/** A policy as data for its sentence, with what it rests on. */
export interface PolicyTold extends Told {
  evidence: Evidence;
  /** The number of the local paper, where the workbook's own rules name one. */
  paper: string;
}

/** The pack's policies, to be put in words: code "reverseMiss.linear_to_double" and what it needs. */
export function rulesInForce({ pack, source }: Pick<FormRules, "pack" | "source">): RulesInForce {
  return { id: pack.id, title: pack.title, source, policies: policiesOf(pack) };
}

function policiesOf(pack: RulePack): PolicyTold[] {
  const told = (policy: Policy, values: Told["values"] = {}, choice = ""): PolicyTold => ({
    code: choice === "" ? policy : `${policy}.${choice}`,
    values,
    evidence: pack.evidence[policy] ?? "practice",
    paper: pack.papers?.[policy] ?? "",
  });
  const chosen = (policy: Policy, choice: string) => told(policy, {}, choice);
  const decimals = (policy: Policy, decimals: number | null) =>
    decimals === null ? chosen(policy, "none") : told(policy, { decimals });
  const points = pack.sectionPoints.map(({ name, points }) => `${name} ${points}`).join(" · ");
  const bands = pack.qualBands.map(({ from, to }) => `${percentText(from)}–${percentText(to)}`);
  const grades = pack.gradeBands.map(({ grade, from }) => `${grade} ≥ ${from}`);
  return [
    told("sectionPoints", { points }),
    decimals("taskRateDecimals", pack.taskRateDecimals),
    decimals("completionDecimals", pack.completionDecimals),
    decimals("rowScoreDecimals", pack.rowScoreDecimals),
    decimals("totalDecimals", pack.totalDecimals),
    chosen("cap", pack.cap),
    told("reverseMiss", { off: percentText(pack.offPerPoint) }, pack.reverseMiss),
    chosen("reverseZero", pack.reverseZero),
    chosen("equalOver", pack.equalOver),
    chosen("negativeActual", pack.negativeActual),
    told("qualBands", { bands: bands.join(" · ") }),
    chosen("qualValue", pack.qualValue),
    told("overThreshold", { share: percentText(pack.overThreshold) }),
    chosen("percentSlip", pack.percentSlip),
    told("gradeBands", { grades: grades.join(" · ") }),
    told("progressLights", {
      yellow: percentText(pack.progressLights.yellow),
      green: percentText(pack.progressLights.green),
      blue: percentText(pack.progressLights.blue),
    }),
    chosen("reasonRequired", pack.reasonRequired),
    chosen("override", pack.override),
  ];
}
