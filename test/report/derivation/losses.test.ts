/** Where points were lost, and which rows are to be explained; worked out by hand. */
import fc from "fast-check";
import { isDerivationName } from "../../../src/report/derivation/derivationName";
import { planDerivation } from "../../../src/report/derivation/derivationSheet";
import { rowsInOrder, rowsToExplain, waterfallOf } from "../../../src/report/derivation/losses";
import type { ScoreRow, ScoreSection } from "../../../src/report/scores";
import { looksIn, printed, printOf, writtenIn } from "../support";

function row(key: string, weight: string, lost: string, rest: Partial<ScoreRow> = {}): ScoreRow {
  return {
    ...{ key, name: key, at: { row: 0, column: 0 }, state: "scored", weight, score: "", lost },
    ...{ share: 1, written: null, steps: [] },
    words: {
      ...{ asked: "", actual: "", reasons: [], measure: "", reasonAt: null, measureAt: null },
    },
    ...rest,
  };
}

function section(name: string, ...rows: ScoreRow[]): ScoreSection {
  return { name, weight: "", score: "", lost: "", share: 1, rows };
}

const task = { allocated: "1", executed: "1", rate: "100%" };
const ofTask = { words: { ...row("", "", "").words, task } };

// Sections and rows come with most points lost first.
const sections = [
  section(
    "履职效能",
    row("indicators[10]", "4", "2.5"),
    row("indicators[2]", "6", "0.25"),
    row("indicators[1]", "5", "0"),
    row("indicators[3]", "9", "0", { state: "notFilled" }),
    row("indicators[4]", "9", "3", { state: "unreadable" }),
  ),
  section("年度主要任务", row("tasks[1]", "8", "1", ofTask), row("tasks[0]", "8", "0", ofTask)),
];

test("rows stand in the form's order, tasks first", () => {
  expect(rowsInOrder(sections).map((each) => `${each.row.key} ${each.section}`)).toEqual([
    ...["tasks[0] 年度主要任务", "tasks[1] 年度主要任务", "indicators[1] 履职效能"],
    ...["indicators[2] 履职效能", "indicators[3] 履职效能", "indicators[4] 履职效能"],
    "indicators[10] 履职效能",
  ]);
  const odd = section(
    "",
    row("indicators[0]", "1", "0"),
    row("tasks[999]", "1", "0"),
    row("tasks", "1", "0"),
  );
  expect(rowsInOrder([odd]).map((each) => each.row.key)).toEqual([
    ...["tasks", "tasks[999]", "indicators[0]"],
  ]);
});

test("what was lost leads from all there was down to what was got; open and unreadable rows take no part", () => {
  const { start, end, losses, floor } = waterfallOf(sections);
  // 8 + 8 + 5 + 6 + 4 = 31, less 1, 0.25 and 2.5; twice 3.75 below 31 is 23.5.
  expect([start, end, floor]).toEqual(["31", "27.25", 23]);
  expect(losses.map((each) => [each.row.key, each.section, each.from, each.to])).toEqual([
    ["tasks[1]", "年度主要任务", 31, 30],
    ["indicators[2]", "履职效能", 30, 29.75],
    ["indicators[10]", "履职效能", 29.75, 27.25],
  ]);
});

test.each([
  // Twice what was lost is 4, 8 and 12 of 10.
  ["2", 6],
  ["4", 2],
  ["6", 0],
  ["0", 10],
])("of 10 points %s were lost: the drawing begins at %d", (lost, floor) => {
  expect(waterfallOf([section("", row("indicators[0]", "10", lost))]).floor).toBe(floor);
});

test("nothing scored is nothing lost", () => {
  expect(waterfallOf([])).toEqual({ start: "0", end: "0", losses: [], floor: 0 });
});

test("indicators below full are to be explained, most points lost first; tasks beside 预算执行率 alone", () => {
  const told = (list: ScoreSection[]) =>
    rowsToExplain(list).map((each) => [each.row.key, each.tasks.map(({ key }) => key)]);
  expect(told(sections)).toEqual([
    ["indicators[10]", []],
    ["indicators[2]", []],
  ]);
  const rate = row("indicators[5]", "2", "1", { name: "预算执行率" });
  const whole = row("indicators[6]", "2", "0", { name: "预算执行率" });
  expect(told([...sections, section("预算执行", rate, whole)])).toEqual([
    ["indicators[10]", []],
    ["indicators[5]", ["tasks[1]"]],
    ["indicators[2]", []],
  ]);
});

