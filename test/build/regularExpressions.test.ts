/**
 * Every regular expression of src/ is linear on its worst input, as a checker of another maker judges: a text from a cell, a file or the clipboard may be 32,767 characters of whatever somebody chose.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { checkSync } from "recheck";
import ts from "typescript";

const root = path.join(__dirname, "../..");

interface Expression {
  place: string;
  source: string;
  flags: string;
}

const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => path.join(root, "src", name));

function nodesOf(file: string): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true));
  return nodes;
}

const literals: Expression[] = [];
const builders: string[] = [];
for (const file of files) {
  const place = path.relative(root, file);
  for (const node of nodesOf(file)) {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/su.exec(node.text) ?? [];
      literals.push({ place, source, flags });
    }
    if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") builders.push(file);
  }
}

/** What a module makes of parts when it is loaded. */
function builtBy(file: string): Expression[] {
  const built: Expression[] = [];
  const Plain = RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, [source, flags]: [string, string?]) {
      built.push({ place: path.relative(root, file), source, flags: flags ?? "" });
      return new target(source, flags);
    },
  });
  try {
    jest.isolateModules(() => jest.requireActual(file));
  } finally {
    globalThis.RegExp = Plain;
  }
  return built;
}

/** By the automaton of the expression, which is exact; null for what has none: looking round, back references. */
function isLinear({ source, flags }: Expression): boolean | null {
  const { status } = checkSync(source, flags, { checker: "automaton", timeout: null });
  return status === "unknown" ? null : status === "safe";
}

/** What the others would stumble over, if over anything: pieces of what they read, repeated. */
const pieces = [
  ...["项目", "专项资金", "转移支付自评", "自评", "项目绩效目标", "绩效目标申报", "指标1", "指标 "],
  ...[
    "<row",
    "<a:c",
    ' r="',
    'r = "A1',
    "a:",
    '"&',
    "1 ",
    "1. ,",
    "①",
    "a",
    "千万",
    "千",
    "百千瓦",
  ],
  ...["x", "X个", "…", "（请填写", ".", "*", " ", "' ", "a ", "_XLFN.", "PERFSCORE ", "PERF", "A_"],
  ...["<script>", "</script", "<style ", "<!--", "<!--<", "-", "<p ", "<p a=b ", '<p a="'],
  ...["<!doctype", "<?xml", "<", "&"],
];
const MANY = 300_000;

/** Two seconds are a thousand times what is needed, and a thousandth of what a square would take. */
function answers({ source, flags }: Expression): boolean {
  return pieces.every((piece) => {
    const text = piece.repeat(Math.ceil(MANY / piece.length));
    const texts = [text, `${text}\0`, `项目${text}`];
    const run = "texts.forEach((text) => text.replace(new RegExp(source, flags), ''))";
    try {
      runInNewContext(run, { texts, source, flags }, { timeout: 2000 });
      return true;
    } catch {
      return false;
    }
  });
}

const told = ({ place, source, flags }: Expression) => `${place} /${source}/${flags}`;

const built = [...new Set(builders)].flatMap((file) => builtBy(file));
const all = [...new Map([...literals, ...built].map((each) => [told(each), each])).values()];
const judged = all.map((each) => ({ ...each, linear: isLinear(each) }));

test("all are found, those that modules build of parts too", () => {
  expect(literals.length).toBeGreaterThan(150);
  expect(built.length).toBeGreaterThan(8);
});

test("each that has an automaton is linear by it", () => {
  expect(judged.filter(({ linear }) => linear === false).map(told)).toEqual([]);
});

test("each other answers to long texts made against it", () => {
  const others = judged.filter(({ linear }) => linear === null);
  expect(others.filter((each) => !answers(each)).map(told)).toEqual([]);
}, 120_000);

test("one that is not linear is noticed both ways", () => {
  expect(isLinear({ place: "", source: "^['\\s]+|['\\s]+$", flags: "g" })).toBe(false);
  expect(answers({ place: "", source: "(?<=.)['\\s]+$", flags: "g" })).toBe(false);
});
