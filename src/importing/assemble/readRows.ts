import { isMonitoringTitle, isYearText, kindOfTitle } from "../../form/model/titles";
import { alignRow, type PlacedCell } from "../recognise/alignRow";
import { contentOf } from "../recognise/cellContent";
import { textField } from "./fieldValues";
import { isAnchor } from "../recognise/fit";
import { doubt, isEmptyDraft, newDraft, pass, type FieldDraft, type FormDraft } from "./formDraft";
import { isGoalRow, isIndicatorRow, hasValue, isTaskRow, withoutGroup } from "./rowKind";
import {
  continues,
  indicatorHeader,
  isMoved,
  isRepeated,
  mergeHeaders,
  secondHeaderRow,
  taskHeader,
} from "../recognise/headers";
import { isGroupLabel, labelOf, splitLabel, type Label } from "../recognise/labels";
import { labelsOf, readLabelled } from "./labelled";
import {
  indicatorHeading,
  isReasonGroup,
  taskHeading,
  usualIndicatorRoles,
  usualTaskRoles,
  type RoleColumn,
} from "../recognise/roles";
import { isCellError } from "../../words/cellErrors";
import type { SourceCell, SourceRow } from "../recognise/sourceRow";
import { compactText } from "../../words/compact";
import { isProjectLevel1, level1Named, standardIndicator } from "../recognise/vocabulary";

/** Headings of a table of funds: its first row is scored, the sources below are parts of it. */
const FUNDS =
  /^(?:项目(?:资金|预算)|资金(?:来源|情况)|年度(?:资金|预算)|(?:部门)?预算执行率?情况|部门整体支出)/u;
const SUM = /^(?:合计|总计):?$/u;
/** Nothing, printed: a cell of a table that is not to be filled. */
const DASH = /^[-—–－―/]{1,4}$/u;

type Section = "head" | "tasks" | "goals" | "indicators";
type GoalRole = "goal" | "achievement";

/**
 * Walks through the rows once and sorts their cells into forms: a new 部门（单位）名称 begins a new
 * form, headers and titles repeated after a page break are passed over.
 */
export function readRows(rows: readonly SourceRow[]): FormDraft[] {
  const reader = new RowReader();
  for (const row of rows) reader.read(row.cells);
  return reader.finish();
}

class RowReader {
  private readonly drafts: FormDraft[] = [];
  private draft = newDraft();
  private section: Section = "head";
  /** True behind the total, where only what looks like an indicator is one. */
  private ended = false;
  private taskRoles: RoleColumn[] | null = null;
  private indicatorRoles: RoleColumn[] | null = null;
  /** The rows of the indicators' heading, as words. */
  private headingRows = new Set<string>();
  /** Headings of the indicators, and of the tasks, that are no role's, by their column. */
  private unread: ReadonlyMap<number, string> = new Map();
  private unreadOfTasks: ReadonlyMap<number, string> = new Map();
  /** A title met after rows of a form: the next form's, or one repeated on a new page. */
  private laterTitle: SourceCell | null = null;
  /** Roles of the goal texts in the order of their headings, and where these stand. */
  private goalHeads: { role: GoalRole; column: number | null }[] = [{ role: "goal", column: null }];
  private count = 0;

  read(all: readonly SourceCell[]): void {
    const cells = this.withoutForeign(all.map((cell) => this.noted(cell)));
    const isText = this.section === "goals" && this.isTableRow(cells);
    if (cells.length === 0 || (!isText && this.readHeader(cells))) return;
    if (this.isTableRow(cells)) this.readTableRow(this.withoutLabel(cells));
    else this.readBetween(cells.flatMap(partLabel));
  }

  finish(): FormDraft[] {
    this.drafts.push(this.draft);
    return this.drafts;
  }

  /** The cell with its number, by which it is known whether it has found a place. */
  private noted(cell: SourceCell): SourceCell {
    const noted = { ...cell, parts: [this.count++] };
    this.draft.cells.push(noted);
    return noted;
  }

