import type * as Importing from "../importing";
import type { ImportedForm } from "../importing";
import { draftOf, type Draft } from "../report";
import { readActiveSheet, readSelection } from "../workbook";
import { pdfAssets } from "./collect/pdfAssets";
import { ActionError, breathe, stopIfCancelled, type Control } from "./control";

/** Where forms are to be recognised in. */
export type ImportSource =
  | { from: "selection" }
  | { from: "sheet" }
  | { from: "text"; text: string }
  | { from: "file"; name: string; bytes: Uint8Array };

/**
 * Recognises the forms in a source, which stays as it is. At most one sync. The readers of import
 * are loaded by the first call.
 * @throws ActionError emptySource, cancelled; ImportError; WorkbookError
 */
export async function recognise(source: ImportSource, control: Control): Promise<Draft[]> {
  control.onProgress?.({ done: 0, total: 1, what: source.from === "file" ? source.name : "" });
  await breathe();
  const importing = await import(/* webpackChunkName: "importing" */ "../importing");
  stopIfCancelled(control);
  const pause = async (done: number, total: number) => {
    control.onProgress?.({ done, total, what: source.from === "file" ? source.name : "" });
    await breathe();
    stopIfCancelled(control);
  };
  const forms = await formsIn(source, importing, pause);
  stopIfCancelled(control);
  if (forms.length === 0) throw new importing.ImportError("noForm");
  return forms.map((form, place) => draftOf(form, `form ${place}`));
}

async function formsIn(
  source: ImportSource,
  importing: typeof Importing,
  pause: Importing.Pause,
): Promise<ImportedForm[]> {
  switch (source.from) {
    case "selection":
    case "sheet": {
      const grid = await (source.from === "sheet" ? readActiveSheet() : readSelection());
      if (grid.values.length === 0) throw new ActionError("emptySource");
      return importing.importGrid(grid);
    }
    case "text":
      if (source.text.trim() === "") throw new ActionError("emptySource");
      return importing.importText(source.text);
    case "file":
      return importing.importSource(
        await importing.readFile(source.bytes, source.name, pdfAssets, pause),
        pause,
      );
  }
}
