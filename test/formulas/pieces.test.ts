/** Formula text, piece by piece: by each policy, what stands in quotes, the rules' own cells, and the rows that are named. */
import { coloursByWord } from "../../src/formulas/checks/coloursByWord";
import {
  callsAddIn,
  changeWords,
  plainFormula,
  withPlainCalls,
  withStoredCalls,
} from "../../src/formulas/formulaText";
import {
  completionFormula,
  isNativeOperator,
  isUnreadPercent,
} from "../../src/formulas/native/completion";
import { lightFormula } from "../../src/formulas/native/light";
import { opensAsNumber, opensAsNumberFormula } from "../../src/formulas/native/openings";
import { rateFormula, scoreFormula, totalFormula } from "../../src/formulas/native/scores";
import { anyOf, isOneOf, quoted, quotedLong } from "../../src/formulas/native/text";
import { namedRows, speaksOf } from "../../src/formulas/rows/references";
import {
  ownRulesIn,
  ownRulesOf,
  rangeOfRules,
  stateOfRules,
} from "../../src/formulas/rules/ownRules";
import { emptyForm } from "../../src/form/model/performanceForm";
import { loadRuleReader } from "../../src/form/rules";
import { liaoning, type CellValue, type RulePack } from "../../src/scoring";

beforeAll(loadRuleReader);

