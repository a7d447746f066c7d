/** Where real Excel would fail, with a mouse: unanswered formulas, and what Office.js may be loaded from. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { contentSecurityPolicy } from "../../tools/build/page";
import { readSettings } from "../../tools/build/settings";
import { openStage, type Stage } from "../../tools/pictures/workbenchPage";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test("a formula of a file that was saved without the add-in is entered again by one button", async () => {
  const workbench = await stage.open();
  const pane = await workbench.pane();
  await workbench.enter("A1", '=_xldudf_PERFSCORE("=",100,81.28,1.6)');
  await pane.getByText(/有 1 个公式没有算出来/).waitFor();
  await workbench.screenshot("unanswered");
  await pane.getByRole("button", { name: "重新输入公式" }).click();
  await pane.getByText("已重新输入 1 个公式。").waitFor();
  await workbench.waitForValue("A1", 1.296);
  await pane.getByText(/没有算出来/).waitFor({ state: "detached" });
  await pane.getByRole("button", { name: "设置" }).click();
  await pane.getByText("随本工作簿启动").click();
  // Ticked when Excel has taken it, not when it was clicked.
  await pane.getByRole("checkbox", { name: "随本工作簿启动", checked: true }).waitFor();
  await workbench.screenshot("startup-setting");
  expect([...workbench.hosts]).toEqual(["localhost"]);
  expect(workbench.complaints).toEqual([]);
  await workbench.close();
});

test("with OFFICE_JS=cdn the browser lets scripts come from exactly Microsoft's two origins", async () => {
  const settings = readSettings({ OFFICE_JS: "cdn" });
  const built = readFileSync(path.resolve(__dirname, "../../dist/taskpane.html"), "utf8");
  const page = await stage.newPage();
  const asked = new Set<string>();
  const hosts = [...settings.officeJsOrigins, "https://example.com", "https://cdn.jsdelivr.net"];
  await page.route("**/*", (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin === stage.server.origin && pathname === "/cdn.html") {
      return route.fulfill({ contentType: "text/html", body: ofCdn(built, hosts) });
    }
    if (origin === stage.server.origin) return route.continue();
    // There is no internet here: what the policy lets through is answered in its place.
    asked.add(origin);
    return route.fulfill({ contentType: "text/javascript", body: "" });
  });
  await page.goto(`${stage.server.origin}/cdn.html`, { waitUntil: "load" });
  expect([...asked].sort()).toEqual([
    "https://appsforoffice.microsoft.com",
    "https://officeapis.public.onecdn.static.microsoft",
  ]);
  const isFetched = await page.evaluate(
    (url) => fetch(url).then(Boolean, () => false),
    settings.officeJsUrl,
  );
  expect(isFetched).toBe(false);

  /** The built page with the policy of a cdn build, and a script of each host in its head. */
  function ofCdn(html: string, from: string[]): string {
    const local = contentSecurityPolicy(readSettings({ OFFICE_JS: "local" }));
    const scripts = from.map((host) => `<script src="${host}/1/office.js"></script>`).join("");
    const changed = html
      .replace(local, contentSecurityPolicy(settings))
      .replace("</head>", `${scripts}</head>`);
    expect(changed).not.toContain(local);
    return changed;
  }
});
