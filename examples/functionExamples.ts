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
      formula:
        '=PERFSCORE("<=",5,10,4,"",{"基础规则","national";"反向指标超过指标值时","指标值÷完成值"})',
      result: "2",
      shows: "Rules of one's own, as a range: national, but target ÷ actual above a limit.",
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
  PERFSUMMARY: [
    {
      formula: '=PERFSUMMARY({">=";"<="},{100;5},{81.28;5},{50;50})',
      result: "90.5; 优; 0; 0",
      shows: "Total, grade, rows without an actual, rows with a problem.",
    },
    {
      formula: '=PERFSUMMARY({">=";">="},{10;10},{5;""},{50;50})',
      result: "25; ; 1; 0",
      shows: "A running total has no grade.",
    },
  ],
  PERFDEVIATION: [
    { formula: '=PERFDEVIATION(">=",100,81.28)', result: "-0.1872", shows: "Below the target." },
    { formula: '=PERFDEVIATION("<=",5,6,"%")', result: "0.2", shows: "A fifth above a limit." },
    { formula: '=PERFDEVIATION("=",0,1)', result: "#DIV/0!", shows: "0 has no deviation." },
  ],
  PERFREASON: [
    {
      formula: '=PERFREASON("=",100,81.28,1.6,"%")',
      result: "须写偏差原因和改进措施",
      shows: "Points were lost.",
    },
    {
      formula: '=PERFREASON(">=",10,13,5)',
      result: "超额较多，须说明",
      shows: "1.3 times the target.",
    },
    { formula: '=PERFREASON(">=",10,12,5)', result: "", shows: "Nothing to be written." },
  ],
  PERFWEIGHTS: [
    {
      formula: "=PERFWEIGHTS(20,6)",
      result: "3.5; 3.3; 3.3; 3.3; 3.3; 3.3",
      shows: "As the published form shares them.",
    },
    { formula: "=PERFWEIGHTS(0.02,3)", result: "#VALUE!", shows: "Less than 0.01 for a row." },
  ],
  PERFLIGHT: [
    { formula: "=PERFLIGHT(120,36,6)", result: "黄", shows: "60 % of what is due in June." },
    { formula: "=PERFLIGHT(120,72,6)", result: "蓝", shows: "120 % of it." },
    { formula: '=PERFLIGHT(5,6,6,"<=")', result: "红", shows: "A limit that is not kept." },
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
      result: "运算符号为 >= 时指标值不能是 0，请填大于 0 的指标值",
      shows: "A target that allows no share.",
    },
  ],
  PERFEXPLAIN: [
    {
      formula: '=PERFEXPLAIN("=",100,81.28,1.6)',
      result: "完成程度 = 81.28 ÷ 100 = 0.8128 → 0.81；得分 = 1.6 × 0.81 = 1.296",
      shows: "A share of the target.",
    },
    {
      formula: '=PERFEXPLAIN("<=",5,6,1.6)',
      result: "完成程度 = 1 − (6 − 5) ÷ 5 = 0.8；得分 = 1.6 × 0.8 = 1.28",
      shows: "Above a limit.",
    },
  ],
};

/** A table on a sheet, from A1 on, its last row not filled yet; see sheetExamples. */
export const exampleTable: (string | number)[][] = [
  ["运算符号", "指标值", "全年完成值", "分值", "度量单位", "得分", "下达金额", "执行金额"],
  ["=", 100, 81.28, 1.6, "%", 1.296, 177.46, 166.18],
  ["<=", 5, 6, 1.6, "%", 1.28, 80, 80],
  [">=", 30, 30, 6.8, "户", 6.8, 50, 25],
  ["", "管理规范", "全部或基本达成预期指标", 3.3, "", 3.3, 20, 0],
  [">=", 10, "", 2, "次", "", 30, ""],
];

const filled = 'IF(C2:C6="","",C2:C6)';
const cells = { shows: "Cells." };
const range = { shows: "Ranges." };
const blanks = { shows: "Ranges with a blank." };

