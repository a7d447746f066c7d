import { CommandType, ICommandService } from "@univerjs/core";
import { IShortcutService, KeyCode, MetaKeys } from "@univerjs/preset-sheets-core";
import type { WorkbookModel } from "../../workbook/model/model";
import type { Grid } from "../grid";

/** The ids of Univer's operations, which the package does not export. */
const showList = "sheet.operation.show-data-validation-dropdown";
const hideList = "sheet.operation.hide-data-validation-dropdown";

/** The options of the list that is open, as Univer draws them. */
const options = "[data-u-comp='sheets-dropdown-list'] .univer-cursor-pointer";

/** Marks the option that Enter takes. */
const mark = "data-marked";

/**
 * Opens the selected cell's list by Alt+Down; the arrows, Enter and Esc work it then, as in Excel.
 * Univer's list knows the mouse only.
 * @returns the way to stop
 */
export function openListsByKeys(grid: Grid, model: WorkbookModel): () => void {
  const injector = grid.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const shortcuts = injector.get(IShortcutService);
  const isOpen = () => document.querySelector(options) !== null;
  const keys: [name: string, key: number, when: () => boolean, act: () => void][] = [
    ["open", MetaKeys.ALT | KeyCode.ARROW_DOWN, () => hasList(model), () => open(grid, model)],
    ["next", KeyCode.ARROW_DOWN, isOpen, () => move(1)],
    ["previous", KeyCode.ARROW_UP, isOpen, () => move(-1)],
    ["take", KeyCode.ENTER, () => marked() !== null, () => marked()?.click()],
    ["shut", KeyCode.ESC, isOpen, () => grid.run(hideList, {})],
  ];
  const registered = keys.flatMap(([name, binding, preconditions, act]) => {
    const id = `workbench.list.${name}`;
    const handler = () => {
      act();
      return true;
    };
    return [
      commands.registerCommand({ id, type: CommandType.OPERATION, handler }),
      // Before the grid's own, by which arrows move the selection.
      shortcuts.registerShortcut({ id, binding, preconditions, priority: 1000 }),
    ];
  });
  return () => registered.forEach((each) => each.dispose());
}

function hasList(model: WorkbookModel): boolean {
  const { sheetId, area } = model.selection();
  const validation = model.dataValidation(sheetId, { ...area, rowCount: 1, columnCount: 1 });
  return validation !== null && validation !== "mixed" && "list" in validation.rule;
}

function open(grid: Grid, model: WorkbookModel): void {
  const { sheetId, area } = model.selection();
  grid.run(showList, { subUnitId: sheetId, row: area.row, column: area.column });
}

function marked(): HTMLElement | null {
  return document.querySelector<HTMLElement>(`${options}[${mark}]`);
}

/** Marks the option below or above the marked one, or else the cell's value, which has a tick. */
function move(by: 1 | -1): void {
  const shown = [...document.querySelectorAll<HTMLElement>(options)];
  const old = marked();
  const from = shown.findIndex((option) =>
    old === null ? option.querySelector("svg") !== null : option === old,
  );
  const next = shown[Math.min(Math.max(from + by, 0), shown.length - 1)];
  old?.removeAttribute(mark);
  next?.setAttribute(mark, "");
  next?.scrollIntoView({ block: "nearest" });
}
