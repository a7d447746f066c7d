import { importGrid, importText } from "../../src/importing";
import { gridOfTexts } from "../../src/importing/sources/gridRows";

const HEADER = "一级指标\t二级指标\t三级指标\t运算符号\t指标值\t度量单位\t完成时限";
const UNIT = "部门（单位）名称\t703001朝阳市工业和信息化局";

/** Imports one row of a target form, cells parted by "|". */
function row(cells: string) {
  const [imported] = importText([UNIT, HEADER, cells.replace(/\|/gu, "\t")].join("\n"));
  const [indicator] = imported?.form.indicators ?? [];
  const values = indicator && [
    indicator.name.value,
    indicator.operator.value,
    indicator.target.value,
    indicator.unit.value,
    indicator.deadline.value,
  ];
  const reading = (field: string) => imported?.readings[`indicators[0].${field}`];
  return { values, reading, imported };
}

describe("cells that hold more than one thing, or hold it in another writing", () => {
  it.each([
    ["社会效应|社会效益|监管覆盖率||≥95%||2021-12", ["监管覆盖率", ">=", 95, "%", "2021-12"]],
    ["社会效应|社会效益|投诉次数|≤10次|||2021-12", ["投诉次数", "<=", 10, "次", "2021-12"]],
    ["社会效应|社会效益|结余率≤5%||||2021-12", ["结余率", "<=", 5, "%", "2021-12"]],
    [
      "社会效应|社会效益|监管覆盖率|＞＝|９５|％|2021年12月",
      ["监管覆盖率", ">=", 95, "%", "2021-12"],
    ],
    ["社会效应|社会效益|企业户数|≥|1,200|户|2021/12", ["企业户数", ">=", 1200, "户", "2021-12"]],
    [
      "履职效能|基础管理|依法行政能力|定性|管理规范||2021-12",
      ["依法行政能力", "", "管理规范", "", "2021-12"],
    ],
    ["社会效应|社会效益|监管 覆盖率|﹦|100|%|2021-12", ["监管覆盖率", "=", 100, "%", "2021-12"]],
    ["社会效应|社会效益|办结时间|<=|30|天|2021.12", ["办结时间", "<=", 30, "天", "2021-12"]],
  ])("%s", (cells, expected) => {
    expect(row(cells).values).toEqual(expected);
  });

  it("asks about operators in words", () => {
    const { values, reading } = row("社会效应|社会效益|监管覆盖率||95%以上||2021-12");
    expect(values).toEqual(["监管覆盖率", ">=", 95, "%", "2021-12"]);
    expect(reading("operator")).toMatchObject({
      sure: false,
      guess: { code: "operatorRewritten" },
    });
  });

  it("puts a row without labels where its standard indicator belongs", () => {
    const { imported, reading } = row("||固定资产利用率|=|100|%|2021-12");
    expect(imported?.form.indicators[0]?.level2.value).toBe("资产管理");
    expect(reading("level1")).toMatchObject({ sure: true, guess: { code: "levelFromStandard" } });
  });

  it("says when an own indicator only takes its levels from the row above", () => {
    const text = [
      UNIT,
      HEADER,
      "社会效应\t社会效益\t监管覆盖率\t=\t100\t%\t2021-12",
      "\t\t对接户数\t>=\t30\t户\t2021-12",
    ].join("\n");
    const [imported] = importText(text);
    expect(imported?.form.indicators[1]?.level2.value).toBe("社会效益");
    expect(imported?.readings["indicators[1].level2"]).toMatchObject({
      sure: false,
      guess: { code: "levelCarried" },
    });
  });

  it("keeps the levels of a merged cell as sure", () => {
    const grid = gridOfTexts(
      [UNIT, HEADER, "社会效应\t社会效益\t监管覆盖率\t=\t100\t%", "\t\t对接户数\t>=\t30\t户"].map(
        (line) => line.split("\t"),
      ),
      [0, 1].map((column) => ({ row: 2, column, rows: 2, columns: 1 })),
    );
    const [imported] = importGrid(grid);
    expect(imported?.readings["indicators[1].level2"]?.sure).toBe(true);
  });
});

