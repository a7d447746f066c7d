/**
 * Makes the small files that the import's tests open: the published self-evaluation form of 2024
 * as PDF, Word, Excel and CSV, and files that must be refused. Run it by hand after a change of the
 * forms' layout: `npx tsx tools/makeImportFixtures.ts`; it needs a Chromium (see launchBrowser).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre";
import { gridFromPlan, type Grid } from "../src/form";
import { planForm } from "../src/formulas";
import { publishedEvaluation, publishedTargets } from "../test/importing/publishedForms";
import { launchBrowser } from "./pictures/browser";

const folder = path.join(__dirname, "../test/fixtures/import");

function write(name: string, bytes: Uint8Array | string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), bytes);
  console.info(`${name}: ${bytes.length} bytes`);
}

const escape = (text: string) =>
  text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");

/** What a cell of the sheet shows: rates as percentages, everything else as it is. */
function shown(grid: Grid, r: number, c: number): string {
  const value = grid.values[r]?.[c] ?? "";
  const format = grid.numberFormats[r]?.[c] ?? "";
  if (typeof value !== "number" || !format.endsWith("%")) return String(value);
  const decimals = format.split(".")[1]?.replace("%", "").length ?? 0;
  return `${(value * 100).toFixed(decimals)}%`;
}

/** The sheet as an HTML table, merged areas as joined cells. */
function htmlTable(grid: Grid): string {
  const covered = new Set<string>();
  const rows = grid.values.map((row, r) => {
    const cells = row.map((_, c) => {
      if (covered.has(`${r},${c}`)) return "";
      const merge = grid.merges.find(({ row: top, column }) => top === r && column === c);
      const { rows: high, columns: wide } = merge ?? { rows: 1, columns: 1 };
      for (let y = r; y < r + high; y += 1) {
        for (let x = c; x < c + wide; x += 1) covered.add(`${y},${x}`);
      }
      return `<td rowspan="${high}" colspan="${wide}">${escape(shown(grid, r, c))}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table>${rows.join("\n")}</table>`;
}

const PAGE_STYLE = `
  @page { size: A4 portrait; margin: 12mm; }
  body { font: 9px "WenQuanYi Micro Hei", sans-serif; }
  table { border-collapse: collapse; width: 100%; table-layout: fixed; }
  td { border: 1px solid #000; padding: 2px; text-align: center; overflow-wrap: anywhere; }
  tr { break-inside: avoid; }`;

async function writePdf(name: string, grid: Grid): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent(`<meta charset="utf-8"><style>${PAGE_STYLE}</style>${htmlTable(grid)}`);
  write(name, await page.pdf({ preferCSSPageSize: true }));
  await browser.close();
}

/** A Word document that holds the sheet as one table. */
function docxOf(grid: Grid): Uint8Array {
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const rows = grid.values.map((row, r) => `<w:tr>${wordCells(grid, row.length, r)}</w:tr>`);
  const document = `<w:document xmlns:w="${word}"><w:body><w:tbl>${rows.join("")}</w:tbl></w:body></w:document>`;
  const types = "http://schemas.openxmlformats.org/package/2006/content-types";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const wordType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordType}"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(document),
  });
}

function wordCells(grid: Grid, width: number, r: number): string {
  let cells = "";
  for (let c = 0; c < width;) {
    const merge = grid.merges.find(
      ({ row, column, rows }) => column === c && row <= r && r < row + rows,
    );
    const wide = merge?.columns ?? 1;
    const restarts = merge?.row === r ? ' w:val="restart"' : "";
    const vertical = merge !== undefined && merge.rows > 1 ? `<w:vMerge${restarts}/>` : "";
    const text = escape(shown(grid, r, c));
    cells += `<w:tc><w:tcPr><w:gridSpan w:val="${wide}"/>${vertical}</w:tcPr><w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`;
    c += wide;
  }
  return cells;
}

/** GB18030 by turning the decoder's table of two-byte characters around. */
function toGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) =>
      character < "\x80" ? [character.charCodeAt(0)] : (table.get(character) ?? [0x3f]),
    ),
  );
}

function csvOf(grid: Grid): string {
  const quoted = (text: string) => (/[",\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text);
  return grid.values
    .map((row, r) => row.map((_, c) => quoted(shown(grid, r, c))).join(","))
    .join("\r\n");
}

async function xlsxOf(grids: readonly Grid[]): Promise<Uint8Array> {
  return await writeXlsx({
    sheets: grids.map(({ sheetName, values, merges }) => ({
      name: sheetName,
      rows: values.map((row) => row.map((value) => (value === "" ? null : value))),
      merges: merges.map(({ row, column, rows, columns }) => ({
        startRow: row,
        startCol: column,
        endRow: row + rows - 1,
        endCol: column + columns - 1,
      })),
    })),
  });
}

/** A zip of 120 MB of zeros under a workbook's names. */
function zipBomb(): Uint8Array {
  const zeros = new Uint8Array(40 * 1_048_576);
  const sheets = [1, 2, 3].map((number) => [`xl/worksheets/sheet${number}.xml`, zeros] as const);
  return zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), ...Object.fromEntries(sheets) });
}

async function main(): Promise<void> {
  const evaluation = gridFromPlan(planForm(publishedEvaluation(), { keepScores: true }));
  const targets = publishedTargets().map((form) => gridFromPlan(planForm(form)));
  await writePdf("self-evaluation-2024.pdf", evaluation);
  write("self-evaluation-2024.docx", docxOf(evaluation));
  write("goal-forms-2021.xlsx", await xlsxOf(targets));
  write("goal-form-703002.gb18030.csv", toGb18030(csvOf(targets[1] as Grid)));
  write("zip-bomb.xlsx", zipBomb());
}

void main();
