/** 收表清单 as it is planned: a line for each form and each file without one, below the lines that are there. */
import { gridFromPlan, makeForm, type FormValues } from "../../../src/form";
import {
  collectedFile,
  headOf,
  isCollection,
  planCollection,
  type Collection,
  type JudgedFile,
  type JudgedForm,
} from "../../../src/report/collect";
import { isSameForm, type FormHead } from "../../../src/report/collect/collectedForm";
import { isCollectionSheet } from "../../../src/report/collect/collectionName";
import { at, gridOf, looksIn, printed, printOf, shownIn, writtenIn } from "../support";

const own: FormValues = {
  ...{ kind: "selfEvaluation", unit: "703001朝阳市教育局", year: "2024年度" },
};

/** A form as it was read, judged to be this. */
function form(values: FormValues, rest: Partial<JudgedForm> = {}): JudgedForm {
  const reading = {
    ...{ form: makeForm(values), readings: {}, leftovers: [], notes: [] },
    columns: { tasks: new Map(), indicators: new Map() },
  };
  const { forms } = collectedFile({ name: "", modified: 1 }, { forms: [reading], refused: null });
  return { ...forms[0]!, key: "k", standing: { is: "new", of: "" }, ...rest };
}

const file = (name: string, was: JudgedFile["was"], ...forms: JudgedForm[]): JudgedFile => {
  return { key: name, name, was, refused: null, forms };
};

const project: FormValues = {
  ...{ kind: "projectSelfEvaluation", project: " 道路 ", unit: "朝阳市水务局" },
};
// The 31st of December 2024 is day 45657 of Excel; six in the evening.
const moment = new Date(2024, 11, 31, 18, 0);
const MOMENT = 45657.75;

const collection: Collection = {
  files: [
    file("甲.xlsx", "form", form(own, { key: "1", ownTotal: "97.62", total: "97.60" })),
    file(
      "乙.xlsx",
      "several",
      form(project, { key: "2", doubts: 3, ownTotal: "优" }),
      form(project, { key: "3", standing: { is: "duplicate", of: "甲.xlsx" } }),
    ),
    ...(["none", "broken", "tooLarge", "locked", "otherKind"] as const).map((was) =>
      file(was, was),
    ),
  ],
  sheets: new Map([
    ["1", "703001自评表2024"],
    ["2", `甲's "表"`],
  ]),
  ...{ onlyListed: false, moment },
};
const headings = [
  ...["序号", "收表时间", "文件", "内容", "部门（项目）", "年份", "种类"],
  ...["表中总分", "按规则", "工作表", "处理", "备注"],
];
const note =
  "每次收表接着往下记，以前的行和「备注」不动。「表中总分」是文件里写的，「按规则」是按评分规则重算的；没有收入的表只列在这里。";
const blank = (count: number) => Array.from({ length: count }, () => null);
const planned = () => planCollection(collection, null);

test("a line for each form, and for each file without one what is to be done", () => {
  const plan = planned();
  const empty = (number: number, name: string, was: string, todo: string) => [
    ...[number, MOMENT, name, was, "", "", "", "", "", "", todo, null],
  ];
  expect(writtenIn(plan)).toEqual([
    ["收表清单", ...blank(11)],
    [note, ...blank(11)],
    headings,
    [
      ...[1, MOMENT, "甲.xlsx", "绩效表", "703001 朝阳市教育局", 2024, "自评表", 97.62, 97.6],
      `=HYPERLINK("#'703001自评表2024'!A1","703001自评表2024")`,
      ...["已收入，请校验", null],
    ],
    [
      ...[2, MOMENT, "乙.xlsx", "绩效表（1/2）", "朝阳市水务局 · 道路", "", "项目自评表", "优", ""],
      `=HYPERLINK("#'甲''s ""表""'!A1","甲's ""表""")`,
      ...["已收入，有 3 处没有把握，请在表上核对", null],
    ],
    [
      ...[3, MOMENT, "乙.xlsx", "重复（2/2）", "朝阳市水务局 · 道路", "", "项目自评表", "", ""],
      ...["", "与「甲.xlsx」内容相同，没有收入", null],
    ],
    empty(4, "none", "没有绩效表", "没有找到绩效表，请单位核对后重报"),
    empty(5, "broken", "文件损坏", "请单位重新保存后再报"),
    empty(6, "tooLarge", "文件过大", "请单位只保留绩效表后再报"),
    empty(7, "locked", "有密码", "请单位去掉密码后再报"),
    empty(8, "otherKind", "不能读的格式", "请单位另存为 .xlsx 后再报"),
  ]);
  expect(shownIn(plan)[3]![9]).toBe("703001自评表2024");
});