describe("a name that is typed in a way of its own", () => {
  it.each([
    ['"三公"经费变动率', "“三公”经费变动率"],
    ["三公经费变动率", "“三公”经费变动率"],
    ["服务 GDP 增长", "服务 GDP 增长"],
    ["产值a<b，利润c>d的企业", "产值a<b，利润c>d的企业"],
    ["覆盖率<script>alert(1)</script>", "覆盖率"],
  ])("%s is read as %s", (typed, name) => {
    expect(row(`运行成本|成本控制成效|${typed}|<=|0|%|2021-12`).values?.[0]).toBe(name);
  });
});

describe("what is no text of a form", () => {
  it("is told and kept: functions of other add-ins and error values", () => {
    const { imported, values } = row(
      "履职效能|基础管理|依法行政能力||管理规范||2021-12|=_xldudf_AI_SUM(A1)",
    );
    expect(values?.[2]).toBe("管理规范");
    expect(imported?.notes).toMatchObject([{ code: "foreignFunction" }]);
    expect(imported?.leftovers).toMatchObject([{ text: "=_xldudf_AI_SUM(A1)" }]);
  });

  it("keeps what finds no place and marks the row", () => {
    const { imported, reading } = row(
      "履职效能|基础管理|依法行政能力||管理规范||2021-12|见附件说明材料",
    );
    expect(imported?.leftovers).toMatchObject([
      { text: "见附件说明材料", source: { row: 2, column: 7 } },
    ]);
    expect(reading("name")).toMatchObject({ sure: false, guess: { code: "rowIncomplete" } });
  });

  it("is no form: the result is empty", () => {
    for (const text of ["", "\n\n", "今天天气很好", "a\tb\nc\td", "<p>没有表格</p>", "="]) {
      expect(importText(text)).toEqual([]);
    }
  });

  it("turns a day's number, which Excel made of 2021-12, back into the month", () => {
    const lines = [UNIT, HEADER].map((line) => line.split("\t"));
    const grid = gridOfTexts([
      ...lines,
      ["履职效能", "基础管理", "综合管理水平", "", "管理规范", "", 44531],
    ]);
    grid.numberFormats = grid.values.map((line) => line.map(() => "General"));
    (grid.numberFormats[2] as string[])[6] = "yyyy-mm";
    expect(importGrid(grid)[0]?.form.indicators[0]?.deadline.value).toBe("2021-12");
  });
});

test("a number in a cell that shows percentages is that percentage", () => {
  const header = `${HEADER}\t全年完成值`.split("\t");
  const cells = ["社会效应", "社会效益", "监管覆盖率", ">=", 0.98, "", "", 0.995];
  const grid = gridOfTexts([UNIT.split("\t"), header, cells]);
  grid.numberFormats = grid.values.map((line) => line.map(() => "0.0%"));
  const [indicator] = importGrid(grid)[0]?.form.indicators ?? [];
  const { target, unit, actual } = indicator!;
  expect([target, unit, actual].map(({ value }) => value)).toEqual([98, "%", 99.5]);
});

test("what was read, and what was not, is told where it stands on a sheet that begins away from A1", () => {
  const rows = [UNIT, HEADER, "社会效应\t社会效益\t监管覆盖率\t>=\t95\t%\t2021-12\t见附件"];
  const grid = gridOfTexts(rows.map((line) => line.split("\t")));
  const [imported] = importGrid({ ...grid, origin: { row: 10, column: 2 } });
  expect(imported?.readings["indicators[0].name"]?.source).toEqual({ row: 12, column: 4 });
  expect(imported?.leftovers.map(({ source }) => source)).toEqual([{ row: 12, column: 9 }]);
});