  private isTableRow(cells: readonly SourceCell[]): boolean {
    if (this.section === "tasks") return isTaskRow(cells, this.taskRoles);
    if (this.section === "indicators") {
      return isIndicatorRow(cells, this.indicatorRoles) && (!this.ended || cells.some(hasValue));
    }
    const columns = this.goalHeads.map(({ column }) => column);
    return this.section === "goals" && isGoalRow(cells, columns);
  }

  private withoutLabel(cells: readonly SourceCell[]): readonly SourceCell[] {
    if (this.section === "head") return cells;
    const tables = {
      tasks: ["taskGroup", this.taskRoles],
      goals: ["goalGroup", this.goalHeads],
      indicators: ["indicatorGroup", this.indicatorRoles],
    } as const;
    const [label, columns] = tables[this.section];
    const own = withoutGroup(cells, label, columns);
    pass(
      this.draft,
      cells.filter((cell) => !own.includes(cell)),
    );
    return own;
  }

  /** A title, labels with their values, or a row that belongs to the table nevertheless. */
  private readBetween(cells: readonly SourceCell[]): void {
    const monitoring = cells.find(({ text }) => isMonitoringTitle(text));
    if (monitoring !== undefined && isEmptyDraft(this.draft)) {
      const { place: source, text: title } = monitoring;
      this.draft.notes.push({ code: "monitoringForm", source, values: { title } });
    }
    const labels = labelsOf(cells, this.draft.kind).map((label, i) =>
      label === "total" && this.isSumOfOthers(cells[i]) ? undefined : label,
    );
    const inTable = this.section === "tasks" || this.section === "indicators";
    for (const label of ["unit", "project"] as const) {
      if (labels.includes(label)) this.startForm(cells, labels, label);
    }
    if (this.readTitle(cells, labels)) return;
    const fields = labels.filter((label) => label !== undefined && !isGroupLabel(label));
    if (fields.length > 0) this.readLabels(cells, labels, inTable);
    else {
      pass(
        this.draft,
        cells.filter((_, i) => labels[i] !== undefined),
      );
      this.readLoose(cells.filter((_, i) => labels[i] === undefined));
    }
    if (labels.includes("goalGroup")) this.section = "goals";
  }

  /** 合计 above the indicators is that of income or of money, and no score. */
  private isSumOfOthers(cell: SourceCell | undefined): boolean {
    return this.draft.indicatorRows.length === 0 && SUM.test(compactText(cell?.text ?? ""));
  }

