import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useEffect, useRef } from "react";
import type { ValidationReport } from "../../actions";
import { ChangePreview } from "../outcome/ChangePreview";
import { OutcomeNotice } from "../outcome/OutcomeNotice";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import type { Validation } from "../state/useValidation";

interface ReportFooterProps {
  validation: Validation;
  report: ValidationReport;
}

/**
 * 全部修复（n）, what it would write, and what a button of the list came to. It stays in sight however long the list is,
 * so that nothing is told where nobody looks.
 */
export function ReportFooter(props: ReportFooterProps): JSX.Element | null {
  const { validation, report } = props;
  const { safeFixes, sheets } = report;
  const { outcome, proposed, task, canUndo, isValidating } = validation;
  const words = usePane().texts.pane.validation;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was pressed may be gone with its problem: the keys go on at what is told of it.
    if (outcome !== null && document.activeElement === document.body) bar.current?.focus();
  }, [outcome, report]);
  const isProposed = proposed?.of === "all";
  // Its own button takes back what was told last; the one for all that was done before shows without it.
  const showsUndo = canUndo && (outcome?.undo == null || outcome.isUndone === true);
  const showsFixAll = safeFixes > 0 && !isProposed;
  const isBusy = !isValidating && (task.running || task.failure !== null);
  if (!isBusy && outcome === null && !isProposed && !showsUndo && !showsFixAll) return null;
  return (
    <div ref={bar} className="sticky" tabIndex={-1}>
      {!isValidating && <TaskState task={task} working={words.working} />}
      {outcome !== null && (
        <OutcomeNotice
          outcome={outcome}
          disabled={task.running}
          onUndo={validation.undo}
          onDismiss={validation.dismissOutcome}
        />
      )}
      {isProposed && (
        <ChangePreview
          changes={proposed.changes}
          sheetNames={new Map(sheets.map(({ sheetId, sheetName }) => [sheetId, sheetName]))}
          disabled={task.running}
          onApply={validation.apply}
          onLeave={validation.leave}
        />
      )}
      {(showsFixAll || showsUndo) && (
        <div className="row">
          {showsFixAll && (
            <PrimaryButton
              className="grow"
              text={words.fixAll(safeFixes)}
              disabled={task.running}
              onClick={validation.fixAll}
            />
          )}
          {showsUndo && (
            <DefaultButton
              text={words.undoFix}
              disabled={task.running}
              onClick={validation.undoFix}
            />
          )}
        </div>
      )}
    </div>
  );
}
