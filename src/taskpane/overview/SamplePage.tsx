import { useEffect, useState, type ReactNode } from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import type { FormToSample } from "../../actions";
import {
  drawSample,
  LARGEST_SEED,
  sampleSize,
  USUAL_PERCENT,
  type Sample,
} from "../../actions/overview/sampling";
import type { Doing } from "../outcome/useWork";
import { changing, type Work } from "../outcome/outcome";
import { PageHeading } from "../parts/PageHeading";
import { Select } from "../parts/Select";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";
import { useTask } from "../state/useTask";
import { summaryOutcome } from "../template/actions/summary";

interface SamplePageProps {
  doing: Doing;
  /** Progress or failure of writing it, shown beside the button. */
  status: ReactNode;
  onBack: () => void;
}

/** 抽查: which share, how it is chosen, the forms that this comes to, and the button. */
export function SamplePage({ doing, status, onBack }: SamplePageProps): JSX.Element {
  const { sample: words, overview } = usePageWords();
  const { forms, task } = useFormsToSample();
  const [isRandom, setRandom] = useState(true);
  const [percentText, setPercentText] = useState(String(USUAL_PERCENT));
  const [seedText, setSeedText] = useState(newSeed);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const percent = Number(percentText);
  const seed = Number(seedText);
  const isShare = percentText.trim() !== "" && percent > 0 && percent <= 100;
  const isSeed = Number.isInteger(seed) && seed >= 1 && seed <= LARGEST_SEED;
  const wanted = isShare ? sampleSize(forms.length, percent) : 0;
  const keys = forms.map(({ key }) => key);
  const drawn = isShare && isSeed ? drawSample(keys, wanted, seed) : [];
  const chosen = isRandom ? drawn : ticked;
  const tick = (key: string, isOn: boolean) =>
    setTicked(isOn ? [...ticked, key] : ticked.filter((each) => each !== key));
  return (
    <form
      className="form"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        doing.start(writingSample({ keys: chosen, percent, seed: isRandom ? seed : null }));
      }}
    >
      <PageHeading title={words.title} onBack={onBack} />
      <p className="hint">{words.explained}</p>
      <Select
        label={words.how}
        value={isRandom ? "random" : "byHand"}
        options={[
          { key: "random", text: words.random },
          { key: "byHand", text: words.byHand },
        ]}
        onChange={(key) => setRandom(key === "random")}
      />
      <TextField
        label={words.percent}
        value={percentText}
        errorMessage={isShare ? undefined : words.percentBad}
        onChange={(_, text = "") => setPercentText(text)}
      />
      {isRandom && (
        <TextField
          label={words.seed}
          value={seedText}
          errorMessage={isSeed ? undefined : words.seedBad(LARGEST_SEED)}
          onChange={(_, text = "") => setSeedText(text)}
        />
      )}
      <TaskState task={task} working={overview.reading} />
      <p role="status">{words.drawn(chosen.length, wanted, forms.length)}</p>
      {isRandom ? (
        <ul aria-label={words.forms}>
          {forms
            .filter(({ key }) => drawn.includes(key))
            .map(({ key, name }) => (
              <li key={key}>{name}</li>
            ))}
        </ul>
      ) : (
        <div role="group" aria-label={words.forms}>
          {forms.map(({ key, name }) => (
            <Checkbox
              key={key}
              className="setting"
              label={name}
              checked={ticked.includes(key)}
              onChange={(_, isOn = false) => tick(key, isOn)}
            />
          ))}
        </div>
      )}
      <div className="sticky">
        {status}
        <PrimaryButton
          className="wide"
          type="submit"
          text={words.write}
          disabled={doing.task.running || chosen.length === 0 || !isShare}
        />
      </div>
    </form>
  );
}

function useFormsToSample() {
  const { actions } = usePane();
  const [forms, setForms] = useState<FormToSample[]>([]);
  const task = useTask();
  const { run } = task;
  useEffect(() => {
    void run((control) => actions.readFormsToSample(control)).then((found) =>
      setForms(found ?? []),
    );
  }, [actions, run]);
  return { forms, task };
}

/** Six digits, which are soon typed again. */
function newSeed(): string {
  return String(100_000 + Math.floor(Math.random() * 900_000));
}

function writingSample(sample: Sample): Work {
  return {
    working: changing,
    run: async (actions, control) =>
      summaryOutcome(actions, await actions.writeSummary(control, sample)),
  };
}
