/** What is told of a table's cells and rows: where, with which words, and what a fix writes. */
import { toA1 } from "../../../src/form";
import { structureRules } from "../../../src/validation/rules/structure";
import { row } from "../support/cleanForms";
import { formWith, holdTold, type FormChange } from "../support/told";

const rate = row("重点工作办结率");
const output = row("工业企业对接推介企业户数");
const assets = row("固定资产利用率");

/** A change of one row's cells. */
const of = (path: string, cells: NonNullable<FormChange["cells"]>): FormChange => ({
  cells: Object.fromEntries(Object.entries(cells).map(([key, cell]) => [`${path}.${key}`, cell])),
});
const ofPlan = (cells: NonNullable<FormChange["cells"]>, more: FormChange = {}): FormChange => ({
  ...of(row("依法行政能力", "target"), cells),
  kind: "target",
  ...more,
});

describe("a deadline", () => {
  const noYear = (form: ReturnType<typeof formWith>["form"]) => {
    form.year.value = form.title.value = "";
    for (const { deadline } of form.indicators) deadline.value = "年底";
  };
  holdTold(structureRules, [
    [{ kind: "target" }],
    [ofPlan({ deadline: "" }), "DEADLINE_MISSING H18 name=依法行政能力"],
    [
      ofPlan({ deadline: " ", name: "依法 行政" }),
      'NAME_SPACES D18 text=依法 行政 proposed=依法行政 → D18 "依法行政" unseen',
      "DEADLINE_MISSING H18 name=依法行政",
    ],
    [ofPlan({ deadline: "年底" }), "DEADLINE_FORMAT H18 deadline=年底"],
    [ofPlan({ deadline: 12 }), "DEADLINE_FORMAT H18 deadline=12"],
    [ofPlan({ deadline: "个" }), "COLUMNS_SHIFTED H18 text=个"],
    [ofPlan({ deadline: "％" }), "COLUMNS_SHIFTED H18 text=％"],
    [ofPlan({ deadline: "#REF!" })],
    [
      ofPlan({ deadline: "2023-12" }),
      'DEADLINE_YEAR H18 deadline=2023-12 year=2024 → H18 "2024-12" asked',
    ],
    [
      ofPlan({ deadline: "2023年6月" }),
      'DEADLINE_YEAR H18 deadline=2023-06 year=2024 → H18 "2024-06" asked',
    ],
    [ofPlan({ deadline: "2024-06" })],
    [
      ofPlan({ deadline: "2024年6月" }),
      'DEADLINE_FORMAT H18 deadline=2024年6月 → H18 "2024-06" unseen',
    ],
    [ofPlan({ deadline: { value: 45627, numberFormat: "yyyy-mm" } })],
    [
      ofPlan({ deadline: { value: 45627, numberFormat: "General" } }),
      'DEADLINE_FORMAT H18 deadline=45627 → H18 "2024-12" unseen',
    ],
    [
      {
        why: "of a form without a year",
        kind: "target",
        edit: (form) => {
          noYear(form);
          form.indicators[0]!.deadline.value = "2023-12";
          form.indicators.length = 1;
        },
      },
    ],
    [of(rate, { deadline: "年底" })],
  ]);
});

describe("a value of another column", () => {
  holdTold(structureRules, [
    [ofPlan({ unit: "管理规范" }), "COLUMNS_SHIFTED G18 text=管理规范"],
    [ofPlan({ unit: "管理 规范" }), "COLUMNS_SHIFTED G18 text=管理 规范"],
    [ofPlan({ unit: 5 }), "COLUMNS_SHIFTED G18 text=5"],
    [ofPlan({ unit: "12" }), "COLUMNS_SHIFTED G18 text=12"],
    [ofPlan({ unit: "5" }), "COLUMNS_SHIFTED G18 text=5"],
    [ofPlan({ unit: "5.25" }), "COLUMNS_SHIFTED G18 text=5.25"],
    [ofPlan({ unit: "5个" })],
    [ofPlan({ unit: "第5" })],
    [ofPlan({ unit: "2024-12" }), "COLUMNS_SHIFTED G18 text=2024-12"],
    [ofPlan({ unit: "2024年12月" }), "COLUMNS_SHIFTED G18 text=2024年12月"],
    [ofPlan({ unit: "" })],
    [ofPlan({ target: "≥" }), "COLUMNS_SHIFTED F18 text=≥"],
    [ofPlan({ target: " >= " }), "COLUMNS_SHIFTED F18 text= >= "],
    [ofPlan({ target: ">==" })],
    [ofPlan({ target: "≥5" })],
    [ofPlan({ target: "   ≥ " })],
    [ofPlan({ level2: "＝" }), "COLUMNS_SHIFTED C18 text=＝"],
    [
      of(output, { level2: "<=", target: "=", unit: "管理规范", deadline: "个" }),
      "COLUMNS_SHIFTED G34 text=管理规范",
      "COLUMNS_SHIFTED F34 text==",
      "COLUMNS_SHIFTED C34 text=<=",
    ],
  ]);
});

