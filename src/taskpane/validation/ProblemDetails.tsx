import { cellName } from "../../actions";
import { CellChanges } from "../outcome/CellChanges";
import { usePane } from "../state/context";
import type { Listed } from "./problemGroups";

interface ProblemDetailsProps {
  id: string;
  listed: Listed;
}

/** The rule behind a problem, an example, how to put it right, and what its fix would write. */
export function ProblemDetails({ id, listed }: ProblemDetailsProps): JSX.Element {
  const { problem, words, consequences } = listed;
  const { pane } = usePane().texts;
  const labels = pane.validation;
  const lines: [string, string][] = [];
  if (words !== undefined) {
    lines.push([labels.rule, words.rule], [labels.howToFix, words.remedy]);
    lines.push([labels.example, words.example]);
  }
  if (problem.related.length > 0) {
    lines.push([labels.related, problem.related.map(cellName).join(pane.listMark)]);
  }
  return (
    <dl className="details" id={id}>
      {lines.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {consequences.length > 0 && (
        <div>
          <dt>{labels.follows}</dt>
          {consequences.map(({ cell, sentence }) => (
            <dd key={`${cell} ${sentence}`}>
              {cell} {sentence}
            </dd>
          ))}
        </div>
      )}
      {problem.fix !== undefined && (
        <div>
          <dt>{labels.change}</dt>
          <dd>
            <CellChanges edits={problem.fix.edits} />
          </dd>
        </div>
      )}
    </dl>
  );
}
