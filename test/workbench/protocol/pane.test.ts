import { createOfficeHost } from "../../../workbench/jest";

/** Lets messages between page and host through. */
const later = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("the add-in's pane", () => {
  test("the page starts hidden where Excel starts it for its functions alone", async () => {
    const { Office, host } = await createOfficeHost({ pane: "Hidden" });
    // The declarations leave `addin` out.
    const told = (await Office.onReady()) as { addin?: { visibilityMode: string } };
    expect(told.addin?.visibilityMode).toBe("Hidden");
    expect(host.situation.pane).toBe("Hidden");
  });

  test("is shown and hidden by the add-in, and by the person; each is told", async () => {
    const { Office, host } = await createOfficeHost();
    const heard: string[] = [];
    const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      heard.push(visibilityMode);
    });
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    host.situation.showPane("Hidden");
    await later();
    expect(heard).toEqual(["Hidden", "Taskpane", "Hidden"]);
    await stop();
    host.situation.showPane("Visible");
    await later();
    expect(heard).toHaveLength(3);
  });

  test("keeps how it starts with the document, unless that is refused", async () => {
    const { Office, host } = await createOfficeHost();
    expect(await Office.addin.getStartupBehavior()).toBe("None");
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
    host.situation.refuse("Microsoft.AppRuntime.AppRuntimePersistenceService", "AccessDenied");
    const run = Office.addin.setStartupBehavior(Office.StartupBehavior.none);
    await expect(run).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("the document's settings", () => {
  test("tell of each change", async () => {
    const { Excel, workbook } = await createOfficeHost();
    let heard = 0;
    await Excel.run(async (context) => {
      context.workbook.settings.onSettingsChanged.add(() => {
        heard += 1;
        return Promise.resolve();
      });
      await context.sync();
      context.workbook.settings.add("pack", "liaoning");
      await context.sync();
    });
    workbook.setSetting("pack", '"national"');
    await later();
    expect(heard).toBe(2);
  });
});
