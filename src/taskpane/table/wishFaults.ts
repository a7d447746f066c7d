import type { FoundTable, TableWish } from "../../actions";
import type { PaneTexts } from "../../locale/zh-CN/pane";

/** Excel's last row, counted from 1. */
const LAST_ROW = 1_048_576;

/** What is to be put right before formulas can be looked at: one sentence each. */
export function wishFaults(
  { columns, heading }: FoundTable,
  { inputs, outputs, firstRow, lastRow }: TableWish,
  { faults }: PaneTexts["template"]["writeFormulas"],
): string[] {
  const written = [outputs.completion, outputs.score, outputs.check];
  const needsWeight = outputs.score !== null || outputs.check !== null;
  const { operator, target, actual, unit, weight } = inputs;
  const chosen = [operator, target, actual, unit, weight, ...written];
  const twice = columns.filter(({ column }) => chosen.filter((each) => each === column).length > 1);
  const areRows =
    [firstRow, lastRow].every((row) => Number.isInteger(row) && row < LAST_ROW) &&
    firstRow > heading.last &&
    lastRow >= firstRow;
  const found: [sentence: string, isWrong: boolean][] = [
    [faults.inputs, inputs.target === null || inputs.actual === null],
    [faults.outputs, written.every((column) => column === null)],
    [faults.weight, needsWeight && inputs.weight === null],
    [faults.twice(twice.map(({ letter }) => letter).join("、")), twice.length > 0],
    [faults.rows(heading.last + 1), !areRows],
  ];
  return found.filter(([, isWrong]) => isWrong).map(([sentence]) => sentence);
}