describe("完成程度 by each policy", () => {
  const cells = { operator: "E16", target: "F16", unit: "G16", actual: "H16" };
  const percent = 'COUNT(FIND("%",G16),FIND("％",G16),FIND("﹪",G16),FIND("百分",G16))';
  const operators = 'OR(E16="=",E16=">=",E16=">",E16="≥",E16="<=",E16="<",E16="≤")';
  const reverse = 'OR(LEFT(E16)="<",E16="≤")';
  const linear = `MAX(0,MIN(1,ROUND(IF(${reverse}=(F16<0),H16/F16,2-H16/F16)+10^-14,2)))`;
  const usual = {
    whole: 'IF(F16&"/"&H16&G16="100/1%",1,"核对%")',
    zero: 'IF(IF(E16="<",H16<0,H16<=0),1,0)',
    missed: linear,
  };
  const judged = ({ zero, missed }: typeof usual) =>
    `IF(F16=0,IF(OR(LEFT(E16)=">",E16="≥"),"指标为0",${zero}),${missed})`;
  const numericPart = (parts: typeof usual, its = judged(parts)) =>
    `IF(${operators},IF(COUNT(F16,H16)<2,"请转数字",` +
    `IF(AND(LEN(G16),MAX(F16,H16)>=50,F16*H16>0,MIN(F16,H16)<=1.5,${percent}),${parts.whole},${its}))`;
  const numeric = (parts: typeof usual, its?: string) =>
    `=IF(H16="","",${numericPart(parts, its)},"请选符号"))`;

  const negative = `AND(H16<0,F16>0,NOT(${reverse}))`;
  const over = 'AND(E16="=",H16>=F16,H16&""<>F16&"")';
  test.each<[what: string, change: Partial<RulePack>, parts: Partial<typeof usual>]>([
    ["辽宁", {}, {}],
    [
      "a slip is asked about",
      { percentSlip: "ask" },
      { whole: 'IF(F16&E16&H16="100<=1",1,"核对%")' },
    ],
    [
      "all or nothing",
      { reverseMiss: "zero" },
      {
        whole: 'IF(AND(F16&"/"&H16&G16="100/1%",E16<>"<"),1,"核对%")',
        missed: `IF(${reverse},IF(OR(H16<F16,AND(H16=F16,E16<>"<")),1,0),${linear})`,
      },
    ],
    [
      "an inverse ratio",
      { reverseMiss: "inverse_ratio" },
      {
        missed: `IF(AND(${reverse},F16>0),IF(H16<=0,1,MAX(0,MIN(1,ROUND(F16/H16+10^-14,2)))),${linear})`,
      },
    ],
    [
      "a missed 0 is left to a person",
      { reverseZero: "refuse" },
      { zero: 'IF(IF(E16="<",H16<0,H16<=0),1,"人工评分")' },
    ],
    [
      "less than 0 counts as 0 everywhere",
      { negativeActual: "zero_for_all" },
      { zero: 'IF(AND(H16<=0,E16<>"<"),1,0)' },
    ],
    [
      "less than 0 is left to a person",
      { negativeActual: "refuse" },
      {
        zero: `IF(AND(H16<0,E16="="),"人工评分",${usual.zero})`,
        missed: `IF(${negative},"人工评分",${linear})`,
      },
    ],
    [
      "more than was asked for is left to a person",
      { equalOver: "refuse" },
      { missed: `IF(${over},"人工评分",${linear})` },
    ],
    [
      "both are",
      { equalOver: "refuse", negativeActual: "refuse" },
      {
        zero: `IF(AND(H16<0,E16="="),"人工评分",${usual.zero})`,
        missed: `IF(OR(${over},${negative}),"人工评分",${linear})`,
      },
    ],
    [
      "more than was asked for deviates",
      { equalOver: "deviation" },
      { missed: linear.replace(`${reverse}=`, `OR(${reverse},AND(E16="=",H16>F16))=`) },
    ],
    [
      "not rounded",
      { completionDecimals: null },
      { missed: `MAX(0,MIN(1,IF(${reverse}=(F16<0),H16/F16,2-H16/F16)))` },
    ],
    ["four decimals", { completionDecimals: 4 }, { missed: linear.replace(",2)))", ",4)))") }],
  ])("定量: %s", (_, change, parts) => {
    const pack = { ...liaoning, ...change };
    expect(completionFormula(cells, pack, "numeric")).toBe(numeric({ ...usual, ...parts }));
  });

  test("定量: by percentage points", () => {
    const pack = { ...liaoning, reverseMiss: "per_point", offPerPoint: 0.05 } as const;
    const isPoints = 'OR(G16="%",G16="％",G16="﹪",G16="百分点",G16="个百分点")';
    const left = "MAX(0,MIN(1,ROUND(ROUND(1-0.05*(H16-F16),11)+10^-14,2)))";
    const byPoints =
      `IF(AND(${reverse},${isPoints}),${left},` +
      `IF(AND(${reverse},${percent}),"核对%",${judged(usual)}))`;
    expect(completionFormula(cells, pack, "numeric")).toBe(numeric(usual, byPoints));
  });

  const best = "全部或基本达成预期指标";
  const stated = 'IF(AND(ISNUMBER(H16),H16>=0,H16<=1),ROUND(H16+10^-14,2),"请填0~1")';
  const isWords =
    'AND(OR(E16="",E16="定性"),LEN(G16)>=0,OR(F16="",ISTEXT(F16)),' +
    `NOT(${opensAsNumberFormula("F16")}))`;
  const full = `IF(OR(H16="${best}",H16="${best}100%-80%（含）"),1,${stated})`;

  test.each<[what: string, change: Partial<RulePack>, part: string]>([
    ["the best band is 1", {}, full],
    ["the best band is asked about", { qualValue: "ask" }, stated],
    ["no bands", { qualBands: [] }, stated],
    ["not rounded", { completionDecimals: null }, full.replace("ROUND(H16+10^-14,2)", "H16")],
  ])("定性: %s", (_, change, part) => {
    const pack = { ...liaoning, ...change };
    const its = `IF(${isWords},${part},"请选符号")`;
    expect(completionFormula(cells, pack, "qualitative")).toBe(`=IF(H16="","",${its})`);
    const any = completionFormula(cells, pack, "any");
    if (change.completionDecimals === undefined) {
      expect(any).toBe(`=IF(H16="","",${numericPart(usual)},${its}))`);
    }
  });

  test.each<[unit: CellValue | undefined, isUnread: boolean]>([
    ["%", false],
    ["％", false],
    ["﹪", false],
    ["百分点", false],
    ["个百分点", false],
    ["百分比", true],
    ["%（含）", true],
    ["项", false],
    ["", false],
    [null, false],
    [undefined, false],
  ])("the unit %j speaks of percentages in another way: %j", (unit, isUnread) => {
    expect(isUnreadPercent(unit)).toBe(isUnread);
  });

  test("operators that numbers are compared by", () => {
    const operatorsRead = ["=", ">=", ">", "≥", "<=", "<", "≤"];
    for (const each of operatorsRead) expect([each, isNativeOperator(each)]).toEqual([each, true]);
    for (const each of ["", "不低于", "==", null, 5, true]) {
      expect([each, isNativeOperator(each)]).toEqual([each, false]);
    }
  });

  test("a target that may hold a number is told by its first characters", () => {
    const skeleton = opensAsNumberFormula("F16").replace(/"[^"]*"/g, (text) =>
      text.length > 9 ? '"…"' : text,
    );
    expect(skeleton).toBe(
      'COUNT(FIND("完",F16))<COUNT(' +
        'FIND(LEFT(SUBSTITUTE(SUBSTITUTE(F16,"达到","",1),"为","",1)&"无"),"…"),' +
        'FIND(LEFT(F16&"无无",2),"…"))',
    );
    const numbers = [
      "95",
      "≥50",
      "98%以上",
      "不低于5",
      "达到95%",
      "为50",
      "at least 5",
      "－3",
      "不得超过",
    ];
    const words = [
      "",
      "达到",
      "达到预期目标",
      "为群众提供便利",
      "2024年底前完成",
      "不",
      "有效提升",
      "不低于5项完成",
    ];
    for (const text of numbers) expect([text, opensAsNumber(text)]).toEqual([text, true]);
    for (const text of words) expect([text, opensAsNumber(text)]).toEqual([text, false]);
  });
});

