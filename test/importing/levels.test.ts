import { importText } from "../../src/importing";

const HEADER = "一级指标\t二级指标\t三级指标\t运算符号\t指标值\t度量单位\t完成时限";
const UNIT = "部门（单位）名称\t703001朝阳市工业和信息化局";

/** 一级 and 二级 of each row, with whether they are sure; cells parted by "|". */
function levels(...rows: string[]) {
  const text = [UNIT, HEADER, ...rows.map((row) => row.replace(/\|/gu, "\t"))].join("\n");
  const [imported] = importText(text);
  return imported?.form.indicators.map(({ level1, level2 }, i) =>
    [
      [level1.value, imported.readings[`indicators[${i}].level1`]?.sure],
      [level2.value, imported.readings[`indicators[${i}].level2`]?.sure],
    ].flat(),
  );
}

describe("a 一级指标 that is none of the standard ones", () => {
  it("stays as it was printed beside a standard indicator, and is to be looked at", () => {
    expect(
      levels(
        "管理效能|基础管理|依法行政能力||管理规范||2021-12",
        "||综合管理水平||管理规范||2021-12",
      ),
    ).toEqual([
      ["管理效能", false, "基础管理", true],
      ["管理效能", false, "基础管理", true],
    ]);
  });

  it("stays above a standard 二级指标 and an indicator of the unit's own", () => {
    expect(
      levels("管理效能|基础管理|窗口办件及时率|>=|95|%|2021-12", "||窗口办件差错率|<=|1|%|2021-12"),
    ).toEqual([
      ["管理效能", false, "基础管理", true],
      ["管理效能", false, "基础管理", false],
    ]);
  });

  it("ends where another 一级指标 is printed", () => {
    expect(
      levels(
        "管理效能|基础管理|依法行政能力||管理规范||2021-12",
        "社会效应|社会效益|监管覆盖率|=|100|%|2021-12",
      )?.[1],
    ).toEqual(["社会效应", true, "社会效益", true]);
  });
});

test("a new 一级指标 ends the 二级指标 of the one before it", () => {
  const rows = [
    "社会效应|自定一|甲户数|>=|1|户|",
    "||乙户数|>=|1|户|",
    "可持续性||丙户数|>=|1|户|",
  ];
  expect(levels(...rows)).toEqual([
    ["社会效应", true, "自定一", true],
    ["社会效应", false, "自定一", false],
    ["可持续性", true, "", false],
  ]);
});

test("the words say which levels the standard has", () => {
  const rows = [
    "管理效能|基础管理|依法行政能力||管理规范||2021-12",
    "管理效能|基础管理|自办项目|=|1|项|",
  ];
  const text = [UNIT, HEADER, ...rows.map((row) => row.replace(/\|/gu, "\t"))].join("\n");
  const [imported] = importText(text);
  for (const i of [0, 1]) {
    expect(imported?.readings[`indicators[${i}].level1`]?.guess).toEqual({
      code: "levelDiffers",
      values: { level1: "履职效能", level2: "基础管理" },
    });
  }
});
