import type { Area } from "../../model/area";
import { cellParts, common, forEachCell } from "./cellLooks";
import { BorderStyleTypes, type IBorderData, type IBorderStyleData } from "@univerjs/core";
import type { Border, BorderEdge, FormatPart } from "../../model/model";
import type { Core } from "../../univer/core";
import type { CellPatch, UniverSession } from "../../univer/session";

/** Excel's line style and weight for each of Univer's (and the file format's) border styles. */
const lineStyles: [BorderStyleTypes, string, string][] = [
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.MEDIUM_DASHED, "Dash", "Medium"],
  [BorderStyleTypes.DASH_DOT, "DashDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "DashDot", "Medium"],
  [BorderStyleTypes.DASH_DOT_DOT, "DashDotDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "DashDotDot", "Medium"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
  [BorderStyleTypes.SLANT_DASH_DOT, "SlantDashDot", "Medium"],
];

type Side = "t" | "b" | "l" | "r" | "tl_br" | "bl_tr";
const noBorder: Border = { style: "None", color: "#000000", weight: "Thin" };

/** One side of one cell that belongs to an edge of an area. */
interface CellSide {
  row: number;
  column: number;
  side: Side;
}

/** The neighbour that shares the side, and its name there: both may hold the one line. */
function neighbour({ row, column, side }: CellSide): CellSide | null {
  if (side === "t") return row > 0 ? { row: row - 1, column, side: "b" } : null;
  if (side === "b") return { row: row + 1, column, side: "t" };
  if (side === "l") return column > 0 ? { row, column: column - 1, side: "r" } : null;
  if (side === "r") return { row, column: column + 1, side: "l" };
  return null;
}

function sidesOf(area: Area, edge: BorderEdge): CellSide[] {
  const lastRow = area.row + area.rowCount - 1;
  const lastColumn = area.column + area.columnCount - 1;
  const choose: Record<BorderEdge, [Side, (row: number, column: number) => boolean]> = {
    EdgeTop: ["t", (row) => row === area.row],
    EdgeBottom: ["b", (row) => row === lastRow],
    EdgeLeft: ["l", (_, column) => column === area.column],
    EdgeRight: ["r", (_, column) => column === lastColumn],
    InsideHorizontal: ["b", (row) => row < lastRow],
    InsideVertical: ["r", (_, column) => column < lastColumn],
    DiagonalDown: ["tl_br", () => true],
    DiagonalUp: ["bl_tr", () => true],
  };
  const [side, isOn] = choose[edge];
  const sides: CellSide[] = [];
  forEachCell(area, (row, column) => {
    if (isOn(row, column)) sides.push({ row, column, side });
  });
  return sides;
}

export function bordersPart({ session }: Core): Pick<FormatPart, "getBorder" | "setBorder"> {
  return {
    getBorder(sheetId, area, edge) {
      const filled = session.filled(sheetId, area);
      const borders = sidesOf(filled, edge).map((side) => readSide(session, sheetId, side));
      if (borders.length === 0) return { ...noBorder };
      return {
        style: common(borders.map((border) => border.style)),
        color: common(borders.map((border) => border.color)),
        weight: common(borders.map((border) => border.weight)),
      };
    },
    setBorder(sheetId, area, edge, changes) {
      const patch: CellPatch = {};
      for (const side of sidesOf(session.filled(sheetId, area), edge)) {
        const line = borderData({ ...readSide(session, sheetId, side), ...changes }, changes);
        addSide(patch, side, line);
        const other = neighbour(side);
        if (other && ownSide(session, sheetId, other)) addSide(patch, other, null);
      }
      if (Object.keys(patch).length > 0) session.write(sheetId, patch);
      session.forgetUndo();
    },
  };
}

function addSide(patch: CellPatch, at: CellSide, line: IBorderStyleData | null): void {
  const cell = ((patch[at.row] ??= {})[at.column] ??= { s: { bd: {} } });
  const style = cell.s as { bd: IBorderData };
  style.bd[at.side] = line;
}

function ownSide(session: UniverSession, sheetId: string, at: CellSide): IBorderStyleData | null {
  return cellParts(session, sheetId, at.row, at.column).style.bd?.[at.side] ?? null;
}

function readSide(session: UniverSession, sheetId: string, at: CellSide): Border {
  const other = neighbour(at);
  const line = ownSide(session, sheetId, at) ?? (other && ownSide(session, sheetId, other));
  const known = lineStyles.find(([type]) => type === line?.s);
  if (!line || !known) return { ...noBorder };
  return { style: known[1], weight: known[2], color: (line.cl.rgb ?? "#000000").toUpperCase() };
}

/** A colour or weight given to no line draws a thin continuous one, as in Excel. */
function borderData(border: Border, changes: Partial<Border>): IBorderStyleData | null {
  if (changes.style === "None") return null;
  const style = border.style === "None" ? "Continuous" : border.style;
  const known =
    lineStyles.find(([, name, weight]) => name === style && weight === border.weight) ??
    lineStyles.find(([, name]) => name === style);
  return { s: known?.[0] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
}
