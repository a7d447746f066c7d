import { XlsxError, type XlsxErrorCode } from "../workbook/xlsx";
import { showNotice } from "./notice";
import type { Workbench } from "./workbench";

/** A workbook that the 示例 menu offers; without a file it is an empty one. */
interface Sample {
  label: string;
  name: string;
  file: string | null;
}

const empty: Sample = { label: "空白工作簿", name: "工作簿1.xlsx", file: null };

/** What the page's build has put there to be offered, and the empty workbook. */
async function readSamples(): Promise<Sample[]> {
  const response = await fetch("samples/index.json");
  const made = (await response.json()) as (Sample & { file: string })[];
  return [...made.map((sample) => ({ ...sample, file: `samples/${sample.file}` })), empty];
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** 打开, 保存 and 示例: the ribbon's part that is not the add-in's. */
export async function drawFileButtons(group: HTMLElement, workbench: Workbench): Promise<void> {
  const samples = await readSamples();
  const picker = filePicker((file) => void openFile(workbench, file));
  group.append(
    button("打开…", "打开 .xlsx 文件", () => picker.click()),
    button("保存", "把工作簿存为 .xlsx 文件", () => void saveFile(workbench)),
    sampleMenu(samples, (sample) => void openSample(workbench, sample)),
    picker,
  );
}

async function openFile(workbench: Workbench, file: File): Promise<void> {
  await opening(file.name, async () =>
    workbench.open(file.name, new Uint8Array(await file.arrayBuffer())),
  );
}

async function openSample(workbench: Workbench, { name, file }: Sample): Promise<void> {
  if (file === null) {
    workbench.openEmpty(name);
    return;
  }
  await opening(name, async () => {
    const response = await fetch(file);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    await workbench.open(name, new Uint8Array(await response.arrayBuffer()));
  });
}

/** Says in a sentence why a workbook did not open; the present one is still there then. */
async function opening(name: string, open: () => Promise<void>): Promise<void> {
  try {
    await open();
  } catch (error) {
    if (!(error instanceof XlsxError)) console.error(error);
    showNotice(openingFailure(name, error));
  }
}

const reasons: Record<XlsxErrorCode, string> = {
  encrypted: "它设有密码，或是旧的 .xls 格式，请在 Excel 中另存为不设密码的 .xlsx 再打开。",
  chartSheet: "里面有图表工作表，请在 Excel 中删去它再打开。",
  unreadable: "它不是能读的 .xlsx 文件，请在 Excel 中另存为 .xlsx 再打开。",
};

function openingFailure(name: string, error: unknown): string {
  const reason =
    error instanceof XlsxError ? reasons[error.code] : "工作台出了意外，请看浏览器控制台。";
  return `没有打开“${name}”：${reason}`;
}

async function saveFile(workbench: Workbench): Promise<void> {
  const bytes = await workbench.save();
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: xlsxType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = workbench.book.model.name;
  link.click();
  URL.revokeObjectURL(url);
}

function filePicker(picked: (file: File) => void): HTMLInputElement {
  const picker = document.createElement("input");
  picker.type = "file";
  picker.accept = ".xlsx";
  picker.hidden = true;
  picker.addEventListener("change", () => {
    const [file] = picker.files ?? [];
    // The same file may be chosen again.
    picker.value = "";
    if (file) picked(file);
  });
  return picker;
}

function button(text: string, title: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "ribbon-button";
  element.title = title;
  element.textContent = text;
  element.addEventListener("click", press);
  return element;
}

/** A menu that the browser itself makes usable by mouse and keyboard. */
function sampleMenu(samples: Sample[], choose: (sample: Sample) => void): HTMLSelectElement {
  const menu = document.createElement("select");
  menu.className = "ribbon-button";
  menu.title = "打开示例工作簿";
  menu.setAttribute("aria-label", "示例");
  menu.append(new Option("示例", "", true, true));
  samples.forEach((sample, index) => menu.append(new Option(sample.label, String(index))));
  menu.addEventListener("change", () => {
    const sample = samples[Number(menu.value)];
    menu.selectedIndex = 0;
    if (sample) choose(sample);
  });
  return menu;
}
