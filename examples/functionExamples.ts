/** A worked example: the formula as typed, and what the cell then shows; of an error, its code. */
export interface FunctionExample {
  formula: string;
  result: string;
  /** Says what it shows, for the English documentation. */
  shows: string;
}

/** The examples of README, docs/functions.md and the help page by function; a test calculates them all. */
export const functionExamples: Record<string, FunctionExample[]> = {
  PERFSCORE: [
    {
      formula: '=PERFSCORE("=",100,81.28,1.6)',
      result: "1.296",
      shows: "A missed target: 81.28 % counts as 0.81.",
    },
    {
      formula: '=PERFSCORE(">=",30,30,6.8,"户")',
      result: "6.8",
      shows: "A target that is reached.",
    },
    { formula: '=PERFSCORE("<=",5,6,1.6,"%")', result: "1.28", shows: "A fifth above a limit." },
    {
      formula: '=PERFSCORE("=",100,1,0.8,"%")',
      result: "0.8",
      shows: "1 typed for 100 %, as the published form reads it.",
    },
    {
      formula: '=PERFSCORE(">=",95,0.98,5,"%")',
      result: "#VALUE!",
      shows: "98 % or 0.98 %? The error asks.",
    },
    {
      formula: '=PERFSCORE(">=",1.2,"6000元",5,"万元")',
      result: "2.5",
      shows: "Units of one kind are converted.",
    },
    {
      formula: '=PERFSCORE("","管理规范","全部或基本达成预期指标100%-80%（含）",3.3)',
      result: "3.3",
      shows: "A qualitative row in band 1.",
    },
    {
      formula: '=PERFSCORE("","管理规范","部分达成预期指标并具有一定效果80%-60%（含）",3.3)',
      result: "#VALUE!",
      shows: "Band 2 is a range: the error asks for a completion from 0.6 to 0.8.",
    },
    {
      formula: '=PERFSCORE(">=",3,2,10,"个","national")',
      result: "6.67",
      shows: "Other rules: the row's score has two decimals.",
    },
    {
      formula: '=PERFSCORE({"=";"<="},{100;5},{81.28;5},{1.6;1.6})',
      result: "1.296; 1.6",
      shows: "Ranges of one shape spill.",
    },
  ],
  PERFCOMPLETION: [
    { formula: '=PERFCOMPLETION("=",100,81.28,"%")', result: "0.81", shows: "Two decimals." },
    {
      formula: '=PERFCOMPLETION("≥","12项","9项")',
      result: "0.75",
      shows: "Units may be glued on.",
    },
    { formula: '=PERFCOMPLETION("=",0,1,"次")', result: "0", shows: "A missed zero." },
  ],
  PERFEXECUTION: [
    { formula: "=PERFEXECUTION(177.46,166.18)", result: "0.94", shows: "A whole percentage." },
    {
      formula: '=PERFEXECUTION(177.46,166.18,"national")',
      result: "0.9364",
      shows: "Two decimals of a percentage.",
    },
    { formula: "=PERFEXECUTION(0,1)", result: "#DIV/0!", shows: "Nothing was allocated." },
  ],
  PERFTOTAL: [
    {
      formula: "=PERFTOTAL({7.52;7.2;7.2;8;8},59.696)",
      result: "97.62",
      shows: "The total of the published form.",
    },
  ],
  PERFGRADE: [
    { formula: "=PERFGRADE(97.62)", result: "优", shows: "90 and above." },
    { formula: "=PERFGRADE(59.99)", result: "差", shows: "Below 60." },
  ],
  PERFCHECK: [
    { formula: '=PERFCHECK("=",100,81.28,1.6,"%")', result: "", shows: "A sound row." },
    {
      formula: '=PERFCHECK("=",100,1,0.8,"%")',
      result: "度量单位是 %，全年完成值 1 是 100% 还是 1%？请填 100 或 1%",
      shows: "A fraction typed for a percentage.",
    },
    {
      formula: '=PERFCHECK(">=",0,5,1)',
      result: "运算符号是“>=”而指标值为 0，任何结果都算完成，无法计分",
      shows: "A target that allows no share.",
    },
  ],
  PERFEXPLAIN: [
    {
      formula: '=PERFEXPLAIN("=",100,81.28,1.6)',
      result: "81.28 ÷ 100 = 0.8128 → 0.81；1.6 × 0.81 = 1.296",
      shows: "A share of the target.",
    },
    {
      formula: '=PERFEXPLAIN("<=",5,6,1.6)',
      result: "1 − (6 − 5) ÷ 5 = 0.8；1.6 × 0.8 = 1.28",
      shows: "Above a limit.",
    },
  ],
};
