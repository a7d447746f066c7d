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

export function fileProtection({ options }: SheetProtection): FileProtection {
  const allowed = allowances.filter(([model]) => options[model] === true);
  return { sheet: true, ...Object.fromEntries(allowed.map(([, file]) => [file, true])) };
}

export function modelProtection(file: FileProtection): SheetProtection {
  const allowed = allowances.filter(([, name]) => file[name] === true);
  return {
    options: {
      ...defaultProtectionOptions,
      ...Object.fromEntries(allowed.map(([model]) => [model, true])),
    },
    password: null,
  };
}
