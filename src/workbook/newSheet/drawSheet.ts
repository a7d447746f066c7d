import { columnName, rangeToA1 } from "../../form/model/grid";
import type { CellRange } from "../../form/model/grid";
import type { CellRule, CellStyle, PrintSetup, SheetPlan } from "../../form/plan/sheetPlan";
import { toEntry } from "../cellText";

/** Excel refuses address lists of more than 8,192 characters. */
const maxAddressList = 8000;

/**
 * Queues everything that makes an empty sheet look like the plan; nothing reaches Excel before the
 * caller's sync. Order matters: formats before contents (they decide how Excel takes what is
 * entered), merges before the selection, protection last (it locks us out as well).
 */
export function drawSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  drawStyles(sheet, plan);
  const all = rangeOf(sheet, { row: 0, column: 0, rows: plan.rows, columns: plan.columns });
  all.numberFormat = numberFormatsOf(plan);
  all.formulas = plan.cells.map((row) => row.map((cell) => (cell === null ? "" : toEntry(cell))));
  for (const range of plan.merges) rangeOf(sheet, range).merge(false);
  for (const rule of plan.rules) drawRule(sheet, rule);
  drawSizes(sheet, plan);
  drawPrintSetup(sheet, plan.print);
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  sheet.showGridlines = false;
  if (plan.isBehind !== true) {
    sheet.activate();
    sheet.getRangeByIndexes(plan.firstInput.row, plan.firstInput.column, 1, 1).select();
  }
  if (plan.protect) {
    // Marks are conditional formats: they need the right to format cells.
    sheet.protection.protect({
      allowFormatCells: true,
      allowFormatColumns: true,
      allowFormatRows: true,
    });
  }
}

/**
 * Queues how the cells of a sheet that was made by a plan of as many columns look by this one, contents aside.
 * @param rows that the sheet had: those below the plan's are made plain
 */
export function drawLooksAgain(sheet: Excel.Worksheet, plan: SheetPlan, rows: number): void {
  const below = rows - plan.rows;
  if (below > 0) {
    const range = { row: plan.rows, column: 0, rows: below, columns: plan.columns };
    rangeOf(sheet, range).clear("Formats");
  }
  drawStyles(sheet, plan);
  drawSizes(sheet, plan);
  drawPrintSetup(sheet, plan.print);
}

function drawStyles(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { ranges, style } of plan.styles) {
    for (const cells of areasOf(sheet, ranges)) drawStyle(cells.format, style);
  }
}

function rangeOf(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns);
}

/** The ranges as few multi-area objects: one style costs one object, however many areas it has. */
function areasOf(sheet: Excel.Worksheet, ranges: CellRange[]): Excel.RangeAreas[] {
  const lists: string[] = [];
  let list = "";
  for (const range of ranges) {
    const address = rangeToA1(range);
    if (list.length + address.length >= maxAddressList) {
      lists.push(list);
      list = "";
    }
    list += list === "" ? address : `,${address}`;
  }
  if (list !== "") lists.push(list);
  return lists.map((addresses) => sheet.getRanges(addresses));
}

/** Draws what a style says, and leaves the rest as it is. */
export function drawStyle(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontal[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = vertical[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.locked !== undefined) format.protection.locked = style.locked;
  if (style.border === true) drawBorders(format);
}

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", middle: "Center", bottom: "Bottom" } as const;

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

function drawBorders(format: Excel.RangeFormat): void {
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = "#000000";
  }
}

/** The number format of every cell: the last style that covers it, then the cell's own. */
function numberFormatsOf(plan: SheetPlan): string[][] {
  const formats = plan.cells.map((row) => row.map(() => "General"));
  for (const { ranges, style } of plan.styles) {
    if (style.numberFormat === undefined) continue;
    for (const range of ranges) fillRange(formats, range, style.numberFormat);
  }
  plan.cells.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const line = formats[row];
      if (cell?.numberFormat !== undefined && line) line[column] = cell.numberFormat;
    });
  });
  return formats;
}

function fillRange(matrix: string[][], range: CellRange, value: string): void {
  for (const line of matrix.slice(range.row, range.row + range.rows)) {
    line.fill(value, range.column, range.column + range.columns);
  }
}

/** Draws what cells let in. */
export function drawRule(sheet: Excel.Worksheet, rule: CellRule): void {
  for (const cells of areasOf(sheet, rule.ranges)) {
    const validation = cells.dataValidation;
    validation.rule = toExcelRule(rule);
    if (rule.prompt !== undefined) {
      const { title, text } = rule.prompt;
      validation.prompt = { showPrompt: true, title, message: text };
    }
    const { title, text } = rule.error ?? { title: "", text: "" };
    validation.errorAlert = {
      showAlert: rule.refuse,
      style: "Stop",
      title,
      message: text,
    };
  }
}

function toExcelRule(rule: CellRule): Excel.DataValidationRule {
  if (rule.list !== undefined) {
    return { list: { inCellDropDown: true, source: rule.list.join(",") } };
  }
  if (rule.formula !== undefined) return { custom: { formula: rule.formula } };
  const { min, max } = rule.decimal ?? { min: 0 };
  return {
    decimal:
      max === undefined
        ? { formula1: min, operator: "GreaterThanOrEqualTo" }
        : { formula1: min, formula2: max, operator: "Between" },
  };
}

function drawSizes(sheet: Excel.Worksheet, plan: SheetPlan): void {
  plan.columnWidths.forEach((width, column) => {
    const name = columnName(column);
    sheet.getRange(`${name}:${name}`).format.columnWidth = width;
  });
  for (const { row, height } of plan.rowHeights) {
    sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = height;
  }
}

const pointsPerCentimetre = 72 / 2.54;

function drawPrintSetup(sheet: Excel.Worksheet, print: PrintSetup): void {
  const layout = sheet.pageLayout;
  layout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  // Height 0 lets the sheet run over as many pages as it needs.
  layout.zoom = { horizontalFitToPages: print.fitToPagesWide, verticalFitToPages: 0 };
  layout.centerHorizontally = true;
  layout.topMargin = print.margins.top * pointsPerCentimetre;
  layout.bottomMargin = print.margins.bottom * pointsPerCentimetre;
  layout.leftMargin = print.margins.left * pointsPerCentimetre;
  layout.rightMargin = print.margins.right * pointsPerCentimetre;
  layout.setPrintArea(rangeToA1(print.printArea));
  if (print.titleRows !== null) {
    layout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  }
  if (print.footer !== undefined) {
    layout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  }
}
