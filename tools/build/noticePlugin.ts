import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sources, Compilation, NormalModule, type Compiler } from "webpack";

/** A package whose code is in the build. */
interface Package {
  name: string;
  version: string;
  license: string;
  text: string;
}

/** What is copied or comes inside another package's files, so that no module of the build tells. */
const others = ["pdfjs-dist", "pako"];

/** Writes NOTICE.txt: our own notice, then every package in the build with its licence. */
export class NoticePlugin {
  constructor(
    private readonly notice: string,
    private readonly file = "NOTICE.txt",
  ) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("NoticePlugin", (compilation) => {
      let folders: string[] = [];
      compilation.hooks.finishModules.tap("NoticePlugin", (modules) => {
        const resources = [...modules].map((one) =>
          one instanceof NormalModule ? one.resource : "",
        );
        folders = [...new Set(resources.flatMap(packageFolder))];
      });
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "NoticePlugin", stage }, () => {
        const packages = [...folders, ...others.map(installedFolder)].map(readPackage);
        const text = noticeOf(readFileSync(this.notice, "utf8"), packages);
        compilation.emitAsset(this.file, new sources.RawSource(text));
      });
    });
  }
}

function packageFolder(resource: string): string[] {
  const found = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource);
  return found === null ? [] : [found[0]];
}

function installedFolder(name: string): string {
  return path.dirname(require.resolve(`${name}/package.json`));
}

/** @throws Error when the package names no licence: then it may not be shipped */
function readPackage(folder: string): Package {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  ) as { name: string; version: string; license?: string };
  if (license === undefined) throw new Error(`${name} names no licence in its package.json.`);
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
  const text = file === undefined ? "" : readFileSync(path.join(folder, file), "utf8").trim();
  return { name, version, license, text };
}

/** Packages in the order of their names, each licence text once. */
function noticeOf(own: string, packages: Package[]): string {
  const unique = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  const sorted = [...unique].sort(([one], [other]) => (one < other ? -1 : 1));
  const list = sorted.map(([title, { license }]) => `${title}: ${license}`);
  const namesOf = new Map<string, string[]>();
  for (const [title, { text }] of sorted) {
    if (text !== "") namesOf.set(text, [...(namesOf.get(text) ?? []), title]);
  }
  const texts = [...namesOf].map(
    ([text, titles]) => `${"=".repeat(72)}\n${titles.join(", ")}\n\n${text}`,
  );
  return `${own.trim()}\n\nPackages in the built add-in:\n\n${list.join("\n")}\n\n${texts.join("\n\n")}\n`;
}
