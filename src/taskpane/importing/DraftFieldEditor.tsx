import { useState, type KeyboardEvent } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import type { DraftChange, DraftField } from "../../actions";
import { ChooseAndDo } from "../parts/ChooseAndDo";
import { usePane } from "../state/context";

interface DraftFieldEditorProps {
  field: DraftField;
  /** The fields of its row: a value that stands in the wrong one can be moved. */
  siblings: DraftField[];
  onChange: (change: DraftChange) => void;
}

/** One field under correction: its text, its role, or "this is right". */
export function DraftFieldEditor({ field, siblings, onChange }: DraftFieldEditorProps) {
  const { pane } = usePane().texts;
  const { importing } = pane;
  const name = pane.fields[field.role];
  // The button stays when the field has become sure: nothing moves under the mouse.
  const [wasUnsure] = useState(!field.sure);
  return (
    <div className="field-editor">
      <FieldText
        label={name}
        text={field.text}
        onChange={(text) => onChange({ do: "set", path: field.path, text })}
      />
      {siblings.length > 1 && field.text !== "" && (
        <ChooseAndDo
          ariaLabel={`${name} ${importing.moveTo}`}
          placeholder={importing.moveTo}
          options={siblings
            .filter(({ path }) => path !== field.path)
            .map(({ path, role }) => ({ key: path, text: pane.fields[role] }))}
          action={importing.move}
          onDo={(to) => onChange({ do: "move", from: field.path, to })}
        />
      )}
      {wasUnsure && (
        <DefaultButton
          text={importing.confirm}
          ariaLabel={`${name} ${importing.confirm}`}
          disabled={field.sure}
          onClick={() => onChange({ do: "confirm", path: field.path })}
        />
      )}
    </div>
  );
}

interface FieldTextProps {
  label: string;
  text: string;
  onChange: (text: string) => void;
}

/**
 * The text while it is typed; it becomes the field's when the field is left or Enter is pressed. Half
 * a number ("1.") is none, so a value made at each key would take the point away again.
 */
function FieldText({ label, text, onChange }: FieldTextProps): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  const multiline = text.length > 40;
  const take = () => {
    if (typed !== null && typed !== text) onChange(typed);
    setTyped(null);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "Enter" && !multiline) take();
    if (key === "Escape") setTyped(null);
  };
  return (
    <TextField
      label={label}
      multiline={multiline}
      autoAdjustHeight
      value={typed ?? text}
      onChange={(_, next = "") => setTyped(next)}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  );
}
