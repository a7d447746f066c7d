import {
  fields,
  keysOf,
  layoutOf,
  makeForm,
  meaningsOf,
  printedWords,
  roleOf,
  specOf,
} from "../../src/form";
import { fieldsOf } from "../../src/form";
import { labelOf } from "../../src/importing/recognise/labels";
import { indicatorHeading, taskHeading } from "../../src/importing/recognise/roles";

test.each([
  ["分值", { tasks: "weight", indicators: "weight" }],
  ["权重", { tasks: "weight", indicators: "weight" }],
  ["单位", { indicators: "unit" }],
  ["单位名称", { header: "unit" }],
  ["实施单位（盖章）", { header: "unit" }],
  ["合计", { total: "total" }],
  ["年度目标", { goals: "goalGroup" }],
  ["年度总体目标：", { goals: "goal" }],
  ["预算执行情况（万元）（20分）", { tasks: "name" }],
  ["*指标值", { indicators: "target" }],
  ["年初目标值（A）", { indicators: "target" }],
  ["执行率（B/A）", { tasks: "rate" }],
  ["偏差原因分析及改进措施", { indicators: "reasonGroup" }],
  ["　部门(单位)\n名称 ：", { header: "unit" }],
])("%j means the same to whoever reads it", (text, means) => {
  expect(meaningsOf(text)).toEqual(means);
});

test.each(["", "率", "重点工作办结率", "三级指标体系建设", "constructor", "表".repeat(1000)])(
  "%j is no printed word",
  (text) => {
    expect(meaningsOf(text)).toBeNull();
  },
);

test("every word of the dictionary is known to import and to reading in place", () => {
  for (const word of printedWords) {
    expect(meaningsOf(word)).not.toBeNull();
    const known = [labelOf(word), indicatorHeading(word), taskHeading(word)];
    const isGroup = meaningsOf(word)?.indicators === "reasonGroup";
    expect(isGroup || known.some((each) => each !== undefined)).toBe(true);
  }
});

test.each(["target", "selfEvaluation"] as const)("a %s form prints what the table has", (kind) => {
  const layout = layoutOf(kind);
  const cells = [...layout.header, ...layout.goals, layout.total ?? []].flat();
  const printed = [
    ...["title", "year"],
    ...cells.flatMap(({ field }) => (field === undefined ? [] : [field])),
    ...layout.taskColumns.map(({ key }) => `tasks[0].${key}`),
    ...layout.columns.flatMap(({ key }) =>
      key === "label" ? [] : [`indicators[0].${key in fields.reasons ? "reasons." : ""}${key}`],
    ),
  ];
  const form = makeForm({ kind, tasks: [{}], indicators: [{}] });
  expect(new Set(fieldsOf(form).map(({ path }) => path))).toEqual(new Set(printed));
});

test("each path has its entry of the table and a name of its own in its part", () => {
  const form = makeForm({ kind: "target", tasks: [{}], indicators: [{}] });
  const paths = fieldsOf(form).map(({ path }) => path);
  expect(paths.filter((path) => specOf(path) === null)).toEqual([]);
  expect(specOf("indicators[3].reasons.other")).toBe(fields.reasons.other);
  expect(specOf("unit")).toBe(fields.header.unit);
  expect(["constructor", "tasks[0].x", "x.y", ""].map(specOf)).toEqual([null, null, null, null]);
  expect(["unit", "tasks[1].name", "indicators[0].unit", "spending.specific"].map(roleOf)).toEqual([
    "unitName",
    "task",
    "unit",
    "specific",
  ]);
  expect(keysOf("tasks")[0]).toBe("name");
});
