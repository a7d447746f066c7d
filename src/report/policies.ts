import type { FormRules } from "../form";
import type { RulePack } from "../scoring";
import type { Told } from "./told";
import { percentText } from "./figures";

/** The rule pack that decides a sheet's scores. */
export interface RulesInForce {
  id: string;
  source: FormRules["source"];
  /** The pack's policies, each a sentence once put in words. */
  policies: Told[];
}

/** The pack's policies, to be put in words: code "reverseMiss.linear_to_double" and what it needs. */
export function rulesInForce({ pack, source }: FormRules): RulesInForce {
  return { id: pack.id, source, policies: policiesOf(pack) };
}

function policiesOf(pack: RulePack): Told[] {
  const told = (code: string, values: Told["values"] = {}): Told => ({ code, values });
  const points = pack.sectionPoints.map(({ name, points }) => `${name} ${points}`).join(" · ");
  const bands = pack.qualBands.map(({ from, to }) => `${percentText(from)}–${percentText(to)}`);
  const grades = pack.gradeBands.map(({ grade, from }) => `${grade} ≥ ${from}`);
  return [
    told("sectionPoints", { points }),
    told("taskRateDecimals", { decimals: pack.taskRateDecimals }),
    pack.completionDecimals === null
      ? told("completionDecimals.none")
      : told("completionDecimals", { decimals: pack.completionDecimals }),
    pack.rowScoreDecimals === null
      ? told("rowScoreDecimals.none")
      : told("rowScoreDecimals", { decimals: pack.rowScoreDecimals }),
    told("totalDecimals", { decimals: pack.totalDecimals }),
    told(`cap.${pack.cap}`),
    told(`reverseMiss.${pack.reverseMiss}`),
    told(`reverseZero.${pack.reverseZero}`),
    told(`equalOver.${pack.equalOver}`),
    told(`negativeActual.${pack.negativeActual}`),
    told("qualBands", { bands: bands.join(" · ") }),
    told(`qualValue.${pack.qualValue}`),
    told("overThreshold", { share: percentText(pack.overThreshold) }),
    told(`percentSlip.${pack.percentSlip.mode}`),
    told("gradeBands", { grades: grades.join(" · ") }),
    told(`reasonRequired.${pack.reasonRequired}`),
    told(`override.${pack.override}`),
  ];
}
