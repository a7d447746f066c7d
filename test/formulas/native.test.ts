/** The text of native formulas, and what they are known by. */
import { computedFields, styleOfFormula } from "../../src/formulas";
import { completionFormula } from "../../src/formulas/native/completion";
import { rateFormula, scoreFormula, totalFormula } from "../../src/formulas/native/scores";
import { gridFromPlan, readForm } from "../../src/form";
import { planForm } from "../../src/formulas";
import { liaoning, national, rulePacks } from "../../src/scoring";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";
import { rulesByLot } from "./support/rows";

const cells = { operator: "E16", target: "F16", unit: "G16", actual: "H16" };

/** What Excel 2010, WPS and LibreOffice all have. */
const functions = [
  "ABS",
  "AND",
  "COUNT",
  "COUNTBLANK",
  "FIND",
  "IF",
  "ISNUMBER",
  "ISTEXT",
  "LEFT",
].concat(["LEN", "MAX", "MIN", "NOT", "OR", "ROUND", "ROWS", "SUBSTITUTE", "SUM"]);

const packs = rulesByLot(200);

/** Every formula of a pack, in row 99. */
function formulasOf(pack: (typeof packs)[number]): string[] {
  const far = { operator: "E99", target: "F99", unit: "G99", actual: "H99" };
  return [
    completionFormula(far, pack, "numeric"),
    completionFormula(far, pack, "qualitative"),
    completionFormula(far, pack, "any"),
    scoreFormula("I99", "J99", pack),
    rateFormula("F99", "H99", pack),
    totalFormula(["K7:K11", "K16:K99"], 2, {
      cell: "$N$3",
      names: ["", pack.title["zh-CN"]],
      state: null,
    }),
  ];
}

const withoutTexts = (formula: string) => formula.replace(/"[^"]*"/g, '""');

test("a 定量 row has less than 450 characters, less than 510 by an inverse ratio; all else less than 900", () => {
  for (const pack of rulePacks) {
    const most = pack.reverseMiss === "inverse_ratio" ? 510 : 450;
    expect(completionFormula(cells, pack, "numeric").length).toBeLessThan(most);
    for (const formula of formulasOf(pack)) expect(formula.length).toBeLessThan(900);
  }
});

test("formulas hold no function that an old program lacks, no array, no name and no sheet", () => {
  for (const formula of packs.flatMap(formulasOf)) {
    const code = withoutTexts(formula);
    const called = [...code.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name);
    expect(called.filter((name) => !functions.includes(name!))).toEqual([]);
    expect(code).not.toMatch(/[{}!@#]/);
    const words = code.match(/[A-Za-z_][A-Za-z0-9_.]*/g) ?? [];
    const others = words.filter((word) => !functions.includes(word) && !/^[A-Z]\d*$/.test(word));
    expect(others).toEqual([]);
  }
});

test("the formulas of both packs, word for word", () => {
  expect(completionFormula(cells, liaoning, "numeric")).toBe(
    '=IF(H16="","",IF(OR(E16="=",E16=">=",E16=">",E16="≥",E16="<=",E16="<",E16="≤"),IF(COUNT(F16,H16)<2,"请转数字",IF(AND(LEN(G16),MAX(F16,H16)>=50,F16*H16>0,MIN(F16,H16)<=1.5,COUNT(FIND("%",G16),FIND("％",G16),FIND("﹪",G16),FIND("百分",G16))),IF(F16&"/"&H16&G16="100/1%",1,"核对%"),IF(F16=0,IF(OR(LEFT(E16)=">",E16="≥"),"指标为0",IF(IF(E16="<",H16<0,H16<=0),1,0)),MAX(0,MIN(1,ROUND(IF(OR(LEFT(E16)="<",E16="≤")=(F16<0),H16/F16,2-H16/F16)+10^-14,2)))))),"请选符号"))',
  );
  expect(scoreFormula("I16", "J16", national)).toBe(
    '=IF(I16="","",IF(OR(COUNT(I16,J16)<2,J16<0,I16<0,I16>1),"未计分",MIN(J16,ROUND(J16*I16+10^-12,2))))',
  );
  expect(rateFormula("F7", "H7", national)).toBe(
    '=IF(OR(F7="",H7=""),"",IF(COUNT(F7,H7)<2,"请转数字",IF(MIN(F7,H7)<0,"金额为负",IF(F7=0,"下达为0",MIN(1,ROUND(H7/F7+10^-14,4))))))',
  );
});

test("a formula is known for whose it is, however a program has spelt it", () => {
  const addIn = [
    '=IF(H16="","",PERFSCORE(E16,F16,H16,J16,G16,$N$3))',
    '=if(h16="","",perfscore(e16,f16))',
    '=IF(H16="","",_xldudf_PERFSCORE(E16,F16))',
    "=_xlfn.PERFTOTAL(K7:K11)",
    "=PERFGRADE(K40)",
  ];
  const form = readForm(gridFromPlan(planForm(publishedSelfEvaluation())))!;
  const native = computedFields(form, "native").map(({ formula }) => formula);
  const respelt = native.flatMap((formula) => [
    formula.replace(/,/g, ", "),
    formula.replace(/"[^"]*"|[A-Z]+\(/g, (part) =>
      part.startsWith('"') ? part : part.toLowerCase(),
    ),
    formula.replace(/10\^-/g, "10^(-").replace(/\(-(\d+)/g, "(-$1)"),
  ]);
  for (const formula of addIn)
    expect([formula, styleOfFormula(formula)]).toEqual([formula, "addIn"]);
  for (const formula of [...native, ...respelt]) {
    expect([formula, styleOfFormula(formula)]).toEqual([formula, "native"]);
  }
  const others = [
    '="PERFSCORE(1)"',
    "=SUPERFSCORE(1)",
    "=SUM(K7:K11)",
    "='PERF(1)'!A1",
    '="未计分？"',
  ];
  for (const formula of others) expect([formula, styleOfFormula(formula)]).toEqual([formula, null]);
});