describe("得分, 项目执行率 and 总评价得分 by each policy", () => {
  const unscored = 'OR(COUNT(I16,J16)<2,J16<0,I16<0,I16>1),"未计分"';
  test.each<[change: Partial<RulePack>, points: string]>([
    [{}, "ROUND(J16*ROUND(I16+10^-14,2),10)"],
    [{ completionDecimals: null }, "J16*I16"],
    [{ rowScoreDecimals: 1 }, "MIN(J16,ROUND(J16*ROUND(I16+10^-14,2)+10^-12,1))"],
    [{ rowScoreDecimals: 0, completionDecimals: null }, "MIN(J16,ROUND(J16*I16+10^-12,0))"],
  ])("%j", (change, points) => {
    expect(scoreFormula("I16", "J16", { ...liaoning, ...change })).toBe(
      `=IF(I16="","",IF(${unscored},${points}))`,
    );
  });

  test.each<[change: Partial<RulePack>, rate: string]>([
    [{}, "MIN(1,ROUND(H7/F7+10^-14,2))"],
    [{ taskRateDecimals: 1 }, "MIN(1,ROUND(H7/F7+10^-14,3))"],
    [{ cap: "refuse" }, 'IF(ROUND(H7/F7+10^-14,2)>1,"人工评分",ROUND(H7/F7+10^-14,2))'],
  ])("%j", (change, rate) => {
    expect(rateFormula("F7", "H7", { ...liaoning, ...change })).toBe(
      '=IF(OR(F7="",H7=""),"",IF(COUNT(F7,H7)<2,"请转数字",' +
        `IF(MIN(F7,H7)<0,"金额为负",IF(F7=0,"下达为0",${rate}))))`,
    );
  });

  const counted =
    'IF(ROWS(K7:K9)-COUNT(K7:K9)-COUNTBLANK(K7:K9)>0,"未计全",' +
    'IF(COUNT(K7:K9)=0,"",ROUND(SUM(K7:K9)+10^-9,2)))';
  test.each<[names: string[], state: { expression: string; is: string } | null, differs: string]>([
    [["辽宁"], null, '$N$3<>"辽宁"'],
    [["", "辽宁"], null, 'AND($N$3<>"",$N$3<>"辽宁")'],
    [['本簿"规则"'], null, '$N$3<>"本簿""规则"""'],
    [
      ["本簿规则"],
      { expression: "R!$A$1", is: "x".repeat(201) },
      `OR($N$3<>"本簿规则",R!$A$1<>"${"x".repeat(200)}"&"x")`,
    ],
    [["", "辽宁"], { expression: "R!$A$1", is: "" }, 'OR(AND($N$3<>"",$N$3<>"辽宁"),R!$A$1<>"")'],
  ])("rules named %j", (names, state, differs) => {
    expect(totalFormula(["K7:K9"], 2, { cell: "$N$3", names, state })).toBe(
      `=IF(${differs},"规则变",${counted})`,
    );
  });

  test("no rules named; one decimal", () => {
    expect(totalFormula(["K7:K9"], 2, null)).toBe(`=${counted}`);
    expect(totalFormula(["K7:K9"], 1, null)).toBe(`=${counted.replace("10^-9,2", "10^-9,1")}`);
  });
});

