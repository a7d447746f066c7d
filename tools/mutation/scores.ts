import { mutatedFolders } from "./folders";
import type { Outcome } from "./breakOnPurpose";

const begin = "<!-- the score by folder: written by `npm run mutation` -->";
const end = "<!-- end of the score by folder -->";

const head = ["folder", "faults", "noticed", "score", "no test comes by", "measured on"];

/** The row of a folder; `day` as 2026-11-30. */
function scoreRow(folder: string, { mutants, noticed, unvisited }: Outcome, day: string): string[] {
  const score = mutants === 0 ? "–" : `${((100 * noticed) / mutants).toFixed(1)} %`;
  return [`src/${folder}`, ...[mutants, noticed].map(String), score, String(unvisited), day];
}

const unmeasured = (folder: string) => [`src/${folder}`, "–", "–", "–", "–", "not yet"];

/**
 * The text of docs/quality.md with one folder's row renewed, the others as they stand.
 * @throws Error where the marks are missing
 */
export function withScore(text: string, folder: string, outcome: Outcome, day: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error("docs/quality.md has no place for the scores");
  const standing = new Map(
    text
      .slice(from, to)
      .split("\n")
      .map((line) => cellsOf(line))
      .map((cells) => [cells[0], cells]),
  );
  const rows = Object.keys(mutatedFolders).map((each) =>
    each === folder
      ? scoreRow(each, outcome, day)
      : (standing.get(`src/${each}`) ?? unmeasured(each)),
  );
  return `${text.slice(0, from)}${begin}\n\n${tableOf([head, ...rows])}\n\n${text.slice(to)}`;
}

const cellsOf = (line: string) =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** As prettier aligns it. */
function tableOf(rows: string[][]): string {
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const [first, ...others] = rows.map(line);
  return [first, line(widths.map((width) => "-".repeat(width))), ...others].join("\n");
}
