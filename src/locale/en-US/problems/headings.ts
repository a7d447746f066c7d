import type { ProblemWords } from "../../problemWords";

/** Headings and labels, and cells that are computed. */
export const headings = {
  HEADING_RENAMED: {
    name: "Heading renamed",
    sentence: "This should be “{heading}” and is “{found}”",
    rule: "Columns are found by their headings; without its heading a column means nothing, and its table can't be judged.",
    remedy: "Restore the heading; then validate the rest.",
    example: "“完成情况” → “全年完成值”",
  },
  COLUMN_MISSING: {
    name: "Column or label missing",
    sentence: "There is no “{heading}”",
    rule: "The prescribed form has it; without it what belongs there can't be judged.",
    remedy: "Add it, or import the contents into a standard form.",
    example: "No column “全年完成值” → add it",
  },
  TABLE_MISSING: {
    name: "Heading row missing",
    sentence: "The heading of this table was not found: {heading}",
    rule: "What a table holds is found by its headings; without them none of it can be judged.",
    remedy: "Undo the deletion, or write the heading row again.",
    example: "The row “三级指标 运算符号 指标值……” was deleted → write it again",
  },
  TITLE_UNKNOWN: {
    name: "Title not recognised",
    sentence: "The title “{found}” does not say which form this is; it should have “{title}”",
    rule: "The title tells a target form from a self-evaluation; without it the headings decide.",
    remedy: "Restore the title; year and department may stand before it.",
    example: "“部门整体情况” → “部门（单位）整体绩效自评表”",
  },
  SECOND_FORM: {
    name: "Two forms on one sheet",
    sentence: "Another form, “{title}”, begins here and was not checked",
    rule: "A sheet holds one form: what stands behind it is neither checked nor scored.",
    remedy: "Cut the form and paste it on a sheet of its own, then validate.",
    example: "A second 自评表 from row 45 → to a new sheet",
  },
  MONITORING_FORM: {
    name: "Monitoring form",
    sentence:
      "“{title}” is a form of monitoring within the year: its targets are checked, what was reached, spent or is expected cannot be judged",
    rule: "What is reached within the year cannot be scored by the rules for the whole year.",
    remedy: "Look at what was reached so far row by row; PERFLIGHT gives the lights of monitoring.",
    example: "项目支出绩效目标执行监控表",
  },
  RESULT_ERROR: {
    name: "Not computed",
    sentence: "Shows {error} instead of a result",
    rule: "#NAME? means that the add-in is not loaded; #VALUE! that an entry of the row is wrong.",
    remedy: "Open the add-in and recalculate; if it stays, check the row's entries and formula.",
    example: "#NAME? → 3.3 with the add-in open",
  },
  TOTAL_ERROR: {
    name: "Total not computed",
    sentence: "The total shows {error} instead of a result",
    rule: "The total is the sum of the rows' scores; one error spoils it.",
    remedy: "Correct the row with the error first; where there is none, restore the formula.",
    example: "#VALUE! → 97.62 once the row is correct",
  },
  FORMULA_MISSING: {
    name: "Formula missing",
    sentence: "This cell is computed by a formula, and is empty",
    rule: "Completion, rate, score and total are computed; without its formulas a row earns nothing.",
    remedy: "Press Fix to write the row's formulas.",
    example: "A row inserted by hand has no formulas → add them",
  },
  ROW_INCOMPLETE: {
    name: "Row put in by hand is incomplete",
    sentence: "This row has neither formulas nor a weight, as one that was put in by hand",
    rule: "Each row has formulas, lists and formats, so that its score is calculated; a row put in by hand has none of them.",
    remedy:
      "Press “Complete this row”: formulas, lists and formats are added, and weights shared anew after you have looked.",
    example: "I and K of row 17 empty → the formulas of the other rows",
  },
  OPERATOR_NAMES_LEVEL: {
    name: "Qualitative sign on a number",
    sentence: "The operator is “{operator}”, but the target is the number {target}",
    rule: "A qualitative row is compared with no number; a number needs >=, = or <=.",
    remedy: "Enter >=, = or <=; if the row is qualitative, make the target a text.",
    example: "“定性 30” → “>= 30”",
  },
} as const satisfies Record<string, ProblemWords>;
