import type { SheetProtection as FileProtection } from "hucre";
import type { SheetProtection } from "../model/model";
import { defaultProtectionOptions } from "../model/protection";

/** What a protected sheet allows, between the model and the file format; a file tells no password. */
const allowances = [
  ["allowAutoFilter", "autoFilter"],
  ["allowDeleteColumns", "deleteColumns"],
  ["allowDeleteRows", "deleteRows"],
  ["allowFormatCells", "formatCells"],
  ["allowFormatColumns", "formatColumns"],
  ["allowFormatRows", "formatRows"],
  ["allowInsertColumns", "insertColumns"],
  ["allowInsertHyperlinks", "insertHyperlinks"],
  ["allowInsertRows", "insertRows"],
  ["allowPivotTables", "pivotTables"],
  ["allowSort", "sort"],
] as const;

/** Which cells may not even be selected, for Excel.ProtectionSelectionMode. */
const selectionModes = [
  ["Normal", { selectLockedCells: true, selectUnlockedCells: true }],
  ["Unlocked", { selectLockedCells: false, selectUnlockedCells: true }],
  ["None", { selectLockedCells: false, selectUnlockedCells: false }],
] as const;

export function fileProtection({ options }: SheetProtection): FileProtection {
  const allowed = allowances.filter(([model]) => options[model] === true);
  const mode = selectionModes.find(([name]) => name === options["selectionMode"]);
  return {
    sheet: true,
    // The format says of these two what is protected, of all others what is allowed.
    objects: options["allowEditObjects"] !== true,
    scenarios: options["allowEditScenarios"] !== true,
    ...(mode?.[0] === "Normal" ? {} : mode?.[1]),
    ...Object.fromEntries(allowed.map(([, file]) => [file, true])),
  };
}

export function modelProtection(file: FileProtection): SheetProtection {
  const allowed = allowances.filter(([, name]) => file[name] === true);
  const mode = selectionModes.find(
    ([, { selectLockedCells, selectUnlockedCells }]) =>
      selectLockedCells === (file.selectLockedCells !== false) &&
      selectUnlockedCells === (file.selectUnlockedCells !== false),
  );
  return {
    options: {
      ...defaultProtectionOptions,
      allowEditObjects: file.objects !== true,
      allowEditScenarios: file.scenarios !== true,
      selectionMode: mode?.[0] ?? "Normal",
      ...Object.fromEntries(allowed.map(([model]) => [model, true])),
    },
    password: null,
  };
}