describe("预警", () => {
  const cells = { operator: "E5", target: "F5", actual: "G5", month: "$B$2" };
  const due = "G5*12/F5/$B$2+10^-12";
  const months = 'COUNT(MATCH($B$2,{1,2,3,4,5,6,7,8,9,10,11,12},0))=0,"请选月份"';
  const numeric =
    'IF(COUNT(F5,G5)<2,"请转数字",IF(OR(LEFT(E5)="<",E5="≤"),' +
    'IF(IF(E5="<",G5<F5,G5<=F5),"绿","红"),' +
    'IF(F5=0,IF(E5="=",IF(G5<=0,"绿","红"),"指标为0"),' +
    'IF(F5<0,IF(IF(E5=">",G5>F5,G5>=F5),"绿","红"),' +
    `IF(G5<=0,"红",IF(${due}>=1.2,"蓝",IF(${due}>=0.8,"绿",IF(${due}>=0.6,"黄","红"))))))))`;
  const isNumeric =
    'OR(OR(E5="=",E5=">=",E5=">",E5="≥",E5="<=",E5="<",E5="≤"),AND(E5="",ISNUMBER(F5)))';
  const isWords =
    'AND(OR(E5="",E5="定性"),OR(F5="",ISTEXT(F5)),' + `NOT(${opensAsNumberFormula("F5")}))`;
  const stated = (share: string, lights: string) =>
    `IF(AND(ISNUMBER(G5),G5>=0,G5<=1),${lights.replace(/share/g, share)},"请填0~1")`;
  const words =
    'IF(OR(G5="达成目标",G5="全部或基本达成预期指标",G5="全部或基本达成预期指标100%-80%（含）"),"绿",' +
    'IF(OR(G5="部分达成目标并具有一定效果",G5="部分达成预期指标并具有一定效果",G5="部分达成预期指标并具有一定效果80%-60%（含）"),"黄",' +
    'IF(OR(G5="未达成目标且效果较差",G5="未达成预期指标且效果较差",G5="未达成预期指标且效果较差60%-0%"),"红",' +
    `${stated("ROUND(G5+10^-14,2)", 'IF(share>=0.8,"绿",IF(share>=0.6,"黄","红"))')})))`;

  test("by the rules of 辽宁", () => {
    expect(lightFormula(cells, liaoning)).toBe(
      `=IF(G5="","",IF(${months},IF(${isNumeric},${numeric},IF(${isWords},${words},"请选符号"))))`,
    );
  });

  test("by rules without bands, that round nothing, with other lights", () => {
    const pack: RulePack = {
      ...liaoning,
      qualBands: [],
      completionDecimals: null,
      progressLights: { yellow: 0.5, green: 0.9, blue: 1.5 },
    };
    const formula = lightFormula(cells, pack);
    expect(formula).toContain(
      `IF(${due}>=1.5,"蓝",IF(${due}>=0.9,"绿",IF(${due}>=0.5,"黄","红")))`,
    );
    expect(formula).toContain(
      'IF(G5="达成目标","绿",IF(G5="部分达成目标并具有一定效果","黄",' +
        `IF(G5="未达成目标且效果较差","红",${stated("", '"红"')})))`,
    );
  });

  test("colours say the word that shows them", () => {
    const range = { row: 4, column: 10, rows: 3, columns: 1 };
    const looks = { 红: "red", 绿: "green" } as const;
    expect(coloursByWord(range, looks)).toEqual([
      { range, condition: '$K5="红"', says: "红", look: "red" },
      { range, condition: '$K5="绿"', says: "绿", look: "green" },
    ]);
    const [first] = coloursByWord(range, looks, (word) => `${word}灯`);
    expect(first).toEqual({ range, condition: '$K5="红"', says: "红灯", look: "red" });
  });
});

