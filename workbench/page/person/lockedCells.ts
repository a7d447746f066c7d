import { CanceledError, ICommandService, type ICommandInfo, type IRange } from "@univerjs/core";
import {
  AutoFillCommand,
  ClearSelectionAllCommand,
  ClearSelectionContentCommand,
  InsertColAfterCommand,
  InsertColBeforeCommand,
  InsertMultiColsLeftCommand,
  InsertMultiColsRightCommand,
  InsertMultiRowsAboveCommand,
  InsertMultiRowsAfterCommand,
  InsertRowAfterCommand,
  InsertRowBeforeCommand,
  MoveRangeCommand,
  RemoveColConfirmCommand,
  RemoveRowConfirmCommand,
  SetRangeValuesCommand,
  SheetPasteBesidesBorderCommand,
  SheetPasteCommand,
  SheetPasteShortKeyCommand,
  SheetPasteValueCommand,
} from "@univerjs/preset-sheets-core";
import type { Area } from "../../workbook/model/area";
import type { WorkbookModel } from "../../workbook/model/model";
import { fromRange } from "../../workbook/univer/ranges";
import type { Grid } from "../grid";
import { showNotice } from "../notice";

/** Excel's own words. */
const refusal =
  "您试图更改的单元格或图表位于受保护的工作表中。若要更改，请取消工作表保护。您可能需要输入密码。";

/** What a person does that changes contents. */
const contentCommands = new Set([
  AutoFillCommand.id,
  ClearSelectionAllCommand.id,
  ClearSelectionContentCommand.id,
  MoveRangeCommand.id,
  SetRangeValuesCommand.id,
  SheetPasteBesidesBorderCommand.id,
  SheetPasteCommand.id,
  SheetPasteShortKeyCommand.id,
  SheetPasteValueCommand.id,
]);

/** Rows and columns that a person's menu inserts and deletes, and the option that allows it. */
const lineCommands = new Map(
  (
    [
      ["allowInsertRows", InsertRowBeforeCommand, InsertRowAfterCommand],
      ["allowInsertRows", InsertMultiRowsAboveCommand, InsertMultiRowsAfterCommand],
      ["allowInsertColumns", InsertColBeforeCommand, InsertColAfterCommand],
      ["allowInsertColumns", InsertMultiColsLeftCommand, InsertMultiColsRightCommand],
      ["allowDeleteRows", RemoveRowConfirmCommand],
      ["allowDeleteColumns", RemoveColConfirmCommand],
    ] as const
  ).flatMap(([option, ...commands]) => commands.map(({ id }) => [id, option] as const)),
);

/**
 * Refuses what a person may not do on a protected sheet, as Excel does: locked cells are not typed
 * into, cleared, filled or pasted over, and rows and columns stay. The add-in's writes are asked
 * about in the protocol.
 * @returns the way to stop
 */
export function refuseLockedCells(grid: Grid, model: WorkbookModel): () => void {
  const { api } = grid;
  const isLocked = (areas: Area[]) => {
    const sheetId = model.activeSheet();
    if (model.sheetProtection(sheetId) === null) return false;
    return areas.some((area) => model.getStyle(sheetId, area, "locked") !== false);
  };
  const refuses = ({ id, params }: Readonly<ICommandInfo>) => {
    if (contentCommands.has(id)) return isLocked(changedAreas(params) ?? model.selectedAreas());
    const option = lineCommands.get(id);
    const protection = option === undefined ? null : model.sheetProtection(model.activeSheet());
    return option !== undefined && protection !== null && protection.options[option] !== true;
  };
  const commands = grid.univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted((command) => {
      if (!refuses(command)) return;
      showNotice(refusal);
      throw new CanceledError();
    });
  const typing = api.addEvent(api.Event.BeforeSheetEditStart, (edit) => {
    if (!isLocked([{ row: edit.row, column: edit.column, rowCount: 1, columnCount: 1 }])) return;
    showNotice(refusal);
    edit.cancel = true;
  });
  return () => {
    commands.dispose();
    typing.dispose();
  };
}

/** The areas a command names; null for one that means the selection. */
function changedAreas(params: object | undefined): Area[] | null {
  const named = params as Record<string, IRange | IRange[] | undefined> | undefined;
  const ranges = [named?.["range"], named?.["ranges"], named?.["fromRange"], named?.["toRange"]]
    .concat(named?.["targetRange"])
    .flatMap((each) => each ?? []);
  return ranges.length > 0 ? ranges.map(fromRange) : null;
}
