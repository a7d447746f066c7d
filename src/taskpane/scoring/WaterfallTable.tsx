import { waterfallOf, type Waterfall } from "../../actions/losses";
import type { ScoreReport, ScoreRow } from "../../actions";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";

interface WaterfallTableProps {
  report: ScoreReport;
  onSelect: (row: ScoreRow) => void;
}

/** Where points were lost, from all there were down to the score: each loss drawn beside its numbers. */
export function WaterfallTable({ report, onSelect }: WaterfallTableProps): JSX.Element {
  const { scoring } = usePane().texts.pane;
  const { losses: words } = usePageWords();
  const fall = waterfallOf(report.sections);
  const { start, end, losses, floor } = fall;
  if (losses.length === 0) return <p className="hint">{words.none}</p>;
  return (
    <>
      <table className="scores waterfall">
        <caption className="hint">{words.caption(String(floor), start)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <td />
            <th scope="col">{scoring.lost}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.start}</th>
            <td>
              <Drawn fall={fall} from={floor} to={Number(start)} kind="whole" />
            </td>
            <td>{start}</td>
          </tr>
          {losses.map(({ row, section, from, to }) => (
            <tr key={row.key}>
              <th scope="row">
                <button type="button" className="link" onClick={() => onSelect(row)}>
                  {row.name}
                </button>
                <span className="hint"> {section}</span>
              </th>
              <td>
                <Drawn fall={fall} from={to} to={from} kind="loss" />
              </td>
              <td className="lost">−{row.lost}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{scoring.score}</th>
            <td>
              <Drawn fall={fall} from={floor} to={Number(end)} kind="whole" />
            </td>
            <td>
              <strong>{report.form?.total ?? end}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

interface DrawnProps {
  fall: Waterfall;
  from: number;
  to: number;
  kind: "whole" | "loss";
}

/** A bar between two numbers of points; the numbers stand beside it, so readers skip it. */
function Drawn({ fall, from, to, kind }: DrawnProps): JSX.Element {
  const width = Math.max(Number(fall.start) - fall.floor, Number.MIN_VALUE);
  const place = (points: number) => ((points - fall.floor) / width) * 100;
  // A loss too small to be seen is drawn as a line.
  const length = Math.max(place(to) - place(from), 0.8);
  return (
    <svg
      className="drawn"
      viewBox="0 0 100 20"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path className="step" d={`M${place(to)} 0V20M${place(from)} 0V20`} />
      <rect className={kind} x={place(to) - length} y="3" width={length} height="14" />
    </svg>
  );
}
