import type { FormKind } from "./performanceForm";

/** A 一级指标 and the points its rows share. */
export interface Section {
  level1: string;
  points: number;
}

/** Points of the published self-evaluation form of 2024; the tasks have the other 40. */
const wholeDepartment: Section[] = [
  { level1: "履职效能", points: 20 },
  { level1: "预算执行", points: 5 },
  { level1: "管理效率", points: 5 },
  { level1: "运行成本", points: 5 },
  { level1: "社会效应", points: 20 },
  { level1: "可持续性", points: 5 },
];

/** Points of the national project form without cost indicators; budget execution has the other 10. */
const project: Section[] = [
  { level1: "产出指标", points: 50 },
  { level1: "效益指标", points: 30 },
  { level1: "满意度指标", points: 10 },
];

/** The 一级指标 of a form in printed order, each with its points. */
export function sectionsOf(kind: FormKind): Section[] {
  return kind === "projectSelfEvaluation" ? project : wholeDepartment;
}

/** Points that the rows of the task table share: 年度主要任务, or a project's budget execution. */
export function taskPointsOf(kind: FormKind): number {
  return kind === "projectSelfEvaluation" ? 10 : 40;
}
