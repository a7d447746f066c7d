/** Names of the add-in's functions; a test compares them with what the build registers. */
export const functionNames = [
  "PERFCHECK",
  "PERFCOMPLETION",
  "PERFDEVIATION",
  "PERFEXECUTION",
  "PERFEXPLAIN",
  "PERFGRADE",
  "PERFLIGHT",
  "PERFREASON",
  "PERFSCORE",
  "PERFSUMMARY",
  "PERFTOTAL",
  "PERFWEIGHTS",
] as const;
