import { intersection } from "../model/area";
import { ErrorSignal, ErrorValue, errors, fail } from "./errors";
import type { Evaluation, Surroundings } from "./evaluation";
import type { Node } from "./formula";
import { functionNamed } from "./functions";
import {
  add,
  checked,
  compare,
  isMatrix,
  Lambda,
  Reference,
  toNumber,
  toText,
  type Matrix,
  type Operand,
  type Scalar,
} from "./values";

/** Names bound by LET and LAMBDA around a node. */
type Scope = ReadonlyMap<string, Operand>;
const noNames: Scope = new Map();

/** Evaluates one formula. */
export class Evaluator implements Evaluation {
  constructor(readonly around: Surroundings) {}

  /** The formula's result: one value, or the array that spills. Never throws an ErrorSignal. */
  result(node: Node): Scalar | Matrix {
    try {
      const value = this.value(this.evaluate(node, noNames));
      // A formula that yields an empty cell shows 0.
      return isMatrix(value) ? value.map((row) => row.map((each) => each ?? 0)) : (value ?? 0);
    } catch (signal) {
      if (signal instanceof ErrorSignal) return signal.value;
      throw signal;
    }
  }

  evaluate(node: Node, scope: Scope = noNames): Operand {
    switch (node.kind) {
      case "value":
        return node.value;
      case "array":
        return node.rows;
      case "reference":
        return new Reference(this.sheetId(node.sheet), node.area);
      case "table": {
        const found = this.around.tableArea(node) ?? fail(errors.reference);
        return new Reference(found.sheetId, found.area);
      }
      case "name":
        return this.name(node.name, node.sheet, scope);
      case "unary":
        return this.unary(node.operator, node.operand, scope);
      case "binary":
        return this.binary(node.operator, node.left, node.right, scope);
      case "call":
        return this.call(node.name, node.args, scope);
      case "apply": {
        const callee = this.evaluate(node.callee, scope);
        return callee instanceof Lambda ? callee.call(this.args(node.args, scope)) : errors.value;
      }
      case "let": {
        const names = new Map(scope);
        for (const { name, value } of node.names) names.set(name, this.attempt(value, names));
        return this.evaluate(node.body, names);
      }
      case "lambda":
        return new Lambda((args) => {
          if (args.length > node.parameters.length) return errors.value;
          const names = new Map(scope);
          node.parameters.forEach((name, index) => names.set(name, args[index] ?? null));
          return this.evaluate(node.body, names);
        });
    }
  }

  /** As evaluate, with an error as a value instead of an end. */
  attempt(node: Node, scope: Scope): Operand {
    try {
      return this.evaluate(node, scope);
    } catch (signal) {
      if (signal instanceof ErrorSignal) return signal.value;
      throw signal;
    }
  }

  /** Reads references: one cell is its value, several are a matrix. */
  value(operand: Operand): Scalar | Matrix {
    if (operand instanceof Lambda) return errors.calculation;
    if (!(operand instanceof Reference)) return operand;
    const { sheetId, area } = operand;
    if (area.rowCount === 1 && area.columnCount === 1) {
      return this.around.cell(sheetId, area.row, area.column);
    }
    return this.matrix(operand);
  }

