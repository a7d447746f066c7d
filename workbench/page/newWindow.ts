import type { CreatedFile } from "../protocol";
import { showNotice } from "./notice";
import type { Workbench } from "./workbench";

/** Where a new window finds the file that it opens with, in its address. */
const FILE = "file";
const NAME = "name";

let workbooks = 1;

/** Shows a workbook that the add-in has made in a window of its own, as Excel on the web does. */
export function openWindow(file: CreatedFile): void {
  const address = new URL(window.location.href);
  address.searchParams.delete(FILE);
  workbooks += 1;
  address.searchParams.set(NAME, `工作簿${workbooks}.xlsx`);
  // Lives as long as this page does: the new one reads it when it starts.
  if (file !== null) address.searchParams.set(FILE, URL.createObjectURL(new Blob([file])));
  if (window.open(address) === null) {
    showNotice("浏览器拦住了新窗口：请允许本站弹出窗口，再做一次。");
  }
}

/** Opens what the window was opened for, if anything. Only files of our own pages can be read so. */
export async function openOwnFile(workbench: Workbench): Promise<void> {
  const query = new URLSearchParams(window.location.search);
  const [file, name] = [query.get(FILE), query.get(NAME)];
  if (name === null) return;
  if (file?.startsWith(`blob:${window.location.origin}/`) !== true) workbench.openEmpty(name);
  else {
    const response = await fetch(file);
    await workbench.open(name, new Uint8Array(await response.arrayBuffer()));
  }
}
