/** The kinds of charts that the workbench has. */
import { HostError } from "../../workbook/model/model";
import { camelCase } from "../engine/spelling";
import { invalid, text } from "./arguments";
import type { ApiContext } from "./table";

/** Bar, column, line, area, pie and doughnut: what a report shows. */
const kinds = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineStacked",
  "LineStacked100",
  "LineMarkers",
  "LineMarkersStacked",
  "LineMarkersStacked100",
  "Area",
  "AreaStacked",
  "AreaStacked100",
  "Pie",
  "PieExploded",
  "Doughnut",
  "DoughnutExploded",
] as const;

/** Kinds that Excel has and the workbench has not. */
const others =
  /^(3D|Cylinder|Cone|Pyramid|XYScatter|Radar|Surface|Bubble|Stock|PieOfPie$|BarOfPie$|Histogram$|Boxwhisker$|Pareto$|RegionMap$|Treemap$|Waterfall$|Sunburst$|Funnel$)/;

/** @throws ApiNotFound for a kind that the workbench lacks, InvalidArgument for no kind at all */
export function chartKind(value: unknown, context: ApiContext): string {
  const kind = text(value);
  if (others.test(kind)) return context.missing(`ChartType.${camelCase(kind)}`);
  return kinds.find((each) => each === kind) ?? invalid();
}

/** @throws InvalidArgument where a property has no sense for the kind */
export function onlyFor(allowed: boolean): void {
  if (!allowed) throw new HostError("InvalidArgument");
}
