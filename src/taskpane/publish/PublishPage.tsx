import { useEffect, useState, type ReactNode } from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import type { PublishableForm, PublishPlace } from "../../actions";
import type { Doing } from "../outcome/useWork";
import { Fold } from "../parts/Fold";
import { PageHeading } from "../parts/PageHeading";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";
import { useTask } from "../state/useTask";
import { isTooMany, PlaceSelect } from "./PlaceSelect";
import { PublishList } from "./PublishList";
import { publishing } from "./publishing";

interface PublishPageProps {
  doing: Doing;
  /** Progress or failure of making the files, shown beside the button. */
  status: ReactNode;
  /** Opens the page that makes blank forms for a list of units. */
  onBlank: () => void;
  onBack: () => void;
}

const places: readonly PublishPlace[] = ["zip", "files", "windows"];

/** 发表: which forms of the workbook become a file each, and how the files are handed out. */
export function PublishPage({ doing, status, onBlank, onBack }: PublishPageProps): JSX.Element {
  const { title } = usePane().texts.pane.template.publish;
  const { publish: words } = usePageWords();
  const { forms, task } = usePublishable();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState<PublishPlace>("zip");
  const [nativeFormulas, setNative] = useState(false);
  const chosen = (forms ?? []).filter(({ key }) => !left.has(key));
  const callAddIn = chosen.filter(({ callsAddIn }) => callsAddIn).length;
  const tick = (keys: readonly string[], isOn: boolean) => {
    const changed = new Set(left);
    for (const key of keys) {
      if (isOn) changed.delete(key);
      else changed.add(key);
    }
    setLeft(changed);
  };
  return (
    <form
      className="form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        const keys = chosen.map(({ key }) => key);
        doing.start(publishing({ keys, place, nativeFormulas }, words));
      }}
    >
      <PageHeading title={title} onBack={onBack} />
      <p className="hint">{words.lead}</p>
      <DefaultButton className="wide" text={words.blank} onClick={onBlank} />
      <TaskState task={task} working={() => words.reading} />
      {forms?.length === 0 && <p role="status">{words.none}</p>}
      {forms !== null && forms.length > 0 && (
        <>
          <PublishList forms={forms} left={left} onTick={tick} />
          <PlaceSelect places={places} value={place} count={chosen.length} onChange={setPlace} />
          {callAddIn > 0 && (
            <>
              <Checkbox
                className="setting"
                label={words.native}
                checked={nativeFormulas}
                onChange={(_, isOn = false) => setNative(isOn)}
              />
              {!nativeFormulas && <p className="hint">{words.nativeHint(callAddIn)}</p>}
            </>
          )}
          <Fold summary={<span className="grow">{words.contents}</span>}>
            <p className="hint">{words.carried}</p>
            <p className="hint">{words.notCarried}</p>
          </Fold>
          <div className="sticky">
            {status}
            <PrimaryButton
              className="wide"
              type="submit"
              text={(place === "windows" ? words.open : words.make)(chosen.length)}
              disabled={
                doing.task.running || chosen.length === 0 || isTooMany(place, chosen.length)
              }
            />
          </div>
        </>
      )}
    </form>
  );
}

/** The forms of the workbook; null until they were read. */
function usePublishable() {
  const { actions } = usePane();
  const [forms, setForms] = useState<PublishableForm[] | null>(null);
  const task = useTask();
  const { run } = task;
  useEffect(() => {
    void run((control) => actions.readPublishable(control)).then(
      (found) => found !== undefined && setForms(found),
    );
  }, [actions, run]);
  return { forms, task };
}