test("every loss begins where the one before ended, whatever was lost", () => {
  const lost = fc.integer({ min: 0, max: 30000 }).map((tenthousandths) => tenthousandths / 10000);
  fc.assert(
    fc.property(fc.array(lost, { maxLength: 12 }), (all) => {
      const rows = all.map(
        (points, place) =>
          ({
            ...{ key: `indicators[${place}]`, name: "", state: "scored", weight: "3" },
            lost: String(points),
          }) as ScoreRow,
      );
      const { start, end, losses, floor } = waterfallOf([{ name: "", rows } as never]);
      expect(Number(start)).toBe(all.length * 3);
      expect(losses).toHaveLength(all.filter((points) => points > 0).length);
      let before = Number(start);
      for (const { from, to, row } of losses) {
        expect(from).toBe(before);
        expect(Math.round((from - to) * 10000)).toBe(Math.round(Number(row.lost) * 10000));
        before = to;
      }
      expect(Number(end)).toBe(before);
      expect(floor).toBeLessThanOrEqual(before);
    }),
  );
});

describe("the whole derivation as a sheet", () => {
  const planned = () =>
    planDerivation({
      ...{ sheetName: "703001自评表2024", title: "计算过程" },
      headings: ["部分", "指标", "分值", "得分", "怎样得来"],
      rows: [
        { section: "任务", name: "甲", weight: "8", score: "7.52", steps: ["=一步", "二"] },
        { section: "", name: "乙", weight: "八", score: " ", steps: [] },
      ],
      total: { label: "合计", score: "97.62" },
    });

  test("words and numbers, no formulas", () => {
    const plan = planned();
    expect(plan.cells.flat().some((cell) => cell?.formula !== undefined)).toBe(false);
    expect(writtenIn(plan)).toEqual([
      ["计算过程", null, null, null, null],
      ["部分", "指标", "分值", "得分", "怎样得来"],
      ["任务", "甲", 8, 7.52, "=一步\n二"],
      [null, "乙", "八", " ", null],
      ["合计", null, null, 97.62, null],
    ]);
  });

  test("its looks, print and heights", () => {
    const plan = planned();
    const [title, body, label, text] = looksIn(plan);
    expect(looksIn(plan)).toHaveLength(4);
    expect(title).toMatchObject(["A1:E1", { fontSize: 18 }]);
    expect(body).toMatchObject(["A2:E5", { border: true, horizontal: "center" }]);
    expect(label).toEqual(["A2:E2 A5:E5", { bold: true }]);
    expect(text).toEqual(["A3:A4 B3:B4 E3:E4", { horizontal: "left" }]);
    expect(plan).toMatchObject({
      ...{ name: "703001自评表2024计算过程", rows: 5, columns: 5, frozenRows: 2, protect: false },
      ...{ rules: [], checks: [], columnWidths: [80, 170, 45, 50, 395] },
      merges: [{ row: 0, column: 0, rows: 1, columns: 5 }],
      firstInput: { row: 2, column: 0 },
      // Two lines of 13.5 and 6 around them.
      rowHeights: [34, 20, 33, 20, 20].map((height, at) => ({ row: at, height })),
    });
    expect(printOf(plan)).toEqual(printed("A1:E5", 1));
  });

  test("its name is the sheet's, as long as Excel takes names", () => {
    const named = (sheetName: string) =>
      planDerivation({
        sheetName,
        title: "",
        headings: [],
        rows: [],
        total: { label: "", score: "" },
      }).name;
    expect(named("表")).toBe("表计算过程");
    expect(named("一".repeat(27))).toBe(`${"一".repeat(27)}计算过程`);
    expect(named("一".repeat(28))).toBe(`${"一".repeat(27)}计算过程`);
    expect(["表计算过程", "计算过程", "计算过程表"].map(isDerivationName)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
