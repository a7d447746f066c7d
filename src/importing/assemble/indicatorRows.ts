import {
  dateField,
  nameField,
  numberField,
  operatorField,
  quantityFields,
  ratioField,
  textField,
  unitField,
} from "./fieldValues";
import { doubt, guessOf, missingField, type FormDraft, type IndicatorDraft } from "./formDraft";
import { joinBrokenRows } from "./brokenRows";
import { resolveLevels } from "./levels";
import { hasData, isTemplate, rowCells, withoutTemplateName, type RowCells } from "./rowCells";
import { reasonKinds } from "../../form/model/fields";
import type { IndicatorRole } from "../recognise/roles";

/** Reads the indicator rows of a form. What they hold beside indicators goes to the leftovers. */
export function readIndicators(draft: FormDraft): IndicatorDraft[] {
  const filled = draft.indicatorRows.map(rowCells).filter((row) => !isTemplate(row));
  const rows = joinBrokenRows(filled).map(withoutTemplateName);
  const levels = resolveLevels(draft, rows);
  const indicators: IndicatorDraft[] = [];
  rows.forEach((row, i) => {
    if (hasData(row)) indicators.push({ ...levels[i], ...valuesOf(row) });
  });
  for (const indicator of indicators) markMissing(indicator, indicators);
  return indicators;
}

function valuesOf(row: RowCells): IndicatorDraft {
  const { cells } = row;
  const values: IndicatorDraft = {};
  if (cells.name !== undefined) values.name = nameField(cells.name);
  if (row.nameInDoubt === true && values.name !== undefined) doubt(values.name, "nameJoined");
  if (cells.operator !== undefined) values.operator = operatorField(cells.operator);
  if (cells.unit !== undefined) values.unit = unitField(cells.unit);
  readQuantities(cells, values);
  if (cells.deadline !== undefined) values.deadline = dateField(cells.deadline);
  if (cells.completion !== undefined) values.completion = ratioField(cells.completion);
  if (cells.weight !== undefined) values.weight = numberField(cells.weight);
  if (cells.score !== undefined) values.score = numberField(cells.score);
  pointsFromName(values);
  if (cells.deviation?.content.number) values.deviation = ratioField(cells.deviation);
  for (const role of [...reasonKinds, "measure", "deviation", "evidence"] as const) {
    const placed = cells[role];
    if (placed === undefined || values[role] !== undefined) continue;
    const field = textField(placed.cell, placed.sure);
    if (!placed.sure) doubt(field, "roleUncertain");
    values[role] = field;
  }
  for (const [role, placed] of Object.entries(cells)) {
    const field = values[role as IndicatorRole];
    if (!placed.sure && field?.sure === false) doubt(field, "roleUncertain");
  }
  markReasons(values);
  markScores(values);
  markDoubtfulRow(row, values);
  return values;
}

const NAMED_POINTS = /^(.+)[（(](\d{1,2}(?:\.\d{1,2})?)分[）)]$/u;

/** "到账率（10分）" is a name and its 分值, unless that is printed otherwise. */
function pointsFromName(values: IndicatorDraft): void {
  const { name } = values;
  const [, bare, printed] = NAMED_POINTS.exec(String(name?.value ?? "")) ?? [];
  if (name === undefined || bare === undefined) return;
  const value = Number(printed);
  values.weight ??= { value, cell: name.cell, sure: name.sure, guess: guessOf("splitApart") };
  if (values.weight.value !== value) return;
  values.name = { ...name, value: bare, guess: name.guess ?? guessOf("splitApart") };
}

/** 指标值, 调整指标值, 全年完成值 and 上年值, with operator and unit where they were glued to them. */
function readQuantities(cells: RowCells["cells"], values: IndicatorDraft): void {
  if (cells.target !== undefined) {
    const { value, operator, unit } = quantityFields(cells.target);
    values.target = value;
    if (operator !== undefined) values.operator ??= operator;
    if (unit !== undefined) values.unit ??= unit;
  }
  for (const role of ["adjusted", "actual", "previous"] as const) {
    const placed = cells[role];
    if (placed === undefined) continue;
    const { value, operator, unit } = quantityFields(placed);
    values[role] = value;
    const isOther = unit !== undefined && values.unit?.cell && unit.value !== values.unit.value;
    // A target may print the row's operator again once it was adjusted.
    const isAgain = role === "adjusted" && operator?.value === values.operator?.value;
    if (!isOther && (operator === undefined || isAgain)) continue;
    // They are one number in the row's unit: what is more in the cell stays, for a person to see.
    value.value = placed.cell.text;
    doubt(value, "notANumber");
  }
}

