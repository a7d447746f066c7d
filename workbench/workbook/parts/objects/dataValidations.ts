import type { Area } from "../../model/area";
import { fromRange, toRange } from "../../univer/ranges";
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
  type IRange,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from "@univerjs/data-validation";
import { HostError, type DataValidation, type RulesPart } from "../../model/model";
import { intersection, shiftArea, subtract, type CellShift } from "../../model/area";
import type { Core } from "../../univer/core";

/** Data validation lives in Univer, whose grid shows the lists and refuses what does not fit. */

const types: Record<string, DataValidationType> = {
  list: DataValidationType.LIST,
  decimal: DataValidationType.DECIMAL,
  wholeNumber: DataValidationType.WHOLE,
  textLength: DataValidationType.TEXT_LENGTH,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  custom: DataValidationType.CUSTOM,
};
/** The cell's text as it is, with an arrow; Univer's own way would cut it into a coloured chip. */
const plainList = DataValidationRenderMode.ARROW;
const operators: Record<string, DataValidationOperator> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const errorStyles: Record<string, DataValidationErrorStyle> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

function keyOf<T>(table: Record<string, T>, value: T | undefined, fallback: string): string {
  return Object.keys(table).find((key) => table[key] === value) ?? fallback;
}

/** Whole numbers and decimals come back as numbers, formulas and texts as they were given. */
function operand(formula: string | undefined): string | number | undefined {
  return formula !== undefined && formula.trim() !== "" && isFinite(Number(formula))
    ? Number(formula)
    : formula;
}

