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
  const doing = useWork(() => void sheet.refresh());
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

/**
 * Whether such formulas stay: two looks, some time apart, found as many. Excel does not tell when it has
 * answered, so the sheet is looked at again while there are any, each time after twice as long.
 */
function useLasting({ report, failure, isShown, refresh }: ActiveSheet): boolean {
  const count = report?.unanswered ?? 0;
  const found = `${count} on ${report?.sheetId}`;
  const [seen, setSeen] = useState({ found, looks: 0 });
  const looks = seen.found === found ? seen.looks : 0;
  useEffect(() => {
    if (count === 0 || !isShown) return;
    let ended = false;
    const look = async () => {
      await refresh();
      if (!ended) setSeen({ found, looks: looks + 1 });
    };
    const timer = setTimeout(() => void look(), patienceMilliseconds * 2 ** looks);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [count, found, looks, isShown, refresh]);
  return count > 0 && looks > 0 && failure === null;
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
