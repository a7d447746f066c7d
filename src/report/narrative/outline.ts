import type { Evidence } from "../../scoring";

/** What a chapter of the report tells. */
export type ChapterTopic =
  "unit" | "goals" | "spending" | "indicators" | "reasons" | "result" | "others";

/** A chapter as the outline names it, of a department's report and of a project's. */
export interface OutlineChapter {
  topic: ChapterTopic;
  title: Record<"department" | "project", string>;
}

/** The chapters of a report in their order, and what they rest on. */
export interface Outline {
  evidence: Evidence;
  /** Where they were seen. */
  source: string;
  chapters: readonly OutlineChapter[];
}

const both = (title: string) => ({ department: title, project: title });

/**
 * The usual chapters. No paper of a place was seen that prescribes them for a self-evaluation of a whole department, and
 * those published order and name them each in its own way: so they are practice, and a place that has an outline of its
 * own moves and renames chapters in its text program.
 */
export const usualOutline: Outline = {
  evidence: "practice",
  source: "各地公开的部门整体、项目支出绩效自评报告的通行写法",
  chapters: [
    { topic: "unit", title: { department: "部门（单位）概况", project: "项目概况" } },
    {
      topic: "goals",
      title: { department: "整体绩效目标及完成情况", project: "绩效目标及完成情况" },
    },
    { topic: "spending", title: both("预算执行情况") },
    { topic: "indicators", title: both("绩效指标完成情况") },
    { topic: "reasons", title: both("偏差原因与改进措施") },
    { topic: "result", title: both("自评结果") },
    { topic: "others", title: both("其他需要说明的问题") },
  ],
};
