import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { ValidationReport } from "../../actions";
import { noteWords } from "../../locale/noteWords";
import type { Problem } from "../../validation/problem/problem";
import { Fold } from "../parts/Fold";
import { LevelMark } from "../parts/LevelMark";
import { Notice } from "../parts/Notice";
import { usePane } from "../state/context";
import type { Listed } from "../validation/problemGroups";

interface VerifiedListProps {
  listed: Listed[];
  outdated: ValidationReport["outdated"];
  disabled: boolean;
  onSelect: (problem: Problem) => void;
  /** @param problem null where it is gone, or may not be verified */
  onTakeBack: (key: string, problem: Problem | null) => void;
}

/** What was marked 核实无误, with reason and day, folded; and in sight what of it counts no more. */
export function VerifiedList(props: VerifiedListProps): JSX.Element {
  const { listed, outdated, disabled, onSelect, onTakeBack } = props;
  const words = noteWords[usePane().texts.language];
  return (
    <>
      {outdated.length > 0 && (
        <Notice kind="warning">
          <p>{words.outdated(outdated.length)}</p>
          <ul aria-label={words.outdatedLabel}>
            {outdated.map(({ note: { row }, why }) => (
              <li key={row.key} className="noted">
                <p>
                  <strong>{row.name}</strong> <span className="cell">{row.cell}</span>{" "}
                  {row.sentence}
                </p>
                <p className="hint">{words.why[why]}</p>
                <Reason says={row.says} date={row.date} />
                <DefaultButton
                  text={words.remove}
                  ariaLabel={words.removeThis(row.name || row.cell)}
                  disabled={disabled}
                  onClick={() => onTakeBack(row.key, null)}
                />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {listed.length > 0 && (
        <Fold summary={<LevelMark level="verified" text={words.verified(listed.length)} />}>
          <ul aria-label={words.verifiedLabel}>
            {listed.map(({ key, problem, cell, sentence }) => (
              <li key={key} className="noted">
                <button type="button" className="problem-main" onClick={() => onSelect(problem)}>
                  <strong>{problem.name}</strong>
                  <span className="cell">{cell}</span>
                  <span className="sentence">{sentence}</span>
                </button>
                <Reason says={problem.note?.row.says ?? ""} date={problem.note?.row.date ?? ""} />
                <DefaultButton
                  text={words.takeBack}
                  ariaLabel={words.takeBackThis(cell)}
                  disabled={disabled}
                  onClick={() => onTakeBack(problem.note?.row.key ?? "", problem)}
                />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

function Reason({ says, date }: { says: string; date: string }): JSX.Element {
  return (
    <p className="said">
      {says} {date !== "" && <span className="quiet">{date}</span>}
    </p>
  );
}
