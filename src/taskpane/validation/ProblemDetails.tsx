import { cellName } from "../../actions";
import type { Problem } from "../../validation/problem";
import type { ProblemWords } from "../../locale/problemWords";
import { CellChanges } from "../outcome/CellChanges";
import { usePane } from "../state/context";

interface ProblemDetailsProps {
  id: string;
  problem: Problem;
  words: ProblemWords | undefined;
}

/** The rule behind a problem, an example, how to put it right, and what its fix would write. */
export function ProblemDetails({ id, problem, words }: ProblemDetailsProps): JSX.Element {
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
