import { families, kindOfTitle } from "../../src/form";
import { kindBySigns } from "../../src/form/families";

describe.each(families.map((family) => [family.title, family] as const))("%s", (title, family) => {
  it("is known by its own title, with a place and a year before it", () => {
    expect(kindOfTitle(title)).toBe(family.kind);
    expect(kindOfTitle(`朝阳市 2024年度${title}`)).toBe(family.kind);
  });

  it("shares no title and no short title with another family", () => {
    const others = families.filter((other) => other !== family);
    expect(others.some(({ knownBy }) => knownBy.test(title))).toBe(false);
    expect(others.map(({ shortTitle }) => shortTitle)).not.toContain(family.shortTitle);
  });
});

test.each([
  [["产出指标", "效益指标", "履职效能"], "projectSelfEvaluation"],
  [["产出指标", "履职效能"], "selfEvaluation"],
  [["履职效能", "管理效率", "产出指标"], "selfEvaluation"],
])("a form without a title whose 一级指标 are %j is a %s", (level1, kind) => {
  const signs = { title: null, print: "evaluation", hasProject: false, hasLevels: true } as const;
  expect(kindBySigns({ ...signs, level1 })).toBe(kind);
});
