import { gradeOf, isRefusal, readPoints } from "../../../scoring";
import type { Block, Piece } from "../narrativeReport";
import { gap, pointsPiece, sumOf, sumPiece, type Reported } from "../pieces";
import { pointsRows } from "../rows";

/** 总评价得分 as its cell shows it once every row has its score; of a form without the cell, the sum. */
export function totalPiece(source: Reported): Piece {
  const { form } = source;
  const scores = pointsRows(form).map(({ score }) => score);
  const sum = sumOf(scores);
  if (sum === null) return gap("open", "总评价得分", form.total.at);
  if (Number.isNaN(sum)) {
    return gap("notJudged", "总评价得分，有的得分读不成数", form.total.at);
  }
  return form.total.at === null
    ? sumPiece(scores, "总评价得分")
    : pointsPiece(source, form.total, "总评价得分");
}

/** 优, 良, 中 or 差 by the form's rules, where they are known. */
function gradePiece({ form, rules }: Reported, total: Piece): Piece {
  if (typeof total === "string") return total;
  if ("gap" in total) return gap(total.gap, "自评等级");
  const points =
    form.total.at === null ? Number(total.text) : readPoints(form.total.value, "total");
  const isKnown = rules.canJudge && rules.source !== "unknown" && typeof points === "number";
  const grade = isKnown ? gradeOf(points, rules.pack) : null;
  return grade === null || isRefusal(grade)
    ? gap("notJudged", "自评等级")
    : { text: grade, how: "grade", from: total.from };
}

/** 六、自评结果 */
export function resultChapter(source: Reported): Block[] {
  const total = totalPiece(source);
  return [
    {
      kind: "paragraph",
      pieces: ["总评价得分 ", total, " 分，自评等级为“", gradePiece(source, total), "”。"],
    },
    { kind: "paragraph", pieces: [gap("toFill", "自评结果的应用和公开情况")] },
  ];
}
