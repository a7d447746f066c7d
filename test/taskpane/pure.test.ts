import fc from "fast-check";
import { parseUnits } from "../../src/taskpane/template/insert/parseUnits";
import { templateOptions, templateRules } from "../../src/actions/templates";
import { pointsOf } from "../../src/taskpane/template/indicators/points";
import { defaultPreferences, readPreferences } from "../../src/taskpane/state/preferences";

describe("a pasted list of units", () => {
  it.each([
    ["703001 朝阳市工业和信息化局", "703001", "朝阳市工业和信息化局"],
    ["703001朝阳市工业和信息化局", "703001", "朝阳市工业和信息化局"],
    ["703001\t朝阳市工业和信息化局", "703001", "朝阳市工业和信息化局"],
    ["７０３００１，朝阳市工业和信息化局", "703001", "朝阳市工业和信息化局"],
    ["703001-朝阳市工业和信息化局", "703001", "朝阳市工业和信息化局"],
  ])("reads %j", (line, code, name) => {
    expect(parseUnits(line)).toEqual({ units: [{ code, name }], badLines: [] });
  });

  it("counts a code once and names the lines it can't read", () => {
    const { units, badLines } = parseUnits("703001 甲\n\n名称\n703001 乙\n703002");
    expect(units).toEqual([{ code: "703001", name: "甲" }]);
    expect(badLines).toEqual([3, 5]);
  });
});

describe("the points of a form to be inserted", () => {
  const typedText = fc.oneof(
    { arbitrary: fc.constant(""), weight: 3 },
    fc.integer({ min: 1, max: 4000 }).map((hundredths) => String(hundredths / 100)),
    fc.constantFrom("0", "abc", "3.333", "－1", "１．５"),
  );
  const rows = fc.array(
    typedText.map((weight) => ({ weight })),
    { maxLength: 9 },
  );
  const kinds = fc
    .constantFrom("selfEvaluation", "target")
    .chain((kind) =>
      fc.constantFrom(...templateRules(kind)).map((rules) => templateOptions(kind, rules)),
    );

  it("are, for any 分值 typed, those shown: each row has one, they add up, or the page says that not", () => {
    fc.assert(
      fc.property(kinds, rows, fc.array(rows), (options, tasks, sections) => {
        const given = new Map(options.sections.map(({ name }, i) => [name, sections[i] ?? []]));
        const points = pointsOf(options, tasks, (name) => given.get(name) ?? []);
        const hundredths = (weights: number[]) =>
          weights.reduce((sum, weight) => sum + Math.round(weight * 100), 0);
        for (const part of [points.tasks, ...points.sections]) {
          expect(hundredths(part.weights)).toBe(Math.round(part.sum * 100));
          // A part of which nothing was typed has just its points.
          const typed = part === points.tasks ? tasks : (given.get(part.name) ?? []);
          if (typed.length > 0 && typed.every(({ weight }) => weight === "")) {
            expect(part).toMatchObject({ sum: part.points, isSound: true });
          }
          typed.forEach(({ weight }, i) => {
            if (/^[\d.]+$/.test(weight) && weight !== "3.333") {
              expect(part.weights[i]).toBe(Number(weight));
            }
          });
        }
        const all = [points.tasks, ...points.sections].flatMap(({ weights }) => weights);
        expect(hundredths(all)).toBe(Math.round(points.sum * 100));
        expect(points.full).toBe(100);
      }),
    );
  });

  it("leave to the others what one row's 分值 leaves of its section", () => {
    const options = templateOptions("selfEvaluation");
    const points = pointsOf(options, [{ weight: "" }], (name) =>
      name === "履职效能" ? [{ weight: "8" }, { weight: "" }, { weight: "" }] : [{ weight: "" }],
    );
    expect(points.sections[0]).toMatchObject({ weights: [8, 6, 6], sum: 20, isSound: true });
    expect(points.sum).toBe(100);
  });

  it("say where typed 分值 leave nothing, or where a section has no row", () => {
    const options = templateOptions("selfEvaluation");
    const points = pointsOf(options, [{ weight: "" }], (name) =>
      name === "履职效能" ? [{ weight: "21" }, { weight: "" }] : [],
    );
    expect(points.sections[0]).toMatchObject({ weights: [21, 0], sum: 21, isSound: false });
    expect(points.emptySections).toHaveLength(5);
    expect(points.sum).toBe(61);
  });
});

describe("stored preferences", () => {
  it("survive whatever stands in the storage", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(Object.keys(readPreferences(data)).sort()).toEqual(
          Object.keys(defaultPreferences).sort(),
        );
      }),
    );
  });

  it("keep what is right and drop what is not", () => {
    const stored = { language: "fr", live: true, unit: { code: "7" }, toldRules: ["hubei", 7, ""] };
    expect(readPreferences(stored)).toEqual({
      ...defaultPreferences,
      live: true,
      unit: { code: "7", name: "" },
      toldRules: ["hubei"],
    });
  });
});
