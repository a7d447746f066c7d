import type { Area } from "../../model/area";
import { cellName, columnName, quoteSheetName } from "../../model/address";
import { ErrorValue, errors } from "../errors";
import type { Evaluation } from "../evaluation";
import {
  compare,
  isMatrix,
  Reference,
  toBoolean,
  toNumber,
  toText,
  type Matrix,
  type Operand,
  type Scalar,
} from "../values";
import { wildcardPattern } from "./criteria";
import { many, operands, type FunctionDefinition, type FunctionTable } from "./definition";

/** 0 exact (with wildcards), -1 exact or next smaller, 1 exact or next larger. */
type MatchMode = 0 | -1 | 1;

function sameType(a: Scalar, b: Scalar): boolean {
  return typeof a === typeof b && a !== null && b !== null && !(b instanceof ErrorValue);
}

/** The place of the value in a list, or -1. */
function placeOf(sought: Scalar, list: Scalar[], mode: MatchMode, wildcards: boolean): number {
  const pattern =
    wildcards && typeof sought === "string" && /[*?~]/.test(sought)
      ? wildcardPattern(sought)
      : null;
  let best = -1;
  for (const [place, candidate] of list.entries()) {
    if (pattern) {
      if (typeof candidate === "string" && pattern.test(candidate)) return place;
      continue;
    }
    if (!sameType(sought ?? 0, candidate)) continue;
    const order = compare(candidate, sought ?? 0);
    if (order === 0) return place;
    if (mode === 0 || Math.sign(order) !== mode) continue;
    const current = list[best];
    if (best < 0 || current === undefined || Math.sign(compare(candidate, current)) === -mode)
      best = place;
  }
  return best;
}

/** In a sorted list: the last place not beyond the value. */
function sortedPlace(sought: Scalar, list: Scalar[], direction: 1 | -1): number {
  let place = -1;
  for (const [index, candidate] of list.entries()) {
    if (!sameType(sought ?? 0, candidate)) continue;
    if (compare(candidate, sought ?? 0) * direction > 0) break;
    place = index;
  }
  return place;
}

function vector(matrix: Matrix): Scalar[] | null {
  if (matrix.length === 1) return matrix[0] ?? null;
  return matrix.every((row) => row.length === 1) ? matrix.map((row) => row[0] ?? null) : null;
}

const column = (matrix: Matrix, index: number) => matrix.map((row) => row[index] ?? null);

function tableLookup(along: "rows" | "columns"): FunctionDefinition {
  return operands(3, 4, (values, [sought = null, table = null, index = null, sorted = true]) => {
    const matrix = values.matrix(table);
    const keys = along === "rows" ? column(matrix, 0) : (matrix[0] ?? []);
    const approximate = toBoolean(values.scalar(sorted));
    return values.lift([sought, index], ([key = null, nth = null]) => {
      if (key instanceof ErrorValue) return key;
      const n = Math.trunc(toNumber(nth)) - 1;
      if (n < 0) return errors.value;
      const place = approximate ? sortedPlace(key, keys, 1) : placeOf(key, keys, 0, true);
      if (place < 0) return errors.notAvailable;
      const line = along === "rows" ? matrix[place]?.[n] : matrix[n]?.[place];
      return line === undefined ? errors.reference : (line ?? 0);
    });
  });
}

const match = operands(2, 3, (values, [sought = null, range = null, kind = 1]) => {
  const list = vector(values.matrix(range));
  if (!list) return errors.notAvailable;
  const mode = Math.sign(toNumber(values.scalar(kind)));
  return values.lift([sought], ([key = null]) => {
    if (key instanceof ErrorValue) return key;
    const place =
      mode === 0 ? placeOf(key, list, 0, true) : sortedPlace(key, list, mode > 0 ? 1 : -1);
    return place < 0 ? errors.notAvailable : place + 1;
  });
});

