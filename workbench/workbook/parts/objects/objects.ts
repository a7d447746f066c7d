import type { CellsPart, ObjectsPart } from "../../model/model";
import type { Core } from "../../univer/core";
import { commentsPart } from "./comments";
import { namesPart } from "./names";
import { tablesPart } from "./tables";

/** What a workbook holds beside cells: names, comments, tables. */
export function objectsPart(core: Core, cells: CellsPart): ObjectsPart {
  return { ...namesPart(core), ...commentsPart(core), ...tablesPart(core, cells) };
}
