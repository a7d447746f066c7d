/** Rows of a form that come, go and move: what is done to the sheet makes it the one that would have been made so. */
import {
  gridFromPlan,
  makeForm,
  rangeToA1,
  readForm,
  toA1,
  type CellAddress,
  type CellRange,
  type Grid,
} from "../../src/form";
import { fieldsOf } from "../../src/form/model/fieldPaths";
import type { FormValues } from "../../src/form/model/makeForm";
import { noGluedOperator } from "../../src/form/plan/gluedOperator";
import type { CellRule, SheetPlan } from "../../src/form/plan/sheetPlan";
import {
  changeRows,
  level1Of,
  type ChangedRows,
  type RowChange,
  type RowPart,
} from "../../src/form/rows/changeRows";
import { rowWeights } from "../../src/form/rows/rowWeights";
import { standingForm, type StandingForm } from "../../src/form/rows/standingForm";
import { computedFields, planForm } from "../../src/formulas";
import { liveChecksInPlace } from "../../src/formulas/checks";
import { endOfLine, planRows, type PlannedRows } from "../../src/formulas/rows";
import type { CellValue } from "../../src/scoring";
import { cellAt } from "../support/placedForm";

type Style = "addIn" | "native";

interface Look {
  style?: Style;
  locked?: boolean;
  uncoloured?: boolean;
  /** Where the form begins, and what is noted right of it. */
  origin?: CellAddress;
  beside?: Record<string, CellValue>;
}

interface Made {
  plan: SheetPlan;
  grid: Grid;
}

/** The sheet of a form, from a cell on. */
function made(form: Parameters<typeof planForm>[0], look: Look = {}): Made {
  const {
    style = "addIn",
    locked = false,
    uncoloured = false,
    origin = { row: 0, column: 0 },
  } = look;
  const plan = planForm(form, { formulas: style, lockComputed: locked, uncoloured });
  const bare = gridFromPlan(plan);
  const widest = Math.max(
    0,
    ...Object.keys(look.beside ?? {}).map((name) => cellAt(name).column + 1 - origin.column),
  );
  const wide = <Cell>(lines: Cell[][], blank: Cell) =>
    lines.map((line) =>
      Array.from({ length: Math.max(line.length, widest) }, (_, at) => line[at] ?? blank),
    );
  const grid: Grid = {
    ...bare,
    origin,
    values: wide(bare.values, ""),
    formulas: wide(
      bare.formulas.map((line) =>
        line.map((cell) => (String(cell).startsWith("=") && String(cell).length > 2 ? "" : cell)),
      ),
      "",
    ),
    numberFormats: wide(bare.numberFormats, "General"),
    merges: bare.merges.map((area) => ({
      ...area,
      row: area.row + origin.row,
      column: area.column + origin.column,
    })),
  };
  for (const [name, value] of Object.entries(look.beside ?? {})) {
    const at = cellAt(name);
    grid.values[at.row - origin.row]![at.column - origin.column] = value;
    grid.formulas[at.row - origin.row]![at.column - origin.column] = value;
  }
  for (const { at, formula } of computedFields(readForm(grid)!, style)) {
    grid.formulas[at.row - origin.row]![at.column - origin.column] = formula;
  }
  return { plan, grid };
}

const row = (level1: string, level2: string, name: string, weight: number) => ({
  ...{ level1, level2, name, weight },
  ...{ operator: ">=", target: 95, unit: "%", actual: 96 },
});

const evaluation: FormValues = {
  kind: "selfEvaluation",
  year: "2024年度",
  tasks: [
    { name: "一", allocated: 100, executed: 93, weight: 20 },
    { name: "二", allocated: 50, executed: 50, weight: 10 },
    { name: "三", allocated: 30, executed: 20, weight: 10 },
  ],
  goal: "目标",
  indicators: [
    row("履职效能", "数量指标", "甲", 8),
    { ...row("履职效能", "数量指标", "乙", 6), operator: "", target: "有效提升", actual: 0.8 },
    row("履职效能", "质量指标", "丙", 6),
    row("预算执行", "数量指标", "丁", 3),
    row("预算执行", "质量指标", "戊", 2),
  ],
};

