import { useEffect, useState, type ReactNode } from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import type { ComparableForm, ComparedPair, Comparison } from "../../actions";
import type { Doing } from "../outcome/useWork";
import { PageHeading } from "../parts/PageHeading";
import { Select } from "../parts/Select";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";
import { useTask } from "../state/useTask";
import { ComparedIndicator } from "./ComparedIndicator";
import { writingComparison } from "./writingComparison";

interface ComparisonPageProps {
  /** The active sheet. */
  sheetId: string;
  doing: Doing;
  /** Progress or failure of what was asked for. */
  status: ReactNode;
  onBack: () => void;
}

/** 对比: two forms of the workbook, and each indicator that they differ in. */
export function ComparisonPage({
  sheetId,
  doing,
  status,
  onBack,
}: ComparisonPageProps): JSX.Element {
  const { actions, texts } = usePane();
  const { comparison: words } = usePageWords();
  const { title } = texts.pane.template.comparison;
  // The sheet in view when the page was opened: looking at an indicator turns to another.
  const [opened] = useState(sheetId);
  const [asked, setAsked] = useState<ComparedPair | null>(null);
  const [read, setRead] = useState<Comparison | null>(null);
  const task = useTask();
  const selecting = useTask();
  const { run } = task;
  useEffect(() => {
    void run(() => actions.compareTwo(asked, opened)).then((found) => found && setRead(found));
  }, [actions, run, asked, opened]);
  const pair = asked ?? read?.pair ?? null;
  const isSame = pair?.before === pair?.after;
  const options = (read?.forms ?? []).map((form) => ({ key: form.key, text: textOf(form) }));
  return (
    <section className="form" aria-label={title}>
      <PageHeading title={title} onBack={onBack} />
      <p className="hint">{words.lead}</p>
      <TaskState task={task} working={() => words.reading} />
      <TaskState task={selecting} />
      {read !== null && pair === null && <p>{words.tooFew}</p>}
      {read !== null && pair !== null && (
        <>
          <Select
            label={words.before}
            value={pair.before}
            options={options}
            onChange={(before) => setAsked({ ...pair, before })}
          />
          <Select
            label={words.after}
            value={pair.after}
            options={options}
            onChange={(after) => setAsked({ ...pair, after })}
          />
          <p role="status">{isSame ? words.same : words.count(read.rows, read.differing.length)}</p>
          {!isSame && (
            <>
              <PrimaryButton
                className="wide"
                text={words.write}
                disabled={doing.task.running || task.running}
                onClick={() => doing.start(writingComparison(pair, words))}
              />
              {status}
              <ul aria-label={words.list}>
                {read.differing.map((row) => (
                  <ComparedIndicator
                    key={`${row.sheetId} ${row.at.row}`}
                    row={row}
                    onOpen={() => void selecting.run(() => actions.select(row.sheetId, row.at))}
                  />
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}

function textOf({ sheetName, unit, year }: ComparableForm): string {
  return [sheetName, year, unit.name].filter((part) => part !== "").join(" · ");
}