describe("a name", () => {
  const noNames = { name: "", allocated: "", executed: "", budget: "" };
  holdTold(structureRules, [
    [{}],
    [of(output, { name: " " }), "NAME_MISSING D34 under 社会效应"],
    [of(output, { name: 5 })],
    [of("tasks[1]", { name: "" }), "NAME_MISSING B8 in tasks"],
    [of("tasks[1]", noNames)],
    [of("tasks[1]", { ...noNames, allocated: 5 }), "NAME_MISSING B8 in tasks"],
    [of("tasks[1]", { ...noNames, executed: "5" }), "NAME_MISSING B8 in tasks"],
    [of("tasks[1]", { ...noNames, budget: 5 }), "NAME_MISSING B8 in tasks"],
    [of("tasks[1]", { ...noNames, budget: "若干", executed: "#REF!" })],
  ]);
});

describe("spaces in a name", () => {
  holdTold(structureRules, [
    [
      of(output, { name: "工业企业对接推 介企业户数" }),
      'NAME_SPACES D34 text=工业企业对接推 介企业户数 proposed=工业企业对接推介企业户数 → D34 "工业企业对接推介企业户数" unseen',
    ],
    [
      of(output, { name: " 企业户数\n" }),
      'NAME_SPACES D34 text= 企业户数\n proposed=企业户数 → D34 "企业户数" unseen',
    ],
    [of(output, { name: "ISO 9001 认证企业" })],
    [of(output, { name: "GDP  growth" })],
    [
      of(output, { name: "<b>企业 户数</b>" }),
      'NAME_SPACES D34 text=<b>企业 户数</b> proposed=企业户数 → D34 "企业户数" unseen',
    ],
    [of(output, { name: "<b>企业户数</b>" })],
    [
      of(output, { name: "三级 指标" }),
      'NAME_SPACES D34 text=三级 指标 proposed=三级指标 → D34 "三级指标" asked',
    ],
    [
      of(output, { target: "管理 规范" }),
      'NAME_SPACES F34 text=管理 规范 proposed=管理规范 → F34 "管理规范" unseen',
    ],
    [of(output, { target: "３ 0" })],
    [of(output, { target: "30 户" })],
    [of(output, { target: "30户 以上" })],
    [
      of(row("依法行政能力"), { level2: "能力 建设" }),
      'NAME_SPACES C18 text=能力 建设 proposed=能力建设 → C18 "能力建设" unseen',
    ],
    [of(rate, { level1: { value: "履职 效能", at: null } })],
    [
      of(rate, { level1: "履职 效能" }),
      'NAME_SPACES B14 text=履职 效能 proposed=履职效能 → B14 "履职效能" unseen',
    ],
    [
      of(rate, { level2: "整体 工作完成" }),
      'NAME_SPACES C14 text=整体 工作完成 proposed=整体工作完成 → C14 "整体工作完成" unseen',
    ],
    [
      {
        why: "labels that are carried down are told of once",
        ...of(rate, { level1: "履职 效能" }),
        edit: (form) => {
          for (const each of form.indicators.slice(1, 4)) each.level1 = form.indicators[0]!.level1;
        },
      },
      'NAME_SPACES B14 text=履职 效能 proposed=履职效能 → B14 "履职效能" unseen',
    ],
    [
      of("tasks[1]", { name: "部门预算 基本支出" }),
      'NAME_SPACES B8 text=部门预算 基本支出 proposed=部门预算基本支出 in tasks → B8 "部门预算基本支出" unseen',
    ],
    [of("tasks[1]", { name: "基本支出" })],
    [of("tasks[1]", { name: 5 })],
  ]);
});