const target: FormValues = {
  kind: "target",
  year: "2024年度",
  tasks: [
    { name: "一", budget: 100 },
    { name: "二", budget: 50 },
  ],
  goal: "目标",
  indicators: evaluation.indicators!.map(
    ({ level1, level2, name, operator, target: its, unit }) => ({
      ...{ level1, level2, name, operator, target: its, unit },
      deadline: "2024-12",
    }),
  ),
};

interface Done extends Made {
  standing: StandingForm;
  changed: ChangedRows;
  weights: Map<number, number>;
  planned: PlannedRows;
  after: Made;
}

function done(
  values: FormValues,
  part: RowPart,
  place: number,
  change: RowChange,
  look: Look = {},
  edit: (grid: Grid) => void = () => undefined,
): Done {
  const before = made(makeForm(values), look);
  edit(before.grid);
  const standing = standingForm(readForm(before.grid)!, before.grid)!;
  const changed = changeRows(standing.form, part, place, change);
  if (typeof changed === "string") throw new Error(changed);
  const level1 = part === "tasks" ? "" : level1Of(standing.form.indicators[place]);
  const weights =
    change === "up" || change === "down"
      ? new Map<number, number>()
      : rowWeights(standing.form, changed, level1, change === "add");
  const { style = "addIn", locked = false, uncoloured = false } = look;
  const planned = planRows(
    standing,
    before.grid,
    changed,
    weights,
    { usual: style, locked, uncoloured },
    change === "complete" ? place : null,
  );
  const form = structuredClone(changed.form);
  for (const [at, value] of weights) form[part][at]!.weight.value = value;
  return {
    ...before,
    standing,
    changed,
    weights,
    planned,
    after: made(form, { ...look, beside: {} }),
  };
}

/** A formula once a row has come or gone, as every program changes it. */
function shifted(formula: string, { come, gone }: PlannedRows): string {
  const end = (line: number) =>
    come !== null && line > come ? line + 1 : gone !== null && line > gone ? line - 1 : line;
  const first = (line: number) =>
    gone !== null && line > gone + 1 ? line - 1 : come !== null && line > come ? line + 1 : line;
  return formula
    .replace(
      /(\$?[A-Z]+\$?)(\d+):(\$?[A-Z]+\$?)(\d+)/g,
      (_, a: string, from: string, b: string, to: string) =>
        `${a}<${first(Number(from))}>:${b}<${end(Number(to))}>`,
    )
    .replace(
      /(?<![<A-Z])(\$?[A-Z]+\$?)(\d+)(?![\d>])/g,
      (_, a: string, line: string) => `${a}${end(Number(line))}`,
    )
    .replace(/[<>](\d+)[<>]|<(\d+)>/g, (all) => all.replace(/[<>]/g, ""));
}

type Cells = Record<string, unknown>;

function cellsOf({ formulas, origin }: Grid): Cells {
  const cells: Cells = {};
  formulas.forEach((line, down) =>
    line.forEach((content, across) => {
      if (content !== "")
        cells[toA1({ row: origin.row + down, column: origin.column + across })] = content;
    }),
  );
  return cells;
}

/** The sheet once all of a plan is done. */
function applied(grid: Grid, planned: PlannedRows): Cells {
  const { come, gone, moved, moving } = planned;
  const lines = new Map<number, CellValue[]>();
  grid.formulas.forEach((line, down) => {
    const at = grid.origin.row + down;
    if (at === gone) return;
    const now = come !== null && at >= come ? at + 1 : gone !== null && at > gone ? at - 1 : at;
    lines.set(
      now,
      line.map((cell) =>
        typeof cell === "string" && cell.startsWith("=") ? shifted(cell, planned) : cell,
      ),
    );
  });
  if (come !== null)
    lines.set(
      come,
      grid.formulas[0]!.map(() => ""),
    );
  const sources = new Map([...lines].map(([at, line]) => [at, [...line]]));
  const first = moving.column - grid.origin.column;
  for (const { from, to } of moved) {
    for (let at = first; at < first + moving.columns; at++)
      lines.get(to)![at] = sources.get(from)![at]!;
  }
  for (const { at, content } of planned.contents) {
    lines.get(at.row)![at.column - grid.origin.column] = content.formula ?? content.value;
  }
  const ordered = [...lines].sort(([one], [other]) => one - other).map(([, line]) => line);
  return cellsOf({ ...grid, formulas: ordered });
}

