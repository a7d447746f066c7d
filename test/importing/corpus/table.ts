import type { CellRange, Grid } from "../../../src/form";
import { gridOfTexts } from "../../../src/importing/sources/gridRows";
import type { CellValue } from "../../../src/words/cell";
import type { PrintedColumn, PrintedFamily } from "./families";

/** A cell's value and, for a percentage kept as a number, its format. */
interface Cell {
  value: CellValue;
  format?: string;
}

/** What a table holds, by the path of a form's field, and the cell that prints it. */
export interface Fact {
  value: CellValue;
  row: number;
  column: number;
}

/** A table made here and all that is true of it. */
export interface MadeTable {
  family: PrintedFamily;
  grid: Grid;
  facts: Map<string, Fact>;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Pattern {
  name: string;
  operator: string;
  target: number;
  unit: string;
}

/** Indicators as anybody might name them, by the end of their 二级指标. */
const patterns: Record<string, Pattern[]> = {
  数量: [
    { name: "渠道清淤长度", operator: ">=", target: 40, unit: "公里" },
    { name: "入户走访次数", operator: ">=", target: 25, unit: "次" },
    { name: "举办讲座场次", operator: ">=", target: 8, unit: "场" },
  ],
  质量: [
    { name: "检验合格率", operator: ">=", target: 95, unit: "%" },
    { name: "验收通过率", operator: "=", target: 100, unit: "%" },
  ],
  时效: [{ name: "按期办结率", operator: ">=", target: 80, unit: "%" }],
  成本: [
    { name: "每公里养护费用", operator: "<=", target: 2600, unit: "元" },
    { name: "项目总费用", operator: "<=", target: 50, unit: "万元" },
  ],
  效益: [
    { name: "受益农户数", operator: ">=", target: 400, unit: "户" },
    { name: "带动就业人数", operator: ">=", target: 20, unit: "人" },
    { name: "垃圾无害处理率", operator: ">=", target: 90, unit: "%" },
  ],
  满意度: [
    { name: "服务对象满意度", operator: ">=", target: 90, unit: "%" },
    { name: "走访户满意度", operator: ">=", target: 85, unit: "%" },
  ],
};

function patternsOf(level2: string): Pattern[] {
  const key = Object.keys(patterns).find((each) => level2.includes(each)) ?? "效益";
  return patterns[key]!;
}

const signs: Record<string, string[]> = {
  ">=": ["≥", ">=", "≧"],
  "<=": ["≤", "<="],
  "=": ["=", "＝"],
};

/** Makes a table of a family: headings, layout, values and merges vary with the seed, nothing is at fault. */
export function madeTable(family: PrintedFamily, seed: number): MadeTable {
  return new TableMaker(family, randomBy(seed * 7919 + family.name.length)).make();
}

class TableMaker {
  private readonly rows: Cell[][] = [];
  private readonly facts = new Map<string, Fact>();
  private readonly merges: CellRange[] = [];
  /** Left of the tables stands the label of each, or nothing. */
  private readonly left: number;
  private scores = 0;

  constructor(
    private readonly family: PrintedFamily,
    private readonly random: () => number,
  ) {
    this.left = family.levels === "columns" && this.chance(0.7) ? 1 : 0;
  }

  make(): MadeTable {
    if (this.chance(0.3)) this.rows.push([{ value: "附件3" }]);
    const title = this.pick(this.family.titles);
    this.rows.push([{ value: title }]);
    if (!/20\d\d/u.test(title)) this.fact("year", this.line("（2023年度）"), 0, "（2023年度）");
    this.header();
    if (this.family.funds !== null) this.funds();
    if (this.chance(0.7)) this.goals();
    this.indicators();
    const { rows, facts, merges, family } = this;
    const grid = gridOfTexts(
      rows.map((cells) => cells.map(({ value }) => value)),
      merges,
      "表",
    );
    const numberFormats = grid.values.map((cells, r) =>
      cells.map((_, c) => rows[r]?.[c]?.format ?? "General"),
    );
    return { family, grid: { ...grid, numberFormats, sheetId: "made" }, facts };
  }

