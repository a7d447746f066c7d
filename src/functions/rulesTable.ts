import { fillCell } from "../locale/cellSentences";
import { ruleFaultWords } from "../locale/zh-CN/ruleFaults";
import { readRules } from "../ruleSheet";
import { refuse, type CellValue, type Refusal, type RulePack } from "../scoring";

/** The tables read last, by what they say: a column of formulas hands the same one over in each call. */
const known = new Map<string, RulePack | Refusal>();
const MOST_KNOWN = 20;

/**
 * The rules that a table of cells makes, or the first fault of it. Loaded by the first call that names a table:
 * most workbooks name packs.
 */
export function packOfTable(cells: unknown[][]): RulePack | Refusal {
  const key = JSON.stringify(cells);
  const found = known.get(key) ?? read(cells.map((row) => row.map(asText)));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

/** A rich value is what it is worth; an error is told by its code, as any other value that no rule has. */
function asText(cell: unknown): CellValue {
  if (typeof cell !== "object" || cell === null) return cell as CellValue;
  const { code, basicValue } = cell as { code?: string; basicValue?: CellValue };
  return code ?? basicValue ?? null;
}

function read(cells: CellValue[][]): RulePack | Refusal {
  const { pack, faults } = readRules(cells);
  const [fault] = faults;
  if (fault === undefined) return pack;
  const { code, values, row } = fault;
  const sentence = fillCell(ruleFaultWords[code], { ...values, row: row + 1 });
  return refuse("RULES_TABLE", { sentence });
}
