import { useState } from "react";
import { useWork } from "../outcome/useWork";
import { WorkOutcome } from "../outcome/WorkOutcome";
import { WorkPreview } from "../outcome/WorkPreview";
import { Notice } from "../parts/Notice";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import type { ActiveSheet } from "../state/useSheet";
import { makingHandIn } from "./actions/handIn";
import { insertForms } from "./actions/insert";
import type { OpenedPage, OpenedView, PaneAction } from "./actions/paneAction";
import { FormulasPage, HandInPage, InsertPage } from "../laterPages";
import { TemplateHome } from "./TemplateHome";

interface TemplateViewProps {
  sheet: ActiveSheet;
  /** Asks for another view, which does its work. */
  onView: (view: OpenedView) => void;
}

/** 模板: what can be made of the active sheet, or beside it. */
export function TemplateView({ sheet, onView }: TemplateViewProps): JSX.Element {
  const { pane } = usePane().texts;
  const [page, setPage] = useState<Exclude<OpenedPage, OpenedView> | null>(null);
  const doing = useWork(() => {
    setPage(null);
    void sheet.refresh();
  });
  const { task } = doing;
  const choose = ({ does }: PaneAction) => {
    if (!("opens" in does)) doing.start(does);
    else if (does.opens === "importing" || does.opens === "validating") onView(does.opens);
    else {
      doing.dismiss();
      setPage(does.opens);
    }
  };
  const working = <TaskState task={task} working={(what) => doing.working(pane, what)} />;
  return (
    <div className="view">
      {page === null && working}
      <WorkOutcome doing={doing} />
      {page === "insertPage" ? (
        <InsertPage
          disabled={task.running}
          status={working}
          onInsert={(requests) => doing.start(insertForms(requests))}
          onBack={() => setPage(null)}
        />
      ) : page === "handInPage" ? (
        <HandInPage
          disabled={task.running}
          status={working}
          onMake={(wish) => doing.start(makingHandIn(wish))}
          onBack={() => setPage(null)}
        />
      ) : page === "formulasPage" ? (
        <FormulasPage
          sheetId={sheet.report?.sheetId ?? ""}
          doing={doing}
          status={working}
          onBack={() => setPage(null)}
        />
      ) : (
        <>
          {sheet.report?.isProtected === true && (
            <Notice kind="info">{pane.status.readOnly}</Notice>
          )}
          <WorkPreview doing={doing}>
            <TemplateHome sheet={sheet} disabled={task.running} onChoose={choose} />
          </WorkPreview>
        </>
      )}
    </div>
  );
}
