/** What is told of the rows of a review: where, and with which figures. */
import { toA1 } from "../../../src/form";
import { readReviewSheet } from "../../../src/form/review";
import { reviewProblemsOf } from "../../../src/validation/rules/review";
import type { ReviewCells } from "../cases/review";
import { reviewGrid, shown } from "../support/reviewSheets";

/** Each problem as a line: "REVIEW_UNEXPLAINED N5 own=8 score=7". */
function toldOf(rows: ReviewCells[]): string[] {
  return reviewProblemsOf(readReviewSheet(reviewGrid(rows))!).map(({ code, at, values }) =>
    [code, toA1(at), ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(
      " ",
    ),
  );
}

// The unit has 8 of 10 points, the reviewer gives as many; 40 of 40 are reached.
test.each<[ReviewCells, ...string[]]>([
  [{}],
  // Cells that follow the form.
  [{ weight: 10 }, "REVIEW_LINK_LOST G5 column=分值"],
  [{ actual: 40 }, "REVIEW_LINK_LOST H5 column=自评完成值"],
  [{ score: 8 }, "REVIEW_LINK_LOST I5 column=自评得分"],
  [{ score: "" }],
  [{ weight: shown("#REF!") }, "REVIEW_LINK_LOST G5 column=分值"],
  [{ actual: shown("#REF!"), score: shown("#REF!") }, "REVIEW_LINK_LOST H5 column=自评完成值"],
  [{ target: 40 }],
  // Rows without points.
  [{ weight: "" }],
  [{ weight: "", reviewedScore: 99 }],
  [{ weight: "", reviewedScore: "" }],
  [{ weight: shown("若干"), reviewedScore: "8分" }, "REVIEW_SCORE_UNREADABLE K5 found=8分"],
  [{ weight: shown("若干") }],
  [{ weight: shown("若干"), reviewedScore: 99, remark: "多给" }],
  // A reviewed score.
  [{ reviewedScore: "" }, "REVIEW_UNSCORED K5"],
  [{ reviewedScore: " ", remark: " " }, "REVIEW_UNSCORED K5"],
  [{ reviewedScore: "", remark: "资料不全" }, "REVIEW_SCORE_MISSING K5"],
  [{ reviewedScore: "8" }, "REVIEW_SCORE_UNREADABLE K5 found=8"],
  [{ reviewedScore: -0.01 }, "REVIEW_SCORE_UNREADABLE K5 found=-0.01"],
  [{ reviewedScore: 0, remark: "无佐证" }],
  [{ reviewedScore: 10 }],
  [{ reviewedScore: 10.01 }, "REVIEW_SCORE_ABOVE_WEIGHT K5 score=10.01 weight=10"],
  [{ reviewedScore: 7.99 }, "REVIEW_UNEXPLAINED N5 own=8 score=7.99"],
  [{ reviewedScore: 7.99, remark: "资料不全" }],
  [{ reviewedScore: 7, score: shown("") }],
  [{ reviewedScore: 7, score: shown("若干") }],
  // What has to be 0.
  [{ reviewedScore: 0.01, remark: "没有资料" }, "REVIEW_NOT_ZERO K5 word=没有资料 score=0.01"],
  [{ reviewedScore: 8, remark: "无 问卷" }, "REVIEW_NOT_ZERO K5 word=无问卷 score=8"],
  [{ reviewedScore: 0, remark: "没有资料，不匹配" }],
  [{ reviewedScore: 5, remark: "没有资料，不匹配" }, "REVIEW_NOT_ZERO K5 word=没有资料 score=5"],
  [{ reviewedScore: 5.6, remark: "没有资料，个别任务未完成" }],
  [
    { reviewedScore: 3, score: shown(0), remark: "不匹配" },
    "REVIEW_NOT_ZERO K5 word=不匹配 score=3",
  ],
  // A stated percentage.
  [{ reviewedScore: 5.6, remark: "扣30%" }],
  [{ reviewedScore: 5.65, remark: "扣30%" }, "REVIEW_PERCENT N5 stated=30% deducted=29.38%"],
  [{ reviewedScore: 5.605, remark: "扣30%" }],
  [{ reviewedScore: 5.606, remark: "扣30%" }, "REVIEW_PERCENT N5 stated=30% deducted=29.93%"],
  [{ reviewedScore: 5.5, remark: "扣30%" }, "REVIEW_PERCENT N5 stated=30% deducted=31.25%"],
  [{ reviewedScore: 6, remark: "扣25%" }],
  [{ reviewedScore: 6, remark: "扣25.6%" }],
  [{ reviewedScore: 6, remark: "扣25.7%" }, "REVIEW_PERCENT N5 stated=25.7% deducted=25%"],
  [{ reviewedScore: 5.7, remark: "扣28.1%" }, "REVIEW_PERCENT N5 stated=28.1% deducted=28.75%"],
  [{ reviewedScore: 5.7, remark: "扣28.2%" }],
  [{ reviewedScore: 5.7, remark: "扣29.4%" }, "REVIEW_PERCENT N5 stated=29.4% deducted=28.75%"],
  [{ reviewedScore: 5, remark: "扣除30%" }, "REVIEW_PERCENT N5 stated=30% deducted=37.5%"],
  [{ reviewedScore: 5, remark: "扣减分30%" }, "REVIEW_PERCENT N5 stated=30% deducted=37.5%"],
  [{ reviewedScore: 5, remark: "扣30%，扣30%" }, "REVIEW_PERCENT N5 stated=30% deducted=37.5%"],
  [{ reviewedScore: 5, remark: "扣30%，再扣10%" }],
  [{ reviewedScore: 5, remark: "完成30%" }],
  [{ reviewedScore: 5, score: shown(0), remark: "扣30%" }],
  [{ reviewedScore: 5, score: shown(-1), remark: "扣30%" }],
  [{ reviewedScore: 8, remark: "扣30%" }, "REVIEW_PERCENT N5 stated=30% deducted=0%"],
  [
    { reviewedScore: 6, score: shown(9), remark: "扣30%" },
    "REVIEW_PERCENT N5 stated=30% deducted=33.33%",
  ],
  // The percentages of a standard.
  [{ reviewedScore: 5.6, remark: "个别任务未完成" }],
  [
    { reviewedScore: 5, remark: "个别任务未完成" },
    "REVIEW_STANDARD N5 word=个别任务未 allowed=30% deducted=37.5%",
  ],
  [{ reviewedScore: 8, remark: "个别任务未完成" }],
  [{ reviewedScore: 8.5, remark: "个别任务未完成" }],
  [
    { reviewedScore: 4, remark: "无可考查" },
    "REVIEW_STANDARD N5 word=无可考查 allowed=100%、60%、30% deducted=50%",
  ],
  [{ reviewedScore: 3.2, remark: "无可考查" }],
  [{ reviewedScore: 0, remark: "无可考查" }],
  [
    { reviewedScore: 4, remark: "无可考查，个别未完成" },
    "REVIEW_STANDARD N5 word=无可考查 allowed=100%、60%、30% deducted=50%",
  ],
  [{ reviewedScore: 0, remark: "不合适" }, "REVIEW_ZERO_VAGUE N5"],
  [
    { reviewedScore: 0, remark: "个别未完成" },
    "REVIEW_STANDARD N5 word=个别未完成 allowed=30% deducted=100%",
  ],
  // More than the target.
  [{ actual: shown(52) }],
  [{ actual: shown(52.1) }, "REVIEW_OVER_UNNOTED N5 percent=130.25%"],
  [{ actual: shown(52.1), remark: "完成值超过指标值130%，不扣分" }],
  [{ actual: shown(52.1), reviewedScore: 7 }, "REVIEW_UNEXPLAINED N5 own=8 score=7"],
  [
    { actual: shown(60), reviewedScore: 7, remark: "目标偏低" },
    "REVIEW_OVER_DEDUCTED K5 percent=150%",
  ],
  [{ actual: shown(60), reviewedScore: 5.6, remark: "个别任务未完成" }],
  [{ actual: shown(60), reviewedScore: 9 }, "REVIEW_OVER_UNNOTED N5 percent=150%"],
  [{ actual: shown(60), score: shown("") }, "REVIEW_OVER_UNNOTED N5 percent=150%"],
  [{ actual: shown(40), reviewedActual: 60 }, "REVIEW_OVER_UNNOTED N5 percent=150%"],
  [{ actual: shown(60), reviewedActual: 40 }],
  [{ actual: shown(60), reviewedActual: " " }, "REVIEW_OVER_UNNOTED N5 percent=150%"],
  [{ actual: shown(60), operator: shown("<=") }],
  [{ actual: shown(60), operator: shown("=") }],
  [{ actual: shown(60), operator: shown("~") }],
  [{ actual: shown(60), operator: shown("定性") }],
  [{ actual: shown(60), target: shown("若干") }],
  [{ actual: shown(60), target: shown(0) }],
  [{ actual: shown(-60), target: shown(-40) }],
  [{ actual: shown("若干") }],
  [{ actual: shown("60户") }, "REVIEW_OVER_UNNOTED N5 percent=150%"],
])("%j", (cells, ...lines) => {
  expect(toldOf([cells])).toEqual(lines);
});

const output = { level1: shown("产出指标") };
const effect = { level1: shown("效益指标") };

test.each<[string, ReviewCells[], ...string[]]>([
  ["an output and an effect", [output, effect], "REVIEW_TWICE K6 name=办结率"],
  [
    "spaces aside",
    [
      { ...output, name: shown("办结 率") },
      { ...effect, name: shown(" 办结率 ") },
    ],
    "REVIEW_TWICE K6 name=办结率",
  ],
  [
    "two effects of one output",
    [effect, output, effect],
    "REVIEW_TWICE K5 name=办结率",
    "REVIEW_TWICE K7 name=办结率",
  ],
  ["two outputs", [output, output]],
  ["two effects", [effect, effect]],
  ["other names", [output, { ...effect, name: shown("办理率") }]],
  [
    "no names",
    [
      { ...output, name: shown("") },
      { ...effect, name: shown("") },
    ],
  ],
  ["an output that does not count", [{ ...output, reviewedScore: 0, remark: "无资料" }, effect]],
  ["an effect that does not count", [output, { ...effect, reviewedScore: 0, remark: "无资料" }]],
  ["an effect without a score", [output, { ...effect, reviewedScore: "" }], "REVIEW_UNSCORED K6"],
  [
    "behind what is told of the rows",
    [{ ...output, reviewedScore: 7 }, effect],
    "REVIEW_UNEXPLAINED N5 own=8 score=7",
    "REVIEW_TWICE K6 name=办结率",
  ],
])("%s: one of them counts", (_title, rows, ...lines) => {
  expect(toldOf(rows)).toEqual(lines);
});
