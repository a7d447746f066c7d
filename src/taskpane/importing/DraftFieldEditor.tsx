import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import type { DraftChange, DraftField } from "../../actions";
import { ChooseAndDo } from "../parts/ChooseAndDo";
import { roleName } from "./roleName";
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
  const name = roleName(field.role, pane);
  return (
    <div className="field-editor">
      <TextField
        label={name}
        multiline={field.text.length > 40}
        autoAdjustHeight
        value={field.text}
        onChange={(_, text = "") => onChange({ do: "set", path: field.path, text })}
      />
      {siblings.length > 1 && field.text !== "" && (
        <ChooseAndDo
          ariaLabel={`${name} ${importing.moveTo}`}
          placeholder={importing.moveTo}
          options={siblings
            .filter(({ path }) => path !== field.path)
            .map(({ path, role }) => ({ key: path, text: roleName(role, pane) }))}
          action={importing.move}
          onDo={(to) => onChange({ do: "move", from: field.path, to })}
        />
      )}
      {!field.sure && (
        <DefaultButton
          text={importing.confirm}
          ariaLabel={`${name} ${importing.confirm}`}
          onClick={() => onChange({ do: "confirm", path: field.path })}
        />
      )}
    </div>
  );
}