  private header(): void {
    const unit = this.pick(["某镇水利站", "某县河道管理所", "某区社会事务中心"]);
    if (this.family.hasProject) {
      this.fact("project", this.line("项目名称", "", "农村饮水维护"), 2, "农村饮水维护");
      const row = this.line(
        "主管部门",
        "",
        "某县水利局",
        "",
        "",
        this.pick(["实施单位", "项目单位"]),
        unit,
      );
      this.fact("authority", row, 2, "某县水利局");
      this.fact("unit", row, 6, unit);
    } else this.fact("unit", this.line(this.pick(["部门名称", "单位名称"]), "", unit), 2, unit);
  }

  private funds(): void {
    const { funds, fundsPoints } = this.family;
    const allocated = this.pick([40, 50, 80, 160]);
    const executed = this.pick([allocated, allocated / 2, allocated * 0.75]);
    const budget = allocated + this.pick([0, 10]);
    const rate = executed / allocated;
    const points = fundsPoints ?? 0;
    const values = { budget, allocated, executed, rate, weight: points, score: points * rate };
    const isUnprinted = !funds!.columns.some(({ key }) => key === "weight");
    const columns = funds!.columns;
    const start = 3;
    this.rows.push([
      { value: funds!.label },
      { value: "" },
      { value: "" },
      ...columns.map(({ words }) => ({ value: this.pick(words) })),
    ]);
    const row = this.rows.length;
    const asText = this.chance(0.4);
    const cells = columns.map(({ key }): Cell => {
      if (key !== "rate") return { value: values[key] };
      return asText ? { value: `${rate * 100}%` } : { value: rate, format: "0.00%" };
    });
    this.rows.push([{ value: "" }, { value: "年度资金总额" }, { value: "" }, ...cells]);
    this.fact("tasks[0].name", row, 1, "年度资金总额");
    columns.forEach(({ key }, i) => this.fact(`tasks[0].${key}`, row, start + i, values[key]));
    // 20 points over the table of funds, where no column has them.
    if (fundsPoints !== null && isUnprinted) this.fact("tasks[0].weight", row - 1, 0, points);
    if (fundsPoints !== null) this.scores += points * rate;
    if (this.chance(0.5))
      this.sources(
        columns.map(({ key }) => key),
        values,
      );
  }

  private sources(keys: string[], values: Record<string, number>): void {
    const row = this.line(
      ...["", "其中：当年财政拨款", ""],
      ...keys.map((key) =>
        ["weight", "score"].includes(key) ? "—" : key === "rate" ? "" : values[key]!,
      ),
    );
    for (const key of ["budget", "allocated", "executed"].filter((each) => keys.includes(each))) {
      this.fact(`sources[0].${key}`, row, 3 + keys.indexOf(key), values[key]!);
    }
    if (this.chance(0.5)) this.line("", "上年结转资金");
    if (this.chance(0.5)) this.line("", "其他资金");
  }

  private goals(): void {
    if (this.family.isPlan) {
      const text = "完成当年维护任务，群众满意。";
      const row = this.line(this.pick(["年度总体目标", "总体目标", "年度绩效目标"]), text);
      this.fact("goal", row, 1, text);
      return;
    }
    this.line("年度总体目标", this.pick(["预期目标", "年初设定目标"]), "", "", "", "实际完成情况");
    const row = this.line(
      "",
      "完成当年维护任务，群众满意。",
      "",
      "",
      "",
      "任务已经完成，群众满意。",
    );
    this.fact("goal", row, 1, "完成当年维护任务，群众满意。");
    this.fact("achievement", row, 5, "任务已经完成，群众满意。");
  }

