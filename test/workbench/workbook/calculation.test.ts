import type {
  CellValue,
  FunctionMetadata,
  WorkbookModel,
} from "../../../workbench/workbook/model/model";
import { createNodeWorkbook } from "../../../workbench/workbook/univer/univerNode";

let model: WorkbookModel;
let sheet: string;
const at = (row: number, column: number, rowCount = 1, columnCount = 1) => ({
  row,
  column,
  rowCount,
  columnCount,
});
const value = (row: number, column: number, sheetId = sheet) =>
  model.values(sheetId, at(row, column))[0]?.[0];
/** Enters values into A1.. and the formula into H1, and reads H1. */
function calculate(formula: string, rows: CellValue[][] = []): CellValue | undefined {
  if (rows.length > 0) model.enter(sheet, at(0, 0, rows.length, rows[0]?.length), rows);
  model.enter(sheet, at(0, 7), [[formula]]);
  return value(0, 7);
}

beforeEach(() => {
  model = createNodeWorkbook();
  sheet = model.activeSheet();
});

const table = [
  [1, "a", 10],
  [2, "b", 20],
  [3, "c", 30],
];

describe("formulas", () => {
  const cases: [formula: string, expected: CellValue][] = [
    ["=1+2*3^2", 19],
    ["=-2^2", 4],
    ["=2%", 0.02],
    ['="得"&"分"&1.5', "得分1.5"],
    ["=0.1+0.2=0.3", true],
    ["=0.1+0.2-0.3", 0],
    ['="a"="A"', true],
    ["=1/0", "#DIV/0!"],
    ['=1+"x"', "#VALUE!"],
    ['=1+"2"', 3],
    ["=SUM(A1:A3)", 6],
    ["=SUM(A:A)", 6],
    ["=SUM(A1:C3)", 66],
    ["=A5", 0],
    ['=A5=""', true],
    ["=ISBLANK(A5)", true],
    ["=NOSUCH(1)", "#NAME?"],
    ["=SUM(", "#NAME?"],
    ["=nosuchname", "#NAME?"],
    ["=Sheet9!A1", "#REF!"],
    ['=IF(A1>0,"yes",1/0)', "yes"],
    ['=IF(A9="","",1)', ""],
    ['=IFERROR(1/0,"-")', "-"],
    ["=IFNA(1/0,1)", "#DIV/0!"],
    ["=AND(A1=1,A2=2)", true],
    ["=OR(FALSE,A1=2)", false],
    ['=SUMIF(A1:A3,">1")', 5],
    ['=SUMIF(B1:B3,"b",C1:C3)', 20],
    ['=SUMIFS(C1:C3,A1:A3,">=2",B1:B3,"<>c")', 20],
    ["=SUMPRODUCT(A1:A3,C1:C3)", 140],
    ["=SUMPRODUCT((A1:A3>1)*C1:C3)", 50],
    ["=COUNT(A1:C3)", 6],
    ["=COUNTA(A1:C4)", 9],
    ['=COUNTIF(B1:B3,"?")', 3],
    ["=COUNTBLANK(A1:A5)", 2],
    ["=AVERAGE(A1:A3)", 2],
    ["=MAX(A1:C3)", 30],
    ["=MIN(A1:C3)", 1],
    ["=MEDIAN(A1:A3)", 2],
    ["=RANK(20,C1:C3)", 2],
    ["=LARGE(C1:C3,2)", 20],
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(8*ROUND(166.18/177.46,2),4)", 7.52],
    ["=ROUNDUP(1.001,2)", 1.01],
    ["=ROUNDDOWN(-1.019,2)", -1.01],
    ["=INT(4.35*100)", 435],
    ["=INT(-1.5)", -2],
    ["=MOD(-3,2)", 1],
    ["=TRUNC(8.9)", 8],
    ["=INDEX(C1:C3,2)", 20],
    ['=INDEX(A1:C3,MATCH("b",B1:B3,0),3)', 20],
    ["=VLOOKUP(2,A1:C3,3,FALSE)", 20],
    ['=XLOOKUP("c",B1:B3,C1:C3)', 30],
    ['=XLOOKUP("z",B1:B3,C1:C3,"none")', "none"],
    ['=CHOOSE(2,"x","y")', "y"],
    ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
    ['=TEXT(0.8128,"0.0%")', "81.3%"],
    ['=TEXT(45356,"yyyy-mm-dd")', "2024-03-05"],
    ['=LEFT("绩效评价",2)', "绩效"],
    ['=MID("绩效评价",2,2)', "效评"],
    ['=LEN("绩效")', 2],
    ['=LENB("绩效a")', 5],
    ['=FIND("效","绩效")', 2],
    ['=SUBSTITUTE("a-b-c","-","",2)', "a-bc"],
    ['=TRIM("  a  b ")', "a b"],
    ['=VALUE("12%")', 0.12],
    ['=TEXTJOIN("、",TRUE,B1:B3)', "a、b、c"],
    ["=YEAR(DATE(2024,3,5))", 2024],
    ["=EOMONTH(DATE(2024,2,1),0)", 45351],
    ["=LET(x,A1+1,x*x)", 4],
    ["=LAMBDA(x,x+1)(4)", 5],
    ["=SUM(OFFSET(A1,1,0,2,1))", 5],
    ['=INDIRECT("A"&2)', 2],
    ["=SUM(A1:INDEX(A1:A3,2))", 3],
    ['=SWITCH(A2,1,"one",2,"two")', "two"],
    ['=IFS(A1>5,"big",TRUE,"small")', "small"],
    ["=ISNUMBER(A1)", true],
    ["=N(TRUE)", 1],
    ["=@A1:A3", 1],
    ["=SUM(A1:B2 B1:C3)", 0],
    ['=REPT("★",3)', "★★★"],
  ];
  test.each(cases)("%s is %p", (formula, expected) => {
    expect(calculate(formula, table)).toEqual(expected);
  });
});

