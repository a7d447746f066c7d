import { familyOf } from "../../form/families";
import type { CellRange } from "../../form/model/grid";
import { isPlan, type Field, type PerformanceForm } from "../../form/model/performanceForm";
import { cellsOf } from "../../form/plan/planRules";
import type { LiveCheck } from "../../form/plan/sheetPlan";
import { rulesOf } from "../../form/rules";
import { fullPoints } from "../../scoring";
import { absolute } from "../addresses";
import { quoted } from "../native/text";
import { isSign } from "./conditions";
import { rowCheck } from "./rowChecks";

/** The checks of 分值 that belong together, and of 总评价得分. */
export function pointsChecks(form: PerformanceForm): LiveCheck[] {
  if (isPlan(form.kind)) return [];
  const { canJudge } = rulesOf(form);
  const isFixed = familyOf(form.kind).checks.includes("sections");
  const total = rowCheck(
    { look: "wrong", says: "没有算出总分" },
    [form.total],
    [form.total],
    isSign,
  );
  if (!canJudge) return total;
  return [...total, ...(isFixed ? sectionChecks(form) : wholeCheck(form))];
}

/** The 分值 of each part of the form, where the rules say how many points it has. */
function sectionChecks(form: PerformanceForm): LiveCheck[] {
  const { tasks, sections, pack } = rulesOf(form);
  const parts = [
    { ...tasks, weights: form.tasks.map(({ weight }) => weight) },
    ...sections.map(({ level1: name, points }) => ({
      name,
      points,
      weights: form.indicators
        .filter(({ level1 }) => String(level1.value).replace(/\s+/gu, "") === name)
        .map(({ weight }) => weight),
    })),
  ];
  return parts.flatMap(({ name, points, weights }) => {
    const ranges = cellsOf(weights);
    const condition = differs(ranges, points, pack.sumTolerance.points) + whileRulesAreNamed(form);
    const says = `${name}的分值合计不是${points}`;
    return ranges.map((range) => ({ range, condition, says, look: "wrong" as const }));
  });
}

/** Other rules give other points: once 评分规则 names them, nothing is said until the checks are made anew. */
function whileRulesAreNamed({ rulePack: { at, value } }: PerformanceForm): string {
  return at === null ? "" : `,${absolute(at)}=${quoted(String(value ?? ""))}`;
}

/** All 分值 together, where a form sets the points of its parts itself; it shows in 总评价得分. */
function wholeCheck(form: PerformanceForm): LiveCheck[] {
  const { pack } = rulesOf(form);
  const points = fullPoints(pack);
  const ranges = cellsOf(weightsOf(form));
  if (ranges.length === 0) return [];
  const anyIsThere = `COUNT(${ranges.map(fixed).join(",")})>0`;
  return rowCheck(
    { look: "wrong", says: `分值合计不是${points}` },
    [form.total],
    [],
    () => `${anyIsThere},${differs(ranges, points, pack.sumTolerance.points)}`,
  );
}

function weightsOf({ tasks, indicators }: PerformanceForm): Field[] {
  return [...tasks, ...indicators].map(({ weight }) => weight);
}

/** Rounded, so that the noise of a sum of doubles is no difference. */
function differs(ranges: CellRange[], points: number, tolerance: number): string {
  return `ABS(ROUND(SUM(${ranges.map(fixed).join(",")})-${points},9))>${tolerance}`;
}

/** The same cells for whatever cell it is asked: $J$16:$J$21. */
function fixed({ row, column, rows }: CellRange): string {
  const first = absolute({ row, column });
  return rows === 1 ? first : `${first}:${absolute({ row: row + rows - 1, column })}`;
}
