import fs from "node:fs";
import path from "node:path";
import { contentSecurityPolicy } from "../../tools/build/page";
import { officeJsFiles, readSettings } from "../../tools/build/settings";
import { root } from "./dist";

test("without settings the build is for development, with Microsoft's Office.js", () => {
  expect(readSettings({})).toEqual({
    addinUrl: "https://localhost:3000",
    officeJs: "cdn",
    officeJsUrl: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    officeJsOrigin: "https://appsforoffice.microsoft.com",
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
  ["cdn", "script-src 'self' https://appsforoffice.microsoft.com;"],
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

test("the local copy of Office.js is complete: every file exists in the package", () => {
  const folder = path.join(
    path.dirname(require.resolve("@microsoft/office-js/package.json")),
    "dist",
  );
  expect(officeJsFiles.filter((file) => !fs.existsSync(path.join(folder, file)))).toEqual([]);
});
