import { contentOf, type RecognisedCell } from "../recognise/cellContent";
import { kindOfTitle } from "../../form/model/titles";
import { labelOf } from "../recognise/labels";
import { cellIn, isCell } from "./lineCells";
import { joinLines, type Line } from "./lines";
import type { SourceCell, SourceRow } from "../recognise/sourceRow";
import { indicatorHeading, isReasonGroup, type Role } from "../recognise/roles";
import { compactText } from "../../words/compact";
import { isKnownWord } from "../recognise/vocabulary";

/** A printed cell put together from its lines, or a line of values. */
interface Piece {
  line: Line;
  text: string;
  values: string[] | null;
}

/**
 * Reads the indicator part: words follow one another cell by cell, and each row closes with its
 * line of numbers. Returns the line after it.
 */
export function readIndicatorLines(lines: readonly Line[], at: number, rows: SourceRow[]): number {
  const { pieces, end } = piecesFrom(lines, at);
  const words = joinPieces(pieces);
  const header = words.findIndex(
    ({ values, text }) => values !== null || headerWords(text) === null,
  );
  const headings = words.slice(0, header < 0 ? words.length : header);
  rows.push({ cells: headings.flatMap((piece) => headerCells(piece)) });
  readDataPieces(words.slice(headings.length), rows);
  return end;
}

/** Pieces up to the total, or to the next form. */
function piecesFrom(lines: readonly Line[], from: number): { pieces: Piece[]; end: number } {
  const pieces: Piece[] = [];
  let open = false;
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (line.text === "") {
      open = false;
      continue;
    }
    const label = labelOf(line.text.split(/[\s:：]+/u)[0] ?? "");
    if (label === "total" || label === "unit" || kindOfTitle(line.text) !== null) break;
    const last = pieces[pieces.length - 1];
    const parts = partValues(line);
    if (open && last !== undefined && parts.length === 1 && parts[0]?.values === null) {
      last.text = joinLines(last.text, line.text);
    } else pieces.push(...parts);
    open = pieces[pieces.length - 1]?.values === null;
  }
  return { pieces, end: at };
}

/** "重点工作办结率 = 100 % 2021-12": the words in front, then the values. */
function partValues(line: Line): Piece[] {
  const words = line.text.split(/\s+/u);
  const isValue = words.map((word) => isValueWord(word));
  let first = words.length;
  while (first > 0 && isValue[first - 1] === true) first -= 1;
  const values = words.slice(first);
  const isRow = values.some(
    (word) => contentIn(word).number !== null || contentIn(word).date !== null,
  );
  if (!isRow) return [{ line, text: line.text, values: null }];
  const names = words.slice(0, first).map((text) => ({ line, text, values: null }));
  return [...names, { line, text: values.join(" "), values }];
}

function contentIn(word: string): RecognisedCell {
  return contentOf({
    text: word,
    value: word,
    place: { row: 0, column: 0 },
    column: null,
    span: 1,
    width: 1,
  });
}

function isValueWord(word: string): boolean {
  const content = contentIn(word);
  return !content.words || content.unit;
}