describe("an Excel error", () => {
  // A form on no sheet is looked at cell by cell.
  const broken = (...paths: string[]): FormChange => ({
    why: paths.join(" "),
    cells: Object.fromEntries(paths.map((path) => [path, "#REF!"])),
    grid: { values: [] },
  });
  const columns = ["level1", "level2", "name", "operator", "target", "unit", "actual", "weight"];
  holdTold(structureRules, [
    [
      broken(...columns.map((column) => `${output}.${column}`)),
      "CELL_ERROR B33 error=#REF!",
      "CELL_ERROR C34 error=#REF!",
      "CELL_ERROR D34 error=#REF!",
      "CELL_ERROR E34 error=#REF!",
      "CELL_ERROR F34 error=#REF!",
      "CELL_ERROR G34 error=#REF!",
      "CELL_ERROR H34 error=#REF!",
      "CELL_ERROR J34 error=#REF!",
    ],
    [
      broken(`${output}.completion`, `${output}.score`),
      "RESULT_ERROR I34 error=#REF!",
      "RESULT_ERROR K34 error=#REF!",
    ],
    [
      broken(`${assets}.measure`, `${assets}.reasons.funding`, `${assets}.reasons.other`),
      "CELL_ERROR Q28 error=#REF!",
      "CELL_ERROR L28 error=#REF!",
      "CELL_ERROR P28 error=#REF!",
    ],
    [broken(`${output}.deadline`), "CELL_ERROR nowhere error=#REF!"],
    [
      broken("unit", "year", "income", "expenditure", "rulePack", "title"),
      "CELL_ERROR A1 error=#REF! in header",
      "CELL_ERROR A2 error=#REF! in header",
      "CELL_ERROR D3 error=#REF! in header",
      "CELL_ERROR N3 error=#REF! in header",
      "CELL_ERROR D4 error=#REF! in header",
      "CELL_ERROR D5 error=#REF! in header",
    ],
    [
      {
        ...broken("spending.personnel", "spending.otherOperation", "tasks[0].budget"),
        kind: "target",
      },
      "CELL_ERROR D6 error=#REF! in header",
      "CELL_ERROR G6 error=#REF! in header",
      "CELL_ERROR E9 error=#REF! in tasks",
    ],
    [
      broken("tasks[1].name", "tasks[1].allocated", "tasks[1].executed", "tasks[1].weight"),
      "CELL_ERROR B8 error=#REF! in tasks",
      "CELL_ERROR F8 error=#REF! in tasks",
      "CELL_ERROR H8 error=#REF! in tasks",
      "CELL_ERROR J8 error=#REF! in tasks",
    ],
    [
      broken("tasks[1].rate", "tasks[1].score"),
      "RESULT_ERROR I8 error=#REF! in tasks",
      "RESULT_ERROR K8 error=#REF! in tasks",
    ],
    [
      broken("goal", "achievement", "total"),
      "CELL_ERROR B11 error=#REF! in goals",
      "CELL_ERROR I11 error=#REF! in goals",
      "TOTAL_ERROR K37 error=#REF!",
    ],
    [
      {
        cells: {
          [`${output}.score`]: "#BUSY!",
          [`${output}.actual`]: "#GETTING_DATA",
          goal: "#标题",
        },
        grid: { values: [] },
      },
    ],
    [
      {
        why: "a sheet of which no cell has one is not looked through",
        cells: { [`${output}.actual`]: "#REF!", goal: "#REF!" },
      },
    ],
    [
      {
        why: "one cell of the sheet has one",
        cells: { [`${output}.actual`]: "#N/A" },
        grid: {
          values: [
            ["", 1],
            ["", "#N/A"],
          ],
        },
      },
      "CELL_ERROR H34 error=#N/A",
    ],
  ]);
});

