import type { GridView, LabelCell } from "./gridView";
import type { LabelKey } from "./labels";
import type { Field, Indicator } from "../model/performanceForm";
import { emptyField } from "../model/performanceForm";
import { fieldUnder, isEmpty, isFilledUnder, type ColumnSpan } from "./readCells";

type Columns = Map<LabelKey, ColumnSpan>;

/** A heading of the indicator table, as printed once or again after a page break. */
interface Heading {
  firstRow: number;
  lastRow: number;
  columns: Columns;
}

/** Where the indicator table stands. */
export interface IndicatorTable {
  headings: Heading[];
  /** First row of the first heading. */
  firstRow: number;
  /** The row that ends the table: 总评价得分, another form, or the end of the sheet. */
  endRow: number;
}

const levelColumns: LabelKey[] = ["level1", "level2"];
const cellColumns: LabelKey[] = [
  "name",
  "operator",
  "target",
  "unitOfMeasure",
  "deadline",
  "actual",
  "completion",
  "weight",
  "score",
  "funding",
  "system",
  "staff",
  "hardware",
  "other",
  "measure",
];
const headingLabels: LabelKey[] = [...levelColumns, ...cellColumns, "reasonGroup"];

/** Labels that only stand outside the indicator table. */
const endLabels: LabelKey[] = ["total", "taskName", "unit", "income", "goal", "goalHeading"];

/** Finds the indicator table by its heading: 三级指标 and at least two more of its columns. */
export function findIndicatorTable(view: GridView): IndicatorTable | null {
  const headings: Heading[] = [];
  let endRow = view.rows;
  let triedRow = -1;
  for (const label of view.labels) {
    const last = headings[headings.length - 1];
    const isNext = label.row > Math.max(triedRow, last?.lastRow ?? -1);
    if (label.key === "name" && isNext) {
      triedRow = label.row;
      const heading = readHeading(view, label);
      if (heading !== null) headings.push(heading);
    } else if (last !== undefined && label.row > last.lastRow && endLabels.includes(label.key)) {
      endRow = label.row;
      break;
    }
  }
  const [first] = headings;
  return first === undefined ? null : { headings, firstRow: first.firstRow, endRow };
}

/** Reads a heading of one or two levels around its cell 三级指标; null when it is none. */
function readHeading(view: GridView, name: LabelCell): Heading | null {
  const rows = [name.row];
  if (isHeadingRow(view, name.row - 1)) rows.unshift(name.row - 1);
  const lastSpanned = name.row + Math.min(name.rows, MOST_HEADING_ROWS) - 1;
  for (let row = name.row + 1; row <= Math.max(lastSpanned, name.row + 1); row++) {
    if (row <= lastSpanned || isHeadingRow(view, row)) rows.push(row);
  }
  const columns: Columns = new Map();
  for (const label of rows.flatMap((row) => view.labelsOfRow(row))) {
    if (headingLabels.includes(label.key) && !columns.has(label.key)) columns.set(label.key, label);
  }
  // 偏差原因分析 without kinds below it is one column of reasons.
  const reasons = columns.get("reasonGroup");
  const hasKinds = ["funding", "system", "staff", "hardware"].some((k) =>
    columns.has(k as LabelKey),
  );
  if (reasons !== undefined && !hasKinds && !columns.has("other")) columns.set("other", reasons);
  return columns.size < 3
    ? null
    : { firstRow: rows[0] ?? name.row, lastRow: rows[rows.length - 1] ?? name.row, columns };
}

const MOST_HEADING_ROWS = 10;

/** A row of headings, which no data row looks like: two column labels and no 对应项目. */
function isHeadingRow(view: GridView, row: number): boolean {
  const keys = view.labelsOfRow(row).map(({ key }) => key);
  const isOther = keys.some(
    (key) => key === "taskName" || key === "name" || endLabels.includes(key),
  );
  return !isOther && keys.filter((key) => headingLabels.includes(key)).length >= 2;
}

/** The table's rows that hold more than 一级 and 二级 labels; those are carried down to each row. */
export function readIndicators(view: GridView, table: IndicatorTable): Indicator[] {
  const indicators: Indicator[] = [];
  let level1: Field = emptyField();
  let level2: Field = emptyField();
  table.headings.forEach(({ lastRow, columns }, place) => {
    const end = table.headings[place + 1]?.firstRow ?? table.endRow;
    for (let row = lastRow + 1; row < end; row++) {
      const own1 = fieldUnder(view, row, columns.get("level1"));
      const own2 = fieldUnder(view, row, columns.get("level2"));
      const isNewSection = !isEmpty(own1) && own1.value !== level1.value;
      if (!isEmpty(own1) || level1.at === null) level1 = own1;
      if (!isEmpty(own2) || isNewSection || level2.at === null) level2 = own2;
      if (cellColumns.some((key) => isFilledUnder(view, row, columns.get(key)))) {
        indicators.push(readIndicator(view, row, columns, level1, level2));
      }
    }
  });
  return indicators;
}

function readIndicator(
  view: GridView,
  row: number,
  columns: Columns,
  level1: Field,
  level2: Field,
): Indicator {
  const field = (key: LabelKey) => fieldUnder(view, row, columns.get(key));
  const name = field("name");
  return {
    row: name.at?.row ?? -1,
    level1,
    level2,
    name,
    operator: field("operator"),
    target: field("target"),
    unit: field("unitOfMeasure"),
    deadline: field("deadline"),
    actual: field("actual"),
    completion: field("completion"),
    weight: field("weight"),
    score: field("score"),
    reasons: {
      funding: field("funding"),
      system: field("system"),
      staff: field("staff"),
      hardware: field("hardware"),
      other: field("other"),
    },
    measure: field("measure"),
  };
}
