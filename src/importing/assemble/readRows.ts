import { isYearText, kindOfTitle } from "../../form/model/titles";
import { alignRow, type PlacedCell } from "../recognise/alignRow";
import { contentOf } from "../recognise/cellContent";
import { textField } from "./fieldValues";
import { isAnchor } from "../recognise/fit";
import { doubt, isEmptyDraft, keepLeftovers, newDraft, type FormDraft } from "./formDraft";
import {
  indicatorHeader,
  isMoved,
  isRepeated,
  mergeHeaders,
  taskHeader,
} from "../recognise/headers";
import { isGroupLabel, labelOf, splitLabel, type Label } from "../recognise/labels";
import { readLabelled } from "./labelled";
import {
  indicatorHeading,
  isReasonGroup,
  usualIndicatorRoles,
  usualTaskRoles,
  type RoleColumn,
} from "../recognise/roles";
import { isCellError } from "../../words/cellErrors";
import type { SourceCell, SourceRow } from "../recognise/sourceRow";
import { compactText } from "../../words/compact";
import { isProjectLevel1, level1Named, standardIndicator } from "../recognise/vocabulary";

type Section = "head" | "tasks" | "goals" | "indicators" | "end";

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
  private taskRoles: RoleColumn[] | null = null;
  private indicatorRoles: RoleColumn[] | null = null;
  /** A title met after rows of a form: the next form's, or one repeated on a new page. */
  private laterTitle: SourceCell | null = null;
  /** Roles of the goal texts in the order of their header cells. */
  private goalOrder: ("goal" | "achievement")[] = ["goal"];

  read(all: readonly SourceCell[]): void {
    const cells = this.withoutForeign(all).flatMap(partLabel);
    if (cells.length === 0 || this.readHeader(cells)) return;
    const labels = cells.map((cell) => (cell.role === undefined ? labelOf(cell.text) : undefined));
    if (labels.includes("unit")) this.startForm(cells, labels);
    if (this.readTitle(cells, labels)) return;
    const fields = labels.filter((label) => label !== undefined && !isGroupLabel(label));
    if (fields.length > 0 && !this.isDataRow(cells, labels)) this.readLabels(cells, labels);
    else this.readBySection(cells.filter((_, i) => labels[i] === undefined));
    if (labels.includes("goalGroup")) this.section = "goals";
  }

  finish(): FormDraft[] {
    this.drafts.push(this.draft);
    return this.drafts;
  }

  /** Takes out what is no text of a form: other add-ins' functions and error values. */
  private withoutForeign(cells: readonly SourceCell[]): SourceCell[] {
    return cells.filter((cell) => {
      if (!/[#_]/u.test(cell.text)) return true;
      const foreign = /_xldudf_|_xlfn\.|_xlws\./iu.test(cell.text);
      if (!foreign && !isCellError(cell.text)) return true;
      const code = foreign ? "foreignFunction" : "errorValue";
      this.draft.notes.push({ code, source: cell.place, values: { text: cell.text } });
      keepLeftovers(this.draft, [cell]);
      return false;
    });
  }

  private readHeader(cells: readonly SourceCell[]): boolean {
    const header = indicatorHeader(cells);
    if (header !== null) {
      const known = this.indicatorRoles;
      if (known === null) this.indicatorRoles = header;
      else if (!isRepeated(known, header)) this.indicatorRoles = mergeHeaders(known, header);
      this.draft.columnsMoved ||= isMoved(header);
      keepLeftovers(this.draft, cells.filter(isNoHeading));
      this.section = "indicators";
      return true;
    }
    const tasks = taskHeader(cells);
    if (tasks === null || this.section === "indicators") return false;
    this.taskRoles = tasks;
    this.section = "tasks";
    return true;
  }

  /** A unit other than the present one begins a new form; the same one is a repeated header. */
  private startForm(cells: readonly SourceCell[], labels: (Label | undefined)[]): void {
    const known = this.draft.fields.unit;
    const value = cells[labels.indexOf("unit") + 1]?.text ?? "";
    const sameUnit = known !== undefined && compactText(String(known.value)) === compactText(value);
    const laterKind = this.laterTitle === null ? null : kindOfTitle(this.laterTitle.text);
    const otherKind = laterKind !== null && laterKind !== this.draft.kind;
    if (sameUnit && !otherKind) return;
    if (known === undefined && isEmptyDraft(this.draft)) return;
    this.drafts.push(this.draft);
    const { kind, fields } = this.draft;
    this.draft = newDraft();
    this.draft.kind = laterKind ?? kind;
    const title = this.laterTitle === null ? fields.title : textField(this.laterTitle, true);
    if (title !== undefined) this.draft.fields.title = { ...title };
    this.section = "head";
    this.taskRoles = null;
    this.indicatorRoles = null;
    this.laterTitle = null;
  }

  private readTitle(cells: readonly SourceCell[], labels: (Label | undefined)[]): boolean {
    const title = cells.find((cell) => kindOfTitle(cell.text) !== null);
    if (title !== undefined && labels.every((label) => label === undefined)) {
      if (this.draft.fields.title === undefined && isEmptyDraft(this.draft)) {
        this.draft.kind = kindOfTitle(title.text);
        this.draft.fields.title = textField(title, true);
      } else this.laterTitle = title;
      this.readYear(cells.filter((cell) => cell !== title));
      return true;
    }
    return cells.length === 1 && this.section === "head" && this.readYear(cells);
  }

  private readYear(cells: readonly SourceCell[]): boolean {
    const year = cells.find((cell) => isYearText(cell.text));
    if (year !== undefined && this.draft.fields.year === undefined) {
      this.draft.fields.year = textField(year, true);
    }
    keepLeftovers(this.draft, year === undefined && cells.length > 1 ? cells : []);
    return year !== undefined;
  }

  /** A row with an indicator's name is data even if one of its words is also a label. */
  private isDataRow(cells: readonly SourceCell[], labels: (Label | undefined)[]): boolean {
    if (labels.includes("total")) return this.section === "tasks";
    return this.section === "indicators" && cells.some(isStandardName);
  }

  private readLabels(cells: readonly SourceCell[], labels: (Label | undefined)[]): void {
    const goalOrder = labels.filter((label) => label === "goal" || label === "achievement");
    const hasTexts = cells.some((cell, i) => labels[i] === undefined && cell.text.length > 1);
    if (labels.includes("achievement") && !hasTexts) {
      const parts = goalOrder.filter((label, i) => goalOrder.indexOf(label) === i);
      this.goalOrder = parts;
      this.section = "goals";
      return;
    }
    if (goalOrder.length > 0) {
      this.section = "goals";
      this.goalOrder = [goalOrder[0] ?? "goal"];
    }
    if (labels.includes("total")) this.section = "end";
    readLabelled(this.draft, cells, labels);
  }

  private readBySection(cells: SourceCell[]): void {
    if (cells.length === 0) return;
    if (this.section !== "indicators" && this.section !== "end" && cells.some(isIndicatorWord)) {
      this.section = "indicators";
    }
    if (this.section === "indicators") this.readIndicator(cells);
    else if (this.section === "tasks") this.draft.taskRows.push(this.align(cells, "tasks"));
    else if (this.section === "goals") this.readGoals(cells);
    else keepLeftovers(this.draft, cells);
  }

  private readIndicator(cells: readonly SourceCell[]): void {
    const project = cells.some((cell) => isProjectLevel1(compactText(cell.text)));
    if (project && this.draft.kind === null) this.draft.kind = "projectSelfEvaluation";
    this.draft.indicatorRows.push(this.align(cells, "indicators"));
  }

  private align(cells: readonly SourceCell[], part: "tasks" | "indicators"): PlacedCell[] {
    const kind = this.draft.kind ?? this.kindByHeader();
    const known = part === "tasks" ? this.taskRoles : this.indicatorRoles;
    const usual = part === "tasks" ? usualTaskRoles(kind) : usualIndicatorRoles(kind);
    const withColumns = known !== null && known.some(({ column }) => column !== null);
    const placed = alignRow(cells, cells.map(contentOf), withColumns ? known : usual);
    const moved = part === "indicators" && this.draft.columnsMoved && withColumns;
    return moved && !isUnderHeader(placed, known) ? placed.map(unlessCertain) : placed;
  }

  private kindByHeader(): "target" | "selfEvaluation" {
    const roles = [...(this.indicatorRoles ?? []), ...(this.taskRoles ?? [])];
    const evaluation = roles.some(({ role }) => ["actual", "score", "executed"].includes(role));
    return evaluation ? "selfEvaluation" : "target";
  }

  /** Texts under 年初总体目标 and 全年完成情况, or further lines of them. */
  private readGoals(cells: readonly SourceCell[]): void {
    const fits = cells.length === this.goalOrder.length;
    cells.forEach((cell, i) => {
      const role = cell.column === null || fits ? this.goalOrder[i] : this.goalOrder[0];
      if (role === undefined) return keepLeftovers(this.draft, [cell]);
      const before = this.draft.fields[role];
      const field = textField(cell, fits);
      if (!fits) doubt(field, "roleUncertain");
      if (before !== undefined) {
        field.value = `${String(before.value)}\n${cell.text}`;
        field.cell = before.cell;
      }
      this.draft.fields[role] = field;
    });
  }
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
  const label = { ...cell, text: parts.label, value: parts.label, span: 1 };
  return [label, { ...cell, text: parts.rest, value: parts.rest }];
}

/** A cell of a header row that is neither a heading nor a label. */
function isNoHeading({ text }: SourceCell): boolean {
  const isHeading = indicatorHeading(text) !== undefined || isReasonGroup(text);
  return !isHeading && labelOf(text) === undefined;
}

function isStandardName(cell: SourceCell): boolean {
  return standardIndicator(compactText(cell.text)) !== undefined;
}

function isIndicatorWord(cell: SourceCell): boolean {
  return isStandardName(cell) || level1Named(compactText(cell.text)) !== undefined;
}
