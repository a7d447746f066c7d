import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { importSource, readFile, type ImportedForm } from "../../src/importing";
import type { PerformanceForm } from "../../src/form";
import { compareForms } from "./compareForms";
import { publishedEvaluation, publishedTargets } from "./publishedForms";

const fixtures = path.join(__dirname, "../fixtures/import");
const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(fixtures, name)));

async function importFile(name: string): Promise<ImportedForm[]> {
  return importSource(await readFile(bytesOf(name), name));
}

const differences = (original: PerformanceForm | undefined, imported: ImportedForm | undefined) =>
  original === undefined ? ["no form"] : compareForms(original, imported).differences;

/** pdfjs is an ES module, so a PDF is read in a process of its own. */
async function importPdf(file: string): Promise<{ forms?: ImportedForm[]; error?: string }> {
  const script = path.join(__dirname, "readPdfInNode.ts");
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["--import", "tsx", script, file], {
    cwd: path.join(__dirname, "../.."),
    maxBuffer: 50_000_000,
  });
  return JSON.parse(stdout) as { forms?: ImportedForm[]; error?: string };
}

it("reads a workbook with a sheet per unit", async () => {
  const forms = await importFile("goal-forms-2021.xlsx");
  expect(forms).toHaveLength(6);
  publishedTargets().forEach((form, i) => expect(differences(form, forms[i])).toEqual([]));
});

it.each(["hidden", "veryHidden"])("leaves out a sheet that is %s", async (state) => {
  const parts = unzipSync(bytesOf("goal-forms-2021.xlsx"));
  const book = strFromU8(parts["xl/workbook.xml"]!);
  parts["xl/workbook.xml"] = strToU8(book.replace("<sheet ", `<sheet state="${state}" `));
  const forms = importSource(await readFile(zipSync(parts), "goal-forms-2021.xlsx"));
  expect((await forms).map(({ form }) => form.unit.value)).toEqual(
    publishedTargets()
      .slice(1)
      .map(({ unit }) => unit.value),
  );
});

it("reads a CSV file in GB18030", async () => {
  const [form] = await importFile("goal-form-703002.gb18030.csv");
  expect(differences(publishedTargets()[1], form)).toEqual([]);
});

it("reads the table of a Word document", async () => {
  const [form] = await importFile("self-evaluation-2024.docx");
  expect(differences(publishedEvaluation(), form)).toEqual([]);
});

it("reads a PDF by where its text stands between the lines", async () => {
  const { forms = [] } = await importPdf(path.join(fixtures, "self-evaluation-2024.pdf"));
  expect(forms).toHaveLength(1);
  expect(differences(publishedEvaluation(), forms[0])).toEqual([]);
  expect(forms[0]?.readings["indicators[6].reasons.other"]?.sure).toBe(true);
});

it("says that a PDF needs its password", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "perfscore-"));
  const file = path.join(folder, "locked.pdf");
  const key = "00".repeat(32);
  const objects = [
    "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj",
    "2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj",
    `3 0 obj <</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>> endobj`,
    "trailer <</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>",
  ];
  writeFileSync(file, `%PDF-1.4\n${objects.join("\n")}\n%%EOF`);
  try {
    expect(await importPdf(file)).toEqual({ error: "encrypted", values: {} });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe("a file that can't be read is refused with its reason", () => {
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const package16 = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const lyingZip = () => {
    const bytes = bytesOf("zip-bomb.xlsx").slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    return bytes;
  };

  it.each<[string, string, Uint8Array, string]>([
    ["a 51 MB file", "forms.xlsx", new Uint8Array(51 * 1_048_576), "fileTooLarge"],
    ["a picture", "form.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0), "wrongFileType"],
    ["an empty file", "form.csv", new Uint8Array(0), "unreadable"],
    ["a zip of something else", "form.xlsx", zipSync({ a: strToU8("b") }), "wrongFileType"],
    ["an old workbook", "form.xls", ole, "oldFormat"],
    ["an encrypted workbook", "form.xlsx", Uint8Array.from([...ole, ...package16]), "encrypted"],
    ["a zip bomb", "form.xlsx", bytesOf("zip-bomb.xlsx"), "zipBomb"],
    ["a zip bomb that declares little", "form.xlsx", lyingZip(), "cellTooLong"],
    ["half a workbook", "form.xlsx", bytesOf("goal-forms-2021.xlsx").slice(0, 5000), "unreadable"],
  ])("%s", async (_, name, bytes, code) => {
    await expect(readFile(bytes, name)).rejects.toMatchObject({ name: "ImportError", code });
  });

  it("a text without a form", async () => {
    const source = await readFile(strToU8("姓名,电话\n张三,1"), "list.csv");
    await expect(importSource(source)).rejects.toMatchObject({ code: "noForm" });
  });
});

test("the reading of a workbook pauses before each sheet, and ends where the pause says so", async () => {
  const source = await readFile(bytesOf("goal-forms-2021.xlsx"), "goal-forms-2021.xlsx");
  const all = source.grids.length;
  const pauses: number[][] = [];
  const pause = (done: number, total: number) => Promise.resolve(void pauses.push([done, total]));
  await importSource(source, pause);
  expect(pauses).toEqual(source.grids.map((_, place) => [place, all]));
  const stop = new Error("enough");
  await expect(importSource(source, () => Promise.reject(stop))).rejects.toBe(stop);
});
