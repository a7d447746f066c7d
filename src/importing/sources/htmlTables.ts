import type { CellRange, Grid } from "../../form/model/grid";
import { gridOfTexts } from "./gridRows";
import { decodeEntities, withoutUnread } from "../../words/html";

const TOKEN = /<(\/?)(table|tr|td|th|p|br|div|li|h\d)\b([^<>]*)>|<[^<>]*>|[^<]+|</giu;
/** A table that claims more is not a form. */
const MOST_COLUMNS = 200;
const MOST_ROWS = 1000;

export function hasHtmlTable(text: string): boolean {
  return /<table[\s>]/iu.test(text) && /<t[dh][\s>]/iu.test(text);
}

/**
 * The tables of an HTML text as one grid, one under the other, and the text between them as rows
 * of one cell. Joined cells become merged areas. Nothing is run or loaded: only text is taken.
 */
export function gridOfHtml(html: string): Grid {
  const builder = new HtmlGrid();
  for (const [token, closing, name, attributes] of withoutUnread(html).matchAll(TOKEN)) {
    if (name !== undefined) builder.tag(name.toLowerCase(), closing === "/", attributes ?? "");
    else if (!token.startsWith("<") || token === "<") builder.text(decodeEntities(token));
  }
  return builder.finish();
}

class HtmlGrid {
  private readonly rows: string[][] = [];
  private readonly merges: CellRange[] = [];
  /** For each column, the rows below that a merged cell above still covers. */
  private covered: number[] = [];
  private inTable = 0;
  private inCell = false;
  private column = 0;
  private buffer = "";

  tag(name: string, closing: boolean, attributes: string): void {
    if (name === "table") this.table(closing);
    else if (name === "tr" && !closing) this.newRow();
    else if (name === "td" || name === "th") this.cell(closing, attributes);
    else if (this.inCell) this.buffer += name === "br" || closing ? "\n" : "";
    else if (this.inTable === 0) this.flushParagraph();
  }

  text(text: string): void {
    this.buffer += text.replace(/[ \t\r\n]+/gu, " ");
  }

  finish(): Grid {
    this.endCell();
    this.flushParagraph();
    return gridOfTexts(this.rows, this.merges);
  }

  private table(closing: boolean): void {
    if (!closing) this.flushParagraph();
    this.endCell();
    this.inTable = Math.max(0, this.inTable + (closing ? -1 : 1));
    this.covered = [];
  }

  private newRow(): void {
    this.endCell();
    this.rows.push([]);
    this.column = 0;
    this.covered = this.covered.map((rows) => Math.max(0, rows - 1));
  }

  private cell(closing: boolean, attributes: string): void {
    this.endCell();
    if (closing) return;
    if (this.rows.length === 0) this.newRow();
    while ((this.covered[this.column] ?? 0) > 0) this.column += 1;
    const rows = spanOf(attributes, "rowspan", MOST_ROWS);
    const columns = spanOf(attributes, "colspan", MOST_COLUMNS);
    const row = this.rows.length - 1;
    if (rows > 1 || columns > 1) this.merges.push({ row, column: this.column, rows, columns });
    for (let c = this.column; c < this.column + columns; c += 1) this.covered[c] = rows;
    this.inCell = true;
    this.buffer = "";
  }

  private endCell(): void {
    if (!this.inCell) return;
    const row = this.rows[this.rows.length - 1];
    if (row !== undefined && this.column < MOST_COLUMNS) {
      while (row.length < this.column) row.push("");
      row[this.column] = this.buffer.trim();
    }
    this.inCell = false;
    this.buffer = "";
  }

  private flushParagraph(): void {
    const text = this.buffer.trim();
    if (text !== "" && !this.inCell) this.rows.push([text]);
    if (!this.inCell) this.buffer = "";
  }
}

function spanOf(attributes: string, name: string, most: number): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,4})`, "iu").exec(attributes);
  return Math.min(most, Math.max(1, Number(found?.[1] ?? 1)));
}
