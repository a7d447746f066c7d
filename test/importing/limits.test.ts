/** Hostile sources are refused by a limit before they take memory or time: by code and figures. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { strToU8 } from "fflate";
import { importGrid, importSource, importText, readFile } from "../../src/importing";
import { gridOfTexts } from "../../src/importing/sources/gridRows";
import { inline, lines, pdfOf, row, sheetXml, withPart, wordOf, workbook } from "./hostileFiles";

async function imported(bytes: Uint8Array, name: string) {
  return importSource(await readFile(bytes, name));
}

const refusal = (code: string, limit: number) =>
  expect.objectContaining({
    name: "ImportError",
    code,
    values: { limit, count: expect.any(Number) as number },
  });

describe("text", () => {
  it.each<[string, () => string, string, number]>([
    ["20 M characters", () => "绩".repeat(20_000_000), "tooManyCharacters", 5_000_000],
    ["a line of 40,000 characters", () => "绩".repeat(40_000), "cellTooLong", 32_767],
    ["4 M line ends", () => "\n".repeat(4_000_000), "tooManyLines", 200_000],
    ["4 M tabs", () => "\t".repeat(4_000_000), "tooManyCells", 1_000_000],
    [
      "a wide row above many short ones",
      () => "\t".repeat(20_000) + "\n一".repeat(100_000),
      "tooManyCells",
      1_000_000,
    ],
    [
      "an HTML table of joined columns",
      () => `<table><tr>${"<td colspan=200>一".repeat(3000)}${"<tr>".repeat(3000)}</table>`,
      "tooManyCells",
      1_000_000,
    ],
    [
      "an HTML table of joined rows",
      () => `<table>${`<tr>${"<td rowspan=9999 colspan=200>一".repeat(40)}`.repeat(400)}</table>`,
      "tooManyCells",
      1_000_000,
    ],
    ["lines of more than 200,000 words", () => "绩 效\n".repeat(100_001), "tooManyFilled", 200_000],
    [
      "an HTML cell of 40,000 characters",
      () => `<table><tr><td>${"绩".repeat(40_000)}</td></tr></table>`,
      "cellTooLong",
      32_767,
    ],
  ])("%s", (_, text, code, limit) => {
    expect(() => importText(text())).toThrow(refusal(code, limit));
  });

  it("with quotation marks that never close is read as it is", () => {
    expect(importText('"\t""\t'.repeat(150_000))).toEqual([]);
  });

  it("that has no form in it stays within its limits", () => {
    expect(importText("\n".repeat(190_000))).toEqual([]);
    expect(importText(`${"绩".repeat(30_000)}\n${" ".repeat(30_000)}`)).toEqual([]);
  });
});

describe("a sheet", () => {
  it.each<[string, () => ReturnType<typeof gridOfTexts>, string, number]>([
    [
      "with a cell of 15 M characters",
      () => gridOfTexts([["绩".repeat(15_000_000)]]),
      "cellTooLong",
      32_767,
    ],
    [
      "with 200 cells of 30,000 characters",
      () => gridOfTexts(Array.from({ length: 200 }, () => ["绩".repeat(30_000), "效"])),
      "tooManyCharacters",
      5_000_000,
    ],
    [
      "with 1,100,000 cells",
      () => ({
        ...gridOfTexts([[]]),
        values: Array.from({ length: 1100 }, () => Array<string>(1000).fill("")),
      }),
      "tooManyCells",
      1_000_000,
    ],
  ])("%s", (_, grid, code, limit) => {
    expect(() => importGrid(grid())).toThrow(refusal(code, limit));
  });

  it("counts the cells of all sheets of a file together", async () => {
    const grid = gridOfTexts(Array.from({ length: 6000 }, () => Array<string>(100).fill("")));
    await expect(importSource({ grids: [grid, grid], text: "" })).rejects.toEqual(
      refusal("tooManyCells", 1_000_000),
    );
  });

  it("of 200,000 cells is read, and of one more is not, be they texts or numbers", async () => {
    const grid = (cells: number) =>
      gridOfTexts(Array.from({ length: cells / 100 }, () => Array<number>(100).fill(1)));
    await expect(importSource({ grids: [grid(200_000)], text: "" })).rejects.toMatchObject({
      code: "noForm",
    });
    const one = gridOfTexts([["绩"]]);
    await expect(importSource({ grids: [grid(200_000), one], text: "" })).rejects.toEqual(
      refusal("tooManyFilled", 200_000),
    );
  });
});

describe("a file", () => {
  it.each<[string, string, () => Uint8Array, string, number]>([
    [
      "CSV of 20,000 commas and 100,000 lines",
      "a.csv",
      () => strToU8(",".repeat(20_000) + "\n".repeat(100_000)),
      "tooManyCells",
      1_000_000,
    ],
    [
      "CSV of 10 MB of line ends",
      "a.csv",
      () => new Uint8Array(10_000_000).fill(10),
      "tooManyCharacters",
      5_000_000,
    ],
    [
      "20 sheets with corners far away",
      "a.xlsx",
      () =>
        workbook(
          Array.from({ length: 20 }, () =>
            sheetXml(row(1, inline("A1", "一")) + row(400_000, inline("J400000", "二"))),
          ),
        ),
      "tooManyCells",
      1_000_000,
    ],
    [
      "a sheet whose far corner is hidden in spaces",
      "a.xlsx",
      () =>
        workbook([
          sheetXml(
            `<row r="400000"><c r${" ".repeat(3000)}=${"\n".repeat(70_000)}'J400000'/></row>`,
          ),
        ]),
      "tooManyCells",
      1_000_000,
    ],
    [
      "a sheet of rows without numbers",
      "a.xlsx",
      () =>
        workbook([
          sheetXml(
            `<row>${"<c><v>1</v></c>".repeat(300)}</row>${"<row><c><v>1</v></c></row>".repeat(4000)}`,
          ),
        ]),
      "tooManyCells",
      1_000_000,
    ],
    [
      "a cell of 200,000 spaces",
      "a.xlsx",
      () => workbook([sheetXml(row(1, inline("A1", `一${" ".repeat(200_000)}二`)))]),
      "cellTooLong",
      32_767,
    ],
    [
      "2 M shared texts in 50 kB",
      "a.xlsx",
      () =>
        withPart(
          workbook([sheetXml("")]),
          "xl/sharedStrings.xml",
          "<si><t/></si>".repeat(2_000_000),
        ),
      "tooManyElements",
      1_000_000,
    ],
    [
      "2 M joined areas, whatever the part is called",
      "a.xlsx",
      () => withPart(workbook([sheetXml("")]), "xl/a.bin", `\n${"<mergeCell/>".repeat(2_000_000)}`),
      "tooManyElements",
      1_000_000,
    ],
    [
      "texts of 6 M characters",
      "a.xlsx",
      () => workbook([sheetXml(row(1, inline("A1", "绩".repeat(30_000)).repeat(200)))]),
      "tooManyCharacters",
      5_000_000,
    ],
    [
      "a Word document of 300,000 paragraphs",
      "a.docx",
      () => wordOf("<w:p/>".repeat(300_000)),
      "tooManyElements",
      250_000,
    ],
    [
      "a Word table of joined columns",
      "a.docx",
      () => {
        const cell = '<w:tc><w:tcPr><w:gridSpan w:val="200"/></w:tcPr><w:p/></w:tc>';
        return wordOf(`<w:tbl>${`<w:tr>${cell.repeat(40)}</w:tr>`.repeat(150)}</w:tbl>`);
      },
      "tooManyCells",
      1_000_000,
    ],
    [
      "600 sheets",
      "a.xlsx",
      () => workbook(Array.from({ length: 600 }, () => sheetXml(""))),
      "tooManySheets",
      500,
    ],
  ])("%s", async (_, name, bytes, code, limit) => {
    await expect(imported(bytes(), name)).rejects.toEqual(refusal(code, limit));
  });

  it("of more XML than a million cells come to, in comments that say nothing", async () => {
    const bytes = workbook([sheetXml(`<!--${" ".repeat(42_500_000)}-->`)]);
    await expect(imported(bytes, "a.xlsx")).rejects.toMatchObject({ code: "zipBomb" });
  });

  it("with formulas and numbers of more characters than a text may have is read", async () => {
    const cell = `<c><f>${"A1+".repeat(100)}1</f><v>${"1".repeat(15)}</v></c>`;
    const bytes = workbook([sheetXml(`<row>${cell.repeat(200)}</row>`.repeat(100))]);
    await expect(imported(bytes, "a.xlsx")).rejects.toMatchObject({ code: "noForm" });
  });

  it("of text of more than 20 MB", async () => {
    const bytes = new Uint8Array(50_000_000).fill(10);
    await expect(readFile(bytes, "a.csv")).rejects.toMatchObject({
      code: "fileTooLarge",
      values: { size: 48, limit: 20 },
    });
  });

  it("with a reference that is written in entities", async () => {
    const bytes = workbook([sheetXml(`<row r="1"><c r="J40&#48;000"><v>1</v></c></row>`)]);
    await expect(imported(bytes, "a.xlsx")).rejects.toMatchObject({ code: "unreadable" });
  });

  it.each<[string, string, string, number]>([
    ["2,000 x 2,000 lines", lines(2000, 2000), "tooManyCells", 100_000],
    ["300,000 lines", "0 0 m 0 50 l S\n".repeat(300_000), "tooManyRules", 100_000],
    ["a path of 300,000 points", `0 0 m ${"9 9 l ".repeat(300_000)}S`, "noText", 0],
  ])("PDF with %s", async (_, content, code, limit) => {
    const { error, values } = await importPdf(content);
    expect([error, values?.limit ?? 0]).toEqual([code, limit]);
  });
});

/** Reads a PDF of one page with this content; pdfjs is an ES module, so in a process of its own. */
async function importPdf(content: string) {
  const folder = mkdtempSync(path.join(tmpdir(), "perfscore-"));
  const file = path.join(folder, "hostile.pdf");
  writeFileSync(file, pdfOf(content));
  try {
    const script = path.join(__dirname, "readPdfInNode.ts");
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", script, file],
      { cwd: path.join(__dirname, "../.."), maxBuffer: 50_000_000 },
    );
    return JSON.parse(stdout) as { error?: string; values?: { limit: number } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
