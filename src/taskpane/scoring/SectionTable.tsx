import type { ScoreSection } from "../../actions";
import { Bar } from "../parts/Bar";
import { usePane } from "../state/context";

interface SectionTableProps {
  sections: ScoreSection[];
  /** Name of the section whose rows are shown below. */
  open: string;
  onOpen: (name: string) => void;
}

/** One line a section: points, score, a bar. */
export function SectionTable({ sections, open, onOpen }: SectionTableProps): JSX.Element {
  const { scoring } = usePane().texts.pane;
  return (
    <table className="scores">
      <caption className="offscreen">{scoring.tableCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{scoring.section}</th>
          <th scope="col">{scoring.weight}</th>
          <th scope="col">{scoring.score}</th>
          <th scope="col">{scoring.lost}</th>
        </tr>
      </thead>
      <tbody>
        {sections.map((section) => (
          <tr key={section.name} className={section.name === open ? "open" : undefined}>
            <th scope="row">
              <button
                type="button"
                className="link"
                aria-pressed={section.name === open}
                onClick={() => onOpen(section.name)}
              >
                {section.name}
              </button>
              <Bar share={section.share} />
            </th>
            <td>{section.weight}</td>
            <td>{section.score}</td>
            <td className={section.lost === "0" ? undefined : "lost"}>{section.lost}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
