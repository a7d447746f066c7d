import type { PerformanceForm } from "../../../src/form";
import { cleanForm, row } from "../support/cleanForms";
import type { Change } from "../support/sheets";
import { cells, type Case } from "./case";

const rate = row("重点工作办结率");
const output = row("工业企业对接推介企业户数");
const quality = row("依法行政能力");
const assets = row("固定资产利用率");

/** The clean form's cells that a platform would refuse, as it takes them. */
const positive: NonNullable<Change["cells"]> = {};
for (const [place, { actual }] of cleanForm("selfEvaluation").indicators.entries()) {
  const path = `indicators[${place}].actual`;
  if (typeof actual.value === "string") positive[path] = "达成";
  else if (Number(actual.value) < 0) positive[path] = 0;
}

/** A form without its 定性 rows. */
function numbersOnly(form: PerformanceForm): PerformanceForm {
  const isNumber = ({ target }: PerformanceForm["indicators"][number]) =>
    typeof target.value === "number";
  return { ...form, indicators: form.indicators.filter(isNumber) };
}

/** What a platform would refuse on upload, and what it just takes. */
export const precheckCases: Case[] = [
  cells(
    "IMPORT_NAME_TWICE",
    { [`${output}.name`]: "民爆行业监管覆盖率" },
    { [`${output}.name`]: "民爆行业监管覆盖率（二）" },
  ),
  cells("IMPORT_SIGN", { [`${rate}.actual`]: "3-5" }, positive),
  {
    ...cells(
      "IMPORT_SIGN",
      { [`${row("依法行政能力", "target")}.target`]: "较好*" },
      { [`${row("依法行政能力", "target")}.target`]: "较好" },
      "target",
    ),
  },
  cells(
    "IMPORT_SPACE",
    { [`${output}.name`]: "对接推介　企业户数" },
    { [`${output}.name`]: "对接推介企业户数" },
  ),
  cells("IMPORT_SPACE", { [`${output}.actual`]: "33 户" }, { [`${output}.actual`]: 33 }),
  cells("IMPORT_NOT_A_NUMBER", { [`${output}.actual`]: "33户" }, { [`${output}.actual`]: "33" }),
  cells(
    "IMPORT_NOT_A_NUMBER",
    { [`${rate}.actual`]: { value: 1, numberFormat: "0%" } },
    { [`${rate}.actual`]: { value: 100, numberFormat: "0.00" } },
  ),
  cells("IMPORT_BAND_WORDS", { [`${quality}.actual`]: "完全达成" }, positive),
  {
    code: "IMPORT_COLUMN_ABSENT",
    trigger: {},
    near: { edit: numbersOnly },
    at: `${quality}.name`,
  },
  // 250 characters of two bytes are 500.
  cells(
    "IMPORT_TOO_LONG",
    { [`${output}.name`]: `${"数".repeat(250)}a` },
    { [`${output}.name`]: "数".repeat(250) },
  ),
  // Reasons and measure are one field of 2,000 bytes.
  cells(
    "IMPORT_TOO_LONG",
    { [`${assets}.reasons.other`]: "因".repeat(600), [`${assets}.measure`]: "措".repeat(401) },
    { [`${assets}.reasons.other`]: "因".repeat(600), [`${assets}.measure`]: "措".repeat(400) },
  ),
  cells("IMPORT_TOO_LONG", { goal: "目".repeat(2001) }, { goal: "目".repeat(2000) }),
  cells("IMPORT_WEIGHT", { [`${output}.weight`]: 0 }, { [`${output}.weight`]: 0.1 }),
  cells(
    "IMPORT_SCORE_ABOVE",
    { [`${output}.score`]: 9, [`${output}.weight`]: 8 },
    { [`${output}.score`]: 8, [`${output}.weight`]: 8 },
  ),
  // 27 of 30 at 10 points are 9.
  {
    ...cells(
      "IMPORT_SCORE_RECOMPUTED",
      { [`${output}.score`]: 9.1, [`${output}.weight`]: 10, [`${output}.actual`]: 27 },
      { [`${output}.score`]: 9, [`${output}.weight`]: 10, [`${output}.actual`]: 27 },
    ),
  },
  // 部分达成 of 10 points is from 6 on and below 8.
  cells(
    "IMPORT_BAND_SCORE",
    { [`${quality}.score`]: 8, [`${quality}.weight`]: 10, [`${quality}.actual`]: "部分达成" },
    { [`${quality}.score`]: 7.99, [`${quality}.weight`]: 10, [`${quality}.actual`]: "部分达成" },
  ),
  {
    code: "IMPORT_LEVEL_POINTS",
    trigger: { renamed: { 可持续性: "可持续性（6分）" } },
    near: { renamed: { 可持续性: "可持续性（5分）" } },
  },
  {
    ...cells(
      "IMPORT_UNEXPLAINED",
      { [`${assets}.reasons.other`]: "", [`${assets}.measure`]: "" },
      { [`${assets}.reasons.other`]: "", [`${assets}.measure`]: "及时处置闲置设备" },
    ),
    at: `${assets}.reasons.funding`,
  },
];
