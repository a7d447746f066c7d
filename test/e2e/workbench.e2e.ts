import { readFileSync } from "node:fs";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;

onStage({}, (opened) => {
  workbench = opened;
});

test("a typed formula shows #BUSY!, then the score, and follows its precedent", async () => {
  await workbench.pane();
  await workbench.page.evaluate(() => {
    const { model } = window.workbench.book;
    const seen: unknown[] = [];
    Object.assign(window, { seen });
    model.onEvent(() => {
      const area = { row: 0, column: 1, rowCount: 1, columnCount: 1 };
      const value = model.values(model.activeSheet(), area)[0]?.[0];
      if (value !== "" && value !== seen[seen.length - 1]) seen.push(value);
    });
  });
  await workbench.type("A1", "81.28");
  await workbench.type("B1", '=PERFSCORE("=",100,A1,1.6)');
  await workbench.waitForValue("B1", 1.296);
  const seen = await workbench.page.evaluate(() => (window as unknown as { seen: unknown[] }).seen);
  expect(seen).toContain("#BUSY!");

  await workbench.type("A1", "100");
  await workbench.waitForValue("B1", 1.6);
  await workbench.type("B2", '=PERFSCORE("=",100,81.28,1.6)');
  await workbench.waitForValue("B2", 1.296);
  await workbench.screenshot("typed-formula");
});

test("the sample form totals 97.62 and draws in Chinese", async () => {
  await workbench.pane();
  await workbench.openSample("2024 年整体绩效自评表（703001）");
  await workbench.waitForValue("K40", 97.62);
  await workbench.screenshot("sample");
  expect(workbench.complaints).toEqual([]);
});

test("asks no other host and complains of nothing", async () => {
  await workbench.pane();
  expect([...workbench.hosts]).toEqual(["localhost"]);
  expect(workbench.complaints).toEqual([]);
});

test("undo takes a typed value back, and edit mode makes the add-in's requests wait", async () => {
  const pane = await workbench.pane();
  await workbench.type("A1", "5");
  await workbench.waitForValue("A1", 5);
  await workbench.page.keyboard.press("Control+z");
  await workbench.waitForValue("A1", "");

  await workbench.click("A1");
  await workbench.page.keyboard.type("7");
  const code = await pane.evaluate(async () => {
    try {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("B1").values = [[1]];
        await context.sync();
      });
      return "none";
    } catch (error) {
      return (error as OfficeExtension.Error).code;
    }
  });
  expect(code).toBe("InvalidOperationInCellEditMode");
  await workbench.page.keyboard.press("Enter");
  await workbench.waitForValue("A1", 7);
});

test("the ribbon button of the manifest hides and shows the pane", async () => {
  const { page } = workbench;
  await workbench.pane();
  const button = page.getByRole("button", { name: "绩效表助手" });
  expect(await page.textContent("#pane-name")).toBe("绩效表助手 PerfScore");
  await button.click();
  expect(await page.isVisible("#pane")).toBe(false);
  await button.click();
  expect(await page.isVisible("#pane")).toBe(true);
});

test("a cell's list drops down by a click", async () => {
  const pane = await workbench.pane();
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getFirst().getRange("C4");
      dataValidation.rule = { list: { inCellDropDown: true, source: "辽宁,全国" } };
      await context.sync();
    }),
  );
  await workbench.click("A1");
  await workbench.dropDown("C4");
  await workbench.screenshot("drop-down");
  await workbench.page.getByText("全国", { exact: true }).click();
  await workbench.waitForValue("C4", "全国");
});

test("a workbook saved and opened again has the same values and formulas", async () => {
  const { page } = workbench;
  await workbench.pane();
  await workbench.openSample("2024 年整体绩效自评表（703001）");
  await workbench.waitForValue("K40", 97.62);
  const before = await workbench.contents();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存" }).click();
  const file = await (await downloading).path();
  await workbench.openSample("空白工作簿");
  await workbench.waitForValue("K40", "");
  await workbench.openFile({ name: "再打开.xlsx", buffer: readFileSync(file) });
  await page.waitForFunction(
    () => document.getElementById("file-name")?.textContent === "再打开.xlsx",
  );
  await workbench.waitForValue("K40", 97.62);
  expect(await workbench.contents()).toEqual(before);
});

test("a file that is no workbook leaves the open one where it is, and says so", async () => {
  await workbench.type("A1", "留下");
  await workbench.openFile({ name: "坏文件.xlsx", buffer: Buffer.from("no zip") });
  await workbench.page.waitForSelector("#notice:not([hidden])");
  expect(await workbench.page.textContent("#notice")).toBe(
    "没有打开“坏文件.xlsx”：它不是能读的 .xlsx 文件，请在 Excel 中另存为 .xlsx 再打开。",
  );
  expect(await workbench.value("A1")).toBe("留下");
});

test("the log shows requests, errors and refused messages; the workbook stays as it was", async () => {
  const { page } = workbench;
  const pane = await workbench.pane();
  await workbench.type("A1", "留下");
  await page.getByRole("button", { name: /日志/ }).click();
  await pane.evaluate(async () => {
    const ignore = () => undefined;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("没有这张表").getRange("A1").values = [[1]];
      await context.sync();
    }).catch(ignore);
    await Excel.run(async (context) => {
      const long = "长".repeat(30_000);
      context.workbook.worksheets.getFirst().getRange("A1:A80").values = Array(80).fill([long]);
      await context.sync();
    }).catch(ignore);
    window.parent.postMessage("nonsense", "*");
  });
  await page.evaluate(() => {
    const source = document.querySelector<HTMLIFrameElement>("#pane iframe")?.contentWindow ?? null;
    const foreign = { data: "{}", origin: "https://elsewhere.example", source };
    window.dispatchEvent(new MessageEvent("message", foreign));
  });
  const failures = page.locator("#log tr.failed");
  await failures.nth(3).waitFor();
  const texts = (await failures.allTextContents()).join("\n");
  expect(texts).toContain("ItemNotFound");
  expect(texts).toContain("RequestPayloadSizeLimitExceeded");
  expect(texts).toContain("格式不对的消息");
  expect(texts).toContain("来源不对的消息");
  expect(await workbench.value("A1")).toBe("留下");
  await workbench.screenshot("log");
});

test("conditional formats, which mark problems, are drawn in the grid", async () => {
  const pane = await workbench.pane();
  await workbench.type("B2", "98");
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("B2:C3");
      const { custom } = range.conditionalFormats.add("Custom");
      custom.rule.formula = '=LEN("PERFSCORE error")>0';
      custom.format.fill.color = "#FDE7E9";
      custom.format.font.bold = true;
      for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
        const border = custom.format.borders.getItem(edge);
        border.style = "Dash";
        border.color = "#A80000";
      }
      await context.sync();
    }),
  );
  expect(await workbench.drawnFill("B2")).toBe("#FDE7E9");
  expect(await workbench.drawnFill("B5")).toBe("");
  await workbench.screenshot("conditional-format");
});
