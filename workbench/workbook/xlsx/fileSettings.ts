import type { WorkbookModel } from "../model/model";
import { attributes, escapeXml, type Package } from "./package";

/**
 * The add-in's settings in the document. Excel keeps them in the add-in's own part, beside the
 * description of its pane (MS-OWEXML: webextension, taskpanes).
 */

/** The add-in as its manifest names it. */
export interface AddIn {
  /** GUID without braces. */
  id: string;
  /** "1.0.0.0" */
  version: string;
}

const office = "http://schemas.microsoft.com/office";
const folder = "xl/webextensions";

/** Nothing where the add-in keeps nothing: Excel writes no part then, unless its pane opens by itself. */
export function addSettings(file: Package, model: WorkbookModel, addIn: AddIn): void {
  const settings = [...model.settings()];
  if (settings.length === 0) return;
  const properties = settings.map(
    ([key, json]) => `<we:property name="${escapeXml(key)}" value="${escapeXml(json)}"/>`,
  );
  const panes = `${folder}/taskpanes.xml`;
  const id = file.add(
    `${folder}/webextension1.xml`,
    `<we:webextension xmlns:we="${office}/webextensions/webextension/2010/11" id="{${addIn.id}}">` +
      `<we:reference id="${addIn.id}" version="${addIn.version}" store="developer" storeType="Registry"/>` +
      `<we:alternateReferences/><we:properties>${properties.join("")}</we:properties><we:bindings/>` +
      "</we:webextension>",
    "application/vnd.ms-office.webextension+xml",
    panes,
    `${office}/2011/relationships/webextension`,
  );
  file.add(
    panes,
    `<wetp:taskpanes xmlns:wetp="${office}/webextensions/taskpanes/2010/11">` +
      '<wetp:taskpane dockstate="right" visibility="0" width="350" row="0"><wetp:webextensionref ' +
      `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>` +
      "</wetp:taskpane></wetp:taskpanes>",
    "application/vnd.ms-office.webextensiontaskpanes+xml",
    "",
    `${office}/2011/relationships/webextensiontaskpanes`,
  );
}

/** Whichever add-in kept them: a workbook of the workbench serves one. */
export function readSettings(file: Package, model: WorkbookModel): void {
  const parts = file
    .paths()
    .filter((path) => /^xl\/webextensions\/webextension\d+\.xml$/.test(path));
  for (const path of parts) {
    for (const [tag] of file.text(path).matchAll(/<(?:\w+:)?property\s[^>]*>/g)) {
      const { name, value } = attributes(tag);
      if (name !== undefined && value !== undefined) model.setSetting(name, value);
    }
  }
}