/** Formulas over exampleTable: one of cells, one of ranges, one of ranges with blanks where each can be. */
export const sheetExamples: Record<string, FunctionExample[]> = {
  PERFSCORE: [
    { formula: "=PERFSCORE(A2,B2,C2,D2,E2)", result: "1.296", ...cells },
    {
      formula: "=PERFSCORE(A2:A5,B2:B5,C2:C5,D2:D5,E2:E5)",
      result: "1.296; 1.28; 6.8; 3.3",
      ...range,
    },
    {
      formula: `=PERFSCORE(A2:A6,B2:B6,${filled},D2:D6,E2:E6)`,
      result: "1.296; 1.28; 6.8; 3.3; ",
      ...blanks,
    },
    {
      formula: '=PERFSCORE(A2:A6,B2:B6,C2:C6&"",D2:D6,E2:E6)',
      result: "1.296; 1.28; 6.8; 3.3; ",
      shows: "The same, shorter: a number read from its text is that number.",
    },
  ],
  PERFCOMPLETION: [
    { formula: "=PERFCOMPLETION(A3,B3,C3,E3)", result: "0.8", ...cells },
    {
      formula: "=PERFCOMPLETION(A2:A5,B2:B5,C2:C5,E2:E5)",
      result: "0.81; 0.8; 1; 1",
      ...range,
    },
    {
      formula: `=PERFCOMPLETION(A2:A6,B2:B6,${filled},E2:E6)`,
      result: "0.81; 0.8; 1; 1; ",
      ...blanks,
    },
  ],
  PERFEXECUTION: [
    { formula: "=PERFEXECUTION(G2,H2)", result: "0.94", ...cells },
    { formula: "=PERFEXECUTION(G2:G5,H2:H5)", result: "0.94; 1; 0.5; 0", ...range },
    {
      formula: '=PERFEXECUTION(G2:G6,IF(H2:H6="","",H2:H6))',
      result: "0.94; 1; 0.5; 0; ",
      ...blanks,
    },
  ],
  PERFTOTAL: [
    { formula: "=PERFTOTAL(F2,F3)", result: "2.58", ...cells },
    { formula: "=PERFTOTAL(F2:F5)", result: "12.68", ...range },
    { formula: "=PERFTOTAL(F2:F6)", result: "12.68", ...blanks },
  ],
  PERFGRADE: [
    { formula: "=PERFGRADE(B2)", result: "优", ...cells },
    { formula: "=PERFGRADE(G3:G5)", result: "良; 差; 差", ...range },
    { formula: '=PERFGRADE(IF(C2:C4="","",C2:C4))', result: "良; 差; 差", ...blanks },
  ],
  PERFCHECK: [
    { formula: "=PERFCHECK(A2,B2,C2,D2,E2)", result: "", ...cells },
    { formula: "=PERFCHECK(A2:A5,B2:B5,C2:C5,D2:D5,E2:E5)", result: "; ; ; ", ...range },
    {
      formula: `=PERFCHECK(A2:A7,B2:B7,IF(C2:C7="","",C2:C7),D2:D7,E2:E7)`,
      result: "; ; ; ; 没有填全年完成值; ",
      shows: "Ranges with a blank, and a spare row of which nothing is said.",
    },
  ],
  PERFEXPLAIN: [
    {
      formula: "=PERFEXPLAIN(A3,B3,C3,D3,E3)",
      result: "完成程度 = 1 − (6% − 5%) ÷ 5% = 0.8；得分 = 1.6 × 0.8 = 1.28",
      ...cells,
    },
    {
      formula: "=PERFEXPLAIN(A2:A3,B2:B3,C2:C3,D2:D3,E2:E3)",
      result:
        "完成程度 = 81.28% ÷ 100% = 0.8128 → 0.81；得分 = 1.6 × 0.81 = 1.296; 完成程度 = 1 − (6% − 5%) ÷ 5% = 0.8；得分 = 1.6 × 0.8 = 1.28",
      ...range,
    },
    {
      formula: '=PERFEXPLAIN(A5:A6,B5:B6,IF(C5:C6="","",C5:C6),D5:D6,E5:E6)',
      result: "全部或基本达成预期指标，完成程度 1；得分 = 3.3 × 1 = 3.3; ",
      ...blanks,
    },
  ],
  PERFSUMMARY: [
    { formula: "=PERFSUMMARY(A2,B2,C2,D2,E2)", result: "1.3; ; 0; 0", ...cells },
    {
      formula: "=PERFSUMMARY(A2:A5,B2:B5,C2:C5,D2:D5,E2:E5)",
      result: "12.68; ; 0; 0",
      shows: "Ranges; the weights are not the 100 points of a whole form, so there is no grade.",
    },
    {
      formula: `=PERFSUMMARY(A2:A6,B2:B6,${filled},D2:D6,E2:E6)`,
      result: "12.68; ; 1; 0",
      ...blanks,
    },
  ],
  PERFDEVIATION: [
    { formula: "=PERFDEVIATION(A3,B3,C3,E3)", result: "0.2", ...cells },
    {
      formula: "=PERFDEVIATION(A2:A5,B2:B5,C2:C5,E2:E5)",
      result: "-0.1872; 0.2; 0; ",
      ...range,
    },
    {
      formula: `=PERFDEVIATION(A2:A6,B2:B6,${filled},E2:E6)`,
      result: "-0.1872; 0.2; 0; ; ",
      ...blanks,
    },
  ],
  PERFREASON: [
    { formula: "=PERFREASON(A3,B3,C3,D3,E3)", result: "须写偏差原因和改进措施", ...cells },
    {
      formula: "=PERFREASON(A3:A5,B3:B5,C3:C5,D3:D5,E3:E5)",
      result: "须写偏差原因和改进措施; ; ",
      ...range,
    },
    {
      formula: '=PERFREASON(A3:A6,B3:B6,IF(C3:C6="","",C3:C6),D3:D6,E3:E6)',
      result: "须写偏差原因和改进措施; ; ; ",
      ...blanks,
    },
  ],
  PERFWEIGHTS: [
    { formula: "=PERFWEIGHTS(B3,3)", result: "1.8; 1.6; 1.6", ...cells },
    {
      formula: "=PERFWEIGHTS(B3,ROWS(A2:A6))",
      result: "1; 1; 1; 1; 1",
      shows: "As many rows as a range has.",
    },
    { formula: "=PERFWEIGHTS(B3:B4,3)", result: "#VALUE!", shows: "Neither may be a range." },
  ],
  PERFLIGHT: [
    { formula: "=PERFLIGHT(B4,C4,12,A4)", result: "绿", ...cells },
    { formula: "=PERFLIGHT(B2:B5,C2:C5,8,A2:A5)", result: "蓝; 红; 蓝; 绿", ...range },
    {
      formula: `=PERFLIGHT(B2:B6,${filled},8,A2:A6)`,
      result: "蓝; 红; 蓝; 绿; ",
      ...blanks,
    },
  ],
};
