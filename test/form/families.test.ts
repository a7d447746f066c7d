import { families, kindOfTitle } from "../../src/form";

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
