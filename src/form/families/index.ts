import { departmentEvaluation } from "./departmentEvaluation";
import { departmentTarget } from "./departmentTarget";
import type { Family } from "./family";
import { nationalEvaluation } from "./nationalEvaluation";
import { nationalTarget } from "./nationalTarget";
import { projectEvaluation } from "./projectEvaluation";
import { projectTarget } from "./projectTarget";
import { remember } from "../../words/remember";

/** The forms that are known; the first whose title fits decides. A new family is one more here. */
export const families = [
  departmentTarget,
  departmentEvaluation,
  nationalTarget,
  nationalEvaluation,
  projectTarget,
  projectEvaluation,
] as const;

/** Which form a sheet is: the kind of one of the families. */
export type FormKind = (typeof families)[number]["kind"];

const byKind = new Map<FormKind, Family>(families.map((family) => [family.kind, family]));

/** The family of a kind. */
export function familyOf(kind: FormKind): Family {
  return byKind.get(kind) ?? departmentTarget;
}

/** What a form shows of its family beside its title. */
export interface Signs {
  /** The kind that its title says; null without a title. */
  title: FormKind | null;
  print: Family["print"];
  /** True where it prints 项目名称. */
  hasProject: boolean;
  /**
   * For a sheet in the columns that we write: true where it prints the labels of a form of elsewhere. Absent
   * for any other sheet, whose words decide.
   */
  saysElsewhere?: boolean;
  /** 一级指标 of its rows, compacted; "" where a row has none. */
  level1: readonly string[];
  /** False where its headings lack 一级指标, which all forms of Liaoning print. */
  hasLevels: boolean;
}

/**
 * The kind of a form. Liaoning and the other places give their department's forms one title, so the
 * 一级指标 tell them apart.
 */
export function kindBySigns(signs: Signs): FormKind {
  const { title, print, hasProject, saysElsewhere, level1, hasLevels } = signs;
  const said = title === null ? null : familyOf(title);
  const printed = level1.filter((word) => word !== "");
  const isForeign = printed.filter(isForeignLevel1).length * 2 > printed.length;
  const mayLackLevels = hasLevels && printed.length < 2;
  const hasOwn = mayLackLevels || printed.some(isLiaoningLevel1);
  const isByWords = (said?.isLiaoning ?? true) && !isForeign && hasOwn;
  const isLiaoning = saysElsewhere === undefined ? isByWords : !saysElsewhere;
  const isProject = saysElsewhere === undefined || hasProject;
  const of = isLiaoning ? "department" : (said?.of ?? (isProject ? "project" : "department"));
  const wanted = families.find(
    (family) => family.isLiaoning === isLiaoning && family.print === print && family.of === of,
  );
  return (wanted ?? departmentTarget).kind;
}

/** 一级指标 of the national forms. */
const isForeignLevel1 = remember((word) => /^(产出|效益|效果|满意度|成本|项目)/u.test(word));
const isLiaoningLevel1 = remember((word) =>
  /^(履职效能|预算执行|管理效率|运行成本|社会效应|可持续性)/u.test(word),
);
