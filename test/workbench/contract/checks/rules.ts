import { check, type Check } from "../check";

type Rule = Excel.DataValidationRule;

const rules: [string, Rule, string][] = [
  ["a list of texts", { list: { inCellDropDown: true, source: "=,>=,<=,>,<" } }, "List"],
  ["decimals", { decimal: { formula1: 0, formula2: 100, operator: "Between" } }, "Decimal"],
  ["whole numbers", { wholeNumber: { formula1: 0, operator: "GreaterThan" } }, "WholeNumber"],
  ["a text length", { textLength: { formula1: 50, operator: "LessThan" } }, "TextLength"],
  ["a formula", { custom: { formula: "=A1>0" } }, "Custom"],
];

const validationRules: Check[] = rules.map(([what, rule, type]) =>
  check(
    `data validation by ${what}`,
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("B2:B5").dataValidation.rule = rule;
        const { dataValidation } = sheet.getRange("B3");
        dataValidation.load("type,rule");
        await context.sync();
        equal(dataValidation.type, type);
        const kind = Object.keys(rule)[0] as keyof Rule;
        const [read, wanted] = [dataValidation.rule[kind], rule[kind]] as unknown as Record<
          string,
          unknown
        >[];
        for (const [key, value] of Object.entries(wanted ?? {})) equal(read?.[key], value);
      });
    },
    `ref: Excel.DataValidation.rule; ${what}`,
  ),
);

