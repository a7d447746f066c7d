import { readBand } from "../../scoring";
import type { PlacedCell } from "../recognise/alignRow";
import { numberIn, type NumberContent } from "../recognise/cellContent";
import { doubt, guessOf, type FieldDraft } from "./formDraft";
import type { SourceCell } from "../recognise/sourceRow";
import { joinName, narrowLetters } from "../../words/names";
import { halfWidth } from "../../words/compact";
import { hundredfold, hundredth } from "../../words/decimalShift";
import {
  level1Named,
  level2Named,
  qualitativeLevel,
  standardIndicator,
} from "../recognise/vocabulary";

/** Turns a placed cell into the value that the standard form holds. */

/** A field that holds just what the cell shows. */
export function textField(cell: SourceCell, sure: boolean): FieldDraft {
  const field: FieldDraft = { value: cell.text, cell, sure };
  if (cell.hadHtml === true) field.guess = guessOf("htmlRemoved");
  return withDoubt(field);
}

/** A printed text without what its cell's line breaks and a full-width keyboard left in it. */
function printedName(text: string): string {
  return narrowLetters(joinName(text));
}

/** What a template prints before the name that is to be filled in: "指标1". */
const NUMBERED = /^指标\d{1,2}[:：、.．]?\s*(?=[^\s:：、.．])/u;

/** A name: joined where it was broken, in the standard writing where it is a standard one. */
export function nameField(placed: PlacedCell): FieldDraft {
  const printed = printedName(placed.cell.text).replace(NUMBERED, "");
  const value = standardIndicator(placed.content.key)?.name ?? printed;
  return tidied({ value, cell: placed.cell, sure: placed.sure });
}

export function levelField(placed: PlacedCell, level: 1 | 2): FieldDraft {
  const named = level === 1 ? level1Named : level2Named;
  const value = named(placed.content.key) ?? withoutPoints(printedName(placed.cell.text));
  return { value, cell: placed.cell, sure: placed.sure };
}

/** A level's name without the points that some forms print in it: "项目决策（10分）". */
function withoutPoints(name: string): string {
  return name.replace(/(.)[（(]\d{1,3}(?:\.\d{1,2})?分?[）)]$/u, "$1");
}

/** Money in 万元: a number with another unit (400000元) is not of that size, and stays as it is printed. */
export function moneyField(placed: PlacedCell): FieldDraft {
  const { unit = "", percent = false } = placed.content.number ?? {};
  return percent || (unit !== "" && unit !== "万元")
    ? notANumber(placed.cell)
    : numberField(placed);
}

/** 分值 and 得分: a number without its unit. */
export function numberField(placed: PlacedCell): FieldDraft {
  const { cell, content, sure } = placed;
  if (content.number === null) return notANumber(cell);
  const { value } = content.number;
  return withFormat(tidied({ value: sheetNumber(cell) ?? value, cell, sure }), cell);
}

/** 项目执行率 and 完成程度: a ratio, with the format that shows it as it was printed. */
export function ratioField(placed: PlacedCell): FieldDraft {
  const { cell, content, sure } = placed;
  if (content.number === null) return notANumber(cell);
  const fromSheet = sheetNumber(cell);
  if (fromSheet !== null) return withFormat({ value: fromSheet, cell, sure }, cell);
  const { value, percent } = content.number;
  if (!percent) return tidied({ value, cell, sure });
  const decimals = /\.(\d+)/u.exec(content.key)?.[1]?.length ?? 0;
  const numberFormat = decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
  return { value: hundredth(value), numberFormat, cell, sure };
}

/** 运算符号 in the form's writing. */
export function operatorField(placed: PlacedCell): FieldDraft {
  const { cell, content, sure } = placed;
  if (content.operator === null) {
    return { value: cell.text, cell, sure: false, guess: guessOf("roleUncertain") };
  }
  const value = content.operator;
  const field: FieldDraft = { value, cell, sure };
  if (value !== cell.text) field.guess = guessOf("operatorRewritten", { printed: cell.text });
  return field;
}

/** 指标值 or 全年完成值, and the operator and unit that were glued to it. */
export interface QuantityFields {
  value: FieldDraft;
  operator?: FieldDraft;
  unit?: FieldDraft;
}

export function quantityFields(placed: PlacedCell): QuantityFields {
  const { cell, content, sure } = placed;
  const number = content.number ?? content.glued?.number;
  if (number === undefined) return { value: wordsField(placed) };
  const percentFormat = typeof cell.value === "number" && (cell.numberFormat ?? "").includes("%");
  const value = percentFormat ? hundredfold(cell.value as number) : number.value;
  const unitText = number.percent || percentFormat ? "%" : number.unit;
  const fields: QuantityFields = { value: tidied({ value, cell, sure }) };
  if (unitText !== "") fields.unit = { value: unitText, cell, sure, guess: guessOf("splitApart") };
  if (content.glued !== null) {
    const { operator, inWords } = content.glued;
    const code = inWords ? "operatorRewritten" : "splitApart";
    fields.operator = { value: operator, cell, sure: sure && !inWords, guess: guessOf(code) };
  }
  return fields;
}

/** Words of a 定性 row: a known level or band text in its standard writing, else as printed. */
function wordsField({ cell, content, sure }: PlacedCell): FieldDraft {
  const asPrinted = content.band ? cell.text.replace(/\s+/gu, "") : printedName(cell.text);
  const value = qualitativeLevel(content.key) ?? asPrinted;
  return tidied({ value, cell, sure: sure || content.qualitative || readBand(value) !== null });
}

/** 度量单位 */
export function unitField({ cell, sure }: PlacedCell): FieldDraft {
  return tidied({ value: halfWidth(cell.text).replace(/\s+/gu, ""), cell, sure });
}

/** 完成时限 as the form writes it, 2021-12. */
export function dateField({ cell, content, sure }: PlacedCell): FieldDraft {
  if (content.date === null) return doubted({ value: printedName(cell.text), cell, sure: false });
  const field: FieldDraft = { value: content.date, cell, sure };
  if (content.date !== cell.text) field.guess = guessOf("tidied");
  return field;
}

/** The number that a text or cell of a label shows, or its text, unsure. */
export function amountField(cell: SourceCell, sure: boolean): FieldDraft {
  const number: NumberContent | null = numberIn(cell.text);
  if (number === null) return { ...notANumber(cell), value: cell.text };
  return withFormat(tidied({ value: sheetNumber(cell) ?? number.value, cell, sure }), cell);
}

function notANumber(cell: SourceCell): FieldDraft {
  return { value: cell.text, cell, sure: false, guess: guessOf("notANumber") };
}

function sheetNumber({ value }: SourceCell): number | null {
  return typeof value === "number" ? value : null;
}

function withFormat(field: FieldDraft, cell: SourceCell): FieldDraft {
  const { numberFormat } = cell;
  return numberFormat === undefined || numberFormat === "General"
    ? field
    : { ...field, numberFormat };
}

/** Says that the value is not written as it was printed; line breaks alone are not worth a word. */
function tidied(field: FieldDraft): FieldDraft {
  const printed = field.cell?.text ?? "";
  const changed = typeof field.value === "string" && field.value !== printed;
  if (changed && field.guess === undefined) field.guess = guessOf("tidied");
  return withDoubt(field);
}

function withDoubt(field: FieldDraft): FieldDraft {
  const code = field.cell?.doubt;
  if (code !== undefined) doubt(field, code);
  return field;
}

function doubted(field: FieldDraft): FieldDraft {
  doubt(field, "roleUncertain");
  return field;
}
