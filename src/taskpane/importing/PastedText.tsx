import { TextField } from "office-ui-fabric-react/lib/TextField";
import { usePane } from "../state/context";

interface PastedTextProps {
  text: string;
  onChange: (text: string) => void;
}

/** A text field takes seconds for a text of this length, and the pane's life for one of some millions. */
const LONGEST_SHOWN = 100_000;

/** Where a text is pasted. One that is too long to be shown is taken all the same, and its length is told. */
export function PastedText({ text, onChange }: PastedTextProps): JSX.Element {
  const { importing } = usePane().texts.pane;
  const isLong = text.length > LONGEST_SHOWN;
  return (
    <TextField
      label={importing.pasteLabel}
      description={isLong ? importing.pasteLong : importing.pasteHint}
      multiline
      rows={8}
      value={isLong ? importing.pasted(text.length) : text}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData("text");
        if (!isLong && pasted.length <= LONGEST_SHOWN) return;
        event.preventDefault();
        onChange(pasted);
      }}
      readOnly={isLong}
      onChange={(_, typed = "") => onChange(typed)}
    />
  );
}
