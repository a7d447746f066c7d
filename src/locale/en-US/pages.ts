import { collect } from "./bureau/collect";
import { comparison } from "./bureau/comparison";
import { review } from "./bureau/review";
import { narrative } from "./bureau/narrative";
import { publish } from "./bureau/publish";
import type { PageWords } from "../zh-CN/pages";
import { monitoring } from "./bureau/monitoring";
import { precheck } from "./bureau/precheck";
import { overview } from "./bureau/overview";
import { sample } from "./bureau/sample";

const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** The same in English; see the Chinese file. */
export const pages: PageWords = {
  precheck,
  overview,
  sample,
  monitoring,
  review,
  comparison,
  narrative,
  publish,
  collect,
  insert: {
    kind: "Kind of form",
    unitCode: "Unit code",
    unitCodeHint: "such as 703001",
    unitName: "Unit name",
    several: "Several units at once",
    unitList: "List of units",
    unitListHint: "One unit a line: code, space, name; two columns pasted from Excel will do",
    unitLinesRead: (n) => `${plural(n, "unit")} read, one sheet each.`,
    unitLinesBad: (lines) =>
      `No unit code found in line ${lines}, no sheet will be made of it: write code and name.`,
    year: "Year",
    yearBad: "Give the year in four digits, such as 2024.",
    tasks: "Rows for main tasks",
    tasksHint: "As many as there are tasks: a row left empty loses its points.",
    tasksBad: "Give a whole number from 1 to 50.",
    indicators: "Indicators",
    indicatorsHint: "Open a level 1 and tick the indicators to use",
    sectionRows: (rows) => plural(rows, "row"),
    sectionPoints: (points) => `${points} points`,
    emptySection: (names) =>
      `No indicator yet in ${names}: choose at least one, or the weights can't add up to 100.`,
    pointsSum: (sum: string, full: string) => `Weights add up to ${sum} / ${full}`,
    addIndicator: "Add an indicator",
    addIndicatorIn: (section) => `Add an indicator to ${section}`,
    blankIndicator: "Write my own",
    ownIndicator: (n) => `Own indicator ${n}`,
    ownNameLater: "May stay empty: fill it in on the sheet",
    qualitative: "(qualitative)",
    native: "Native formulas (they need no add-in)",
    liveChecks: "Live checks (cells that change colour by themselves, with no add-in)",
    sheetName: "Sheet name",
    insertButton: "Insert into the workbook",
    insertSeveralButton: (n) => `Make ${plural(n, "sheet")}`,
    yearWhy: {
      target: "From September on, targets are usually those of next year",
      selfEvaluation: "Until June, a self-evaluation is usually of last year",
    },
    yearBefore: "Year before",
    yearAfter: "Year after",
    rules: "Rule pack",
    rulesUsual: (title: string) => `${title} (default)`,
    rulesElsewhere:
      "By these rules the form has output, benefit and satisfaction as level 1 and no standard indicators: write your own.",
    ownRulesFaulty:
      "The sheet 评分规则 has a wrong value, so no form can be made by it: validate that sheet first.",
    weightsHint:
      "Open a level 1 and tick its indicators. Grey weights are shared equally; one that you type stays, and the other rows share what is left.",
    weightOf: (name: string) => `Weight of ${name}`,
    unnamed: "unnamed indicator",
    taskNumber: (n: number) => `Task ${n} (named on the sheet)`,
    sectionOff: (sum: string, points: string) => `${sum} points, should be ${points}`,
    weightsBad:
      "A row has no weight, or not a number of at most two decimals: change what was typed, or share anew.",
    redistribute: "Share anew",
    redistributeIn: (section: string) => `Share the weights of ${section} anew`,
    sumOff: (full: string) =>
      `The weights do not add up to ${full}, or a row has none: change the part in red, or press Share anew in it.`,
    preview: "Preview (first rows)",
    toBeNamed: "(named on the sheet)",
    moreRows: (n: number) => `${n} more indicators below.`,
  },
  library: {
    summary: "Carry over from a form or the library",
    carry: "Carry indicators and weights over from a form of this workbook",
    carryHint:
      "Such as last year's self-evaluation or this year's targets: indicators, operators, targets, units and weights replace what is ticked and written here.",
    find: "Find the forms of this workbook",
    choose: "Choose a form",
    carryButton: "Carry over",
    carried: (sheet: string, n: number) =>
      `Carried over ${plural(n, "indicator")} of “${sheet}”: please check them below.`,
    left: (names: string) => `Left behind, as these rules have no level 1 for them: ${names}.`,
    title: "Library",
    count: (n: number) => `Library: ${plural(n, "indicator")}`,
    hint: "Keep indicators of your own for next time: they are offered under “Add an indicator”. The library is in this workbook; save it as a file to hand it to others.",
    keep: "Keep in the library",
    isKept: "In the library",
    keptNow: (name: string) => (n: number) =>
      `Kept “${name}”, ${n} in the library; save the workbook to keep them.`,
    dropped: (name: string) => (n: number) => `Removed “${name}” from the library, ${n} left.`,
    added: (read: number) => (n: number) =>
      `Added ${read} from the file, in place of those of the same name; ${n} in the library.`,
    undone: (n: number) => `Undone: ${n} in the library again.`,
    notAFile: (file: string) =>
      `“${file}” is no library file, nothing was added: choose one made by Save as a file.`,
    save: "Save as a file",
    copy: "Copy the content",
    saveHint:
      "If no download appears, copy the content and save it from a text editor as a .json file.",
    fileName: "performance-indicators.json",
    open: "Add from a file",
  },
  losses: {
    waterfall: "Where points were lost",
    explain: "Losses and their reasons",
    none: "No points were lost.",
    caption: (floor: string, start: string) =>
      `Bars from ${floor} to ${start} points, in the order of the form`,
    row: "Row",
    start: "Weights",
    tasksBelow: "Projects not fully executed:",
    task: (name: string, allocated: string, executed: string, rate: string) =>
      `${name}：下达 ${allocated}，执行 ${executed}，执行率 ${rate}`,
    noReason: "No reason is written yet",
    noMeasure: "No measure is written yet",
    help: "How to write it",
    helpHint:
      "Reasons are of funds, rules, staff, equipment or others, each in its column. Below is what the form itself says, to be copied as a beginning; the cause and the measures are for you to add.",
    reasonOpening: "Reason",
    // These go into the form, which is in Chinese.
    facts: (name: string, asked: string, actual: string) =>
      `${name} 的指标值为 ${asked}，全年完成值为 ${actual}。`,
    amongThem: (tasks: string) => `其中${tasks}。`,
    cause: "未完成的原因是：",
    measureStart: (name: string, asked: string) => `为使${name}达到指标值 ${asked}，将：`,
    whole: "Whole derivation",
    title: (sheet: string) => `${sheet}: how the scores come about`,
    copyAll: "Copy the whole derivation",
    writeSheet: "Write it as a sheet",
    headings: ["Part", "Row", "Weight", "Score", "How it comes about"],
    sum: "Total",
  },
};
