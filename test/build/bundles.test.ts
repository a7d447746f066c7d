import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { developmentUrl, officeJsFiles } from "../../tools/build/settings";
import { distFileLike, distFiles, readDist, readDistBytes, root } from "./dist";

const kB = 1000;

function gzipSize(file: string): number {
  return gzipSync(readDistBytes(file), { level: 9 }).length;
}

/** What webpack wrote; office-js/ and pdf/ hold unaltered files of Office.js and pdf.js. */
function ownTexts(): string[] {
  return distFiles().filter((file) => /^[^/]+\.(js|mjs|html|json|css|xml)$/.test(file));
}

test("functions, commands and bootstrap are at most 18 kB gzip", () => {
  // As gzip counts; the zlib of Node takes 1 % more for the same.
  expect(gzipSize("functions.js")).toBeLessThanOrEqual(18.2 * kB);
});

test("the pane with React and Fabric is one chunk of at most 150 kB gzip", () => {
  expect(gzipSize(distFileLike(/^pane\.[0-9a-f]+\.js$/))).toBeLessThanOrEqual(150 * kB);
});

test("the pages that nobody sees first are a chunk beside it", () => {
  const pages = readDist(distFileLike(/^pages\.[0-9a-f]+\.js$/));
  expect(pages).toContain("level-setting");
  expect(readDist(distFileLike(/^pane\.[0-9a-f]+\.js$/))).not.toContain("level-setting");
});

test("no button of the pane opens one of Fabric's menus, which are left out of it", () => {
  const pane = readDist(distFileLike(/^pane\.[0-9a-f]+\.js$/));
  expect(pane).toContain("without Fabric's menus");
  expect(pane).not.toContain("ms-ContextualMenu-list");
  const files = readdirSync(join(root, "src/taskpane"), { recursive: true, encoding: "utf8" });
  const views = files.filter((file) => file.endsWith(".tsx"));
  expect(views.length).toBeGreaterThan(20);
  const withMenu = views.filter((file) =>
    /menuProps|menuAs/.test(readFileSync(join(root, "src/taskpane", file), "utf8")),
  );
  expect(withMenu).toEqual([]);
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

test("what the PDF reader loads is served by ourselves", () => {
  const files = distFiles();
  expect(files).toContain("pdf/pdf.worker.min.mjs");
  expect(files).toContain("pdf/cmaps/UniGB-UCS2-H.bcmap");
  expect(files.filter((file) => file.startsWith("pdf/fonts/")).length).toBeGreaterThan(0);
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
  "purl.oclc.org": "names of XML namespaces in .xlsx and .docx files",
  "purl.org": "names of XML namespaces in .xlsx files",
  "www.wps.cn": "names of XML namespaces in .xlsx files",
  "schemas.zwobble.org": "the name of mammoth's own XML namespace",
  "stuk.github.io": "JSZip's message about a broken file",
  "example.com": "core-js tries whether the browser's URL class works",
  a: "core-js tries whether the browser's URL class works",
  x: "core-js tries whether the browser's URL class works",
  "foo.bar": "core-js tries whether the browser's URL class works",
  "answers.microsoft.com": "docx's message about too deep a list",
  "reactjs.org": "React's messages name its page of error codes",
  "github.com": "where core-js and Fabric's messages say they come from",
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

test("no built file holds the builder's folder, so its hash is the same wherever it is built", () => {
  const holding = ownTexts().filter((file) => /file:\/\/\/|node_modules/.test(readDist(file)));
  expect(holding).toEqual([]);
  expect(ownTexts().filter((file) => readDist(file).includes(root))).toEqual([]);
});

test("NOTICE.txt names every package in the build, with its licence and its text", () => {
  const notice = readDist("NOTICE.txt");
  const listed = [...notice.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) \d[\w.-]*: (.+)$/gm)];
  const licences = new Map(listed.map(([, name, licence]) => [name!, licence!]));
  const known = [
    "react",
    "react-dom",
    "office-ui-fabric-react",
    "mammoth",
    "jszip",
    "pako",
    "pdfjs-dist",
  ];
  expect([...licences.keys()]).toEqual(
    expect.arrayContaining([...known, "papaparse", "fflate", "hucre"]),
  );
  const free = /\b(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Zlib)\b/;
  expect([...licences].filter(([, licence]) => !free.test(licence))).toEqual([]);
  expect(notice).toContain("Permission is hereby granted, free of charge");
});
