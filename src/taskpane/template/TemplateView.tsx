import { useState } from "react";
import { Notice } from "../parts/Notice";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import type { ActiveSheet } from "../state/useSheet";
import { useTemplateActions } from "../state/useTemplateActions";
import { InsertPage } from "./InsertPage";
import { OutcomeNotice } from "./OutcomeNotice";
import { TemplateHome } from "./TemplateHome";

interface TemplateViewProps {
  sheet: ActiveSheet;
  onImport: () => void;
}

/** 模板: put a form into the workbook, roll one forward, give the weights back their points. */
export function TemplateView({ sheet, onImport }: TemplateViewProps): JSX.Element {
  const { template, status } = usePane().texts.pane;
  const [isInserting, setInserting] = useState(false);
  const making = useTemplateActions(() => {
    setInserting(false);
    sheet.refresh();
  });
  const { task, outcome } = making;
  const isProtected = sheet.report?.isProtected === true;
  const words = making.doing === "inserting" ? template.inserting : () => template.changing;
  const working = <TaskState task={task} working={words} />;
  return (
    <div className="view">
      {!isInserting && working}
      {outcome !== null && (
        <OutcomeNotice
          outcome={outcome}
          disabled={task.running}
          onUndo={making.undo}
          onDismiss={making.dismiss}
        />
      )}
      {isInserting ? (
        <InsertPage
          disabled={task.running}
          status={working}
          onInsert={making.insert}
          onBack={() => setInserting(false)}
        />
      ) : (
        <>
          {isProtected && <Notice kind="info">{status.readOnly}</Notice>}
          <TemplateHome
            form={sheet.report?.form ?? null}
            disabled={task.running}
            onInsert={() => {
              making.dismiss();
              setInserting(true);
            }}
            onImport={onImport}
            onSample={making.insertSample}
            onRollForward={making.rollForward}
            onRebalance={making.rebalance}
            onFitRows={making.fitRows}
          />
        </>
      )}
    </div>
  );
}
