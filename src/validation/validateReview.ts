import type { Grid } from "../form/model/grid";
import { readReviewSheet } from "../form/review";
import { catalogue } from "./problem/catalogue";
import { FoundProblem } from "./problem/foundProblem";
import type { Problem } from "./problem/problem";
import { reviewProblemsOf } from "./rules/review";
import { levelOf, type ValidationOptions } from "./validateForm";

/** Every problem of a sheet that a form is reviewed on; none of another sheet. */
export function validateReview(grid: Grid, { levels }: ValidationOptions = {}): Problem[] {
  const sheet = readReviewSheet(grid);
  if (sheet === null) return [];
  return reviewProblemsOf(sheet).flatMap(({ code, row, at, values }) => {
    const level = levelOf(code, levels);
    if (level === "off") return [];
    return new FoundProblem(
      code,
      level,
      catalogue[code].section,
      String(row.cells.level1.value ?? ""),
      String(row.cells.name.value ?? ""),
      grid.sheetId,
      undefined,
      at,
      [],
      values,
      undefined,
      () => null,
      undefined,
      undefined,
    );
  });
}
