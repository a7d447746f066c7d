import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { LiveChecks } from "../checks/LiveChecks";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { useTask } from "../state/useTask";
import type { ActiveSheet } from "../state/useSheet";
import type { Validation } from "../state/useValidation";
import { ReportFooter } from "./ReportFooter";
import { ReportView } from "./ReportView";
import { NextToFill } from "./NextToFill";

interface ValidationViewProps {
  sheet: ActiveSheet;
  validation: Validation;
  onRules: () => void;
}

/** 校验: check this sheet or all, walk through the problems, fix, take back; and the sheet's own checks. */
export function ValidationView({ sheet, validation, onRules }: ValidationViewProps): JSX.Element {
  const { actions, texts } = usePane();
  const words = texts.pane.validation;
  const selecting = useTask();
  const { report, task } = validation;
  const { form = null, ownSheet } = sheet.report ?? {};
  const isForm = form !== null || ownSheet === "rules" || ownSheet === "review";
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
      <NextToFill sheet={sheet} />
      {(report === null || validation.isValidating) && (
        <TaskState task={task} working={words.working} />
      )}
      <TaskState task={selecting} />
      {report === null && task.failure === null && (
        <p className="hint">{isForm || sheet.report === null ? words.start : words.notForm}</p>
      )}
      {report !== null && (
        <ReportView
          validation={validation}
          report={report}
          onRules={onRules}
          onSelect={(sheetId, at) => void selecting.run(() => actions.select(sheetId, at))}
        />
      )}
      <LiveChecks sheet={sheet} />
      {report !== null && <ReportFooter validation={validation} report={report} />}
    </div>
  );
}
