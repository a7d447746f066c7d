import { useEffect, useState } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { Levels, SettableProblem } from "../../actions";
import { Select } from "../parts/Select";
import { Fold } from "../parts/Fold";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { useTask } from "../state/useTask";
import { useProblemWords } from "../state/useProblemWords";

const choices = ["error", "warning", "info", "off"] as const;

/** The level of each problem that is no error by nature: louder, quieter or off. */
export function LevelChoices(): JSX.Element {
  const { actions, texts, levels: set } = usePane();
  const task = useTask();
  const { settings, levels: words } = texts.pane;
  const problemText = useProblemWords();
  const [problems, setProblems] = useState<SettableProblem[]>([]);
  useEffect(() => {
    let shown = true;
    void actions.settableProblems().then((list) => shown && setProblems(list));
    return () => {
      shown = false;
    };
  }, [actions]);

  const change = (next: (levels: Levels) => Levels) => void task.run(() => set.change(next));
  const setLevel = ({ code, level: usual }: SettableProblem, key: string) =>
    change((before) => {
      const levels: Levels = { ...before };
      const level = choices.find((choice) => choice === key);
      if (level === undefined || level === usual) delete levels[code];
      else levels[code] = level;
      return levels;
    });
  return (
    <Fold summary={settings.levels}>
      <p className="hint">{settings.levelsHint}</p>
      <TaskState task={task} />
      {problemText !== null &&
        problems.map((problem) => (
          <Select
            key={problem.code}
            className="level-setting"
            label={problemText({ code: problem.code, values: {} }).name}
            value={set.shown[problem.code] ?? problem.level}
            options={choices.map((key) => ({ key, text: words[key] }))}
            onChange={(key) => setLevel(problem, key)}
          />
        ))}
      <DefaultButton text={settings.resetLevels} onClick={() => change(() => ({}))} />
    </Fold>
  );
}
