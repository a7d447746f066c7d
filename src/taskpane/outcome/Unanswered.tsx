import { useEffect, useState } from "react";
import { MessageBarButton } from "office-ui-fabric-react/lib/Button";
import { cellName } from "../../actions";
import { Notice } from "../parts/Notice";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import type { ActiveSheet } from "../state/useSheet";
import { OutcomeNotice } from "./OutcomeNotice";
import type { Work } from "./outcome";
import { useWork } from "./useWork";

/** Excel shows #BUSY! in passing: only what is still there after this long is worth a word. */
const patienceMilliseconds = 2000;

/** Formulas that Excel has not had answered, and the button that enters them again. */
export function Unanswered({ sheet }: { sheet: ActiveSheet }): JSX.Element {
  const { pane } = usePane().texts;
  const { report } = sheet;
  const doing = useWork(sheet.refresh);
  const isLasting = useLasting(sheet);
  return (
    <>
      <TaskState task={doing.task} working={() => pane.unanswered.working} />
      {doing.outcome !== null && (
        <OutcomeNotice outcome={doing.outcome} disabled={false} onDismiss={doing.dismiss} />
      )}
      {report !== null && isLasting && !doing.task.running && (
        <Notice
          kind="warning"
          actions={
            <MessageBarButton
              text={pane.unanswered.enter}
              onClick={() => doing.start(entering(report.sheetId))}
            />
          }
        >
          {pane.unanswered.what(report.unanswered)}
        </Notice>
      )}
    </>
  );
}

/** Whether two reads of the sheet, some time apart, found such formulas. */
function useLasting({ report, refresh }: ActiveSheet): boolean {
  const [reads, setReads] = useState(0);
  const sheetId = report?.sheetId;
  const isThere = (report?.unanswered ?? 0) > 0;
  useEffect(() => setReads(0), [sheetId, isThere]);
  useEffect(() => {
    if (isThere) setReads((before) => before + 1);
  }, [report, isThere]);
  useEffect(() => {
    if (reads !== 1) return;
    const timer = setTimeout(refresh, patienceMilliseconds);
    return () => clearTimeout(timer);
  }, [reads, refresh]);
  return isThere && reads > 1;
}

function entering(sheetId: string): Work {
  return {
    working: ({ unanswered }) => unanswered.working,
    async run(actions) {
      const { entered, left } = await actions.enterAgain(sheetId);
      return {
        told: ({ unanswered, listMark }) => [
          ...(entered > 0 || left.length === 0 ? [unanswered.done(entered)] : []),
          ...(left.length > 0 ? [unanswered.left(left.map(cellName).join(listMark))] : []),
        ],
        isPartial: left.length > 0,
        undo: null,
      };
    },
  };
}
