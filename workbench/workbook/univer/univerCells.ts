import { CellValueType, type ICellData, type Nullable, type ObjectMatrix } from "@univerjs/core";
import type { CellStore, Result } from "../calculation/upkeep/cellStore";
import { ErrorValue, isErrorText } from "../calculation/errors";
import type { StructuredReference } from "../calculation/evaluation";
import type { RichValue, TableEntry } from "../model/model";
import { structuredArea, type CellPlace } from "../parts/objects/structuredReferences";
import type { Scalar } from "../calculation/values";
import { cellValue, richValueOf, valueData } from "../parts/content/cellContent";
import { definedNames } from "../parts/objects/names";
import { calculated, type CellPatch, type UniverSession } from "./session";

/**
 * The calculation's view of Univer's cells. A cell that an array spilled into carries a mark of it
 * in `custom`, so that the mark moves, and comes back by undo, with the cell.
 */
export class UniverCells implements CellStore {
  /** The workbook's tables; they are kept beside Univer. */
  tables: () => TableEntry[] = () => [];

  constructor(private readonly session: UniverSession) {}

  tableArea(reference: StructuredReference, from: CellPlace) {
    return structuredArea(reference, from, this.tables(), (table) => this.headersOf(table));
  }

  private headersOf({ sheetId, area, columns, showHeaders }: TableEntry): string[] {
    if (!showHeaders) return columns.map(({ name }) => name);
    return columns.map((_, index) =>
      String(cellValue(this.cell(sheetId, area.row, area.column + index))),
    );
  }

  sheetIds(): string[] {
    return this.session.workbook.getSheets().map((sheet) => sheet.getSheetId());
  }

  sheetNamed(name: string): string | null {
    const wanted = name.toLowerCase();
    const sheets = this.session.workbook.getSheets();
    return sheets.find((sheet) => sheet.getName().toLowerCase() === wanted)?.getSheetId() ?? null;
  }

  sheetName(sheetId: string): string {
    return this.session.sheet(sheetId).getName();
  }

  extent(sheetId: string): { rows: number; columns: number } {
    const range = this.session.sheet(sheetId).getCellMatrix().getDataRange();
    return { rows: range.endRow + 1, columns: range.endColumn + 1 };
  }

  formula(sheetId: string, row: number, column: number): string | null {
    const cell = this.cell(sheetId, row, column);
    return cell && this.session.formula(sheetId, row, column, cell);
  }

  formulaCells(sheetId: string): { row: number; column: number; formula: string }[] {
    const found: { row: number; column: number; formula: string }[] = [];
    this.matrix(sheetId).forValue((row, column, cell) => {
      const formula = cell && this.session.formula(sheetId, row, column, cell);
      if (formula) found.push({ row, column, formula });
    });
    return found;
  }

  value(sheetId: string, row: number, column: number): Scalar {
    const cell = this.cell(sheetId, row, column);
    if (!cell || (cell.v ?? null) === null) {
      const text = cellValue(cell);
      return text === "" ? null : text;
    }
    const value = cellValue(cell);
    return isErrorText(value) ? new ErrorValue(value) : value;
  }

  richValue(sheetId: string, row: number, column: number): RichValue | null {
    return richValueOf(this.cell(sheetId, row, column));
  }

  takeOver(sheetId: string, row: number, column: number): void {
    const custom = withoutMark(this.cell(sheetId, row, column));
    this.session.write(sheetId, { [row]: { [column]: { custom } } }, calculated);
  }

  isSpilled(sheetId: string, row: number, column: number): boolean {
    return isSpilledCell(this.cell(sheetId, row, column));
  }

  spilledCells(sheetId: string): { row: number; column: number }[] {
    const found: { row: number; column: number }[] = [];
    this.matrix(sheetId).forValue((row, column, cell) => {
      if (isSpilledCell(cell ?? null)) found.push({ row, column });
    });
    return found;
  }

  isBlocked(sheetId: string, row: number, column: number): boolean {
    const cell = this.cell(sheetId, row, column);
    if (this.session.sheet(sheetId).getMergedCell(row, column)) return true;
    if (!cell || isSpilledCell(cell)) return false;
    return cellValue(cell) !== "" || Boolean(cell.f) || Boolean(cell.si);
  }

  definedName(name: string, sheetId: string | null): { formula: string } | null {
    const wanted = name.toLowerCase();
    const entries = definedNames(this.session).filter((each) => each.name.toLowerCase() === wanted);
    return (
      entries.find((each) => each.scope === sheetId) ??
      entries.find((each) => each.scope === null) ??
      null
    );
  }

  write(sheetId: string, results: Result[]): void {
    const patch: CellPatch = {};
    for (const { row, column, value, spilled } of results) {
      const cell = this.cell(sheetId, row, column);
      const data = resultData(value);
      if (spilled || isSpilledCell(cell)) {
        data.custom = spilled ? { ...cell?.custom, spilled: true } : withoutMark(cell);
      }
      (patch[row] ??= {})[column] = data;
    }
    this.session.write(sheetId, patch, calculated);
  }

  private cell(sheetId: string, row: number, column: number): ICellData | null {
    return this.matrix(sheetId).getValue(row, column) ?? null;
  }

  private matrix(sheetId: string): ObjectMatrix<Nullable<ICellData>> {
    return this.session.sheet(sheetId).getCellMatrix();
  }
}

function isSpilledCell(cell: ICellData | null): boolean {
  return (cell?.custom as { spilled?: boolean } | undefined)?.spilled === true;
}

/** null where nothing else is kept: undefined would leave the mark. */
function withoutMark(cell: ICellData | null): NonNullable<ICellData["custom"]> {
  const rest: Record<string, unknown> = { ...cell?.custom };
  delete rest["spilled"];
  return Object.keys(rest).length > 0 ? rest : (null as never);
}

function resultData(value: Scalar): ICellData {
  if (value === null) return { v: null, t: null };
  if (value instanceof ErrorValue) return { v: value.text, t: CellValueType.STRING };
  return valueData(value);
}
