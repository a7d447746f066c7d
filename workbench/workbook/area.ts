import type { IRange } from "@univerjs/core";
import { maxColumns, maxRows, type Area } from "./model";

/** Rectangles of cells: conversion to Univer's ranges, cutting, and moving with inserted cells. */

export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rowCount - 1,
    startColumn: area.column,
    endColumn: area.column + area.columnCount - 1,
  };
}

export function fromRange(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rowCount: range.endRow - range.startRow + 1,
    columnCount: range.endColumn - range.startColumn + 1,
  };
}

export function cellArea(row: number, column: number): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

export function isSingleCell(area: Area): boolean {
  return area.rowCount === 1 && area.columnCount === 1;
}

/** Whole rows: the area is as wide as a sheet. */
export function isWholeRows(area: Area): boolean {
  return area.columnCount >= maxColumns;
}

/** Whole columns: the area is as tall as a sheet. */
export function isWholeColumns(area: Area): boolean {
  return area.rowCount >= maxRows;
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

export function union(a: Area | null, b: Area | null): Area | null {
  if (!a || !b) return a ?? b;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

/** What is left of `area` without `hole`: at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const below = common.row + common.rowCount;
  const right = common.column + common.columnCount;
  const middle = { row: common.row, rowCount: common.rowCount };
  return [
    { ...area, rowCount: common.row - area.row },
    { ...area, row: below, rowCount: area.row + area.rowCount - below },
    { ...middle, column: area.column, columnCount: common.column - area.column },
    { ...middle, column: right, columnCount: area.column + area.columnCount - right },
  ].filter((rest) => rest.rowCount > 0 && rest.columnCount > 0);
}

/** One insertion or deletion of whole rows or columns. */
export interface LineShift {
  axis: "row" | "column";
  at: number;
  count: number;
  kind: "insert" | "delete";
}

/** Where a stretch of lines is after the shift; null when it was deleted altogether. */
export function shiftStretch(
  start: number,
  length: number,
  shift: LineShift,
): { start: number; length: number } | null {
  const { at, count } = shift;
  if (shift.kind === "insert") {
    if (at <= start) return { start: start + count, length };
    return at < start + length ? { start, length: length + count } : { start, length };
  }
  const removedBefore = Math.max(0, Math.min(start, at + count) - at);
  const removedInside = Math.max(0, Math.min(start + length, at + count) - Math.max(start, at));
  if (removedInside === length) return null;
  return { start: start - removedBefore, length: length - removedInside };
}

export function shiftArea(area: Area, shift: LineShift): Area | null {
  if (shift.axis === "row") {
    if (isWholeColumns(area)) return area;
    const moved = shiftStretch(area.row, area.rowCount, shift);
    return moved && { ...area, row: moved.start, rowCount: moved.length };
  }
  if (isWholeRows(area)) return area;
  const moved = shiftStretch(area.column, area.columnCount, shift);
  return moved && { ...area, column: moved.start, columnCount: moved.length };
}
