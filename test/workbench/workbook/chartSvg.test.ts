/** @jest-environment node */
/** The picture of a chart: bars as long as their values say, and what is written beside them. */
import { createOfficeHost } from "../../../workbench/jest";
import { chartSvg, viewOrNone } from "../../../workbench/page/charts/chartSvg";
import { chartView } from "../../../workbench/workbook/charts/view";

type Change = (chart: Excel.Chart, sheet: Excel.Worksheet) => void;

interface Bar {
  series: number;
  point: number;
  value: number;
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
}

const units = [
  ["单位", "产出", "效益"],
  ["北区", 40, -10],
  ["南区", "未填完", 20],
  ["东区", "", 30],
];

async function drawn(
  cells: unknown[][],
  change: Change,
  type: "ColumnClustered" | "BarClustered" | "Pie" = "ColumnClustered",
) {
  const { Excel, workbook } = await createOfficeHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const last = cells[0]!.length === 3 ? "C" : "B";
    const range = sheet.getRange(`A1:${last}${cells.length}`);
    range.values = cells;
    const chart = sheet.charts.add(type, range, "Columns");
    chart.name = "图";
    change(chart, sheet);
    await context.sync();
  });
  const chart = workbook.charts()[0]!;
  const svg = chartSvg(
    chart,
    viewOrNone(chart, () => chartView(workbook, chart)),
    { width: 600, height: 300 },
  );
  return { svg, bars: barsIn(svg), texts: (part: string) => textsIn(svg, part) };
}

function barsIn(svg: string): Bar[] {
  return [...svg.matchAll(/<rect data-bar="(\d+),(\d+)"([^>]*)>/g)].map(
    ([, series, point, rest = ""]) => {
      const number = (name: string) => Number(new RegExp(` ${name}="(.*?)"`).exec(rest)?.[1]);
      return {
        series: Number(series),
        point: Number(point),
        value: Number(/data-value="(.*?)"/.exec(rest)?.[1]),
        x: number("x"),
        y: number("y"),
        width: number("width"),
        height: number("height"),
        fill: /fill="(.*?)"/.exec(rest)?.[1] ?? "",
      };
    },
  );
}

const textsIn = (svg: string, part: string) =>
  [...svg.matchAll(new RegExp(`<text [^>]*data-part="${part}"[^>]*>(.*?)</text>`, "g"))].map(
    ([, text]) => text,
  );

test("columns as high as their values, down from 0 where they are below it, side by side", async () => {
  const { bars, texts } = await drawn(units, (chart) => {
    chart.title.text = "各单位得分 & 评级";
    chart.series.getItemAt(0).hasDataLabels = true;
  });
  const of = (series: number, point: number) =>
    bars.find((bar) => bar.series === series && bar.point === point)!;
  // A text counts as 0, an empty cell has no bar.
  expect(bars.map(({ series, point, value }) => [series, point, value])).toEqual([
    ...[
      [0, 0, 40],
      [0, 1, 0],
    ],
    ...[
      [1, 0, -10],
      [1, 1, 20],
      [1, 2, 30],
    ],
  ]);
  const perPoint = of(0, 0).height / 40;
  expect(of(1, 1).height).toBeCloseTo(20 * perPoint, 1);
  expect(of(1, 0).height).toBeCloseTo(10 * perPoint, 1);
  expect(of(0, 1).height).toBe(0);
  const zero = of(0, 0).y + of(0, 0).height;
  expect(of(1, 0).y).toBeCloseTo(zero, 1);
  expect(of(1, 1).y + of(1, 1).height).toBeCloseTo(zero, 1);
  expect(of(1, 0).x).toBeGreaterThan(of(0, 0).x + of(0, 0).width);
  expect(of(1, 0).x).toBeLessThan(of(0, 1).x);
  expect([of(0, 0).fill, of(1, 0).fill]).toEqual(["#4472C4", "#ED7D31"]);
  expect(texts("title")).toEqual(["各单位得分 &#38; 评级"]);
  expect(texts("category")).toEqual(["北区", "南区", "东区"]);
  expect(texts("label")).toEqual(["40", "0"]);
  expect(texts("value")).toEqual(["-20", "-10", "0", "10", "20", "30", "40", "50"]);
  expect(texts("legend")).toEqual(["产出", "效益"]);
});

test("bars as long as their values, the first category at the bottom, within the limits that were set", async () => {
  const cells = [
    ["单位", "得分"],
    ["北区", 60],
    ["南区", 90],
    ["西区", 130],
  ];
  const { bars, texts } = await drawn(
    cells,
    (chart) => {
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.maximum = 120;
      chart.axes.valueAxis.majorUnit = 30;
      chart.series.getItemAt(0).format.fill.setSolidColor("#70AD47");
    },
    "BarClustered",
  );
  expect(bars.map(({ width }) => width / bars[0]!.width)).toEqual(
    [1, 1.5, 2].map((ratio) => expect.closeTo(ratio, 2) as unknown),
  );
  expect(bars[0]!.y).toBeGreaterThan(bars[1]!.y);
  expect(bars.every(({ fill }) => fill === "#70AD47")).toBe(true);
  // One series bears the title, and needs no legend.
  expect([texts("title"), texts("legend"), texts("label")]).toEqual([["得分"], [], []]);
  expect(texts("value")).toEqual(["0", "30", "60", "90", "120"]);
});

test("an axis that must begin at 0 is divided by that, not by the spread of the values", async () => {
  const cells = [
    ["单位", "得分"],
    ["北区", 97.62],
    ["南区", 92.62],
  ];
  const alone = await drawn(cells, () => undefined);
  expect(alone.texts("value")).toEqual(["92", "93", "94", "95", "96", "97", "98"]);
  const { bars, texts } = await drawn(cells, (chart) => (chart.axes.valueAxis.minimum = 0));
  expect(texts("value")).toEqual(["0", "20", "40", "60", "80", "100", "120"]);
  expect(bars[1]!.height / bars[0]!.height).toBeCloseTo(92.62 / 97.62, 2);
  const below = await drawn(
    cells.map(([unit, points]) => [unit, typeof points === "number" ? -points : points]),
    (chart) => (chart.axes.valueAxis.maximum = 0),
  );
  expect(below.texts("value")).toEqual(["-120", "-100", "-80", "-60", "-40", "-20", "0"]);
});

test("many long names stand askew and shortened, not all of them, and none leaves the picture", async () => {
  const rows = Array.from({ length: 60 }, (_, n) => [`7030${n}某某市人力资源和社会保障局`, n]);
  const { svg, bars, texts } = await drawn([["单位", "得分"], ...rows], () => undefined);
  expect(bars).toHaveLength(60);
  const names = texts("category");
  expect(names.length).toBeLessThan(60);
  expect(names[0]).toMatch(/^70300某.*…$/);
  expect(svg).toContain("rotate(-45");
  for (const { x, y, width, height } of bars) {
    expect(Math.min(x, y)).toBeGreaterThan(0);
    expect(x + width).toBeLessThan(600);
    expect(y + height).toBeLessThan(300);
  }
});

test("a kind that is not drawn tells its name in a frame", async () => {
  const { svg, bars } = await drawn(units, () => undefined, "Pie");
  expect(bars).toEqual([]);
  expect(svg).toContain(">图（Pie）<");
});
