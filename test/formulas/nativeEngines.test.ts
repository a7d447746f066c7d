/** Native formulas as programs of other makers calculate them: the rounding that all agree on, rates and totals. */
import { completionFormula } from "../../src/formulas/native/completion";
import { roundedPoints, roundedShare } from "../../src/formulas/native/rounding";
import { rateFormula, totalFormula } from "../../src/formulas/native/scores";
import { rateSign } from "../../src/formulas/native/shown";
import { executionRateOf, liaoning, totalOf, type CellValue } from "../../src/scoring";
import { randomNumbers } from "../scoring/randomRows";
import { hasLibreOffice, withoutLibreOffice } from "../workbench/libreOffice";
import { asCell, ironCalc, libreOffice, type Engine, type Sheet } from "./support/engines";
import { randomNumber, rulesByLot } from "./support/rows";

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
  const rows = rulesByLot(200).flatMap((pack) =>
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
