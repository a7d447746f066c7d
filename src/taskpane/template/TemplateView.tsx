import { useState } from "react";
import { ChangePreview } from "../outcome/ChangePreview";
import { OutcomeNotice } from "../outcome/OutcomeNotice";
import { useWork } from "../outcome/useWork";
import { Notice } from "../parts/Notice";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import type { ActiveSheet } from "../state/useSheet";
import { insertForms } from "./actions/insert";
import type { PaneAction } from "./actions/paneAction";
import { InsertPage } from "./InsertPage";
import { TemplateHome } from "./TemplateHome";

interface TemplateViewProps {
  sheet: ActiveSheet;
  onImport: () => void;
}

/** 模板: what can be made of the active sheet, or beside it. */
export function TemplateView({ sheet, onImport }: TemplateViewProps): JSX.Element {
  const { pane } = usePane().texts;
  const [isInserting, setInserting] = useState(false);
  const doing = useWork(() => {
    setInserting(false);
    void sheet.refresh();
  });
  const { task, outcome, proposal } = doing;
  const choose = ({ does }: PaneAction) => {
    if (!("opens" in does)) doing.start(does);
    else if (does.opens === "importing") onImport();
    else {
      doing.dismiss();
      setInserting(true);
    }
  };
  const working = <TaskState task={task} working={(what) => doing.working(pane, what)} />;
  return (
    <div className="view">
      {!isInserting && working}
      {outcome !== null && (
        <OutcomeNotice
          outcome={outcome}
          disabled={task.running}
          onUndo={doing.undo}
          onDismiss={doing.dismiss}
        />
      )}
      {isInserting ? (
        <InsertPage
          disabled={task.running}
          status={working}
          onInsert={(requests) => doing.start(insertForms(requests))}
          onBack={() => setInserting(false)}
        />
      ) : (
        <>
          {sheet.report?.isProtected === true && (
            <Notice kind="info">{pane.status.readOnly}</Notice>
          )}
          {proposal !== null ? (
            <ChangePreview
              changes={proposal.changes}
              disabled={task.running}
              onApply={doing.apply}
              onLeave={doing.leave}
            />
          ) : (
            <TemplateHome
              form={sheet.report?.form ?? null}
              disabled={task.running}
              onChoose={choose}
            />
          )}
        </>
      )}
    </div>
  );
}
