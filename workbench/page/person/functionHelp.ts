import { BooleanNumber, EDITOR_ACTIVATED } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import {
  DeviceInputEventType,
  IDescriptionService,
  IShortcutService,
  KeyCode,
  SetCellEditVisibleOperation,
} from "@univerjs/preset-sheets-core";
import type { FunctionMetadata, FunctionsFile } from "../../workbook/model/model";
import type { Grid } from "../grid";

/**
 * Offers the add-in's functions while a person types a formula, with what functions.json says of
 * them. As in Excel, Tab takes the name that is offered and Enter enters what was typed; Univer's
 * Enter would take the name, too.
 */
export function describeFunctions(grid: Grid, { functions }: FunctionsFile): void {
  const injector = grid.univer.__getInjector();
  injector.get(IDescriptionService).registerDescriptions(functions.map(descriptionOf));
  const keycode = KeyCode.ENTER;
  injector.get(IShortcutService).registerShortcut({
    id: SetCellEditVisibleOperation.id,
    binding: keycode,
    preconditions: (context) => context.getContextValue(EDITOR_ACTIVATED),
    priority: 2000,
    staticParameters: { visible: false, eventType: DeviceInputEventType.Keyboard, keycode },
  });
}

function descriptionOf({ name, description = "", parameters }: FunctionMetadata): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional === true ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
