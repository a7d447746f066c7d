import { textsOf } from "../../src/locale";
import { liaoning, national } from "../../src/scoring";
import { rulesInForce } from "../../src/actions/rulesInForce";

const chinese = textsOf("zh-CN");
const english = textsOf("en-US");

/** Every text with its path: "pane.status.reading". */
function leaves(part: unknown, path = ""): [string, unknown][] {
  return typeof part === "object" && part !== null
    ? Object.entries(part).flatMap(([key, each]) => leaves(each, `${path}.${key}`))
    : [[path, part]];
}

it("has every text in both languages", () => {
  const paths = (texts: object) => leaves(texts).map(([path]) => path);
  expect(paths(english)).toEqual(paths(chinese));
});

it("leaves no text empty", () => {
  for (const [path, text] of [...leaves(chinese), ...leaves(english)]) {
    if (typeof text === "string") expect([path, text.trim()]).not.toEqual([path, ""]);
  }
});

it("names the same values in both languages", () => {
  const names = (text: unknown) => [...String(text).matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
  const translated = new Map(leaves(english.scoring));
  for (const [path, text] of leaves(chinese.scoring)) {
    expect([path, [...new Set(names(translated.get(path)))]]).toEqual([
      path,
      [...new Set(names(text))],
    ]);
  }
});

it("has words for every policy of every rule pack", () => {
  for (const pack of [liaoning, national]) {
    for (const { code } of rulesInForce({ pack, source: "sheet" }).policies) {
      expect(Object.keys(chinese.scoring.policies)).toContain(code);
    }
    expect(chinese.scoring.packs).toHaveProperty(pack.id);
  }
});
