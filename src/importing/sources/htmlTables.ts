import type { CellRange, Grid } from "../../form/model/grid";
import { refuseAbove } from "../account/limits";
import { gridOfTexts } from "./gridRows";
import { decodeEntities, withoutUnread } from "../../words/html";

const TOKEN = /<(\/?)(table|tr|td|th|p|br|div|li|h\d)\b([^<>]*)>|<[^<>]*>|[^<]+|</giu;
/** Larger spans count as these, as in browsers. */
const LARGEST_SPAN = { colspan: 1000, rowspan: 65_534 };
const SPAN = {
  colspan: /colspan\s*=\s*["']?(\d{1,6})/iu,
  rowspan: /rowspan\s*=\s*["']?(\d{1,6})/iu,
};

export function hasHtmlTable(text: string): boolean {
  return /<table[\s>]/iu.test(text) && /<t[dh][\s>]/iu.test(text);
}

/**
 * The tables of an HTML text as one grid, one under the other, and the text between them as rows
 * of one cell. Joined cells become merged areas. Nothing is run or loaded: only text is taken.
 * @throws ImportError tooManyCells
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
  /** Of the widest row, joined cells included. */
  private width = 1;
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
    this.addRow([]);
    this.column = 0;
    this.covered = this.covered.map((rows) => Math.max(0, rows - 1));
  }

  private cell(closing: boolean, attributes: string): void {
    this.endCell();
    if (closing) return;
    if (this.rows.length === 0) this.newRow();
    while ((this.covered[this.column] ?? 0) > 0) this.column += 1;
    const rows = spanOf(attributes, "rowspan");
    const columns = spanOf(attributes, "colspan");
    this.width = Math.max(this.width, this.column + columns);
    refuseAbove("tooManyCells", this.rows.length * this.width);
    const row = this.rows.length - 1;
    if (rows > 1 || columns > 1) this.merges.push({ row, column: this.column, rows, columns });
    for (let c = this.column; c < this.column + columns; c += 1) this.covered[c] = rows;
    this.inCell = true;
    this.buffer = "";
  }

  private endCell(): void {
    if (!this.inCell) return;
    const row = this.rows[this.rows.length - 1];
    if (row !== undefined) {
      while (row.length < this.column) row.push("");
      row[this.column] = this.buffer.trim();
    }
    this.inCell = false;
    this.buffer = "";
  }

  /** Counted with the empty cells that it will have. */
  private addRow(row: string[]): void {
    this.rows.push(row);
    refuseAbove("tooManyCells", this.rows.length * this.width);
  }

  private flushParagraph(): void {
    const text = this.buffer.trim();
    if (text !== "" && !this.inCell) this.addRow([text]);
    if (!this.inCell) this.buffer = "";
  }
}

function spanOf(attributes: string, name: keyof typeof LARGEST_SPAN): number {
  const found = SPAN[name].exec(attributes);
  return Math.min(LARGEST_SPAN[name], Math.max(1, Number(found?.[1] ?? 1)));
}