describe("words of a formula", () => {
  test("texts in quotes, long ones in pieces, and conditions joined", () => {
    expect([quoted(""), quoted('a"b')]).toEqual(['""', '"a""b"']);
    expect([quotedLong(""), quotedLong("x\ny")]).toEqual(['""', '"x\ny"']);
    expect(quotedLong("x".repeat(200))).toBe(`"${"x".repeat(200)}"`);
    expect(quotedLong(`${"x".repeat(200)}"y`)).toBe(`"${"x".repeat(200)}"&"""y"`);
    expect([anyOf("A1"), anyOf("A1", "B1")]).toEqual(["A1", "OR(A1,B1)"]);
    expect([isOneOf("A1", ["x"]), isOneOf("A1", ["x", ""])]).toEqual([
      'A1="x"',
      'OR(A1="x",A1="")',
    ]);
  });

  test("what stands in quotes is left as it is", () => {
    const shout = (formula: string) => changeWords(formula, (words) => words.toUpperCase());
    expect(shout(`=if(a1="it's ""so""",'甲 b'!c1&"x",d1)`)).toBe(
      `=IF(A1="it's ""so""",'甲 b'!C1&"x",D1)`,
    );
    expect(shout("'a'!b&'c''d'!e")).toBe("'a'!B&'c''d'!E");
    expect(shout("")).toBe("");
  });

  test.each<[formula: string, plain: string, stored: string]>([
    ["=perfscore(A1)", "=PERFSCORE(A1)", "=_xldudf_PERFSCORE(A1)"],
    ["=_xldudf_PERFSCORE (A1)", "=PERFSCORE (A1)", "=_xldudf_PERFSCORE (A1)"],
    [
      "=_xlfn._xldudf_perftotal(K7)+PERFGRADE(K8)",
      "=PERFTOTAL(K7)+PERFGRADE(K8)",
      "=_xldudf_PERFTOTAL(K7)+_xldudf_PERFGRADE(K8)",
    ],
  ])("%s calls by name %s, in a file %s", (formula, plain, stored) => {
    expect(withPlainCalls(formula)).toBe(plain);
    expect(withStoredCalls(formula)).toBe(stored);
    expect(callsAddIn(formula)).toBe(true);
  });

  test.each([
    '="PERFSCORE(1)"',
    "=SUPERFSCORE(1)",
    "=PERFSCORES(1)",
    "=PERFSCORE",
    "='PERFSCORE('!A1",
    "=X.PERFSCORE(1)",
  ])("%s calls none of ours", (formula) => {
    expect([withPlainCalls(formula), withStoredCalls(formula)]).toEqual([formula, formula]);
    expect(callsAddIn(formula)).toBe(false);
  });

  test("one spelling: no spaces, capital letters, texts as they are", () => {
    expect(plainFormula('=if( a1 = "x y" , b1,\n c1)')).toBe('=IF(A1="x y",B1,C1)');
  });
});

describe("the workbook's own rules", () => {
  const table = (values: CellValue[][], origin = { row: 4, column: 0 }) => ({
    sheetId: "r",
    sheetName: "评分规则",
    origin,
    values,
  });
  const few = table([
    ["本簿评分规则", "", ""],
    ["规则", "取值", "文号"],
    ["基础规则", "全国", ""],
    [null, null, null],
    ["", "", ""],
    ["偏差原因和改进措施", "不要求", ""],
    ["单项得分的小数位数", "1位小数", "朝财〔2024〕3号"],
    ["执行率超过100%时", "由人判断", ""],
    ["以上由财政局定", "", ""],
  ]);

  test("their range begins with the first rule and leaves room below the last", () => {
    const own = ownRulesIn(few)!;
    expect([own.table, own.firstRow, own.lastRow]).toEqual([few, 6, 62]);
    expect(rangeOfRules(own)).toBe("评分规则!$A$7:$C$63");
    expect(rangeOfRules(own, 1)).toBe("评分规则!$A$7:$A$63");
    const form = emptyForm("selfEvaluation");
    expect(ownRulesOf(form)).toBeNull();
    expect(ownRulesOf({ ...form, ownRules: few })).toEqual(own);
    expect(ownRulesIn(table([["本簿评分规则"], ["规则", "取值"]]))).toBeNull();
  });

  test("a table that is longer is named to its last rule", () => {
    const blank = Array.from({ length: 60 }, (): CellValue[] => ["", ""]);
    const long = table([["基础规则", "全国"], ...blank, ["执行率超过100%时", "由人判断"]], {
      row: 1,
      column: 2,
    });
    const own = ownRulesIn(long)!;
    expect(rangeOfRules(own)).toBe("评分规则!$C$2:$E$63");
    expect(stateOfRules(own)).toEqual({
      expression: 'COUNTA(评分规则!$C$2:$C$63)&"|"&评分规则!$D$2&"|"&评分规则!$D$63',
      is: "2|全国|由人判断",
    });
  });

  test("their state: how many names there are, and the values that formulas are made by", () => {
    expect(stateOfRules(ownRulesIn(few)!)).toEqual({
      expression:
        'COUNTA(评分规则!$A$7:$A$63)&"|"&评分规则!$B$7&"|"&评分规则!$B$11&"|"&评分规则!$B$12',
      is: "5|全国|1位小数|由人判断",
    });
  });

  test("names above the first rule and below the range are not counted; a missing value is blank", () => {
    const blank = Array.from({ length: 56 }, (): CellValue[] => ["", ""]);
    const remarked = table([["说明"], ["基础规则"], ...blank, ["备注"]], { row: 1, column: 0 });
    const { is, expression } = stateOfRules(ownRulesIn(remarked)!);
    expect(expression).toBe('COUNTA(评分规则!$A$3:$A$59)&"|"&评分规则!$B$3');
    expect(is).toBe("1|");
    const within = table([["说明"], ["基础规则", null], ...blank.slice(1), ["备注"]], {
      row: 0,
      column: 0,
    });
    expect(stateOfRules(ownRulesIn(within)!).is).toBe("2|");
  });
});

