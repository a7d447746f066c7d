import type { ScoreRow, ScoreSection } from "../../actions";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import { usePane } from "../state/context";

interface SectionRowsProps {
  section: ScoreSection;
  /** Key of the row whose derivation is shown. */
  chosen: string | null;
  onChoose: (row: ScoreRow) => void;
}

/** The rows of a section, each a button that opens its derivation. */
export function SectionRows({ section, chosen, onChoose }: SectionRowsProps): JSX.Element {
  const { pane } = usePane().texts;
  return (
    <ul className="score-rows" aria-label={section.name}>
      {section.rows.map((row) => (
        <li key={row.key}>
          <button
            type="button"
            className="score-row"
            aria-expanded={row.key === chosen}
            onClick={() => onChoose(row)}
          >
            <span className="grow">{row.name}</span>
            <span className="figures">
              {row.score === "" ? "–" : row.score} / {row.weight}
            </span>
            <span className={row.state === "scored" && row.lost !== "0" ? "lost" : "quiet"}>
              {stateWords(row, pane)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function stateWords(row: ScoreRow, { scoring }: PaneTexts): string {
  if (row.state === "notFilled") return scoring.notFilled;
  if (row.state === "unreadable") return scoring.unreadable;
  return row.lost === "0" ? scoring.full : scoring.lostPoints(row.lost);
}