function operandText(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function ruleFields(rule: Record<string, unknown>): Partial<IDataValidationRule> {
  const [kind, ...others] = Object.keys(rule);
  const type = kind === undefined ? undefined : types[kind];
  if (!kind || !type || others.length > 0) throw new HostError("InvalidArgument");
  const body = rule[kind] as Record<string, unknown>;
  if (kind === "list") {
    const formula1 = operandText(body["source"]);
    if (formula1 === undefined) throw new HostError("InvalidArgument");
    const showDropDown = body["inCellDropDown"] !== false;
    return { type, formula1, showDropDown, renderMode: plainList };
  }
  if (kind === "custom") {
    const formula1 = operandText(body["formula"]);
    if (formula1 === undefined) throw new HostError("InvalidArgument");
    return { type, formula1 };
  }
  const operator = operators[String(body["operator"])];
  const formula1 = operandText(body["formula1"]);
  if (!operator || formula1 === undefined) throw new HostError("InvalidArgument");
  const formula2 = operandText(body["formula2"]);
  return { type, operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
}

function toUniver(validation: DataValidation, uid: string, ranges: IRange[]): IDataValidationRule {
  const { errorAlert, prompt } = validation;
  return {
    uid,
    ranges,
    type: DataValidationType.ANY,
    ...ruleFields(validation.rule),
    allowBlank: validation.ignoreBlanks,
    showErrorMessage: errorAlert.showAlert,
    error: errorAlert.message,
    errorTitle: errorAlert.title,
    errorStyle: errorStyleOf(errorAlert),
    showInputMessage: prompt.showPrompt,
    prompt: prompt.message,
    promptTitle: prompt.title,
  };
}

/** Univer stops at "Stop" even where Excel, told to show no alert, takes what is typed. */
function errorStyleOf({ showAlert, style }: DataValidation["errorAlert"]) {
  const { STOP, WARNING } = DataValidationErrorStyle;
  return showAlert ? (errorStyles[style] ?? STOP) : WARNING;
}

function ruleOf(rule: IDataValidationRule): Record<string, unknown> {
  const kind = keyOf(types, rule.type as DataValidationType, "custom");
  if (kind === "list") {
    return { list: { inCellDropDown: rule.showDropDown !== false, source: rule.formula1 ?? "" } };
  }
  if (kind === "custom") return { custom: { formula: rule.formula1 ?? "" } };
  const formula2 = operand(rule.formula2);
  return {
    [kind]: {
      formula1: operand(rule.formula1),
      ...(formula2 === undefined ? {} : { formula2 }),
      operator: keyOf(operators, rule.operator, "Between"),
    },
  };
}

function fromUniver(rule: IDataValidationRule): DataValidation {
  return {
    rule: ruleOf(rule),
    ignoreBlanks: rule.allowBlank !== false,
    errorAlert: {
      message: rule.error ?? "",
      showAlert: rule.showErrorMessage !== false,
      style: rule.showErrorMessage === false ? "Stop" : keyOf(errorStyles, rule.errorStyle, "Stop"),
      title: rule.errorTitle ?? "",
    },
    prompt: {
      message: rule.prompt ?? "",
      showPrompt: rule.showInputMessage !== false,
      title: rule.promptTitle ?? "",
    },
  };
}

/** Each rule of a sheet with the areas it covers. */
export function dataValidationsOf(
  core: Core,
  sheetId: string,
): { areas: Area[]; validation: DataValidation }[] {
  return rulesOf(core, sheetId).map((rule) => ({
    areas: rule.ranges.map(fromRange),
    validation: fromUniver(rule),
  }));
}

function rulesOf({ session }: Core, sheetId: string): ISheetDataValidationRule[] {
  const model = session.injector.get(DataValidationModel);
  return model.getRules(session.unitId, sheetId);
}

function addRule({ session }: Core, sheetId: string, rule: IDataValidationRule): void {
  session.run(AddDataValidationMutation.id, sheetId, { rule, source: "command" });
}

/** Takes the area out of every rule that covers a part of it. */
function cutOut(core: Core, sheetId: string, area: Area): void {
  for (const rule of rulesOf(core, sheetId)) {
    const areas = rule.ranges.map(fromRange);
    if (!areas.some((part) => intersection(part, area))) continue;
    const rest = areas.flatMap((part) => subtract(part, area));
    core.session.run(RemoveDataValidationMutation.id, sheetId, {
      ruleId: rule.uid,
      source: "command",
    });
    if (rest.length > 0) addRule(core, sheetId, anchoredAt(rule, rest));
  }
}

/**
 * A rule over other areas. Its formula is written for the first cell of the first of them, and so another one once
 * that cell is: F14 of a rule from row 14 on is F15 where it begins a row further down.
 */
function anchoredAt(rule: ISheetDataValidationRule, areas: Area[]): ISheetDataValidationRule {
  const inOrder = [...areas].sort((one, other) => one.row - other.row || one.column - other.column);
  const [was, is] = [rule.ranges.map(fromRange)[0]?.row ?? 0, inOrder[0]?.row ?? 0];
  const formula1 =
    (rule.type as DataValidationType) === DataValidationType.CUSTOM
      ? rule.formula1?.replace(
          /(?<![$\w"])([A-Z]{1,3})(\d+)(?![\w("])/g,
          (_, column: string, row: string) => column + String(Number(row) + is - was),
        )
      : rule.formula1;
  return { ...rule, ranges: inOrder.map(toRange), ...(formula1 === undefined ? {} : { formula1 }) };
}

/** Lets rows or columns come or go, and what cells let in move along: Univer leaves formulas of rules a row off. */
export function moveDataValidations(
  core: Core,
  sheetId: string,
  shift: CellShift,
  act: () => void,
): void {
  const before = structuredClone(rulesOf(core, sheetId));
  act();
  for (const { uid } of [...rulesOf(core, sheetId)]) {
    const params = { ruleId: uid, source: "command" };
    core.session.run(RemoveDataValidationMutation.id, sheetId, params);
  }
  for (const rule of before) {
    const areas = rule.ranges.map(fromRange).flatMap((area) => shiftArea(area, shift) ?? []);
    if (areas.length > 0) addRule(core, sheetId, anchoredAt(rule, areas));
  }
}

export function copyDataValidations(core: Core, fromSheet: string, toSheet: string): void {
  for (const rule of rulesOf(core, fromSheet)) {
    addRule(core, toSheet, { ...structuredClone(rule), uid: core.newId("D5") });
  }
}

export function dataValidationPart(
  core: Core,
): Pick<RulesPart, "dataValidations" | "dataValidation" | "setDataValidation"> {
  return {
    dataValidations: (sheetId) => dataValidationsOf(core, sheetId),
    dataValidation(sheetId, area) {
      let uncovered = [area];
      const found = new Map<string, DataValidation>();
      for (const { areas, validation } of dataValidationsOf(core, sheetId)) {
        if (!areas.some((part) => intersection(part, area))) continue;
        found.set(JSON.stringify(validation), validation);
        for (const part of areas) uncovered = uncovered.flatMap((rest) => subtract(rest, part));
      }
      const [only] = found.values();
      if (!only) return null;
      return found.size > 1 || uncovered.length > 0 ? "mixed" : only;
    },
    setDataValidation(sheetId, area, validation) {
      const rule = validation && toUniver(validation, core.newId("D5"), [toRange(area)]);
      cutOut(core, sheetId, area);
      if (rule) addRule(core, sheetId, rule);
      core.session.forgetUndo();
      core.emit({ type: "otherChanged", sheetId });
    },
  };
}
