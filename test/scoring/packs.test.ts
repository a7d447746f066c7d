import { defaultPackOf, families } from "../../src/form";
import { rulePacks, type Band, type RulePack } from "../../src/scoring";

type Check = (value: unknown) => boolean;

const oneOf =
  (...allowed: unknown[]): Check =>
  (value) =>
    allowed.includes(value);
const numberWithin =
  (lowest: number, highest: number): Check =>
  (value) =>
    typeof value === "number" && value >= lowest && value <= highest;
const decimals: Check = (value) => Number.isInteger(value) && numberWithin(0, 10)(value);
const decimalsOrNull: Check = (value) => value === null || decimals(value);
const text: Check = (value) => typeof value === "string" && value.trim() !== "";
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(check);
const recordOf =
  (fields: Record<string, Check>): Check =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).every((key) => key in fields) &&
    Object.entries(fields).every(([key, check]) => check(value[key]));

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Bands must join without a gap from 1 down to 0, or a 完成程度 would belong to none. */
const joiningBands: Check = (value) => {
  const bands = value as Band[];
  return (
    bands.length === 3 &&
    bands[0]?.from === 1 &&
    bands[2]?.to === 0 &&
    bands.every(
      ({ band, from, to }, index) =>
        band === index + 1 && from > to && (index === 0 || from === bands[index - 1]?.to),
    )
  );
};

/** Grades must fall to 0, or a total would have none. */
const fallingGrades: Check = (value) => {
  const grades = value as RulePack["gradeBands"];
  return (
    grades[grades.length - 1]?.from === 0 &&
    grades.every(({ from }, index) => index === 0 || from < (grades[index - 1]?.from ?? 0))
  );
};

const band: Check = recordOf({
  band: oneOf(1, 2, 3),
  text,
  range: text,
  from: numberWithin(0, 1),
  to: numberWithin(0, 1),
});

const checks: Record<keyof RulePack, Check> = {
  id: (value) => typeof value === "string" && /^[a-z][a-z0-9-]*$/.test(value),
  title: recordOf({ "zh-CN": text, "en-US": text }),
  shortName: text,
  otherNames: listOf(text),
  evidence: (value) =>
    isRecord(value) &&
    Object.entries(value).every(
      ([policy, rests]) =>
        policy in checks && oneOf("published", "national", "practice", "local")(rests),
    ),
  papers: (value) => value === undefined,
  cited: (value) => value === undefined,
  sectionPoints: listOf(recordOf({ name: text, points: numberWithin(0, 1000) })),
  taskRateDecimals: decimals,
  completionDecimals: decimalsOrNull,
  rowScoreDecimals: decimalsOrNull,
  totalDecimals: decimals,
  cap: oneOf("clamp", "refuse"),
  reverseMiss: oneOf("linear_to_double", "inverse_ratio", "zero", "per_point"),
  offPerPoint: numberWithin(0.001, 1),
  reverseZero: oneOf("zero", "refuse"),
  equalOver: oneOf("full", "deviation", "refuse"),
  negativeActual: oneOf("zero_for_positive", "zero_for_all", "refuse"),
  qualBands: (value) => listOf(band)(value) && joiningBands(value),
  qualValue: oneOf("band1_full", "ask"),
  overThreshold: numberWithin(1, 1000),
  gradeBands: (value) =>
    listOf(recordOf({ grade: oneOf("优", "良", "中", "差"), from: numberWithin(0, 1000) }))(
      value,
    ) && fallingGrades(value),
  percentSlip: oneOf("one_is_whole", "ask"),
  progressLights: recordOf({
    yellow: numberWithin(0, 1),
    green: numberWithin(0, 1),
    blue: numberWithin(1, 10),
  }),
  reasonRequired: oneOf("score_below_weight", "never"),
  override: oneOf("keep_and_report", "keep"),
  sumTolerance: recordOf({ money: numberWithin(0, 1), points: numberWithin(0, 1) }),
};

/** The fields of data that a rule pack may not have so: missing, unknown or outside their range. */
function wrongFields(data: RulePack): string[] {
  const record: Record<string, unknown> = { ...data };
  return [
    ...Object.entries(checks)
      .filter(([field, check]) => !check(record[field]))
      .map(([field]) => field),
    ...Object.keys(record).filter((field) => !(field in checks)),
  ];
}

test.each(rulePacks.map((pack) => [pack.id, pack] as const))(
  "%s is a whole rule pack",
  (_, pack) => {
    expect(wrongFields(pack)).toEqual([]);
  },
);

test("a pack that is none is told by its field", () => {
  const [pack] = rulePacks;
  const bands = pack!.qualBands;
  expect(wrongFields({ ...pack!, completionDecimals: -1 })).toEqual(["completionDecimals"]);
  expect(wrongFields({ ...pack!, qualBands: bands.slice(1) })).toEqual(["qualBands"]);
  expect(wrongFields({ ...pack!, qualBands: bands.map((each) => ({ ...each, to: 0.7 })) })).toEqual(
    ["qualBands"],
  );
  expect(wrongFields({ ...pack!, gradeBands: [...pack!.gradeBands].reverse() })).toEqual([
    "gradeBands",
  ]);
});

test("no two packs answer to one name", () => {
  const names = rulePacks.flatMap(({ id, title, shortName, otherNames }) => [
    id,
    ...Object.values(title),
    shortName,
    ...otherNames,
  ]);
  expect(new Set(names).size).toBe(names.length);
});

test("each kind of form has one default pack", () => {
  for (const { kind } of families) expect(rulePacks).toContain(defaultPackOf(kind));
});
