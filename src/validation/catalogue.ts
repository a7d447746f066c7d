import type { FormSection, ProblemLevel } from "./problem";

/** What the catalogue says of a problem; its sentences are in src/locale/. */
export interface CatalogueEntry {
  level: ProblemLevel;
  /** Where such a problem usually sits; a single problem may sit elsewhere (a weight of a task). */
  section: FormSection;
  /** Warnings and infos can be set to another level or off; errors cannot be silenced. */
  settable: boolean;
  /** Whether a fix is offered: never, to be looked at, or applied with all the safe ones. */
  fix: "none" | "ask" | "safe";
}

type Place = readonly [ProblemLevel, FormSection, CatalogueEntry["fix"]?];

/** One line a problem: level, section, and the kind of fix where there is one. */
const table = {
  // 运算符号
  OPERATOR_UNKNOWN: ["error", "indicators"],
  OPERATOR_VARIANT: ["warning", "indicators", "safe"],
  OPERATOR_MISSING: ["error", "indicators"],
  OPERATOR_ON_QUALITATIVE: ["error", "indicators", "ask"],
  OPERATOR_IN_TARGET: ["warning", "indicators", "safe"],
  OPERATOR_IN_ACTUAL: ["error", "indicators", "ask"],
  OPERATOR_DIRECTION: ["warning", "indicators", "ask"],
  // 指标值、全年完成值、完成程度
  TARGET_MISSING: ["error", "indicators"],
  TARGET_NOT_NUMERIC: ["error", "indicators"],
  TARGET_ZERO: ["error", "indicators"],
  TARGET_PERCENT_SLIP: ["warning", "indicators", "ask"],
  QUALITATIVE_TARGET_UNKNOWN: ["warning", "indicators"],
  ACTUAL_MISSING: ["error", "indicators"],
  ACTUAL_MISSING_SCORED: ["error", "indicators"],
  ACTUAL_NOT_NUMERIC: ["error", "indicators"],
  ACTUAL_NOT_A_BAND: ["error", "indicators"],
  ACTUAL_BAND_NUMBER: ["error", "indicators"],
  ACTUAL_PERCENT_SLIP: ["warning", "indicators", "ask"],
  ACTUAL_OVER_TARGET: ["warning", "indicators"],
  ACTUAL_OVER_EQUAL: ["warning", "indicators"],
  ACTUALS_ALL_EQUAL: ["info", "indicators"],
  PERCENT_SIGN: ["warning", "indicators", "safe"],
  PERCENT_UNIT_CONFLICT: ["error", "indicators"],
  UNIT_IN_VALUE: ["warning", "indicators", "safe"],
  FULL_WIDTH: ["warning", "indicators", "safe"],
  NUMBER_AS_TEXT: ["warning", "indicators", "safe"],
  VALUE_NEGATIVE: ["error", "indicators"],
  INDICATOR_UNIT_MISSING: ["warning", "indicators", "ask"],
  UNIT_ON_QUALITATIVE: ["warning", "indicators", "ask"],
  COMPLETION_OUT_OF_RANGE: ["error", "indicators", "ask"],
  COMPLETION_OUTSIDE_BAND: ["error", "indicators"],
  COMPLETION_DIFFERS: ["warning", "indicators", "ask"],
  // 分值、得分
  WEIGHT_MISSING: ["error", "indicators"],
  WEIGHT_NOT_NUMERIC: ["error", "indicators"],
  WEIGHT_NOT_POSITIVE: ["error", "indicators"],
  WEIGHT_DECIMALS: ["warning", "indicators"],
  SECTION_POINTS: ["error", "indicators", "ask"],
  WEIGHT_SUM: ["error", "indicators"],
  SCORE_MISSING: ["error", "indicators", "ask"],
  SCORE_OUT_OF_RANGE: ["error", "indicators", "ask"],
  SCORE_DIFFERS: ["error", "indicators", "ask"],
  SCORE_DIFFERS_EXPLAINED: ["warning", "indicators", "ask"],
  TOTAL_MISSING: ["error", "total", "ask"],
  TOTAL_DIFFERS: ["error", "total", "ask"],
  // 资金
  MONEY_MISSING: ["error", "header"],
  MONEY_NOT_NUMERIC: ["error", "header"],
  MONEY_NEGATIVE: ["error", "header"],
  MONEY_PRECISION: ["warning", "header", "ask"],
  MONEY_UNIT_MIXED: ["error", "tasks"],
  INCOME_EXPENDITURE: ["error", "header"],
  SPENDING_SUM: ["error", "header"],
  TASKS_BUDGET: ["error", "tasks"],
  SPECIFIC_TASKS: ["warning", "header"],
  ALLOCATED_ABOVE_BUDGET: ["warning", "tasks"],
  ADJUSTMENT_RATE: ["warning", "indicators"],
  EXECUTED_ABOVE_ALLOCATED: ["error", "tasks"],
  TASK_RATE_DIFFERS: ["error", "tasks", "ask"],
  EXECUTION_RATE_ROW: ["warning", "indicators"],
  CARRYOVER_RATE: ["info", "indicators"],
  // 偏差原因、改进措施
  REASON_MISSING: ["error", "indicators"],
  MEASURE_MISSING: ["error", "indicators"],
  REASON_PLACEHOLDER: ["error", "indicators"],
  REASON_WITHOUT_LOSS: ["warning", "indicators"],
  TASK_UNEXPLAINED: ["warning", "tasks"],
  CATEGORY_LABEL: ["warning", "indicators", "safe"],
  // 表格结构
  INDICATOR_MISSING: ["warning", "indicators"],
  INDICATOR_DUPLICATE: ["error", "indicators"],
  INDICATOR_MISPLACED: ["error", "indicators"],
  SECTION_UNKNOWN: ["warning", "indicators"],
  SECTION_EMPTY: ["warning", "indicators"],
  NAME_MISSING: ["error", "indicators"],
  NAME_SPACES: ["warning", "indicators", "safe"],
  DEADLINE_MISSING: ["error", "indicators"],
  DEADLINE_FORMAT: ["warning", "indicators", "safe"],
  DEADLINE_YEAR: ["error", "indicators", "ask"],
  HTML_IN_TEXT: ["error", "goals", "safe"],
  TEMPLATE_RESIDUE: ["warning", "goals"],
  COLUMNS_SHIFTED: ["error", "indicators"],
  MERGED_INPUT: ["error", "indicators"],
  CELL_ERROR: ["error", "indicators"],
  FORMULA_OVERWRITTEN: ["warning", "indicators", "ask"],
  // 表头与文字
  UNIT_NAME_MISSING: ["error", "header"],
  UNIT_NAME_PATTERN: ["warning", "header"],
  YEAR_MISSING: ["error", "header"],
  YEAR_DOUBLED: ["warning", "header", "safe"],
  YEAR_IN_TITLE: ["error", "header", "ask"],
  YEAR_IN_GOAL: ["warning", "goals"],
  GOAL_MISSING: ["error", "goals"],
  RULE_PACK_UNKNOWN: ["error", "header"],
  // 几张表之间
  FORM_DUPLICATE: ["error", "header"],
  TARGET_FORM_DIFFERS: ["warning", "indicators", "ask"],
  NOT_IN_TARGET_FORM: ["warning", "indicators"],
  NOT_IN_SELF_EVALUATION: ["warning", "indicators"],
} as const satisfies Record<string, Place>;

/** The stable code of a problem. Codes are never reused or renamed: settings are stored by them. */
export type ProblemCode = keyof typeof table;

function entryOf([level, section, fix = "none"]: Place): CatalogueEntry {
  return { level, section, settable: level !== "error", fix };
}

/** Every problem PerfScore can report, in the order of docs/problems.md. */
export const catalogue = Object.fromEntries(
  Object.entries(table).map(([code, place]) => [code, entryOf(place)]),
) as Readonly<Record<ProblemCode, CatalogueEntry>>;

/** All codes in catalogue order. */
export const problemCodes = Object.keys(table) as ProblemCode[];