  private indicators(): void {
    const { columns, sections, levels, isPlan } = this.family;
    const headings = this.headings();
    this.rows.push(...headings);
    const rowsOfSections = sections.map((section) => rowsOfSection(section, this.random));
    const count = rowsOfSections.reduce((sum, rows) => sum + rows.length, 0);
    const breakAfter = this.chance(0.25) ? Math.floor(count / 2) : -1;
    let place = 0;
    sections.forEach(({ level1 }, s) => {
      if (levels === "tree") this.line(level1);
      let before = "";
      const own = rowsOfSections[s]!;
      own.forEach(({ level2, pattern, weight }, i) => {
        if (levels === "tree" && level2 !== before) this.line(`  ${level2}`);
        const printed = { level1: i === 0 ? level1 : "", level2: level2 === before ? "" : level2 };
        before = level2;
        this.indicator(place, { ...printed, level1Of: level1, level2Of: level2, pattern, weight });
        if (place === breakAfter && i < own.length - 1 && levels === "columns") {
          // A new page repeats the heading.
          this.rows.push(...headings.map((heading) => heading.map((cell) => ({ ...cell }))));
        }
        place += 1;
      });
    });
    if (isPlan) return;
    const at = (key: PrintedColumn["key"]) =>
      this.left + columns.findIndex((each) => each.key === key);
    const points = sections.reduce((sum, each) => sum + each.points, this.family.fundsPoints ?? 0);
    const total = Math.round(this.scores * 100) / 100;
    const cells: CellValue[] = Array.from({ length: columns.length + this.left }, () => "");
    cells[0] = this.pick(["总分", "合计", "总计"]);
    if (at("weight") >= this.left) cells[at("weight")] = points;
    cells[at("score")] = total;
    this.fact("total", this.line(...cells), at("score"), total);
  }

  /** One row, or two with words over several columns and the others merged over both. */
  private headings(): Cell[][] {
    const { columns, hasTwoRows } = this.family;
    const before = this.left === 1 ? [{ value: "绩效指标" }] : [];
    if (!hasTwoRows)
      return [[...before, ...columns.map(({ words }) => ({ value: this.pick(words) }))]];
    const isMerged = this.chance(0.6);
    const top = this.rows.length;
    let over = "";
    const above = columns.map(({ group, words }, i): Cell => {
      const isNew = group === undefined || group.over !== over;
      over = group?.over ?? "";
      if (!isNew) return { value: "" };
      const width = columns.filter(
        (each) => group !== undefined && each.group?.over === over,
      ).length;
      const [rows, wide] = group === undefined ? [2, 1] : [1, width];
      if (isMerged) this.merges.push({ row: top, column: this.left + i, rows, columns: wide });
      return { value: group === undefined ? this.pick(words) : group.over };
    });
    const below = columns.map(({ group }): Cell => ({
      value: group ? this.pick(group.words) : "",
    }));
    return [
      [...before, ...above],
      [...before.map(() => ({ value: "" })), ...below],
    ];
  }

