import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import {
  ICommandService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  mergeLocales,
} from "@univerjs/core";
import type { IWorkbookData, PluginCtor, Plugin } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  CalculationMode,
  IRenderManagerService,
  ScrollToCellOperation,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationTexts from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteTexts from "@univerjs/preset-sheets-note/locales/zh-CN";
import { defaultFont } from "../workbook/parts/looks/styles";

/** Plugins that would calculate: our own calculation does that, Univer only draws and edits. */
const calculatingPlugins = ["UNIVER_ENGINE_FORMULA_PLUGIN", "SHEET_PLUGIN"];

/** The grid that a person sees and edits. It shows one workbook at a time. */
export class Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  /** The element it fills. */
  readonly element: HTMLElement;
  private unitId: string | null = null;
  private serial = 0;

  /** @param container id of the element it fills */
  constructor(container: string) {
    const element = document.getElementById(container);
    if (element === null) throw new Error(`No element ${container}`);
    this.element = element;
    this.univer = new Univer({
      logLevel: LogLevel.WARN,
      locale: LocaleType.ZH_CN,
      locales: { [LocaleType.ZH_CN]: mergeLocales(coreTexts, dataValidationTexts, noteTexts) },
    });
    // No conditional formatting of Univer's: its engine rests, see conditionalFormatLayer.ts.
    const presets = [
      UniverSheetsCorePreset({
        container,
        formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      }),
      // A list's own search field takes the keys in the middle of typing; Excel's list has none.
      UniverSheetsDataValidationPreset({ showSearchOnDropdown: false, showEditOnDropdown: false }),
      UniverSheetsNotePreset(),
    ];
    for (const plugin of presets.flatMap((preset) => preset.plugins)) {
      if (Array.isArray(plugin)) register(this.univer, plugin[0], plugin[1] as object);
      else register(this.univer, plugin, {});
    }
    this.api = FUniver.newAPI(this.univer);
  }

  /** Shows another workbook in place of the present one, which is disposed of. */
  show(data: Partial<IWorkbookData>): void {
    if (this.unitId !== null) this.api.disposeUnit(this.unitId);
    // Each its own id: what still listens to the old workbook must not hear of the new one.
    this.serial += 1;
    this.unitId = `workbook${this.serial}`;
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      ...data,
      id: this.unitId,
      defaultStyle: { ff: defaultFont.name, fs: defaultFont.size },
    });
  }

  /** The id Univer knows the workbook by that it shows; "" before the first. */
  get shownId(): string {
    return this.unitId ?? "";
  }

  /** Runs a command of the grid on the workbook it shows. */
  run(id: string, params: object): void {
    const commands = this.univer.__getInjector().get(ICommandService);
    void commands.executeCommand(id, { unitId: this.unitId, ...params });
  }

  /**
   * Scrolls a cell (or the merge that begins there) of the sheet in view into sight.
   * @returns where it is drawn, in pixels of the page
   * @throws Error when no sheet is in view
   */
  bringIntoView(
    row: number,
    column: number,
  ): { x: number; y: number; width: number; height: number } {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const { canvas } = this;
    if (!sheet || !canvas) throw new Error("no sheet in view");
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const commands = this.univer.__getInjector().get(ICommandService);
    commands.syncExecuteCommand(ScrollToCellOperation.id, { unitId: this.unitId, range });
    const scrolled = this.renderer?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const { startRow: frozenRows, startColumn: frozenColumns } = sheet.getSheet().getFreeze();
    const cell = sheet.getRange(row, column).getCellRect();
    const { left, top } = canvas.getBoundingClientRect();
    return {
      x: left + cell.x - (column < frozenColumns ? 0 : (scrolled?.viewportScrollX ?? 0)),
      y: top + cell.y - (row < frozenRows ? 0 : (scrolled?.viewportScrollY ?? 0)),
      width: cell.width,
      height: cell.height,
    };
  }

  /** Draws all cells anew, for what changes their look without changing them. */
  redraw(): void {
    const { renderer } = this;
    renderer?.with(SheetSkeletonManagerService).reCalculate();
    renderer?.mainComponent?.makeDirty();
  }

  /** What the cells of the workbook in view are drawn on. */
  get canvas(): HTMLElement | null {
    return document.getElementById(`univer-sheet-main-canvas_${this.shownId}`);
  }

  /**
   * Calls at every frame of the page, at each of which the grid may have been drawn anew.
   * @returns the way to stop
   */
  onFrame(listener: () => void): () => void {
    let frame = 0;
    const next = () => {
      frame = requestAnimationFrame(() => {
        next();
        listener();
      });
    };
    next();
    return () => cancelAnimationFrame(frame);
  }

  /** Univer's drawing of the workbook in view; null until some frames after that is shown. */
  get renderer() {
    return this.univer.__getInjector().get(IRenderManagerService).getRenderById(this.shownId);
  }
}

function register(univer: Univer, plugin: PluginCtor<Plugin>, options: object): void {
  const viewOnly = calculatingPlugins.includes(plugin.pluginName)
    ? { notExecuteFormula: true }
    : {};
  univer.registerPlugin(plugin, { ...options, ...viewOnly });
}
