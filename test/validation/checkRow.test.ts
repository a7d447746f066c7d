/** What PERFCHECK says first of one row: why it is not scored, else its first fault, else what is worth a word. */
import { liaoning, national, type CellValue, type ScoringRow } from "../../src/scoring";
import { checkRow, isNote } from "../../src/validation/checkRow";

/** 33 of 30 户 at 6.6 points. */
const sound: ScoringRow = { operator: ">=", target: 30, actual: 33, weight: 6.6, unit: "户" };

/** "CODE {values}", or null for a sound row. */
function saidOf(
  change: Partial<Record<keyof ScoringRow, CellValue>>,
  pack = liaoning,
): string | null {
  const said = checkRow({ ...sound, ...change }, pack);
  return said === null
    ? null
    : `${said.code} ${JSON.stringify("values" in said ? said.values : {})}`;
}

test.each<[Partial<Record<keyof ScoringRow, CellValue>>, string | null]>([
  [{}, null],
  // Why it is not scored comes first.
  [{ operator: "≥", weight: "" }, "WEIGHT_MISSING {}"],
  [{ actual: "若干" }, 'VALUE_NOT_NUMERIC {"field":"actual","text":"若干"}'],
  [{ target: "" }, "TARGET_MISSING {}"],
  [{ weight: -1 }, 'WEIGHT_NEGATIVE {"weight":-1}'],
  // Without an actual, what will keep it from being scored whatever the actual is.
  [{ actual: "" }, "ACTUAL_MISSING {}"],
  [{ actual: "", operator: "~" }, 'OPERATOR_UNKNOWN {"text":"~"}'],
  [{ actual: "", target: "若干" }, 'VALUE_NOT_NUMERIC {"field":"target","text":"若干"}'],
  [{ actual: "", target: "30元" }, 'UNIT_MISMATCH {"text":"30元","unit":"户"}'],
  [{ actual: "", target: "30户" }, "ACTUAL_MISSING {}"],
  [{ actual: "", target: "" }, "TARGET_MISSING {}"],
  [{ actual: "", target: "", operator: "~" }, "TARGET_MISSING {}"],
  [{ actual: "", target: "≥30" }, "ACTUAL_MISSING {}"],
  [{ actual: "", target: "≥30户" }, "ACTUAL_MISSING {}"],
  [{ actual: "", target: "50%", unit: "%" }, "ACTUAL_MISSING {}"],
  [{ actual: "", target: "50%" }, 'UNIT_MISMATCH {"text":"50%","unit":"户"}'],
  [{ actual: "", operator: "=", target: "2024年6月", unit: "" }, "ACTUAL_MISSING {}"],
  [{ actual: "", operator: "", target: "规范", unit: "" }, "ACTUAL_MISSING {}"],
  [
    { actual: "", operator: "=", target: "规范", unit: "" },
    'VALUE_NOT_NUMERIC {"field":"target","text":"规范"}',
  ],
  // Then its faults, then what is worth a word.
  [{ weight: 0 }, 'WEIGHT_NOT_POSITIVE {"weight":0}'],
  [{ weight: 100 }, null],
  [{ weight: 100.01 }, 'WEIGHT_OVER {"weight":100.01,"points":100}'],
  [{ weight: 101, actual: "33户" }, 'WEIGHT_OVER {"weight":101,"points":100}'],
  [{ target: 0 }, 'TARGET_ZERO {"operator":">="}'],
  [{ actual: 0 }, null],
  [{ actual: -1 }, 'NEGATIVE_ACTUAL {"actual":-1}'],
  [{ actual: -1, target: 0, operator: "<=" }, 'NEGATIVE_ACTUAL {"actual":-1}'],
  [{ actual: -3, target: -2, operator: "<=" }, null],
  [{ operator: "≥" }, 'OPERATOR_VARIANT {"operator":"≥","standard":">="}'],
  [{ target: "≥30" }, 'OPERATOR_IN_TARGET {"target":"≥30","operator":">="}'],
  [{ actual: "33户" }, 'UNIT_IN_VALUE {"value":"33户","unit":"户","proposed":33}'],
  [{ actual: "33" }, 'NUMBER_AS_TEXT {"value":"33"}'],
  [{ actual: "３３" }, 'FULL_WIDTH {"value":"３３","proposed":33}'],
  [{ actual: "33%", unit: "%" }, 'PERCENT_SIGN {"value":"33%","unit":"%","proposed":33}'],
  // 30 % above the target is to be explained.
  [{ actual: 38.9 }, null],
  [{ actual: 39 }, "OVER {}"],
  [{ actual: 90, operator: "≥" }, 'OPERATOR_VARIANT {"operator":"≥","standard":">="}'],
])("%j", (change, said) => {
  expect([saidOf(change), saidOf(change, national)]).toEqual([said, said]);
});

test("notes are told of rows that are scored as they are meant", () => {
  const codes = [
    ...["OPERATOR_VARIANT", "OPERATOR_IN_TARGET", "PERCENT_SIGN", "UNIT_IN_VALUE", "FULL_WIDTH"],
    ...["NUMBER_AS_TEXT", "OVER"],
  ];
  expect(codes.filter((code) => !isNote({ code }))).toEqual([]);
  expect(isNote({ code: "TARGET_MISSING" })).toBe(false);
});
