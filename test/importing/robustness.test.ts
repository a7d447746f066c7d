import { blankForm, gridFromPlan, type PerformanceForm } from "../../src/form";
import { planForm } from "../../src/formulas";
import { importGrid } from "../../src/importing";
import { compareForms, type Difference } from "./compareForms";
import { Chance, damaged, damages } from "./damage";
import { publishedEvaluation, publishedTargets } from "./publishedForms";

/** The share of fields read right may not fall below what was reached (99 % is required). */
const REQUIRED = 0.9975;
/** Marking everything would be no help: right fields that are marked all the same. */
const MOST_MARKED_THOUGH_RIGHT = 0.012;
const TRIALS = 1200;

interface Trial {
  names: string[];
  seed: number;
  form: PerformanceForm;
}

const forms = [...publishedTargets(), publishedEvaluation(), publishedEvaluation()];

function trialOf(seed: number): Trial {
  const chance = new Chance(seed);
  const all = Object.keys(damages);
  const names = Array.from({ length: 1 + chance.below(3) }, () => chance.of(all));
  return { names, seed, form: chance.of(forms) };
}

function run({ names, seed, form }: Trial) {
  const grid = gridFromPlan(planForm(form, { keepScores: true }));
  const [imported] = importGrid(damaged(grid, form, names, new Chance(seed + 1_000_000)));
  return compareForms(form, imported);
}

describe("reading damaged forms", () => {
  const results = Array.from({ length: TRIALS }, (_, seed) => {
    const trial = trialOf(seed);
    return { trial, ...run(trial) };
  });
  const fields = results.reduce((sum, { fields: count }) => sum + count, 0);
  const wrong = results.flatMap(({ trial, differences }) =>
    differences.map((difference) => ({ ...difference, trial })),
  );

  it(`reads at least ${REQUIRED * 100} % of the fields of ${TRIALS} damaged forms right`, () => {
    const rate = 1 - wrong.length / fields;
    const doubted = results.reduce((sum, { markedThoughRight }) => sum + markedThoughRight, 0);
    console.info(
      `${fields} fields of ${TRIALS} damaged forms: ${(rate * 100).toFixed(3)} % right, ` +
        `${wrong.length} wrong, ${wrong.filter(({ marked }) => !marked).length} of them unmarked; ` +
        `${((doubted / fields) * 100).toFixed(2)} % right but marked`,
    );
    expect(rate).toBeGreaterThanOrEqual(REQUIRED);
    expect(doubted / fields).toBeLessThan(MOST_MARKED_THOUGH_RIGHT);
  });

  it("marks every field that it reads wrong or misses", () => {
    const unmarked = wrong.filter(({ marked }) => !marked);
    expect(unmarked.slice(0, 20).map(describeDifference)).toEqual([]);
  });
});

function describeDifference({
  path,
  expected,
  found,
  trial,
}: Difference & { trial: Trial }): string {
  const values = `${String(expected)} -> ${String(found)}`;
  return `${trial.seed} ${trial.names.join("+")} ${trial.form.kind} ${path}: ${values}`;
}

describe("an unfilled standard form", () => {
  it("comes back as it was", () => {
    for (const kind of ["target", "selfEvaluation"] as const) {
      const form = blankForm({ kind, unit: "703001朝阳市工业和信息化局", year: 2026 } as never);
      const [imported] = importGrid(gridFromPlan(planForm(form)));
      expect(compareForms(form, imported).differences.filter(({ marked }) => !marked)).toEqual([]);
    }
  });
});
