import type { ReactNode } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { LevelMark } from "../parts/LevelMark";
import { usePane } from "../state/context";
import { ProblemDetails } from "./ProblemDetails";
import type { Listed } from "./problemGroups";

interface ProblemRowProps {
  listed: Listed;
  isOpen: boolean;
  /** Only one row is a tab stop; the arrow keys reach the others. */
  isTabStop: boolean;
  /** False while something is under way. */
  canFix: boolean;
  preview: ReactNode;
  onOpen: () => void;
  onFocus: () => void;
  onFix: () => void;
  /** What else can be done about it, under its details. */
  besides: (listed: Listed) => ReactNode;
}

/** Icon and word, cell, sentence, fix; the details open underneath. */
export function ProblemRow(props: ProblemRowProps): JSX.Element {
  const { listed, isOpen, isTabStop, canFix, preview, onOpen, onFocus, onFix, besides } = props;
  const { validation } = usePane().texts.pane;
  const detailsId = `details-${listed.key.replace(/[^\w-]/g, "_")}`;
  const tabIndex = isTabStop ? 0 : -1;
  const [fix, fixThis] =
    listed.problem.mends === "row"
      ? [validation.completeRow, `${validation.completeRow} ${listed.cell}`]
      : [validation.fix, validation.fixThis(listed.cell)];
  return (
    <li className="problem">
      <div className="problem-line">
        <button
          type="button"
          className="problem-main"
          data-problem={listed.key}
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          aria-controls={isOpen ? detailsId : undefined}
          onClick={onOpen}
          onFocus={onFocus}
        >
          <LevelMark level={listed.problem.level} />
          <span className="cell">{listed.cell}</span>
          <span className="sentence">
            {listed.sentence}
            {listed.consequences.length > 0 && validation.andFollows(listed.consequences.length)}
          </span>
        </button>
        {listed.problem.fix !== undefined && (
          <DefaultButton
            className="fix"
            text={fix}
            ariaLabel={fixThis}
            tabIndex={tabIndex}
            disabled={!canFix}
            onClick={onFix}
            onFocus={onFocus}
          />
        )}
      </div>
      {preview}
      {isOpen && (
        <ProblemDetails id={detailsId} listed={listed}>
          {besides(listed)}
        </ProblemDetails>
      )}
    </li>
  );
}
