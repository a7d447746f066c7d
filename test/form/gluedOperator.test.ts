/** The rule that stops an operator glued to 指标值, calculated by the workbench and by LibreOffice. */
import { noGluedOperator } from "../../src/form/plan/gluedOperator";
import { readCells, type CellValue } from "../../src/scoring";
import { operatorSpellings } from "../../src/words/operators";
import { createNodeWorkbook } from "../../workbench/workbook/univer/univerNode";
import { asCell, libreOffice } from "../formulas/support/engines";
import { hasLibreOffice, withoutLibreOffice } from "../workbench/libreOffice";

const isIn = (value: CellValue): boolean => {
  const model = createNodeWorkbook();
  const sheet = model.activeSheet();
  const cell = { row: 0, column: 5, rowCount: 1, columnCount: 1 };
  model.enter(sheet, cell, [[typeof value === "string" ? `'${value}` : (value ?? "")]]);
  return model.evaluate(sheet, 0, 5, noGluedOperator("F1")) === true;
};

/** Words of one character say too little by themselves, and English ones are too rare for 255 characters. */
const spelt = Object.entries(operatorSpellings)
  .filter(([operator]) => operator !== "qualitative")
  .flatMap(([, spellings]) => spellings.split(" "))
  .filter((each) => !/[a-z]/u.test(each) && each !== "为");
const glued = spelt.flatMap((each) =>
  /^(以|及以|之)/u.test(each) ? [`98${each}`, `98%${each}`] : [`${each}50`, `${each}95%`],
);

const letIn: CellValue[] = [
  ...[0, 50, -3, 0.95, 1e12],
  ...[
    "50",
    "95%",
    "12项",
    "管理规范",
    "《预算法》执行到位",
    "<b>规范</b>",
    "制度有效",
    "不断提升",
    "高质量完成",
    "大幅下降",
  ],
  ...[
    "2024-12-31",
    "2024年底前",
    "达到预期目标",
    "不低于上年",
    "1-3",
    "+5",
    "超过平均水平",
    "多于往年",
  ],
];

test("what the add-in reads with an operator glued on is stopped, all else let in", () => {
  for (const text of glued) {
    const { target } = readCells({ operator: "", target: text, actual: "", weight: 1 });
    expect([text, target]).toEqual([
      text,
      expect.objectContaining({ operator: expect.anything() }),
    ]);
  }
  expect(glued.filter(isIn)).toEqual([]);
  expect(letIn.filter((value) => !isIn(value))).toEqual([]);
});

test(`LibreOffice answers the same${withoutLibreOffice}`, () => {
  if (!hasLibreOffice) return;
  const values = [...glued, ...letIn];
  const sheet = values.map((value, row) => {
    const formula = noGluedOperator(`F${row + 1}`);
    return [...Array<null>(5).fill(null), asCell(value), `=IF(${formula.slice(1)},1,0)`];
  });
  const told = libreOffice(sheet, ["G"]).map(([answer]) => answer);
  expect(told).toEqual(values.map((value) => (isIn(value) ? "n1" : "n0")));
});

test("is as short as Excel takes in a rule, also in row 9999", () => {
  expect(noGluedOperator("F9999").length).toBeLessThanOrEqual(255);
});