function mergesApplied({ merges }: Grid, { apart, together, come, gone }: PlannedRows): string[] {
  const isApart = new Set(apart.map(rangeToA1));
  const left = merges
    .filter((area) => !isApart.has(rangeToA1(area)) && !(area.row === gone && area.rows === 1))
    .map((area) => {
      const down =
        come !== null && area.row >= come ? 1 : gone !== null && area.row > gone ? -1 : 0;
      return { ...area, row: area.row + down };
    });
  return [...new Set([...left, ...together].map(rangeToA1))].sort();
}

const isIn = (at: CellAddress, area: CellRange) =>
  at.row >= area.row &&
  at.row < area.row + area.rows &&
  at.column >= area.column &&
  at.column < area.column + area.columns;

/** A rule without where it stands, as a cell has it. */
const rulesAt = (rules: readonly CellRule[], at: CellAddress) =>
  rules
    .filter(({ ranges }) => ranges.some((area) => isIn(at, area)))
    .map(({ ranges: _, formula, ...rule }) => ({
      ...rule,
      ...(formula !== undefined && { formula: noGluedOperator(toA1(at)) }),
    }));

const stylesAt = (styles: SheetPlan["styles"], at: CellAddress) =>
  styles.filter(({ ranges }) => ranges.some((area) => isIn(at, area))).map(({ style }) => style);

const origin = { row: 2, column: 1 };
const looks: [name: string, look: Look][] = [
  ["the add-in's formulas", {}],
  ["native formulas, locked", { style: "native", locked: true }],
  ["white", { uncoloured: true }],
  ["not from A1 on, with notes beside it", { origin, beside: { T20: "见附件", U10: "备注" } }],
];

const changes: [part: RowPart, place: number, change: RowChange][] = [
  ["indicators", 0, "add"],
  ["indicators", 1, "add"],
  ["indicators", 2, "add"],
  ["indicators", 4, "add"],
  ["indicators", 0, "remove"],
  ["indicators", 1, "remove"],
  ["indicators", 2, "remove"],
  ["indicators", 4, "remove"],
  ["indicators", 1, "up"],
  ["indicators", 0, "down"],
  ["indicators", 2, "up"],
  ["indicators", 0, "up"],
  ["indicators", 3, "down"],
  ["tasks", 0, "add"],
  ["tasks", 2, "add"],
  ["tasks", 0, "remove"],
  ["tasks", 2, "remove"],
  ["tasks", 2, "up"],
  ["tasks", 0, "down"],
];

type Case = [name: string, ...change: (typeof changes)[number], values: FormValues, look: Look];

const cases = [
  ...looks.flatMap(([name, look]) =>
    changes.map((change): Case => [name, ...change, evaluation, look]),
  ),
  ...changes.map((change): Case => ["a target form", ...change, target, {}]),
].filter(([, part, place, change, values]) => {
  const form = makeForm(values);
  return place < form[part].length && typeof changeRows(form, part, place, change) !== "string";
});

