import { ICommandService, IUndoRedoService, type Univer } from "@univerjs/core";
import { conditionalStyle } from "../../../workbench/workbook/parts/looks/conditionalStyle";
import type { ModelEvent, WorkbookModel } from "../../../workbench/workbook/model/model";
import { createUniverNode } from "../../../workbench/workbook/univer/univerNode";
import { createWorkbookModel } from "../../../workbench/workbook/univer/univerModel";

/** What a person does in the grid arrives as Univer's commands, not through the model. */
let univer: Univer;
let model: WorkbookModel;
let sheet: string;
let events: ModelEvent[];
const at = (row: number, column: number, rowCount = 1, columnCount = 1) => ({
  row,
  column,
  rowCount,
  columnCount,
});
const value = (row: number, column: number) => model.values(sheet, at(row, column))[0]?.[0];
const command = (id: string, params: object) =>
  univer.__getInjector().get(ICommandService).executeCommand(id, params);
const target = () => ({ unitId: "workbook", subUnitId: sheet });
const later = () => new Promise((resolve) => setTimeout(resolve, 5));

async function type(row: number, column: number, cell: object): Promise<void> {
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  await command("sheet.command.set-range-values", { ...target(), range, value: cell });
  await later();
}

async function insertRow(row: number): Promise<void> {
  await command("sheet.command.insert-row-by-range", {
    ...target(),
    direction: 0,
    range: { startRow: row, endRow: row, startColumn: 0, endColumn: 25 },
  });
}

beforeEach(() => {
  univer = createUniverNode();
  model = createWorkbookModel(univer);
  sheet = model.activeSheet();
  events = [];
});

test("typing changes values, calculates, and is an event", async () => {
  model.onEvent((event) => events.push(event));
  await type(0, 0, { v: 5, t: 2 });
  await type(0, 1, { f: "=A1*2" });
  expect(value(0, 1)).toBe(10);
  await type(0, 0, { v: 7, t: 2 });
  expect(value(0, 1)).toBe(14);
  expect(events.filter((event) => event.type === "changed")).toHaveLength(3);
});

test("undo and redo of typing calculate again", async () => {
  await type(0, 0, { v: 5, t: 2 });
  await type(0, 1, { f: "=A1*2" });
  await type(0, 0, { v: 7, t: 2 });
  await command("univer.command.undo", {});
  await later();
  expect([value(0, 0), value(0, 1)]).toEqual([5, 10]);
  await command("univer.command.redo", {});
  await later();
  expect([value(0, 0), value(0, 1)]).toEqual([7, 14]);
});

test("an inserted row and its undo move formulas, extras and events", async () => {
  model.enter(sheet, at(0, 0, 3, 1), [[1], [2], ["=SUM(A1:A2)"]]);
  model.addComment(sheet, 2, 0, "合计");
  model.onEvent((event) => events.push(event));
  await insertRow(1);
  await later();
  expect(model.formulas(sheet, at(3, 0))).toEqual([["=SUM(A1:A3)"]]);
  expect(value(3, 0)).toBe(3);
  expect(model.comments()[0]?.row).toBe(3);
  await command("univer.command.undo", {});
  await later();
  expect(model.formulas(sheet, at(2, 0))).toEqual([["=SUM(A1:A2)"]]);
  expect(value(2, 0)).toBe(3);
  expect(model.comments()[0]?.row).toBe(2);
  const shifts = events.flatMap((event) => (event.type === "changed" && event.shift) || []);
  expect(shifts).toEqual(["Down", "Up"]);
});

test("undo of deleted rows brings back what was on them", async () => {
  model.enter(sheet, at(1, 0), [["x"]]);
  model.addComment(sheet, 1, 0, "说明");
  await command("sheet.command.remove-row-by-range", {
    ...target(),
    range: { startRow: 1, endRow: 1, startColumn: 0, endColumn: 25 },
  });
  expect(model.comments()).toEqual([]);
  await command("univer.command.undo", {});
  await later();
  expect(value(1, 0)).toBe("x");
  expect(model.comments()).toMatchObject([{ row: 1, content: "说明" }]);
});

test("a write through the model forgets the undo steps it does not fit", async () => {
  await type(0, 0, { v: 5, t: 2 });
  model.enter(sheet, at(0, 0), [[6]]);
  const undo = univer.__getInjector().get(IUndoRedoService);
  expect(undo.pitchTopUndoElement()).toBeNull();
});

test("conditional formats that hold follow the cells", () => {
  model.enter(sheet, at(0, 0, 2, 1), [[1], [9]]);
  const look = { fontColor: "", bold: null, italic: null, strikethrough: null, underline: null };
  model.addConditionalFormat(sheet, {
    areas: [at(0, 0, 2, 1)],
    type: "Custom",
    rule: { formula: "=$A1>5" },
    stopIfTrue: false,
    format: { ...look, fillColor: "#FF0000", numberFormat: null, borders: {} },
  });
  const drawn = (row: number) =>
    conditionalStyle(model, model.conditionalFormats(sheet), sheet, row, 0)?.fillColor;
  expect([drawn(0), drawn(1)]).toEqual([undefined, "#FF0000"]);
  model.enter(sheet, at(0, 0), [[6]]);
  expect(drawn(0)).toBe("#FF0000");
});
