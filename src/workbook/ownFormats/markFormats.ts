import { toA1 } from "../../form/model/grid";
import type { CellAddress } from "../../form/model/grid";
import type { ProblemLevel } from "../../validation/problem/problem";
import { ownName } from "./ownFormats";

/** The mark of a cell. */
export interface Mark {
  at: CellAddress;
  level: ProblemLevel;
}

/** The look of a level: fill and line style differ, so that colour is never the only sign. */
const looks: Record<
  ProblemLevel,
  { fill: string; line: "Continuous" | "Dash" | "Dot"; color: string }
> = {
  error: { fill: "#FDE7E9", line: "Continuous", color: "#A80000" },
  warning: { fill: "#FFF4CE", line: "Dash", color: "#8A6100" },
  info: { fill: "#E6F2FB", line: "Dot", color: "#004E8C" },
};

/** From the mildest to the worst. */
const levels: ProblemLevel[] = ["info", "warning", "error"];

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Excel refuses address lists of more than 8,192 characters; an address has at most 11 here. */
const addressesAtOnce = 500;

/** Queues the marks of a sheet; their ids are there after the caller's sync. */
export function addMarks(sheet: Excel.Worksheet, marks: Mark[]): Excel.ConditionalFormat[] {
  const worst = worstLevels(marks);
  return levels.flatMap((level) => {
    const addresses = [...worst].filter(([, its]) => its === level).map(([address]) => address);
    return chunks(addresses, addressesAtOnce).map((some) =>
      addMark(sheet.getRanges(some.join(",")), level),
    );
  });
}

/** A cell with several problems bears the mark of the worst. */
function worstLevels(marks: Mark[]): Map<string, ProblemLevel> {
  const worst = new Map<string, ProblemLevel>();
  for (const level of levels) {
    for (const mark of marks) if (mark.level === level) worst.set(toA1(mark.at), level);
  }
  return worst;
}

/**
 * A mark is a conditional format of our own that is always true: it leaves the user's formatting
 * alone and goes without a trace.
 */
function addMark(cells: Excel.RangeAreas, level: ProblemLevel): Excel.ConditionalFormat {
  const format = cells.conditionalFormats.add("Custom");
  format.load("id");
  format.custom.rule.formula = `=LEN(${ownName("marks", level)})>0`;
  const { fill, line, color } = looks[level];
  format.custom.format.fill.color = fill;
  if (level === "error") format.custom.format.font.bold = true;
  for (const edge of edges) {
    const border = format.custom.format.borders.getItem(edge);
    border.style = line;
    border.color = color;
  }
  return format;
}

function chunks<T>(items: T[], size: number): T[][] {
  const result: T[][] = [];
  for (let start = 0; start < items.length; start += size) {
    result.push(items.slice(start, start + size));
  }
  return result;
}
