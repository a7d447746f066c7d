import type { Refusal, RulePack } from "../scoring";
import type { Step } from "../scoring/rarely";
import type { Told } from "./told";
import { percentText, pointsText } from "./figures";

/** The steps of an indicator's derivation, as what the sentences of src/locale/ need. */
export function tellSteps(steps: Step[]): Told[] {
  return steps.map(tellStep);
}

function tellStep(step: Step): Told {
  switch (step.kind) {
    case "fraction":
      return { code: "fraction", values: { typed: step.typed, read: step.read } };
    case "met":
    case "none":
    case "atTarget": {
      const { operator, target, actual } = step;
      return { code: step.kind, values: { operator, target, actual } };
    }
    case "share": {
      const { target, actual, quotient, exact, completion } = step;
      const equals = exact ? "=" : "≈";
      const code = quotient === completion ? `share.${step.form}` : `share.${step.form}.rounded`;
      const values = { target, actual, equals, quotient, completion };
      const off = percentText(step.off);
      return { code, values: step.form === "points" ? { ...values, off } : values };
    }
    case "band":
    case "answer":
    case "inTime":
    case "stated":
      return { code: step.kind, values: { completion: step.completion } };
    case "rules":
      return { code: "rules", values: { rules: step.rules } };
    case "score":
      return tellScore("score", step.weight, String(step.completion), step.product, step.score);
  }
}

function tellScore(
  code: string,
  weight: number,
  completion: string,
  product: number,
  score: number,
): Told {
  const values = { weight, completion, product, score };
  return { code: product === score ? code : `${code}.rounded`, values };
}

/** How a task's score comes about: its rate as the pack rounds it, then the share of its weight. */
export function tellTask(
  task: { allocated: string; executed: string; rate: number; weight: number; score: number },
  pack: RulePack,
): Told[] {
  const { allocated, executed, weight } = task;
  const rate = percentText(task.rate);
  return [
    { code: "rate", values: { allocated, executed, rate, decimals: pack.taskRateDecimals } },
    { code: "taskScore", values: { weight, rate, score: pointsText(task.score) } },
    ...(pack.cited === undefined ? [] : [{ code: "rules", values: { rules: pack.cited } }]),
  ];
}

/** Why a row can't be scored, as a step of its own. */
export function tellRefusal({ code, values }: Refusal): Told[] {
  return [{ code, values }];
}
