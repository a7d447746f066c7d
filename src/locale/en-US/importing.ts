import type { ImportingWords } from "../zh-CN/importing";

/** What the import says: guesses about fields, notes about a form, and why a source was refused. */
export const importing: ImportingWords = {
  guesses: {
    missing: "Not found in the source: please fill it in.",
    roleUncertain: "This value may belong to another column: please check.",
    rowIncomplete: "Something in this row fits no column: please check the whole row.",
    levelCarried: "The row prints no level; the one above was taken: please check.",
    levelFromStandard: "Placed where the standard indicator belongs.",
    levelDiffers: "The printed level is not the standard one ({level1} / {level2}): please check.",
    nameJoined: "The name was put together from broken parts: please check.",
    valueOrder: "The value stands in an unusual place beside its label: please check.",
    operatorProposed: "No operator stood there; this one is proposed by the name.",
    weightFromScore: "No weight is printed; worked out from score and completion.",
    splitApart: "Operator, value and unit stood in one cell and were taken apart.",
    operatorRewritten: "Written as “{printed}”; now the form's own operator.",
    tidied: "Full-width characters, spaces or the date's writing were tidied.",
    htmlRemoved: "Web page code was taken off.",
    reasonColumnUnknown:
      "The text does not show which kind of reason this is; it stands under 其他原因分析: please choose.",
    columnsParted:
      "Two columns of text ran together and were parted at the numbering: please check.",
    scoresDisagree: "得分 is not 分值 times 完成程度: please check these columns.",
    yearFromDeadlines: "The source prints no year; it was taken from the deadlines.",
    notANumber: "A number belongs here: please correct it.",
    setByKind: "Set because of the kind of form.",
    chosen: "Chosen by you.",
  },
  notes: {
    levelMoved:
      "“{name}” is printed under “{printedLevel1} / {printedLevel2}”; it was put under “{level1} / {level2}”.",
    monitoringForm:
      "“{title}” is a monitoring form: only its targets and opening budget are read. What was reached and spent so far, what is expected and how likely it is are listed among what found no place; nothing is scored.",
    foreignFunction: "A cell holds another add-in's function; its value was not taken: {text}",
    errorValue: "A cell shows the error {text}; it was not taken.",
  },
  errors: {
    fileTooLarge:
      "The file has {size} MB, more than {limit} MB: keep only the forms and try again.",
    wrongFileType: "This kind of file can't be read: use .xlsx, .csv, .docx or .pdf.",
    oldFormat: "This is an old format: save it as .xlsx or .docx and try again.",
    encrypted: "The file has a password: take it off and try again.",
    zipBomb:
      "The file would unpack to far too much and may be harmful; it was not opened: save it anew in Excel and import that.",
    unreadable: "The file is damaged or of an unknown format: save it again and try again.",
    noText: "This PDF holds no text, perhaps scanned pages: use one with text, or paste the text.",
    noForm:
      "No form was found: make sure there are headings such as 三级指标 and rows of indicators.",
    tooManyCharacters:
      "There is too much text, and at most {limit} are read at once: keep only the forms, or import them in parts.",
    tooManyCells:
      "The tables have {count} cells with the empty ones, and at most {limit} are read at once: delete the rows, columns and sheets that are not needed, or import in parts.",
    tooManyFilled:
      "There are more than {limit} cells or words, too many to read at once: keep only the forms, or import them in parts.",
    tooManyLines:
      "There are {count} lines, and at most {limit} are read at once: keep only the forms, or import them in parts.",
    cellTooLong: "A cell or line is longer than {limit} characters: shorten it and try again.",
    tooManyElements:
      "The contents and formats of the file come to more than {limit} items, too many to read at once: delete the rows, columns, formats and sheets that are not needed, or import in parts.",
    tooManySheets:
      "The workbook has {count} sheets, and at most {limit} are read at once: import it in parts.",
    tooManyPages:
      "The PDF has {count} pages, and at most {limit} are read at once: keep only those with the forms.",
    tooManyRules:
      "The PDF draws too many lines, and at most {limit} are read at once: keep only the pages with the forms, or paste their text.",
  },
};
