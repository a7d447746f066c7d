import { gzipSync } from "node:zlib";
import { developmentUrl, officeJsFiles } from "../../scripts/build/settings";
import { distFileLike, distFiles, readDist, readDistBytes } from "./dist";

const kB = 1000;

function gzipSize(file: string): number {
  return gzipSync(readDistBytes(file), { level: 9 }).length;
}

/** Files of ours; the local copy of Office.js is Microsoft's, unchanged. */
function ownTexts(): string[] {
  return distFiles().filter(
    (file) => /\.(js|mjs|html|json|css|xml)$/.test(file) && !file.startsWith("office-js/"),
  );
}

test("functions, commands and bootstrap are at most 15 kB gzip", () => {
  expect(gzipSize("functions.js")).toBeLessThanOrEqual(15 * kB);
});

test("the pane with React and Fabric is one chunk of at most 165 kB gzip", () => {
  expect(gzipSize(distFileLike(/^pane\.[0-9a-f]+\.js$/))).toBeLessThanOrEqual(165 * kB);
});

test("functions.js has no React in it", () => {
  expect(readDist("functions.js")).not.toMatch(/react|fabric|createElement\("div"/i);
});

test("functions.js keeps its name and every chunk it loads is hashed", () => {
  const scripts = distFiles().filter((file) => /^[^/]+\.js$/.test(file));
  const stable = ["functions.js", "fabricConfig.js"];
  expect(scripts).toEqual(expect.arrayContaining(stable));
  expect(
    scripts.filter((file) => !stable.includes(file) && !/\.[0-9a-f]{8}\.js$/.test(file)),
  ).toEqual([]);
});

test("the page loads Office.js, then the settings of Fabric, then the functions", () => {
  const sources = [...readDist("taskpane.html").matchAll(/<script[^>]*src="?([^\s">]+)/g)];
  expect(sources.map(([, source]) => source)).toEqual([
    "office-js/office.js",
    "fabricConfig.js",
    "functions.js",
  ]);
});

test("the local Office.js is complete", () => {
  expect(distFiles()).toEqual(
    expect.arrayContaining(officeJsFiles.map((file) => `office-js/${file}`)),
  );
});

/** Addresses that stand in the built files and are never asked for, each with what it is. */
const neverRequested: Record<string, string> = {
  "www.w3.org": "names of XML and SVG namespaces",
  "schemas.openxmlformats.org": "names of XML namespaces in .xlsx and .docx files",
  "schemas.microsoft.com": "names of XML namespaces in .xlsx and .docx files",
  "purl.org": "names of XML namespaces in .xlsx and .docx files",
  "reactjs.org": "React's messages name its page of error codes",
  "github.com": "Fabric's message about an icon that is not registered",
  "static2.sharepointonline.com": "Fabric's fonts, switched off by fabricConfig.js",
};

test("no built file names an outside address, but for names that nothing asks for", () => {
  const outside = ownTexts().flatMap((file) =>
    [...readDist(file).matchAll(/\b(?:https?|wss?):\/\/([a-z0-9.-]+)/gi)]
      .map(([url, host]) => ({ file, url, host: host?.toLowerCase() ?? "" }))
      .filter(({ url, host }) => !url.startsWith("https://localhost") && !(host in neverRequested)),
  );
  expect(developmentUrl).toBe("https://localhost:3000");
  expect(outside).toEqual([]);
});