test("a change reaches everything that depends on it, on other sheets too", () => {
  const other = model.addSheet("考核表");
  model.enter(sheet, at(0, 0, 1, 3), [[1, "=A1*2", "=B1+1"]]);
  model.enter(other, at(0, 0), [["=Sheet1!C1*10"]]);
  expect(value(0, 0, other)).toBe(30);
  model.enter(sheet, at(0, 0), [[5]]);
  expect(value(0, 0, other)).toBe(110);
});

test("a cycle is an error, and ends when it is broken", () => {
  model.enter(sheet, at(0, 0, 1, 2), [["=B1+1", "=A1+1"]]);
  expect([value(0, 0), value(0, 1)]).toEqual(["#CYCLE!", "#CYCLE!"]);
  model.enter(sheet, at(0, 0), [[1]]);
  expect([value(0, 0), value(0, 1)]).toEqual([1, 2]);
});

test("a long chain does not exhaust the stack", () => {
  const rows: CellValue[][] = Array.from({ length: 20_000 }, (_, i) => [i === 0 ? 1 : `=A${i}+1`]);
  model.enter(sheet, at(0, 0, rows.length, 1), rows);
  expect(value(19_999, 0)).toBe(20_000);
});

test("an array spills, is blocked, and spills again", () => {
  model.enter(sheet, at(0, 0), [["=SEQUENCE(3)"]]);
  model.enter(sheet, at(0, 2), [["=SUM(A1#)"]]);
  expect(model.values(sheet, at(0, 0, 3, 1))).toEqual([[1], [2], [3]]);
  expect(value(0, 2)).toBe(6);
  model.enter(sheet, at(1, 0), [["x"]]);
  expect(model.values(sheet, at(0, 0, 3, 1))).toEqual([["#SPILL!"], ["x"], [""]]);
  model.enter(sheet, at(1, 0), [[""]]);
  expect(model.values(sheet, at(0, 0, 3, 1))).toEqual([[1], [2], [3]]);
  model.enter(sheet, at(0, 0), [["=SEQUENCE(2)"]]);
  expect(model.values(sheet, at(0, 0, 3, 1))).toEqual([[1], [2], [""]]);
});

test("names: values, references, lambdas, and Chinese ones", () => {
  const entry = { scope: null, comment: "", visible: true };
  model.addName({ ...entry, name: "分值", formula: "=Sheet1!$A$1:$A$3" });
  model.addName({ ...entry, name: "rate", formula: "=0.5" });
  model.addName({ ...entry, name: "double", formula: "=LAMBDA(x,x*2)" });
  expect(calculate("=SUM(分值)*rate+double(4)", table)).toBe(11);
  model.insertCells(sheet, at(1, 0, 1, 16_384), "Down");
  expect(model.names().find((each) => each.name === "分值")?.formula).toBe("=Sheet1!$A$1:$A$4");
  model.deleteName("rate", null);
  expect(value(0, 7)).toBe("#NAME?");
});

