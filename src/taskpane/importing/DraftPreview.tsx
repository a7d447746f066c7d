import { useState } from "react";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import type { Draft, DraftChange, DraftRow } from "../../actions";
import { noteSentence } from "../../locale";
import { usePane } from "../state/context";
import { DraftRowItem } from "./DraftRowItem";
import { headingOf } from "./headingOf";
import { Leftovers } from "./Leftovers";

interface DraftPreviewProps {
  draft: Draft;
  included: boolean;
  onlyGuesses: boolean;
  onInclude: (included: boolean) => void;
  onChange: (change: DraftChange) => void;
}

/** One recognised form, with guesses marked and leftovers listed. */
export function DraftPreview(props: DraftPreviewProps): JSX.Element {
  const { draft, included, onlyGuesses, onInclude, onChange } = props;
  const { texts } = usePane();
  const { importing, kinds, sections } = texts.pane;
  const unit = `${draft.unit.code} ${draft.unit.name}`.trim() || importing.noUnit;
  const header: DraftRow = { key: "header", fields: draft.header };
  const rows = [...draft.tasks, ...draft.indicators];
  const guesses = [header, ...rows]
    .flatMap(({ fields }) => fields)
    .filter(({ sure }) => !sure).length;
  // What has become sure stays until the form is looked at anew: nothing moves under the mouse.
  const [doubtful] = useState(
    () => new Set([header, ...rows].filter(isDoubtful).map(({ key }) => key)),
  );
  const shown = (list: DraftRow[]) =>
    onlyGuesses ? list.filter((row) => doubtful.has(row.key) || isDoubtful(row)) : list;
  const group = (title: string, list: DraftRow[]) =>
    list.length > 0 && (
      <section aria-label={title}>
        {list[0] !== header && <h3 className="group">{title}</h3>}
        <ul className="draft-rows">
          {list.map((row) => (
            <DraftRowItem
              key={row.key}
              heading={row === header ? importing.header : headingOf(row, texts.pane)}
              row={row}
              onChange={onChange}
            />
          ))}
        </ul>
      </section>
    );
  return (
    <section className="draft" aria-label={importing.formLabel(kinds[draft.kind], unit)}>
      <h2>{importing.formLabel(kinds[draft.kind], unit)}</h2>
      <p className="hint">
        {importing.counts(draft.indicators.length, draft.tasks.length)} ·{" "}
        {guesses > 0 ? importing.guesses(guesses) : importing.noGuesses}
      </p>
      <Checkbox
        className="setting"
        label={importing.include}
        checked={included}
        onChange={(_, checked = false) => onInclude(checked)}
      />
      {draft.notes.length > 0 && (
        <ul className="notes" aria-label={importing.notes}>
          {draft.notes.map((note, place) => (
            <li key={place}>{noteSentence(texts, note)}</li>
          ))}
        </ul>
      )}
      {group(importing.header, shown([header]))}
      {group(sections.tasks, shown(draft.tasks))}
      {group(sections.indicators, shown(draft.indicators))}
      <Leftovers draft={draft} onChange={onChange} />
    </section>
  );
}

function isDoubtful({ fields }: DraftRow): boolean {
  return fields.some(({ sure }) => !sure);
}
