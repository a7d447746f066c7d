/**
 * A clerk's whole day by real keys and clicks at 1366×768: a form is inserted, filled in by the walk through its empty
 * cells, validated, fixed, explained, reported and handed in; clicks are counted, and each step has its picture
 * (WRITE_DAY=1 puts them into docs/images/day).
 */
import type { Frame, Locator } from "playwright-core";
import { insertTemplate, openView, untilIdle } from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { docsPicture } from "./support/docsPicture";
import { sheetNames } from "./support/formCells";
import { onStage } from "./support/onStage";

/** So many presses of the mouse a day may take. */
const MOST_CLICKS = 60;

const form = "703001自评表2025";
const firstBand = "全部或基本达成预期指标100%-80%（含）";
const reason = "已与业务科台账核对，完成数属实";

let workbench: WorkbenchPage;
let pane: Frame;

onStage({ viewport: { width: 1366, height: 768 } }, async (opened) => {
  workbench = opened;
  pane = await workbench.pane();
  for (const frame of [workbench.page.mainFrame(), pane]) await frame.evaluate(countPresses);
});

/** Runs in a page: keys that press a button are none of the mouse's. */
function countPresses(): void {
  Object.assign(window, { presses: 0 });
  const counting = window as unknown as { presses: number };
  addEventListener("pointerdown", ({ isTrusted }) => (counting.presses += isTrusted ? 1 : 0), true);
}

async function clicks(): Promise<number> {
  const presses = () => (window as unknown as { presses: number }).presses;
  const counts = [workbench.page.mainFrame(), pane].map((frame) => frame.evaluate(presses));
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

const button = (name: string | RegExp): Locator => pane.getByRole("button", { name }).first();

/** The cell that the walk has come to: the keys are there. */
async function cellWalkedTo(before: string): Promise<string> {
  await workbench.page.waitForFunction(() => !document.activeElement?.matches("iframe"));
  const cell = await workbench.page.waitForFunction((last) => {
    const { area } = window.workbench.book.model.selection();
    const name = `${String.fromCharCode(65 + area.column)}${area.row + 1}`;
    return name === last ? null : name;
  }, before);
  return String(await cell.jsonValue());
}

/** What a clerk has in the file for a cell: money, the goal, an indicator of the unit's own, the target reached. */
async function answerFor(cell: string): Promise<string> {
  const row = Number(cell.slice(1));
  const isIndicator = row > 12;
  switch (cell.charAt(0)) {
    case "B":
    case "I":
      return "完成全年绩效目标任务";
    case "D":
      return isIndicator ? `自定指标${row}` : "200";
    case "F":
      return isIndicator ? "90" : "100";
    default: {
      const target = isIndicator ? await workbench.value(`F${row}`) : 100;
      return typeof target === "number" ? String(target) : firstBand;
    }
  }
}

/** Fills in every empty cell, from the button to the cell and back by F6, without the mouse. */
async function fillInByKeyboard(): Promise<number> {
  const next = pane.getByRole("button", { name: "下一个要填", exact: true });
  const { keyboard } = workbench.page;
  const empty = Number(
    /\d+/.exec(
      (await pane
        .getByText(/^未填 \d+ 项$/)
        .last()
        .textContent()) ?? "",
    )?.[0],
  );
  await next.focus();
  for (let filled = 0, cell = ""; filled < empty; filled++) {
    await keyboard.press("Enter");
    cell = await cellWalkedTo(cell);
    await keyboard.insertText(await answerFor(cell));
    await keyboard.press("Enter");
    await keyboard.press("F6");
    await pane.waitForFunction(() => document.hasFocus());
  }
  await next.waitFor({ state: "detached" });
  return empty;
}

test("from an empty workbook to the copy that is handed in", async () => {
  const picture = (name: string) => docsPicture(workbench, "day", name);
  await insertTemplate(pane, {
    kind: "自评表",
    unit: { code: "703001", name: "朝阳市工业和信息化局" },
    year: 2025,
    taskRows: 2,
  });
  await picture("1-inserted");

  await openView(pane, "校验");
  expect(await fillInByKeyboard()).toBeGreaterThan(25);
  await picture("2-filled");

  // Two slips of a hand: names with a space in them.
  await workbench.enter("D13", "重点 工作办结率");
  await workbench.enter("D14", "总体 工作完成率");
  await button(/^校验本表/).click();
  await untilIdle(pane);
  await picture("3-validated");
  await button(/^全部修复/).click();
  await button(/^改这 \d+ 个单元格/).click();
  await pane.getByText(/^已修复 \d+ 个单元格/).waitFor();
  await untilIdle(pane);
  expect(await workbench.value("D14")).toBe("总体工作完成率");
  await picture("4-fixed");

  const warning = pane.locator("[data-problem]", { hasText: "警告" }).first();
  await warning.click();
  await button(/核实无误$/).click();
  await pane.getByLabel("核实的依据（必填）").fill(reason);
  await button("记为核实无误").click();
  await pane.getByText(/^已记为核实无误/).waitFor();
  await untilIdle(pane);
  await picture("5-verified");

  await button(/^校验报告/).click();
  await pane.getByText(/^「校验报告」已刷新/).waitFor();
  await picture("6-report");
  await workbench.page.getByText(form, { exact: true }).first().click();

  await openView(pane, "评分");
  await pane.locator("[role=tabpanel]:not([hidden]) table").first().waitFor();
  await picture("7-scores");

  await openView(pane, "模板");
  await button(/^生成送审版/).click();
  await picture("8-before-hand-in");
  await button(/^生成/).click();
  await pane.getByText(/^已生成「送审/).waitFor();
  expect((await sheetNames(workbench)).some((name) => name.includes("送审"))).toBe(true);
  await picture("9-handed-in");
  expect(await clicks()).toBeLessThan(MOST_CLICKS);
  expect(workbench.complaints).toEqual([]);
}, 300_000);
