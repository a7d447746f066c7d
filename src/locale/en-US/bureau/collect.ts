import type { CollectWords } from "../../zh-CN/bureau/collect";

const forms = (n: number) => (n === 1 ? "1 form" : `${n} forms`);
const files = (n: number) => (n === 1 ? "1 file" : `${n} files`);

/** The same in English; see the Chinese file. */
export const collect: CollectWords = {
  lead: "Choose all the files that units have sent: each is told what it is, and then put into this workbook. Neither the files nor the forms that are here are changed.",
  choose: "Choose files (several at once, or drop them here)",
  chooseMore: "Add files (several at once, or drop them here)",
  kinds: ".xlsx, .csv, .docx and .pdf with text; nothing is sent anywhere",
  reading: (name) => `Reading ${name}`,
  writing: (name) => `Making ${name}`,
  stopped: (n) => `Stopped; ${files(n)} not read: choose them again if you want them.`,
  read: (n, count) => `${files(n)}, ${forms(count)}`,
  toLookAt: (n) => `To look at (${n})`,
  ready: (n) => `Ready (${n})`,
  taken: (n) => `Put in (${n})`,
  more: (n) => `Show ${n} more`,
  was: {
    form: "A form",
    several: "Several forms",
    none: "No form",
    broken: "Damaged",
    tooLarge: "Too large",
    locked: "Password",
    otherKind: "Not readable",
  },
  standing: {
    new: () => "",
    duplicate: (of) => `A duplicate: “${of}” says the same.`,
    older: (of) => `Older: “${of}” has a later date.`,
    rival: (of) =>
      `“${of}” is of the same unit, year and kind and says something else: choose one.`,
    present: (of) => `This workbook has “${of}”: tick it to put another beside it.`,
  },
  place: (n, all) => `form ${n} of ${all}`,
  noUnit: "no unit found",
  noYear: "no year",
  doubts: (n) =>
    `${n === 1 ? "1 field is" : `${n} fields are`} uncertain; check ${n === 1 ? "it" : "them"} on the sheet.`,
  isIn: (sheet) => `Put in as “${sheet}”.`,
  total: (total) => `${total} points`,
  how: "Put them",
  sheets: "into this workbook, a sheet each",
  onlyList: "into the list 收表清单 only",
  take: (n) => (n === 0 ? "Write the list" : `Put in ${forms(n)} and list the files`),
  startOver: "Start over",
  done: (n, count, list) =>
    n === 0
      ? `“${list}” lists ${files(count)}.`
      : `Put in ${forms(n)}; “${list}” lists ${files(count)}.`,
  put: (n) => `Put in ${forms(n)}.`,
  some: (n) => `Put in ${forms(n)}; the list has not been written yet.`,
  refreshed: (n, cells) => `Added ${files(n)} to the list 收表清单 (${cells} cells).`,
  same: "The list 收表清单 was not changed.",
  listFailed: "The list 收表清单 could not be written:",
};
