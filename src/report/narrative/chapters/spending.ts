import type { Field, Task } from "../../../form";
import { hasNoPoints } from "../../../form/model/parts";
import { readNumber, roundHalfAway } from "../../../scoring";
import { isBlank } from "../../../words/cell";
import { executionOf, moneyRows } from "../../overview/execution";
import { inRow, type Block, type Piece, type Quoted } from "../narrativeReport";
import {
  addressesOf,
  gap,
  NONE,
  numberPiece,
  pointsPiece,
  sumPiece,
  textOf,
  type Reported,
} from "../pieces";
import { scoreState } from "../rows";

/** 三、预算执行情况: what was given and spent, task by task, and what was not. */
export function spendingChapter(source: Reported): Block[] {
  const { form, isLiaoning } = source;
  const name = isLiaoning ? "年度主要任务" : "";
  const unit = isLiaoning ? " 万元" : "";
  // Forms elsewhere count in 元 or 万元, as they say.
  const unitSaid = isLiaoning ? "金额单位为万元" : "金额单位与自评表一致";
  const { allocated, executed, rate } = totals(source);
  return [
    {
      kind: "paragraph",
      pieces: [
        ...[`${name}共下达资金 `, allocated, `${unit}，执行 `, executed],
        ...[`${unit}，执行率 `, rate, "。"],
      ],
    },
    {
      kind: "paragraph",
      pieces: [`${name}资金执行情况见下表，${unitSaid}。`],
    },
    {
      kind: "table",
      headings: ["对应项目", "下达金额", "执行金额", "执行率", "分值", "得分"],
      widths: [34, 15, 15, 14, 11, 11],
      texts: [0],
      rows: [
        ...form.tasks.flatMap((task, place) => [
          taskRow(source, task),
          // The sources are parts of a project's one amount.
          ...(place === 0 ? form.sources.map((each) => sourceRow(source, each)) : []),
        ]),
        ...sumRows(source),
      ],
    },
    ...unspent(source),
  ];
}

function taskRow(source: Reported, task: Task): Piece[][] {
  const points: Piece[] = hasNoPoints(task, source.form.kind)
    ? [NONE, NONE]
    : [pointsPiece(source, task.weight, "分值"), pointsPiece(source, task.score, "得分")];
  return inRow(source.shown(task.name), [
    [textOf(source, task.name, "项目名称")],
    ...[...money(source, task), ...points].map((piece) => [piece]),
  ]);
}

function sourceRow(source: Reported, each: Task): Piece[][] {
  return inRow(source.shown(each.name), [
    ["其中：", textOf(source, each.name, "资金来源")],
    ...[...money(source, each), NONE, NONE].map((piece) => [piece]),
  ]);
}

function money(source: Reported, { allocated, executed, rate }: Task): Piece[] {
  return [
    numberPiece(source, allocated, "下达金额"),
    numberPiece(source, executed, "执行金额"),
    numberPiece(source, rate, "执行率"),
  ];
}

/** The row 合计 of a form with several tasks. */
function sumRows(source: Reported): Piece[][][] {
  const rows = moneyRows(source.form);
  if (rows.length < 2) return [];
  const { allocated, executed, rate } = totals(source);
  const points = rows.filter((task) => !hasNoPoints(task, source.form.kind));
  const [weights, scores] = [points.map(({ weight }) => weight), points.map(({ score }) => score)];
  const sums = [sumPiece(weights, "分值"), sumPiece(scores, "得分")];
  return [
    inRow(
      "合计",
      ["合计", allocated, executed, rate, ...sums].map((piece) => [piece]),
    ),
  ];
}

/** What was given and spent together, or why nobody can say so yet. A single row is told as its cells show it. */
function totals(source: Reported): Record<"allocated" | "executed" | "rate", Piece> {
  const rows = moneyRows(source.form);
  const given = rows.map(({ allocated }) => allocated);
  const spent = rows.map(({ executed }) => executed);
  const isOpen = rows.length === 0 || [...given, ...spent].some(({ value }) => isBlank(value));
  const execution = isOpen ? null : executionOf(source.form);
  const none = (what: string) => gap(isOpen ? "open" : "notJudged", what);
  const sum = (fields: Field[], amount: number): Quoted => ({
    text: String(roundHalfAway(amount, MONEY_DECIMALS)),
    how: "sum",
    from: addressesOf(fields),
  });
  const [only] = rows;
  if (only !== undefined && rows.length === 1) {
    const [allocated, executed, rate] = money(source, only) as [Piece, Piece, Piece];
    return { allocated, executed, rate: only.rate.at === null ? shareOf(rate) : rate };
  }
  return execution === null
    ? { allocated: none("下达金额合计"), executed: none("执行金额合计"), rate: none("执行率") }
    : {
        allocated: sum(given, execution.allocated),
        executed: sum(spent, execution.executed),
        rate: shareOf(none("执行率")),
      };

  /** The rate by the amounts, which no cell shows. */
  function shareOf(otherwise: Piece): Piece {
    if (execution === null) return otherwise;
    const { allocated, executed } = execution;
    const text = `${roundHalfAway((executed / allocated) * 100, 2)}%`;
    return { text, how: "share", from: addressesOf(spent), of: addressesOf(given) };
  }
}

/** A hundredth of a fen, in 万元: no amount has more, so that this only takes the noise off. */
const MONEY_DECIMALS = 8;

/** The tasks that lost points for their rate, and the gap for why; the form has no column for it. */
function unspent(source: Reported): Block[] {
  const rows = moneyRows(source.form).filter(isUnspent);
  if (rows.length === 0) return [];
  const isScored = rows.every((task) => scoreState(task) === "below");
  const what = isScored ? "执行率未得满分" : "资金没有全部执行";
  const named = rows.flatMap((task, place): Piece[] => [
    ...(place === 0 ? [] : ["、"]),
    textOf(source, task.name, "项目名称"),
    ...(isBlank(task.rate.value) ? [] : ["（", numberPiece(source, task.rate, "执行率"), "）"]),
  ]);
  return [
    { kind: "paragraph", pieces: [`${what}的项目：`, ...named, "。"] },
    { kind: "paragraph", pieces: [gap("toFill", `${what}的原因`)] },
  ];
}

/** By the amounts; but a rate that rounds to the whole has its full points, and asks for no reason. */
function isUnspent(task: Task): boolean {
  const [given, spent] = [readNumber(task.allocated.value), readNumber(task.executed.value)];
  const isLess =
    typeof given === "object" && typeof spent === "object" && spent.value < given.value;
  return isLess && scoreState(task) !== "full";
}
