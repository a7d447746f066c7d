import { reasonKinds, type Indicator } from "../../../form";
import { reasonName } from "../../../form/model/fields";
import { isBlank } from "../../../words/cell";
import { inRow, type Block, type Piece } from "../narrativeReport";
import { gap, pointsPiece, textOf, type Reported } from "../pieces";
import { actualPieces, askedPieces, countedIndicators, scoreState } from "../rows";

/** 五、偏差原因与改进措施: each indicator below full, with the form's own words for it. */
export function reasonsChapter(source: Reported): Block[] {
  const rows = countedIndicators(source.form);
  const below = rows.filter((row) => scoreState(row) === "below");
  const isOpen = rows.length === 0 || rows.some((row) => scoreState(row) === "blank");
  const isUnread = rows.some((row) => scoreState(row) === "unread");
  const open: Block[] = [
    ...(isOpen ? [opened("有的指标还没有得分，填完自评表后再生成本章")] : []),
    ...(isUnread ? [unread()] : []),
  ];
  if (below.length === 0) {
    return open.length > 0
      ? open
      : [{ kind: "paragraph", pieces: ["各项绩效指标均得满分，没有需要说明的偏差。"] }];
  }
  return [
    { kind: "paragraph", pieces: ["未得满分的指标、偏差原因和改进措施见下表。"] },
    {
      kind: "table",
      headings: ["三级指标", "指标值", "全年完成值", "得分/分值", "偏差原因", "改进措施"],
      widths: [13, 12, 12, 15, 25, 23],
      texts: [4, 5],
      rows: below.map((row) => reasonRow(source, row)),
    },
    ...open,
  ];
}

function opened(what: string): Block {
  return { kind: "paragraph", pieces: [gap("open", what)] };
}

function unread(): Block {
  return { kind: "paragraph", pieces: [gap("notJudged", "有的指标的得分读不成数，见上表")] };
}

function reasonRow(source: Reported, row: Indicator): Piece[][] {
  return inRow(source.shown(row.name), [
    [textOf(source, row.name, "三级指标")],
    askedPieces(source, row),
    actualPieces(source, row),
    [pointsPiece(source, row.score, "得分"), "/", pointsPiece(source, row.weight, "分值")],
    reasonPieces(source, row),
    [
      isBlank(row.measure.value)
        ? gap("toFill", "改进措施", row.measure.at)
        : textOf(source, row.measure, "改进措施"),
    ],
  ]);
}

/** Every reason that the form gives, by its kind; a gap where it gives none. */
function reasonPieces(source: Reported, { reasons }: Indicator): Piece[] {
  const given = reasonKinds.filter((kind) => !isBlank(reasons[kind].value));
  if (given.length === 0) {
    return [gap("toFill", "偏差原因", reasons.other.at ?? reasons.funding.at)];
  }
  return given.flatMap((kind, place): Piece[] => [
    `${place === 0 ? "" : "\n"}${reasonName(kind)}：`,
    textOf(source, reasons[kind], "偏差原因"),
  ]);
}