test.each<[JudgedForm["standing"], onlyListed: boolean, what: string, left: string]>([
  [{ is: "new", of: "" }, false, "绩效表", "没有收入"],
  [{ is: "new", of: "" }, true, "绩效表", "只列清单"],
  [{ is: "duplicate", of: "乙" }, true, "重复", "与「乙」内容相同，没有收入"],
  [{ is: "older", of: "乙" }, false, "较旧的一份", "「乙」日期较新，这一份没有收入"],
  [
    { is: "rival", of: "乙" },
    ...[false, "另有一份", "与「乙」同单位、同年度、同种类而内容不同，没有收入，请核对"],
  ] as never,
  [{ is: "present", of: "乙" }, false, "工作簿已有", "工作簿已有「乙」，没有收入"],
])("a form that is not put in: %j", (standing, onlyListed, what, left) => {
  const files = [file("甲", "form", form(own, { standing }))];
  const [line] = writtenIn(
    planCollection({ ...collection, files, sheets: new Map(), onlyListed }, null),
  ).slice(3);
  expect([line![3], line![9], line![10]]).toEqual([what, "", left]);
});

test("a form that says not whose it is leaves its cell empty; a project's unit stands before it", () => {
  const whose = (values: FormValues) => {
    const files = [file("甲", "form", form(values))];
    return writtenIn(planCollection({ ...collection, files }, null))[3]![4];
  };
  expect(whose({ kind: "selfEvaluation" })).toBe("");
  expect(whose({ kind: "selfEvaluation", unit: "703001" })).toBe("703001");
  expect(whose({ kind: "projectTarget", project: "道路" })).toBe("道路");
});

test("the lines that are there stay as they are, and the new ones are numbered behind them", () => {
  const plan = planned();
  const before = gridFromPlan(plan);
  before.values[3]![11] = "已电话联系";
  const [first] = collection.files;
  const again = planCollection({ ...collection, files: [first!] }, before);
  expect(
    writtenIn(again)
      .slice(3, 11)
      .map((line) => line.slice(0, 10)),
  ).toEqual(
    writtenIn(plan)
      .slice(3)
      .map((line) => line.slice(0, 10)),
  );
  expect(again.cells[3]![11]).toEqual({ value: "已电话联系" });
  expect(again.cells[3]![9]).toEqual(plan.cells[3]![9]);
  expect(writtenIn(again)[11]!.slice(0, 3)).toEqual([9, MOMENT, "甲.xlsx"]);
  expect(again.rows).toBe(12);
});

test("lines of a sheet that was read from a lower cell on stand where they stood", () => {
  const grid = gridOf([["一", "二"], ["三"]], "收表清单", at("B4"));
  const [first, second, third] = writtenIn(
    planCollection({ ...collection, files: [] }, grid),
  ).slice(3);
  expect(first).toEqual(["", "一", "二", ...Array.from({ length: 9 }, () => "")]);
  expect(second).toEqual(["", "三", ...Array.from({ length: 10 }, () => "")]);
  expect(third).toBeUndefined();
  // Of a sheet with its head alone there is none.
  expect(planCollection({ ...collection, files: [] }, gridOf([["收表清单"]])).rows).toBe(3);
});

test("its looks, shape and print", () => {
  const plan = planned();
  const looks = looksIn(plan);
  expect(looks.map(([ranges]) => ranges)).toEqual([
    ...["A1:L1", "A3:L11", "A2:L2", "A3:L3", "B4:B11", "C4:C11 E4:E11 J4:J11 K4:K11 L4:L11"],
    ...["J4:J11", "H4:H11 I4:I11", "L4:L11"],
  ]);
  expect(looks[0]![1]).toMatchObject({ fontSize: 18 });
  expect(looks[1]![1]).toMatchObject({ border: true, fontSize: 10 });
  expect(looks[2]![1]).toMatchObject({ border: false, fontSize: 9, wrap: true });
  expect(looks.slice(3).map(([, look]) => look)).toEqual([
    ...[{ bold: true }, { numberFormat: "yyyy-mm-dd hh:mm" }, { horizontal: "left" }],
    ...[{ fontColor: "#0563C1" }, { numberFormat: "0.00" }, { fill: "#FFFDE7" }],
  ]);
  expect(plan).toMatchObject({
    ...{ name: "收表清单", rows: 11, columns: 12, frozenRows: 3, firstInput: at("C4") },
    columnWidths: [30, 92, 170, 82, 170, 36, 66, 50, 50, 120, 200, 110],
    merges: [
      { ...at("A1"), rows: 1, columns: 12 },
      { ...at("A2"), rows: 1, columns: 12 },
    ],
  });
  // A moment is shorter than its number, and a link shows its text alone: 703001自评表2024 fits.
  expect(plan.rowHeights.map(({ height }) => height)).toEqual([
    34,
    30,
    ...Array.from({ length: 9 }, () => 20),
  ]);
  expect(printOf(plan)).toEqual(printed("A1:L11", 2));
});

