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
import {
  ComparisonPage,
  FormulasPage,
  HandInPage,
  InsertPage,
  MonitoringPage,
  ReviewPage,
  SamplePage,
} from "../laterPages";
import type { HomeProps } from "./TemplateHome";

interface TemplateViewProps {
  sheet: ActiveSheet;
  /** Asks for another view, which does its work. */
  onView: (view: OpenedView) => void;
  /** Draws what there is to choose from. */
  home: (props: HomeProps) => JSX.Element;
}

/** 模板: what can be made of the active sheet, or beside it; and 总览, whose tools open the same pages. */
export function TemplateView({ sheet, onView, home }: TemplateViewProps): JSX.Element {
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
      ) : page === "reviewPage" ? (
        <ReviewPage
          sheetId={sheet.report?.sheetId ?? ""}
          doing={doing}
          status={working}
          onBack={() => setPage(null)}
        />
      ) : page === "comparisonPage" ? (
        <ComparisonPage
          sheetId={sheet.report?.sheetId ?? ""}
          doing={doing}
          status={working}
          onBack={() => setPage(null)}
        />
      ) : page === "formulasPage" ? (
        <FormulasPage
          sheetId={sheet.report?.sheetId ?? ""}
          doing={doing}
          status={working}
          onBack={() => setPage(null)}
        />
      ) : page === "monitoringPage" ? (
        <MonitoringPage doing={doing} status={working} onBack={() => setPage(null)} />
      ) : page === "samplePage" ? (
        <SamplePage doing={doing} status={working} onBack={() => setPage(null)} />
      ) : (
        <>
          {sheet.report?.isProtected === true && (
            <Notice kind="info">{pane.status.readOnly}</Notice>
          )}
          <WorkPreview doing={doing}>
            {home({ sheet, disabled: task.running, onChoose: choose })}
          </WorkPreview>
        </>
      )}
    </div>
  );
}
