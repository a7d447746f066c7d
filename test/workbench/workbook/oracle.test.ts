import { supportedFunctions } from "../../../workbench/workbook/calculation/functions";
import { createNodeWorkbook } from "../../../workbench/workbook/univer/univerNode";
import { saveXlsx } from "../../../workbench/workbook/xlsx";
import { convert, hasLibreOffice, withoutLibreOffice } from "../libreOffice";

/**
 * Every supported function against LibreOffice, on the table of A1:C6. Left out is what LibreOffice
 * does otherwise than Excel: it counts TRUE in a cell as 1, writes "a"&TRUE as a1 and "a"&1E+20 as
 * a1E+020, takes "4" for no number in SUM, and rounds PERCENTRANK where Excel cuts off.
 */
const table = [
  [3, "甲", 10],
  [1, "乙", 20.5],
  [2, "甲", -5],
  [2, "丙x", 0.125],
  [45356, "12", 7],
  ["", true, 1.005],
];

const formulas = [
  "ABS(C3)",
  "SIGN(C3)",
  "INT(C3/2)",
  "INT(-0.5)",
  "TRUNC(-8.97,1)",
  "TRUNC(8.9)",
  "ROUNDUP(C4,2)",
  "ROUNDUP(-1.1,0)",
  "ROUNDDOWN(C4,2)",
  "ROUNDDOWN(-1.19,1)",
  "MROUND(10,3)",
  "CEILING(2.5,1)",
  "CEILING(-2.5,1)",
  "FLOOR(2.5,1)",
  "FLOOR(-2.5,1)",
  "EVEN(3)",
  "EVEN(-1)",
  "ODD(2)",
  "ODD(-2)",
  "ODD(1)",
  "MOD(-3,2)",
  "MOD(5.3,0.1)",
  "MOD(3,-2)",
  "QUOTIENT(7,-2)",
  "POWER(2,0.5)",
  "SQRT(2)",
  "EXP(1)",
  "LN(10)",
  "LOG10(1000)",
  "LOG(8,2)",
  "LOG(100)",
  "PI()",
  "FACT(5)",
  "SUM(A1:C5)",
  "SUM(A1:A3,4,TRUE)",
  "PRODUCT(A1:A4)",
  "SUMSQ(A1:A4)",
  "SUMPRODUCT(A1:A4,C1:C4)",
  'SUMPRODUCT((B1:B4="甲")*C1:C4)',
  'SUMIF(B1:B6,"甲",C1:C6)',
  'SUMIF(A1:A4,">=2")',
  'SUMIF(B1:B6,"丙*",C1:C6)',
  'SUMIFS(C1:C6,A1:A6,"<=3",B1:B6,"<>乙")',
  "SUBTOTAL(9,A1:A4)",
  "SUBTOTAL(1,C1:C4)",
  "SUBTOTAL(3,B1:B6)",
  "AVERAGE(A1:A4)",
  "AVERAGEA(A1:B4)",
  "MAX(A1:C4)",
  "MIN(A1:C4)",
  "MEDIAN(A1:A4)",
  "MODE(A1:A4)",
  "STDEV(C1:C4)",
  "STDEVP(C1:C4)",
  "VAR(C1:C4)",
  "VARP(C1:C4)",
  "COUNT(A1:C5)",
  "COUNTA(A1:C6)",
  "COUNTBLANK(A1:C7)",
  'COUNTIF(B1:B6,"甲")',
  "COUNTIF(A1:A6,2)",
  'COUNTIF(A1:A6,"<>2")',
  'COUNTIFS(A1:A4,">1",B1:B4,"甲")',
  'AVERAGEIF(B1:B4,"甲",C1:C4)',
  "AVERAGEIFS(C1:C4,A1:A4,2)",
  "LARGE(C1:C4,2)",
  "SMALL(C1:C4,2)",
  "PERCENTILE(C1:C4,0.3)",
  "QUARTILE(C1:C4,1)",
  "PERCENTRANK(C1:C4,20.5)",
  "RANK(2,A1:A4)",
  "RANK(2,A1:A4,1)",
  "XOR(TRUE,FALSE,TRUE)",
  'IF(A1>2,"大","小")',
  'IFERROR(1/0,"错")',
  "IFNA(NA(),0)",
  "IFS(A1>5,1,A1>2,2)",
  'SWITCH(A2,1,"一",2,"二")',
  "AND(A1>1,A2>1)",
  "OR(A1>5,A2=1)",
  "NOT(A1=3)",
  "ISNUMBER(A1)",
  "ISTEXT(B5)",
  "ISNONTEXT(B5)",
  "ISLOGICAL(B6)",
  "ISBLANK(A6)",
  "ISBLANK(A7)",
  "ISERROR(1/0)",
  "ISERR(NA())",
  "ISNA(NA())",
  "ISREF(A1)",
  "ISEVEN(A3)",
  "ISODD(A3)",
  "N(B1)",
  "N(TRUE)",
  "TYPE(A1)",
  "TYPE(B1)",
  "ERROR.TYPE(1/0)",
  "VLOOKUP(2,A1:C4,3,FALSE)",
  'HLOOKUP("甲",A1:C2,2,FALSE)',
  'LOOKUP(2.5,{1,2,3},{"a","b","c"})',
  'MATCH("乙",B1:B4,0)',
  "MATCH(2.5,{1,2,3},1)",
  "INDEX(A1:C4,2,3)",
  "SUM(INDEX(A1:C4,0,1))",
  "SUM(OFFSET(A1,1,0,2,1))",
  'INDIRECT("C"&1)',
  "ADDRESS(2,3)",
  "ADDRESS(2,3,4)",
  'CHOOSE(2,"x","y")',
  "ROW(B3)",
  "COLUMN(B3)",
  "ROWS(A1:C4)",
  "COLUMNS(A1:C4)",
  'LEFT("绩效评价",2)',
  'RIGHT("绩效评价",1)',
  'MID("绩效评价",2,2)',
  'LEN("绩效a")',
  'LENB("绩效a")',
  'LOWER("AbC")',
  'UPPER("abC")',
  'PROPER("an old HAT")',
  'TRIM("  a  b ")',
  'CLEAN("a"&CHAR(7)&"b")',
  'REPT("ab",3)',
  'FIND("b","abcb",3)',
  'SEARCH("B","abc")',
  'SEARCH("b*d","abcd")',
  'SUBSTITUTE("a-b-c","-","+")',
  'SUBSTITUTE("a-b-c","-","+",2)',
  'REPLACE("abcdef",2,3,"X")',
  'EXACT("a","A")',
  "CHAR(65)",
  'CODE("A")',
  "UNICHAR(32489)",
  'UNICODE("绩")',
  "T(B1)",
  "T(A1)",
  'VALUE("12.5")',
  'VALUE("5%")',
  'NUMBERVALUE("1,234.5",".",",")',
  'TEXT(1234.565,"#,##0.00")',
  'TEXT(0.8128,"0.0%")',
  'TEXT(45356,"yyyy-mm-dd")',
  'TEXT(1.005,"0.00")',
  'TEXT(5,"000")',
  "FIXED(1234.5,1)",
  'CONCATENATE("a",1,"b")',
  'HYPERLINK("#A1","去")',
  'HYPERLINK("#A1")',
  "CONCAT(B1:B3)",
  'TEXTJOIN("、",TRUE,B1:B4)',
  '"a"&1/3',
  "N(DATE(2024,3,5))",
  "N(DATE(2024,14,35))",
  "N(TIME(12,30,0))",
  "YEAR(A5)",
  "MONTH(A5)",
  "DAY(A5)",
  "HOUR(0.75)",
  "MINUTE(0.52)",
  "SECOND(0.5001)",
  "WEEKDAY(A5)",
  "WEEKDAY(A5,2)",
  "DAYS(A5,45000)",
  "EDATE(45322,1)",
  "EOMONTH(A5,-1)",
  'DATEDIF(45000,A5,"m")',
  'DATEDIF(45000,A5,"yd")',
  "NETWORKDAYS(45352,45382)",
  'DATEVALUE("2024-03-05")',
  "0.1+0.2=0.3",
  "0.1+0.2-0.3",
  "(43.1-43.2)+1",
  "-2^2",
  "2^-1",
  "N(10%)",
  '"a"<"B"',
  '1<"a"',
  '"2"+1',
  "1/0",
  '1+"x"',
  'MAXIFS(C1:C4,B1:B4,"甲")',
  'MINIFS(C1:C4,B1:B4,"甲")',
  "STDEV.S(C1:C4)",
  "STDEV.P(C1:C4)",
  "VAR.S(C1:C4)",
  "VAR.P(C1:C4)",
  "MODE.SNGL(A1:A4)",
  "PERCENTILE.INC(C1:C4,0.3)",
  "QUARTILE.INC(C1:C4,3)",
  "PERCENTRANK.INC(C1:C4,15)",
  "RANK.EQ(2,A1:A4)",
  "RANK.AVG(2,A1:A4)",
  "CEILING.MATH(-2.5)",
  "FLOOR.MATH(-2.5)",
  "SUM(TRANSPOSE(A1:A4))",
  "TRUE()",
  "FALSE()",
];

