import { fillWords } from "./problemWords";
import { rareWords } from "./zh-CN/rareWords";

const words = rareWords.steps;

/** A step of src/scoring/'s explanation. */
export type ExplainedStep = { kind: string } & Record<string, string | number | boolean>;

/** A derivation in one line: "完成程度 = 81.28% ÷ 100% = 0.8128 → 0.81；得分 = 1.6 × 0.81 = 1.296". */
export function explanationSentence(steps: ExplainedStep[]): string {
  return steps.map(stepSentence).join(words.separator);
}

function stepSentence(step: ExplainedStep): string {
  switch (step.kind) {
    case "share":
      return shareSentence(step);
    case "score":
      return scoreSentence(step);
    case "met":
      return fillWords(step.actual === step.target ? words.met : words.exceeded, textValues(step));
    default:
      return fillWords(words[step.kind as keyof typeof words], textValues(step));
  }
}

function shareSentence(step: ExplainedStep): string {
  const target = Number(step.target);
  const actual = Number(step.actual);
  const operand = (value: number) => {
    // A percentage point costs so much: the numbers of a formula, not percentages of one.
    const text = `${value}${step.form === "points" ? "" : String(step.unit)}`;
    return value < 0 ? `(${text})` : text;
  };
  const left = fillWords(words[step.form as "direct" | "linear" | "inverse" | "points"], {
    target: operand(target),
    actual: operand(actual),
    larger: operand(Math.max(target, actual)),
    smaller: operand(Math.min(target, actual)),
    base: operand(Math.abs(target)),
    off: String(step.off),
  });
  const quotient = step.exact ? String(step.quotient) : cut(step.quotient);
  if (Number(step.quotient) < 0) return `${left} = ${quotient}${words.floor}`;
  const rounded = step.quotient === step.completion ? "" : ` → ${String(step.completion)}`;
  return `${left} = ${quotient}${rounded}`;
}

function scoreSentence(step: ExplainedStep): string {
  const rounded = step.product !== step.score;
  const left = fillWords(words.score, {
    weight: String(step.weight),
    completion: cut(step.completion),
    product: rounded ? cut(step.product) : String(step.product),
  });
  return rounded ? `${left} → ${String(step.score)}` : left;
}

/** An endless fraction is cut, not rounded: 0.9949999… must not read 0.995 before it becomes 0.99. */
function cut(value: string | number | boolean | undefined): string {
  const text = String(value);
  return text.length > 12 ? `${text.slice(0, 8)}…` : text;
}

/** Numbers of a unit are told with it. */
function textValues({ unit = "", ...step }: ExplainedStep): Record<string, string> {
  const measured = (name: string, value: string | number | boolean) =>
    name === "target" || name === "actual" ? `${value}${unit}` : String(value);
  return Object.fromEntries(
    Object.entries(step).map(([name, value]) => [name, measured(name, value)]),
  );
}
