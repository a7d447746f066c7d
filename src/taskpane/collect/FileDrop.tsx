import { useState } from "react";
import type { ChosenFile } from "../../actions";
import { usePageWords } from "../state/usePageWords";

interface FileDropProps {
  label: string;
  disabled: boolean;
  onChoose: (files: ChosenFile[]) => void;
}

/** Where many files are chosen, or dropped. */
export function FileDrop({ label, disabled, onChoose }: FileDropProps): JSX.Element {
  const { collect: words } = usePageWords();
  const [isOver, setOver] = useState(false);
  const choose = (files: FileList | null) => {
    const chosen = [...(files ?? [])].map(chosenFile);
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

/** The browser asks the disk for size and date of each, and waits: not for all of them at once. */
function chosenFile(file: File): ChosenFile {
  return {
    name: file.name,
    get size() {
      return file.size;
    },
    get modified() {
      return file.lastModified;
    },
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  };
}