/** A reason whose column is in doubt may belong to any of them. */
function markReasons(values: IndicatorDraft): void {
  const roles = [...reasonKinds, "measure"] as const;
  const inDoubt = roles.some((role) => values[role]?.guess?.code === "roleUncertain");
  for (const role of inDoubt ? roles : []) values[role] ??= missingField("roleUncertain");
}

/** A 完成程度 above this is a percentage or another column's number. */
const HIGHEST_RATIO = 2;

/** 得分 that is not 分值 x 完成程度 may be a person's own, or its column is another's. */
function markScores({ actual, completion, weight, score }: IndicatorDraft): void {
  if (completion === undefined || weight === undefined || score === undefined) return;
  const byRule = Number(weight.value) * Math.min(1, Number(completion.value));
  const agrees = Math.abs(byRule - Number(score.value)) <= 0.011;
  if (agrees && Number(completion.value) <= HIGHEST_RATIO) return;
  for (const field of [actual, completion, weight, score]) {
    if (field !== undefined) doubt(field, "scoresDisagree");
  }
}

/**
 * A cell without a place may be what another field lacks, and a row without a name has slipped, so
 * the whole row is to be looked at.
 */
function markDoubtfulRow(row: RowCells, values: IndicatorDraft): void {
  if (row.unplaced.length === 0 && values.name !== undefined) return;
  for (const field of Object.values(values)) doubt(field, "rowIncomplete");
  const lost: IndicatorRole[] = ["name", "operator", "target", "unit"];
  if (row.unplaced.some(({ content }) => content.words)) lost.push(...reasonKinds, "measure");
  for (const role of lost) values[role] ??= missingField("rowIncomplete");
}

/** Fields that a complete row has: by what stands beside them, and by what the other rows have. */
function markMissing(row: IndicatorDraft, rows: readonly IndicatorDraft[]): void {
  if (row.name === undefined) row.name = missingField();
  if (row.target === undefined) row.target = missingField();
  const isNumber = typeof row.target.value === "number";
  const isLost = row.target.cell === null;
  if (isNumber || isLost) row.operator ??= missingField();
  if (isNumber || isLost) row.unit ??= missingField();
  if (!row.name.sure || isLost) markNaming(row);
  if (row.operator !== undefined && row.target.cell === null) doubt(row.operator, "rowIncomplete");
  markNumbers(row, rows);
  const usual = shareOf(rows, "deadline") > 0.5;
  if (usual && row.deadline === undefined) row.deadline = missingField();
}

/** A row whose name or value is in doubt may be a piece of another row, and so may its levels. */
function markNaming({ name, level1, level2 }: IndicatorDraft): void {
  for (const field of [name, level1, level2])
    if (field !== undefined) doubt(field, "rowIncomplete");
}

/** 完成值, 程度, 分值 and 得分 hang together: a gap among them throws doubt on the others. */
function markNumbers(row: IndicatorDraft, rows: readonly IndicatorDraft[]): void {
  const roles = ["actual", "completion", "weight", "score"] as const;
  const present = roles.filter((role) => row[role] !== undefined);
  const lost = roles.filter((role) => row[role] === undefined && shareOf(rows, role) > 0.5);
  const gap =
    (row.score !== undefined && row.completion === undefined) ||
    (row.completion !== undefined && row.actual === undefined) ||
    (present.length > 0 && row.weight === undefined);
  if (!gap && lost.length === 0) return;
  for (const role of present) doubt(row[role] ?? missingField(), "rowIncomplete");
  for (const role of gap ? roles : lost) row[role] ??= missingField();
}

const shares = new WeakMap<readonly IndicatorDraft[], Map<IndicatorRole, number>>();

/** The share of rows that have a field, counted once per form. */
function shareOf(rows: readonly IndicatorDraft[], role: IndicatorRole): number {
  const known = shares.get(rows) ?? new Map<IndicatorRole, number>();
  shares.set(rows, known);
  const share =
    known.get(role) ?? rows.filter((row) => row[role] !== undefined).length / rows.length;
  known.set(role, share);
  return share;
}
