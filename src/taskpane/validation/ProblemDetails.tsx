import { cellName } from "../../actions";
import type { CellContent, CellEdit } from "../../form/model/cellEdit";
import type { Problem } from "../../validation/problem";
import type { ProblemWords } from "../../locale/problemWords";
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
          {problem.fix.edits.map((edit) => (
            <FixChange key={cellName(edit.at)} edit={edit} />
          ))}
        </div>
      )}
    </dl>
  );
}

/** J12: 1 → 100 */
function FixChange({ edit }: { edit: CellEdit }): JSX.Element {
  const { blank } = usePane().texts.pane.validation;
  return (
    <dd className="change">
      <span className="cell">{cellName(edit.at)}</span>
      <del>{shown(edit.before) || blank}</del>
      <span aria-hidden="true">→</span>
      <ins>{shown(edit.after) || blank}</ins>
    </dd>
  );
}

function shown({ formula, value }: CellContent): string {
  return formula ?? String(value ?? "");
}
