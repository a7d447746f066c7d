import type {
  Cell,
  CellStyle as FileStyle,
  ConditionalRule,
  DataValidation,
  NamedRange,
  PageSetup,
  WriteOptions,
  WriteSheet,
} from "hucre";
import { columnName, quotedSheet, rangeToA1, type CellRange } from "../../form/model/grid";
import type {
  CellRule,
  CellStyle,
  LiveCheck,
  PrintSetup,
  SheetPlan,
} from "../../form/plan/sheetPlan";
import { freeSheetName } from "../newSheet/sheetName";
import { checkFormula, checkLooks } from "../ownFormats/checkFormats";

/**
 * Plans as an .xlsx file, a sheet each, which opens just as drawSheet() draws them: what one of both
 * learns, the other has to; bars and charts are not written. Formulas
 * keep the values planned with them, for programs that show a file before they calculate it. hucre is
 * loaded when it is first needed.
 */
export async function planFile(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const { writeXlsx } = await import(/* webpackChunkName: "xlsx" */ "hucre");
  const named: SheetPlan[] = [];
  for (const plan of plans) {
    const taken = named.map(({ name }) => name);
    named.push({ ...plan, name: freeSheetName(plan.name, taken) });
  }
  return writeXlsx(fileOf(named));
}

/** Cells have fonts of their own; widths are counted in digits of this one, which are 7 pixels wide. */
const defaultFont = { name: "Calibri", size: 11 };
const digitPixels = 7;
const paddingPixels = 5;
const pixelsPerPoint = 96 / 72;

function fileOf(plans: SheetPlan[]): WriteOptions {
  return { sheets: plans.map(sheetOf), namedRanges: plans.flatMap(printNames), defaultFont };
}

function sheetOf(plan: SheetPlan): WriteSheet {
  return {
    name: plan.name,
    cells: cellsOf(plan),
    rows: plan.cells.map((row) => row.map(() => null)),
    columns: plan.columnWidths.map((points) => ({
      width: (points * pixelsPerPoint - paddingPixels) / digitPixels,
    })),
    rowDefs: new Map(plan.rowHeights.map(({ row, height }) => [row, { height }])),
    merges: plan.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    dataValidations: plan.rules.flatMap(validationsOf),
    conditionalRules: plan.checks.map(conditionOf),
    pageSetup: pageOf(plan.print),
    view: {
      showGridLines: false,
      ...(plan.tabColor === undefined ? {} : { tabColor: colorOf(plan.tabColor) }),
    },
    ...(plan.print.footer === undefined
      ? {}
      : { headerFooter: { oddFooter: `&C${plan.print.footer}` } }),
    ...(plan.frozenRows > 0 ? { freezePane: { rows: plan.frozenRows } } : {}),
    ...(plan.protect
      ? {
          protection: {
            ...{ sheet: true, objects: true, scenarios: true },
            ...{ formatCells: true, formatColumns: true, formatRows: true },
          },
        }
      : {}),
  };
}

/** hucre would write these names itself, but with the sheet's name bare: Excel wants 703001... in quotes. */
function printNames({ name, print }: SheetPlan): NamedRange[] {
  const onSheet = (reference: string) => `${quotedSheet(name)}!${reference}`;
  const { row, column, rows, columns } = print.printArea;
  const [first, last] = [columnName(column), columnName(column + columns - 1)];
  const area = `$${first}$${row + 1}:$${last}$${row + rows}`;
  const { titleRows } = print;
  return [
    { name: "_xlnm.Print_Area", range: onSheet(area), scope: name },
    ...(titleRows === null
      ? []
      : [
          {
            name: "_xlnm.Print_Titles",
            range: onSheet(`$${titleRows.first + 1}:$${titleRows.last + 1}`),
            scope: name,
          },
        ]),
  ];
}

function cellsOf(plan: SheetPlan): Map<string, Partial<Cell>> {
  const styles = stylesOf(plan);
  return new Map(
    plan.cells.flatMap((line, row) =>
      line.map((cell, column): [string, Partial<Cell>] => {
        const numberFormat = cell?.numberFormat;
        const style = { ...styles[row]?.[column], ...(numberFormat && { numberFormat }) };
        return [`${row},${column}`, { style: fileStyle(style), ...contentOf(cell) }];
      }),
    ),
  );
}