test.each(cases)("%s: %s %d, %s", (_, part, place, change, values, look) => {
  const { plan, grid, changed, planned, after } = done(values, part, place, change, look);
  const at = look.origin ?? { row: 0, column: 0 };
  const onPlan = ({ row: line, column }: CellAddress) => ({
    row: line - at.row,
    column: column - at.column,
  });

  expect(applied(grid, planned)).toEqual({
    ...cellsOf(after.grid),
    ...Object.fromEntries(
      Object.keys(look.beside ?? {}).flatMap((name) => besideAfter(grid, planned, name)),
    ),
  });
  expect(mergesApplied(grid, planned)).toEqual(after.grid.merges.map(rangeToA1).sort());

  const expected = standingForm(readForm(after.grid)!, after.grid)!.form;
  const told = (form: typeof expected) =>
    Object.fromEntries(
      fieldsOf(form).map(({ path, field }) => [
        path,
        [field.at && toA1(field.at), field.value ?? ""],
      ]),
    );
  expect(told(planned.form)).toEqual(told(expected));
  expect(planned.form.tasks.map((each) => each.row)).toEqual(
    expected.tasks.map((each) => each.row),
  );
  expect(planned.form.indicators.map((each) => each.row)).toEqual(
    expected.indicators.map((each) => each.row),
  );
  expect(planned.checks).toEqual(liveChecksInPlace(expected));

  const heightOf = (its: SheetPlan, line: number) =>
    its.rowHeights.find((each) => each.row === line - at.row)?.height;
  const first = expected[part][0]!.row;
  expect(planned.heights).toEqual(
    changed.from.map((source, down) => ({
      row: first + down,
      before: source === null ? null : heightOf(plan, first + source),
      height: heightOf(after.plan, first + down),
    })),
  );

  const { fresh, whole } = planned;
  expect(whole).toEqual({ column: at.column, columns: plan.columns });
  const comes = changed.from.indexOf(null);
  expect(fresh?.row ?? null).toBe(comes < 0 ? null : first + comes);
  for (let column = at.column; fresh !== null && column < at.column + plan.columns; column++) {
    const cell = { row: fresh.row, column };
    expect(stylesAt(fresh.styles, cell)).toEqual(stylesAt(after.plan.styles, onPlan(cell)));
    const rules = rulesAt(after.plan.rules, onPlan(cell)).map((rule) =>
      "formula" in rule ? { ...rule, formula: noGluedOperator(toA1(cell)) } : rule,
    );
    expect(rulesAt(fresh.rules, cell)).toEqual(rules);
  }
  for (const { ranges, formula } of fresh?.rules ?? []) {
    expect(ranges.length).toBeGreaterThan(0);
    for (const each of ranges) expect([each.row, each.rows]).toEqual([fresh!.row, 1]);
    if (formula !== undefined) expect(formula).toBe(noGluedOperator(toA1(ranges[0]!)));
  }
  for (const { ranges } of fresh?.styles ?? []) {
    expect(ranges.length).toBeGreaterThan(0);
    for (const each of ranges) expect([each.row, each.rows]).toEqual([fresh!.row, 1]);
  }
  expect(planned.rules.map(({ ranges, formula }) => [ranges.map(rangeToA1), formula])).toEqual(
    part === "tasks"
      ? []
      : planned.moved.map(({ to }) => {
          const cell = toA1(expected.indicators.find((each) => each.row === to)!.target.at!);
          return [[cell], noGluedOperator(cell)];
        }),
  );
});

/** Where a note beside the form stands once its row has moved along. */
function besideAfter(
  grid: Grid,
  { come, gone, moved }: PlannedRows,
  name: string,
): [string, CellValue][] {
  const at = cellAt(name);
  const value = grid.values[at.row - grid.origin.row]![at.column - grid.origin.column]!;
  if (at.row === gone) return [];
  const to = moved.find(({ from }) => from === at.row)?.to;
  const line =
    to ??
    (come !== null && at.row >= come
      ? at.row + 1
      : gone !== null && at.row > gone
        ? at.row - 1
        : at.row);
  return [[toA1({ row: line, column: at.column }), value]];
}

/** A1 names of what is written, with the values that are no formulas. */
function writtenIn({ contents }: PlannedRows): {
  formulas: string[];
  values: Record<string, CellValue>;
} {
  const formulas = contents.filter(({ content }) => content.formula !== undefined);
  const values = contents.filter(({ content }) => content.formula === undefined);
  expect(formulas.map(({ content }) => content.value)).toEqual(formulas.map(() => ""));
  return {
    formulas: formulas.map(({ at }) => toA1(at)).sort(),
    values: Object.fromEntries(values.map(({ at, content }) => [toA1(at), content.value])),
  };
}

const lines = (columns: string, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, down) => first + down).flatMap((line) =>
    [...columns].map((column) => `${column}${line}`),
  );

/** Tasks stand in rows 7 to 9, indicators in rows 14 to 18, the total in K19. */
test.each<
  [
    part: RowPart,
    place: number,
    change: RowChange,
    rows: Pick<PlannedRows, "gone" | "come" | "moved">,
    formulas: string[],
    values: Record<string, CellValue>,
  ]
