import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The font names that the forms, files of Excel, the pane and Univer ask for. Each gets the
 * machine's own font where it has one and Noto Sans SC where it has not, so that Chinese shows on
 * any machine.
 */
const families = [
  "宋体",
  "黑体",
  "仿宋",
  "楷体",
  "等线",
  "微软雅黑",
  "Arial",
  "Calibri",
  "Times New Roman",
  "Microsoft YaHei",
  "Microsoft YaHei UI",
  "Noto Sans SC",
];

/**
 * Line metrics of Arial, close to those of 宋体: Noto's own lines are a third higher, which rows and
 * formula bars made for Excel's fonts would cut off.
 */
const lineHeight = "ascent-override: 90%; descent-override: 21%; line-gap-override: 0%;";

/** Writes fonts.css and the font files it names; the browser loads only the pieces a page uses. */
export function writeFonts(folder: string): void {
  const source = path.dirname(require.resolve("@fontsource/noto-sans-sc/package.json"));
  const faces = readFileSync(path.join(source, "400.css"), "utf8");
  const files = [...faces.matchAll(/url\(\.\/files\/([^)]+\.woff2)\)/g)].map((match) => match[1]!);
  mkdirSync(path.join(folder, "fonts"), { recursive: true });
  for (const file of files) {
    copyFileSync(path.join(source, "files", file), path.join(folder, "fonts", file));
  }
  writeFileSync(
    path.join(folder, "fonts.css"),
    families.map((family) => named(faces, family)).join("\n"),
  );
}

function named(faces: string, family: string): string {
  return faces
    .replace(/\/\*.*?\*\/\s*/g, "")
    .replace(/font-family: '[^']*'/g, `font-family: "${family}"`)
    .replace(/font-display: swap;/g, `font-display: swap; ${lineHeight}`)
    .replace(
      /src: url\(\.\/files\/([^)]+\.woff2)\)[^;]*;/g,
      (_match, file: string) => `src: local("${family}"), url(./fonts/${file}) format("woff2");`,
    );
}
