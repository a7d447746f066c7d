import { areaOfCells } from "../model/address";
import type { Area } from "../model/area";
import { parse, parseA1Ref, parseStructRef, tokenize, type AstExpression } from "@borgar/fx";
import { ErrorValue, errors, isErrorText } from "./errors";
import type { Scalar } from "./values";

/** A formula as the evaluator wants it: the parser's tree with its references read. */
export type Node =
  | { kind: "value"; value: Scalar }
  | { kind: "array"; rows: Scalar[][] }
  | { kind: "reference"; sheet: string | null; area: Area }
  | { kind: "table"; table: string; columns: string[]; sections: string[] }
  | { kind: "name"; sheet: string | null; name: string }
  | { kind: "unary"; operator: string; operand: Node }
  | { kind: "binary"; operator: string; left: Node; right: Node }
  | { kind: "call"; name: string; args: (Node | null)[] }
  | { kind: "apply"; callee: Node; args: (Node | null)[] }
  | { kind: "let"; names: { name: string; value: Node }[]; body: Node }
  | { kind: "lambda"; parameters: string[]; body: Node };

const cache = new Map<string, Node | null>();

/** The tree of "=..."; null for text that is no formula. The same text gives the same tree. */
export function parseFormula(text: string): Node | null {
  let node = cache.get(text);
  if (node === undefined) {
    if (cache.size > 100_000) cache.clear();
    node = parseText(text);
    cache.set(text, node);
  }
  return node;
}

function parseText(text: string): Node | null {
  try {
    return convert(parse(tokenize(text, { mergeRefs: true })));
  } catch {
    return null;
  }
}

function convert(node: AstExpression): Node {
  switch (node.type) {
    case "Literal":
      return { kind: "value", value: node.value };
    case "ErrorLiteral":
      return { kind: "value", value: errorOf(node.value) };
    case "ArrayExpression":
      return {
        kind: "array",
        rows: node.elements.map((row) =>
          row.map((each) => literal(convert(each as AstExpression))),
        ),
      };
    case "ReferenceIdentifier":
      return reference(node.value, node.kind);
    case "UnaryExpression": {
      const [operand] = node.arguments;
      return { kind: "unary", operator: node.operator, operand: convert(operand as AstExpression) };
    }
    case "BinaryExpression": {
      const [left, right] = node.arguments;
      return {
        kind: "binary",
        operator: node.operator,
        left: convert(left as AstExpression),
        right: convert(right as AstExpression),
      };
    }
    case "CallExpression": {
      const args = node.arguments.map((each) => (each ? convert(each) : null));
      const name = calleeName(node.callee);
      if (name !== null) return { kind: "call", name: plainName(name), args };
      return { kind: "apply", callee: convert(node.callee as unknown as AstExpression), args };
    }
    case "LetExpression":
      return {
        kind: "let",
        names: node.declarations.map((each) => ({
          name: each.id.name.toLowerCase(),
          value: convert(each.init as AstExpression),
        })),
        body: convert(node.body as AstExpression),
      };
    case "LambdaExpression":
      return {
        kind: "lambda",
        parameters: node.params.map((each) => each.name.toLowerCase()),
        body: convert(node.body as AstExpression),
      };
    default:
      return { kind: "value", value: errors.name };
  }
}

interface CalleeNode {
  type: string;
  name?: string;
  value?: string;
  kind?: string;
}

/** The parser gives an ASCII name as `name`, any other as the `value` of a name reference. */
function calleeName(callee: CalleeNode): string | null {
  if (callee.type === "Identifier") return callee.name ?? null;
  return callee.type === "ReferenceIdentifier" && callee.kind === "name"
    ? (callee.value ?? null)
    : null;
}

/** Without the prefixes of the file format, in capitals. */
function plainName(name: string): string {
  return name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, "");
}

function reference(text: string, kind: string): Node {
  if (kind === "table") return structured(text);
  const parsed = parseA1Ref(text);
  const context = parsed?.context ?? [];
  // [1]Sheet1!A1: other workbooks are not here.
  if (!parsed || context.length > 1) return { kind: "value", value: errors.reference };
  const sheet = context[0] ?? null;
  if ("name" in parsed) return { kind: "name", sheet, name: parsed.name };
  if (!parsed.range) return { kind: "value", value: errors.reference };
  return { kind: "reference", sheet, area: areaOfCells(parsed.range) };
}

/** Sales[v], Sales[[#Totals],[v]], [@v]: columns of a table, by the names of its headers. */
function structured(text: string): Node {
  const parsed = parseStructRef(text);
  if (!parsed) return { kind: "value", value: errors.reference };
  const { table = "", columns = [], sections = [] } = parsed;
  return { kind: "table", table, columns, sections };
}

function errorOf(text: string): ErrorValue {
  return isErrorText(text) ? new ErrorValue(text) : errors.value;
}

/** Inside {1,2;3,4} only values stand; a sign before a number arrives as part of it or as an operator. */
function literal(node: Node): Scalar {
  if (node.kind === "value") return node.value;
  if (
    node.kind === "unary" &&
    node.operand.kind === "value" &&
    typeof node.operand.value === "number"
  ) {
    return node.operator === "-" ? -node.operand.value : node.operand.value;
  }
  return errors.value;
}

/** Every node of the tree. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of children(node)) yield* walk(child);
}

function children(node: Node): Node[] {
  switch (node.kind) {
    case "unary":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "call":
      return node.args.filter((each) => each !== null);
    case "apply":
      return [node.callee, ...node.args.filter((each) => each !== null)];
    case "let":
      return [...node.names.map((each) => each.value), node.body];
    case "lambda":
      return [node.body];
    default:
      return [];
  }
}
