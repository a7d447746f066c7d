import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import { LocaleType, LogLevel, Univer, mergeLocales } from "@univerjs/core";
import type { PluginCtor, Plugin } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationTexts from "@univerjs/preset-sheets-data-validation/locales/zh-CN";

/** Plugins that would calculate: our own calculation does that, Univer only draws and edits. */
const calculatingPlugins = ["UNIVER_ENGINE_FORMULA_PLUGIN", "SHEET_PLUGIN"];

/** The grid that a person sees and edits, drawn into an element of the page. */
export function createGrid(container: string): { univer: Univer; api: FUniver } {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreTexts, dataValidationTexts, conditionalFormattingTexts),
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    const [constructor, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
    register(univer, constructor, options);
  }
  return { univer, api: FUniver.newAPI(univer) };
}

function register(univer: Univer, plugin: PluginCtor<Plugin>, options: unknown): void {
  const viewOnly = calculatingPlugins.includes(plugin.pluginName)
    ? { notExecuteFormula: true }
    : {};
  univer.registerPlugin(plugin, { ...(options as object | undefined), ...viewOnly });
}
