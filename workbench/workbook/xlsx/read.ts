import type { Area } from "../model/area";
import { parseA1 } from "../model/address";
import type { Cell, CellStyle as FileStyle, CellValue as FileValue, Sheet, Workbook } from "hucre";
import { cellArea, contains, maxColumns, maxRows } from "../model/area";
import { copiedFormula } from "../parts/content/references";
import { fromFileFormula } from "./fileFormulas";
import { readThreads } from "./fileComments";
import { modelDataBar, type LaterBars } from "./fileDataBars";
import { modelProtection } from "./fileProtection";
import { applyFileStyle, fromColor } from "./fileStyles";
import type { CellInput, DataValidation, WorkbookModel } from "../model/model";
import { modelTable, type TableFlags } from "./fileTables";
import { modelRuleStyle } from "./ruleStyles";
import { operatorNames } from "./write";

/**
 * Fills a fresh workbook, which has one empty sheet, with the sheets of a file.
 * @param looks what hucre does not tell: of the tables, and of the data bars of each sheet
 * @returns the ids of the sheets, in the file's order
 */
export function readFileSheets(
  file: Workbook,
  looks: { tables: TableFlags[]; dataBars: LaterBars[] },
  model: WorkbookModel,
  customFunctions: readonly string[],
): string[] {
  const formula = (text: string) => fromFileFormula(text, customFunctions);
  const [first] = model.sheets();
  const ids = file.sheets.map((sheet, index) => {
    if (index > 0 || !first) return model.addSheet(sheet.name);
    model.updateSheet(first.id, { name: sheet.name });
    return first.id;
  });
  for (const entry of file.namedRanges ?? []) {
    const scope = ids[file.sheets.findIndex((sheet) => sheet.name === entry.scope)] ?? null;
    const comment = entry.comment ?? "";
    model.addName({
      name: entry.name,
      scope,
      formula: formula(entry.range),
      comment,
      visible: true,
    });
  }
  file.sheets.forEach((sheet, index) => {
    const id = ids[index] ?? "";
    readSheet(sheet, id, model, formula, looks.dataBars[index]);
    readTables(sheet, id, model, looks.tables);
    readThreads(sheet, id, file.persons ?? [], model);
  });
  // Sheets hide last: one must always be in view.
  file.sheets.forEach((sheet, index) => {
    const visibility = sheet.veryHidden ? "VeryHidden" : sheet.hidden ? "Hidden" : "Visible";
    if (visibility !== "Visible") model.updateSheet(ids[index] ?? "", { visibility });
  });
  if (file.workbookProtection?.lockStructure) model.setWorkbookProtection({ password: null });
  const active = ids[file.activeSheet ?? 0];
  if (active) model.activateSheet(active);
  return ids;
}

function readSheet(
  sheet: Sheet,
  id: string,
  model: WorkbookModel,
  formula: (text: string) => string,
  dataBars: LaterBars = new Map(),
): void {
  const columnCount = Math.max(1, ...sheet.rows.map((row) => row.length));
  const whole: Area = { row: 0, column: 0, rowCount: Math.max(1, sheet.rows.length), columnCount };
  readStyles(sheet, id, model);
  const input = cellInputs(sheet, columnCount, formula);
  if (input.length > 0) model.enter(id, { ...whole, rowCount: input.length }, input);
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    const area = {
      row: startRow,
      column: startCol,
      rowCount: endRow - startRow + 1,
      columnCount: endCol - startCol + 1,
    };
    model.merge(id, area, false);
  }
  sheet.columns?.forEach(({ width, hidden }, column) => {
    const line = { ...whole, column, columnCount: 1, rowCount: maxRows };
    if (width) model.setColumnWidth(id, line, ((width * 7 + 5) * 72) / 96);
    if (hidden) model.setColumnsHidden(id, line, true);
  });
  for (const [row, { height, hidden }] of sheet.rowDefs ?? []) {
    const line = { ...whole, row, rowCount: 1, columnCount: maxColumns };
    if (height) model.setRowHeight(id, line, height);
    if (hidden) model.setRowsHidden(id, line, true);
  }
  if (sheet.freezePane) {
    model.setFreeze(id, {
      rows: sheet.freezePane.rows ?? 0,
      columns: sheet.freezePane.columns ?? 0,
    });
  }
  readLinks(sheet, id, model);
  readRules(sheet, id, model, dataBars);
  readPage(sheet, id, model);
  const tabColor = fromColor(sheet.view?.tabColor);
  model.updateSheet(id, {
    showGridlines: sheet.view?.showGridLines !== false,
    ...(tabColor ? { tabColor } : {}),
  });
  if (sheet.protection?.sheet) model.setSheetProtection(id, modelProtection(sheet.protection));
}

