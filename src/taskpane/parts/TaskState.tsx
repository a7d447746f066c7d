import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import type { Progress } from "../../actions/control";
import { usePane } from "../state/context";
import type { RunningTask } from "../state/useTask";
import { FailureWords } from "./FailureWords";
import { Notice } from "./Notice";

interface TaskStateProps {
  task: RunningTask;
  /**
   * What is being done to the thing with this name: 正在插入 703001自评表. Left out for work so
   * short that only its failure is worth a word.
   */
  working?: (what: string) => string;
}

/** How far a task has come, with "cancel"; or why it failed. Nothing while all is quiet. */
export function TaskState({ task, working }: TaskStateProps): JSX.Element | null {
  const { pane } = usePane().texts;
  if (task.running) {
    if (working === undefined) return null;
    return (
      <div className="task" role="group" aria-busy="true">
        <ProgressIndicator {...progressOf(task.progress, working)} />
        <DefaultButton
          text={task.cancelling ? pane.cancelling : pane.cancel}
          disabled={task.cancelling}
          onClick={() => task.cancel()}
        />
      </div>
    );
  }
  if (task.failure === null) return null;
  return (
    <Notice
      kind={task.failure.code === "cancelled" ? "info" : "error"}
      onDismiss={() => task.dismiss()}
    >
      <FailureWords failure={task.failure} />
    </Notice>
  );
}

function progressOf(progress: Progress | null, working: (what: string) => string) {
  if (progress === null) return { label: working("") };
  return {
    label: working(progress.what),
    description: `${progress.done}/${progress.total}`,
    percentComplete: progress.done / Math.max(progress.total, 1),
  };
}
