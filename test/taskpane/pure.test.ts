import fc from "fast-check";
import { parseUnits } from "../../src/taskpane/template/parseUnits";
import { pointsOf, sharesText } from "../../src/taskpane/template/points";
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

it("adds up the points of tasks and of sections that have rows", () => {
  const section = (name: string, points: number) => ({
    name,
    points,
    level2: [],
    standard: [],
    suggestions: [],
  });
  const options = { taskPoints: 40, units: [], sections: [section("甲", 55), section("乙", 5)] };
  const row = { level1: "甲", level2: "", name: "", operator: "", target: "", unit: "" };
  expect(pointsOf(options, [row, row], (points, rows) => Array(rows).fill(points / rows))).toEqual({
    shares: { 甲: [27.5, 27.5], 乙: [] },
    emptySections: ["乙"],
    sum: 95,
  });
});

it("counts equal weights together", () => {
  expect(sharesText([3.5, 3.3, 3.3, 3.3])).toBe("3.5 + 3×3.3");
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