describe("得分 that is not 分值 × 完成程度 is to be looked at, and what it comes of", () => {
  const header = "一级指标\t二级指标\t三级指标\t运算符号\t指标值\t度量单位\t全年完成值";
  it.each([
    [9, true],
    [9.01, true],
    [9.02, false],
    [8.98, false],
  ])("%d of 10 × 0.9", (score, sure) => {
    const line = `社会效应\t社会效益\t监管覆盖率\t>=\t100\t%\t90\t0.9\t10\t${score}`;
    const [imported] = importText([UNIT, `${header}\t完成程度\t分值\t得分`, line].join("\n"));
    for (const column of ["actual", "completion", "weight", "score"]) {
      const reading = imported?.readings[`indicators[0].${column}`];
      expect([column, reading?.sure, reading?.guess?.code]).toEqual([
        column,
        sure,
        sure ? undefined : "scoresDisagree",
      ]);
    }
  });
});

describe("an amount that a task lacks is missed where more than half of the tasks have it", () => {
  it.each([
    [["甲项目\t100\t50", "乙项目\t100"], undefined],
    [["甲项目\t100\t50", "乙项目\t100", "丙项目\t10\t5"], "missing"],
  ])("%j", (tasks, guess) => {
    const head = "年度主要任务\t对应项目\t项目下达金额\t项目执行金额";
    const lines = tasks.map((task) => `\t${task}`);
    const [imported] = importText([UNIT, head, ...lines, HEADER].join("\n"));
    expect(imported?.form.tasks).toHaveLength(tasks.length);
    expect(imported?.readings["tasks[1].executed"]?.guess?.code).toBe(guess);
  });
});

test("target and self-evaluation of one unit in one text are two forms", () => {
  const row = "社会效应\t社会效益\t监管覆盖率\t>=\t95\t%";
  const forms = importText(
    ["部门（单位）整体绩效目标表", UNIT, HEADER, `${row}\t2021-12`]
      .concat("部门（单位）整体绩效自评表", UNIT, `${HEADER.replace("完成时限", "全年完成值")}`)
      .concat(`${row}\t96`)
      .join("\n"),
  );
  expect(forms.map(({ form }) => [form.kind, form.indicators.length])).toEqual([
    ["target", 1],
    ["selfEvaluation", 1],
  ]);
});

describe("a pasted web table", () => {
  it("is read without its scripts, styles and comments", () => {
    const html = `<style>td { color: red }</style><table>
      <tr><td>部门(单位)名称</td><td>703001局<script>document.write("x < y")</script></td></tr>
      <tr>${HEADER.split("\t")
        .map((cell) => `<th><!--[if gte mso 9]><xml>Word</xml><![endif]-->${cell}</th>`)
        .join("")}</tr>
      <tr><td>社会效应</td><td>社会效益</td><td>覆盖率<style>p{}</style></td><td>&gt;=</td><td>95</td><td>%</td><td>2021-12</td></tr></table>`;
    const [imported] = importText(html);
    expect(imported?.form.unit.value).toBe("703001局");
    expect(imported?.form.indicators.map(({ name }) => name.value)).toEqual(["覆盖率"]);
    expect(imported?.leftovers).toEqual([]);
  });

  it("is read with its joined cells", () => {
    const html = `<table><tr><td>部门(单位)名称</td><td colspan="6">703001局</td></tr>
      <tr>${HEADER.split("\t")
        .map((cell) => `<th>${cell}</th>`)
        .join("")}</tr>
      <tr><td rowspan=2>社会效应</td><td rowspan=2>社会效益</td><td>覆盖<br>率</td><td>&gt;=</td><td>95</td><td>%</td><td>2021-12</td></tr>
      <tr><td>对接户数</td><td>&ge;</td><td>30</td><td>户</td><td>2021-12</td></tr></table>`;
    const [imported] = importText(html.replace("&ge;", "≥"));
    const rows = imported?.form.indicators.map(({ level2, name, operator }) => [
      level2.value,
      name.value,
      operator.value,
    ]);
    expect(rows).toEqual([
      ["社会效益", "覆盖率", ">="],
      ["社会效益", "对接户数", ">="],
    ]);
  });
});
