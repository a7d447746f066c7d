import { readFileSync } from "node:fs";
import path from "node:path";
import { importing as chinese } from "../../src/locale/zh-CN/importing";
import { importing as english } from "../../src/locale/en-US/importing";

const source = (name: string) =>
  readFileSync(path.join(__dirname, "../../src/importing/account", name), "utf8");

/** The members of a union of texts, as the types' file spells them. */
function codesOf(text: string, type: string): string[] {
  const [, union = ""] = text.split(`export type ${type} =`);
  return [...(union.split(";")[0] ?? "").matchAll(/\| "(\w+)"/gu)].map(([, code]) => code ?? "");
}

describe.each([
  ["guesses", codesOf(source("importedForm.ts"), "GuessCode")],
  ["notes", codesOf(source("importedForm.ts"), "NoteCode")],
  [
    "errors",
    ["ImportErrorCode", "LimitErrorCode"].flatMap((type) =>
      codesOf(source("importError.ts"), type),
    ),
  ],
] as const)("the words of %s", (group, codes) => {
  it("cover every code in both languages", () => {
    expect(codes.length).toBeGreaterThan(2);
    expect(Object.keys(chinese[group]).sort()).toEqual([...codes].sort());
    expect(Object.keys(english[group]).sort()).toEqual([...codes].sort());
  });
});
