import { useState } from "react";
import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { rowsToExplain, type RowToExplain } from "../../actions/losses";
import type { ScoreRow, ScoreSection } from "../../actions";
import { Fold } from "../parts/Fold";
import { copyText } from "../parts/copyText";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";

interface ExplainListProps {
  sections: readonly ScoreSection[];
  onSelect: (at: ScoreRow["at"]) => void;
}

/** The rows below full, each beside the reason and the measure that the form gives for it. */
export function ExplainList({ sections, onSelect }: ExplainListProps): JSX.Element {
  const { losses: words } = usePageWords();
  const rows = rowsToExplain(sections);
  if (rows.length === 0) return <p className="hint">{words.none}</p>;
  return (
    <ul className="explain" aria-label={words.explain}>
      {rows.map((each) => (
        <ExplainRow key={each.row.key} {...each} onSelect={onSelect} />
      ))}
    </ul>
  );
}

function ExplainRow({
  row,
  tasks,
  onSelect,
}: RowToExplain & Pick<ExplainListProps, "onSelect">): JSX.Element {
  const { fields, scoring } = usePane().texts.pane;
  const { losses: words } = usePageWords();
  const { reasons, measure, reasonAt, measureAt } = row.words;
  return (
    <li>
      <p>
        <strong>{row.name}</strong> <span className="lost">{scoring.lostPoints(row.lost)}</span>
      </p>
      {tasks.length > 0 && (
        <>
          <p className="hint">{words.tasksBelow}</p>
          <ul className="notes">
            {tasks.map((task) => (
              <li key={task.key}>{taskWords(task, words)}</li>
            ))}
          </ul>
        </>
      )}
      {reasons.map(({ kind, text }) => (
        <p key={kind}>
          <span className="quiet">{fields[kind]}：</span>
          {text}
        </p>
      ))}
      {reasons.length === 0 && <Missing what={words.noReason} at={reasonAt} onSelect={onSelect} />}
      {measure !== "" ? (
        <p>
          <span className="quiet">{fields.measure}：</span>
          {measure}
        </p>
      ) : (
        measureAt !== null && <Missing what={words.noMeasure} at={measureAt} onSelect={onSelect} />
      )}
      <Fold summary={<span className="quiet">{words.help}</span>}>
        <p className="hint">{words.helpHint}</p>
        <Opening label={words.reasonOpening} text={reasonOpening({ row, tasks }, words)} />
        <Opening label={fields.measure} text={words.measureStart(row.name, row.words.asked)} />
      </Fold>
    </li>
  );
}

type LossWords = ReturnType<typeof usePageWords>["losses"];

/** The beginning of a reason: what the form itself says of the row. The cause is for those who know it. */
function reasonOpening({ row, tasks }: RowToExplain, words: LossWords): string {
  const { asked, actual } = row.words;
  const ofTasks = tasks.map((task) => taskWords(task, words)).join("；");
  const facts = words.facts(row.name, asked, actual);
  return `${facts}${ofTasks === "" ? "" : words.amongThem(ofTasks)}${words.cause}`;
}

function taskWords({ name, words: { task } }: ScoreRow, words: LossWords): string {
  const { allocated = "", executed = "", rate = "" } = task ?? {};
  return words.task(name, allocated, executed, rate);
}

interface MissingProps {
  what: string;
  at: ScoreRow["at"] | null;
  onSelect: (at: ScoreRow["at"]) => void;
}

/** Something that is still to be written, and the way to its cell. */
function Missing({ what, at, onSelect }: MissingProps): JSX.Element {
  const { scoring } = usePane().texts.pane;
  return (
    <p>
      <span className="lost">{what}</span>
      {at !== null && (
        <ActionButton
          className="add"
          text={scoring.select}
          ariaLabel={`${what} ${scoring.select}`}
          onClick={() => onSelect(at)}
        />
      )}
    </p>
  );
}

/** The beginning of a text, to be copied and gone on with. */
function Opening({ label, text }: { label: string; text: string }): JSX.Element {
  const { copy, copied } = usePane().texts.pane;
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="opening">
      <p>
        <span className="quiet">{label}：</span>
        {text}
      </p>
      <ActionButton
        className="add"
        iconProps={{ iconName: isCopied ? "CheckMark" : "Copy" }}
        text={isCopied ? copied : copy}
        ariaLabel={`${isCopied ? copied : copy} ${label}`}
        onClick={() => void copyText(text).then(setCopied)}
      />
    </div>
  );
}
