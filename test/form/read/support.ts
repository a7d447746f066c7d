import { toA1, type CellRange, type Field } from "../../../src/form";
import { viewGrid, type GridView } from "../../../src/form/read/gridView";
import type { CellValue } from "../../../src/scoring";
import { gridOf } from "../forms";

export const viewOf = (values: CellValue[][], merges: CellRange[] = []): GridView =>
  viewGrid(gridOf(values, merges));

/** What was read from where, "B2=甲"; the value alone where there is no cell. */
export const placed = ({ at, value }: Field): string =>
  at === null ? String(value) : `${toA1(at)}=${String(value)}`;
