import type { Field, Indicator } from "../../../form";
import { isPart } from "../../../form/model/parts";
import { readPoints, roundHalfAway } from "../../../scoring";
import { fixedText } from "../../figures";
import { compactText } from "../../../words/compact";
import { inRow, type Block, type Piece } from "../narrativeReport";
import { pieceText } from "../reportLines";
import {
  addressesOf,
  countOf,
  gap,
  pointsPiece,
  quote,
  sumOf,
  sumPiece,
  textOf,
  type Reported,
} from "../pieces";
import {
  actualPieces,
  askedPieces,
  countedIndicators,
  pointsRows,
  scoreState,
  type PointsRow,
  type ScoreState,
} from "../rows";
import { totalPiece } from "./result";

/** 四、绩效指标完成情况: the points by part, and every indicator. */
export function indicatorsChapter(source: Reported): Block[] {
  return [
    { kind: "heading", text: "（一）各部分得分" },
    { kind: "paragraph", pieces: counts(source) },
    {
      kind: "table",
      headings: ["部分", "分值", "得分", "得分率"],
      widths: [34, 22, 22, 22],
      texts: [],
      rows: sectionRows(source),
    },
    ...roundingNote(source),
    { kind: "heading", text: "（二）各项指标" },
    {
      kind: "table",
      headings: ["一级指标", "三级指标", "指标值", "全年完成值", "分值", "得分"],
      widths: [13, 28, 15, 24, 10, 10],
      texts: [1, 3],
      rows: source.form.indicators.map((row) => indicatorRow(source, row)),
    },
  ];
}

/** 绩效指标共 24 项，其中得满分 23 项，未得满分 1 项。 */
function counts({ form }: Reported): Piece[] {
  const rows = countedIndicators(form);
  const scores = (state: ScoreState) =>
    rows.filter((row) => scoreState(row) === state).map(({ score }) => score);
  const parts: [string, Field[]][] = [
    ["得满分的", scores("full")],
    ["未得满分的", scores("below")],
    ["还没有得分的", scores("blank")],
    ["得分未能判断的", scores("unread")],
  ];
  const told = parts.filter(([, fields]) => fields.length > 0);
  return [
    "绩效指标共 ",
    countOf(rows.map(({ name }) => name)),
    " 项",
    ...told.flatMap(([words, fields], place): Piece[] => [
      `${place === 0 ? "，其中" : "，"}${words} `,
      countOf(fields),
      " 项",
    ]),
    "。",
  ];
}

/** A row for 年度主要任务 and each 一级指标 in the form's order, and their sum: the form's own total. */
function sectionRows(source: Reported): Piece[][][] {
  const { form, rules } = source;
  const rows = pointsRows(form);
  const names = new Map<string, { name: Piece; rows: PointsRow[] }>();
  for (const row of rows) {
    const key = row.section === null ? "" : compactText(String(row.section.value ?? ""));
    const known = names.get(`${row.section === null} ${key}`);
    if (known !== undefined) known.rows.push(row);
    else {
      const name: Piece =
        row.section === null
          ? rules.tasks.name || "预算执行"
          : key === ""
            ? gap("toFill", "一级指标", row.section.at)
            : quote(source.shown(row.section), row.section.at);
      names.set(`${row.section === null} ${key}`, { name, rows: [row] });
    }
  }
  return [
    ...[...names.values()].map((section) => sectionRow(section.name, section.rows)),
    inRow("合计", [
      ["合计"],
      [
        sumPiece(
          rows.map(({ weight }) => weight),
          "分值合计",
        ),
      ],
      [totalPiece(source)],
      [share(rows)],
    ]),
  ];
}

function sectionRow(name: Piece, rows: PointsRow[]): Piece[][] {
  const [weights, scores] = [rows.map(({ weight }) => weight), rows.map(({ score }) => score)];
  const cells = [[name], [sumPiece(weights, "分值")], [sumPiece(scores, "得分")], [share(rows)]];
  return inRow(pieceText(name, { withCells: false }), cells);
}

function share(rows: PointsRow[]): Piece {
  const [weights, scores] = [rows.map(({ weight }) => weight), rows.map(({ score }) => score)];
  const [whole, part] = [sumOf(weights), sumOf(scores)];
  if (whole === null || part === null) return gap("open", "得分率");
  if (Number.isNaN(whole) || Number.isNaN(part) || whole === 0) return gap("notJudged", "得分率");
  const text = `${roundHalfAway((part / whole) * 100, 2)}%`;
  return { text, how: "share", from: addressesOf(scores), of: addressesOf(weights) };
}

const DECIMALS = ["整数", "一位小数", "两位小数", "三位小数", "四位小数"];

/** Where the parts add up to more decimals than the total has, a reader who adds them is told so. */
function roundingNote(source: Reported): Block[] {
  const { form, rules } = source;
  const scores = pointsRows(form).map(({ score }) => score);
  const sum = sumOf(scores);
  const total = readPoints(form.total.value, "total");
  if (sum === null || Number.isNaN(sum) || typeof total !== "number" || total === sum) return [];
  const { totalDecimals } = rules.pack;
  const piece = sumPiece(scores, "得分合计");
  if (fixedText(sum, totalDecimals) !== fixedText(total, totalDecimals)) {
    const what = "总评价得分与各部分得分之和不一致";
    return [
      {
        kind: "paragraph",
        pieces: [gap("toCheck", what, form.total.at), "各部分得分之和为 ", piece, " 分。"],
      },
    ];
  }
  const kept = DECIMALS[totalDecimals] ?? "规则的小数位";
  return [
    {
      kind: "paragraph",
      pieces: ["各部分得分之和为 ", piece, ` 分，总评价得分按评分规则保留${kept}。`],
    },
  ];
}

function indicatorRow(source: Reported, row: Indicator): Piece[][] {
  const points = isPart(row)
    ? [["—"], ["—"]]
    : [[pointsPiece(source, row.weight, "分值")], [pointsPiece(source, row.score, "得分")]];
  return inRow(source.shown(row.name), [
    [textOf(source, row.level1, "一级指标")],
    [textOf(source, row.name, "三级指标")],
    askedPieces(source, row),
    actualPieces(source, row),
    ...points,
  ]);
}
