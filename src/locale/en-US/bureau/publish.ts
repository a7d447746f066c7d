import type { PublishWords } from "../../zh-CN/bureau/publish";

/** The same in English; see the Chinese file. */
export const publish: PublishWords = {
  lead: "Each form becomes an Excel file, named by unit, year and kind, to be sent to its unit. This workbook stays as it is.",
  blank: "Blank forms, from a list of units…",
  blankTitle: "Blank forms to hand out",
  reading: "Reading the forms of this workbook…",
  none: "This workbook has no form. Blank forms can be made from a list of units.",
  forms: "Forms to hand out",
  search: "Find by unit or sheet",
  all: (n) => `All (${n})`,
  chosen: (chosen, all) => `${all} ${all === 1 ? "form" : "forms"}, ${chosen} chosen`,
  nothingFound: "No form fits.",
  place: "Where to",
  places: {
    zip: "One .zip with a file for each form",
    files: "Files, downloaded one by one",
    windows: "New workbooks, opened one by one for you to save",
  },
  sheets: "This workbook, a sheet for each unit",
  placeHint:
    "The pane of Excel for Mac can't download: choose to open each as a new workbook there.",
  tooManyWindows: (most) =>
    `At most ${most} new workbooks are opened at a time: choose fewer forms, or download one .zip.`,
  native: "Native formulas in all files (they work without the add-in and in WPS)",
  nativeHint: (n) =>
    `${n} of the chosen forms use the add-in's functions. Unless ticked they stay so: a unit without the add-in sees the scores, and they are not worked out anew.`,
  contents: "What the files hold",
  carried:
    "Within: the form's values, formulas and lists, with live checks and protection where the sheet has them; formats, widths and print settings as an inserted form has them; the sheet 评分规则 where a form goes by it; and what the unit wrote in 校验报告.",
  notCarried:
    "Not within: other sheets, comments, pictures, colours and conditional formats of your own; nor cells beside the form, and formulas of your own become values: these two are listed afterwards, file by file.",
  make: (n) => `Make ${n} ${n === 1 ? "file" : "files"}`,
  open: (n) => `Open ${n} new ${n === 1 ? "workbook" : "workbooks"}`,
  working: (name) => (name === "" ? "Reading the forms…" : `Making ${name}`),
  zipped: (n, name) =>
    `${n} forms are a file each, in “${name}” among your downloads. This workbook was not changed.`,
  saved: (n) => `${n} files were made, see your downloads. This workbook was not changed.`,
  savedOne: (name) => `“${name}” was made, see your downloads. This workbook was not changed.`,
  opened: (n) =>
    `${n} new ${n === 1 ? "workbook was" : "workbooks were"} opened, perhaps behind this window: save each. Names to use: `,
  withAddIn: (n) =>
    `${n} of the files use the add-in's functions: a unit without it sees the scores, and they are not worked out anew.`,
  lost: (files) => `Not all came along in ${files} ${files === 1 ? "file" : "files"}:`,
  lostCells: (cells, n) =>
    `without ${n} ${n === 1 ? "cell" : "cells"} (${cells}${n > 5 ? " …" : ""})`,
  frozen: (n) => `${n} ${n === 1 ? "formula is a value" : "formulas are values"}`,
  lostIn: (file, what) => `${file}: ${what}.`,
  moreLost: (n) => `${n} more ${n === 1 ? "file" : "files"} likewise.`,
  gone: (n) =>
    `${n} ${n === 1 ? "form is" : "forms are"} there no more and ${n === 1 ? "has" : "have"} no file.`,
  notOpened: (name, left) =>
    `“${name}” was not opened, ${left} ${left === 1 ? "form is" : "forms are"} left: download them instead.`,
};
