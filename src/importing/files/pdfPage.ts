/** What a PDF page shows, in points, y counted downwards from the top. */
export interface PdfPage {
  width: number;
  height: number;
  texts: PdfText[];
  rules: PdfRule[];
}

/** A run of text; x and y are its top left corner. */
export interface PdfText {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A straight line, horizontal (y0 = y1) or vertical (x0 = x1), x0 <= x1 and y0 <= y1. */
export interface PdfRule {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}
