/** The text of native formulas, what they are known by, and the rounding that all programs agree on. */
import { computedFields, styleOfFormula } from "../../src/formulas";
import { completionFormula } from "../../src/formulas/native/completion";
import { roundedPoints, roundedShare } from "../../src/formulas/native/rounding";
import { rateFormula, scoreFormula, totalFormula } from "../../src/formulas/native/scores";
import { rateSign } from "../../src/formulas/native/shown";
import { gridFromPlan, readForm } from "../../src/form";
import { planForm } from "../../src/formulas";
import {
  executionRateOf,
  liaoning,
  national,
  rulePacks,
  totalOf,
  type CellValue,
} from "../../src/scoring";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";
import { randomNumbers } from "../scoring/randomRows";
import { hasLibreOffice, withoutLibreOffice } from "../workbench/libreOffice";
import { asCell, ironCalc, libreOffice, type Engine, type Sheet } from "./support/engines";
import { randomNumber, randomPack } from "./support/rows";

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

const random = randomNumbers(12);
const packs = [...rulePacks, ...Array.from({ length: 200 }, () => randomPack(random))];

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

/** The programs that are there. */
const engines: [name: string, engine: Engine][] = [
  ...(hasLibreOffice ? [["LibreOffice", libreOffice] as [string, Engine]] : []),
  ["IronCalc", ironCalc],
];

/** Shares that lie exactly on a half of the last decimal kept, with what they round to. */
function halves(): { target: number; actual: number; decimals: number; rounded: number }[] {
  const draw = randomNumbers(99);
  return Array.from({ length: 4000 }, (_, place) => {
    const decimals = place % 4;
    const target = 1 + Math.floor(draw() * 40_000);
    const up = 1 + Math.floor(draw() * 10 ** decimals);
    const actual = Number(`${BigInt(target) * BigInt(2 * up - 1) * 5n}e-${decimals + 1}`);
    return { target, actual, decimals, rounded: Number(`${up}e-${decimals}`) };
  });
}

test(`lifted, every half is rounded up by all programs; bare, it is not${withoutLibreOffice}`, () => {
  const rows = halves();
  const wrong: Record<string, [lifted: number, bare: number]> = {};
  for (const [name, engine] of engines) {
    const sheet = rows.map(({ target, actual, decimals }, place): Sheet[number] => {
      const share = `B${place + 1}/A${place + 1}`;
      return [
        ...[target, actual].map(asCell),
        `=${roundedShare(share, decimals)}`,
        `=ROUND(${share},${decimals})`,
      ];
    });
    const shown = engine(sheet, ["C", "D"]);
    const count = (column: 0 | 1) =>
      rows.filter(({ rounded }, place) => {
        const found = Number(shown[place]?.[column]?.slice(1));
        return !(Math.abs(found - rounded) < 1e-12);
      }).length;
    wrong[name] = [count(0), count(1)];
    expect([name, count(0)]).toEqual([name, 0]);
  }
  // The lift is no ornament: without it one of them is wrong.
  expect(Math.max(...Object.values(wrong).map(([, bare]) => bare))).toBeGreaterThan(0);
});

test("points of a weight times a share on a half are rounded up by all programs", () => {
  const draw = randomNumbers(98);
  const rows = Array.from({ length: 3000 }, () => {
    const up = 1 + Math.floor(draw() * 2000);
    const target = 8 * (1 + Math.floor(draw() * 500));
    // 分值 × 完成值 ÷ 指标值 is up - 1/2 hundredths: 2.5 × actual ÷ target.
    return { weight: 2.5, target, actual: (target * (2 * up - 1)) / 500, rounded: up / 100 };
  });
  for (const [name, engine] of engines) {
    const sheet = rows.map(({ weight, target, actual }, place): Sheet[number] => [
      ...[weight, target, actual].map(asCell),
      `=${roundedPoints(`A${place + 1}*(C${place + 1}/B${place + 1})`, 2)}`,
    ]);
    const wrong = engine(sheet, ["D"]).filter(
      ([found], place) => !(Math.abs(Number(found?.slice(1)) - rows[place]!.rounded) < 1e-9),
    );
    expect([name, wrong]).toEqual([name, []]);
  }
});

