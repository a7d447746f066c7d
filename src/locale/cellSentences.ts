import { fillWords } from "./problemWords";

/**
 * The words that functions put into cells; {names} stand for values. They are Chinese on every machine:
 * a workbook must not change its cells with the language of the Excel that calculates it.
 */
export interface CellWords {
  /** By code: why a row can't be scored. */
  problems: Record<string, string>;
  /** Opens what is worth a word and no fault. */
  note: string;
  /** The form's names of the fields that problems and arguments are called by. */
  fields: Record<string, string>;
  /** By what a row owes an explanation for. */
  reasons: { loss: string; over: string; none: string };
  /** By kind of step: how a score comes about. */
  steps: {
    fraction: string;
    met: string;
    exceeded: string;
    floor: string;
    none: string;
    atTarget: string;
    direct: string;
    linear: string;
    inverse: string;
    band: string;
    answer: string;
    inTime: string;
    stated: string;
    score: string;
    rules: string;
    separator: string;
  };
}

/** A step of src/scoring/'s explanation. */
export type ExplainedStep = { kind: string } & Record<string, string | number | boolean>;

/** The sentence for a scoring error. */
export function scoringSentence(
  words: CellWords,
  problem: { code: string; values: Record<string, string | number> },
): string {
  const { field } = problem.values;
  return fillCell(words.problems[problem.code] ?? problem.code, {
    ...problem.values,
    ...(field === undefined ? {} : { field: words.fields[field] ?? field }),
  });
}

/** A cell holds 32,767 characters, and nobody reads so many. */
const LONGEST_VALUE = 200;

/** A sentence for a cell: what it quotes is cut where it is long. */
export function fillCell(sentence: string, values: Record<string, string | number>): string {
  const cut = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" && value.length > LONGEST_VALUE
      ? `${value.slice(0, LONGEST_VALUE)}…`
      : value,
  ]);
  return fillWords(sentence, Object.fromEntries(cut) as Record<string, string | number>);
}

/** A derivation in one line: "完成程度 = 81.28% ÷ 100% = 0.8128 → 0.81；得分 = 1.6 × 0.81 = 1.296". */
export function explanationSentence(words: CellWords, steps: ExplainedStep[]): string {
  return steps.map((step) => stepSentence(words, step)).join(words.steps.separator);
}

function stepSentence({ steps }: CellWords, step: ExplainedStep): string {
  switch (step.kind) {
    case "share":
      return shareSentence(steps, step);
    case "score":
      return scoreSentence(steps, step);
    case "met":
      return fillWords(step.actual === step.target ? steps.met : steps.exceeded, textValues(step));
    default:
      return fillWords(steps[step.kind as keyof typeof steps], textValues(step));
  }
}

function shareSentence(steps: CellWords["steps"], step: ExplainedStep): string {
  const target = Number(step.target);
  const actual = Number(step.actual);
  const operand = (value: number) => {
    const text = `${value}${String(step.unit)}`;
    return value < 0 ? `(${text})` : text;
  };
  const left = fillWords(steps[step.form as "direct" | "linear" | "inverse"], {
    target: operand(target),
    actual: operand(actual),
    larger: operand(Math.max(target, actual)),
    smaller: operand(Math.min(target, actual)),
    base: operand(Math.abs(target)),
  });
  const quotient = step.exact ? String(step.quotient) : cut(step.quotient);
  if (Number(step.quotient) < 0) return `${left} = ${quotient}${steps.floor}`;
  const rounded = step.quotient === step.completion ? "" : ` → ${String(step.completion)}`;
  return `${left} = ${quotient}${rounded}`;
}

function scoreSentence(steps: CellWords["steps"], step: ExplainedStep): string {
  const rounded = step.product !== step.score;
  const left = fillWords(steps.score, {
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