  /** Takes out what is no text of a form: other add-ins' functions and error values. */
  private withoutForeign(cells: readonly SourceCell[]): SourceCell[] {
    return cells.filter((cell) => {
      if (!/[#_]/u.test(cell.text)) return true;
      const foreign = /_xldudf_|_xlfn\.|_xlws\./iu.test(cell.text);
      if (!foreign && !isCellError(cell.text)) return true;
      const code = foreign ? "foreignFunction" : "errorValue";
      this.draft.notes.push({ code, source: cell.place, values: { text: cell.text } });
      return false;
    });
  }

  private readHeader(cells: readonly SourceCell[]): boolean {
    const words = wordsOf(cells);
    // A new page repeats the heading row by row; of two rows, the upper may have few words that are known.
    const isAgain = this.section === "indicators" && this.headingRows.has(words);
    if (isAgain) pass(this.draft, cells);
    else if (!this.readNewHeader(cells)) return false;
    if (this.section === "indicators") this.headingRows.add(words);
    return true;
  }

  private readNewHeader(cells: readonly SourceCell[]): boolean {
    const known = this.indicatorRoles;
    const isBelow = this.section === "indicators" && this.draft.indicatorRows.length === 0;
    const second = known !== null && isBelow ? secondHeaderRow(known, cells) : null;
    if (second !== null) {
      this.indicatorRoles = second;
      const columns = second.map(({ column }) => column);
      const above = [...this.unread].filter(([column]) => !columns.includes(column));
      this.unread = new Map([...above, ...unreadHeadings(cells, second)]);
      pass(this.draft, headingsOf(cells, second));
      return true;
    }
    const header = indicatorHeader(cells, known !== null);
    const areHeadings = cells.every(
      (cell, i) => isColumnHeading(cell) || (i === 0 && isHeading(cell)) || this.isUnread(cell),
    );
    if (header !== null && (known === null || (areHeadings && continues(known, header)))) {
      if (known === null) {
        this.indicatorRoles = header;
        this.unread = unreadHeadings(cells, header);
      } else if (!isRepeated(known, header)) this.indicatorRoles = mergeHeaders(known, header);
      this.draft.columnsMoved ||= isMoved(header);
      this.section = "indicators";
      pass(this.draft, cells.filter(isHeading));
      return true;
    }
    const tasks = this.section === "indicators" ? null : taskHeader(cells);
    const before = this.section === "tasks" ? this.taskRoles : null;
    if (tasks === null || (before !== null && !isSameHeader(before, tasks))) return false;
    this.taskRoles = tasks;
    this.unreadOfTasks = unreadHeadings(cells, tasks);
    this.draft.hasFunds = cells.some(({ text }) => FUNDS.test(compactText(text)));
    this.draft.fundsHeadings = this.draft.hasFunds ? cells : [];
    this.section = "tasks";
    pass(this.draft, cells.filter(isHeading));
    return true;
  }

  /** A heading that is no role's, printed again. */
  private isUnread({ column, text }: SourceCell): boolean {
    const heading = column === null ? undefined : this.unread.get(column);
    return heading !== undefined && compactText(heading) === compactText(text);
  }

  /** A unit or project other than the present one begins a new form; the same is a repeated header. */
  private startForm(
    cells: readonly SourceCell[],
    labels: (Label | undefined)[],
    label: "unit" | "project",
  ): void {
    const known = this.draft.fields[label];
    const value = cells[labels.indexOf(label) + 1]?.text ?? "";
    const sameUnit = known !== undefined && compactText(String(known.value)) === compactText(value);
    const laterKind = this.laterTitle === null ? null : kindOfTitle(this.laterTitle.text);
    const otherKind = laterKind !== null && laterKind !== this.draft.kind;
    if (sameUnit && !otherKind) return;
    if (known === undefined && (label === "project" || isEmptyDraft(this.draft))) return;
    const { kind, fields } = this.draft;
    const title = this.laterTitle === null ? fields.title : textField(this.laterTitle, true);
    const later = this.laterTitle === null ? [] : [this.laterTitle];
    this.beginDraft([...later, ...cells]);
    this.draft.kind = laterKind ?? kind;
    if (title !== undefined) this.draft.fields.title = { ...title };
  }

  /** Closes the form so far; cells that were met as its own go over to the next one. */
  private beginDraft(cells: readonly SourceCell[]): void {
    this.drafts.push(this.draft);
    this.draft = newDraft();
    for (const cell of cells) this.moveTo(this.draft, cell);
    this.section = "head";
    this.ended = false;
    this.taskRoles = null;
    this.indicatorRoles = null;
    this.headingRows = new Set();
    this.unread = new Map();
    this.unreadOfTasks = new Map();
    this.laterTitle = null;
  }

  /** A cell that was met as one of the form before. */
  private moveTo(draft: FormDraft, cell: SourceCell): void {
    const before = this.drafts[this.drafts.length - 1];
    if (before === undefined || draft.cells.includes(cell)) return;
    pass(before, [cell]);
    draft.cells.push(cell);
  }

  private readTitle(cells: readonly SourceCell[], labels: (Label | undefined)[]): boolean {
    const title = cells.find((cell) => kindOfTitle(cell.text) !== null);
    if (title !== undefined && labels.every((label) => label === undefined)) {
      // Behind the total nothing of the form follows, so that a title there is the next one's.
      if (this.ended) this.beginDraft(cells);
      const known = this.draft.fields.title;
      if (known === undefined && isEmptyDraft(this.draft)) {
        this.draft.kind = kindOfTitle(title.text);
        this.draft.fields.title = textField(title, true);
      } else {
        this.laterTitle = title;
        if (isSame(title, known)) pass(this.draft, [title]);
      }
      this.readYear(cells.filter((cell) => cell !== title));
      return true;
    }
    return cells.length === 1 && this.section === "head" && this.readYear(cells);
  }

  private readYear(cells: readonly SourceCell[]): boolean {
    const year = cells.find((cell) => isYearText(cell.text));
    if (year === undefined) return false;
    const known = this.draft.fields.year;
    if (known === undefined) this.draft.fields.year = textField(year, true);
    else if (isSame(year, known)) pass(this.draft, [year]);
    return true;
  }

  private readLabels(
    cells: readonly SourceCell[],
    labels: (Label | undefined)[],
    inTable: boolean,
  ): void {
    const heads = cells.flatMap(({ column }, i) => {
      const role = labels[i];
      return isGoalLabel(role) ? [{ role, column }] : [];
    });
    const hasTexts = cells.some((cell, i) => labels[i] === undefined && cell.text.length > 1);
    const isHeading =
      heads.length > 0 && isGoalLabel(labels.find((label) => label !== "goalGroup"));
    if (labels.includes("achievement") && !hasTexts && isHeading) {
      const roles = heads.map(({ role }) => role);
      this.goalHeads = heads.filter(({ role }, i) => roles.indexOf(role) === i);
      this.section = "goals";
      pass(
        this.draft,
        cells.filter((_, i) => labels[i] !== undefined),
      );
      return;
    }
    if (heads.length > 0) {
      this.section = "goals";
      this.goalHeads = [{ role: heads[0]?.role ?? "goal", column: null }];
    }
    if (labels.includes("total") && this.section === "indicators") this.ended = true;
    readLabelled(this.draft, cells, labels, inTable, this.indicatorRoles);
  }

  /** Rows with no word of a heading or label: an indicator's word begins the indicators. */
  private readLoose(cells: readonly SourceCell[]): void {
    if (this.section !== "indicators" && cells.some(isIndicatorWord)) this.section = "indicators";
    this.readTableRow(cells);
  }

  private readTableRow(all: readonly SourceCell[]): void {
    const isDash = ({ text }: SourceCell) => DASH.test(text);
    const cells = all.filter((cell) => !isDash(cell));
    pass(this.draft, all.filter(isDash));
    if (cells.length === 0) return;
    if (this.section === "indicators") {
      if (!this.ended || cells.some(hasValue)) this.readIndicator(cells);
    } else if (this.section === "tasks") this.draft.taskRows.push(this.align(cells, "tasks"));
    else if (this.section === "goals") this.readGoals(cells);
  }

  private readIndicator(cells: readonly SourceCell[]): void {
    const project = cells.some((cell) => isProjectLevel1(compactText(cell.text)));
    if (project && this.draft.kind === null) {
      const isTarget = this.indicatorRoles !== null && this.kindByHeader() === "target";
      this.draft.kind = isTarget ? "projectTarget" : "projectSelfEvaluation";
    }
    this.draft.indicatorRows.push(this.align(cells, "indicators"));
  }

  private align(all: readonly SourceCell[], part: "tasks" | "indicators"): PlacedCell[] {
    this.noteHeadings(all, part === "tasks" ? this.unreadOfTasks : this.unread);
    // Amounts look all alike: one under a heading that is not known would pass for another.
    const cells = part === "tasks" ? all.filter(({ heading }) => heading === undefined) : all;
    const kind = this.draft.kind ?? this.kindByHeader();
    const known = part === "tasks" ? this.taskRoles : this.indicatorRoles;
    if (known !== null) this.draft.columns[part] = known;
    const usual = part === "tasks" ? usualTaskRoles(kind) : usualIndicatorRoles(kind);
    const withColumns = known !== null && known.some(({ column }) => column !== null);
    const placed = alignRow(cells, cells.map(contentOf), withColumns ? known : usual);
    const moved = part === "indicators" && this.draft.columnsMoved && withColumns;
    return moved && !isUnderHeader(placed, known) ? placed.map(unlessCertain) : placed;
  }

  private noteHeadings(cells: readonly SourceCell[], headings: ReadonlyMap<number, string>): void {
    for (const cell of cells) {
      const heading = cell.column === null ? undefined : headings.get(cell.column);
      if (heading !== undefined) cell.heading = heading;
    }
  }

  private kindByHeader(): "target" | "selfEvaluation" {
    const roles = [...(this.indicatorRoles ?? []), ...(this.taskRoles ?? [])];
    const evaluation = roles.some(({ role }) => ["actual", "score", "executed"].includes(role));
    return evaluation ? "selfEvaluation" : "target";
  }

  /** Texts under 年初总体目标 and 全年完成情况, or further lines of them. */
  private readGoals(cells: readonly SourceCell[]): void {
    const heads = this.goalHeads;
    const fits = cells.length === heads.length;
    cells.forEach((cell, i) => {
      const under = heads.find(({ column }) => column !== null && column === cell.column);
      const head = under ?? (cell.column === null || fits ? heads[i] : heads[0]);
      if (head === undefined) return;
      const { role } = head;
      const before = this.draft.fields[role];
      const sure = fits || under !== undefined;
      const field = textField(cell, sure);
      if (!sure) doubt(field, "roleUncertain");
      if (before?.cell != null) {
        field.value = `${String(before.value)}\n${cell.text}`;
        field.cell = before.cell;
        field.more = before.more ?? [];
        field.more.push(cell);
      }
      this.draft.fields[role] = field;
    });
  }
}

function wordsOf(cells: readonly SourceCell[]): string {
  return cells.map(({ text }) => compactText(text)).join("\n");
}

function isGoalLabel(label: Label | undefined): label is GoalRole {
  return label === "goal" || label === "achievement";
}

function isSame({ text }: SourceCell, field: FieldDraft | undefined): boolean {
  return field !== undefined && compactText(text) === compactText(String(field.value));
}

/** The same headings again, after a page break. */
function isSameHeader(known: readonly RoleColumn[], header: readonly RoleColumn[]): boolean {
  return isRepeated(known, header) && continues(known, header);
}

/** Cells of a heading row that give their column no role, save the label before the columns. */
function unreadHeadings(
  cells: readonly SourceCell[],
  header: readonly RoleColumn[],
): Map<number, string> {
  const columns = header.map(({ column }) => column ?? -1);
  const first = Math.min(...columns);
  return new Map(
    cells.flatMap(({ column, text }) =>
      column === null || column < first || columns.includes(column) || labelOf(text) !== undefined
        ? []
        : [[column, text]],
    ),
  );
}

/** The cells that give their column a role. */
function headingsOf(cells: readonly SourceCell[], header: readonly RoleColumn[]): SourceCell[] {
  return cells.filter((cell) => header.some(({ column }) => column === cell.column));
}

function isUnderHeader(placed: readonly PlacedCell[], header: readonly RoleColumn[]): boolean {
  const columns = new Map(header.map(({ role, column }) => [role, column]));
  return placed.every(({ role, cell }) => role !== null && columns.get(role) === cell.column);
}

/** Where columns changed places and the row slipped too, only the content still tells the role. */
function unlessCertain(placed: PlacedCell): PlacedCell {
  const certain = placed.role !== null && isAnchor(placed.content, placed.role);
  return certain ? placed : { ...placed, sure: false };
}

function partLabel(cell: SourceCell): SourceCell[] {
  const parts = cell.role === undefined ? splitLabel(cell.text) : null;
  if (parts === null) return [cell];
  const label = { ...cell, text: parts.label, value: parts.label, span: 1, parts: [] };
  return [label, { ...cell, text: parts.rest, value: parts.rest }];
}

/** A heading, or the label of a whole table beside its headings. */
function isHeading(cell: SourceCell): boolean {
  return isColumnHeading(cell) || labelOf(cell.text) !== undefined;
}

function isColumnHeading({ text }: SourceCell): boolean {
  const isColumn = indicatorHeading(text) !== undefined || taskHeading(text) !== undefined;
  return isColumn || isReasonGroup(text);
}

function isStandardName(cell: SourceCell): boolean {
  return standardIndicator(compactText(cell.text)) !== undefined;
}

function isIndicatorWord(cell: SourceCell): boolean {
  return isStandardName(cell) || level1Named(compactText(cell.text)) !== undefined;
}