/** Products and halves, half of them ties of the decimal image. */
const rounding = [2, 4].flatMap((digits) =>
  Array.from({ length: 400 }, (_, i) => {
    const tie = (i * 7 + 3) / 8 + 5 / 10 ** (digits + 1);
    const shown =
      i % 2 === 0
        ? String(Number(tie.toPrecision(12)))
        : `${(i * 1.37).toPrecision(6)}*${(i / 113).toPrecision(5)}`;
    return `ROUND(${i % 3 === 0 ? "-" : ""}${shown},${digits})`;
  }),
);

/** LibreOffice 7.4 has not got these, or their results are never the same twice. */
const notThere = [
  "FILTER",
  "SORT",
  "UNIQUE",
  "SEQUENCE",
  "XLOOKUP",
  "XMATCH",
  "RAND",
  "RANDBETWEEN",
  "NOW",
  "TODAY",
];

test("every supported function is checked, but for the few that LibreOffice lacks", () => {
  const checked = new Set(
    [...formulas, "ROUND(1,2)"].flatMap((text) => text.match(/[A-Z][A-Z0-9.]*(?=\()/g) ?? []),
  );
  const missing = supportedFunctions.filter((name) => !checked.has(name));
  expect(missing.sort()).toEqual([...notThere].sort());
});

test(`LibreOffice calculates the same${withoutLibreOffice}`, async () => {
  if (!hasLibreOffice) return;
  const model = createNodeWorkbook();
  const sheet = model.activeSheet();
  const all = [...formulas, ...rounding];
  model.enter(sheet, { row: 0, column: 0, rowCount: 6, columnCount: 3 }, table);
  const column = { row: 0, column: 4, rowCount: all.length, columnCount: 1 };
  model.enter(
    sheet,
    column,
    all.map((text) => [`=${text}`]),
  );
  const csv = convert(await saveXlsx(model), "csv", true).toString("utf8");
  const theirs = csv
    .split("\n")
    .map((line) => (/^(?:[^,]*,){4}(.*)$/.exec(line)?.[1] ?? "").replace(/^"|"$/g, ""));
  const different = model.values(sheet, column).flatMap(([ours], row) => {
    const shown = typeof ours === "boolean" ? String(ours).toUpperCase() : String(ours);
    const other = theirs[row] ?? "";
    const close =
      typeof ours === "number" && Math.abs(ours - Number(other)) <= Math.abs(ours) * 1e-12;
    return shown === other || close ? [] : [{ formula: all[row], ours, libreOffice: other }];
  });
  expect(different).toEqual([]);
});
