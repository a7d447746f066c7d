import { useEffect, useState } from "react";
import type { PrecheckPlatform } from "../../actions";
import { Select } from "../parts/Select";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";
import { useTask } from "../state/useTask";

const OFF = "";

/** 导入预检: for which platform's upload the workbook's forms are checked besides; for none at first. */
export function PrecheckChoice(): JSX.Element {
  const { actions, texts } = usePane();
  const { precheck } = usePageWords();
  const task = useTask();
  const { run } = task;
  const [platforms, setPlatforms] = useState<PrecheckPlatform[]>([]);
  const [chosen, setChosen] = useState(OFF);
  useEffect(() => {
    void run(() => actions.readPrecheck()).then((found) => {
      if (found === undefined) return;
      setPlatforms(found.platforms);
      setChosen(found.chosen ?? OFF);
    });
  }, [actions, run]);

  const choose = (id: string) =>
    run(async () => {
      await actions.writePrecheck(id === OFF ? null : id);
      return { id };
    }).then((done) => done && setChosen(done.id));
  return (
    <>
      <Select
        label={precheck.setting}
        value={chosen}
        disabled={platforms.length === 0}
        options={[
          { key: OFF, text: precheck.off },
          ...platforms.map(({ id, title, year }) => ({
            key: id,
            text: precheck.platform(title[texts.language], year),
          })),
        ]}
        onChange={(id) => void choose(id)}
      />
      <p className="hint">{precheck.settingHint}</p>
      <TaskState task={task} />
    </>
  );
}
