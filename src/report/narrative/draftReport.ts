import { familyOf, type SheetForm } from "../../form";
import { allowedInName } from "../publish/allowedInName";
import { unitOf, yearOf } from "../unit";
import { goalsChapter } from "./chapters/goals";
import { indicatorsChapter } from "./chapters/indicators";
import { reasonsChapter } from "./chapters/reasons";
import { resultChapter } from "./chapters/result";
import { spendingChapter } from "./chapters/spending";
import { reportTitle, unitChapter, unitName, yearPiece } from "./chapters/unit";
import type { Block, NarrativeReport } from "./narrativeReport";
import { usualOutline, type ChapterTopic } from "./outline";
import { gap, reported, type Reported } from "./pieces";

const chapters: Record<ChapterTopic, (source: Reported) => Block[]> = {
  unit: unitChapter,
  goals: goalsChapter,
  spending: spendingChapter,
  indicators: indicatorsChapter,
  reasons: reasonsChapter,
  result: resultChapter,
  others: () => [
    { kind: "paragraph", pieces: [gap("toFill", "其他需要说明的问题，没有的写“无”")] },
  ],
};

/** Characters in the name of a file. */
const LONGEST = 100;

const NUMERALS = "一二三四五六七八九十";

/**
 * Drafts the report on a form that was filled in: numbers and texts from its cells, and a marked gap for whatever it does
 * not say.
 * @param texts what the cells of its grid show, in the grid's shape
 */
export function draftReport(sheet: SheetForm, texts: readonly string[][]): NarrativeReport {
  const { grid, form } = sheet;
  const source = reported(sheet, texts);
  const title = reportTitle(source);
  const { of } = familyOf(form.kind);
  const { code, name } = unitOf(form);
  const year = yearOf(form);
  const [unit, yearText] = [unitName(source), yearPiece(source)];
  return {
    sheetName: grid.sheetName,
    fileName: allowedInName(`${code}${name}${year === "" ? "" : `${year}年度`}${title}`).slice(
      0,
      LONGEST,
    ),
    title: [[unit], [yearText, `年度${title}`]],
    lead: [unit, "对 ", yearText, ` 年度${subjectOf(title)}进行了自评，现将自评情况报告如下。`],
    chapters: usualOutline.chapters.map((chapter, place) => ({
      title: `${NUMERALS[place] ?? ""}、${chapter.title[of]}`,
      blocks: chapters[chapter.topic](source),
    })),
    closing: [[unit], [gap("toFill", "报告日期")]],
  };
}

/** 部门（单位）整体绩效 of 部门（单位）整体绩效自评报告 */
function subjectOf(title: string): string {
  return title.replace(/自评报告$/u, "");
}
