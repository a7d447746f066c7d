import { cellArea, type Area } from "../model/area";
import { columnName, formatCorners, quoteSheetName } from "../model/address";
import type {
  Cell,
  ConditionalRule,
  DataValidation as FileValidation,
  Hyperlink as FileLink,
  NamedRange,
  PageSetup,
  WriteOptions,
  WriteSheet,
} from "hucre";
import { functionPrefix, toFileFormula } from "./fileFormulas";
import { commentNote, guid } from "./fileComments";
import { fileDataBar } from "./fileDataBars";
import { fileProtection } from "./fileProtection";
import { fileStyle } from "./fileStyles";
import { fileTables } from "./fileTables";
import { fileRuleStyle } from "./ruleStyles";
import type {
  ConditionalFormat,
  DataValidation,
  Hyperlink,
  PageLayout,
  WorkbookModel,
} from "../model/model";

/** What hucre writes for a workbook of the model. */
export function fileWorkbook(
  model: WorkbookModel,
  customFunctions: readonly string[],
): WriteOptions {
  const sheets = model.sheets();
  const formula = (text: string) => toFileFormula(text, customFunctions);
  const protectionOf = (sheetId: string) => {
    const protection = model.sheetProtection(sheetId);
    return protection === null ? {} : { protection: fileProtection(protection) };
  };
  return {
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      ...fileCells(model, sheet.id, formula),
      merges: model.mergedAreas(sheet.id).map((area) => ({
        startRow: area.row,
        startCol: area.column,
        endRow: area.row + area.rowCount - 1,
        endCol: area.column + area.columnCount - 1,
      })),
      dataValidations: model
        .dataValidations(sheet.id)
        .flatMap(({ areas, validation }) => areas.map((area) => fileValidation(area, validation))),
      conditionalRules: model
        .conditionalFormats(sheet.id)
        .flatMap((format, index) => fileRule(format, index + 1)),
      ...freezePane(model, sheet.id),
      tables: fileTables(model, sheet.id),
      ...fileFilter(model, sheet.id),
      pageSetup: filePage(model.pageLayout(sheet.id)),
      headerFooter: fileHeaderFooter(model.pageLayout(sheet.id).headersFooters),
      view: {
        showGridLines: sheet.showGridlines,
        ...(sheet.tabColor ? { tabColor: { rgb: sheet.tabColor.slice(1) } } : {}),
      },
      ...protectionOf(sheet.id),
      ...(sheet.visibility === "Hidden" ? { hidden: true } : {}),
      ...(sheet.visibility === "VeryHidden" ? { veryHidden: true } : {}),
    })),
    namedRanges: [
      ...model.names().map((entry): NamedRange => {
        const scope = sheets.find((sheet) => sheet.id === entry.scope)?.name;
        return { name: entry.name, range: formula(entry.formula), ...(scope ? { scope } : {}) };
      }),
      ...sheets.flatMap(({ id, name }) => printNames(name, model.pageLayout(id))),
    ],
    ...(model.workbookProtection() ? { workbookProtection: { lockStructure: true } } : {}),
    activeSheet: sheets.findIndex((sheet) => sheet.id === model.activeSheet()),
    defaultFont: { name: "等线", size: 11 },
  };
}

/** None at all where nothing is frozen: Excel writes no pane then. */
function freezePane(model: WorkbookModel, sheetId: string): Pick<WriteSheet, "freezePane"> {
  const frozen = model.freeze(sheetId);
  return frozen.rows > 0 || frozen.columns > 0 ? { freezePane: frozen } : {};
}

/** A sheet's own filter; of its criteria the chosen values, others the format knows better than hucre. */
function fileFilter(model: WorkbookModel, sheetId: string): Pick<WriteSheet, "autoFilter"> {
  const filter = model.autoFilter(sheetId);
  if (!filter) return {};
  const columns = filter.criteria.flatMap((each, colIndex) => {
    const values = each?.filterOn === "Values" ? (each["values"] as unknown[]) : undefined;
    return values ? [{ colIndex, filters: values.map(String) }] : [];
  });
  return { autoFilter: { range: formatCorners(filter.area), columns } };
}

