import { useRef, useState } from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import type { NextToFill as Found } from "../../actions";
import { cellName } from "../../actions";
import { usePane } from "../state/context";
import { useProblemWords } from "../state/useProblemWords";
import type { ActiveSheet } from "../state/useSheet";
import { useTask } from "../state/useTask";
import { TaskState } from "../parts/TaskState";

interface NextToFillProps {
  sheet: ActiveSheet;
  /** It is the next right step, and the largest thing there. */
  isNext?: boolean;
}

/** 未填 29 项, and the button that walks through them in form order. */
function Walk({ sheet, isNext = false }: NextToFillProps): JSX.Element {
  const { actions, texts } = usePane();
  const { validation } = texts.pane;
  const task = useTask();
  const wordProblem = useProblemWords();
  const last = useRef<{ sheetId: string; at: { row: number; column: number } } | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const { sheetId = "", unfilled = 0 } = sheet.report ?? {};
  // A button that is switched off while it works would lose the focus, and the keyboard its place.
  const go = () => {
    if (task.running) return;
    const after = last.current?.sheetId === sheetId ? last.current.at : null;
    void task
      .run(() => actions.nextToFill(after))
      .then((next) => {
        if (next === undefined) return;
        setFound(next);
        last.current = next.problem && { sheetId, at: next.problem.at };
      });
  };
  const problem = found?.problem?.sheetId === sheetId ? found.problem : null;
  const sentence = problem && wordProblem?.(problem)?.sentence;
  const Button = isNext ? PrimaryButton : DefaultButton;
  return (
    <div className="to-fill">
      <div className="row heading">
        <strong className="grow">{validation.unfilled(unfilled)}</strong>
        <Button text={validation.nextToFill} iconProps={{ iconName: "Down" }} onClick={go} />
      </div>
      <p className="hint" role="status">
        {problem && `${[problem.name, cellName(problem.at)].join(" ").trim()} ${sentence ?? ""}`}
      </p>
      <TaskState task={task} />
    </div>
  );
}

/** The walk through the cells that are still to be filled in; nothing where all are. */
export function NextToFill(props: NextToFillProps): JSX.Element | null {
  return (props.sheet.report?.unfilled ?? 0) === 0 ? null : <Walk {...props} />;
}
