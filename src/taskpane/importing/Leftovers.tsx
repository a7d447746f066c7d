import type { Draft, DraftChange } from "../../actions";
import { ChooseAndDo } from "../parts/ChooseAndDo";
import { Fold } from "../parts/Fold";
import { usePane } from "../state/context";
import { headingOf } from "./headingOf";

interface LeftoversProps {
  draft: Draft;
  onChange: (change: DraftChange) => void;
}

/** What found no place in the form: kept, shown, and free to be put somewhere. */
export function Leftovers({ draft, onChange }: LeftoversProps): JSX.Element | null {
  const { pane } = usePane().texts;
  const { importing } = pane;
  if (draft.leftovers.length === 0) return null;
  const targets = [
    ...draft.header.map(({ path, role }) => ({ key: path, text: pane.fields[role] })),
    ...[...draft.tasks, ...draft.indicators].flatMap((row) =>
      row.fields.map(({ path, role }) => ({
        key: path,
        text: `${headingOf(row, pane)} · ${pane.fields[role]}`,
      })),
    ),
  ];
  return (
    <Fold summary={importing.leftovers(draft.leftovers.length)} startsOpen>
      <p className="hint">{importing.leftoversHint}</p>
      <ul className="leftovers">
        {draft.leftovers.map(({ key, place, text, heading }) => (
          <li key={key}>
            <span className="quiet">{importing.place(place.row, place.column)}</span>
            {heading !== null && <span className="quiet">{heading}</span>}
            <span className="source-words">{text}</span>
            <ChooseAndDo
              ariaLabel={`${importing.putInto} ${text}`}
              placeholder={importing.putInto}
              options={targets}
              action={importing.put}
              onDo={(to) => onChange({ do: "place", leftover: key, to })}
            />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
