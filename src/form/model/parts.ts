import { isBlank, type CellValue } from "../../words/cell";
import { compactText } from "../../words/compact";
import { familyOf, type FormKind } from "../families";
import type { Indicator, Task } from "./performanceForm";

/** Words that a source of money is made of: 当年财政拨款, 上年结转资金, 其中：一般公共预算. */
const SOURCE =
  /^(?:其中|(?:当年|本年|上年|年初|中央|省级|市级|县级|地方)+.{0,8}(?:拨款|资金|结转|结余|补助)$)|^(?:财政拨款|财政资金|结转结余|结转资金|事业收入|社会资本|(?:其他|单位|自有|自筹|社会|债券|财政专户管理)+资金)$/u;

/** True for the name of a part of a project's money, printed below the sum. */
export function isSourceName(name: CellValue): boolean {
  return typeof name === "string" && name.length <= 40 && SOURCE.test(compactText(name));
}

/** The whole of a project's money, the first row of its table: 年度资金总额, 合计. */
const WHOLE = /^(?:年度|全年|预算|项目)*(?:资金|预算|支出)?(?:总额|总计|合计)$/u;

/** True for a name that a table of funds prints: that of the whole or of a source. */
export function isFundsName(name: string): boolean {
  return isSourceName(name) || (name.length <= 40 && WHOLE.test(compactText(name)));
}

/** True for a row that splits up the one above it (其中：玉米): it has no points of its own. */
export function isPart({ name, weight }: Indicator): boolean {
  return /^\s*其中/u.test(String(name.value)) && isBlank(weight.value);
}

/** True for the row of a project's money where that carries no points, as in some places. */
export function hasNoPoints({ weight, score }: Task, kind: FormKind): boolean {
  return !familyOf(kind).isLiaoning && isBlank(weight.value) && isBlank(score.value);
}
