import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { officeJsPatterns } from "../../tools/build/officeJs";
import { contentSecurityPolicy } from "../../tools/build/page";
import { officeJsFiles, readSettings } from "../../tools/build/settings";
import { root } from "./dist";

test("without settings the build is for development, with Microsoft's Office.js", () => {
  expect(readSettings({})).toEqual({
    addinUrl: "https://localhost:3000",
    iconUrl: "https://localhost:3000/assets",
    officeJs: "cdn",
    officeJsUrl: "https://officeapis.public.onecdn.static.microsoft/1/office.js",
    officeJsOrigins: [
      "https://officeapis.public.onecdn.static.microsoft",
      "https://appsforoffice.microsoft.com",
    ],
    officeJsDir: null,
  });
});

test.each([
  ["https://example.gov.cn", "https://example.gov.cn"],
  ["https://example.gov.cn/perfscore/", "https://example.gov.cn/perfscore"],
  ["https://10.1.2.3:8443/a/b", "https://10.1.2.3:8443/a/b"],
])("ADDIN_URL %s is the folder %s", (given, expected) => {
  expect(readSettings({ ADDIN_URL: given }).addinUrl).toBe(expected);
});

test.each(["http://example.gov.cn", "example.gov.cn", "", "https://a.cn/?x=1", "https://a.cn/#x"])(
  "ADDIN_URL %p is refused",
  (given) => {
    expect(() => readSettings({ ADDIN_URL: given })).toThrow(/ADDIN_URL/);
  },
);

test("an unknown source of Office.js is refused with the known ones", () => {
  expect(() => readSettings({ OFFICE_JS: "beta" })).toThrow(/cdn, 21vianet, local/);
});

test.each([
  [
    "cdn",
    "script-src 'self' https://officeapis.public.onecdn.static.microsoft https://appsforoffice.microsoft.com;",
  ],
  ["21vianet", "script-src 'self' https://appsforoffice.cdn.partner.office365.cn;"],
  ["local", "script-src 'self';"],
])("with OFFICE_JS=%s scripts come from nowhere else", (officeJs, expected) => {
  const policy = contentSecurityPolicy(readSettings({ OFFICE_JS: officeJs }));
  expect(policy).toContain(expected);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
});

test("the page has no script of its own in its text", () => {
  const page = fs.readFileSync(path.join(root, "src/taskpane/taskpane.html"), "utf8");
  const scripts = page.match(/<script[^>]*>[^<]*<\/script>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => !/^<script src="[^"]+"><\/script>$/.test(script))).toEqual([]);
  expect(page).not.toMatch(/\son[a-z]+=/);
});

test("icons stand beside the add-in, or where ICON_URL says", () => {
  const ADDIN_URL = "https://10.1.2.3/perfscore/";
  expect(readSettings({ ADDIN_URL }).iconUrl).toBe("https://10.1.2.3/perfscore/assets");
  const ICON_URL = "https://cdn.example.gov.cn/icons/";
  expect(readSettings({ ADDIN_URL, ICON_URL }).iconUrl).toBe("https://cdn.example.gov.cn/icons");
  expect(() => readSettings({ ICON_URL: "http://a.cn" })).toThrow(/ICON_URL/);
});

describe("OFFICE_JS_DIR", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "office-js-"));

  it("means a local Office.js, copied whole", () => {
    fs.writeFileSync(path.join(folder, "office.js"), "");
    const settings = readSettings({ OFFICE_JS_DIR: folder });
    expect(settings).toMatchObject({ officeJs: "local", officeJsUrl: "office-js/office.js" });
    expect(officeJsPatterns(settings, "/package")).toMatchObject([
      { context: folder, from: "**/*", to: "office-js/" },
    ]);
  });

  it("without an office.js in it is refused", () => {
    const settings = readSettings({ OFFICE_JS_DIR: "/nowhere" });
    expect(() => officeJsPatterns(settings, "/package")).toThrow(/OFFICE_JS_DIR.*no office\.js/);
  });

  it("beside a CDN is refused", () => {
    expect(() => readSettings({ OFFICE_JS_DIR: folder, OFFICE_JS: "cdn" })).toThrow(
      /OFFICE_JS=local/,
    );
  });
});

test("nothing is copied for a build with a CDN", () => {
  expect(officeJsPatterns(readSettings({}), "/package")).toEqual([]);
});

test("the local copy of Office.js is complete: every file exists in the package", () => {
  const folder = path.join(
    path.dirname(require.resolve("@microsoft/office-js/package.json")),
    "dist",
  );
  expect(officeJsFiles.filter((file) => !fs.existsSync(path.join(folder, file)))).toEqual([]);
});
