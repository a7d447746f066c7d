/**
 * The charts and bars of 绩效汇总表 as the page draws them: as high as the scores, along with a score that changes and
 * with the cells that scroll, and there again once the saved file is opened (WRITE_BUREAU=1 puts the picture into
 * docs/images/bureau).
 */
import type { Frame } from "playwright-core";
import { openView } from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { docsPicture } from "./support/docsPicture";
import { onStage } from "./support/onStage";
import { addOtherUnits } from "./support/otherUnits";

let workbench: WorkbenchPage;
let pane: Frame;

const units = ["703002朝阳市教育局", "703003朝阳市水务局"];

onStage({ viewport: { width: 1366, height: 768 } }, async (opened) => {
  workbench = opened;
  pane = await workbench.pane();
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(/^已插入/).waitFor();
  await addOtherUnits(workbench, units);
});

const chart = (name: string) => workbench.page.locator(`svg[data-chart="${name}"]`);
const totals = () => chart("绩效汇总 总得分");

interface Drawn {
  value: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The bars of a chart as they lie on the page. */
function bars(name: string): Promise<Drawn[]> {
  return chart(name)
    .locator("[data-bar]")
    .evaluateAll((all) =>
      all.map((bar) => {
        const { left, top, width, height } = bar.getBoundingClientRect();
        return { value: Number(bar.getAttribute("data-value")), left, top, width, height };
      }),
    );
}

/** Whether a data bar is drawn at a share of a cell's width, near its lower edge. */
function isBlue(row: number, column: number, share: number): Promise<boolean> {
  return workbench.page.evaluate(
    ([r, c, part]) => {
      const cell = window.grid.bringIntoView(r, c);
      const canvas = window.grid.canvas as HTMLCanvasElement;
      const { left, top, width } = canvas.getBoundingClientRect();
      const density = canvas.width / width;
      const x = (cell.x + cell.width * part - left) * density;
      const y = (cell.y + cell.height - 5 - top) * density;
      const [red = 0, , blue = 0] = canvas.getContext("2d")!.getImageData(x, y, 1, 1).data;
      return red === 0x9d && blue === 0xe6;
    },
    [row, column, share] as const,
  );
}

/** Changes 得分 of the first task on the form of a unit. */
async function addToScore(unit: number, points: number): Promise<void> {
  await workbench.page.evaluate(
    ([form, change]) => {
      const { model } = window.workbench.book;
      const { id } = model.sheets().filter(({ name }) => name.includes("自评表"))[form]!;
      const cell = { row: 6, column: 10, rowCount: 1, columnCount: 1 };
      model.enter(id, cell, [[Number(model.values(id, cell)[0]![0]) + change]]);
    },
    [unit, points] as const,
  );
}

/** Scrolls a cell into view. */
async function inView(row: number, column: number): Promise<void> {
  await workbench.page.evaluate(([r, c]) => window.grid.bringIntoView(r, c), [
    row,
    column,
  ] as const);
  await workbench.settle();
}

/** How far a chart is from the cell it begins in, and how far above the frozen headings' end it is still seen. */
function chartOnCells(name: string, row: number): Promise<{ off: number; over: number }> {
  return workbench.page.evaluate(
    ([wanted, first]) => {
      const svg = document.querySelector(`svg[data-chart="${wanted}"]`)!;
      const seen = svg.closest(".charts > div")!.getBoundingClientRect();
      const heading = window.grid.bringIntoView(2, 0);
      const cell = window.grid.bringIntoView(first, 0);
      return {
        off: svg.getBoundingClientRect().top - cell.y,
        over: heading.y + heading.height - seen.top,
      };
    },
    [name, row] as const,
  );
}

test("columns and bars are as long as the scores, and follow them; the saved file has them again", async () => {
  await openView(pane, "总览");
  await pane.getByText(/^共 3 张表/).waitFor();
  await pane.getByRole("button", { name: "生成汇总表", exact: true }).click();
  await pane.getByText("已生成「绩效汇总表」").waitFor();
  await totals().locator("[data-bar]").nth(2).waitFor();

  // By hand: the published form has 97.62 points.
  await workbench.waitForValue("C10", 97.62);
  const same = await bars("绩效汇总 总得分");
  expect(same.map(({ value }) => value)).toEqual([97.62, 97.62, 97.62]);
  const texts = (part: string) => totals().locator(`[data-part="${part}"]`).allTextContents();
  expect(await texts("title")).toEqual(["各部门总得分"]);
  expect(await texts("category")).toEqual(["703001朝阳市工业和信息化局", ...units]);
  expect(await texts("label")).toEqual(["97.62", "97.62", "97.62"]);
  const lost = (await bars("绩效汇总 失分")).filter(({ value }) => value > 0);
  expect(lost.map(({ value }) => value)).toEqual([2.08, 0.304]);
  expect(lost[1]!.width / lost[0]!.width).toBeCloseTo(0.304 / 2.08, 2);
  // All have as many points of 年度主要任务: full bars.
  expect(await isBlue(7, 8, 0.95)).toBe(true);

  // 5 points less of the first task of the second unit.
  await addToScore(1, -5);
  await workbench.waitForValue("C9", 92.62);
  await totals().locator('[data-value="92.62"]').waitFor();
  const after = await bars("绩效汇总 总得分");
  expect(after.map(({ value }) => value)).toEqual([97.62, 92.62, 97.62]);
  const [first, second] = [after[0]!, after[1]!];
  expect(second.height / first.height).toBeCloseTo(92.62 / 97.62, 2);
  expect(second.top + second.height).toBeCloseTo(first.top + first.height, 0);
  expect(await texts("label")).toEqual(["97.62", "92.62", "97.62"]);
  // 32.92 of 37.92 points: the bar ends at 0.87 of the cell, that of its neighbours does not.
  await workbench.settle();
  expect(await isBlue(8, 8, 0.83)).toBe(true);
  expect(await isBlue(8, 8, 0.93)).toBe(false);
  expect(await isBlue(9, 8, 0.93)).toBe(true);
  await workbench.screenshot("charts-top");

  // It scrolls with its cells, and under the frozen headings.
  await inView(40, 0);
  expect(await bars("绩效汇总 总得分")).not.toEqual(after);
  const { off, over } = await chartOnCells("绩效汇总 失分", 26);
  expect(Math.abs(off)).toBeLessThan(1);
  expect(over).toBeLessThan(1);
  await workbench.screenshot("charts-scrolled");

  // As docs/bureau.md shows it: the whole sheet, with three units that differ.
  await addToScore(2, -2);
  await totals().locator('[data-value="95.62"]').waitFor();
  await workbench.page.getByRole("button", { name: "关闭任务窗格" }).click();
  await workbench.page.setViewportSize({ width: 1440, height: 1100 });
  await inView(3, 0);
  await docsPicture(workbench, "bureau", "overview-charts");

  // Saved and opened again it is all there.
  const before = await bars("绩效汇总 总得分");
  const opened = await workbench.page.evaluate(async () => {
    const bytes = await window.workbench.save();
    await window.workbench.open("再开.xlsx", bytes);
    const { model } = window.workbench.book;
    model.activateSheet(model.sheets().find(({ name }) => name === "绩效汇总表")!.id);
    return model.charts().map(({ name }) => name);
  });
  expect(opened).toEqual(["绩效汇总 总得分", "绩效汇总 失分"]);
  await totals().locator('[data-value="92.62"]').waitFor();
  const again = await bars("绩效汇总 总得分");
  const size = ({ value, width, height }: Drawn) => [value, Math.round(width), Math.round(height)];
  expect(again.map(size)).toEqual(before.map(size));
  await workbench.screenshot("charts-reopened");
  expect(workbench.complaints).toEqual([]);
}, 240_000);
