/** All of a sheet that rows come and go in, told so that two sheets made on different ways can be compared. */
import type { TestHost } from "../../../workbench/jest";

const styleKeys = [
  ...(["fillColor", "fontName", "fontSize", "fontColor", "bold", "italic"] as const),
  ...(["horizontalAlignment", "verticalAlignment", "wrapText", "locked"] as const),
];
const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Contents, formats, borders, merges, what cells let in, conditional formats, heights, the printed part. */
export function sheetLook({ workbook }: Pick<TestHost, "workbook">, sheetId: string) {
  const area = workbook.usedArea(sheetId, false)!;
  const cells = Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) => ({
      row,
      column,
      rowCount: 1,
      columnCount: 1,
    })),
  );
  const rules = workbook.dataValidations(sheetId);
  const layout = workbook.pageLayout(sheetId);
  return {
    area,
    formulas: workbook.formulas(sheetId, area),
    numberFormats: workbook.numberFormats(sheetId, area),
    styles: cells.map((line) =>
      line.map((cell) => styleKeys.map((key) => workbook.getStyle(sheetId, cell, key)).join()),
    ),
    borders: cells.map((line) =>
      line.map((cell) => edges.map((edge) => workbook.getBorder(sheetId, cell, edge).style).join()),
    ),
    merges: workbook
      .mergedAreas(sheetId)
      .map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join())
      .sort(),
    rules: cells.map((line) => line.map(({ row, column }) => ruleAt(rules, row, column))),
    checks: workbook.conditionalFormats(sheetId).map(({ areas, rule, format }) => ({
      areas,
      formula: rule["formula"],
      colours: [format.fillColor, format.fontColor],
    })),
    heights: cells.map(([cell]) => Math.round(workbook.rowHeight(sheetId, cell!)!)),
    print: [layout.printAreas, layout.titleRows],
    isProtected: workbook.sheetProtection(sheetId),
  };
}

type Rules = ReturnType<TestHost["workbook"]["dataValidations"]>;

/** A rule with a formula is told as the cell itself has it. */
function ruleAt(rules: Rules, row: number, column: number): string {
  for (const { areas, validation } of rules) {
    const isIn = areas.some(
      (each) =>
        row >= each.row &&
        row < each.row + each.rowCount &&
        column >= each.column &&
        column < each.column + each.columnCount,
    );
    if (!isIn) continue;
    const custom = validation.rule["custom"] as { formula: string } | undefined;
    const first = areas[0]!.row;
    const text = custom?.formula.replace(/(?<=\b[A-Z]{1,2})\d+\b/g, (number) =>
      String(Number(number) - 1 - first),
    );
    return JSON.stringify([text ?? validation.rule, validation.prompt, validation.errorAlert]);
  }
  return "";
}
