import { useEffect, useState } from "react";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { useTask } from "../state/useTask";

/** 随本工作簿启动: Excel starts the add-in with the file, so that its functions answer at once. */
export function StartupChoice(): JSX.Element {
  const { actions, texts } = usePane();
  const { settings } = texts.pane;
  const [starts, setStarts] = useState(false);
  const task = useTask();
  useEffect(() => {
    let shown = true;
    // An Excel that can't tell says why when it is asked to change it.
    void actions.startsWithWorkbook().then(
      (found) => shown && setStarts(found),
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [actions]);

  const change = (wished: boolean) =>
    task
      .run(async () => {
        await actions.setStartsWithWorkbook(wished);
        return { wished };
      })
      .then((done) => done && setStarts(done.wished));
  return (
    <>
      <Checkbox
        className="setting"
        label={settings.startup}
        checked={starts}
        onChange={(_, wished = false) => void change(wished)}
      />
      <p className="hint">{settings.startupHint}</p>
      <TaskState task={task} />
    </>
  );
}
