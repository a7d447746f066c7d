/** error: the reviewer sends the form back. warning: must be explained. info: worth a look. */
export type ProblemLevel = "error" | "warning" | "info";

/** Where in the form a problem belongs; problems are listed in this order. */
export type FormSection = "header" | "tasks" | "goals" | "indicators" | "total";

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

type Place = readonly [
  ProblemLevel,
  FormSection,
  CatalogueEntry["fix"]?,
  values?: readonly string[],
];

/** One line a problem: level, section, the kind of fix, and the values that its sentence names. */
const table = {
  // 运算符号
  OPERATOR_UNKNOWN: ["error", "indicators", "none", ["operator"]],
  OPERATOR_VARIANT: ["warning", "indicators", "safe", ["operator", "standard"]],
  OPERATOR_MISSING: ["error", "indicators", "none", ["target"]],
  OPERATOR_ON_QUALITATIVE: ["error", "indicators", "ask", ["target", "operator"]],
  OPERATOR_IN_TARGET: ["warning", "indicators", "safe", ["target", "operator"]],
  OPERATOR_IN_ACTUAL: ["error", "indicators", "ask", ["actual"]],
  OPERATOR_DIRECTION: ["warning", "indicators", "ask", ["name", "operator", "expected"]],
  // 指标值、全年完成值、完成程度
  TARGET_MISSING: ["error", "indicators"],
  TARGET_NOT_NUMERIC: ["error", "indicators", "none", ["operator", "target"]],
  TARGET_ZERO: ["error", "indicators", "none", ["operator"]],
  TARGET_PERCENT_SLIP: ["warning", "indicators", "ask", ["target", "proposed"]],
  QUALITATIVE_TARGET_UNKNOWN: ["warning", "indicators", "none", ["target"]],
  ACTUAL_MISSING: ["error", "indicators"],
  ACTUAL_MISSING_SCORED: ["error", "indicators"],
  ACTUAL_NOT_NUMERIC: ["error", "indicators", "none", ["actual"]],
  ACTUAL_NOT_A_BAND: ["error", "indicators", "none", ["actual"]],
  ACTUAL_BAND_NUMBER: ["error", "indicators", "none", ["low", "high"]],
  ACTUAL_PERCENT_SLIP: ["warning", "indicators", "ask", ["actual", "proposed"]],
  ACTUAL_OVER_TARGET: ["warning", "indicators", "none", ["actual", "target", "threshold"]],
  ACTUAL_OVER_EQUAL: ["warning", "indicators", "none", ["actual", "target"]],
  ACTUALS_ALL_EQUAL: ["info", "indicators", "none", ["numeric", "equal", "qualitative", "full"]],
  PERCENT_SIGN: ["warning", "indicators", "safe", ["value", "proposed"]],
  PERCENT_UNIT_CONFLICT: ["error", "indicators", "none", ["value", "unit"]],
  UNIT_IN_VALUE: ["warning", "indicators", "safe", ["value", "unit"]],
  FULL_WIDTH: ["warning", "indicators", "safe", ["value", "proposed"]],
  NUMBER_AS_TEXT: ["warning", "indicators", "safe", ["value"]],
  VALUE_NEGATIVE: ["error", "indicators", "none", ["name", "value"]],
  INDICATOR_UNIT_MISSING: ["warning", "indicators", "ask", ["name"]],
  UNIT_ON_QUALITATIVE: ["warning", "indicators", "ask", ["target", "unit"]],
  COMPLETION_OUT_OF_RANGE: ["error", "indicators", "ask", ["completion"]],
  COMPLETION_OUTSIDE_BAND: ["error", "indicators", "none", ["completion", "low", "high"]],
  COMPLETION_DIFFERS: ["warning", "indicators", "ask", ["completion", "expected"]],
  // 分值、得分
  WEIGHT_MISSING: ["error", "indicators"],
  WEIGHT_NOT_NUMERIC: ["error", "indicators", "none", ["weight"]],
  WEIGHT_NOT_POSITIVE: ["error", "indicators", "none", ["weight"]],
  WEIGHT_DECIMALS: ["warning", "indicators", "none", ["weight"]],
  SECTION_POINTS: ["error", "indicators", "ask", ["level1", "sum", "points"]],
  WEIGHT_SUM: ["error", "indicators", "none", ["sum", "points"]],
  SCORE_MISSING: ["error", "indicators", "ask"],
  SCORE_OUT_OF_RANGE: ["error", "indicators", "ask", ["score", "weight"]],
  SCORE_DIFFERS: ["error", "indicators", "ask", ["score", "expected"]],
  SCORE_DIFFERS_EXPLAINED: ["warning", "indicators", "ask", ["score", "expected"]],
  TOTAL_MISSING: ["error", "total", "ask", ["expected"]],
  TOTAL_DIFFERS: ["error", "total", "ask", ["total", "expected"]],
  // 资金
  MONEY_MISSING: ["error", "header"],
  MONEY_NOT_NUMERIC: ["error", "header", "none", ["value"]],
  MONEY_NEGATIVE: ["error", "header", "none", ["value"]],
  MONEY_PRECISION: ["warning", "header", "ask", ["value", "proposed"]],
  MONEY_UNIT_MIXED: ["error", "tasks", "none", ["tasks", "budget"]],
  INCOME_EXPENDITURE: ["error", "header", "none", ["income", "expenditure"]],
  SPENDING_SUM: ["error", "header", "none", ["sum", "expenditure"]],
  TASKS_BUDGET: ["error", "tasks", "none", ["sum", "expenditure", "difference"]],
  SPECIFIC_TASKS: ["warning", "header", "none", ["specific", "tasks"]],
  ALLOCATED_ABOVE_BUDGET: ["warning", "tasks", "none", ["allocated", "budget", "percent"]],
  ADJUSTMENT_RATE: ["warning", "indicators", "none", ["actual", "implied"]],
  EXECUTED_ABOVE_ALLOCATED: ["error", "tasks", "none", ["executed", "allocated"]],
  TASK_RATE_DIFFERS: ["error", "tasks", "ask", ["rate", "expected"]],
  EXECUTION_RATE_ROW: ["warning", "indicators", "none", ["actual", "implied"]],
  CARRYOVER_RATE: ["info", "indicators", "none", ["unspent"]],
  // 偏差原因、改进措施
  REASON_MISSING: ["error", "indicators", "none", ["score", "weight"]],
  MEASURE_MISSING: ["error", "indicators", "none", ["score", "weight"]],
  REASON_PLACEHOLDER: ["error", "indicators", "none", ["text"]],
  REASON_WITHOUT_LOSS: ["warning", "indicators"],
  TASK_UNEXPLAINED: ["warning", "tasks", "none", ["task", "rate"]],
  CATEGORY_LABEL: ["warning", "indicators", "safe", ["label"]],
  // 表格结构
  INDICATOR_MISSING: ["warning", "indicators", "none", ["level1", "name"]],
  INDICATOR_DUPLICATE: ["error", "indicators", "none", ["name"]],
  INDICATOR_MISPLACED: ["error", "indicators", "none", ["name", "level1", "level2"]],
  SECTION_UNKNOWN: ["warning", "indicators", "none", ["level1"]],
  SECTION_EMPTY: ["warning", "indicators", "none", ["level1"]],
  NAME_MISSING: ["error", "indicators"],
  NAME_SPACES: ["warning", "indicators", "safe", ["text", "proposed"]],
  DEADLINE_MISSING: ["error", "indicators", "none", ["name"]],
  DEADLINE_FORMAT: ["warning", "indicators", "safe", ["deadline"]],
  DEADLINE_YEAR: ["error", "indicators", "ask", ["deadline", "year"]],
  HTML_IN_TEXT: ["error", "goals", "safe", ["tag"]],
  TEMPLATE_RESIDUE: ["warning", "goals", "none", ["residue"]],
  COLUMNS_SHIFTED: ["error", "indicators", "none", ["text"]],
  MERGED_INPUT: ["error", "indicators", "none", ["range"]],
  CELL_ERROR: ["error", "indicators", "none", ["error"]],
  FORMULA_OVERWRITTEN: ["warning", "indicators", "ask", ["value"]],
  // 表头与文字
  UNIT_NAME_MISSING: ["error", "header"],
  UNIT_NAME_PATTERN: ["warning", "header", "none", ["unit"]],
  YEAR_MISSING: ["error", "header"],
  YEAR_DOUBLED: ["warning", "header", "safe", ["text", "proposed"]],
  YEAR_IN_TITLE: ["error", "header", "ask", ["other", "year"]],
  YEAR_IN_GOAL: ["warning", "goals", "none", ["other", "year"]],
  GOAL_MISSING: ["error", "goals"],
  RULE_PACK_UNKNOWN: ["error", "header", "none", ["pack", "used"]],
  // 几张表之间
  FORM_DUPLICATE: ["error", "header", "none", ["sheet"]],
  TARGET_FORM_DIFFERS: ["warning", "indicators", "ask", ["name", "here", "there"]],
  NOT_IN_TARGET_FORM: ["warning", "indicators", "none", ["name", "sheet"]],
  NOT_IN_SELF_EVALUATION: ["warning", "indicators", "none", ["name", "sheet"]],
} as const satisfies Record<string, Place>;

/** The stable code of a problem. Codes are never reused or renamed: settings are stored by them. */
export type ProblemCode = keyof typeof table;

/** The names of the values that the sentence of a problem needs. */
export type ValueNames<Code extends ProblemCode> = (typeof table)[Code] extends readonly [
  unknown,
  unknown,
  unknown,
  readonly (infer Name extends string)[],
]
  ? Name
  : never;

/** What the sentence of a problem needs: names, numbers as the form shows them, addresses. */
export type ProblemValues<Code extends ProblemCode> = Code extends ProblemCode
  ? Record<ValueNames<Code>, string | number>
  : never;

function entryOf([level, section, fix = "none"]: Place): CatalogueEntry {
  return { level, section, settable: level !== "error", fix };
}

/** Every problem PerfScore can report, in the order of docs/problems.md. */
export const catalogue = Object.fromEntries(
  Object.entries(table).map(([code, place]) => [code, entryOf(place)]),
) as Readonly<Record<ProblemCode, CatalogueEntry>>;

/** All codes in catalogue order. */
export const problemCodes = Object.keys(table) as ProblemCode[];
