import { standardIndicatorsOf } from "../../form/standardIndicators";
import type { FormRule, IndicatorRow, IndicatorRule } from "../context";
import { groupByLevel1 } from "./weights";
import { sectionsOf } from "../../form/sections";

/** Every standard indicator is in the form; told at the 一级指标 that lacks it. */
export const standardPresent: FormRule = ({ form, rows }, report) => {
  const names = new Set(rows.map(({ name }) => name));
  const groups = groupByLevel1(rows);
  for (const { name, level1 } of standardIndicatorsOf(form.kind)) {
    const first = groups.get(level1)?.[0];
    // A section without any row is told of as a whole.
    if (names.has(name) || first === undefined) continue;
    report("INDICATOR_MISSING", first.indicator.level1, { name, level1 }, { level1 });
  }
};

/** Every 一级指标 has a row. */
export const sectionsFilled: FormRule = ({ form, rows }, report) => {
  const groups = groupByLevel1(rows);
  for (const { level1 } of sectionsOf(form.kind)) {
    if (!groups.has(level1)) {
      report("SECTION_EMPTY", form.title, { level1 }, { section: "indicators", level1 });
    }
  }
};

/** No indicator stands in the form twice, spaces in its name aside. */
export const noDuplicates: FormRule = ({ rows }, report) => {
  const seen = new Map<string, IndicatorRow>();
  for (const row of rows) {
    const { name, level1, indicator } = row;
    if (name === "") continue;
    const earlier = seen.get(name);
    if (earlier === undefined) {
      seen.set(name, row);
      continue;
    }
    const details = { related: [earlier.indicator.name], level1 };
    report("INDICATOR_DUPLICATE", indicator.name, { name }, details);
  }
};

/** A standard indicator stands under its own 一级指标 and 二级指标. */
export const standardPlace: IndicatorRule = (row, { form }, report) => {
  const { template, level1, level2, indicator } = row;
  if (template === null || form.kind === "projectSelfEvaluation") return;
  const wrong1 = level1 !== "" && level1 !== template.level1;
  const wrong2 = level2 !== "" && level2 !== template.level2;
  if (!wrong1 && !wrong2) return;
  const values = { name: template.name, level1: template.level1, level2: template.level2 };
  report("INDICATOR_MISPLACED", indicator.name, values);
};

/** A 一级指标 is one of the form's. */
export const sectionKnown: FormRule = ({ form, rows }, report) => {
  const known = new Set(sectionsOf(form.kind).map(({ level1 }) => level1));
  const told = new Set<string>();
  for (const { level1, indicator } of rows) {
    if (known.has(level1) || told.has(level1)) continue;
    told.add(level1);
    report("SECTION_UNKNOWN", indicator.level1, { level1 }, { level1 });
  }
};
