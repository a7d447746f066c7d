import type { Area } from "../model/area";
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type IExecutionOptions,
  type Injector,
  type Nullable,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { HostError } from "../model/model";

/** Cells of one sheet by row and column, as Univer's mutations take them. */
export type CellPatch = Record<number, Record<number, Nullable<ICellData>>>;

/** Says that a mutation writes calculated values, which nothing needs to recalculate. */
export const calculated: IExecutionOptions = { onlyLocal: true, calculated: true };

/** The few things the parts of the adapter need of Univer. */
export class UniverSession {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly unitId: string;
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;

  constructor(univer: Univer) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.formulas = this.injector.get(FormulaDataModel);
    const instances = this.injector.get(IUniverInstanceService);
    const workbook = instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)[0];
    if (!workbook) throw new Error("Univer holds no workbook");
    this.workbook = workbook;
    this.unitId = workbook.getUnitId();
    // Undo and several commands work on the focused unit only.
    instances.focusUnit(this.unitId);
  }

  /** @throws HostError ItemNotFound when the sheet is gone. */
  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new HostError("ItemNotFound");
    return sheet;
  }

  cell(sheetId: string, row: number, column: number): ICellData | null {
    return this.sheet(sheetId).getCellMatrix().getValue(row, column) ?? null;
  }

  /** The cell's formula with "=", also where Univer shares it with the cell it was filled from. */
  formula(sheetId: string, row: number, column: number, cell: ICellData): string | null {
    if (cell.f) return cell.f;
    if (!cell.si) return null;
    return this.formulas.getFormulaStringByCell(row, column, sheetId, this.unitId) ?? null;
  }

  /** Runs a mutation or a synchronous command on this workbook. */
  run(id: string, sheetId: string | null, params: object, options?: IExecutionOptions): void {
    const target = sheetId === null ? {} : { subUnitId: sheetId };
    const done: unknown = this.commands.syncExecuteCommand(
      id,
      { unitId: this.unitId, ...target, ...params },
      options,
    );
    if (done === false) throw new HostError("GeneralException", `${id} was refused`);
  }

  /**
   * Writes cells. onlyLocal keeps Univer's formula plugin from emptying formula cells a moment
   * later; what it keeps for moving formulas with inserted rows is told here instead.
   */
  write(sheetId: string, cells: CellPatch, options: IExecutionOptions = {}): void {
    this.grow(sheetId, cells);
    this.keepTypes(sheetId, cells);
    // Univer reads the whole sheet's formulas for it, so only where one comes or goes.
    if (!options["calculated"] && this.changesFormula(sheetId, cells))
      this.formulas.updateFormulaData(this.unitId, sheetId, cells);
    this.run(
      SetRangeValuesMutation.id,
      sheetId,
      { cellValue: cells },
      { ...options, onlyLocal: true },
    );
  }

  /** Makes the drawn part of the sheet reach as far as its content. */
  growTo(sheetId: string, rows: number, columns: number): void {
    const sheet = this.sheet(sheetId);
    if (rows > sheet.getRowCount()) {
      this.run(SetWorksheetRowCountMutation.id, sheetId, { rowCount: rows });
    }
    if (columns > sheet.getColumnCount()) {
      this.run(SetWorksheetColumnCountMutation.id, sheetId, { columnCount: columns });
    }
  }

  /** Undo steps recorded before a write from outside no longer fit, so they go, as in Excel. */
  forgetUndo(): void {
    this.injector.get(IUndoRedoService).clearUndoRedo(this.unitId);
  }

  onMutation(
    before: (id: string, params: MutationParams, options: IExecutionOptions) => void,
    after: (id: string, params: MutationParams, options: IExecutionOptions) => void,
  ): void {
    const forUs = (listener: typeof after) => {
      return (command: Readonly<{ id: string; params?: object }>, options?: IExecutionOptions) => {
        const params = command.params as MutationParams | undefined;
        if (params?.unitId === this.unitId) listener(command.id, params, options ?? {});
      };
    };
    this.commands.beforeCommandExecuted(forUs(before));
    this.commands.onCommandExecuted(forUs(after));
  }

  /** The part of an area that the sheet reaches; a whole column is a million cells of nothing. */
  filled(sheetId: string, area: Area): Area {
    const sheet = this.sheet(sheetId);
    return {
      ...area,
      rowCount: Math.max(0, Math.min(area.rowCount, sheet.getRowCount() - area.row)),
      columnCount: Math.max(0, Math.min(area.columnCount, sheet.getColumnCount() - area.column)),
    };
  }

  /** Whether content is written where a formula stands, or a formula is. */
  private changesFormula(sheetId: string, cells: CellPatch): boolean {
    const matrix = this.sheet(sheetId).getCellMatrix();
    const holds = (cell: Nullable<ICellData>) => Boolean(cell?.f ?? cell?.si);
    return Object.entries(cells).some(([row, line]) =>
      Object.entries(line).some(([column, cell]) => {
        const writes = !cell || "v" in cell || "f" in cell || "si" in cell;
        return writes && (holds(cell) || holds(matrix.getValue(Number(row), Number(column))));
      }),
    );
  }

  /** A style alone must not make Univer guess anew whether a text is a number. */
  private keepTypes(sheetId: string, cells: CellPatch): void {
    const matrix = this.sheet(sheetId).getCellMatrix();
    for (const [row, line] of Object.entries(cells)) {
      for (const [column, cell] of Object.entries(line)) {
        const type = matrix.getValue(Number(row), Number(column))?.t;
        if (cell && type && !("v" in cell)) cell.t = type;
      }
    }
  }

  private grow(sheetId: string, cells: CellPatch): void {
    let columns = 0;
    let rows = 0;
    for (const row of Object.keys(cells)) {
      rows = Math.max(rows, Number(row) + 1);
      for (const column of Object.keys(cells[Number(row)] ?? {})) {
        columns = Math.max(columns, Number(column) + 1);
      }
    }
    this.growTo(sheetId, rows, columns);
  }
}

/** What the mutations the adapter listens to have in common. */
export interface MutationParams {
  unitId: string;
  subUnitId: string;
  trigger?: string;
  cellValue?: CellPatch;
  range?: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}
