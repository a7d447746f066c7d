import type { PrecheckWords } from "../../zh-CN/bureau/precheck";

/** The same in English; see the Chinese file. */
export const precheck: PrecheckWords = {
  setting: "Pre-check of an upload",
  settingHint:
    "Validating also lists what a platform would refuse or change on upload. None of it is an error of the form or keeps it from being handed in. Places differ; this is what the system below was seen to do.",
  off: "Off",
  platform: (title, year) => `${title} (${year})`,
  found: (n) => `Pre-check of an upload: ${n}`,
  foundHint: (platform) =>
    `What an upload to ${platform} checks. No error of the form, not marked in its cells, no matter for the version to hand in.`,
  none: (platform) => `Pre-check: nothing found that ${platform} would refuse.`,
  listLabel: "Pre-check of an upload; ↑ ↓ move, Enter selects the cell",
};
