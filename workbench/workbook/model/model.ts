/**
 * The workbook as the protocol's API table sees it. One implementation stands behind it: Univer, in
 * Node and in the browser.
 *
 * Conventions
 * - Indexes are zero-based. An `Area` lies inside the grid of 1,048,576 rows and 16,384 columns.
 * - Sheets are named by their stable id, never by their name.
 * - Every method is synchronous and throws `HostError`; only `settled` waits for calculation.
 * - The model keeps Excel's rules of content (typed input, names, merges). Who may write where
 *   (protection, edit mode) is decided by the protocol before it calls.
 * - Events are emitted synchronously, before the method that caused them returns, except `calculated`.
 */

import type { Area, Direction } from "./area";
import type { ChartsPart } from "./charts";
import type { DocumentPart } from "./document";

/** Code names as Excel's `OfficeExtension.Error.code` spells them. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidBinding"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidRequest"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation";

/** An error that Excel itself would report. Anything else thrown is a fault of the workbench. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string = code,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** "" is an empty cell; an error value is its text, such as "#N/A" (see `valueTypes`). */
export type CellValue = string | number | boolean;
/** `null` leaves the cell as it is. */
export type CellInput = CellValue | null;
export type CellValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface SheetInfo {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  /** "" or "#RRGGBB". */
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
}

export type Underline = "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";

/** Every style property a rectangle of cells can have; borders are apart, they belong to edges. */
export interface CellStyle {
  /** "" for no fill, else "#RRGGBB" in upper case, as all colours here. */
  fillColor: string;
  fontName: string;
  /** Points. */
  fontSize: number;
  fontColor: string;
  bold: boolean;
  italic: boolean;
  underline: Underline;
  strikethrough: boolean;
  /** Excel.HorizontalAlignment: General, Left, Center, Right, Fill, Justify, CenterAcrossSelection, Distributed. */
  horizontalAlignment: string;
  /** Excel.VerticalAlignment: Top, Center, Bottom, Justify, Distributed. */
  verticalAlignment: string;
  wrapText: boolean;
  indentLevel: number;
  shrinkToFit: boolean;
  /** Degrees, -90..90, or 180 for vertical text. */
  textOrientation: number;
  locked: boolean;
  formulaHidden: boolean;
}

export type BorderEdge =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideVertical"
  | "InsideHorizontal"
  | "DiagonalDown"
  | "DiagonalUp";

export interface Border {
  /** Excel.BorderLineStyle: None, Continuous, Dash, DashDot, DashDotDot, Dot, Double, SlantDashDot. */
  style: string;
  color: string;
  /** Excel.BorderWeight: Hairline, Thin, Medium, Thick. */
  weight: string;
}

export interface DataValidation {
  /** As Excel.DataValidationRule: one key of list, decimal, wholeNumber, custom, textLength, date, time. */
  rule: Record<string, unknown>;
  ignoreBlanks: boolean;
  errorAlert: { message: string; showAlert: boolean; style: string; title: string };
  prompt: { message: string; showPrompt: boolean; title: string };
}

export interface ConditionalFormatStyle {
  /** "" where the format leaves the cell's own. */
  fillColor: string;
  fontColor: string;
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
  underline: string | null;
  numberFormat: string | null;
  borders: Partial<Record<BorderEdge, { style: string; color: string }>>;
}

export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  /** Excel.ConditionalFormatType: Custom, CellValue, ContainsText, ... */
  type: string;
  /** Custom: {formula}; CellValue: {formula1, formula2?, operator}; ContainsText: {operator, text}. {} right after add. */
  rule: Record<string, unknown>;
  format: ConditionalFormatStyle;
  stopIfTrue: boolean;
}

