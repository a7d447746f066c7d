import type { PaneTexts } from "../zh-CN/pane";

const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** Every sentence of the pane in English; the form's own words stand beside their translation. */
export const pane: PaneTexts = {
  appName: "PerfScore",
  crashed: "The pane met something unexpected and left the workbook untouched: reopen the pane.",
  restart: "Reopen the pane",
  support: "Code for support",
  readAgain: "Read again",
  close: "Close",
  cancel: "Cancel",
  cancelling: "Cancelling…",
  undo: "Undo",
  redo: "Redo",
  back: "Back",
  copy: "Copy",
  copied: "Copied.",
  remove: "Remove",
  listMark: ", ",

  views: {
    template: "Template",
    validation: "Validate",
    importing: "Import",
    scoring: "Scores",
    overview: "Overview",
  },

  status: {
    label: "Active sheet",
    reading: "Reading this sheet…",
    unread: "This sheet could not be read",
    noForm: "This sheet is no performance form",
    own: {
      rules: "评分规则 · this workbook's rules",
      notes: "校验报告 · the unit's statements",
      derivation: "计算过程 · how the scores came about",
      review: "复核 · the review of a form",
      differences: "复核差异表 · what reviews differ in",
      monitoring: "Mid-year monitoring · month in B2",
      summary: "Summary of forms · pass mark in B2",
      collection: "收表清单 · each file received",
      comparison: "对比 · what two forms differ in",
    },
    firstOf: (n) => `${n} forms here, the first`,
    unfilled: (n) => `${n} to fill in`,
    unscored: (rows) => `${rows} ${rows === 1 ? "row" : "rows"} can't be scored`,
    sheetShows: (total) => `the sheet shows ${total}`,
    readOnly:
      "This sheet is protected: locked cells stay as they are until you unprotect it under Review.",
    settings: "Settings",
    history: "History: what was changed",
  },

  unanswered: {
    what: (n: number) =>
      `${n} ${n === 1 ? "formula has" : "formulas have"} no result (#NAME?, #BUSY! or _xldudf_): the functions were not ready when the sheet was opened; entering them again mends it.`,
    enter: "Enter the formulas again",
    working: "Entering the formulas again…",
    done: (n: number) => `Entered ${n} ${n === 1 ? "formula" : "formulas"} again.`,
    left: (cells: string) =>
      `${cells} left alone: protected with a password, in a merged area or changed just now; unprotect the sheet and try again.`,
  },

  kinds: {
    target: "Target form",
    selfEvaluation: "Self-evaluation",
    nationalTarget: "Department target form",
    nationalSelfEvaluation: "Department self-evaluation",
    projectTarget: "Project target form",
    projectSelfEvaluation: "Project self-evaluation",
  },
  kindsFull: {
    target: "Target form (整体绩效目标表)",
    selfEvaluation: "Self-evaluation form (整体绩效自评表)",
  },

  grades: { 优: "优 (excellent)", 良: "良 (good)", 中: "中 (fair)", 差: "差 (poor)" },

  fields: {
    title: "Title",
    year: "Year",
    unitName: "Unit name",
    unitCode: "Unit code",
    project: "Project",
    authority: "Department in charge",
    income: "Budget income (10,000 yuan)",
    expenditure: "Budget expenditure (10,000 yuan)",
    personnel: "Personnel",
    publicFunds: "Public funds",
    otherOperation: "Other operation",
    specific: "Specific projects",
    goal: "Yearly goal",
    achievement: "Achievement",
    total: "Total score",
    rulePack: "Rule pack",
    task: "Task (对应项目)",
    budget: "Budget",
    allocated: "Allocated",
    executed: "Executed",
    rate: "Execution rate",
    level1: "Level 1 (一级指标)",
    level2: "Level 2 (二级指标)",
    name: "Indicator (三级指标)",
    operator: "Operator",
    target: "Target",
    unit: "Unit",
    deadline: "Deadline",
    actual: "Actual",
    completion: "Completion",
    weight: "Weight",
    score: "Score",
    funding: "Reason: funding",
    system: "Reason: rules",
    staff: "Reason: staff",
    hardware: "Reason: equipment",
    other: "Reason: other",
    measure: "Measure",
    adjusted: "Adjusted target",
    previous: "Last year",
    deviation: "Deviation",
    evidence: "Evidence",
  },

  sections: {
    header: "Header",
    tasks: "Main tasks",
    goals: "Goals",
    indicators: "Indicators",
    total: "Total score",
  },

  template: {
    start: "This sheet is no performance form yet. Start here:",
    onForm: (kind) => `This sheet: ${kind}. You can:`,
    onOwn: {
      rules: "These are the rules that forms are scored by: check them once changed.",
      notes: "This is the report of problems: write statements, then validate again.",
      derivation: "This tells how each score came about, to print or hand on.",
      review: "This sheet is a review: fill in the yellow columns, then check it.",
      differences: "This lists what reviews differ in: refresh it once a review changes.",
      comparison: "This tells what two forms differ in, to print or hand on.",
      monitoring: "This is the monitoring: fill in what is done; refresh it once the form changes.",
      summary: "This is the summary: it follows the forms; refresh it when forms come or go.",
      collection: "This lists each file received: the next files are added below.",
    },
    more: "More",
    validate: {
      title: "Validate this sheet",
      hint: "Entries, operators, weights and scores, each problem at its cell",
    },
    validateAll: {
      title: "Validate all sheets",
      hint: "One by one; reads statements back and can refresh the report",
    },
    showForm: {
      title: "Go to the form",
      hint: "This sheet was made from it: change things there",
      done: (name) => `Went to “${name}”.`,
      none: "Its form was not found: hidden, renamed or deleted?",
    },
    insert: {
      title: "Insert a template",
      another: "Insert another form",
      hint: "Target or self-evaluation form with indicators, weights and formulas in place",
      done: (name) => `Inserted “${name}”; the cursor is in the first cell to fill.`,
      doneSeveral: (n) => `${plural(n, "sheet")} made.`,
    },
    importOld: {
      title: "Import an old form",
      hint: "From an old sheet, pasted text or a file to a standard form",
    },
    narrative: {
      title: "Report (自评报告)",
      hint: "Drafts the report for Word: numbers from the cells, gaps in yellow",
    },
    collect: {
      title: "Collect files",
      hint: "Many files at once: told what each is, a sheet each, and a list",
    },
    comparison: {
      title: "Compare",
      hint: "With last year's or the target form: gone, new, renamed, targets lowered",
      again: { title: "Compare two other forms", hint: "Writes another sheet; this one stays" },
    },
    review: {
      title: "Review",
      hint: "A sheet beside the form: reviewed scores, remarks, differences, conclusion",
      again: {
        title: "Review: progress, differences",
        hint: "How far each is; refreshes reviews and their table",
      },
    },
    sample: {
      title: "Open the sample",
      hint: "The filled self-evaluation of 703001, to try things on",
    },
    rollForward: {
      title: "Make the self-evaluation from this target form",
      hint: "Carries indicators, operators, targets and units; actuals stay empty",
      done: (name, carried) => `Made “${name}” and carried over ${plural(carried, "indicator")}.`,
      missing: "Usual in a self-evaluation, but in neither form (not added): ",
      changed: "Operator, target or unit differ from the standard indicator: ",
      dropped: (n) => `${plural(n, "row")} of the target form had no name and stayed behind.`,
    },
    summary: {
      title: "Make the summary",
      again: {
        title: "Refresh the summary",
        hint: "Takes in new forms; pass mark and sample stay",
      },
      hint: "Scores, ranks, spending and lost points of all forms, by live formulas",
      made: (sheet) => `Made “${sheet}”; the forms are as they were.`,
      refreshed: (n) => `The summary was refreshed: ${plural(n, "cell")} changed.`,
      same: "The summary is up to date.",
    },
    spotCheck: {
      title: "Spot check",
      hint: "A share of the forms, at random or by hand, noted in the summary",
    },
    publish: {
      title: "Hand out",
      hint: "An Excel file for each unit, to be sent out",
    },
    monitoring: {
      title: "Mid-year monitoring",
      hint: "A sheet beside it: what is done by July, with lights",
      again: {
        title: "Refresh the monitoring",
        hint: "Another month, new rows; what was filled in stays",
      },
    },
    rebalance: {
      title: "Rebalance the weights",
      hint: "After adding or removing rows, brings each level 1 back to its points",
      done: (n) => `Rebalanced: ${plural(n, "weight")} changed.`,
      nothing: "Every level 1 has its points already; nothing to change.",
    },
    fitRows: {
      title: "Fit row heights",
      hint: "Shows and prints long texts whole",
      done: (n) => `${plural(n, "row")} made higher; long texts show whole.`,
      nothing: "Every row is high enough for its texts already.",
      tooLong: (n) => `${plural(n, "row")} can't get higher in Excel: shorten the text there.`,
      undone: "Undone; the rows are as high as they were.",
    },
    handIn: {
      title: "Make the copy to hand in",
      hint: "One that reads, calculates and prints where there is no add-in",
      content: "Scores as",
      native: "Native formulas (they still calculate)",
      values: "Values only",
      place: "Place",
      onSheet: "A new sheet of this workbook",
      asWorkbook: "A new workbook (a file of its own)",
      explained: "No marks, no colours, the page set up; this sheet stays as it is.",
      workbookExplained:
        " The new workbook opens in a window of its own; you save it, under a name that is told here.",
      make: "Make the copy",
      sound: "Validation finds nothing, and all is filled in.",
      stillWrong: (errors, warnings, unfilled) =>
        `Before you hand it in: ${plural(errors, "error")}, ${plural(warnings, "warning")}, ${plural(unfilled, "cell")} to fill in. Validate lists them; you can go on all the same.`,
      verified: (n) =>
        `${plural(n, "problem")} marked as verified; the reasons stand on the sheet 校验报告.`,
      done: (name, file) => `"${name}" is made. A file of it may be called ${file}`,
      opened: (file) =>
        `The copy is open in a window of its own (behind this one, if you don't see it): save it there. The file may be called ${file}`,
      refused:
        "Excel has opened no new workbook, so the copy is a new sheet of this one; for a file of its own, move it to a new workbook and save that.",
      leftBehind: (cells, n) =>
        `${plural(n, "cell")} of the sheet belong to no part of the form and stayed behind: ${cells}${n > 8 ? " ..." : ""}.`,
    },

    writeFormulas: {
      title: "Write formulas",
      hint: "Completion and score, row by row, in any table",
      lead: "Select any cell of the table first. Its columns are found by their headings; the formulas score no blanks.",
      finding: "Looking for the heading ...",
      heading: (rows) => `Heading: row ${rows}`,
      findAgain: "Look again",
      inputs: "Columns to read",
      inTarget: "In the target (as in ≥95%)",
      forAll: (operator) => `No such column: ${operator} for all`,
      noColumn: "No such column",
      choose: "Choose a column",
      outputs: "Columns to write into",
      check: "Check",
      total: "Total",
      notWritten: "Not written",
      column: (letter, heading) => `${letter} ${heading}`,
      emptyColumn: "(empty)",
      noHeading: "(no heading)",
      which: "Rows and rules",
      firstRow: "From row",
      lastRow: "To row",
      ownRules: "As the sheet 评分规则 says",
      rulesOfSheet: (cell) => `As 评分规则 in ${cell} says`,
      overwrite: "Overwrite what is there",
      look: "See what would be written",
      faults: {
        inputs: "Choose the columns of target and actual.",
        outputs: "Choose at least one column to write into.",
        weight:
          "A score needs points: choose the column of weights, or write neither score nor check.",
        twice: (letters) => `Column ${letters} is chosen twice: change one of the two.`,
        rows: (below) => `Give two whole numbers of rows, from above, below row ${below}.`,
      },
      rows: (n) => `${plural(n, "row")}.`,
      typed: (n) => plural(n, "typed value"),
      formulas: (n) => plural(n, "other formula"),
      taken: (cells) =>
        `Left alone besides: ${cells}; to replace them go back and tick "Overwrite what is there".`,
      replaced: (cells) => `Replaced among them: ${cells}.`,
      hidden: (n) => `${plural(n, "hidden row")} left alone: clear the filter or unhide to write.`,
      covered: (n) => `${plural(n, "cell")} under a merged cell left alone.`,
      done: (n) => `${plural(n, "cell")} written.`,
      nothing: "All formulas are there already.",
    },

    lock: "Lock computed cells (no password)",
    inserting: (name) => `Inserting ${name}`,
    notMade: (what, left) => `From “${what}” on, ${plural(left, "sheet")} not made:`,
    tooWide: (names) =>
      `“${names}” could not be made one page wide (this Excel did not take it): before printing, choose a width of 1 page under Page Layout.`,
    changing: "Changing the workbook…",
  },

  preview: {
    title: (n) => `${plural(n, "cell")} would change. Have a look first:`,
    cells: "Cells that would change",
    apply: (n) => `Change ${plural(n, "cell")}`,
    leave: "Leave them",
    more: (n) => `And ${plural(n, "more cell")}, written alike.`,
  },

  changes: {
    undone: (n) => `Undone; ${plural(n, "cell")} as before.`,
    several: (cells, n) => `${cells} ... (${plural(n, "cell")})`,
    refused: (cells) =>
      `${cells} changed in the meantime and stayed as is: have a look, then retry.`,
    locked: (cells) => `${cells} locked and left as is: unprotect the sheet, then try again.`,
    merged: (cells) =>
      `${cells} hidden in a merged cell and left as is: unmerge it, then try again.`,
    notWritten: (cells) => `${cells} not written and as before: have a look, then retry.`,
  },

  taken: {
    back: (n) => `Undone: ${plural(n, "new sheet")} deleted.`,
    kept: {
      filledIn: (names) =>
        `“${names}” was filled in since and stays: delete it yourself if you don't want it.`,
      coloured: (names) =>
        `Colours or fonts of “${names}” were changed since and it stays: delete it yourself if you don't want it.`,
      commented: (names) =>
        `“${names}” has comments and stays: delete it yourself if you don't want it.`,
      named: (names) =>
        `“${names}” has names defined and stays: delete it yourself if you don't want it.`,
      tabled: (names) =>
        `“${names}” has a table and stays: delete it yourself if you don't want it.`,
      referred: (names) =>
        `Formulas or names elsewhere refer to “${names}” and it stays: change those first.`,
      lastVisible: (names) => `“${names}” is the last visible sheet and stays.`,
      refused: (names) => `Excel did not delete “${names}”: try again, or delete it yourself.`,
    },
    gone: "The new sheets are no longer in the workbook; there is nothing to undo.",
  },

  levels: {
    error: "Error",
    warning: "Warning",
    info: "Note",
    unfilled: "To fill in",
    notJudged: "Not judged",
    precheck: "Pre-check",
    verified: "Verified",
    off: "Off",
  },

  validation: {
    validateSheet: "Validate sheet",
    validateAll: "Validate all",
    start:
      "“Validate sheet” checks operators, values, weights, money and required reasons; it marks, it changes nothing.",
    notForm:
      "This sheet is no performance form, there is nothing to validate: switch to a form or insert a template.",
    working: (name) => `Validating ${name}`,
    noForms:
      "The workbook holds no performance form: insert a template or import an old form first.",
    count: {
      error: (n) => plural(n, "error"),
      warning: (n) => plural(n, "warning"),
      info: (n) => plural(n, "note"),
    },
    filterLabel: "Filter by level",
    search: "Find a problem",
    searchHint: "Indicator, cell or a word of the problem",
    order: "Order",
    worstFirst: "Errors first",
    byPlace: "By place",
    unfilled: (n) => `${plural(n, "cell")} to fill in`,
    unfilledLabel: "Cells to fill in; ↑ ↓ move, Enter selects the cell",
    nextToFill: "Next to fill in",
    notJudged: (n) => `${n} not judged`,
    notJudgedLabel: "What could not be judged",
    andFollows: (n) => ` (and ${n} more that follow from it)`,
    follows: "Follows from it, and goes with it",
    cleanSoFar: (n) => `No problem in what is filled in; ${plural(n, "cell")} left to fill in.`,
    listLabel: "Problems; ↑ ↓ move, Enter selects the cell",
    noneMatch: "No problem matches: change the filter or clear the search.",
    more: (n) => `Show ${n} more`,
    completeRow: "Complete this row",
    fix: "Fix",
    fixThis: (cell) => `Fix ${cell}`,
    fixAll: (n) => `Fix all (${n})`,
    undoFix: "Undo the step before",
    clearMarks: "Clear marks",
    marksCleared: "Marks cleared; contents and formats are unchanged.",
    fixed: (n) => `${plural(n, "cell")} fixed; you can undo this.`,
    writeReport: "Report sheet",
    reportMade:
      "The sheet 校验报告 is made: what the unit says to a problem is written there, and the next validation reads it.",
    reportRefreshed: (n) =>
      `校验报告 is up to date, ${plural(n, "cell")} changed; what the unit said is still there.`,
    reportSame: "校验报告 is up to date already.",
    verified:
      "Marked as verified: no error or warning any more; the reason stands on the sheet 校验报告.",
    unverified: "Taken back: the problem counts again.",
    says: "What the unit says",
    rule: "Rule",
    why: "Why",
    example: "Example",
    howToFix: "How to put it right",
    change: "Before and after",
    blank: "(empty)",
    related: "Related cells",
    found: {
      label: "What was found",
      several: (n) => `${n} forms were found`,
      rows: (indicators, tasks) =>
        `${indicators} ${indicators === 1 ? "indicator" : "indicators"} · ${tasks} ${tasks === 1 ? "task or fund" : "tasks or funds"}`,
      adjusted: (n) => `${n} scored by 调整指标值`,
      rules: {
        sheet: (title) => `scored by ${title}, which the sheet names`,
        default: (title) => `scored by ${title}, as usual for this form: the sheet names no rules`,
        unknown: (title) => `the sheet names rules that are not known; ${title} is used meanwhile`,
        own: (title) => `scored by ${title}, which the sheet names`,
        ownMissing: () => "not scored: the workbook has no sheet 评分规则",
        ownFaulty: () => "not scored: the sheet 评分规则 has a fault",
      },
      foreign:
        "A form of another place: operators, values, units, funds, totals and structure are checked; what only Liaoning's forms have (points of sections, prescribed indicators, unit codes, required explanations) is not.",
      unproven: (title, n) =>
        `${n === 1 ? "One rule" : `${n} rules`} of ${title} rest on usual practice, as no published document was seen: where your local document says otherwise, it decides.`,
      showRules: "Show these rules",
    },
    clean: "No problem found.",
    cleanDetail: (sheets, indicators, tasks) =>
      `Checked operators, values, weights, money, reasons and structure of ${plural(sheets, "sheet")}, ${plural(indicators, "indicator")} and ${plural(tasks, "task")}.`,
    checkedAt: (time) => `Validated at ${time}`,
    stale: "The sheet has changed, results may be out of date: validate again.",
    renewed: "The sheet has changed and was validated again first: fix from the new list.",
    skipped: {
      notAForm: (names) => `Not checked (no form): ${names}.`,
      hidden: (names) => `Not checked (hidden): ${names}.`,
    },
    unmarked: {
      protected: (names) => `“${names}” is protected and its marks stay: unprotect it first.`,
      unreadable: (names) =>
        `Excel can't read the conditional formats of “${names}”, so its marks stay: the problems are listed here.`,
      failed: (names) =>
        `The marks of “${names}” are not complete: the problems are listed here; you can validate again.`,
    },
  },

  checks: {
    title: "Live checks",
    what: "Cells change colour by themselves while you type, with no add-in: also in WPS and LibreOffice. They check less than validating does.",
    names: { todo: "To fill", wrong: "To correct", doubt: "To look at" },
    meanings: {
      todo: "指标值, 全年完成值 or an amount of a task is still empty, a number has no 运算符号, points are lost and reason or measure is not yet given",
      wrong:
        "text where a number belongs, a wrong 运算符号, a wrong 分值 or a wrong sum of them, more spent than given, a cell that shows no number",
      doubt: "a percentage that may be a hundred times too small (1 or 100)",
    },
    on: "Live checks in this sheet",
    renew: "Lay them over the rows as they are now",
    allOn: "On in all sheets",
    allOff: "Off in all sheets",
    plain: "Print no colours (the whole sheet in black and white)",
    plainHint:
      "Excel cannot keep conditional formats alone from being printed, only print the whole sheet in black and white, without the yellow and grey fills too: look at the preview first.",
    switchedOn: (n) => `Live checks are on in ${plural(n, "sheet")}.`,
    switchedOff: (n) =>
      `Live checks are off in ${plural(n, "sheet")}; contents and other formats are as they were.`,
    nothing: "No sheet has live checks on: nothing to switch off.",
    undone: (n) => `Taken back: the live checks of ${plural(n, "sheet")} are as they were.`,
    plainOn: "This sheet prints no colours now.",
    plainOff: "This sheet prints its colours again.",
    untouched: {
      protected: (names) =>
        `“${names}” is protected, its live checks were not changed: unprotect the sheet first.`,
      unreadable: (names) =>
        `Excel cannot tell the conditional formats of “${names}”, its live checks were not changed: tidy them up under Conditional Formatting and try again.`,
      failed: (names) => `The live checks of “${names}” were not changed: try again.`,
    },
    notMade: (names) =>
      `“${names}” was made whole, but without its live checks: switch them on under Validate, Live checks.`,
  },

  importing: {
    source: "Source",
    sources: { selection: "Selection", sheet: "Sheet", text: "Pasted text", file: "File" },
    selectionHint: "First select the old form's cells on the sheet.",
    sheetHint: "Reads the active sheet; it stays as it is.",
    pasteLabel: "Paste the old form's text",
    pasteHint: "Text copied from a PDF, a web page or Word; several units at once will do",
    pasted: (count: number) => `${count} characters pasted`,
    pasteLong: "Too long to be shown here; it is read all the same, or paste another text",
    fileLabel: "Choose a file",
    fileHint: ".xlsx, .csv, .docx or .pdf up to 50 MB; read on this machine only.",
    recognise: "Recognise",
    reading: "Recognising",
    start:
      "Turn an old form into a standard one: choose a source, recognise, check, make the sheet.",
    found: (n) => `${plural(n, "form")} recognised`,
    formLabel: (kind, unit) => `${kind} ${unit}`,
    noUnit: "unknown unit",
    counts: (indicators, tasks) => `${plural(indicators, "indicator")}, ${plural(tasks, "task")}`,
    guesses: (n) => `${plural(n, "guess", "guesses")} to check`,
    noGuesses: "Everything read clearly",
    onlyGuesses: "Only what needs checking",
    include: "Make this sheet",
    guess: "Check",
    sure: "Clear",
    confirm: "This is right",
    edit: "Change",
    editDone: "Done",
    sourceLine: "Source",
    place: (row, column) => (column === null ? `line ${row}` : `row ${row}, column ${column}`),
    noSource: "not in the source",
    moveTo: "This value really is",
    leftovers: (n) => `Content without a place (${n})`,
    leftoversHint: "Nothing is lost: put it into a field, or leave it.",
    putInto: "Put into",
    move: "Move",
    put: "Put",
    notes: "Remarks",
    header: "Header",
    generate: (n) => (n === 1 ? "Make the standard form" : `Make ${n} standard forms`),
    generating: (name) => `Making ${name}`,
    generated: (names) =>
      `Made ${names}; the source is unchanged and the findings are under Validate.`,
    startOver: "Choose another source",
  },

  scoring: {
    notForm: "This sheet is no performance form, there is no score: switch to a self-evaluation.",
    targetForm:
      "A target form has no scores: make the self-evaluation from it at the end of the year.",
    total: "Total score",
    grade: "Grade",
    section: "Section",
    weight: "Weight",
    score: "Score",
    lost: "Lost",
    lostPoints: (points) => `${points} lost`,
    full: "full",
    notFilled: "not filled",
    unreadable: "can't be scored",
    differs: (written) => `The sheet says ${written}, which is not what the rule gives`,
    open: "Choose a row to see how its score comes about.",
    formulas: {
      title: "Formulas of this sheet",
      style: (kind) => `Formulas of this sheet: ${kind === "addIn" ? "add-in" : kind}`,
      choose: "What to do with them?",
      go: "Do it",
      repair: "Mend formulas (missing, broken)",
      toNative: "Turn into native formulas (they need no add-in)",
      update: "Update formulas (rules or kinds of rows changed)",
      toAddIn: "Turn back into add-in formulas (which read numbers in texts)",
      allToNative: "All self-evaluations: native formulas",
      allToAddIn: "All self-evaluations: add-in formulas",
      outdated: "The scoring rules have changed; the native formulas still go by the old ones.",
      done: (n) => `${n} formulas exchanged.`,
      nothing: "The formulas are of this kind already.",
      kept: (cells) => `${cells}: left alone, a typed number or a formula of your own.`,
      blocked: (cells) =>
        `Nothing was changed: native formulas can't read ${cells}. Mend them first.`,
      differs: (cell) =>
        `${cell} showed another result than the rules give; all is as it was. Validate first.`,
      sound: "All formulas are there and in order.",
      repaired: (n) => `${n} formulas mended.`,
    },
    derivation: "Derivation",
    copyDerivation: "Copy the derivation",
    select: "Select the cell",
    rules: (name) => `Scored by “${name}”`,
    tableCaption: "Score by section, most points lost first",
    progress: (filled, all) => `${filled} of ${all} rows filled; the others carry no score.`,
    unscored: (rows) =>
      `${plural(rows, "row")} filled but not to be scored, so there is no total: open it to see why.`,
    totalDiffers: (sheet, rules) =>
      `The sheet's total is ${sheet}, by the rules it is ${rules}: a score may lack its formula or be typed; validate the sheet.`,
  },

  settings: {
    title: "Settings",
    language: "Language",
    languages: { "zh-CN": "中文", "en-US": "English" },
    followExcel: "As in Excel",
    theme: "Appearance",
    themes: { light: "Light", dark: "Dark" },
    ofPerson: "My settings",
    ofPersonHint: "Kept on this computer, for every file.",
    ofWorkbook: "This workbook",
    ofWorkbookHint: "Kept in this workbook once it is saved, the same for everyone who opens it.",
    live: "Validate again after changes",
    liveHint: "A validated sheet is validated again one second after its last change.",
    startup: "Start with this workbook",
    startupHint: "Whoever opens this file gets results without opening the pane first.",
    levels: "Levels of problems",
    levelsHint: "Warnings and notes can be adjusted; errors can't be switched off.",
    resetLevels: "Back to default levels",
    rulePack: "Rule pack",
    rulePackHint: "Named in the sheet's cell 评分规则, so every machine computes the same.",
    rulePackDefault: "This sheet names no rule pack; the default is used.",
    rulePackUnknown: "This sheet names an unknown rule pack: choose one of the list in its cell.",
    ownRules: {
      hint: "Rules of your own become a sheet 评分规则 whose values can be changed.",
      base: "Rules to begin with",
      put: "Put the rules into the workbook",
      done: (name: string) =>
        `“${name}” was made: change its values, then choose 本簿规则 in a form's cell 评分规则.`,
      found: (name: string) =>
        `The workbook has a sheet “${name}” already; it was shown and not changed.`,
    },
    privacy: "Everything is computed on this machine; nothing is sent anywhere.",
  },

  errors: {
    protectedSheet:
      "The sheet is protected and nothing was written: unprotect it under Review and try again.",
    protectedWorkbook:
      "The workbook's structure is protected and no sheet can be added: unprotect it under Review and try again.",
    cellEditMode: "A cell is being edited: press Enter to finish and try again.",
    sheetGone: "That sheet is gone: switch to another sheet and try again.",
    nameTaken: "Somebody else keeps adding sheets of the same name: try again.",
    halfMade:
      "“{name}” could neither be finished nor deleted: finish editing the cell, then delete the sheet.",
    tooLarge: "Too much to handle at once: select a smaller area and try again.",
    invalidSelection:
      "The selection is not one range of cells: select a single range (no chart, no second area) and try again.",
    general:
      "Excel did not finish this: if several sheets are selected together (Group in the title bar), ungroup them and try again.",
    timeout:
      "Excel does not answer and we stopped waiting: try again later; what was being written may still arrive, so look first.",
    readOnly:
      "This file can't be written: save a copy that can be edited, or ask whoever keeps the file.",
    unsupported: "This version of Excel can't do that: upgrade Excel and try again.",
    outsideExcel: "PerfScore works inside Excel: open it there with PerfScore on the Home tab.",
    unknown: "Excel did not finish this and the workbook is unchanged: try again.",
    cancelled: "Cancelled.",
    notAForm: "This sheet is no performance form: switch to one or insert a template first.",
    notATarget: "This sheet is no target form: switch to the one to roll forward and try again.",
    notASelfEvaluation:
      "This sheet is no self-evaluation and has no weights: switch to one and try again.",
    noOwnRules:
      "The workbook has no usable sheet 评分规则: put one in from Settings, or validate it and correct it, then try again.",
    noForms:
      "The workbook holds no performance form: insert a template or import an old form first.",
    emptySource: "The source is empty: select or paste something first.",
    noHeading:
      'No heading found (words such as 指标值 and 完成值): select a cell of the heading row, then "Look again".',
    tableMoved:
      'The heading or the sheet is another by now, and nothing was written: go back to that sheet and "Look again".',
    noReviews: "No form has been reviewed yet: make the sheet to review one first.",
    notOurSheet:
      'The sheet "{name}" of this workbook is not of the add-in\'s making and was left alone: rename it first.',
    noRows:
      "No row among these is scored ({hidden} are hidden): change the rows, or clear the filter and unhide first.",
    allTaken:
      'No empty cell to write into, {cells} are taken: tick "Overwrite what is there" to replace them.',
  },
};
