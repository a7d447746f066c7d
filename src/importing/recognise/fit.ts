import type { RecognisedCell } from "./cellContent";
import type { Role } from "./roles";

/** A cell that can't have the role. */
export const IMPOSSIBLE = -1e6;
/** The content alone tells the role. */
const CERTAIN = 10;
const LIKELY = 4;

/** A reason or measure is a sentence; anything shorter is rather a name or a value. */
const SENTENCE = 8;

/** How well a cell's content fits a role; IMPOSSIBLE, or about -4 to 10. */
export function fit(content: RecognisedCell, role: Role): number {
  return rules[role](content);
}

/** True when the content alone tells that the cell has this role. */
export function isAnchor(content: RecognisedCell, role: Role): boolean {
  return fit(content, role) === CERTAIN;
}

const words = (content: RecognisedCell): boolean => content.words && !content.band;

/** 完成程度, 项目执行率: a ratio or a percentage, rarely above 2. */
function ratio({ number }: RecognisedCell): number {
  if (number === null) return IMPOSSIBLE;
  return number.percent || Math.abs(number.value) <= 2 ? LIKELY : -2;
}

/** 分值 and 得分 lie between 0 and 100 and carry no %. */
function points({ number }: RecognisedCell): number {
  if (number === null) return IMPOSSIBLE;
  return number.value < 0 || number.value > 100 || number.percent ? -2 : LIKELY;
}

/** Money carries no %. */
function money({ number }: RecognisedCell): number {
  if (number === null) return IMPOSSIBLE;
  return number.percent ? -2 : LIKELY;
}

function reason(content: RecognisedCell): number {
  if (!words(content)) return IMPOSSIBLE;
  if (isTaken(content) || content.standardName) return IMPOSSIBLE;
  return content.key.length >= SENTENCE ? 2 : -1;
}

/** A word that stands for something else than a name. */
function isTaken(content: RecognisedCell): boolean {
  return content.level1 || content.level2 || content.qualitative || content.unit;
}

/** Columns that few forms have, and that may hold anything: only its heading tells what stands there. */
const headingOnly = new Set<Role>(["adjusted", "previous", "deviation", "evidence"]);

/** True for a role that no content fits better than another. */
export function isByHeadingOnly(role: Role): boolean {
  return headingOnly.has(role);
}

const anything = () => 0;

const rules: Record<Role, (content: RecognisedCell) => number> = {
  level1: (content) => {
    if (content.level1) return CERTAIN;
    return words(content) && !isTaken(content) && !content.standardName ? -1 : IMPOSSIBLE;
  },
  level2: (content) => {
    if (content.level2) return CERTAIN;
    if (content.level1 || content.standardName || content.qualitative) return IMPOSSIBLE;
    return words(content) && !content.unit ? 0.5 : IMPOSSIBLE;
  },
  name: (content) => {
    if (content.standardName) return CERTAIN;
    if (!words(content)) return content.number !== null ? IMPOSSIBLE : -4;
    if (isTaken(content)) return IMPOSSIBLE;
    return LIKELY;
  },
  operator: (content) => (content.operator !== null ? CERTAIN : IMPOSSIBLE),
  target: (content) => {
    if (content.glued !== null || content.qualitative) return 8;
    if (content.number !== null) return LIKELY;
    if (content.date !== null) return 1;
    if (content.standardName || content.unit || content.level1 || content.level2) return IMPOSSIBLE;
    return words(content) && content.key.length <= 30 ? 1 : IMPOSSIBLE;
  },
  unit: (content) => {
    if (content.unit) return CERTAIN;
    return words(content) && content.key.length <= 4 && !isTaken(content) ? 0 : IMPOSSIBLE;
  },
  deadline: (content) => {
    if (content.date !== null) return CERTAIN;
    return words(content) && !isTaken(content) && !content.standardName ? -2 : IMPOSSIBLE;
  },
  actual: (content) => {
    if (content.band) return CERTAIN;
    if (content.number !== null) return LIKELY;
    return words(content) && !content.unit ? 1 : content.glued !== null ? 1 : IMPOSSIBLE;
  },
  completion: ratio,
  weight: points,
  score: points,
  funding: reason,
  system: reason,
  staff: reason,
  hardware: reason,
  other: reason,
  measure: reason,
  adjusted: anything,
  previous: anything,
  deviation: anything,
  evidence: anything,
  task: (content) => (content.words ? CERTAIN : IMPOSSIBLE),
  budget: money,
  allocated: money,
  executed: money,
  rate: ratio,
};
