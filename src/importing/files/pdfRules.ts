import { refuseAbove } from "../account/limits";
import type { PdfRule } from "./pdfPage";

/** Numbers of the drawing operators that matter here, from pdfjs' OPS. */
export interface PdfOps {
  save: number;
  restore: number;
  transform: number;
  constructPath: number;
  fill: number;
  eoFill: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
}

export interface PdfOperators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** [a b c d e f] of PDF: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly number[];

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
/** Numbers behind each path operator: moveTo, lineTo, curveTo, closePath, quadraticCurveTo. */
const OPERANDS = [2, 2, 6, 0, 4];
/** A filled shape thinner than this, in points, is a drawn line. */
const THIN = 3;
const SHORTEST = 4;

/**
 * The straight horizontal and vertical lines that a page draws, in the viewport's points.
 * @throws ImportError tooManyRules
 */
export function rulesOfOperators(
  ops: PdfOps,
  operators: PdfOperators,
  viewport: Matrix,
): PdfRule[] {
  const rules: PdfRule[] = [];
  const stack: Matrix[] = [];
  let matrix = viewport;
  operators.fnArray.forEach((operator, i) => {
    const args = operators.argsArray[i] as unknown[] | null;
    if (operator === ops.save) stack.push(matrix);
    else if (operator === ops.restore) matrix = stack.pop() ?? viewport;
    else if (operator === ops.transform) matrix = times(matrix, args as number[]);
    else if (operator === ops.paintFormXObjectBegin) {
      stack.push(matrix);
      if (Array.isArray(args?.[0])) matrix = times(matrix, args[0] as number[]);
    } else if (operator === ops.paintFormXObjectEnd) matrix = stack.pop() ?? viewport;
    else if (operator === ops.constructPath) {
      for (const rule of rulesOfPath(ops, args ?? [], matrix)) rules.push(rule);
      refuseAbove("tooManyRules", rules.length);
    }
  });
  return rules;
}

function rulesOfPath(ops: PdfOps, args: readonly unknown[], matrix: Matrix): PdfRule[] {
  const paint = args[0] as number;
  const data = (args[1] as (ArrayLike<number> | null)[] | null)?.[0];
  if (data === null || data === undefined) return [];
  const filled = paint === ops.fill || paint === ops.eoFill;
  const shapes = shapesOf(data, matrix).filter((points) => !filled || isThin(points));
  return shapes.flatMap(sidesOf);
}

interface Point {
  x: number;
  y: number;
}

/** The closed or open shapes of a path; curves keep only their end. */
function shapesOf(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const shapes: Point[][] = [];
  let at = 0;
  while (at < data.length) {
    const operator = data[at] ?? 0;
    const count = OPERANDS[operator] ?? 0;
    const shape = shapes[shapes.length - 1];
    const end = point(data, at + count - 1, matrix);
    if (operator === MOVE) shapes.push([end]);
    else if (operator === LINE || operator === CURVE) shape?.push(end);
    else if (operator === 3 && shape?.[0] !== undefined) shape.push(shape[0]);
    at += 1 + count;
  }
  return shapes;
}

function point(
  data: ArrayLike<number>,
  at: number,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
): Point {
  const [x, y] = [data[at] ?? 0, data[at + 1] ?? 0];
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

function isThin(points: readonly Point[]): boolean {
  return breadthOf(points.map(({ x }) => x)) < THIN || breadthOf(points.map(({ y }) => y)) < THIN;
}

/** From the lowest to the highest, however many there are. */
function breadthOf(numbers: readonly number[]): number {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const number of numbers) {
    lowest = Math.min(lowest, number);
    highest = Math.max(highest, number);
  }
  return highest - lowest;
}

function sidesOf(points: readonly Point[]): PdfRule[] {
  return points.slice(1).flatMap((end, i) => {
    const start = points[i] as Point;
    const rule = {
      x0: Math.min(start.x, end.x),
      y0: Math.min(start.y, end.y),
      x1: Math.max(start.x, end.x),
      y1: Math.max(start.y, end.y),
    };
    const [width, height] = [rule.x1 - rule.x0, rule.y1 - rule.y0];
    const straight = width < 1 || height < 1;
    return straight && Math.max(width, height) > SHORTEST ? [rule] : [];
  });
}

function times(m: Matrix, n: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}