  /** Every operand as a matrix; whole rows and columns end where the sheet's content does. */
  matrix(operand: Operand): Matrix {
    if (isMatrix(operand)) return operand;
    if (!(operand instanceof Reference)) return [[this.scalar(operand)]];
    const { sheetId } = operand;
    const { row, column } = operand.area;
    const { rowCount: height, columnCount: width } = this.reached(operand);
    return Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (_, c) => this.around.cell(sheetId, row + r, column + c)),
    );
  }

  private reached({ sheetId, area }: Reference): { rowCount: number; columnCount: number } {
    const { row, column, rowCount, columnCount } = area;
    if (rowCount <= 100_000 && columnCount <= 10_000) return area;
    const { rows, columns } = this.around.extent(sheetId);
    return {
      rowCount: Math.max(1, Math.min(rowCount, rows - row)),
      columnCount: Math.max(1, Math.min(columnCount, columns - column)),
    };
  }

  /** One value: of a matrix its first. */
  scalar(operand: Operand): Scalar {
    const value = this.value(operand);
    return isMatrix(value) ? (value[0]?.[0] ?? null) : value;
  }

  /** Applies a function of single values to every element; shorter sides repeat, gaps are #N/A. */
  lift(operands: Operand[], apply: (values: Scalar[]) => Scalar): Scalar | Matrix {
    const values = operands.map((operand) => this.value(operand));
    const matrices = values.filter(isMatrix);
    const guarded = (scalars: Scalar[]): Scalar => {
      try {
        return apply(scalars);
      } catch (signal) {
        if (signal instanceof ErrorSignal) return signal.value;
        throw signal;
      }
    };
    if (matrices.length === 0) return guarded(values as Scalar[]);
    const rows = Math.max(...matrices.map((matrix) => matrix.length));
    const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) =>
        guarded(values.map((value) => (isMatrix(value) ? element(value, r, c) : value))),
      ),
    );
  }

  /** Arguments evaluated; an omitted one is null. */
  args(nodes: (Node | null)[], scope: Scope = noNames): Operand[] {
    return nodes.map((node) => (node ? this.attempt(node, scope) : null));
  }

  private sheetId(name: string | null): string {
    if (name === null) return this.around.sheetId;
    return this.around.sheetNamed(name) ?? fail(errors.reference);
  }

  private name(name: string, sheet: string | null, scope: Scope): Operand {
    const bound = sheet === null ? scope.get(name.toLowerCase()) : undefined;
    if (bound !== undefined) return bound;
    const scopeSheet = sheet === null ? null : this.sheetId(sheet);
    const node = this.around.definedName(name, scopeSheet);
    if (node) return this.evaluate(node, noNames);
    // A table's bare name is its data.
    const whole = { table: name, columns: [], sections: [] };
    const found = this.around.tableArea(whole) ?? fail(errors.name);
    return new Reference(found.sheetId, found.area);
  }

  private unary(operator: string, operand: Node, scope: Scope): Operand {
    const value = this.evaluate(operand, scope);
    if (operator === "#") return this.spilled(value);
    if (operator === "@") return this.crossing(value);
    return this.lift([value], ([x = null]) => {
      if (operator === "+") return x;
      return operator === "-" ? -toNumber(x) + 0 : toNumber(x) / 100;
    });
  }

  private spilled(value: Operand): Operand {
    if (!(value instanceof Reference)) return fail(errors.reference);
    const { sheetId, area } = value;
    const spill = this.around.spillOf(sheetId, area.row, area.column) ?? fail(errors.reference);
    return new Reference(sheetId, spill);
  }

  /** @A1:A9 is the cell of the range in the formula's own row or column. */
  private crossing(value: Operand): Operand {
    if (!(value instanceof Reference)) return this.scalar(value);
    const { area, sheetId } = value;
    const { row, column } = this.around;
    const own =
      area.columnCount === 1
        ? { ...area, row, rowCount: 1 }
        : area.rowCount === 1
          ? { ...area, column, columnCount: 1 }
          : { row, column, rowCount: 1, columnCount: 1 };
    if (area.rowCount === 1 && area.columnCount === 1) return value;
    return new Reference(sheetId, intersection(area, own) ?? fail(errors.value));
  }

  private binary(operator: string, left: Node, right: Node, scope: Scope): Operand {
    const operands = [this.attempt(left, scope), this.attempt(right, scope)] as const;
    if (operator === ":" || operator === " ") return combine(operator, ...operands);
    const apply = operators[operator];
    if (!apply) return errors.value;
    return this.lift([...operands], ([a = null, b = null]) => apply(a, b));
  }

  private call(name: string, args: (Node | null)[], scope: Scope): Operand {
    const bound = scope.get(name.toLowerCase());
    if (bound instanceof Lambda) return bound.call(this.args(args, scope));
    const builtin = functionNamed(name);
    if (builtin) {
      if (args.length < builtin.min || args.length > builtin.max) return errors.value;
      const compute = () => builtin.call(this, args, (node) => this.evaluate(node, scope));
      return builtin.volatile ? this.around.volatile(compute) : compute();
    }
    const operands = args.map((node) => (node ? this.attempt(node, scope) : null));
    const custom = this.around.custom(name, operands, this);
    if (custom !== null) return custom;
    const defined = this.around.definedName(name, null);
    const value = defined && this.evaluate(defined, noNames);
    return value instanceof Lambda ? value.call(operands) : errors.name;
  }
}

function element(matrix: Matrix, row: number, column: number): Scalar {
  const line = matrix.length === 1 ? matrix[0] : matrix[row];
  const value = line?.length === 1 ? line[0] : line?.[column];
  return value === undefined ? errors.notAvailable : value;
}

type BinaryOperator = (left: Scalar, right: Scalar) => Scalar;

const operators: Record<string, BinaryOperator> = {
  "+": (a, b) => checked(add(toNumber(a), toNumber(b))),
  "-": (a, b) => checked(add(toNumber(a), -toNumber(b))),
  "*": (a, b) => checked(toNumber(a) * toNumber(b)),
  "/": (a, b) => {
    const dividend = toNumber(a);
    const divisor = toNumber(b);
    return divisor === 0 ? errors.division : checked(dividend / divisor);
  },
  "^": (a, b) => {
    const base = toNumber(a);
    const exponent = toNumber(b);
    if (base === 0 && exponent === 0) return errors.number;
    return base === 0 && exponent < 0 ? errors.division : checked(Math.pow(base, exponent));
  },
  "&": (a, b) => toText(a) + toText(b),
  "=": (a, b) => compare(a, b) === 0,
  "<>": (a, b) => compare(a, b) !== 0,
  "<": (a, b) => compare(a, b) < 0,
  ">": (a, b) => compare(a, b) > 0,
  "<=": (a, b) => compare(a, b) <= 0,
  ">=": (a, b) => compare(a, b) >= 0,
};

/** A1:B2 built from two references, and the space that asks for their common cells. */
function combine(operator: ":" | " ", left: Operand, right: Operand): Operand {
  if (left instanceof ErrorValue) return left;
  if (right instanceof ErrorValue) return right;
  if (!(left instanceof Reference) || !(right instanceof Reference)) return errors.value;
  if (left.sheetId !== right.sheetId) return errors.value;
  if (operator === " ") {
    const common = intersection(left.area, right.area);
    return common ? new Reference(left.sheetId, common) : errors.nullIntersection;
  }
  const row = Math.min(left.area.row, right.area.row);
  const column = Math.min(left.area.column, right.area.column);
  const rowEnd = Math.max(left.area.row + left.area.rowCount, right.area.row + right.area.rowCount);
  const columnEnd = Math.max(
    left.area.column + left.area.columnCount,
    right.area.column + right.area.columnCount,
  );
  return new Reference(left.sheetId, {
    row,
    column,
    rowCount: rowEnd - row,
    columnCount: columnEnd - column,
  });
}