function fileCells(
  model: WorkbookModel,
  sheetId: string,
  formula: (text: string) => string,
): Pick<WriteSheet, "rows" | "cells" | "columns" | "rowDefs"> {
  const used = model.usedArea(sheetId, false) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const area: Area = {
    row: 0,
    column: 0,
    rowCount: used.row + used.rowCount,
    columnCount: used.column + used.columnCount,
  };
  const values = model.values(sheetId, area);
  const types = model.valueTypes(sheetId, area);
  const formulas = model.formulas(sheetId, area);
  const cells = new Map<string, Partial<Cell>>();
  const comments = model.comments();
  values.forEach((line, row) =>
    line.forEach((value, column) => {
      const text = formulas[row]?.[column];
      const isFormula = typeof text === "string" && text.startsWith("=") && text !== value;
      const cell: Partial<Cell> = { style: fileStyle(model, sheetId, row, column) };
      if (value !== "") cell.value = value;
      if (types[row]?.[column] === "Error") cell.type = "error";
      if (isFormula) {
        const spill = model.spillArea(sheetId, row, column);
        const written = formula(text);
        Object.assign(cell, { type: "formula", formula: written, formulaResult: value });
        // Excel writes any call of an add-in's function as a dynamic array, be it of one cell.
        if (spill ?? written.includes(functionPrefix)) {
          Object.assign(cell, {
            formulaType: "array",
            formulaRef: formatCorners(spill ?? cellArea(row, column)),
            formulaDynamic: true,
          });
        }
      }
      const link = model.hyperlink(sheetId, cellArea(row, column));
      if (link) cell.hyperlink = fileLink(link);
      cells.set(`${row},${column}`, cell);
    }),
  );
  comments.forEach((comment, index) => {
    if (comment.sheetId !== sheetId) return;
    const key = `${comment.row},${comment.column}`;
    cells.set(key, { ...cells.get(key), comment: commentNote(comment, guid(1, index + 1)) });
  });
  const columns = Array.from({ length: area.columnCount }, (_, column) => ({
    // Characters of 7 pixels, and 5 pixels of margin.
    width:
      (((model.columnWidth(sheetId, { ...area, column, columnCount: 1, rowCount: 1 }) ?? 54) * 96) /
        72 -
        5) /
      7,
    ...(model.columnsHidden(sheetId, { ...area, column, columnCount: 1, rowCount: 1 })
      ? { hidden: true }
      : {}),
  }));
  const rowDefs = new Map(
    Array.from({ length: area.rowCount }, (_, row) => {
      const line = { ...area, row, rowCount: 1, columnCount: 1 };
      const hidden = model.rowsHidden(sheetId, line) === true;
      return [
        row,
        { height: model.rowHeight(sheetId, line) ?? 14.25, ...(hidden ? { hidden } : {}) },
      ] as const;
    }),
  );
  return {
    rows: values.map((line) => line.map((value) => (value === "" ? null : value))),
    cells,
    columns,
    rowDefs,
  };
}

function fileLink({ address, documentReference, screenTip, textToDisplay }: Hyperlink): FileLink {
  return {
    target: address ?? "",
    ...(documentReference ? { location: documentReference } : {}),
    ...(screenTip ? { tooltip: screenTip } : {}),
    ...(textToDisplay ? { display: textToDisplay } : {}),
  };
}

export const operatorNames: [model: string, file: NonNullable<FileValidation["operator"]>][] = [
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqualTo", "greaterThanOrEqual"],
  ["LessThanOrEqualTo", "lessThanOrEqual"],
];

/** Operands are numbers, texts or formulas; a file has the formulas without "=". */
function operandText(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value.replace(/^=/, "") : undefined;
}

