import {
  completionOf,
  executionRateOf,
  liaoning,
  readTask,
  scoreOf,
  sumExact,
  taskScoreOf,
  totalOf,
} from "../../src/scoring";
import { numberIn } from "./support/outcomes";
import { indicators, tasks, total, unroundedTotal } from "../fixtures/selfEvaluation2024";

describe("the published self-evaluation form of 2024, to the last digit", () => {
  test.each(tasks.map((task) => [task.name, task] as const))("task %s", (_, task) => {
    const rate = executionRateOf(task.allocated, task.executed, liaoning);
    expect(rate).toBe(task.rate);
    expect(`${(task.rate * 100).toFixed(2)}%`).toBe(task.printedRate);
    expect(taskScoreOf(task.weight, numberIn(rate), liaoning)).toBe(task.score);
  });

  test.each(indicators.map((row) => [row.name, row] as const))("indicator %s", (_, row) => {
    expect(completionOf(row, liaoning)).toBe(row.completion);
    expect(scoreOf(row, liaoning)).toBe(row.score);
  });

  test("total, from computed scores", () => {
    const scores = [
      ...tasks.map((task) => numberIn(readTask(task, liaoning).score)),
      ...indicators.map((row) => numberIn(scoreOf(row, liaoning))),
    ];
    expect(scores).toHaveLength(29);
    expect(sumExact(scores)).toBe(unroundedTotal);
    expect(totalOf(scores, liaoning)).toBe(total);
  });
});
