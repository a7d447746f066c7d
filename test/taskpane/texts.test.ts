import { chineseTexts, errorSentence } from "../../src/locale";
import { englishTexts } from "../../src/locale/en-US";
import { pageWords } from "../../src/locale/pageWords";
import { rulePacks } from "../../src/scoring";
import type { ActionErrorCode } from "../../src/actions";
import type { ImportErrorCode } from "../../src/importing";
import type { WorkbookErrorCode } from "../../src/workbook";
import { rulesInForce } from "../../src/report/policies";

const chinese = { ...chineseTexts, pages: pageWords["zh-CN"] };
const english = { ...englishTexts, pages: pageWords["en-US"] };

/** Every text with its path: "pane.status.reading". */
function leaves(part: unknown, path = ""): [string, unknown][] {
  return typeof part === "object" && part !== null
    ? Object.entries(part).flatMap(([key, each]) => leaves(each, `${path}.${key}`))
    : [[path, part]];
}

it("has every text in both languages", () => {
  const paths = (texts: object) => leaves(texts).map(([path]) => path);
  expect(paths(english)).toEqual(paths(chinese));
});

it("leaves no text empty", () => {
  for (const [path, text] of [...leaves(chinese), ...leaves(english)]) {
    if (typeof text === "string") expect([path, text.trim()]).not.toEqual([path, ""]);
  }
});

it("names the same values in both languages", () => {
  const names = (text: unknown) => [...String(text).matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
  const translated = new Map(leaves(english.scoring));
  for (const [path, text] of leaves(chinese.scoring)) {
    expect([path, [...new Set(names(translated.get(path)))]]).toEqual([
      path,
      [...new Set(names(text))],
    ]);
  }
});

it("has words for every policy of every rule pack", () => {
  for (const pack of rulePacks) {
    for (const { code } of rulesInForce({ pack, source: "sheet" }).policies) {
      expect(Object.keys(chinese.scoring.policies)).toContain(code);
    }
  }
});

/** The compiler sees to it that no code is left out. */
const errorCodes: Record<WorkbookErrorCode | ActionErrorCode | ImportErrorCode, true> = {
  protectedSheet: true,
  protectedWorkbook: true,
  cellEditMode: true,
  sheetGone: true,
  nameTaken: true,
  halfMade: true,
  invalidSelection: true,
  general: true,
  timeout: true,
  tooLarge: true,
  unsupported: true,
  readOnly: true,
  outsideExcel: true,
  unknown: true,
  cancelled: true,
  notAForm: true,
  notATarget: true,
  notASelfEvaluation: true,
  noOwnRules: true,
  noForms: true,
  emptySource: true,
  noHeading: true,
  tableMoved: true,
  noReviews: true,
  notOurSheet: true,
  noRows: true,
  allTaken: true,
  fileTooLarge: true,
  wrongFileType: true,
  oldFormat: true,
  encrypted: true,
  zipBomb: true,
  unreadable: true,
  noText: true,
  noForm: true,
  tooManyCharacters: true,
  tooManyCells: true,
  tooManyLines: true,
  cellTooLong: true,
  tooManyElements: true,
  tooManySheets: true,
  tooManyPages: true,
  tooManyFilled: true,
  tooManyRules: true,
};

it.each(Object.keys(errorCodes))("has a sentence of its own for the error %s", (code) => {
  for (const texts of [chinese, english]) {
    const unknown = errorSentence(texts, { code: "no such code", values: {} });
    expect(errorSentence(texts, { code, values: {} }) === unknown).toBe(code === "unknown");
  }
});
