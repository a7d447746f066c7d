import { catalogue, type ProblemCode } from "../problem/catalogue";
import type { Outcome, Problem } from "../problem/problem";
import { placeOf, type Note, type Notes } from "./notes";
import { noteLevels } from "../../form/notes/noteSheet";

/** Of numbers that are not what the rules give: only putting them right ends these, whatever is said to them. */
const ofNumbers = new Set<ProblemCode>(["SCORE_DIFFERS_EXPLAINED", "COMPLETION_DIFFERS"]);

/**
 * Whether a person may mark it 核实无误: what is only doubtful, a warning or a hint. An error stays one, also where a
 * workbook has raised a warning to it, and so does a number that the rules do not give: neither is ever waved away.
 */
export function mayVerify(code: ProblemCode, level: Outcome): boolean {
  return (level === "warning" || level === "info") && !ofNumbers.has(code);
}

/**
 * Why what was marked 核实无误 counts no more.
 * - changed: the problem is there, and its cells say something else than when it was marked.
 * - gone: there is no such problem any more.
 * - noReason: its reason was deleted.
 * - notAllowed: it is an error, or a number that the rules do not give.
 */
export type OutdatedWhy = "changed" | "gone" | "noReason" | "notAllowed";

export interface OutdatedNote {
  note: Note;
  why: OutdatedWhy;
}

/**
 * What was marked 核实无误 and counts no more.
 * @param problems all that was told of the forms, with what only follows from others
 * @param isLookedAt whether the form of a note is one of those
 */
export function outdatedNotes(
  { all }: Notes,
  problems: readonly Problem[],
  isLookedAt: (note: Note) => boolean,
): OutdatedNote[] {
  const marked = all.filter((note) => note.row.level === noteLevels.verified && isLookedAt(note));
  if (marked.length === 0) return [];
  const told = new Map<string, Problem[]>();
  for (const problem of problems.flatMap((each) => [each, ...(each.consequences ?? [])])) {
    const { identity } = problem;
    if (identity === undefined) continue;
    told.set(placeOf(identity), [...(told.get(placeOf(identity)) ?? []), problem]);
  }
  return marked.flatMap((note): OutdatedNote[] => {
    const here = told.get(placeOf(note.of)) ?? [];
    const same = here.find(({ identity }) => identity?.state === note.of.state);
    if (same?.level === "verified") return [];
    if (same === undefined) return [{ note, why: here.length > 0 ? "changed" : "gone" }];
    return [{ note, why: note.isVerified ? "notAllowed" : "noReason" }];
  });
}

/** The level that a problem has where nobody has verified it. */
export function levelUnverified({ code, level }: Problem): Exclude<Outcome, "verified"> {
  return level === "verified" ? catalogue[code].level : level;
}
