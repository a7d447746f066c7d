import { useState } from "react";
import { usePageWords } from "../state/usePageWords";

interface FileDropProps {
  label: string;
  disabled: boolean;
  onChoose: (files: File[]) => void;
}

/** Where many files are chosen, or dropped. */
export function FileDrop({ label, disabled, onChoose }: FileDropProps): JSX.Element {
  const { collect: words } = usePageWords();
  const [isOver, setOver] = useState(false);
  const choose = (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    if (chosen.length > 0 && !disabled) onChoose(chosen);
  };
  return (
    <label
      className={`file drop ${isOver ? "drop-over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        choose(event.dataTransfer.files);
      }}
    >
      <span>{label}</span>
      <input
        type="file"
        multiple
        accept=".xlsx,.csv,.docx,.pdf"
        disabled={disabled}
        onChange={(event) => {
          choose(event.target.files);
          // The same files can be chosen again.
          event.target.value = "";
        }}
      />
      <span className="hint">{words.kinds}</span>
    </label>
  );
}