export interface NameEntry {
  name: string;
  /** Sheet id, or null for the whole workbook. */
  scope: string | null;
  /** en-US formula with its "=", such as "=Sheet1!$A$1:$B$2". */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface CommentEntry {
  readonly id: string;
  readonly sheetId: string;
  row: number;
  column: number;
  content: string;
  authorName: string;
  /** ISO 8601. */
  creationDate: string;
  resolved: boolean;
  replies: CommentReplyEntry[];
}

export interface CommentReplyEntry {
  readonly id: string;
  content: string;
  authorName: string;
  creationDate: string;
}

/** Excel.FilterCriteria. */
export type FilterCriteria = Record<string, unknown> & { filterOn: string };

export interface SortField {
  /** Column (or row) counted from the first of what is sorted. */
  key: number;
  ascending: boolean;
  /** Excel.SortOn: Value, CellColor, FontColor. */
  sortOn: string;
  color: string;
}

export interface TableColumnEntry {
  /** Stays while columns come and go. */
  readonly id: number;
  /** While headers are shown the header cell says the name. */
  name: string;
  filter: FilterCriteria | null;
}

export interface TableEntry {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  /** Headers and totals included, as far as they are shown. */
  area: Area;
  columns: TableColumnEntry[];
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
  style: string;
  /** What it was sorted by last. */
  sortFields: SortField[];
  sortMatchCase: boolean;
}

/** A sheet's own filter: the area with its header row, and a criterion for some of its columns. */
export interface AutoFilterEntry {
  area: Area;
  criteria: (FilterCriteria | null)[];
}

export interface SheetProtection {
  /** Excel.WorksheetProtectionOptions, every option present. */
  options: Record<string, unknown>;
  password: string | null;
}

export interface PageLayout {
  /** Excel.PageOrientation: Portrait or Landscape. */
  orientation: string;
  /** Excel.PaperType, such as A4. */
  paperSize: string;
  /** Points. */
  topMargin: number;
  bottomMargin: number;
  leftMargin: number;
  rightMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printOrder: string;
  firstPageNumber: number | string;
  /** Either {scale} or {horizontalFitToPages?, verticalFitToPages?}. */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printAreas: Area[];
  /** Whole rows repeated on each page: [first, count]; null for none. */
  titleRows: [number, number] | null;
  titleColumns: [number, number] | null;
  /** Codes as in Excel's dialog, such as "&P". */
  headersFooters: {
    leftHeader: string;
    centerHeader: string;
    rightHeader: string;
    leftFooter: string;
    centerFooter: string;
    rightFooter: string;
  };
  /** Headers and footers of single pages, where `headersFootersState` has them differ. */
  firstPage: HeadersFooters;
  evenPages: HeadersFooters;
  oddPages: HeadersFooters;
  /** Excel.HeaderFooterState. */
  headersFootersState: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  /** Excel.PrintComments and Excel.PrintErrorType. */
  printComments: string;
  printErrors: string;
  /** The rows and columns before which a page ends. */
  breaks: { rows: number[]; columns: number[] };
}

export type HeadersFooters = PageLayout["headersFooters"];

/** A chart or a shape that is selected; without an id where only its kind matters. */
export interface SelectedObject {
  kind: "Chart" | "Shape";
  id?: string;
}

export type ClearKind = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

/** Excel.DataChangeType. */
export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

export type ModelEvent =
  /**
   * `before` is given for a change of one single cell. Inserted and deleted cells are reported with
   * `shift` (also when undone): the protocol moves its kept ranges by these events.
   */
  | {
      type: "changed";
      sheetId: string;
      area: Area;
      changeType: ChangeType;
      shift?: Direction;
      before?: { value: CellValue; valueType: CellValueType };
    }
  | { type: "formatChanged"; sheetId: string; area: Area }
  | { type: "tableAdded"; sheetId: string; tableId: string }
  | { type: "tableDeleted"; sheetId: string; tableId: string; tableName: string }
  | {
      type: "chartAdded" | "chartDeleted" | "chartActivated" | "chartDeactivated";
      sheetId: string;
      chartId: string;
    }
  | { type: "commentAdded" | "commentDeleted"; sheetId: string; comment: CommentEntry }
  | {
      type: "commentChanged";
      sheetId: string;
      comment: CommentEntry;
      /** Excel.CommentChangeType. */
      changeType: string;
    }
  | { type: "rowSorted" | "columnSorted"; sheetId: string; area: Area }
  | { type: "rowHiddenChanged"; sheetId: string; area: Area; hidden: boolean }
  | { type: "selectionChanged"; sheetId: string; area: Area }
  | { type: "activated" | "deactivated" | "added" | "deleted" | "calculated"; sheetId: string }
  | { type: "renamed"; sheetId: string; nameBefore: string; nameAfter: string }
  | { type: "moved"; sheetId: string; positionBefore: number; positionAfter: number }
  | { type: "visibilityChanged"; sheetId: string; before: SheetVisibility; after: SheetVisibility }
  | { type: "protectionChanged"; sheetId: string; protected: boolean }
  | { type: "settingsChanged" }
  /** Tab colour, column width, freeze, names, ... : a view may redraw, Excel has no event for it. */
  | { type: "otherChanged"; sheetId: string | null };

/** An error inside a result of a custom function. */
export interface FunctionError {
  /** "#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?" (function missing). */
  error: string;
  message?: string;
}
export type FunctionValue = CellValue | null | FunctionError;
export type FunctionResult = FunctionValue | FunctionValue[][];

export interface FunctionCallContext {
  /** Address of the calling cell with its sheet, such as "Sheet1!B2". */
  address: string;
  parameterAddresses?: (string | null)[];
  cancelable?: boolean;
  /** An argument may be a FunctionError: only where functions.json says so. */
  allowErrors?: boolean;
  /** An argument may be a RichValue: only where functions.json says so. */
  rich?: boolean;
  /** Streaming functions: called for every result, the promise resolves with the first. */
  onResult?: (result: FunctionResult) => void;
}

export interface FunctionCall {
  /** Never rejects: a failed call resolves with a FunctionError. */
  result: Promise<FunctionResult>;
  cancel(): void;
}

/**
 * How the workbook calls the add-in. Arguments are final: scalar, matrix, null for an omitted one;
 * a repeating parameter is one nested array. The protocol batches calls of one turn and holds them
 * until the page has announced its functions.
 */
export type FunctionCaller = (
  id: string,
  args: unknown[],
  context: FunctionCallContext,
) => FunctionCall;

/** What functions.json declares for one function. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: {
    name: string;
    description?: string;
    type?: string;
    dimensionality?: "scalar" | "matrix";
    optional?: boolean;
    repeating?: boolean;
  }[];
  result: { type?: string; dimensionality?: "scalar" | "matrix" };
  options?: {
    stream?: boolean;
    cancelable?: boolean;
    volatile?: boolean;
    requiresAddress?: boolean;
    requiresParameterAddresses?: boolean;
  };
}

/** functions.json: the add-in's functions and what it says of all of them, at its top level. */
export interface FunctionsFile {
  functions: FunctionMetadata[];
  /** Parameters of type any take errors; otherwise an error is the formula's result at once. */
  allowErrorForDataTypeAny?: boolean;
  /** Parameters of type any take rich values whole; otherwise their basic value. */
  allowCustomDataForDataTypeAny?: boolean;
}

/** A data type in a cell: a formatted number, an entity. The grid shows and formulas read the basic value. */
export interface RichValue {
  type: string;
  basicType: string;
  basicValue: CellValue;
  [property: string]: unknown;
}

export interface CopyOptions {
  /** Excel.RangeCopyType. */
  kind: "All" | "Formulas" | "Values" | "Formats";
  skipBlanks: boolean;
  transpose: boolean;
}

/** Excel.RangeHyperlink. */
export interface Hyperlink {
  address?: string;
  documentReference?: string;
  screenTip: string;
  textToDisplay: string;
}

/** A named style of the workbook, Excel's own ones included. */
export interface StyleEntry {
  name: string;
  builtIn: boolean;
  style: Partial<CellStyle>;
  numberFormat: string;
}

export interface SheetsPart {
  readonly name: string;
  /** In tab order. A copy: change it through updateSheet. */
  sheets(): SheetInfo[];
  activeSheet(): string;
  activateSheet(sheetId: string): void;
  /** At the end; without a name the next free "Sheet<n>". @throws InvalidArgument, ItemAlreadyExists */
  addSheet(name?: string): string;
  /** Everything of the sheet, at `position` of the tabs. Excel's name: "Name (2)". */
  copySheet(sheetId: string, position: number): string;
  /** @throws InvalidArgument for a bad name, ItemAlreadyExists, InvalidOperation for the last visible sheet. */
  updateSheet(sheetId: string, changes: Partial<Omit<SheetInfo, "id">>): void;
  moveSheet(sheetId: string, position: number): void;
  /** @throws InvalidOperation for the last visible sheet. */
  deleteSheet(sheetId: string): void;
}

export interface CellsPart {
  values(sheetId: string, area: Area): CellValue[][];
  valueTypes(sheetId: string, area: Area): CellValueType[][];
  /** The formula (en-US, with "=") or else the value. */
  formulas(sheetId: string, area: Area): CellValue[][];
  numberFormats(sheetId: string, area: Area): string[][];
  /** As displayed. */
  text(sheetId: string, area: Area): string[][];
  /**
   * Enter as if typed: "12" -> 12, "5%" -> 0.05 with format, dates -> serial with format, "'x" -> text,
   * "=..." -> formula, a text cell (format "@") keeps text, "" empties, null leaves alone. Input has the
   * area's shape. Cells hidden under a merge's top-left cell take nothing.
   */
  enter(sheetId: string, area: Area, input: CellInput[][]): void;
  /** Puts a data type into a cell. Whatever is entered there later replaces it. */
  enterRich(sheetId: string, row: number, column: number, value: RichValue): void;
  richValue(sheetId: string, row: number, column: number): RichValue | null;
  /** The link of all cells of the area; null where there is none, or several. */
  hyperlink(sheetId: string, area: Area): Hyperlink | null;
  setHyperlink(sheetId: string, area: Area, link: Hyperlink | null): void;
  /** null leaves a cell alone. */
  setNumberFormats(sheetId: string, area: Area, formats: (string | null)[][]): void;
  clear(sheetId: string, area: Area, what: ClearKind): void;
  /** Smallest area with values (or, unless valuesOnly, formats); null for an empty sheet. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | null;
  /** Copies cells; the destination has the source's shape or a multiple of it. */
  copyCells(
    from: { sheetId: string; area: Area },
    to: { sheetId: string; area: Area },
    options: CopyOptions,
  ): void;
  /** Puts line `order[i]` of the area in place i. */
  reorderCells(sheetId: string, area: Area, order: number[], axis: "row" | "column"): void;
  insertCells(sheetId: string, area: Area, shift: "Down" | "Right"): void;
  deleteCells(sheetId: string, area: Area, shift: "Up" | "Left"): void;
}

export interface FormatPart {
  /** The property's value over the whole area; null where cells differ. */
  getStyle<K extends keyof CellStyle>(
    sheetId: string,
    area: Area,
    property: K,
  ): CellStyle[K] | null;
  setStyle(sheetId: string, area: Area, changes: Partial<CellStyle>): void;
  /** The name of the style the cells were given last; null where they differ. */
  cellStyle(sheetId: string, area: Area): string | null;
  /** @throws InvalidArgument for no style of the workbook. */
  applyStyle(sheetId: string, area: Area, name: string): void;
  styles(): StyleEntry[];
  /** Adds the style or changes it, wherever it is used. */
  setNamedStyle(entry: StyleEntry): void;
  deleteNamedStyle(name: string): void;
  /** Members are null where the edge differs along the area. */
  getBorder(
    sheetId: string,
    area: Area,
    edge: BorderEdge,
  ): { [K in keyof Border]: Border[K] | null };
  setBorder(sheetId: string, area: Area, edge: BorderEdge, changes: Partial<Border>): void;
  merge(sheetId: string, area: Area, across: boolean): void;
  /** Every merge that touches the area. */
  unmerge(sheetId: string, area: Area): void;
  mergedAreas(sheetId: string): Area[];
  /** Points; null where columns differ. */
  columnWidth(sheetId: string, area: Area): number | null;
  setColumnWidth(sheetId: string, area: Area, points: number): void;
  rowHeight(sheetId: string, area: Area): number | null;
  setRowHeight(sheetId: string, area: Area, points: number): void;
  autofitColumns(sheetId: string, area: Area): void;
  autofitRows(sheetId: string, area: Area): void;
  /** null where they differ. */
  rowsHidden(sheetId: string, area: Area): boolean | null;
  setRowsHidden(sheetId: string, area: Area, hidden: boolean): void;
  columnsHidden(sheetId: string, area: Area): boolean | null;
  setColumnsHidden(sheetId: string, area: Area, hidden: boolean): void;
}

export interface RulesPart {
  /** Every rule of a sheet with the areas it covers. */
  dataValidations(sheetId: string): { areas: Area[]; validation: DataValidation }[];
  /** "mixed" where the area's cells have different rules (or some none). */
  dataValidation(sheetId: string, area: Area): DataValidation | "mixed" | null;
  setDataValidation(sheetId: string, area: Area, validation: DataValidation | null): void;
  /** First = highest priority. Copies. */
  conditionalFormats(sheetId: string): ConditionalFormat[];
  /** On top of the others. Returns its id. */
  addConditionalFormat(sheetId: string, format: Omit<ConditionalFormat, "id">): string;
  updateConditionalFormat(
    sheetId: string,
    id: string,
    changes: Partial<Omit<ConditionalFormat, "id">>,
  ): void;
  moveConditionalFormat(sheetId: string, id: string, priority: number): void;
  deleteConditionalFormat(sheetId: string, id: string): void;
}

export interface ObjectsPart {
  names(): NameEntry[];
  /** @throws InvalidArgument for a bad name, ItemAlreadyExists. */
  addName(entry: NameEntry): void;
  updateName(name: string, scope: string | null, changes: Partial<Omit<NameEntry, "scope">>): void;
  deleteName(name: string, scope: string | null): void;
  comments(): CommentEntry[];
  /** @throws InvalidArgument where the cell already has one. Returns its id. */
  addComment(
    sheetId: string,
    row: number,
    column: number,
    content: string,
    /** By whom and when, where that is not the workbench's own person now. */
    written?: Pick<CommentEntry, "authorName" | "creationDate">,
  ): string;
  updateComment(id: string, changes: { content?: string; resolved?: boolean }): void;
  deleteComment(id: string): void;
  /** Returns its id. */
  addReply(
    commentId: string,
    content: string,
    written?: Pick<CommentEntry, "authorName" | "creationDate">,
  ): string;
  /** null deletes. */
  updateReply(commentId: string, replyId: string, content: string | null): void;
  tables(): TableEntry[];
  /** @throws InvalidArgument where tables overlap. Returns its id. */
  addTable(sheetId: string, area: Area, hasHeaders: boolean): string;
  /** A table of a file, whose cells are there. */
  restoreTable(table: Omit<TableEntry, "id">): void;
  /** Showing headers or totals makes room for them; hiding them empties their row. */
  updateTable(id: string, changes: Partial<Omit<TableEntry, "id" | "sheetId" | "area">>): void;
  /** @throws InvalidArgument unless the headers stay in their row and the areas overlap. */
  resizeTable(id: string, area: Area): void;
  /** Empty rows before the data row `index`, or after the last. */
  addTableRows(id: string, index: number | null, count: number): void;
  /** The last row of all is emptied instead. */
  deleteTableRow(id: string, index: number): void;
  /** An empty column before the column `index`, or after the last. Returns its id. */
  addTableColumn(id: string, index: number | null, name: string | null): number;
  deleteTableColumn(id: string, index: number): void;
  /** Without `keepCells` its cells are emptied. */
  deleteTable(id: string, keepCells: boolean): void;
  autoFilter(sheetId: string): AutoFilterEntry | null;
  setAutoFilter(sheetId: string, filter: AutoFilterEntry | null): void;
}

export interface SheetStatePart {
  /** null: not protected. */
  sheetProtection(sheetId: string): SheetProtection | null;
  setSheetProtection(sheetId: string, protection: SheetProtection | null): void;
  workbookProtection(): { password: string | null } | null;
  setWorkbookProtection(protection: { password: string | null } | null): void;
  pageLayout(sheetId: string): PageLayout;
  setPageLayout(sheetId: string, changes: Partial<PageLayout>): void;
  freeze(sheetId: string): { rows: number; columns: number };
  setFreeze(sheetId: string, freeze: { rows: number; columns: number }): void;
  /** The last selected area, which holds the active cell. */
  selection(): { sheetId: string; area: Area };
  /** All selected areas of the sheet in front. */
  selectedAreas(): Area[];
  /** Activates the sheet too; the last area holds the active cell. */
  select(sheetId: string, ...areas: [Area, ...Area[]]): void;
  /** What is selected instead of cells, until cells are: a chart or a shape. */
  selectedObject(): SelectedObject | null;
  selectObject(kind: "Chart" | "Shape", id?: string): void;
  /** The add-in's settings in this document: key -> JSON text. */
  settings(): ReadonlyMap<string, string>;
  /** null deletes. */
  setSetting(key: string, json: string | null): void;
}

export interface CalculationPart {
  calculationMode(): "Automatic" | "AutomaticExceptTables" | "Manual";
  setCalculationMode(mode: "Automatic" | "AutomaticExceptTables" | "Manual"): void;
  /** Recalculate all, also in manual mode. */
  calculate(): void;
  /**
   * Resolves when every formula that needs no answer of the add-in has its value (others show #BUSY!).
   * The protocol awaits it before a read; with nothing to calculate it must cost nothing.
   */
  settled(): Promise<void>;
  /** Where the array of the formula in this cell has spilled to; null when it did not. */
  spillArea(sheetId: string, row: number, column: number): Area | null;
  /** What a custom function said about the error it left in a cell. */
  errorMessage(sheetId: string, row: number, column: number): string | null;
  /** The value of a formula in no cell (a conditional format's), as seen from a cell. */
  evaluate(sheetId: string, row: number, column: number, formula: string): CellValue;
  /** Declare the add-in's functions (functions.json) and who calls them; replaces earlier ones. */
  useFunctions(file: FunctionsFile, caller: FunctionCaller): void;
}

export interface WorkbookModel
  extends
    SheetsPart,
    CellsPart,
    FormatPart,
    RulesPart,
    ObjectsPart,
    ChartsPart,
    DocumentPart,
    SheetStatePart,
    CalculationPart {
  /** Returns the way to stop listening. */
  onEvent(listener: (event: ModelEvent) => void): () => void;
}