>([
  [
    ...(["indicators", 1, "add"] as const),
    { gone: null, come: 15, moved: [] },
    [...lines("IK", 16, 19), "K20"],
    { J14: 5, J15: 5, J16: 5, J17: 5 },
  ],
  [
    ...(["indicators", 4, "add"] as const),
    { gone: null, come: 18, moved: [] },
    [...lines("IK", 19, 19), "K20"],
    { J17: 1.8, J18: 1.6, J19: 1.6 },
  ],
  [
    ...(["indicators", 0, "remove"] as const),
    { gone: 13, come: null, moved: [] },
    [...lines("IK", 14, 17), "K18"],
    { B14: "履职效能", C14: "数量指标", J14: 10, J15: 10 },
  ],
  [
    ...(["indicators", 4, "remove"] as const),
    { gone: 17, come: null, moved: [] },
    ["K18"],
    { J17: 5 },
  ],
  [
    ...(["indicators", 1, "up"] as const),
    {
      gone: null,
      come: null,
      moved: [
        { from: 14, to: 13 },
        { from: 13, to: 14 },
      ],
    },
    lines("IK", 14, 15),
    {},
  ],
  [
    ...(["indicators", 2, "up"] as const),
    {
      ...{ gone: null, come: null },
      moved: [
        { from: 15, to: 13 },
        { from: 13, to: 14 },
        { from: 14, to: 15 },
      ],
    },
    lines("IK", 14, 16),
    { C14: "质量指标", C15: "数量指标", C16: "" },
  ],
  [
    ...(["tasks", 2, "add"] as const),
    { gone: null, come: 9, moved: [] },
    [...lines("IK", 10, 10), ...lines("IK", 15, 19), "K20"],
    { J7: 10, J10: 10 },
  ],
  [
    ...(["tasks", 0, "remove"] as const),
    { gone: 6, come: null, moved: [] },
    [...lines("IK", 7, 8), ...lines("IK", 13, 17), "K18"],
    { J7: 20, J8: 20 },
  ],
  [
    ...(["tasks", 0, "down"] as const),
    {
      gone: null,
      come: null,
      moved: [
        { from: 7, to: 6 },
        { from: 6, to: 7 },
      ],
    },
    lines("IK", 7, 8),
    {},
  ],
])("%s %d, %s writes just what is otherwise", (part, place, change, rows, formulas, values) => {
  const { planned } = done(evaluation, part, place, change);
  const { gone, come, moved } = planned;
  expect({ gone, come, moved }).toEqual(rows);
  expect(writtenIn(planned)).toEqual({ formulas: formulas.sort(), values });
  expect(planned.part).toBe(part);
});

test.each<[part: RowPart, look: Look, column: number, columns: number]>([
  ["indicators", {}, 3, 14],
  ["tasks", {}, 1, 16],
  ["indicators", { origin, beside: { T20: "见附件" } }, 4, 16],
])(
  "what moves, of %s with %j: from the names on to the end of the line",
  (part, look, column, columns) => {
    expect(done(evaluation, part, 0, "down", look).planned.moving).toEqual({ column, columns });
  },
);

test("a line ends where something is noted beside the form", () => {
  const grid = { values: [[1, 2, 3, 4, 5]], origin: { row: 2, column: 1 } } as unknown as Grid;
  expect([5, 6, 7].map((end) => endOfLine(grid, end))).toEqual([6, 6, 7]);
  expect(endOfLine({ ...grid, values: [] }, 5)).toBe(5);
});

/** Merged areas that are higher than a row are taken apart and put together, and those of a new row are made. */
test.each<[part: RowPart, place: number, change: RowChange, apart: string, together: string]>([
  ["indicators", 0, "down", "A12:A18 B14:B16 B17:B18 C14:C15", "A12:A18 B14:B16 B17:B18 C14:C15"],
  ["indicators", 0, "remove", "A12:A18 B14:B16 B17:B18 C14:C15", "A12:A17 B14:B15 B16:B17"],
  ["tasks", 2, "add", "A6:A9 L6:Q9", "A6:A10 B10:E10 F10:G10 L6:Q10"],
])("merged areas: %s %d, %s", (part, place, change, apart, together) => {
  const { planned } = done(evaluation, part, place, change);
  const names = (areas: CellRange[]) => areas.map(rangeToA1).sort().join(" ");
  expect([names(planned.apart), names(planned.together)]).toEqual([apart, together]);
});

