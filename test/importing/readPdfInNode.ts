/**
 * Reads a PDF in a Node process of its own and prints what was imported: pdfjs is an ES module,
 * which Jest can't load. Called by files.test.ts as `node --import tsx readPdfInNode.ts <file>`.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ImportError, importSource, readPdf } from "../../src/importing";

const pdfjs = path.dirname(require.resolve("pdfjs-dist/package.json"));

async function main(): Promise<void> {
  try {
    const source = await readPdf(new Uint8Array(readFileSync(process.argv[2] ?? "")), {
      cMapUrl: `${path.join(pdfjs, "cmaps")}/`,
      standardFontUrl: `${path.join(pdfjs, "standard_fonts")}/`,
    });
    process.stdout.write(JSON.stringify({ source, forms: await importSource(source) }));
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    process.stdout.write(JSON.stringify({ error: error.code, values: error.values }));
  }
}

void main();
