import { contains } from "../workbook/model/area";
import type { WorkbookModel } from "../workbook/model/model";
import { newWorkbookData } from "../workbook/univer/newWorkbook";
import { createNodeWorkbook } from "../workbook/univer/univerNode";
import { openXlsx, saveXlsx } from "../workbook/xlsx";
import type { Grid } from "./grid";
import type { BookOptions, OpenBook } from "./openBook";
import { openBook } from "./openBook";

/** The workbook that is open, and the way to another. */
export class Workbench {
  book: OpenBook;
  private readonly listeners: ((book: OpenBook) => void)[] = [];
  private readonly functionNames: string[];

  constructor(
    private readonly grid: Grid,
    private readonly options: BookOptions,
  ) {
    this.functionNames = options.functions.functions.map(({ name }) => name);
    this.book = openBook(grid, newWorkbookData("工作簿1.xlsx"), options);
  }

  /** Called now, and whenever another workbook takes the place of the present one. */
  onBook(listener: (book: OpenBook) => void): void {
    this.listeners.push(listener);
    listener(this.book);
  }

  openEmpty(name: string): void {
    this.replace(name);
  }

  /**
   * Opens a file. It is tried out of sight first, so that one that can't be read leaves the present
   * workbook where it is.
   * @throws XlsxError
   */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    await openXlsx(bytes, createNodeWorkbook(), this.functionNames);
    const { model } = this.replace(name);
    await openXlsx(bytes, model, this.functionNames);
    selectWholeMerge(model);
  }

  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array> {
    return saveXlsx(this.book.model, this.functionNames, this.options.addIn);
  }

  private replace(name: string): OpenBook {
    this.book.close();
    this.book = openBook(this.grid, newWorkbookData(name), this.options);
    for (const listener of this.listeners) listener(this.book);
    return this.book;
  }
}

/** The cell that was selected while the workbook was still empty may have become part of a merge. */
function selectWholeMerge(model: WorkbookModel): void {
  const { sheetId, area } = model.selection();
  const merge = model.mergedAreas(sheetId).find((each) => contains(each, area.row, area.column));
  model.select(sheetId, merge ?? area);
}
