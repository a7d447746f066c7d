import type { NoteWords } from "../zh-CN/notes";

export const notes: NoteWords = {
  verify: "Verified…",
  verifyThis: (cell) => `Verified: ${cell}`,
  reason: "Why it is right (required)",
  reasonHint: "Such as: compared with the department's records",
  reasonMissing: "Say why: whoever reviews the form goes by it.",
  save: "Mark as verified",
  leave: "Leave it",
  kept: "Kept on the sheet 校验报告, with the file; it counts no more once the cell says something else.",
  verified: (n) => `${n} verified`,
  verifiedLabel: "What was verified",
  takeBack: "Take back",
  takeBackThis: (cell) => `Take back for ${cell}`,
  outdated: (n) => `${n} verified before, counting no more`,
  outdatedLabel: "What was verified and counts no more",
  why: {
    changed: "The cell says something else by now: look again, and verify it once more.",
    gone: "There is no such problem any more.",
    noReason: "Its reason was deleted: say it again.",
    notAllowed:
      "Errors, and numbers that the rules do not give, can't be verified: put them right.",
  },
  remove: "Delete",
  removeThis: (name) => `Delete for ${name}`,
};