  private indicator(
    place: number,
    row: {
      level1: string;
      level2: string;
      level1Of: string;
      level2Of: string;
      pattern: Pattern;
      weight: number;
    },
  ): void {
    const { columns, levels } = this.family;
    const { pattern, weight } = row;
    const isGlued = !columns.some(({ key }) => key === "operator");
    const isLost = pattern.operator === ">=" && this.chance(0.2);
    const has = (key: PrintedColumn["key"]) => columns.some((each) => each.key === key);
    const adjusted = has("adjusted") && this.chance(0.4) ? Math.round(pattern.target * 0.9) : "";
    const aim = adjusted === "" ? pattern.target : adjusted;
    const actual = isLost
      ? aim * 0.9
      : aim + (pattern.unit === "%" ? 0 : this.pick([0, 1]) * (pattern.operator === "<=" ? -1 : 1));
    const score = isLost ? Math.round(weight * 90 + 1e-9) / 100 : weight;
    this.scores += score;
    const sign = this.pick(signs[pattern.operator]!);
    const withUnit = this.chance(0.6);
    const more = {
      adjusted,
      previous: has("previous") ? this.pick([pattern.target - 1, "无", ""]) : "",
      deviation: has("deviation") && isLost ? -0.1 : "",
      evidence: this.pick(["工作计划", "90%", "55次", "走访台账", "照片3张", ""]),
    };
    const inPercent = pattern.unit === "%" && isGlued && this.chance(0.5);
    const printed: Record<PrintedColumn["key"], Cell> = {
      level1: { value: row.level1 },
      level2: { value: row.level2 },
      name: { value: levels === "tree" ? `    ${pattern.name}` : pattern.name },
      operator: { value: sign },
      target: { value: isGlued ? `${sign}${pattern.target}${pattern.unit}` : pattern.target },
      unit: { value: pattern.unit },
      actual: inPercent
        ? { value: Number((actual / 100).toPrecision(12)), format: "0.00%" }
        : { value: isGlued && withUnit ? `${actual}${pattern.unit}` : actual },
      completion: { value: isLost ? 0.9 : 1, format: "0.00%" },
      weight: { value: weight },
      score: { value: score },
      other: { value: isLost ? "雨季停工，已加派人员" : "" },
      adjusted: { value: this.pick([adjusted, adjusted === "" ? "无" : adjusted]) },
      previous: { value: more.previous },
      deviation: { value: more.deviation, format: "0.00%" },
      evidence: { value: more.evidence },
      note: { value: this.pick(["工作计划", "90%", "55次", "走访台账"]) },
    };
    const at = this.rows.length;
    const cells = columns.map(({ key }) => printed[key]);
    this.rows.push([...(this.left === 1 ? [{ value: "" }] : []), ...cells]);
    const facts: Record<string, CellValue> = {
      name: pattern.name,
      operator: pattern.operator,
      target: pattern.target,
      unit: pattern.unit,
      actual,
      weight,
      score,
      level1: row.level1Of,
      level2: row.level2Of,
      "reasons.other": isLost ? "雨季停工，已加派人员" : "",
      ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== "")),
    };
    for (const [key, value] of Object.entries(facts)) {
      const printedKey = key === "reasons.other" ? "other" : key;
      const own = columns.findIndex((each) => each.key === printedKey);
      // What has no column is not said; an operator without one is glued to its target.
      const isUnprinted =
        ["other", "actual", "score", "weight"].includes(printedKey) ||
        printedKey in more ||
        (levels === "none" && key.startsWith("level"));
      if (own < 0 && isUnprinted) continue;
      const glued = columns.findIndex((each) => each.key === "target");
      this.fact(`indicators[${place}].${key}`, at, this.left + (own < 0 ? glued : own), value);
    }
  }

  private line(...values: CellValue[]): number {
    this.rows.push(values.map((value) => ({ value })));
    return this.rows.length - 1;
  }

  private fact(path: string, row: number, column: number, value: CellValue): void {
    this.facts.set(path, { value, row, column });
  }

  private pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.random() * values.length)]!;
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }
}

/** Two or three rows a section, their weights adding up to its points. */
function rowsOfSection(
  { points, level2 }: PrintedFamily["sections"][number],
  random: () => number,
): { level2: string; pattern: Pattern; weight: number }[] {
  const chosen = level2.flatMap((each): [string, Pattern][] => {
    const own = patternsOf(each);
    const first = own[Math.floor(random() * own.length)]!;
    const second = own.find(({ name }) => name !== first.name);
    const isTwo = random() < 0.3;
    return [
      [each, first],
      ...(isTwo && second !== undefined ? [[each, second] as [string, Pattern]] : []),
    ];
  });
  const seen = new Set<string>();
  const rows = chosen.filter(([, { name }]) => !seen.has(name) && seen.add(name));
  const share = Math.floor(points / rows.length);
  return rows.map(([own, pattern], i) => ({
    level2: own,
    pattern,
    weight: i === 0 ? points - share * (rows.length - 1) : share,
  }));
}
