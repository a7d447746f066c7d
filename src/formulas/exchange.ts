/** What exchanges and repairs formulas: loaded when that is asked for. */
export { conversionTo, showsRightly } from "./convert";
export { repairOf } from "./repair";