function readTables(
  sheet: Sheet,
  id: string,
  model: WorkbookModel,
  tableFlags: TableFlags[],
): void {
  for (const table of sheet.tables ?? []) {
    const flags = tableFlags.find(({ name }) => name === (table.displayName ?? table.name));
    const entry = modelTable(table, id, flags);
    if (entry) model.restoreTable(entry);
  }
  const area = parseA1(sheet.autoFilter?.range ?? "");
  if (!area) return;
  const chosen = sheet.autoFilter?.columns ?? [];
  const criteria = Array.from({ length: area.columnCount }, (_, column) => {
    const values = chosen.find(({ colIndex }) => colIndex === column)?.filters;
    return values ? { filterOn: "Values", values } : null;
  });
  model.setAutoFilter(id, { area, criteria });
}

function readLinks(sheet: Sheet, id: string, model: WorkbookModel): void {
  for (const [key, { hyperlink }] of sheet.cells ?? []) {
    if (!hyperlink) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    const { target, location, tooltip = "", display = "" } = hyperlink;
    model.setHyperlink(id, cellArea(row, column), {
      // A link inside the workbook comes with its place told twice.
      ...(target && target !== location ? { address: target } : {}),
      ...(location ? { documentReference: location } : {}),
      screenTip: tooltip,
      textToDisplay: display,
    });
  }
}

/** Cells of one style that stand side by side are styled at once. */
function readStyles(sheet: Sheet, id: string, model: WorkbookModel): void {
  const runs: { key: string; style: FileStyle; area: Area }[] = [];
  const styled = [...(sheet.cells ?? [])]
    .flatMap(([key, { style }]) => (style ? [{ at: key.split(",").map(Number), style }] : []))
    .sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0) || (a.at[1] ?? 0) - (b.at[1] ?? 0));
  for (const { at, style } of styled) {
    const [row = 0, column = 0] = at;
    const key = JSON.stringify(style);
    const last = runs[runs.length - 1];
    const isNext = last?.area.row === row && last.area.column + last.area.columnCount === column;
    if (last && isNext && last.key === key) last.area.columnCount += 1;
    else runs.push({ key, style, area: { row, column, rowCount: 1, columnCount: 1 } });
  }
  for (const { area, style } of stacked(runs)) applyFileStyle(model, id, area, style);
}

/** Runs of one style and width that stand one below the other are one area. */
function stacked<Run extends { key: string; area: Area }>(runs: Run[]): Run[] {
  const open = new Map<string, Run>();
  const areas: Run[] = [];
  for (const run of runs) {
    const place = `${run.area.column} ${run.area.columnCount} ${run.key}`;
    const above = open.get(place);
    if (above && above.area.row + above.area.rowCount === run.area.row) above.area.rowCount += 1;
    else {
      open.set(place, run);
      areas.push(run);
    }
  }
  return areas;
}

function cellInputs(
  sheet: Sheet,
  columnCount: number,
  formula: (text: string) => string,
): CellInput[][] {
  const shared = new Map<number, { formula: string; at: { row: number; column: number } }>();
  const arrays: { area: Area; row: number; column: number }[] = [];
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const area = cell.formulaType === "array" ? parseA1(cell.formulaRef ?? "") : null;
    if (area) arrays.push({ area, row, column });
    if (cell.formula && cell.formulaSharedIndex !== undefined) {
      shared.set(cell.formulaSharedIndex, {
        formula: formula(cell.formula),
        at: { row, column },
      });
    }
  }
  return sheet.rows.map((line, row) =>
    Array.from({ length: columnCount }, (_, column) => {
      // The values an array left in other cells come again with its formula.
      const spilled = arrays.some(
        (each) => contains(each.area, row, column) && (each.row !== row || each.column !== column),
      );
      if (spilled) return null;
      const cell = sheet.cells?.get(`${row},${column}`);
      return (
        formulaInput(cell, shared, row, column, formula) ??
        valueInput(cell?.value ?? line[column] ?? null)
      );
    }),
  );
}

function formulaInput(
  cell: Cell | undefined,
  shared: ReadonlyMap<number, { formula: string; at: { row: number; column: number } }>,
  row: number,
  column: number,
  formula: (text: string) => string,
): string | null {
  if (cell?.formula) return formula(cell.formula);
  const origin =
    cell?.formulaSharedIndex === undefined ? null : shared.get(cell.formulaSharedIndex);
  return origin ? copiedFormula(origin.formula, origin.at, { row, column }) : null;
}

