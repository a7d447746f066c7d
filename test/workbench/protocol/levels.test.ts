import { createOfficeHost } from "../../../workbench/jest";

describe("as Excel LTSC 2021", () => {
  test("office.js offers ExcelApi 1.14 and no more", async () => {
    const { Office } = await createOfficeHost({ level: "ltsc2021" });
    const { requirements } = Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
    expect(requirements.isSetSupported("ExcelApiOnline", "1.1")).toBe(false);
  });

  test("a newer event is refused with its requirement set", async () => {
    const { Excel } = await createOfficeHost({ level: "ltsc2021" });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.onNameChanged.add(() => Promise.resolve());
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("ExcelApiOnline 1.1") as string,
    });
  });

  test("one test file stays at one level", async () => {
    await expect(createOfficeHost({ level: "newest" })).rejects.toThrow("one level");
  });
});

describe("Office itself", () => {
  test("knows its host, languages and document", async () => {
    const { Office } = await createOfficeHost({ level: "ltsc2021" });
    expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
    expect(Office.context.displayLanguage).toBe("zh-CN");
  });

  test("saves document settings", async () => {
    const { Office, workbook } = await createOfficeHost({ level: "ltsc2021" });
    Office.context.document.settings.set("pack", "liaoning");
    const status = await new Promise((resolve) =>
      Office.context.document.settings.saveAsync((result) => resolve(result.status)),
    );
    expect(status).toBe("succeeded");
    expect(JSON.parse(workbook.settings().get("pack") ?? "null")).toBe("liaoning");
  });

  test("runs a ribbon command until it says completed", async () => {
    const { Office, frame } = await createOfficeHost({ level: "ltsc2021" });
    const invoked: string[] = [];
    Office.actions.associate("check", (event: Office.AddinCommands.Event) => {
      invoked.push(event.source.id);
      event.completed();
    });
    await frame?.invokeCommand("CheckButton", "check");
    expect(invoked).toEqual(["CheckButton"]);
  });
});