describe("merged cells", () => {
  const cell = (path: string) => {
    const { row, column } = formWith({}).form.indicators[Number(/\d+/.exec(path)?.[0])]![
      path.split(".")[1] as "name"
    ].at!;
    return { row, column };
  };
  const merged = (path: string, rows: number, columns = 1, more: FormChange = {}): FormChange => ({
    why: `${rows} × ${columns} cells from ${toA1(cell(path))}`,
    grid: { merges: [{ ...cell(path), rows, columns }] },
    ...more,
  });
  holdTold(structureRules, [
    [merged("indicators[0].actual", 2), "MERGED_INPUT H14 range=H14:H15 under 履职效能"],
    [merged("indicators[0].actual", 1, 2)],
    [merged("indicators[0].actual", 1)],
    [merged("indicators[0].operator", 3, 3), "MERGED_INPUT E14 range=E14:G16 under 履职效能"],
    [merged("indicators[0].name", 2, 1)],
    [merged("indicators[0].name", 2, 2), "MERGED_INPUT E14 range=D14:E15 under 履职效能"],
    [merged("indicators[2].score", 2), "MERGED_INPUT K16 range=K16:K17 under 履职效能"],
    [merged("indicators[2].score", 2, 9), "MERGED_INPUT K16 range=K16:S17 under 履职效能"],
    [merged("indicators[20].weight", 3), "MERGED_INPUT J34 range=J34:J36 under 社会效应"],
    [merged("indicators[21].weight", 3), "MERGED_INPUT J35 range=J35:J37 under 社会效应"],
    [merged("indicators[22].weight", 3)],
    [{ why: "above the table", grid: { merges: [{ row: 6, column: 5, rows: 8, columns: 1 }] } }],
    [
      {
        why: "from above the table on",
        grid: { merges: [{ row: 6, column: 5, rows: 9, columns: 1 }] },
      },
      "MERGED_INPUT F14 range=F7:F15 under 履职效能",
    ],
    [
      {
        why: "right of the table",
        grid: { merges: [{ row: 14, column: 30, rows: 4, columns: 1 }] },
      },
    ],
    [
      {
        why: "two areas",
        grid: {
          merges: [
            { ...cell("indicators[1].unit"), rows: 2, columns: 1 },
            { ...cell("indicators[5].score"), rows: 2, columns: 1 },
          ],
        },
      },
      "MERGED_INPUT G15 range=G15:G16 under 履职效能",
      "MERGED_INPUT K19 range=K19:K20 under 履职效能",
    ],
    [
      {
        why: "a column that the form has not",
        cells: { "indicators[0].unit": { at: null } },
        grid: { merges: [{ ...cell("indicators[0].unit"), rows: 2, columns: 1 }] },
      },
    ],
    [
      {
        why: "a form on no sheet",
        edit: ({ indicators }) => {
          for (const { operator } of indicators) operator.at = null;
        },
        grid: { merges: [{ ...cell("indicators[0].actual"), rows: 2, columns: 1 }] },
      },
    ],
    [
      {
        why: "a form without rows",
        edit: (form) => void (form.indicators = []),
        grid: { merges: [{ row: 14, column: 5, rows: 4, columns: 1 }] },
      },
    ],
  ]);
});

describe("hidden rows", () => {
  const hidden = (...hiddenRows: number[]): FormChange => ({ grid: { hiddenRows } });
  holdTold(structureRules, [
    [hidden()],
    [hidden(0, 9, 10, 12, 36)],
    [hidden(6), "ROW_HIDDEN B7 rows=7 in tasks"],
    [hidden(13), "ROW_HIDDEN D14 rows=14 under 履职效能"],
    [hidden(13, 14, 15), "ROW_HIDDEN D14 rows=14-16 (and D15 D16) under 履职效能"],
    [
      hidden(15, 13, 7, 8, 20, 35),
      "ROW_HIDDEN B8 rows=8-9, 14, 16, 21, 36 (and B9 D14 D16 D21 D36) in tasks",
    ],
    [
      {
        ...hidden(14, 15),
        why: "parts of the row above do not count",
        edit: (form) => {
          form.indicators[1]!.name.value = "其中：甲";
        },
      },
      "ROW_HIDDEN D15 rows=15-16 (and D16) under 履职效能",
    ],
  ]);
});