function searchPlace(
  values: Evaluation,
  key: Scalar,
  list: Scalar[],
  mode: Operand,
  search: Operand,
): number {
  const kind = mode === null ? 0 : toNumber(values.scalar(mode));
  const backwards = search !== null && toNumber(values.scalar(search)) < 0;
  const ordered = backwards ? [...list].reverse() : list;
  const place = placeOf(key, ordered, (kind === 2 ? 0 : kind) as MatchMode, kind === 2);
  return place >= 0 && backwards ? list.length - 1 - place : place;
}

const xmatch = operands(
  2,
  4,
  (values, [sought = null, range = null, mode = null, search = null]) => {
    const list = vector(values.matrix(range));
    if (!list) return errors.value;
    return values.lift([sought], ([key = null]) => {
      const place = searchPlace(values, key, list, mode, search);
      return place < 0 ? errors.notAvailable : place + 1;
    });
  },
);

const xlookup = operands(
  3,
  6,
  (
    values,
    [sought = null, range = null, results = null, missing = null, mode = null, search = null],
  ) => {
    const matrix = values.matrix(range);
    const list = vector(matrix);
    if (!list) return errors.value;
    const found = values.matrix(results);
    const down = matrix.length > 1 || found.length === 1 ? matrix.length > 1 : true;
    const key = values.scalar(sought);
    if (key instanceof ErrorValue) return key;
    if (isMatrix(values.value(sought))) {
      return values.lift([sought], ([each = null]) => {
        const at = searchPlace(values, each, list, mode, search);
        return at < 0 ? errors.notAvailable : ((down ? found[at]?.[0] : found[0]?.[at]) ?? 0);
      });
    }
    const place = searchPlace(values, key, list, mode, search);
    if (place < 0) return missing ?? errors.notAvailable;
    return down ? [found[place] ?? []] : found.map((row) => [row[place] ?? null]);
  },
);

const lookup = operands(2, 3, (values, [sought = null, range = null, results = null]) => {
  const matrix = values.matrix(range);
  const wide = (matrix[0]?.length ?? 0) > matrix.length;
  const keys = wide ? (matrix[0] ?? []) : column(matrix, 0);
  const last = wide
    ? (matrix[matrix.length - 1] ?? [])
    : column(matrix, (matrix[0]?.length ?? 1) - 1);
  const found = results === null ? last : (vector(values.matrix(results)) ?? []);
  return values.lift([sought], ([key = null]) => {
    const place = sortedPlace(key, keys, 1);
    return place < 0 ? errors.notAvailable : (found[place] ?? 0);
  });
});

/** A cell, row or column of a range, as a reference where the range is one. */
const index = operands(2, 4, (values, [range = null, row = null, columnArg = null]) => {
  if (range instanceof ErrorValue) return range;
  const matrixShape = range instanceof Reference ? range.area : null;
  const matrix = matrixShape ? null : values.matrix(range);
  const height = matrixShape?.rowCount ?? matrix?.length ?? 0;
  const width = matrixShape?.columnCount ?? matrix?.[0]?.length ?? 0;
  let r = Math.trunc(toNumber(values.scalar(row)));
  let c = columnArg === null ? null : Math.trunc(toNumber(values.scalar(columnArg)));
  if (c === null) {
    // INDEX(row of cells, n) counts along the row.
    if (height === 1 && width > 1) [r, c] = [1, r];
    else c = width === 1 ? 1 : 0;
  }
  if (r < 0 || c < 0 || r > height || c > width) return errors.reference;
  const part = {
    row: Math.max(0, r - 1),
    rowCount: r === 0 ? height : 1,
    column: Math.max(0, c - 1),
    columnCount: c === 0 ? width : 1,
  };
  if (range instanceof Reference) {
    const { area, sheetId } = range;
    return new Reference(sheetId, {
      ...part,
      row: area.row + part.row,
      column: area.column + part.column,
    });
  }
  return (matrix ?? [])
    .slice(part.row, part.row + part.rowCount)
    .map((line) => line.slice(part.column, part.column + part.columnCount));
});

