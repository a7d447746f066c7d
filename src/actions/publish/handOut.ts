import { fileNames, zipName, type FileTitle } from "../../report/publish/fileNames";
import type { PlannedFile } from "../../report/publish/planFiles";
import { openAsWorkbook, planFile, zipFiles, type NamedFile } from "../../workbook";
import { breathe, failureOf, stopIfCancelled, type Control, type Failure } from "../control";
import type { PublishPlace } from "./places";

/** A file that is to be made. */
export interface FileToMake {
  title: FileTitle;
  plan: () => PlannedFile;
}

/** What was made to be handed out. */
export interface HandedOut {
  /** How many forms have their file, or their window. */
  count: number;
  /** What each file is called, also where Excel has opened it and can't be told. */
  names: string[];
  /** What is to be saved: one .zip, or each file; empty where Excel has opened them. */
  files: NamedFile[];
  /** What kept Excel from opening the rest. */
  failed: (Failure & { what: string; left: number }) | null;
  /** How many of the files call the add-in's functions. */
  withAddIn: number;
  /** What did not come along, by file: filled cells beside the form, and how many formulas are values now. */
  lost: { file: string; cells: PlannedFile["leftBehind"]; frozen: number }[];
}

/**
 * Makes files one after the other and tells how far it has come. Where they are to be saved, all or none; where Excel
 * opens them, those that are open stay open.
 * @throws ActionError cancelled; WorkbookError: only when nothing was handed out
 */
export async function handOut(
  toMake: readonly FileToMake[],
  place: PublishPlace,
  control: Control,
): Promise<HandedOut> {
  const titles = toMake.map(({ title }) => title);
  const names = fileNames(titles);
  const handed: HandedOut = {
    count: 0,
    names: [],
    files: [],
    failed: null,
    withAddIn: 0,
    lost: [],
  };
  for (const [done, { plan }] of toMake.entries()) {
    const name = names[done] ?? "";
    try {
      control.onProgress?.({ done, total: toMake.length, what: name });
      await breathe();
      stopIfCancelled(control);
      const planned = plan();
      if (place === "windows") await openAsWorkbook(...planned.plans);
      else handed.files.push({ name, bytes: await planFile(planned.plans) });
      note(handed, name, planned);
    } catch (error) {
      if (place !== "windows" || done === 0) throw error;
      return { ...handed, failed: { ...failureOf(error), what: name, left: toMake.length - done } };
    }
  }
  if (place !== "zip" || handed.files.length < 2) return handed;
  return { ...handed, files: [{ name: zipName(titles), bytes: await zipFiles(handed.files) }] };
}

function note(handed: HandedOut, file: string, planned: PlannedFile): void {
  handed.count += 1;
  handed.names.push(file);
  if (planned.formulas === "addIn") handed.withAddIn += 1;
  const { leftBehind: cells, frozen } = planned;
  if (cells.length + frozen > 0) handed.lost.push({ file, cells, frozen });
}