describe("custom functions", () => {
  const scalar = (name: string, optional = false) => ({ name, type: "any", optional });
  const functions: FunctionMetadata[] = [
    {
      id: "PERFSCORE",
      name: "PERFSCORE",
      parameters: [
        scalar("operator"),
        scalar("target"),
        scalar("actual"),
        scalar("weight"),
        scalar("unit", true),
      ],
      result: {},
    },
    {
      id: "TOTAL",
      name: "TOTAL",
      parameters: [{ name: "scores", type: "any", dimensionality: "matrix" }],
      result: {},
    },
    {
      id: "ALL",
      name: "ALL",
      parameters: [{ name: "parts", type: "number", repeating: true }],
      result: {},
    },
  ];
  let calls: unknown[][] = [];
  const answer: { result: unknown } = { result: 1.296 };

  function use(result: unknown): void {
    answer.result = result;
    calls = [];
    model.useFunctions({ functions }, (id, args, context) => {
      calls.push([id, args, context.address]);
      return { result: Promise.resolve(answer.result as number), cancel: () => undefined };
    });
  }
  const later = () => new Promise((resolve) => setTimeout(resolve, 5));

  test("a call shows #BUSY! until the answer is there, and so does what depends on it", async () => {
    use(1.296);
    model.enter(sheet, at(0, 8), [["=H1*10"]]);
    expect(calculate('=PERFSCORE("=",100,81.28,1.6)')).toBe("#BUSY!");
    expect(value(0, 8)).toBe("#BUSY!");
    await later();
    expect(value(0, 7)).toBe(1.296);
    expect(value(0, 8)).toBe(12.96);
    expect(calls).toEqual([["PERFSCORE", ["=", 100, 81.28, 1.6, null], "Sheet1!H1"]]);
  });

  test("a precedent that changes calls again", async () => {
    use(1);
    calculate("=PERFSCORE(A1,A2,A3,A4)");
    await later();
    model.enter(sheet, at(1, 0), [[7]]);
    await later();
    expect(calls.map((call) => call[1])).toEqual([
      [0, 0, 0, 0, null],
      [0, 7, 0, 0, null],
    ]);
  });

  test("an empty cell is null where the workbook says so; in a matrix it is 0", async () => {
    model = createNodeWorkbook({ emptyCellAs: null });
    sheet = model.activeSheet();
    use(1);
    calculate("=PERFSCORE(A1,A2,A3,A4)+TOTAL(A1:B2)");
    await later();
    await later();
    expect(calls.map((call) => call[1])).toEqual([
      [null, null, null, null, null],
      [
        [
          [0, 0],
          [0, 0],
        ],
      ],
    ]);
  });

  test("repeating parameters arrive as one nested array", async () => {
    use(6);
    calculate('=ALL(1,"2",3)');
    await later();
    expect(calls[0]?.[1]).toEqual([[1, 2, 3]]);
  });

  test("an error argument does not reach the function", async () => {
    use(1);
    expect(calculate("=PERFSCORE(1/0,1,2,3)")).toBe("#DIV/0!");
    expect(calculate("=TOTAL(A1:A2)", [["=NA()"], [1]])).toBe("#N/A");
    await later();
    expect(calls).toEqual([]);
  });

  test("the wrong number of arguments is #VALUE!", () => {
    use(1);
    expect(calculate("=PERFSCORE(1)")).toBe("#VALUE!");
    expect(calculate("=TOTAL(1,2)")).toBe("#VALUE!");
  });

  test("an error that the function answers is the cell's, and an array spills", async () => {
    use({ error: "#VALUE!", message: "运算符号不对" });
    calculate("=PERFSCORE(1,2,3,4)");
    await later();
    expect(value(0, 7)).toBe("#VALUE!");
    expect(model.errorMessage(sheet, 0, 7)).toBe("运算符号不对");
    use([
      [1, 2],
      [null, "x"],
    ]);
    await later();
    expect(model.values(sheet, at(0, 7, 2, 2))).toEqual([
      [1, 2],
      [0, "x"],
    ]);
  });

  test("custom functions within others wait for each other", async () => {
    use(2);
    calculate("=IF(A1=1,PERFSCORE(TOTAL(A1:A1),2,3,4),0)", [[1]]);
    await later();
    await later();
    expect(value(0, 7)).toBe(2);
    expect(calls.map((call) => call[0])).toEqual(["TOTAL", "PERFSCORE"]);
  });

  describe("a formula that goes while it waits", () => {
    let answerNow: (result: number) => void = () => undefined;

    beforeEach(() => {
      // As the host does: a cancelled call answers, with an error.
      model.useFunctions({ functions }, () => {
        const result = new Promise<number | { error: string }>((resolve) => (answerNow = resolve));
        const settle = answerNow as (result: number | { error: string }) => void;
        return { result, cancel: () => settle({ error: "#N/A" }) };
      });
    });

    test.each(["it was answered a moment ago", "its call is cancelled"])(
      "with its sheet leaves no trace: %s",
      async (what) => {
        const doomed = model.addSheet("B");
        model.enter(doomed, at(0, 0, 1, 2), [["=PERFSCORE(B2,1,1,1)", "=A1+1"]]);
        model.enter(sheet, at(0, 7), [["=B!A1"]]);
        expect(value(0, 0, doomed)).toBe("#BUSY!");
        if (what === "it was answered a moment ago") answerNow(7);
        model.deleteSheet(doomed);
        // What is thrown in the deferred calculation fails the file.
        await later();
        expect(value(0, 7)).toBe("#REF!");
      },
    );

    test("leaves what was typed over it alone", async () => {
      expect(calculate("=PERFSCORE(1,1,1,1)")).toBe("#BUSY!");
      model.enter(sheet, at(0, 7), [[81.28]]);
      await later();
      expect(value(0, 7)).toBe(81.28);
    });
  });
});
