import { useState } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { FontIcon } from "office-ui-fabric-react/lib/Icon";
import type { DraftChange, DraftField, DraftRow } from "../../actions";
import { guessSentence } from "../../locale";
import { usePane } from "../state/context";
import { DraftFieldEditor } from "./DraftFieldEditor";

interface DraftRowItemProps {
  heading: string;
  row: DraftRow;
  onChange: (change: DraftChange) => void;
}

/** A recognised row: what was read beside what the source says, guesses marked, open to change. */
export function DraftRowItem({ heading, row, onChange }: DraftRowItemProps): JSX.Element {
  const { pane } = usePane().texts;
  const { importing } = pane;
  const [isEditing, setEditing] = useState(false);
  const guesses = row.fields.filter(({ sure }) => !sure).length;
  const shown = row.fields.filter(
    // A clear name stands in the heading already.
    ({ text, sure }) => !sure || (text !== "" && text !== heading),
  );
  return (
    <li className="draft-row">
      <div className="row">
        <strong className="grow">{heading}</strong>
        {guesses > 0 && (
          <span className="level level-warning">
            <FontIcon iconName="Warning" aria-hidden />
            <span>{importing.guesses(guesses)}</span>
          </span>
        )}
        <DefaultButton
          className="fix"
          text={isEditing ? importing.editDone : importing.edit}
          ariaLabel={`${isEditing ? importing.editDone : importing.edit} ${heading}`}
          aria-expanded={isEditing}
          onClick={() => setEditing(!isEditing)}
        />
      </div>
      {isEditing ? (
        row.fields.map((field) => (
          <DraftFieldEditor
            key={field.path}
            field={field}
            siblings={row.fields}
            onChange={onChange}
          />
        ))
      ) : (
        <dl className="read">
          {shown.map((field) => (
            <div key={field.path} className={lookOf(field)}>
              <dt>{pane.fields[field.role]}</dt>
              <dd>
                {field.text || pane.validation.blank}
                {!field.sure && <FieldDoubt field={field} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

/** Longer texts take the pane's whole width. */
const longText = 16;

function lookOf({ sure, text }: DraftField): string | undefined {
  if (!sure) return "unsure";
  return text.length > longText ? "long" : undefined;
}

/** Why a field is to be checked, and the words of the source it was read from. */
function FieldDoubt({ field }: { field: DraftField }): JSX.Element {
  const { texts } = usePane();
  const { importing } = texts.pane;
  const { place, sourceText, guess } = field;
  return (
    <span className="doubt">
      <span className="guess">{importing.guess}</span>
      {guess !== null && <span>{guessSentence(texts, guess)}</span>}
      <span className="source-words">
        {place === null
          ? importing.noSource
          : `${importing.sourceLine} ${importing.place(place.row, place.column)}`}
        {sourceText !== "" && `：${sourceText}`}
      </span>
    </span>
  );
}