test.each<[change: RowChange, row: number]>([
  ["add", 31],
  ["remove", 29],
  ["down", 30],
])("the title of another form below moves along: %s", (change, moved) => {
  const { grid } = made(makeForm(evaluation));
  const standing = standingForm(readForm(grid)!, grid)!;
  standing.form.nextTitle = { value: "项目支出绩效自评表", at: { row: 30, column: 0 } };
  const changed = changeRows(standing.form, "indicators", 0, change) as ChangedRows;
  const look = { usual: "addIn", locked: false, uncoloured: false } as const;
  const { form } = planRows(standing, grid, changed, new Map(), look);
  expect(form.nextTitle?.at).toEqual({ row: moved, column: 0 });
  expect(form.rulePack.at).toEqual(standing.form.rulePack.at);
});

describe("a row that was put in by hand", () => {
  const clear = (names: string[]) => (grid: Grid) => {
    for (const name of names) {
      const at = cellAt(name);
      grid.values[at.row]![at.column] = "";
      grid.formulas[at.row]![at.column] = "";
    }
  };
  const put = (grid: Grid, name: string, value: CellValue) => {
    const at = cellAt(name);
    grid.values[at.row]![at.column] = value;
    grid.formulas[at.row]![at.column] = value;
  };

  test("within a 二级指标 is given what it lacks, and the others their 分值", () => {
    const { grid, planned, after, standing } = done(
      ...([evaluation, "indicators", 1, "complete", {}] as const),
      clear(lines("DEFGHIJK", 15, 15)),
    );
    expect(standing.form.indicators).toHaveLength(5);
    expect(applied(grid, planned)).toEqual(cellsOf(after.grid));
    expect(writtenIn(planned)).toEqual({
      formulas: ["I15", "K15"],
      values: { J14: 6.8, J15: 6.6, J16: 6.6 },
    });
    expect(planned).toMatchObject({ gone: null, come: null, moved: [], rules: [] });
    expect(planned.fresh?.row).toBe(14);
    expect(planned.fresh?.rules.length).toBeGreaterThan(3);
    expect(planned.together.map(rangeToA1).sort()).toEqual([
      ...["A12:A18", "B14:B16", "B17:B18", "C14:C15"],
    ]);
  });

  test("above the first of one takes its labels", () => {
    const { grid, planned, after } = done(
      ...([evaluation, "indicators", 0, "complete", {}] as const),
      (its) => {
        clear(lines("BCDEFGHIJK", 14, 14))(its);
        put(its, "B15", "履职效能");
        put(its, "C15", "数量指标");
        for (const area of its.merges) {
          if (["B14:B16", "C14:C15"].includes(rangeToA1(area))) {
            area.row += 1;
            area.rows -= 1;
          }
        }
        its.merges = its.merges.filter(({ rows, columns }) => rows * columns > 1);
      },
    );
    expect(applied(grid, planned)).toEqual(cellsOf(after.grid));
    expect(mergesApplied(grid, planned)).toEqual(after.grid.merges.map(rangeToA1).sort());
    expect(writtenIn(planned)).toEqual({
      formulas: ["I14", "K14"],
      values: { B14: "履职效能", C14: "数量指标", B15: "", C15: "", J14: 6.8, J15: 6.6, J16: 6.6 },
    });
  });

  test("keeps what is typed in it, and gets formulas where it is blank", () => {
    const { planned } = done(
      ...([evaluation, "tasks", 1, "complete", { style: "native" }] as const),
      (its) => {
        clear(["I8", "K8", "I7"])(its);
        put(its, "I8", 0.9);
      },
    );
    expect(writtenIn(planned)).toEqual({ formulas: ["K8"], values: {} });
    expect(planned.contents[0]!.content.formula).toContain("未计分");
  });
});

