import type { PdfAssets } from "../../importing";

/** Where the build puts what pdf.js loads by itself, beside taskpane.html. */
export const pdfAssets: PdfAssets = {
  workerUrl: "pdf/pdf.worker.min.mjs",
  cMapUrl: "pdf/cmaps/",
  standardFontUrl: "pdf/fonts/",
};
