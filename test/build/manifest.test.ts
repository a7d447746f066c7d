/**
 * What no schema can say about manifest.xml.
 * @jest-environment jsdom
 */
import fs from "node:fs";
import path from "node:path";
import { commands } from "../../src/commands";
import { developmentUrl } from "../../tools/build/settings";
import { deployedManifest } from "../../tools/build/manifest";
import { version } from "../../package.json";
import { distFiles, readDist, root } from "./dist";

const source = fs.readFileSync(path.join(root, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(source, "application/xml");

function elements(name: string, within: Document | Element = manifest): Element[] {
  return [...within.getElementsByTagName("*")].filter((element) => element.localName === name);
}

function attributes(name: string): string[] {
  return [...manifest.getElementsByTagName("*")].flatMap((element) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [value];
  });
}

/** Every text of the manifest, its translations included. */
function valuesOf(element: Element): string[] {
  const own = element.getAttribute("DefaultValue");
  return [
    ...(own === null ? [] : [own]),
    ...elements("Override", element).map((override) => override.getAttribute("Value") ?? ""),
  ];
}

function resources(): Element[] {
  return ["Images", "Urls", "ShortStrings", "LongStrings"].flatMap((group) =>
    elements(group).flatMap((element) => [...element.children]),
  );
}

const urls = [...attributes("DefaultValue"), ...attributes("Value")].filter((value) =>
  /^[a-z]+:/.test(value),
);

test("it is well-formed XML of an add-in for workbooks", () => {
  expect(elements("parsererror")).toEqual([]);
  expect(manifest.documentElement.getAttribute("xsi:type")).toBe("TaskPaneApp");
  expect(elements("Permissions")[0]?.textContent).toBe("ReadWriteDocument");
  expect(elements("AppDomain")).toEqual([]);
});

test("its id is a GUID and its version that of the package", () => {
  expect(elements("Id")[0]?.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(elements("Version")[0]?.textContent).toBe(`${version}.0`);
});

test("every resid names a resource, and every resource is used", () => {
  const ids = resources().map((element) => element.getAttribute("id"));
  expect(new Set(attributes("resid"))).toEqual(new Set(ids));
});

test("ids are unique", () => {
  const ids = attributes("id");
  expect(ids).toEqual([...new Set(ids)]);
});

test("ids of resources are at most 32 characters", () => {
  expect(resources().filter((element) => (element.getAttribute("id") ?? "").length > 32)).toEqual(
    [],
  );
});

test.each([
  ["ShortStrings", 125],
  ["LongStrings", 250],
  ["Urls", 2048],
])("texts of %s are at most %d characters", (group, limit) => {
  const values = elements(group).flatMap((element) => [...element.children].flatMap(valuesOf));
  expect(values.length).toBeGreaterThan(0);
  expect(values.filter((value) => value === "" || value.length > limit)).toEqual([]);
});

test("every text that is not the same in both languages has its English", () => {
  const texts = ["ShortStrings", "LongStrings"].flatMap((group) =>
    elements(group).flatMap((element) => [...element.children]),
  );
  for (const text of [...texts, ...elements("DisplayName"), ...elements("Description")]) {
    if (text.getAttribute("DefaultValue") !== null) {
      expect(elements("Override", text).map((one) => one.getAttribute("Locale"))).toEqual([
        "en-US",
      ]);
    }
  }
});

test("every URL is https and on the one domain", () => {
  expect(urls.length).toBeGreaterThan(5);
  expect(urls.filter((url) => new URL(url).origin !== developmentUrl)).toEqual([]);
});

test("every file it names is in the build", () => {
  const files = new Set(distFiles());
  const named = urls.map((url) => decodeURIComponent(new URL(url).pathname.slice(1)));
  expect(named.filter((file) => !files.has(file))).toEqual([]);
});

test("custom functions have no namespace, neither its element nor its string", () => {
  expect(elements("Namespace")).toEqual([]);
  expect(source).not.toContain("Functions.Namespace");
});

test("pane, functions and commands share one runtime of long lifetime", () => {
  const [runtime] = elements("Runtime");
  const resid = runtime?.getAttribute("resid");
  expect(runtime?.getAttribute("lifetime")).toBe("long");
  const pages = ["FunctionFile", ...["Page", "Action"]].flatMap((name) =>
    elements(name).flatMap((element) =>
      name === "FunctionFile" ? [element] : elements("SourceLocation", element),
    ),
  );
  expect(pages.length).toBeGreaterThanOrEqual(3);
  expect(pages.map((page) => page.getAttribute("resid"))).toEqual(pages.map(() => resid));
});

test("every button that runs a command names one that the add-in has", () => {
  const names = elements("FunctionName").map((element) => element.textContent);
  expect(names).toEqual(Object.keys(commands));
});

test("every icon is there in 16, 32 and 80 pixels, and is as large as it says", () => {
  for (const icon of elements("Icon")) {
    const sizes = [...icon.children].map((image) => image.getAttribute("size"));
    expect(sizes).toEqual(["16", "32", "80"]);
  }
  const files = urls.filter((url) => url.endsWith(".png")).map((url) => path.basename(url));
  expect(files).toHaveLength(8);
  for (const file of files) {
    const size = Number(/-(\d+)\.png$/.exec(file)?.[1]);
    const png = fs.readFileSync(path.join(root, "assets", file));
    expect([file, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([file, size, size]);
  }
  expect(elements("IconUrl")[0]?.getAttribute("DefaultValue")).toContain("icon-32.png");
  expect(elements("HighResolutionIconUrl")[0]?.getAttribute("DefaultValue")).toContain(
    "icon-64.png",
  );
});

test("the deployed manifest names the place of deployment only, icons their own", () => {
  const addinUrl = "https://10.1.2.3/perfscore";
  const iconUrl = "https://cdn.example.gov.cn/icons";
  const deployed = deployedManifest(source, { addinUrl, iconUrl });
  expect(deployed).toContain(`"${addinUrl}/taskpane.html"`);
  expect(deployed.replace(/<!--.*?-->/gs, "")).not.toMatch(/localhost|assets/);
  const icons = [...deployed.matchAll(/"([^"]+\.png)"/g)].map(([, url]) => url!);
  expect(icons.length).toBeGreaterThanOrEqual(5);
  expect(icons.filter((url) => !url.startsWith(`${iconUrl}/icon-`))).toEqual([]);
});

test("the build carries the manifest", () => {
  const built = new DOMParser().parseFromString(readDist("manifest.xml"), "application/xml");
  expect(elements("Id", built)[0]?.textContent).toBe(elements("Id")[0]?.textContent);
});