function contentOf(cell: SheetPlan["cells"][number][number]): Partial<Cell> {
  if (cell === null) return {};
  const { value, formula } = cell;
  if (formula === undefined) return value === "" ? {} : { value };
  return { type: "formula", formula: formula.slice(1), formulaResult: value };
}

/** The style of every cell: what the styles that cover it say, the later ones over the earlier. */
function stylesOf({ rows, columns, styles }: SheetPlan): CellStyle[][] {
  const all = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): CellStyle => ({})),
  );
  for (const { ranges, style } of styles) {
    for (const cell of ranges.flatMap((range) => within(all, range))) Object.assign(cell, style);
  }
  return all;
}

function within<Item>(lines: Item[][], { row, column, rows, columns }: CellRange): Item[] {
  return lines.slice(row, row + rows).flatMap((line) => line.slice(column, column + columns));
}

const colorOf = (color: string) => ({ rgb: color.slice(1) });

const vertical = { top: "top", middle: "center", bottom: "bottom" } as const;

function fileStyle(style: CellStyle): FileStyle {
  const { fontName, fontSize, bold, fontColor, fill, numberFormat, locked, wrap } = style;
  const line = { style: "thin", color: colorOf("#000000") } as const;
  return {
    font: {
      name: fontName ?? defaultFont.name,
      size: fontSize ?? defaultFont.size,
      ...(bold === true ? { bold } : {}),
      ...(fontColor === undefined ? {} : { color: colorOf(fontColor) }),
    },
    alignment: {
      ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
      ...(style.vertical === undefined ? {} : { vertical: vertical[style.vertical] }),
      ...(wrap === true ? { wrapText: true } : {}),
    },
    ...(fill === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: colorOf(fill) } as const }),
    ...(style.border === true
      ? { border: { top: line, bottom: line, left: line, right: line } }
      : {}),
    ...(numberFormat === undefined || numberFormat === "General" ? {} : { numFmt: numberFormat }),
    ...(locked === false ? { protection: { locked } } : {}),
  };
}

function validationsOf(rule: CellRule): DataValidation[] {
  return rule.ranges.map((range) => ({
    ...whatIsLetIn(rule),
    range: rangeToA1(range),
    allowBlank: true,
    showErrorMessage: rule.refuse,
    errorStyle: "stop",
    errorTitle: rule.error?.title ?? "",
    errorMessage: rule.error?.text ?? "",
    showInputMessage: true,
    inputTitle: rule.prompt?.title ?? "",
    inputMessage: rule.prompt?.text ?? "",
  }));
}

function whatIsLetIn({
  list,
  formula,
  decimal,
}: CellRule): Pick<DataValidation, "type" | "values" | "operator" | "formula1" | "formula2"> {
  if (list !== undefined) return { type: "list", values: list };
  if (formula !== undefined) return { type: "custom", formula1: formula.slice(1) };
  const { min, max } = decimal ?? { min: 0 };
  return max === undefined
    ? { type: "decimal", operator: "greaterThanOrEqual", formula1: String(min) }
    : { type: "decimal", operator: "between", formula1: String(min), formula2: String(max) };
}

/** A live check; the first stands above the others. */
function conditionOf(check: LiveCheck, place: number): ConditionalRule {
  const { fill, font } = checkLooks[check.look];
  return {
    type: "expression",
    priority: place + 1,
    range: rangeToA1(check.range),
    formula: checkFormula(check).slice(1),
    // A conditional format's solid fill is its background colour, unlike a cell's.
    style: {
      fill: { type: "pattern", pattern: "solid", bgColor: colorOf(fill) },
      font: { color: colorOf(font) },
    },
  };
}

const centimetresPerInch = 2.54;
/** What Excel gives headers and footers. */
const headerInches = 0.3;

function pageOf(print: PrintSetup): PageSetup {
  const { top, bottom, left, right } = print.margins;
  return {
    paperSize: "a4",
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: print.fitToPagesWide,
    // Height 0 lets the sheet run over as many pages as it needs.
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: top / centimetresPerInch,
      bottom: bottom / centimetresPerInch,
      left: left / centimetresPerInch,
      right: right / centimetresPerInch,
      header: headerInches,
      footer: headerInches,
    },
  };
}