test("a link with a long text makes its line as high as it needs", () => {
  const sheets = new Map([["1", "表".repeat(12)]]);
  const files = [file("甲", "form", form(own, { key: "1" }))];
  // 120 of 114: two lines of 13.5, and 6.
  expect(planCollection({ ...collection, files, sheets }, null).rowHeights[3]!.height).toBe(33);
});

test("the sheet is known by its title and its headings", () => {
  const plan = planned();
  const grid = gridFromPlan(plan);
  expect([isCollection(grid), isCollectionSheet(grid)]).toEqual([true, true]);
  const without = (word: string) => ({
    ...grid,
    values: grid.values.map((line) => line.map((cell) => (cell === word ? "" : cell))),
  });
  expect([isCollection(without("备注")), isCollectionSheet(without("备注"))]).toEqual([
    false,
    true,
  ]);
  expect([isCollection(without("收表清单")), isCollectionSheet(without("收表清单"))]).toEqual([
    ...[false, false],
  ]);
  expect(isCollectionSheet({ ...grid, origin: at("B1") })).toBe(false);
  expect(isCollectionSheet({ ...grid, origin: at("A2") })).toBe(false);
  expect(isCollection(gridOf([["收表清单"]]))).toBe(false);
});

describe("what is told of a form that was read", () => {
  test("whose it is, what it says and what the rules give", () => {
    const read = form({
      ...{ ...own, total: 95, tasks: [{ name: "甲", allocated: 1, executed: 1, weight: 40 }] },
      indicators: [{ operator: ">=", target: 1, unit: "户", actual: 1, weight: 60, name: "一" }],
    });
    expect(read).toMatchObject({
      ...{ kind: "selfEvaluation", year: "2024", project: "", ownTotal: "95.00", total: "100.00" },
      ...{ unit: { code: "703001", name: "朝阳市教育局" }, doubts: 0 },
    });
    expect(form({ kind: "target" })).toMatchObject({ ownTotal: null, total: null });
  });

  test("how many of its fields a person should look at", () => {
    const reading = (sure: boolean) => ({ source: null, text: "", sure });
    const imported = {
      ...{ form: makeForm(own), leftovers: [], notes: [] },
      readings: { unit: reading(false), year: reading(true), goal: reading(false) },
      columns: { tasks: new Map(), indicators: new Map() },
    };
    const read = collectedFile({ name: "甲", modified: 7 }, { forms: [imported], refused: null });
    expect(read).toMatchObject({ name: "甲", modified: 7, refused: null, forms: [{ doubts: 2 }] });
  });

  test("two forms say the same whatever the spelling, and not where one says more", () => {
    const contents = (values: object, kind: FormValues["kind"] = "selfEvaluation") =>
      form({ ...own, ...values, kind }).contents;
    expect(contents({})).toBe(
      "selfEvaluation\ntitle=部门(单位)整体绩效自评表\nyear=2024年度\nunit=703001朝阳市教育局",
    );
    expect(contents({ unit: "703001 朝阳市教育局", goal: " " })).toBe(contents({}));
    expect(contents({ goal: "好" })).not.toBe(contents({}));
    expect(contents({ goal: "好" })).not.toBe(contents({ achievement: "好" }));
    expect(contents({ title: "表" }, "target")).not.toBe(contents({ title: "表" }));
  });

  test("a form without a project's cell has no project", () => {
    const made = makeForm({ kind: "projectTarget", project: null });
    expect(headOf(made).project).toBe("");
  });
});

const head = (rest: Partial<FormHead> = {}): FormHead => ({
  ...{ kind: "selfEvaluation", unit: { code: "703001", name: "甲局" }, year: "2024", project: "" },
  ...rest,
});
const ofProject = (project_: string) => head({ kind: "projectTarget", project: project_ });
const unit = (code: string, name: string) => head({ unit: { code, name } });

test.each<[FormHead, FormHead, boolean]>([
  [head(), head(), true],
  [head(), head({ kind: "target" }), false],
  [head(), head({ year: "2023" }), false],
  [head({ year: "" }), head({ year: "" }), false],
  [ofProject("一"), ofProject(" 一 "), true],
  [ofProject("一"), ofProject("二"), false],
  [ofProject(""), ofProject(""), false],
  [head({ project: "一" }), head(), false],
  [unit("703001", "甲局"), unit("703001", "乙局"), true],
  [unit("703001", "甲局"), unit("703002", "甲局"), false],
  [unit("", "甲 局"), unit("703001", "甲局"), true],
  [unit("703001", "甲局"), unit("", "乙局"), false],
  [unit("", ""), unit("", ""), false],
  [unit("703001", ""), unit("", ""), false],
])("%j and %j are of one unit, year, kind and project: %p", (one, other, same) => {
  expect([isSameForm(one, other), isSameForm(other, one)]).toEqual([same, same]);
});