test("the rate of a task is the rules' in every pack, and a sign where they refuse", () => {
  const draw = randomNumbers(7);
  const amounts = (): CellValue => {
    const kind = draw();
    if (kind < 0.05) return "";
    if (kind < 0.12) return ["300万元", "约300", "#N/A", "100"][Math.floor(draw() * 4)]!;
    return kind < 0.2 ? 0 : Math.abs(randomNumber(draw)) * (draw() < 0.05 ? -1 : 1);
  };
  const rows = packs.flatMap((pack) =>
    Array.from({ length: 20 }, () => ({ pack, allocated: amounts(), executed: amounts() })),
  );
  for (const [name, engine] of engines) {
    const sheet = rows.map(({ pack, allocated, executed }, place): Sheet[number] => [
      asCell(allocated),
      asCell(executed),
      rateFormula(`A${place + 1}`, `B${place + 1}`, pack),
    ]);
    const shown = engine(sheet, ["C"]);
    rows.forEach(({ pack, allocated, executed }, place) => {
      const found = shown[place]?.[0] ?? "";
      const sign = rateSign({ allocated, executed, weight: null }, pack);
      const rate = executionRateOf(allocated, executed, pack);
      const told = JSON.stringify({ name, allocated, executed, found, sign, rate });
      if (found.startsWith("n")) {
        expect([told, sign, typeof rate]).toEqual([told, null, "number"]);
        expect(Math.abs(Number(found.slice(1)) - Number(rate))).toBeLessThan(1e-12);
      } else if (sign === "error") expect(["e", "t", "t请转数字"]).toContain(found);
      else expect([told, found]).toEqual([told, `t${sign ?? ""}`]);
    });
  }
});

test("a total counts numbers and blanks, and is none beside anything else", () => {
  const columns: [scores: CellValue[], total: string][] = [
    [[1.6, 2.005, "", 0.5], `n${totalOf([1.6, 2.005, 0.5], liaoning)}`],
    [["", "", "", ""], "t"],
    [[1.6, "未计分", "", 0.5], "t未计全"],
    [[1.6, "#N/A", "", 0.5], "t未计全"],
    [[1.6, "3分", 1, 0.5], "t未计全"],
    [["#DIV/0!", "", "", ""], "t未计全"],
    [[0.004, 0.0009, 0.0001, ""], "n0.01"],
  ];
  for (const [name, engine] of engines) {
    // One form under another: two ranges and the rules' name.
    const sheet = columns.flatMap(([scores], place): Sheet => {
      const row = place * 4 + 1;
      const ranges = [`A${row}:A${row + 1}`, `A${row + 2}:A${row + 3}`];
      const rules = { cell: "$D$1", names: ["", "辽宁省部门整体绩效"], state: null };
      return scores.map((score, down) => [
        asCell(score),
        down === 0 ? totalFormula(ranges, 2, rules) : null,
        down === 0
          ? totalFormula(ranges, 2, { cell: "$D$2", names: ["", "辽宁"], state: null })
          : null,
        place === 0 && down === 1 ? asCell("national") : null,
      ]);
    });
    const shown = engine(sheet, ["B", "C"]);
    columns.forEach(([, total], place) => {
      expect([name, place, shown[place * 4]]).toEqual([name, place, [total, "t规则变"]]);
    });
  }
});

test(`known differences: LibreOffice takes TRUE for 1${withoutLibreOffice}`, () => {
  const sheet: Sheet = [
    [
      asCell(">="),
      asCell(2),
      asCell("项"),
      asCell(true),
      completionFormula(
        { operator: "A1", target: "B1", unit: "C1", actual: "D1" },
        liaoning,
        "numeric",
      ),
    ],
  ];
  const shown = Object.fromEntries(
    engines.map(([name, engine]) => [name, engine(sheet, ["E"])[0]?.[0]]),
  );
  expect(shown).toEqual({
    ...(hasLibreOffice ? { LibreOffice: "n0.5" } : {}),
    IronCalc: "t请转数字",
  });
});
