/**
 * What of the core few cells ask for, and the second door to it: functions.js goes without, and the first call of
 * such a function loads it. Its files take the rest of the core through the first door, as every other room does.
 */
export { deviationOf } from "./deviation";
export type { Step } from "./explanation";
export { explain, explainRow } from "./explanation";
export type { Light } from "./light";
export { lightOf } from "./light";
export { distributeWeights, exactShares, sharesOf } from "./shares";
