import type * as Pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import { ImportError } from "../account/importError";
import { refuseAbove } from "../account/limits";
import { goOn, type Pause } from "../account/pause";
import type { Source } from "../sources/source";
import type { PdfPage, PdfText } from "./pdfPage";
import { rulesOfOperators } from "./pdfRules";
import { gridOfPages, textOfPages } from "./pdfTable";

/** Where the add-in's own server keeps what the PDF reader loads; nothing comes from elsewhere. */
export interface PdfAssets {
  /** pdf.worker.min.mjs; without it the file is read in the pane's own thread (Node only). */
  workerUrl?: string;
  /** Folder of the character maps for Chinese fonts, ending in "/". */
  cMapUrl?: string;
  /** Folder of the standard fonts, ending in "/". */
  standardFontUrl?: string;
}

type Pdf = typeof Pdfjs;
type PdfDocument = Awaited<ReturnType<Pdf["getDocument"]>["promise"]>;
type PdfPageProxy = Awaited<ReturnType<PdfDocument["getPage"]>>;

/**
 * Reads a PDF by the places of its texts and drawn lines; without lines, by the lines of its text.
 * @throws ImportError encrypted, unreadable, noText (scanned pages), tooManyPages, tooManyRules,
 * tooManyCells, tooManyCharacters
 */
export async function readPdf(
  bytes: Uint8Array,
  assets: PdfAssets = {},
  pause: Pause = goOn,
): Promise<Source> {
  const pdf = await import(/* webpackChunkName: "pdf" */ "pdfjs-dist/legacy/build/pdf.mjs");
  if (assets.workerUrl !== undefined) pdf.GlobalWorkerOptions.workerSrc = assets.workerUrl;
  const pages = await readPages(pdf, bytes, assets, pause);
  if (pages.every(({ texts }) => texts.length === 0)) throw new ImportError("noText");
  const grid = gridOfPages(pages);
  return grid === null ? { grids: [], text: textOfPages(pages) } : { grids: [grid], text: "" };
}

async function readPages(
  pdf: Pdf,
  bytes: Uint8Array,
  assets: PdfAssets,
  pause: Pause,
): Promise<PdfPage[]> {
  const port = ownPort(assets);
  // Its types know of no port.
  const options = { port: port as null | undefined, verbosity: pdf.VerbosityLevel.ERRORS };
  const worker = new pdf.PDFWorker(options);
  const task = pdf.getDocument({
    worker,
    // The reader takes the bytes over; the caller keeps its own.
    data: bytes.slice(),
    cMapUrl: assets.cMapUrl,
    cMapPacked: true,
    standardFontDataUrl: assets.standardFontUrl,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  try {
    const document = await opened(task.promise);
    const tooMany = tooManyPaths(pdf, worker.port);
    refuseAbove("tooManyPages", document.numPages);
    const pages: PdfPage[] = [];
    let rules = 0;
    let characters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      await pause(number - 1, document.numPages);
      const read = document.getPage(number).then((each) => readPage(pdf, each));
      const page = await opened(Promise.race([read, tooMany]));
      refuseAbove("tooManyRules", (rules += page.rules.length));
      for (const { text } of page.texts)
        refuseAbove("tooManyCharacters", (characters += text.length));
      pages.push(page);
    }
    return pages;
  } finally {
    await task.destroy();
    worker.destroy();
    port?.terminate();
  }
}

/** pdf.js starts its worker by itself, but not in a thread of ours, where there is no window. */
function ownPort({ workerUrl }: PdfAssets): Worker | undefined {
  const isThread = typeof window === "undefined" && typeof Worker !== "undefined";
  return isThread && workerUrl !== undefined
    ? new Worker(workerUrl, { type: "module" })
    : undefined;
}

/**
 * Rejects as soon as the reader's worker has met more drawn paths than are read: it reads a page to its end
 * otherwise, and hands it over piece by piece.
 */
function tooManyPaths(pdf: Pdf, port: Worker): Promise<never> {
  const refused = new Promise<never>((_, reject) => {
    let paths = 0;
    port.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      const operators = data.chunk?.fnArray ?? [];
      paths += operators.filter((operator) => operator === pdf.OPS.constructPath).length;
      try {
        refuseAbove("tooManyRules", paths);
      } catch (error) {
        if (error instanceof Error) reject(error);
      }
    });
  });
  // It may come to too many while nobody waits for a page.
  refused.catch(() => undefined);
  return refused;
}

/** What the worker sends; pieces of a page's operators are among it. */
interface FromWorker {
  chunk?: { fnArray?: readonly number[] } | null;
}

/** What the PDF reader gives; its own errors become ours. */
async function opened<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const locked = error instanceof Error && error.name === "PasswordException";
    throw new ImportError(locked ? "encrypted" : "unreadable");
  }
}

async function readPage(pdf: Pdf, page: PdfPageProxy): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const [content, operators] = await Promise.all([page.getTextContent(), page.getOperatorList()]);
  const texts = content.items.flatMap((item): PdfText[] => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , , , x, y] = pdf.Util.transform(viewport.transform, item.transform) as number[];
    return [
      {
        text: item.str,
        x: x ?? 0,
        y: (y ?? 0) - item.height,
        width: item.width,
        height: item.height,
      },
    ];
  });
  const rules = rulesOfOperators(pdf.OPS, operators, viewport.transform);
  return { width: viewport.width, height: viewport.height, texts, rules };
}
