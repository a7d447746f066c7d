/** Finding and replacing text: Range.find, Worksheet.findAll, replaceAll. */
import { cellArea, intersection, type Area } from "../../workbook/model/area";
import type { RangeHandle } from "../rangeTracker";
import { oneOf, record, text } from "./arguments";
import { areaOf, guardContent } from "./guards";
import { notFound } from "./lookup";
import type { ApiContext, MethodEntry } from "./table";
import { method } from "./table";

interface Criteria {
  completeMatch: boolean;
  matchCase: boolean;
  backwards: boolean;
}

function criteriaOf(value: unknown): Criteria {
  const { completeMatch, matchCase, searchDirection } = value === undefined ? {} : record(value);
  const direction =
    searchDirection === undefined
      ? "Forward"
      : oneOf(searchDirection, ["Forward", "Backwards"] as const);
  return {
    completeMatch: completeMatch === true,
    matchCase: matchCase === true,
    backwards: direction === "Backwards",
  };
}

function found(content: string, wanted: string, criteria: Criteria): boolean {
  const [a, b] = criteria.matchCase
    ? [content, wanted]
    : [content.toLowerCase(), wanted.toLowerCase()];
  return criteria.completeMatch ? a === b : a.includes(b);
}

/** The cells of an area, row by row, whose formula (or value) holds the text. */
function matches(
  { model }: ApiContext,
  sheetId: string,
  within: Area,
  wanted: string,
  criteria: Criteria,
): Area[] {
  const used = model.usedArea(sheetId, true);
  const area = used && intersection(used, within);
  if (!area) return [];
  return model
    .formulas(sheetId, area)
    .flatMap((line, r) =>
      line.flatMap((content, c) =>
        content !== "" && found(String(content), wanted, criteria)
          ? [cellArea(area.row + r, area.column + c)]
          : [],
      ),
    );
}

/** Cells next to each other in a row, and equal rows below each other, become one area. */
function joined(cells: Area[]): Area[] {
  const rows: Area[] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.row === cell.row && last.column + last.columnCount === cell.column) {
      last.columnCount += 1;
    } else rows.push({ ...cell });
  }
  const areas: Area[] = [];
  for (const row of rows) {
    const above = areas.find(
      (each) =>
        each.row + each.rowCount === row.row &&
        each.column === row.column &&
        each.columnCount === row.columnCount,
    );
    if (above) above.rowCount += 1;
    else areas.push(row);
  }
  return areas;
}

function findIn(
  context: ApiContext,
  range: RangeHandle,
  wanted: unknown,
  options: unknown,
): RangeHandle | null {
  const criteria = criteriaOf(options);
  const all = matches(context, range.sheetId, areaOf(range), text(wanted), criteria);
  const cell = criteria.backwards ? all.at(-1) : all[0];
  return cell ? context.ranges.create(range.sheetId, cell) : null;
}

/** All matches of a sheet; null where there is none. */
export function findAll(
  context: ApiContext,
  sheetId: string,
  within: Area,
  wanted: unknown,
  options: unknown,
) {
  const cells = matches(context, sheetId, within, text(wanted), criteriaOf(options));
  return cells.length === 0 ? null : areasHandle(context, sheetId, cells);
}

export function areasHandle(context: ApiContext, sheetId: string, cells: Area[]) {
  return {
    type: "RangeAreas" as const,
    ranges: joined(cells).map((area) => context.ranges.create(sheetId, area)),
  };
}

/** @returns how many replacements were made */
export function replaceAll(
  context: ApiContext,
  range: RangeHandle,
  wanted: unknown,
  replacement: unknown,
  options: unknown,
): number {
  const criteria = criteriaOf(options);
  const { sheetId } = range;
  const pattern = new RegExp(
    text(wanted).replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    criteria.matchCase ? "g" : "gi",
  );
  const cells = matches(context, sheetId, areaOf(range), text(wanted), criteria);
  for (const cell of cells) guardContent(context, context.ranges.create(sheetId, cell));
  let count = 0;
  for (const cell of cells) {
    const content = String(context.model.formulas(sheetId, cell)[0]?.[0] ?? "");
    const replaced = content.replace(pattern, () => {
      count += 1;
      return text(replacement);
    });
    context.model.enter(sheetId, cell, [[replaced]]);
  }
  return count;
}

export const searchMethods: Record<string, MethodEntry<RangeHandle>> = {
  Find: method(
    "1.9",
    (self, context, wanted, criteria) => findIn(context, self, wanted, criteria) ?? notFound(),
  ),
  FindOrNullObject: method("1.9", (self, context, wanted, criteria) =>
    findIn(context, self, wanted, criteria),
  ),
  ReplaceAll: method("1.9", (self, context, wanted, replacement, criteria) =>
    replaceAll(context, self, wanted, replacement, criteria),
  ),
};
