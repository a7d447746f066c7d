import { useCallback, useEffect, useState } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { checkLooks, type CheckLook, type CheckState } from "../../actions";
import { useWork } from "../outcome/useWork";
import { WorkOutcome } from "../outcome/WorkOutcome";
import { Fold } from "../parts/Fold";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import type { ActiveSheet } from "../state/useSheet";
import { useTask } from "../state/useTask";
import { printing, switching } from "./checkWorks";

/** 实时检查: what the colours mean, and the switches for this sheet and for all. */
export function LiveChecks({ sheet }: { sheet: ActiveSheet }): JSX.Element {
  const { texts } = usePane();
  const { checks } = texts.pane;
  const [open, setOpen] = useState(false);
  return (
    <Fold summary={checks.title} onToggle={setOpen}>
      <p className="hint">{checks.what}</p>
      <Legend />
      {open && sheet.report !== null && (
        <Switches sheetId={sheet.report.sheetId} isForm={sheet.report.form !== null} />
      )}
    </Fold>
  );
}

const looks: CheckLook[] = ["todo", "wrong", "doubt"];

function Legend(): JSX.Element {
  const { names, meanings } = usePane().texts.pane.checks;
  return (
    <ul className="legend">
      {looks.map((look) => {
        const { fill, font } = checkLooks[look];
        return (
          <li key={look}>
            <span className="swatch" style={{ background: fill, color: font }}>
              {names[look]}
            </span>{" "}
            {meanings[look]}
          </li>
        );
      })}
    </ul>
  );
}

function Switches({ sheetId, isForm }: { sheetId: string; isForm: boolean }): JSX.Element {
  const { texts } = usePane();
  const { checks } = texts.pane;
  const { state, task: reading, read } = useCheckState(sheetId);
  const doing = useWork(read);
  const isBusy = doing.task.running || state === null;
  return (
    <>
      <Checkbox
        className="setting"
        label={checks.on}
        checked={state?.isOn ?? false}
        disabled={isBusy || (!isForm && !state.isOn)}
        onChange={(_, on = false) => doing.start(switching(on, "active"))}
      />
      <Checkbox
        className="setting"
        label={checks.plain}
        checked={state?.printsPlainly ?? false}
        disabled={isBusy}
        onChange={(_, plainly = false) => doing.start(printing(plainly, sheetId))}
      />
      <p className="hint">{checks.plainHint}</p>
      <div className="footer">
        {state?.isOn === true && isForm && (
          <DefaultButton
            text={checks.renew}
            disabled={isBusy}
            onClick={() => doing.start(switching(true, "active"))}
          />
        )}
        <DefaultButton
          text={checks.allOn}
          disabled={doing.task.running}
          onClick={() => doing.start(switching(true, "all"))}
        />
        <DefaultButton
          text={checks.allOff}
          disabled={doing.task.running}
          onClick={() => doing.start(switching(false, "all"))}
        />
      </div>
      <TaskState task={reading} />
      <TaskState task={doing.task} working={(what) => doing.working(texts.pane, what)} />
      <WorkOutcome doing={doing} />
    </>
  );
}

/** How the sheet stands with its checks; null until that is known. */
function useCheckState(sheetId: string) {
  const { actions } = usePane();
  const [state, setState] = useState<CheckState | null>(null);
  const task = useTask();
  const { run } = task;
  const read = useCallback(() => {
    void run(() => actions.readLiveChecks(sheetId)).then((found) => found && setState(found));
  }, [actions, run, sheetId]);
  useEffect(() => {
    setState(null);
    read();
  }, [read]);
  return { state, task, read };
}