describe("the rows that a formula names", () => {
  test.each<[formula: string, named: [sheet: string | null, first: number, last: number][]]>([
    [
      "=K7+k9",
      [
        [null, 6, 6],
        [null, 8, 8],
      ],
    ],
    ["=SUM($K$7:$K9)", [[null, 6, 8]]],
    ["=SUM(K9:K7)", [[null, 6, 8]]],
    ["=SUM(K7:K9:K3)", [[null, 2, 8]]],
    [
      "=SUM(K7,K9)",
      [
        [null, 6, 6],
        [null, 8, 8],
      ],
    ],
    [
      "=K7: K9",
      [
        [null, 6, 6],
        [null, 8, 8],
      ],
    ],
    [
      "=SUM(A1:A2)+A3",
      [
        [null, 0, 1],
        [null, 2, 2],
      ],
    ],
    ["=XFD1048576", [[null, 1048575, 1048575]]],
    ["=ABCD7+LOG10(5)+A1.B+名称7", []],
    ["=表2!K7", [["表2", 6, 6]]],
    [
      "=-表2!$K$7:$K$9*K3",
      [
        ["表2", 6, 8],
        [null, 2, 2],
      ],
    ],
    ["=K7!A1", [["K7", 0, 0]]],
    [
      `=SUM(A1,${"长".repeat(31)}!A2)`,
      [
        [null, 0, 0],
        ["长".repeat(31), 1, 1],
      ],
    ],
    [
      "='2024 年'!K7+K8",
      [
        ["2024 年", 6, 6],
        [null, 7, 7],
      ],
    ],
    ["='it''s'!$A$1:$B$3", [["it's", 0, 2]]],
    ['="K7"&K9', [[null, 8, 8]]],
    [
      `=IF(A1="x",'甲'!B2,"B9")&'乙'!B3&B4`,
      [
        [null, 0, 0],
        ["甲", 1, 1],
        ["乙", 2, 2],
        [null, 3, 3],
      ],
    ],
    ["=1+2", []],
  ])("%s", (formula, named) => {
    expect(namedRows(formula)).toEqual(
      named.map(([sheet, first, last]) => ({ sheet, first, last })),
    );
  });

  test.each<[formula: string, rows: number[], speaks: boolean]>([
    ["=SUM(K7:K9)", [6], true],
    ["=SUM(K7:K9)", [8], true],
    ["=SUM(K7:K9)", [7], false],
    ["=SUM(K7:K9)", [5, 9], false],
    ["=K3+K7", [6], true],
    ["=K3+K7", [5, 6], true],
    ["=其他!K7", [6], false],
    ["=其他!K7+K9", [8], true],
    ["=1", [6], false],
  ])("%s speaks of rows %j: %j", (formula, rows, speaks) => {
    expect(speaksOf(formula, (sheet) => sheet === null, rows)).toBe(speaks);
  });
});
