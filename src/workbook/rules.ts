import type { Grid, RuleTable } from "../form/model/grid";

/** The name of the sheet with a bureau's own rules, as src/ruleSheet/ has it. */
const RULES_SHEET = "评分规则";

type Loaded = () => Pick<Grid, "rules">;

/** What each conversation has asked for: one read for all the sheets of a batch. */
const asked = new WeakMap<object, Loaded>();

/**
 * Asks for the workbook's sheet 评分规则 along with the caller's read, in the same sync; what is returned tells it
 * afterwards. A null object can be loaded, and what its ...OrNullObject methods find is a null object.
 */
export function loadRules(context: OfficeExtension.ClientRequestContext): Loaded {
  const loaded = asked.get(context) ?? ask(context as Excel.RequestContext);
  asked.set(context, loaded);
  return loaded;
}

function ask({ workbook }: Excel.RequestContext): Loaded {
  const sheet = workbook.worksheets.getItemOrNullObject(RULES_SHEET);
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load("id,name");
  used.load("values,rowIndex,columnIndex");
  // One table for all grids of a batch, so that its rules are read once.
  let rules: RuleTable | undefined;
  return () => (sheet.isNullObject ? {} : { rules: (rules ??= tableOf(sheet, used)) });
}

function tableOf({ id, name }: Excel.Worksheet, used: Excel.Range): RuleTable {
  const found = { sheetId: id, sheetName: name };
  return used.isNullObject
    ? { ...found, origin: { row: 0, column: 0 }, values: [] }
    : {
        ...found,
        origin: { row: used.rowIndex, column: used.columnIndex },
        values: used.values as Grid["values"],
      };
}
