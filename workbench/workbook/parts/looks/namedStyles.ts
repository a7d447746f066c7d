import { cellArea, type Area } from "../../model/area";
import { HostError, type CellStyle, type FormatPart, type StyleEntry } from "../../model/model";
import type { Core } from "../../univer/core";
import type { CellPatch } from "../../univer/session";
import { cellParts, common, forEachCell } from "./cellLooks";

type NamedStylesPart = Pick<
  FormatPart,
  "cellStyle" | "applyStyle" | "styles" | "setNamedStyle" | "deleteNamedStyle"
>;

const builtIn = (name: string, style: StyleEntry["style"], numberFormat = "General") => ({
  name,
  builtIn: true,
  style,
  numberFormat,
});

/** Excel's own styles, the everyday ones, with their colours in the default theme. */
const excelsOwn: StyleEntry[] = [
  builtIn("Normal", {}),
  builtIn("Good", { fillColor: "#C6EFCE", fontColor: "#006100" }),
  builtIn("Bad", { fillColor: "#FFC7CE", fontColor: "#9C0006" }),
  builtIn("Neutral", { fillColor: "#FFEB9C", fontColor: "#9C5700" }),
  builtIn("Title", { fontSize: 18 }),
  builtIn("Heading 1", { fontSize: 15, bold: true }),
  builtIn("Heading 2", { fontSize: 13, bold: true }),
  builtIn("Heading 3", { bold: true }),
  builtIn("Heading 4", { bold: true }),
  builtIn("Input", { fillColor: "#FFCC99", fontColor: "#3F3F76" }),
  builtIn("Output", { fillColor: "#F2F2F2", fontColor: "#3F3F3F", bold: true }),
  builtIn("Calculation", { fillColor: "#F2F2F2", fontColor: "#FA7D00", bold: true }),
  builtIn("Check Cell", { fillColor: "#A5A5A5", fontColor: "#FFFFFF", bold: true }),
  builtIn("Explanatory Text", { fontColor: "#7F7F7F", italic: true }),
  builtIn("Warning Text", { fontColor: "#FF0000" }),
  builtIn("Total", { bold: true }),
  builtIn("Hyperlink", { fontColor: "#0563C1", underline: "Single" }),
  builtIn("Percent", {}, "0%"),
  builtIn("Comma", {}, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'),
  builtIn("Currency", {}, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'),
];

/** Named styles: applying one writes its look into the cells, which remember its name. */
export function namedStylesPart(
  core: Core,
  { getStyle, setStyle }: Pick<FormatPart, "getStyle" | "setStyle">,
  setFormat: (sheetId: string, area: Area, format: string) => void,
): NamedStylesPart {
  const { session } = core;
  const styles = new Map(excelsOwn.map((style) => [style.name.toLowerCase(), style]));

  function find(name: string): StyleEntry {
    const style = styles.get(name.toLowerCase());
    if (!style) throw new HostError("InvalidArgument");
    return style;
  }

  function nameAt(sheetId: string, row: number, column: number): string {
    const custom = session.cell(sheetId, row, column)?.custom as { styleName?: string } | undefined;
    return custom?.styleName ?? "Normal";
  }

  function names(sheetId: string, area: Area): string[] {
    const found: string[] = [];
    const filled = session.filled(sheetId, area);
    forEachCell(filled, (row, column) => found.push(nameAt(sheetId, row, column)));
    return found;
  }

  /** Cells of a style follow its change, except in what they were given of their own. */
  function restyle(before: StyleEntry, after: StyleEntry): void {
    for (const sheet of session.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      sheet.getCellMatrix().forValue((row, column) => {
        if (nameAt(sheetId, row, column) !== after.name || after.name === "Normal") return;
        const area = cellArea(row, column);
        const changes = Object.entries(after.style).filter(([key, value]) => {
          const own = getStyle(sheetId, area, key as keyof CellStyle);
          const was = before.style[key as keyof CellStyle];
          return was !== value && (was === undefined || own === was);
        });
        if (changes.length > 0) setStyle(sheetId, area, Object.fromEntries(changes));
        if (before.numberFormat !== after.numberFormat) {
          setFormat(sheetId, area, after.numberFormat);
        }
      });
    }
  }

  return {
    cellStyle: (sheetId, area) => {
      const found = names(sheetId, area);
      return found.length === 0 ? "Normal" : common(found);
    },
    applyStyle(sheetId, area, name) {
      const { style, numberFormat, name: spelt } = find(name);
      const patch: CellPatch = {};
      forEachCell(area, (row, column) => {
        // The style replaces the cell's look, so what it leaves out is Normal again.
        const { custom } = cellParts(session, sheetId, row, column);
        (patch[row] ??= {})[column] = { s: null, custom: { ...custom, styleName: spelt } };
      });
      session.write(sheetId, patch);
      if (Object.keys(style).length > 0) setStyle(sheetId, area, style);
      if (numberFormat !== "General") setFormat(sheetId, area, numberFormat);
      session.forgetUndo();
    },
    styles: () => structuredClone([...styles.values()]),
    setNamedStyle(entry) {
      const before = styles.get(entry.name.toLowerCase());
      styles.set(entry.name.toLowerCase(), structuredClone(entry));
      if (before) restyle(before, entry);
    },
    deleteNamedStyle(name) {
      find(name);
      styles.delete(name.toLowerCase());
    },
  };
}
