/** Which form a sheet is, by its title and by what it shows beside it. */
import { families, familyOf, kindOfTitle } from "../../../src/form";
import { kindBySigns, type FormKind, type Signs } from "../../../src/form/families";

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

const bare: Signs = {
  title: null,
  print: "evaluation",
  hasProject: false,
  level1: [],
  hasLevels: true,
};
const liaoning = ["履职效能", "预算执行"];
const national = ["产出指标", "效益指标"];

test.each<[Partial<Signs>, FormKind]>([
  // Liaoning's own words, whatever place the title is of; a title decides nothing that the words contradict.
  [{ level1: liaoning }, "selfEvaluation"],
  [{ level1: liaoning, print: "target" }, "target"],
  [{ level1: liaoning, title: "target" }, "selfEvaluation"],
  [{ level1: ["履职效能情况", "社会效应类"] }, "selfEvaluation"],
  // Fewer than two 一级指标 say nothing, nor do empty ones.
  [{ level1: [] }, "selfEvaluation"],
  [{ level1: ["党建"] }, "selfEvaluation"],
  [{ level1: ["党建", "", ""] }, "selfEvaluation"],
  [{ level1: ["党建", "工会"] }, "projectSelfEvaluation"],
  [{ level1: ["党建", "本部门履职效能"] }, "projectSelfEvaluation"],
  [{ level1: ["党建", "履职效能"] }, "selfEvaluation"],
  [{ level1: ["党建"], hasLevels: false }, "projectSelfEvaluation"],
  [{ level1: [], hasLevels: false, print: "target" }, "projectTarget"],
  [{ level1: liaoning, hasLevels: false }, "selfEvaluation"],
  // More than half of them of elsewhere.
  [{ level1: ["产出指标"] }, "projectSelfEvaluation"],
  [{ level1: ["产出指标", "履职效能"] }, "selfEvaluation"],
  [{ level1: ["产出指标", "满意度", "履职效能"] }, "projectSelfEvaluation"],
  [{ level1: ["年度产出", "年度效益", "履职效能"] }, "selfEvaluation"],
  [{ level1: ["产出指标", "履职效能", "", "", ""] }, "selfEvaluation"],
  [{ level1: ["成本指标", "项目效果", "履职效能", ""] }, "projectSelfEvaluation"],
  // The title says whose it is where the words are of elsewhere.
  [{ level1: national, title: "selfEvaluation" }, "nationalSelfEvaluation"],
  [{ level1: national, title: "target", print: "target" }, "nationalTarget"],
  [{ level1: national, title: "projectSelfEvaluation" }, "projectSelfEvaluation"],
  [{ level1: national, title: "projectTarget", print: "target" }, "projectTarget"],
  [{ level1: liaoning, title: "nationalSelfEvaluation" }, "nationalSelfEvaluation"],
  [{ level1: liaoning, title: "projectTarget", print: "target" }, "projectTarget"],
  // In our own columns the labels say it, whatever the words.
  [{ level1: national, saysElsewhere: false }, "selfEvaluation"],
  [{ level1: national, saysElsewhere: false, hasProject: true }, "selfEvaluation"],
  [{ level1: liaoning, saysElsewhere: true }, "nationalSelfEvaluation"],
  [{ level1: liaoning, saysElsewhere: true, print: "target" }, "nationalTarget"],
  [{ level1: liaoning, saysElsewhere: true, hasProject: true }, "projectSelfEvaluation"],
  [
    { saysElsewhere: true, hasProject: true, title: "nationalSelfEvaluation" },
    "nationalSelfEvaluation",
  ],
])("a form that shows %j is a %s", (signs, kind) => {
  expect(kindBySigns({ ...bare, ...signs })).toBe(kind);
});

test.each([
  ["target", "部门（单位）整体绩效目标表", "liaoning", "target"],
  ["selfEvaluation", "部门（单位）整体绩效自评表", "liaoning", "evaluation"],
  ["nationalTarget", "部门整体支出年度绩效目标表", "national", "target"],
  ["nationalSelfEvaluation", "部门整体支出绩效自评结果表", "national", "evaluation"],
  ["projectTarget", "项目支出绩效目标表", "national", "target"],
  ["projectSelfEvaluation", "项目支出绩效自评表", "national", "evaluation"],
] as const)("a %s is titled %s and scored by %s", (kind, title, pack, print) => {
  expect(familyOf(kind)).toMatchObject({ kind, title, pack, print });
});