const offset: FunctionDefinition = {
  ...operands(
    3,
    5,
    (values, [range = null, rows = null, columns = null, height = null, width = null]) => {
      if (!(range instanceof Reference)) return errors.value;
      const number = (arg: Operand, fallback: number) =>
        arg === null ? fallback : Math.trunc(toNumber(values.scalar(arg)));
      const area: Area = {
        row: range.area.row + number(rows, 0),
        column: range.area.column + number(columns, 0),
        rowCount: number(height, range.area.rowCount),
        columnCount: number(width, range.area.columnCount),
      };
      if (area.row < 0 || area.column < 0 || area.rowCount < 1 || area.columnCount < 1)
        return errors.reference;
      return new Reference(range.sheetId, area);
    },
  ),
  volatile: true,
};

const indirect: FunctionDefinition = {
  ...operands(1, 2, (values, [text = null]) => {
    const node = values.around.parse(`=${toText(values.scalar(text))}`);
    if (!node || (node.kind !== "reference" && node.kind !== "name")) return errors.reference;
    return values.evaluate(node);
  }),
  volatile: true,
};

function place(
  pick: (area: Area) => number,
  own: (values: Evaluation) => number,
  extent: (area: Area) => number,
): FunctionDefinition {
  return operands(0, 1, (values, args) => {
    if (args.length === 0) return own(values);
    const [range = null] = args;
    if (!(range instanceof Reference)) return errors.value;
    const count = extent(range.area);
    const first = pick(range.area) + 1;
    return count === 1
      ? first
      : Array.from({ length: count }, (_, i) => first + i).map((each) => [each]);
  });
}

const size = (pick: (matrix: Matrix, area: Area | null) => number) =>
  operands(1, 1, (values, [range = null]) =>
    range instanceof Reference ? pick([], range.area) : pick(values.matrix(range), null),
  );

const address = operands(
  2,
  5,
  (values, [row = null, col = null, kind = 1, a1 = true, sheet = null]) => {
    const r = Math.trunc(toNumber(values.scalar(row)));
    const c = Math.trunc(toNumber(values.scalar(col)));
    const mode = kind === null ? 1 : Math.trunc(toNumber(values.scalar(kind)));
    if (r < 1 || c < 1 || !toBoolean(values.scalar(a1 ?? true))) return errors.value;
    const name =
      mode === 4
        ? cellName(r - 1, c - 1)
        : (mode === 3 || mode === 1 ? "$" : "") +
          columnName(c - 1) +
          (mode < 3 ? "$" : "") +
          String(r);
    return sheet === null ? name : `${quoteSheetName(toText(values.scalar(sheet)))}!${name}`;
  },
);

export const lookupFunctions: FunctionTable = {
  VLOOKUP: tableLookup("rows"),
  HLOOKUP: tableLookup("columns"),
  LOOKUP: lookup,
  MATCH: match,
  XMATCH: xmatch,
  XLOOKUP: xlookup,
  INDEX: index,
  OFFSET: offset,
  INDIRECT: indirect,
  ADDRESS: address,
  CHOOSE: {
    min: 2,
    max: many,
    call(values, args, evaluate) {
      const [first] = args;
      const which = values.scalar(first ? evaluate(first) : null);
      if (which instanceof ErrorValue) return which;
      const chosen = args[Math.trunc(toNumber(which))];
      if (toNumber(which) < 1 || chosen === undefined) return errors.value;
      return chosen ? evaluate(chosen) : 0;
    },
  },
  ROW: place(
    (area) => area.row,
    (values) => values.around.row + 1,
    (area) => area.rowCount,
  ),
  COLUMN: operands(0, 1, (values, args) => {
    if (args.length === 0) return values.around.column + 1;
    const [range = null] = args;
    if (!(range instanceof Reference)) return errors.value;
    const { column: first, columnCount } = range.area;
    return columnCount === 1
      ? first + 1
      : [Array.from({ length: columnCount }, (_, i) => first + i + 1)];
  }),
  ROWS: size((matrix, area) => area?.rowCount ?? matrix.length),
  COLUMNS: size((matrix, area) => area?.columnCount ?? matrix[0]?.length ?? 0),
};
