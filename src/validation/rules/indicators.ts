import { standardIndicatorsOf } from "../../form/make/standardIndicators";
import {
  hasCheck,
  numberOf,
  type FormRule,
  type IndicatorRow,
  type IndicatorRule,
  type TopicRules,
} from "../context";
import { sumExact } from "../../scoring";
import type { Declarations } from "../problem/declare";

/** The problems told here. */
export const indicatorProblems = {
  INDICATOR_MISSING: ["warning", "indicators", "none", ["level1", "name"]],
  INDICATOR_DUPLICATE: ["error", "indicators", "none", ["name"]],
  INDICATOR_MISPLACED: ["error", "indicators", "none", ["name", "level1", "level2"]],
  SECTION_UNKNOWN: ["warning", "indicators", "none", ["level1"]],
  PARTS_SUM: ["warning", "indicators", "none", ["name", "sum", "whole"]],
  SECTION_EMPTY: ["warning", "indicators", "none", ["level1"]],
} as const satisfies Declarations;
type Declared = typeof indicatorProblems;

/** Every standard indicator is in the form; told at the 一级指标 that lacks it. */
const standardPresent: FormRule<Declared> = ({ form, sections, named }, report) => {
  for (const { name, key, level1 } of standardIndicatorsOf(form.kind)) {
    const first = sections.get(level1)?.[0];
    // A section without any row is told of as a whole.
    if (named.has(key) || first === undefined) continue;
    report("INDICATOR_MISSING", first.indicator.level1, { name, level1 }, { level1 });
  }
};

/** Every 一级指标 has a row. */
const sectionsFilled: FormRule<Declared> = (context, report) => {
  const { form, rules, sections } = context;
  if (!hasCheck(context, "standard")) return;
  for (const { level1 } of rules.sections) {
    if (!sections.has(level1)) {
      report("SECTION_EMPTY", form.title, { level1 }, { section: "indicators", level1 });
    }
  }
};

/** No indicator stands in the form twice, spaces in its name aside. */
const noDuplicates: IndicatorRule<Declared> = (row, { named }, report) => {
  const { name, key, indicator } = row;
  const first = named.get(key);
  if (first === undefined || first === row) return;
  report("INDICATOR_DUPLICATE", indicator.name, { name }, { related: [first.indicator.name] });
};

/** A standard indicator stands under its own 一级指标 and 二级指标. */
const standardPlace: IndicatorRule<Declared> = (row, context, report) => {
  const { template, level1, level2, indicator } = row;
  if (template === null || !hasCheck(context, "standard")) return;
  const wrong1 = level1 !== "" && level1 !== template.level1;
  const wrong2 = level2 !== "" && level2 !== template.level2;
  if (!wrong1 && !wrong2) return;
  const values = { name: template.name, level1: template.level1, level2: template.level2 };
  report("INDICATOR_MISPLACED", indicator.name, values);
};

/** A 一级指标 is one of the form's. */
const sectionKnown: FormRule<Declared> = (context, report) => {
  const { rules, sections } = context;
  if (!hasCheck(context, "standard")) return;
  const known = rules.sections.map(({ level1 }) => level1);
  for (const [level1, [first]] of sections) {
    if (first === undefined || known.includes(level1)) continue;
    report("SECTION_UNKNOWN", first.indicator.level1, { level1 }, { level1 });
  }
};

/** 其中 rows add up to the row above them, where all are numbers of one unit. */
const partsAddUp: FormRule<Declared> = ({ rows }, report) => {
  let whole: IndicatorRow | null = null;
  let parts: IndicatorRow[] = [];
  const check = (): void => {
    if (whole === null || parts.length < 2) return;
    for (const column of ["target", "actual"] as const) {
      const all = numberOf(whole.reading[column]);
      const unit = whole.reading.unit;
      const numbers = parts.flatMap(({ reading }) =>
        reading.unit === unit ? (numberOf(reading[column]) ?? []) : [],
      );
      if (all === null || numbers.length < parts.length) continue;
      const sum = sumExact(numbers);
      const { name, indicator, level1 } = whole;
      if (sum !== all)
        report("PARTS_SUM", indicator[column], { name, sum, whole: all }, { level1 });
    }
  };
  for (const row of rows) {
    if (row.isPart) {
      parts.push(row);
      continue;
    }
    check();
    whole = row;
    parts = [];
  }
  check();
};

/** The rules of this file, by what each looks at. */
export const indicatorTopicRules: TopicRules<Declared> = {
  indicator: [standardPlace, noDuplicates],
  form: [sectionKnown, sectionsFilled, standardPresent, partsAddUp],
};
