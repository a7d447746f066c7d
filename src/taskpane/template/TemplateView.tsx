import { useEffect, useState } from "react";
import { useWork } from "../outcome/useWork";
import { WorkOutcome } from "../outcome/WorkOutcome";
import { WorkPreview } from "../outcome/WorkPreview";
import { Notice } from "../parts/Notice";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import type { ActiveSheet } from "../state/useSheet";
import { makingHandIn } from "./actions/handIn";
import { insertForms } from "./actions/insert";
import { isView, type OpenedPage, type OpenedView, type PaneAction } from "./actions/paneAction";
import {
  ComparisonPage,
  FormulasPage,
  HandInPage,
  InsertPage,
  MonitoringPage,
  NarrativePage,
  PublishPage,
  ReviewPage,
  SamplePage,
} from "../laterPages";
import type { HomeProps } from "./TemplateHome";

type Page = Exclude<OpenedPage, OpenedView>;

interface TemplateViewProps {
  sheet: ActiveSheet;
  /** Asks for another view, which does its work. */
  onView: (view: OpenedView) => void;
  /** Is told when a page stands in the place of the choices, and when they are back. */
  onPage?: (isOpen: boolean) => void;
  /** Draws what there is to choose from. */
  home: (props: HomeProps) => JSX.Element;
}

/** 模板: what can be made of the active sheet, or beside it; and 总览, whose tools open the same pages. */
export function TemplateView({ sheet, onView, onPage, home }: TemplateViewProps): JSX.Element {
  const { pane } = usePane().texts;
  const [page, setPage] = useState<Page | null>(null);
  useEffect(() => onPage?.(page !== null), [onPage, page]);
  const doing = useWork(() => {
    setPage(null);
    void sheet.refresh();
  });
  const { task } = doing;
  const choose = ({ does }: PaneAction) => {
    if (!("opens" in does)) return doing.start(does);
    const { opens } = does;
    if (isView(opens)) onView(opens);
    else {
      doing.dismiss();
      setPage(opens);
    }
  };
  const working = <TaskState task={task} working={(what) => doing.working(pane, what)} />;
  const opened = { doing, status: working, onBack: () => setPage(null) };
  const asked = { disabled: task.running, status: working, onBack: opened.onBack };
  const sheetId = sheet.report?.sheetId ?? "";
  const pages: Record<Page, () => JSX.Element> = {
    insertPage: () => (
      <InsertPage {...opened} onInsert={(requests) => doing.start(insertForms(requests))} />
    ),
    handInPage: () => <HandInPage {...asked} onMake={(wish) => doing.start(makingHandIn(wish))} />,
    reviewPage: () => <ReviewPage {...opened} sheetId={sheetId} />,
    comparisonPage: () => <ComparisonPage {...opened} sheetId={sheetId} />,
    formulasPage: () => <FormulasPage {...opened} sheetId={sheetId} />,
    monitoringPage: () => <MonitoringPage {...opened} />,
    samplePage: () => <SamplePage {...opened} />,
    narrativePage: () => <NarrativePage sheet={sheet} onBack={opened.onBack} />,
    publishPage: () => <PublishPage {...opened} onBlank={() => setPage("blankPage")} />,
    blankPage: () => (
      <InsertPage
        {...opened}
        isForUnits
        onInsert={(requests) => doing.start(insertForms(requests))}
        onBack={() => setPage("publishPage")}
      />
    ),
  };
  return (
    <div className="view">
      {page === null && working}
      <WorkOutcome doing={doing} />
      {page !== null ? (
        pages[page]()
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
