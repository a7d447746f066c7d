import { timeText } from "../../actions";
import { rateText, type ListedRow } from "../../actions/overview/listing";
import { LevelMark } from "../parts/LevelMark";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";
import type { LastValidated } from "./useLastValidated";

interface OverviewItemProps {
  row: ListedRow;
  validated: LastValidated | null;
  isOpen: boolean;
  /** Only one is a tab stop; the arrow keys reach the others. */
  isTabStop: boolean;
  onFocus: () => void;
  onOpen: () => void;
}

/** A form in two lines: whose it is and what it comes to, then what it is and how it stands. */
export function OverviewItem(props: OverviewItemProps): JSX.Element {
  const { row, validated, isOpen, isTabStop, onFocus, onOpen } = props;
  const { kinds, grades } = usePane().texts.pane;
  const { overview: words } = usePageWords();
  const { unit, project, year, kind, total, grade, rate, toFill, filled } = row;
  const { errors, warnings, unfilled } = row;
  const gradeWords: Record<string, string> = grades;
  const said = [
    ...[kinds[kind], year].filter((text) => text !== ""),
    ...(toFill > 0 ? [words.filled(filled, toFill)] : []),
    ...(rate === null ? [] : [words.rate(rateText(rate))]),
  ];
  const isSound = errors + warnings + unfilled === 0;
  return (
    <li className="problem">
      <button
        type="button"
        className="problem-main overview-item"
        data-form={row.key}
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        onClick={onOpen}
        onFocus={onFocus}
      >
        <span className="overview-line">
          <strong className="row-name">{project || unit.name || unit.code || row.sheetName}</strong>{" "}
          {total !== null && (
            <strong className="status-score">
              {total} {grade === null ? "" : (gradeWords[grade] ?? grade)}
            </strong>
          )}
        </span>{" "}
        <span className="overview-line quiet">
          <span>{said.join(" · ")}</span>{" "}
          <span className="overview-marks">
            {errors > 0 && <LevelMark level="error" text={words.errors(errors)} />}{" "}
            {warnings > 0 && <LevelMark level="warning" text={words.warnings(warnings)} />}{" "}
            {unfilled > 0 && <LevelMark level="unfilled" text={words.unfilled(unfilled)} />}
            {isSound && <LevelMark level="verified" text={words.sound} />}{" "}
            {row.hasChanged && <span className="changed">{words.changed}</span>}
          </span>
        </span>
      </button>
      {isOpen && (
        <p className="details quiet">
          {[
            `${unit.code} ${unit.name}`.trim(),
            words.sheet(row.sheetName),
            validatedWords(row, validated, words),
          ].join(" · ")}
        </p>
      )}
    </li>
  );
}

function validatedWords(
  { hasChanged }: ListedRow,
  validated: LastValidated | null,
  words: ReturnType<typeof usePageWords>["overview"],
): string {
  if (validated === null) return words.notValidated;
  const time = timeText(validated.at);
  return hasChanged ? words.validatedChanged(time) : words.validated(time);
}
