/** Changing the rows of a form that stands as it was planned: loaded when that is asked for. */
export { endOfLine, planRows, type PlannedRows, type RowsLook } from "./planRows";
export { speaksOf } from "./references";
