import { gridOfPages, textOfPages } from "../../src/importing/files/pdfTable";
import type { PdfPage, PdfRule, PdfText } from "../../src/importing/files/pdfPage";

const text = (words: string, x: number, y: number, width = words.length * 10): PdfText => ({
  text: words,
  x,
  y,
  width,
  height: 10,
});
const across = (y: number, x0 = 0, x1 = 300): PdfRule => ({ x0, y0: y, x1, y1: y });
const down = (x: number, y0 = 100, y1 = 220): PdfRule => ({ x0: x, y0, x1: x, y1 });

/** Two rows of three columns; the first column is one cell over both rows. */
const rules = [
  across(100),
  across(160, 100),
  across(220),
  down(0),
  down(100),
  down(200),
  down(300),
];
const page = (texts: PdfText[]): PdfPage => ({ width: 600, height: 800, texts, rules });

it("puts text into the cell it stands in, whatever its order in the file", () => {
  const grid = gridOfPages([
    page([
      text("100", 220, 180),
      text("履职", 20, 150),
      text("效能", 20, 162),
      text("依法", 120, 118),
      text("行政", 120, 130),
      text("表题", 100, 40),
      text("综合", 120, 185),
    ]),
  ]);
  expect(grid?.values).toEqual([
    ["表题", "", ""],
    ["履职效能", "依法行政", ""],
    ["", "综合", "100"],
  ]);
  expect(grid?.merges).toEqual([{ row: 1, column: 0, rows: 2, columns: 1 }]);
});

it("parts a text that runs over a column's line", () => {
  const grid = gridOfPages([page([text("分值 得分", 170, 120, 90)])]);
  expect(grid?.values[0]).toEqual(["", "分值", "得分"]);
});

it("reads pages without a table line by line, words far apart as cells", () => {
  const loose: PdfPage = { width: 600, height: 800, rules: [], texts: [] };
  const texts = [text("得分", 300, 10), text("总评价", 10, 11), text("下一行", 10, 40)];
  expect(gridOfPages([{ ...loose, texts }])).toBeNull();
  expect(textOfPages([{ ...loose, texts }])).toBe("总评价\t得分\n下一行");
});
