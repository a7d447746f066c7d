/** What moves along when whole rows come and go, on the sheet that is shown and on another. */
import { createOfficeHost } from "../../../workbench/jest";

const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({
  ...{ row, column, rowCount, columnCount },
});

async function opened(isShown: boolean) {
  const { Excel, workbook } = await createOfficeHost({ level: "ltsc2021" });
  const sheetId = workbook.addSheet("Table");
  const other = workbook.addSheet("Other");
  workbook.activateSheet(isShown ? sheetId : other);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.getRange("A2:A4").merge(false);
    sheet.getRange("B3:C3").merge(false);
    sheet.getRange("D2:D4").dataValidation.rule = { custom: { formula: "=D2>E2" } };
    sheet.getRange("D3").format.fill.color = "#FF0000";
    await context.sync();
  });
  const act = (address: string, what: "insert" | "delete") =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheetId).getRange(address);
      if (what === "insert") range.insert("Down");
      else range.delete("Up");
      await context.sync();
    });
  const rules = () =>
    workbook
      .dataValidations(sheetId)
      .map(({ areas, validation }) => [areas, validation.rule["custom"]]);
  return { workbook, sheetId, act, rules };
}

describe.each([
  ["shown", true],
  ["not shown", false],
])("on a sheet that is %s", (_, isShown) => {
  test("an inserted row stretches what it stands in, and looks like the one above", async () => {
    const { workbook, sheetId, act, rules } = await opened(isShown);
    await act("4:4", "insert");
    expect(workbook.mergedAreas(sheetId)).toEqual(
      expect.arrayContaining([area(1, 0, 4), area(2, 1, 1, 2)]),
    );
    expect(rules()).toEqual([[[area(1, 3, 4)], { formula: "=D2>E2" }]]);
    expect(workbook.getStyle(sheetId, area(3, 3), "fillColor")).toBe("#FF0000");
    await act("2:2", "insert");
    expect(rules()).toEqual([[[area(2, 3, 4)], { formula: "=D3>E3" }]]);
  });

  test("a deleted row takes its own merges, and a rule begins at the next row", async () => {
    const { workbook, sheetId, act, rules } = await opened(isShown);
    await act("3:3", "delete");
    expect(workbook.mergedAreas(sheetId)).toEqual([area(1, 0, 2)]);
    await act("2:2", "delete");
    expect(rules()).toEqual([[[area(1, 3)], { formula: "=D2>E2" }]]);
  });
});

test("borders and protection are asked for as Excel's own types say", async () => {
  const { Excel } = await createOfficeHost({ level: "ltsc2021" });
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
    cell.format.borders.getItem("EdgeTop").style = "Dash";
    const read = cell.getCellProperties({ format: { borders: { style: true }, protection: true } });
    await context.sync();
    const { borders, protection } = read.value[0]![0]!.format!;
    expect([borders!.top!.style, borders!.left!.style]).toEqual(["Dash", "None"]);
    expect(protection).toEqual({ locked: true, formulaHidden: false });
  });
});
