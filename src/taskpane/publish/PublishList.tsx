import { useState } from "react";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import type { PublishableForm } from "../../actions";
import { usePageWords } from "../state/usePageWords";

interface PublishListProps {
  forms: readonly PublishableForm[];
  /** The keys of those that are not ticked. */
  left: ReadonlySet<string>;
  onTick: (keys: readonly string[], isOn: boolean) => void;
}

/** A list that is longer is worth a search. */
const SHORT = 8;

/** The forms with a tick each; 全选 ticks those that the search has found. */
export function PublishList({ forms, left, onTick }: PublishListProps): JSX.Element {
  const { publish: words } = usePageWords();
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const shown = forms.filter((form) => nameOf(form, forms).toLowerCase().includes(wanted));
  const ticked = shown.filter(({ key }) => !left.has(key));
  return (
    <>
      {forms.length > SHORT && (
        <TextField
          ariaLabel={words.search}
          placeholder={words.search}
          value={search}
          onChange={(_, text = "") => setSearch(text)}
        />
      )}
      <div className="row pick">
        <Checkbox
          className="grow"
          label={words.all(shown.length)}
          checked={shown.length > 0 && ticked.length === shown.length}
          indeterminate={ticked.length > 0 && ticked.length < shown.length}
          disabled={shown.length === 0}
          onChange={() =>
            onTick(
              shown.map(({ key }) => key),
              ticked.length < shown.length,
            )
          }
        />
        <span role="status" className="quiet">
          {words.chosen(forms.length - left.size, forms.length)}
        </span>
      </div>
      {shown.length === 0 && <p className="hint">{words.nothingFound}</p>}
      <div role="group" className="kept" aria-label={words.forms}>
        {shown.map((form) => (
          <Checkbox
            key={form.key}
            className="setting"
            label={nameOf(form, forms)}
            checked={!left.has(form.key)}
            onChange={(_, isOn = false) => onTick([form.key], isOn)}
          />
        ))}
      </div>
    </>
  );
}

/** What its file is called; the sheet says which is which where two are called the same. */
function nameOf({ title, sheetName }: PublishableForm, forms: readonly PublishableForm[]): string {
  const isDouble = forms.filter((each) => each.title === title).length > 1;
  return isDouble ? `${title} · ${sheetName}` : title;
}
