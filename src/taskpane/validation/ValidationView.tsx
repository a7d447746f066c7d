import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Notice } from "../parts/Notice";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { useTask } from "../state/useTask";
import type { ActiveSheet } from "../state/useSheet";
import type { Outcome, Validation } from "../state/useValidation";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import { Report } from "./Report";

interface ValidationViewProps {
  sheet: ActiveSheet;
  validation: Validation;
}

/** 校验: check this sheet or all, walk through the problems, fix, take back. */
export function ValidationView({ sheet, validation }: ValidationViewProps): JSX.Element {
  const { actions, texts } = usePane();
  const words = texts.pane.validation;
  const selecting = useTask();
  const { report, task, outcome } = validation;
  const isForm = sheet.report !== null && sheet.report.form !== null;
  return (
    <div className="view">
      <div className="row">
        <PrimaryButton
          className="grow"
          text={words.validateSheet}
          disabled={!isForm || task.running}
          onClick={validation.validateSheet}
        />
        <DefaultButton
          text={words.validateAll}
          disabled={task.running}
          onClick={validation.validateAll}
        />
      </div>
      <TaskState task={task} working={words.working} />
      <TaskState task={selecting} />
      {outcome !== null && (
        <Notice
          kind={isPartial(outcome) ? "warning" : "success"}
          onDismiss={validation.dismissOutcome}
        >
          {outcomeWords(outcome, texts.pane)}
        </Notice>
      )}
      {report === null ? (
        <p className="hint">{isForm || sheet.report === null ? words.start : words.notForm}</p>
      ) : (
        <Report
          validation={validation}
          report={report}
          onSelect={(sheetId, at) => void selecting.run(() => actions.select(sheetId, at))}
        />
      )}
    </div>
  );
}

function isPartial(outcome: Outcome): boolean {
  return outcome.what !== "cleared" && outcome.refused.length + outcome.locked.length > 0;
}

function outcomeWords(outcome: Outcome, { validation, listMark }: PaneTexts): string {
  if (outcome.what === "cleared") return validation.marksCleared;
  const done = outcome.what === "fixed" ? validation.fixed : validation.fixUndone;
  const parts = outcome.cells > 0 ? [done(outcome.cells)] : [];
  if (outcome.refused.length > 0) {
    parts.push(validation.fixRefused(outcome.refused.join(listMark)));
  }
  if (outcome.locked.length > 0) parts.push(validation.fixLocked(outcome.locked.join(listMark)));
  return parts.join(" ");
}
