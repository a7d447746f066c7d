/**
 * Calls of the functions with whatever a cell, a formula or a build of Excel may hand over, made from a
 * seed: shapes, types, texts of up to 32,767 characters, error objects, rich values.
 */
import * as functions from "../../../src/functions/functions";

export const functionNames = Object.keys(functions) as (keyof typeof functions)[];

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const operators = [
  "=",
  ">=",
  "<=",
  ">",
  "<",
  "≥",
  "不低于",
  "定性",
  "",
  "约",
  "以上",
  "=SUM(A1)",
  "小计",
];
const texts = [
  ...[
    "",
    " ",
    "　",
    "\n",
    "0",
    "1",
    "-1",
    "98%",
    "1%",
    "１００％",
    "5‰",
    "≥50",
    "98%以上",
    "12项",
    "1.2万元",
  ],
  ...[
    "1亿",
    "￥1,234.50",
    "(5)",
    "12\n15",
    "10²",
    "5 6",
    "95①",
    "3-5",
    "约100",
    "100余户",
    "1e3",
    "1e308",
  ],
  ...[
    "2024-11-30",
    "11月底",
    "2024年第四季度",
    "6月",
    "管理规范",
    "完成",
    "达标",
    "部分达成",
    "未达成80%",
  ],
  ...[
    "全部或基本达成预期指标100%-80%（含）",
    "辽宁",
    "全国",
    "national",
    "火星",
    "%",
    "％",
    "百分比",
    "万元",
  ],
  ...[
    "#N/A",
    "#NAME?",
    "<b>5</b>",
    "&lt;",
    "TRUE",
    "null",
    "NaN",
    "Infinity",
    "__proto__",
    "得分",
    "小计",
  ],
  ...["3+2", "=SUM(F2:F9)", "🙂", "\u0000", "\ud800", "e\u0301", "٣", "½", "Ⅳ", "9".repeat(310)],
];
/** What a long text is made of: what readers look for, again and again. */
const pieces = [
  "9",
  " ",
  "-",
  "%",
  "≥",
  ",",
  "，",
  "1,234",
  "万",
  "亿",
  "年",
  "月",
  "(",
  "a\u0301",
  "\u0301",
  "<p ",
  "=",
  "达成",
  "ﾞ",
  "\n",
  ".",
];
const numbers = [
  ...[
    0,
    -0,
    1,
    -1,
    0.5,
    1.5,
    100,
    0.1 + 0.2,
    0.1 + 0.7,
    1 / 3,
    81.28,
    1e-7,
    5e-324,
    1e15,
    1e16 + 2,
  ],
  ...[
    1e21,
    1e300,
    1e301,
    1.7e308,
    -1e308,
    NaN,
    Infinity,
    -Infinity,
    45500,
    2147483648,
    0.005,
    50,
    6.5,
    12,
  ],
];
const errors = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!"] as CustomFunctions.ErrorCode[];

/** A call of a function with arguments that nobody would think of. */
export interface RandomCall {
  name: keyof typeof functions;
  args: unknown[];
}

/** The call that the next numbers stand for. */
export function randomCall(random: () => number): RandomCall {
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)]!;
  const name = pick(functionNames);
  const shape = { rows: 1 + Math.floor(random() * random() * 12), columns: random() < 0.8 ? 1 : 3 };
  const count = Math.floor(random() * 9);
  const args = Array.from({ length: count }, (_, place) => argument(place));
  return { name, args };

  function argument(place: number): unknown {
    const roll = random();
    if (roll < 0.45) return [[cell(place)]];
    if (roll < 0.8) return rows(shape.rows, shape.columns, place);
    if (roll < 0.88) return cell(place);
    if (roll < 0.92) return random() < 0.5 ? null : undefined;
    if (roll < 0.97) return rows(Math.floor(random() * 5), Math.floor(random() * 4), place);
    return pick<unknown>([
      [],
      [[]],
      [[], []],
      [[1], [1, 2]],
      [null],
      [1, 2],
      {},
      [[undefined]],
      [[[1]]],
    ]);
  }

  function rows(rowCount: number, columnCount: number, place: number): unknown[][] {
    return Array.from({ length: rowCount }, () =>
      Array.from({ length: columnCount }, () => cell(place)),
    );
  }

  function cell(place: number): unknown {
    const roll = random();
    if (place === 0 && roll < 0.6) return pick(operators);
    if (roll < 0.3) return pick(numbers);
    if (roll < 0.42) return Math.round((random() - 0.2) * 1e6) / pick([1, 10, 100, 1e4, 1e9]);
    if (roll < 0.8) return pick(texts);
    if (roll < 0.84) return null;
    if (roll < 0.87) return pick<unknown>([true, false, undefined]);
    if (roll < 0.9) return new CustomFunctions.Error(pick(errors));
    if (roll < 0.96) return rich();
    if (roll < 0.9605) return longText();
    return pick(texts) + pick(texts);
  }

  function rich(): unknown {
    return pick<() => unknown>([
      () => ({ type: "FormattedNumber", basicType: "Double", basicValue: pick(numbers) }),
      () => ({ type: "Entity", basicType: "String", basicValue: pick(texts), properties: {} }),
      () => ({ type: "Error", basicType: "Error", basicValue: pick(errors) }),
      () => ({ type: "Boolean", basicType: "Boolean", basicValue: true }),
      () => ({ type: "Array", basicType: "Array", basicValue: [[1]] }),
      () => ({ type: "Empty", basicType: "Empty", basicValue: "" }),
      () => ({ basicValue: null }),
      () => ({}),
    ])();
  }

  function longText(): string {
    const piece = pick(pieces) + (random() < 0.5 ? "" : pick(pieces));
    const length = random() < 0.5 ? 32767 : Math.floor(random() * 32767);
    return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  }
}

/** What is wrong with what came back; null for numbers, texts and Excel's errors, rows of one length. */
export function wrongIn(outcome: unknown): string | null {
  if (!Array.isArray(outcome) || outcome.length === 0) return "no rows";
  for (const row of outcome as unknown[]) {
    if (!Array.isArray(row) || row.length === 0) return "a row that is none";
    for (const value of row as unknown[]) {
      if (typeof value === "string" || value instanceof CustomFunctions.Error) {
        const text = typeof value === "string" ? value : (value.message ?? "");
        if (text.length > 1000) return `a sentence of ${text.length} characters`;
        continue;
      }
      if (typeof value !== "number") return `a ${typeof value}`;
      if (!Number.isFinite(value)) return `the number ${value}`;
      if (value !== Number(value.toPrecision(15))) return `${value}, which is not the shortest`;
    }
  }
  return null;
}

/** Calls the function as Excel does; what it gave, or the error that it ended with. */
export function answerTo({ name, args }: RandomCall): unknown {
  const run = functions[name] as (...args: unknown[]) => unknown;
  try {
    return run(...args);
  } catch (error) {
    return error instanceof CustomFunctions.Error ? [[error]] : error;
  }
}
