import { isPlan, type FormKind } from "../model/performanceForm";

/** Until the end of June a self-evaluation is still one of the year before. */
const LAST_MONTH_OF_EVALUATION = 6;
/** From September on targets are set along with the budget of the next year. */
const FIRST_MONTH_OF_PLAN = 9;

/** The year that a form of a kind is most likely of, by the day on which it is made. */
export function usualYear(kind: FormKind, today: Date): number {
  const month = today.getMonth() + 1;
  const year = today.getFullYear();
  if (isPlan(kind)) return month >= FIRST_MONTH_OF_PLAN ? year + 1 : year;
  return month <= LAST_MONTH_OF_EVALUATION ? year - 1 : year;
}
