import { cellName } from "../model/address";
import { wholeSheet } from "../model/area";
import type { WorkbookModel } from "../model/model";
import { addCharts } from "./charts/writeCharts";
import { addThreads } from "./fileComments";
import { addDataBars } from "./fileDataBars";
import { addSettings, type AddIn } from "./fileSettings";
import type { TableFlags } from "./fileTables";
import { attributes, Package } from "./package";

/**
 * What Excel writes and hucre has no field for: no order to calculate all anew, which would lose the
 * values of functions whose add-in is not there; errors of formulas as errors; threads of comments;
 * charts; what data bars look like since Excel 2010; the add-in's settings; looks of tables.
 */
export function finish(bytes: Uint8Array, model: WorkbookModel, addIn: AddIn): Uint8Array {
  const file = new Package(bytes);
  file.change("xl/workbook.xml", (text) =>
    text.replace(/<calcPr[^>]*\/>/, '<calcPr calcId="191029"/>'),
  );
  model.sheets().forEach(({ id }, index) => {
    const errors = formulaErrors(model, id);
    if (errors.size === 0) return;
    file.change(`xl/worksheets/sheet${index + 1}.xml`, (text) =>
      text.replace(/<c r="([A-Z]+\d+)"[^>]*>/g, (tag, cell: string) =>
        errors.has(cell) ? tag.replace(' t="str"', ' t="e"') : tag,
      ),
    );
  });
  for (const path of tablePaths(file)) {
    file.change(path, (text) => {
      const { displayName = "" } = attributes(/<table [^>]*>/.exec(text)?.[0] ?? "");
      const table = model.tables().find(({ name }) => name === displayName);
      return table ? withFlags(text, table) : text;
    });
  }
  addThreads(file, model);
  addCharts(file, model);
  addDataBars(file, model);
  addSettings(file, model, addIn);
  return file.bytes();
}

/** Cells whose formula ends in an error, by their names. */
function formulaErrors(model: WorkbookModel, sheetId: string): Set<string> {
  const area = model.usedArea(sheetId, true) ?? { ...wholeSheet, rowCount: 0, columnCount: 0 };
  const names = model
    .valueTypes(sheetId, area)
    .flatMap((line, row) =>
      line.flatMap((type, column) =>
        type === "Error" ? [cellName(area.row + row, area.column + column)] : [],
      ),
    );
  return new Set(names);
}

function tablePaths(file: Package): string[] {
  return file.paths().filter((path) => /^xl\/tables\/table\d+\.xml$/.test(path));
}

function withFlags(text: string, flags: Omit<TableFlags, "name">): string {
  const style = (name: string, shown: boolean) => (xml: string) =>
    xml.replace(new RegExp(`${name}="\\d"`), `${name}="${shown ? 1 : 0}"`);
  const headers = (xml: string) =>
    flags.showHeaders ? xml : xml.replace(/<table /, '<table headerRowCount="0" ');
  return [
    style("showFirstColumn", flags.highlightFirstColumn),
    style("showLastColumn", flags.highlightLastColumn),
    headers,
  ].reduce((xml, change) => change(xml), text);
}

/** The looks of the tables of a file. */
export function tableFlags(file: Package): TableFlags[] {
  return tablePaths(file).map((path) => {
    const text = file.text(path);
    const table = attributes(/<table [^>]*>/.exec(text)?.[0] ?? "");
    const style = attributes(/<tableStyleInfo [^>]*>/.exec(text)?.[0] ?? "");
    return {
      name: table["displayName"] ?? "",
      showHeaders: table["headerRowCount"] !== "0",
      highlightFirstColumn: style["showFirstColumn"] === "1",
      highlightLastColumn: style["showLastColumn"] === "1",
    };
  });
}
