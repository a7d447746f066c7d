import type { Grid, SheetTable } from "../form/model/grid";

/** The sheets that the add-in reads beside a form, by their part of the grid: as src/ruleSheet/ and src/form/notes/ have them. */
const ownSheets = { rules: "评分规则", notes: "校验报告" } as const;

type Part = keyof typeof ownSheets;
type Loaded = () => Pick<Grid, Part | "platform">;

/** The setting of the workbook that comes with them: which platform's upload its forms are checked for. */
export const platformSetting = "perfscore.precheck";

/** What each conversation has asked for: one read for all the sheets of a batch. */
const asked = new WeakMap<object, Loaded>();

/**
 * Asks for the workbook's sheets 评分规则 and 校验报告 along with the caller's read, in the same sync; what is returned
 * tells them afterwards. A null object can be loaded, and what its ...OrNullObject methods find is a null object.
 */
export function loadOwnSheets(context: OfficeExtension.ClientRequestContext): Loaded {
  const loaded = asked.get(context) ?? ask(context as Excel.RequestContext);
  asked.set(context, loaded);
  return loaded;
}

function ask({ workbook }: Excel.RequestContext): Loaded {
  const rules = askFor(workbook, "rules");
  const notes = askFor(workbook, "notes");
  const setting = workbook.settings.getItemOrNullObject(platformSetting);
  setting.load("value");
  return () => ({ ...rules(), ...notes(), ...(setting.isNullObject ? {} : platformIn(setting)) });
}

/** Takes from foreign data what has the right shape. */
export function platformIn({ value }: { value: unknown }): Pick<Grid, "platform"> {
  const { platform } = Object(value) as { platform?: unknown };
  return typeof platform === "string" && platform !== "" ? { platform } : {};
}

function askFor(workbook: Excel.Workbook, part: Part): Loaded {
  const sheet = workbook.worksheets.getItemOrNullObject(ownSheets[part]);
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load("id,name");
  used.load("values,rowIndex,columnIndex");
  // One table for all grids of a batch, so that what it says is read once.
  let table: SheetTable | undefined;
  return () => (sheet.isNullObject ? {} : { [part]: (table ??= tableOf(sheet, used)) });
}

function tableOf({ id, name }: Excel.Worksheet, used: Excel.Range): SheetTable {
  const found = { sheetId: id, sheetName: name };
  return used.isNullObject
    ? { ...found, origin: { row: 0, column: 0 }, values: [] }
    : {
        ...found,
        origin: { row: used.rowIndex, column: used.columnIndex },
        values: used.values as Grid["values"],
      };
}
