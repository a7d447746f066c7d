import {
  completionOf,
  decimalImage,
  isRefusal,
  rulePacks,
  scoreOf,
  type CellValue,
  type RulePack,
  type ScoringRow,
} from "../../../src/scoring";
import { builtFunctions, shownByBuilt } from "../../build/builtFunctions";

/** What a cell comes to by the rules: a number, nothing while nothing is filled in, or a refusal. */
export type Answer = number | "" | "refused";

/** 完成程度 and 得分 of a row, and whether the built functions gave them. */
export interface RulesAnswers {
  completion: Answer;
  score: Answer;
  isBuilt: boolean;
}

/**
 * Who gives the rules' answers: the built dist/functions.js, by the name of a rule pack; of rules by lot,
 * which no function can name, the core that it is built from.
 */
export function answersOfRules(): (row: ScoringRow, pack: RulePack) => RulesAnswers {
  const built = new Map(builtFunctions().map(({ id, run }) => [id, run]));
  const ask = (id: string, { actual }: ScoringRow, cells: CellValue[]): Answer => {
    // As the formula of a row asks for 全年完成值 before it calls a function.
    if (actual === "") return "";
    const shown = shownByBuilt(built.get(id)!, cells.map(asExcelHands));
    return "code" in shown ? "refused" : (shown.value as number | "");
  };
  return (row, pack) => {
    if (!rulePacks.includes(pack)) return { ...answersOfCore(row, pack), isBuilt: false };
    const { operator, target, actual, weight, unit = null } = row;
    return {
      completion: ask("PERFCOMPLETION", row, [operator, target, actual, unit, pack.id]),
      score: ask("PERFSCORE", row, [operator, target, actual, weight, unit, pack.id]),
      isBuilt: true,
    };
  };
}

/** What the core gives, in the digits that a function shows. */
export function answersOfCore(
  row: ScoringRow,
  pack: RulePack,
): Pick<RulesAnswers, "completion" | "score"> {
  const [completion, score] = [completionOf(row, pack), scoreOf(row, pack)].map((outcome) => {
    if (isRefusal(outcome)) return "refused";
    return outcome === null ? "" : decimalImage(outcome);
  }) as [Answer, Answer];
  return { completion, score };
}

/** Whether a cell of the row holds one of Excel's errors, which a function passes on before it asks the rules. */
export function holdsError(row: ScoringRow): boolean {
  return Object.values(row).some(isExcelError);
}

/** An error in a cell reaches a function as an object. */
function asExcelHands(cell: CellValue): unknown {
  return isExcelError(cell) ? { code: cell } : cell;
}

function isExcelError(cell: CellValue): boolean {
  return typeof cell === "string" && cell.startsWith("#");
}