/** Joins pieces that a page's end or a blank line parted, where that makes a known word. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    const parted = last !== undefined && last.values === null && piece.values === null;
    if (parted && belongTogether(last.text, piece.text)) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}

function belongTogether(first: string, second: string): boolean {
  if (/^[。，、；：！？）》”]/u.test(second)) return true;
  if (/^\d+%-\d+%/u.test(compactText(second))) return contentIn(first).band;
  if (isKnownWord(compactText(first)) || isKnownWord(compactText(second))) return false;
  return isKnownWord(compactText(first + second));
}

/** The header words that a text is made of ("改进措施经费保障原因分析"); null when it holds others. */
function headerWords(text: string): string[] | null {
  let rest = compactText(text);
  const found: string[] = [];
  while (rest !== "") {
    let length = Math.min(rest.length, 14);
    while (length > 1 && !isHeaderWord(rest.slice(0, length))) length -= 1;
    if (length <= 1) return null;
    found.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return found;
}

function isHeaderWord(word: string): boolean {
  return (
    indicatorHeading(word) !== undefined ||
    isReasonGroup(word) ||
    labelOf(word) === "indicatorGroup"
  );
}

function headerCells(piece: Piece): SourceCell[] {
  const words = headerWords(piece.text) ?? [];
  return words.map((word, i) => cellIn(piece.line, word, i)).filter(isCell);
}

/** Cuts the pieces into rows at their lines of values. */
function readDataPieces(pieces: readonly Piece[], rows: SourceRow[]): void {
  let words: Piece[] = [];
  let last: Piece | null = null;
  let lastRow: SourceRow | null = null;
  for (const piece of pieces) {
    if (headerWords(piece.text) !== null) continue;
    if (piece.values === null) {
      words.push(piece);
      continue;
    }
    const own = ownWords(words, piece.values, last !== null && isShort(last));
    explain(lastRow, words.slice(0, words.length - own.length), rows);
    lastRow = { cells: [...wordCells(own, piece.values), ...valueCells(piece)] };
    last = piece;
    rows.push(lastRow);
    words = [];
  }
  explain(lastRow, words, rows);
}

/** 得分 below 分值: the words behind such a row explain it. */
function isShort({ values }: Piece): boolean {
  const [weight, score] = (values ?? []).slice(-2).map((word) => contentIn(word).number?.value);
  return weight !== undefined && score !== undefined && score < weight;
}

/**
 * The words that belong to the row of these values: its levels, its name, and in a 定性 row its
 * value and band. Words in front of them explain the row before, if that one fell short; else they
 * are the beginning of a name that was parted.
 */
function ownWords(
  words: readonly Piece[],
  values: readonly string[],
  afterShort: boolean,
): Piece[] {
  const lastLevel = words.map(isLevel).lastIndexOf(true);
  const naming = words.length - namingLength(words, values);
  let first = lastLevel >= 0 ? lastLevel : afterShort ? Math.max(0, naming) : 0;
  while (first > 0 && isLevel(words[first - 1])) first -= 1;
  return words.slice(first);
}

/** How many of the last words are the row's name and, in a 定性 row, its value and band. */
function namingLength(words: readonly Piece[], values: readonly string[]): number {
  const last = words[words.length - 1];
  if (last !== undefined && contentIn(last.text).band) return 3;
  const hasTarget = contentIn(values[0] ?? "").operator !== null || values.some(isUnitWord);
  return hasTarget ? 1 : 2;
}

function isUnitWord(word: string): boolean {
  return contentIn(word).unit;
}

function isLevel(piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  const { level1, level2 } = contentIn(piece.text);
  return level1 || level2;
}

/** Cells of levels first, then the name, put together from what stands before value and band. */
function wordCells(words: readonly Piece[], values: readonly string[]): SourceCell[] {
  const levels = words.filter(isLevel);
  const others = words.filter((piece) => !isLevel(piece));
  const tail = Math.min(namingLength(words, values), others.length) - 1;
  const nameParts = others.slice(0, others.length - tail);
  const name = nameParts.map(({ text }) => text).join("");
  const first = nameParts[0];
  const tailRoles: Role[] = ["target", "actual"];
  return [
    ...levels.map((piece) => cellIn(piece.line, piece.text, 0)),
    first === undefined ? null : nameCell(first.line, name, nameParts.length > 1),
    ...others.slice(others.length - tail).map((piece, i) => {
      const cell = cellIn(piece.line, piece.text, 0);
      return cell === null ? null : { ...cell, role: tailRoles[i] };
    }),
  ].filter(isCell);
}

function nameCell(line: Line, text: string, joined: boolean): SourceCell | null {
  const cell = cellIn(line, text, 0);
  if (cell === null) return null;
  const doubtful = joined && !isKnownWord(compactText(text));
  return { ...cell, role: "name", ...(doubtful ? { doubt: "nameJoined" as const } : {}) };
}

function valueCells(piece: Piece): SourceCell[] {
  return (piece.values ?? []).map((word, i) => cellIn(piece.line, word, i + 1)).filter(isCell);
}

/** Words between two rows explain the first: the reason, then the measure. The rest is left over. */
function explain(row: SourceRow | null, words: readonly Piece[], rows: SourceRow[]): void {
  const texts = words.filter(({ text }) => labelOf(text) !== "indicatorGroup");
  const roles: Role[] = ["other", "measure"];
  texts.forEach((piece, i) => {
    const cell = cellIn(piece.line, piece.text, 0);
    if (cell === null) return;
    const role = row === null || isLevel(piece) ? undefined : roles[i];
    const doubt = role === "other" ? ("reasonColumnUnknown" as const) : undefined;
    if (row === null || role === undefined) rows.push({ cells: [cell] });
    else row.cells.push({ ...cell, role, doubt });
  });
}