describe("formulas of the rows that stay", () => {
  const enter = (cells: Record<string, [value: CellValue, formula?: string]>) => (grid: Grid) => {
    for (const [name, [value, formula]] of Object.entries(cells)) {
      const at = cellAt(name);
      grid.values[at.row]![at.column] = value;
      grid.formulas[at.row]![at.column] = formula ?? value;
    }
  };
  const formulasOf = (
    cells: Parameters<typeof enter>[0],
    change: [RowPart, number, RowChange] = ["indicators", 0, "add"],
    look: Look = {},
  ) => writtenIn(done(evaluation, ...change, look, enter(cells)).planned).formulas;
  const all = [...lines("IK", 15, 19), "K20"].sort();
  const without = (...names: string[]) => all.filter((name) => !names.includes(name));

  test.each<[what: string, cells: Parameters<typeof enter>[0], formulas: string[]]>([
    ["as they were planned", {}, all],
    ["a number of one's own", { K15: [5] }, without("K16")],
    ["a blank cell", { K15: [""] }, without("K16")],
    ["a formula of one's own", { K15: [5, "=J15/2"] }, without("K16")],
    [
      "another one of ours",
      { K15: [5, '=IF(I15="","",PERFSCORE(E15,F15,I15,J15,G15,$N$3))'] },
      without("K16"),
    ],
    [
      "another spelling of the planned one",
      { I15: [0.8, '=if(h15="","",perfcompletion(e15, f15, h15, g15, $n$3))'] },
      all,
    ],
    [
      "the planned one with a prefix",
      { I15: [0.8, '=IF(H15="","",_xldudf_PERFCOMPLETION(E15,F15,H15,G15,$N$3))'] },
      all,
    ],
    ["a total of other rows", { K19: [5, '=IF(COUNT(K7:K8)=0,"",PERFTOTAL(K7:K8))'] }, all],
    ["a total of one's own", { K19: [5, "=SUM(K7:K18)"] }, without("K20")],
    ["a typed total", { K19: [97] }, without("K20")],
    ["no total", { K19: [""] }, without("K20")],
  ])("%s", (_, cells, formulas) => {
    expect(formulasOf(cells)).toEqual(formulas);
  });

  test("where no row moves, a total of other rows is put right, and nothing else", () => {
    const wrong = { K19: [5, '=IF(COUNT(K7:K8)=0,"",PERFTOTAL(K7:K8))'] as [CellValue, string] };
    expect(formulasOf(wrong, ["tasks", 0, "down"])).toEqual([...lines("IK", 7, 8), "K19"].sort());
    expect(formulasOf({}, ["tasks", 0, "down"])).toEqual(lines("IK", 7, 8).sort());
  });

  const keep = () => undefined;
  const none = (grid: Grid) => {
    grid.formulas = grid.values.map((line) => [...line]);
  };
  const nativeTotal = '=IF(COUNT(K7:K18)=0,"未计全",SUM(K7:K18))';
  test.each<
    [
      what: string,
      of: Style,
      edit: (grid: Grid) => void,
      usual: Style,
      styles: Record<string, Style>,
    ]
  >([
    ["of the form", "addIn", keep, "native", { I19: "addIn", K19: "addIn", K20: "addIn" }],
    ["of the form", "native", keep, "addIn", { I19: "native", K19: "native", K20: "native" }],
    ["usual where it has none", "addIn", none, "native", { I19: "native", K19: "native" }],
    ["usual where it has none", "addIn", none, "addIn", { I19: "addIn", K19: "addIn" }],
    [
      "of the form, another formula its own",
      "addIn",
      enter({ K19: [5, nativeTotal] }),
      "native",
      { I19: "addIn", K19: "addIn", K20: "native" },
    ],
  ])("a new row gets the style %s: %s", (_, of, edit, usual, styles) => {
    const { grid } = made(makeForm(evaluation), { style: of });
    edit(grid);
    const standing = standingForm(readForm(grid)!, grid)!;
    const changed = changeRows(standing.form, "indicators", 4, "add") as ChangedRows;
    const look = { usual, locked: false, uncoloured: false };
    const { contents } = planRows(standing, grid, changed, new Map(), look);
    const styleOf = ({ content }: (typeof contents)[number]) =>
      content.formula!.includes("PERF") ? "addIn" : "native";
    expect(Object.fromEntries(contents.map((each) => [toA1(each.at), styleOf(each)]))).toEqual(
      styles,
    );
  });

  test("rows that a longer text makes higher are told with what they had", () => {
    const long = structuredClone(evaluation);
    long.indicators![0]!.name = "甲".repeat(80);
    const { planned } = done(long, "indicators", 0, "down");
    const [first, second] = planned.heights;
    expect([first?.row, second?.row, planned.heights.length]).toEqual([13, 14, 5]);
    expect(second!.height).toBeGreaterThan(first!.height + 20);
    expect([first?.before, second?.before]).toEqual([first?.height, second?.height]);
  });
});
