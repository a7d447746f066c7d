import { useState } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { madeSheets } from "../outcome/madeSheets";
import { told, type Work } from "../outcome/outcome";
import { useWork } from "../outcome/useWork";
import { WorkOutcome } from "../outcome/WorkOutcome";
import { Select } from "../parts/Select";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";

/** 把评分规则放进工作簿: a bureau's own rules, begun with those of a pack. */
export function OwnRules({ onDone }: { onDone: () => void }): JSX.Element {
  const { actions, texts } = usePane();
  const { hint, base, put } = texts.pane.settings.ownRules;
  const packs = actions.rulePackChoices();
  const [chosen, setChosen] = useState(packs[0]?.id ?? "");
  const doing = useWork(onDone);
  const { running } = doing.task;
  return (
    <section aria-label={put}>
      <p className="hint">{hint}</p>
      <Select
        label={base}
        value={chosen}
        options={packs.map((pack) => ({ key: pack.id, text: pack.title[texts.language] }))}
        onChange={setChosen}
      />
      <DefaultButton
        className="setting"
        text={put}
        disabled={running}
        onClick={() => doing.start(puttingRules(chosen))}
      />
      <TaskState task={doing.task} working={(what) => doing.working(texts.pane, what)} />
      <WorkOutcome doing={doing} />
    </section>
  );
}

function puttingRules(packId: string): Work {
  return {
    working: ({ template }) => template.changing,
    run: async (actions) => {
      const put = await actions.putRules(packId);
      if ("found" in put) return told(({ settings }) => [settings.ownRules.found(put.found)]);
      const { made } = put;
      return madeSheets(actions, { made: [made], failed: null }, ({ settings }) => [
        settings.ownRules.done(made.name),
      ]);
    },
  };
}
