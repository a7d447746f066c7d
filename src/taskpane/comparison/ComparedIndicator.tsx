import type { DifferingRow } from "../../actions";
import { usePageWords } from "../state/usePageWords";

/** An indicator and what two forms say otherwise of it; a press shows its cell. */
export function ComparedIndicator(props: { row: DifferingRow; onOpen: () => void }): JSX.Element {
  const { row, onOpen } = props;
  const { differences: words } = usePageWords().comparison;
  return (
    <li className="noted">
      <button type="button" className="problem-main" onClick={onOpen}>
        <strong>{row.name}</strong>
        <span className="sentence quiet">{row.section}</span>
        {row.differences.map(({ kind, from, to }) => {
          const word = words[kind];
          return (
            <span key={kind} className="sentence">
              {typeof word === "string" ? word : word(from, to)}
            </span>
          );
        })}
      </button>
    </li>
  );
}