/** Text gets a ' so that it stays text whatever it looks like; errors are typed as they are. */
function valueInput(value: FileValue): CellInput {
  if (value === null || value === "") return null;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if (typeof value === "string" && !/^#[A-Z0-9/!?]+$/.test(value)) return `'${value}`;
  return value;
}

const areasOf = (names: string) => names.split(/[ ,]+/).flatMap((name) => parseA1(name) ?? []);
const number = (text: string | undefined) =>
  text !== undefined && text.trim() !== "" && isFinite(Number(text))
    ? Number(text)
    : text && `=${text}`;

function readRules(sheet: Sheet, id: string, model: WorkbookModel, dataBars: LaterBars): void {
  for (const rule of sheet.dataValidations ?? []) {
    const kind = rule.type === "whole" ? "wholeNumber" : rule.type;
    const operator = operatorNames.find(([, file]) => file === rule.operator)?.[0] ?? "Between";
    const source = rule.values ? rule.values.join(",") : `=${rule.formula1 ?? ""}`;
    const body =
      kind === "list"
        ? { inCellDropDown: true, source }
        : kind === "custom"
          ? { formula: `=${rule.formula1 ?? ""}` }
          : { formula1: number(rule.formula1), formula2: number(rule.formula2), operator };
    const style = rule.errorStyle ?? "stop";
    const validation: DataValidation = {
      rule: { [kind]: body },
      ignoreBlanks: rule.allowBlank !== false,
      errorAlert: {
        message: rule.errorMessage ?? "",
        title: rule.errorTitle ?? "",
        showAlert: rule.showErrorMessage === true,
        style: style[0]?.toUpperCase() + style.slice(1),
      },
      prompt: {
        message: rule.inputMessage ?? "",
        title: rule.inputTitle ?? "",
        showPrompt: rule.showInputMessage === true,
      },
    };
    for (const area of areasOf(rule.range)) model.setDataValidation(id, area, validation);
  }
  const rules = [...(sheet.conditionalRules ?? [])].sort((a, b) => b.priority - a.priority);
  for (const rule of rules) {
    const [formula1, formula2] = [rule.formula ?? []].flat();
    const operator = operatorNames.find(([, file]) => file === rule.operator)?.[0];
    const isFormula = rule.type === "expression";
    const bar = rule.type === "dataBar" ? modelDataBar(rule, dataBars) : null;
    if (bar) {
      const areas = areasOf(rule.range);
      const format = modelRuleStyle(undefined);
      model.addConditionalFormat(id, {
        areas,
        type: "DataBar",
        rule: bar,
        format,
        stopIfTrue: false,
      });
    }
    if (!isFormula && rule.type !== "cellIs") continue;
    model.addConditionalFormat(id, {
      areas: areasOf(rule.range),
      type: isFormula ? "Custom" : "CellValue",
      rule: isFormula
        ? { formula: `=${formula1 ?? ""}` }
        : { formula1: number(formula1), formula2: number(formula2), operator },
      stopIfTrue: rule.stopIfTrue === true,
      format: modelRuleStyle(rule.style),
    });
  }
}

function readPage(sheet: Sheet, id: string, model: WorkbookModel): void {
  const { pageSetup: page, headerFooter } = sheet;
  const points = (inches: number | undefined, fallback: number) =>
    inches === undefined ? fallback : inches * 72;
  const old = model.pageLayout(id);
  const titles = parseA1(page?.printTitlesRow?.replace(/^.*!/, "") ?? "");
  const titleColumns = parseA1(page?.printTitlesColumn?.replace(/^.*!/, "") ?? "");
  const fit = page?.fitToPage
    ? {
        ...(page.fitToWidth ? { horizontalFitToPages: page.fitToWidth } : {}),
        ...(page.fitToHeight ? { verticalFitToPages: page.fitToHeight } : {}),
      }
    : { scale: page?.scale ?? 100 };
  model.setPageLayout(id, {
    orientation: page?.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: page?.paperSize
      ? page.paperSize[0]?.toUpperCase() + page.paperSize.slice(1)
      : old.paperSize,
    zoom: fit,
    topMargin: points(page?.margins?.top, old.topMargin),
    bottomMargin: points(page?.margins?.bottom, old.bottomMargin),
    leftMargin: points(page?.margins?.left, old.leftMargin),
    rightMargin: points(page?.margins?.right, old.rightMargin),
    headerMargin: points(page?.margins?.header, old.headerMargin),
    footerMargin: points(page?.margins?.footer, old.footerMargin),
    centerHorizontally: page?.horizontalCentered === true,
    centerVertically: page?.verticalCentered === true,
    printAreas: page?.printArea ? areasOf(page.printArea) : [],
    titleRows: titles && [titles.row, titles.rowCount],
    titleColumns: titleColumns && [titleColumns.column, titleColumns.columnCount],
    headersFooters: {
      ...sections("Header", headerFooter?.oddHeader),
      ...sections("Footer", headerFooter?.oddFooter),
    } as typeof old.headersFooters,
  });
}

/** "&Lleft&Ccenter&Rright" taken apart. */
function sections(kind: "Header" | "Footer", text = ""): Record<string, string> {
  const part = (letter: string) =>
    new RegExp(`&${letter}((?:(?!&[LCR])[\\s\\S])*)`).exec(text)?.[1] ?? "";
  return { [`left${kind}`]: part("L"), [`center${kind}`]: part("C"), [`right${kind}`]: part("R") };
}
