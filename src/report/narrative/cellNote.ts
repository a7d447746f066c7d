import { toA1, type CellAddress } from "../../form/model/grid";
import type { How, Quoted } from "./narrativeReport";

const DIGIT = /\p{Nd}/u;

const HOW: Record<How, string> = {
  cell: "",
  sum: "之和",
  count: "计数",
  share: "",
  grade: "按评分规则",
};

/** Where a number comes from, "[J10]" or "[J10:J14之和]"; "" for what has no digit and is no grade. */
export function cellNote({ text, how, from, of }: Quoted): string {
  if (from.length === 0 || (how === "cell" && !DIGIT.test(text))) return "";
  const divided = of === undefined ? "" : `÷${cellNames(of)}`;
  return `[${cellNames(from)}${divided}${HOW[how]}]`;
}

/** "J10:J14、J16": cells that stand below each other are one range. */
export function cellNames(cells: readonly CellAddress[]): string {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { first: CellAddress; last: CellAddress }[] = [];
  for (const cell of sorted) {
    const run = runs[runs.length - 1];
    if (run?.last.column === cell.column && cell.row - run.last.row <= 1) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs
    .map(({ first, last }) => [...new Set([toA1(first), toA1(last)])].join(":"))
    .join("、");
}
