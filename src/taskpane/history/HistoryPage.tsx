import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { historyWords } from "../../locale/historyWords";
import { PageHeading } from "../parts/PageHeading";
import { TaskState } from "../parts/TaskState";
import { timeText } from "../../actions";
import { usePane } from "../state/context";
import type { HistoryEntry } from "./useHistory";
import { useTask } from "../state/useTask";

/** 历史: what the add-in did to the workbook since the pane was opened, each to be taken back or done again. */
export function HistoryPage({ onClose }: { onClose: () => void }): JSX.Element {
  const { texts, history } = usePane();
  const words = historyWords[texts.language];
  const task = useTask();
  return (
    <section className="view" aria-label={words.title}>
      <PageHeading title={words.title} onBack={onClose} />
      <p className="hint">{history.entries.length === 0 ? words.empty : words.what}</p>
      <ul aria-label={words.list}>
        {history.entries.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            disabled={task.running}
            onTurn={(turn) => void task.run(turn)}
          />
        ))}
      </ul>
      <TaskState task={task} working={() => texts.pane.template.changing} />
    </section>
  );
}

interface EntryProps {
  entry: HistoryEntry;
  disabled: boolean;
  onTurn: (turn: () => Promise<unknown>) => void;
}

/** What was done, when, and how it stands: what the last turn came to is told under it. */
function Entry({ entry: { at, did, now }, disabled, onTurn }: EntryProps): JSX.Element {
  const { texts } = usePane();
  const words = historyWords[texts.language];
  const { pane } = texts;
  const done = did(pane).join("");
  const told = now.told(pane).join("");
  const isUndone = now.isUndone === true;
  const { undo } = now;
  return (
    <li className="noted">
      <p>
        <span className="quiet">{timeText(at)}</span> {isUndone ? <del>{done}</del> : done}
      </p>
      <p className="hint" role="status">
        {told === done ? "" : told}
      </p>
      {undo !== null && (
        <DefaultButton
          text={isUndone ? pane.redo : pane.undo}
          ariaLabel={(isUndone ? words.redoThis : words.undoThis)(done)}
          disabled={disabled}
          onClick={() => onTurn(undo)}
        />
      )}
    </li>
  );
}