export const ruleChecks: Check[] = [
  ...validationRules,
  check(
    "a cell without validation is of type None",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const { dataValidation } = sheet.getRange("A1");
        dataValidation.load("type,ignoreBlanks");
        await context.sync();
        equal(dataValidation.type, "None");
      });
    },
    "ref: Excel.DataValidationType.none",
  ),
  check(
    "ranges with different validations are mixed",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" } };
        const { dataValidation } = sheet.getRange("A1:A2");
        dataValidation.load("type,rule");
        await context.sync();
        equal([dataValidation.type, dataValidation.rule], ["MixedCriteria", null]);
      });
    },
    "ref: Excel.DataValidationType.mixedCriteria",
  ),
  check(
    "alert, prompt and ignoreBlanks",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const { dataValidation } = sheet.getRange("A1");
        dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
        dataValidation.errorAlert = {
          message: "请选择",
          showAlert: true,
          style: "Information",
          title: "运算符号",
        };
        dataValidation.prompt = { message: "从列表选择", showPrompt: true, title: "" };
        dataValidation.ignoreBlanks = false;
        dataValidation.load("errorAlert,prompt,ignoreBlanks");
        await context.sync();
        equal(
          [dataValidation.errorAlert.message, dataValidation.errorAlert.style],
          ["请选择", "Information"],
        );
        equal([dataValidation.prompt.message, dataValidation.ignoreBlanks], ["从列表选择", false]);
      });
    },
    "ref: Excel.DataValidation.errorAlert",
  ),
  check(
    "a list may come from a range",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const source = sheet.getRange("D1:D3");
        sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
        const { dataValidation } = sheet.getRange("A1");
        dataValidation.load("rule");
        await context.sync();
        equal(dataValidation.rule.list?.source, "=Sheet1!$D$1:$D$3");
      });
    },
    "ref: Excel.ListDataValidation.source",
  ),
  check(
    "dataValidation.clear",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const { dataValidation } = sheet.getRange("A1:A3");
        dataValidation.rule = { custom: { formula: "=TRUE" } };
        sheet.getRange("A2").dataValidation.clear();
        const [cleared, kept] = [sheet.getRange("A2"), sheet.getRange("A3")];
        cleared.load("dataValidation/type");
        kept.load("dataValidation/type");
        await context.sync();
        equal([cleared.dataValidation.type, kept.dataValidation.type], ["None", "Custom"]);
      });
    },
    "ref: Excel.DataValidation.clear",
  ),
  check(
    "a rule of no kind is refused",
    async ({ fails }) => {
      await fails("InvalidArgument", async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").dataValidation.rule = {};
        await context.sync();
      });
    },
    "ref: Excel.DataValidation.rule",
  ),
  check(
    "validations shift with inserted rows",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("B2").dataValidation.rule = { custom: { formula: "=TRUE" } };
        sheet.getRange("1:1").insert("Down");
        const [old, moved] = [sheet.getRange("B2"), sheet.getRange("B3")];
        old.load("dataValidation/type");
        moved.load("dataValidation/type");
        await context.sync();
        equal([old.dataValidation.type, moved.dataValidation.type], ["None", "Custom"]);
      });
    },
    "docs/excel/excel-add-ins-data-validation.md",
  ),
  check(
    "a conditional format by formula",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const format = sheet.getRange("A1:C3").conditionalFormats.add("Custom");
        format.custom.rule.formula = '=AND(TRUE,$A1="x")';
        format.custom.format.fill.color = "#FFC7CE";
        format.custom.format.font.color = "#9C0006";
        format.custom.format.font.bold = true;
        format.load("type,id,priority,stopIfTrue");
        format.custom.rule.load("formula");
        format.custom.format.load("fill/color,font/color,font/bold");
        await context.sync();
        equal([format.type, format.priority, format.stopIfTrue], ["Custom", 0, false]);
        const { fill, font } = format.custom.format;
        equal(
          [format.custom.rule.formula, fill.color, font.color, font.bold],
          ['=AND(TRUE,$A1="x")', "#FFC7CE", "#9C0006", true],
        );
      });
    },
    "ref: Excel.CustomConditionalFormat.rule",
  ),
  check(
    "a conditional format by cell value",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const format = sheet.getRange("A1:A9").conditionalFormats.add("CellValue");
        format.cellValue.rule = { formula1: "=60", operator: "LessThan" };
        format.cellValue.format.font.color = "red";
        format.cellValue.load("rule,format/font/color");
        await context.sync();
        equal(
          [format.cellValue.rule.operator, format.cellValue.format.font.color],
          ["LessThan", "#FF0000"],
        );
      });
    },
    "ref: Excel.CellValueConditionalFormat.rule",
  ),
  check(
    "borders of a conditional format",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const format = sheet.getRange("A1").conditionalFormats.add("Custom");
        format.custom.rule.formula = "=TRUE";
        const border = format.custom.format.borders.getItem("EdgeBottom");
        border.style = "Continuous";
        border.color = "#FF0000";
        border.load("style,color");
        await context.sync();
        equal([border.style, border.color], ["Continuous", "#FF0000"]);
      });
    },
    "ref: Excel.ConditionalRangeFormat.borders",
  ),
  check(
    "conditional formats: items, count, getItem",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const formats = sheet.getRange("A1:B2").conditionalFormats;
        formats.add("Custom").custom.rule.formula = "=TRUE";
        formats.add("Custom").custom.rule.formula = "=FALSE";
        formats.load("items/id,items/type,items/custom/rule/formula");
        const count = formats.getCount();
        await context.sync();
        equal(count.value, 2);
        // The newest has the highest priority.
        equal(
          formats.items.map((item) => item.custom.rule.formula),
          ["=FALSE", "=TRUE"],
        );
        const found = formats.getItem(formats.items[1]?.id ?? "");
        found.custom.rule.load("formula");
        await context.sync();
        equal(found.custom.rule.formula, "=TRUE");
      });
    },
    "ref: Excel.ConditionalFormatCollection.getItem",
  ),
  check(
    "a format of another kind has no custom part",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const format = sheet.getRange("A1").conditionalFormats.add("Custom");
        format.custom.rule.formula = "=TRUE";
        const none = format.cellValueOrNullObject;
        none.load("rule");
        await context.sync();
        equal(none.isNullObject, true);
      });
    },
    "ref: Excel.ConditionalFormat.customOrNullObject",
  ),
  check(
    "conditionalFormats of another range are not seen",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
        const count = sheet.getRange("D4").conditionalFormats.getCount();
        await context.sync();
        equal(count.value, 0);
      });
    },
    "ref: Excel.Range.conditionalFormats",
  ),
  check(
    "a conditional format tells its range and is deleted",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const format = sheet.getRange("A1:C3").conditionalFormats.add("Custom");
        format.custom.rule.formula = "=TRUE";
        const range = format.getRange();
        range.load("address");
        await context.sync();
        format.delete();
        const count = sheet.getRange().conditionalFormats.getCount();
        await context.sync();
        equal([range.address, count.value], ["Sheet1!A1:C3", 0]);
      });
    },
    "ref: Excel.ConditionalFormat.getRange",
  ),
  check(
    "clearAll clears the range and leaves the rest",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const format = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
        format.custom.rule.formula = "=TRUE";
        sheet.getRange("A4:A6").conditionalFormats.clearAll();
        const inside = sheet.getRange("A5").conditionalFormats.getCount();
        const outside = sheet.getRange("A8").conditionalFormats.getCount();
        await context.sync();
        equal([inside.value, outside.value], [0, 1]);
      });
    },
    "ref: Excel.ConditionalFormatCollection.clearAll",
  ),
  check(
    "conditional formats on several areas",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const format = sheet.getRanges("A1:A2,C3").conditionalFormats.add("Custom");
        format.custom.rule.formula = "=TRUE";
        const ranges = format.getRanges();
        ranges.load("address");
        const count = sheet.getRange("C3").conditionalFormats.getCount();
        await context.sync();
        equal([ranges.address, count.value], ["Sheet1!A1:A2,Sheet1!C3", 1]);
      });
    },
    "ref: Excel.ConditionalFormat.getRanges",
  ),
  check(
    "conditional formats shift with inserted rows",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const format = sheet.getRange("A2:A3").conditionalFormats.add("Custom");
        format.custom.rule.formula = "=TRUE";
        await context.sync();
        sheet.getRange("1:1").insert("Down");
        const range = format.getRange();
        range.load("address");
        await context.sync();
        equal(range.address, "Sheet1!A3:A4");
      });
    },
    "docs/excel/excel-add-ins-conditional-formatting.md",
  ),
  check(
    "priority reorders conditional formats",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const formats = sheet.getRange("A1").conditionalFormats;
        const first = formats.add("Custom");
        first.custom.rule.formula = "=TRUE";
        formats.add("Custom").custom.rule.formula = "=FALSE";
        first.priority = 0;
        first.load("priority");
        await context.sync();
        equal(first.priority, 0);
      });
    },
    "ref: Excel.ConditionalFormat.priority",
  ),
  check(
    "a negative priority counts from the back, and beyond the list is its end",
    async (tools) => {
      const { onSheet, equal } = tools;
      await onSheet(async (sheet, context) => {
        const formats = sheet.getRange("A1").conditionalFormats;
        const orderAfter = async (formula: string, priority: number) => {
          formats.load("items/custom/rule/formula");
          await context.sync();
          const found = formats.items.find((item) => item.custom.rule.formula === formula);
          if (found) found.priority = priority;
          const after = sheet.getRange("A1").conditionalFormats;
          after.load("items/custom/rule/formula");
          await context.sync();
          return after.items.map((item) => item.custom.rule.formula.slice(1)).join("");
        };
        for (const formula of ["=3", "=2", "=1"]) {
          formats.add("Custom").custom.rule.formula = formula;
        }
        equal(await orderAfter("=1", -1), "231");
        equal(await orderAfter("=1", -2), "213");
        equal(await orderAfter("=2", 99), "132");
        equal(await orderAfter("=2", -99), "213");
      });
    },
    "ref: Excel.ConditionalFormat.priority",
  ),
];