function fileValidation(
  area: Area,
  { rule, ignoreBlanks, errorAlert, prompt }: DataValidation,
): FileValidation {
  const [kind = "custom"] = Object.keys(rule);
  const body = rule[kind] as Record<string, unknown>;
  const source = typeof body["source"] === "string" ? body["source"] : "";
  const content =
    kind === "list"
      ? source.startsWith("=")
        ? { formula1: source.slice(1) }
        : { values: source.split(",") }
      : {
          formula1: operandText(body["formula"] ?? body["formula1"]),
          formula2: operandText(body["formula2"]),
          operator: operatorNames.find(([model]) => model === body["operator"])?.[1],
        };
  return {
    range: formatCorners(area),
    type: (kind === "wholeNumber" ? "whole" : kind) as FileValidation["type"],
    ...dropUndefined(content),
    allowBlank: ignoreBlanks,
    showErrorMessage: errorAlert.showAlert,
    errorTitle: errorAlert.title,
    errorMessage: errorAlert.message,
    errorStyle: errorAlert.style.toLowerCase() as "stop",
    showInputMessage: prompt.showPrompt,
    inputTitle: prompt.title,
    inputMessage: prompt.message,
  };
}

function dropUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

/** Formula and cell value rules, and bars; others have no place in what the add-in makes. */
function fileRule(format: ConditionalFormat, priority: number): ConditionalRule[] {
  const range = format.areas.map((area) => formatCorners(area)).join(" ");
  const style = fileRuleStyle(format.format);
  const common = { range, priority, style, stopIfTrue: format.stopIfTrue };
  if (format.type === "Custom") {
    const formula = operandText(format.rule["formula"]);
    return formula ? [{ ...common, type: "expression", formula }] : [];
  }
  if (format.type === "DataBar") {
    return [{ range, priority, type: "dataBar", dataBar: fileDataBar(format.rule) }];
  }
  if (format.type !== "CellValue") return [];
  const operator = operatorNames.find(([model]) => model === format.rule["operator"])?.[1];
  const formulas = [format.rule["formula1"], format.rule["formula2"]].flatMap(
    (each) => operandText(each) ?? [],
  );
  return operator ? [{ ...common, type: "cellIs", operator, formula: formulas }] : [];
}

const inches = (points: number) => points / 72;

function filePage(layout: PageLayout): PageSetup {
  const { zoom } = layout;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  return {
    paperSize: layout.paperSize.toLowerCase() as "a4",
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    ...(fits
      ? {
          fitToPage: true,
          fitToWidth: zoom.horizontalFitToPages ?? 0,
          fitToHeight: zoom.verticalFitToPages ?? 0,
        }
      : { scale: zoom.scale ?? 100 }),
    margins: {
      top: inches(layout.topMargin),
      bottom: inches(layout.bottomMargin),
      left: inches(layout.leftMargin),
      right: inches(layout.rightMargin),
      header: inches(layout.headerMargin),
      footer: inches(layout.footerMargin),
    },
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
  };
}

/** hucre would write these itself, but with the sheet's name bare: Excel wants 703001... in quotes. */
function printNames(
  sheet: string,
  { printAreas, titleRows, titleColumns }: PageLayout,
): NamedRange[] {
  const named = (name: string, parts: string[]): NamedRange[] =>
    parts.length === 0
      ? []
      : [
          {
            name: `_xlnm.${name}`,
            range: parts.map((part) => `${quoteSheetName(sheet)}!${part}`).join(","),
            scope: sheet,
          },
        ];
  const titles = [
    ...(titleColumns ? [lines(titleColumns, columnName)] : []),
    ...(titleRows ? [lines(titleRows, (row) => String(row + 1))] : []),
  ];
  return [
    ...named(
      "Print_Area",
      printAreas.map((area) => formatCorners(area, "$")),
    ),
    ...named("Print_Titles", titles),
  ];
}

/** "$1:$2", "$A:$B" */
function lines([first, count]: readonly number[], nameOf: (line: number) => string): string {
  return `$${nameOf(first ?? 0)}:$${nameOf((first ?? 0) + (count ?? 1) - 1)}`;
}

function fileHeaderFooter(texts: PageLayout["headersFooters"]): {
  oddHeader?: string;
  oddFooter?: string;
} {
  const join = (left: string, center: string, right: string) =>
    (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  const oddHeader = join(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const oddFooter = join(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  return { ...(oddHeader ? { oddHeader } : {}), ...(oddFooter ? { oddFooter } : {}) };
}
