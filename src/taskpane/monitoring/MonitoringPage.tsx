import { useEffect, useState, type ReactNode } from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import type { ThresholdsChoice } from "../../actions";
import { PageHeading } from "../parts/PageHeading";
import { Select } from "../parts/Select";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";
import type { Doing } from "../outcome/useWork";
import { writingMonitoring } from "./writingMonitoring";

interface MonitoringPageProps {
  doing: Doing;
  /** Progress or failure of making it, shown beside the button. */
  status: ReactNode;
  onBack: () => void;
}

const months = Array.from({ length: 12 }, (_, place) => place + 1);

/** 监控: the month, the bounds of money, and the button. */
export function MonitoringPage({ doing, status, onBack }: MonitoringPageProps): JSX.Element {
  const { actions, texts } = usePane();
  const { monitoring } = usePageWords();
  const [month, setMonth] = useState(monthToReport);
  const [choices, setChoices] = useState<ThresholdsChoice[]>([]);
  const [thresholds, setThresholds] = useState("");
  useEffect(() => {
    let shown = true;
    void actions.monitoringChoices().then((found) => shown && setChoices(found));
    return () => {
      shown = false;
    };
  }, [actions]);
  const chosen = thresholds === "" ? (choices[0]?.id ?? "") : thresholds;
  return (
    <form
      className="form"
      aria-label={monitoring.title}
      onSubmit={(event) => {
        event.preventDefault();
        doing.start(writingMonitoring({ month, thresholds: chosen }, monitoring));
      }}
    >
      <PageHeading title={monitoring.title} onBack={onBack} />
      <p className="hint">{monitoring.explained}</p>
      <Select
        label={monitoring.month}
        value={String(month)}
        options={months.map((each) => ({
          key: String(each),
          text: monitoring.monthChoice(each),
        }))}
        onChange={(key) => setMonth(Number(key))}
      />
      <Select
        label={monitoring.thresholds}
        value={chosen}
        options={choices.map(({ id, title }) => ({ key: id, text: title[texts.language] }))}
        onChange={setThresholds}
      />
      <div className="sticky">
        {status}
        <PrimaryButton
          className="wide"
          type="submit"
          text={monitoring.make}
          disabled={doing.task.running || chosen === ""}
        />
      </div>
    </form>
  );
}

/** The last month that is over; in January nothing of the year is. */
function monthToReport(): number {
  return Math.max(1, new Date().getMonth());
}
