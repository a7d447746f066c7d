/** What charts and their parts have in common: which part is meant, and properties that are kept by path. */
import type { ChartEntry, ChartOption } from "../../workbook/model/charts";
import { integerFrom } from "./arguments";
import { guardSheet } from "./guards";
import { notFound } from "./lookup";
import type { ApiContext, Handle, PropertyEntry, Since } from "./table";
import { readWrite } from "./table";

/** A part of a chart by the paths of its options: several where it stands for many, as all labels do. */
export interface ChartPart<T extends string = string> extends Handle {
  readonly type: T;
  readonly chartId: string;
  readonly paths: readonly string[];
}

export function chartOf({ chartId }: ChartPart, { model }: ApiContext): ChartEntry {
  return model.charts().find(({ id }) => id === chartId) ?? notFound();
}

export function updateChart(
  self: ChartPart,
  context: ApiContext,
  changes: Partial<Omit<ChartEntry, "id" | "sheetId">>,
): void {
  guardSheet(context, chartOf(self, context).sheetId, "allowEditObjects");
  context.model.updateChart(self.chartId, changes);
}

/** A part of a part: its format, the line of its format, ... */
export function partOf<T extends string>(self: ChartPart, name: string, type: T): ChartPart<T> {
  return { type, chartId: self.chartId, paths: self.paths.map((path) => joined(path, name)) };
}

function joined(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

/** What was set at the part's paths; undefined where nothing was, null where they differ. */
export function optionOf(
  self: ChartPart,
  context: ApiContext,
  name: string,
): ChartOption | undefined {
  const { options } = chartOf(self, context);
  const [first, ...rest] = self.paths.map((path) => options[joined(path, name)]);
  return rest.every((value) => value === first) ? first : null;
}

export function setOptions(
  self: ChartPart,
  context: ApiContext,
  changes: Record<string, ChartOption>,
): void {
  const { options } = chartOf(self, context);
  const set = self.paths.flatMap((path) =>
    Object.entries(changes).map(([name, value]) => [joined(path, name), value] as const),
  );
  updateChart(self, context, { options: { ...options, ...Object.fromEntries(set) } });
}

type Default<H> = ChartOption | ((self: H, context: ApiContext) => ChartOption);

/**
 * A property that is kept and told again.
 * @param otherwise what Excel tells of it before it is set
 */
export function option<H extends ChartPart>(
  since: Since,
  name: string,
  check: (value: unknown) => ChartOption,
  otherwise: Default<H>,
): PropertyEntry<H> {
  return readWrite(
    since,
    (self, context) =>
      optionOf(self, context, name) ??
      (typeof otherwise === "function" ? otherwise(self, context) : otherwise),
    (self, value, context) => setOptions(self, context, { [name]: check(value) }),
  );
}

/** An angle of text: -90 to 90, or 180 for upright letters. */
export function angle(value: unknown): number {
  return value === 180 ? 180 : integerFrom(-90, 90)(value);
}
