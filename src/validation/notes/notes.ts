import type { SheetTable } from "../../form/model/grid";
import { noteLevels, noteRowsOf, type NoteRow } from "../../form/notes/noteSheet";
import { readIdentity, type ProblemIdentity } from "./identity";

/** What the unit says to a problem, as its row in the sheet 校验报告 has it. */
export interface Note {
  row: NoteRow;
  /** What the problem was when it was written down. */
  of: ProblemIdentity;
  /** Marked 核实无误, with a reason: without one it is no more than a row of the report. */
  isVerified: boolean;
}

/** The notes of a workbook, found by what a problem is. */
export interface Notes {
  all: readonly Note[];
  /** Whether anything is noted of problems of a code: most have nothing, and need not be known closer. */
  has: (code: string) => boolean;
  /**
   * The note of a problem: what was verified holds for it just as it was; what was said holds for its place, as
   * long as that is the only note there.
   */
  of: (problem: ProblemIdentity) => Note | undefined;
}

const read = new WeakMap<SheetTable, Notes>();
const none: Notes = { all: [], has: () => false, of: () => undefined };

/** What the table of a workbook says; of one table it is read once. */
export function notesIn(table: SheetTable | undefined): Notes {
  if (table === undefined) return none;
  const known = read.get(table) ?? notesOfRows(noteRowsOf(table));
  read.set(table, known);
  return known;
}

export function notesOfRows(rows: readonly NoteRow[]): Notes {
  const all = rows.flatMap((row): Note[] => {
    const of = readIdentity(row.key);
    const isMarked = row.level === noteLevels.verified && row.says !== "";
    return of === null ? [] : [{ row, of, isVerified: isMarked }];
  });
  if (all.length === 0) return none;
  const codes = new Set(all.map(({ of }) => of.code));
  const exact = new Map(all.map((note) => [`${placeOf(note.of)} ${note.of.state}`, note]));
  const atPlace = new Map<string, Note[]>();
  for (const note of all) {
    atPlace.set(placeOf(note.of), [...(atPlace.get(placeOf(note.of)) ?? []), note]);
  }
  return {
    all,
    has: (code) => codes.has(code),
    of(problem) {
      const found = exact.get(`${placeOf(problem)} ${problem.state}`);
      if (found !== undefined) return found;
      const [only, ...others] = atPlace.get(placeOf(problem)) ?? [];
      return only === undefined || others.length > 0 || only.isVerified ? undefined : only;
    },
  };
}

/** Two problems with the same are one problem of one cell, if in another state. */
export function placeOf({ code, form, place }: ProblemIdentity): string {
  return `${code} ${form} ${place}`;
}
