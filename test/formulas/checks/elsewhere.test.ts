/** Live checks of other places' forms where they stand: nothing shows on a faultless one, and a fault at its cell. */
import { liveChecksInPlace } from "../../../src/formulas/checks";
import { formsInPlace } from "../../../src/importing";
import { toA1, type Grid } from "../../../src/form";
import { printedFamilies } from "../../importing/corpus/families";
import { madeTable, type MadeTable } from "../../importing/corpus/table";
import { shownInWorkbench } from "./shown";

const shownOn = (grid: Grid) =>
  shownInWorkbench(grid, formsInPlace(grid).flatMap(liveChecksInPlace));

test.each(printedFamilies.map((family) => [family.name, family] as const))(
  "nothing shows on a faultless table: %s",
  (_, family) => {
    for (const seed of [1, 2, 3]) expect(shownOn(madeTable(family, seed).grid)).toEqual([]);
  },
);

/** What shows once another value stands in a field's cell. */
function shownWith(table: MadeTable, path: string, value: string | number): string[] {
  const { row, column } = table.facts.get(path)!;
  table.grid.values[row]![column] = value;
  table.grid.formulas[row]![column] = value;
  const at = toA1({ row, column });
  return shownOn(table.grid).flatMap((each) =>
    each.startsWith(`${at} `) ? [each.slice(at.length + 1)] : [],
  );
}

test("a fault shows at its cell", () => {
  const family = printedFamilies.find(({ name }) => name === "Sichuan project")!;
  const after = (path: string, value: string | number) =>
    shownWith(madeTable(family, 2), path, value);
  expect(after("indicators[0].actual", "")).toEqual(["全年完成值未填"]);
  expect(after("indicators[0].weight", 0)).toEqual(["分值应是大于0的数"]);
  expect(after("indicators[0].weight", "较高")).toEqual(["分值应是大于0的数"]);
  expect(after("tasks[0].executed", 999)).toEqual(["执行金额超过下达金额"]);
});
