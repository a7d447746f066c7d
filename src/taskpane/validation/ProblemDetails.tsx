import type { ReactNode } from "react";
import { cellName } from "../../actions";
import { CellChanges } from "../outcome/CellChanges";
import { usePane } from "../state/context";
import type { Listed } from "./problemGroups";

interface ProblemDetailsProps {
  id: string;
  listed: Listed;
  children?: ReactNode;
}

/** The rule behind a problem, an example, how to put it right, and what its fix would write. */
export function ProblemDetails({ id, listed, children }: ProblemDetailsProps): JSX.Element {
  const { problem, words, consequences } = listed;
  const { pane } = usePane().texts;
  const labels = pane.validation;
  const lines: [string, string][] = [];
  if (words !== undefined) {
    lines.push([labels.rule, words.rule], [labels.howToFix, words.remedy]);
    lines.push([labels.example, words.example]);
  }
  const { says = "" } = problem.note?.row ?? {};
  if (says !== "") lines.push([labels.says, says]);
  if (problem.related.length > 0) {
    lines.push([labels.related, problem.related.map(cellName).join(pane.listMark)]);
  }
  return (
    <div className="details" id={id}>
      <dl>
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
      {children}
    </div>
  );
}
