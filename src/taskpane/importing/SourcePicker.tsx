import { useState } from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import type { ImportSource } from "../../actions";
import { usePane } from "../state/context";
import { PastedText } from "./PastedText";

interface SourcePickerProps {
  disabled: boolean;
  onRecognise: (source: () => Promise<ImportSource> | ImportSource) => void;
}

type Kind = ImportSource["from"];
const kinds: Kind[] = ["selection", "sheet", "text", "file"];

/** 选区, 本表, 粘贴文本 or 文件; then one button. */
export function SourcePicker({ disabled, onRecognise }: SourcePickerProps): JSX.Element {
  const { importing } = usePane().texts.pane;
  const [kind, setKind] = useState<Kind>("selection");
  const [text, setText] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const isReady = kind === "text" ? text.trim() !== "" : kind === "file" ? file !== null : true;
  const source = async (): Promise<ImportSource> => {
    if (kind === "text") return { from: "text", text };
    if (kind === "file" && file !== null) {
      return { from: "file", name: file.name, bytes: await bytesOf(file) };
    }
    return kind === "sheet" ? { from: "sheet" } : { from: "selection" };
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        onRecognise(source);
      }}
    >
      <fieldset className="sources">
        <legend>{importing.source}</legend>
        {kinds.map((each) => (
          <label key={each} className="source">
            <input
              type="radio"
              name="source"
              value={each}
              checked={kind === each}
              onChange={() => setKind(each)}
            />
            <span>{importing.sources[each]}</span>
          </label>
        ))}
      </fieldset>
      {kind === "selection" && <p className="hint">{importing.selectionHint}</p>}
      {kind === "sheet" && <p className="hint">{importing.sheetHint}</p>}
      {kind === "text" && <PastedText text={text} onChange={setText} />}
      {kind === "file" && (
        <label className="file">
          <span>{importing.fileLabel}</span>
          <input
            type="file"
            accept=".xlsx,.csv,.docx,.pdf"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
          <span className="hint">{importing.fileHint}</span>
        </label>
      )}
      <PrimaryButton
        className="wide"
        type="submit"
        text={importing.recognise}
        disabled={disabled || !isReady}
      />
    </form>
  );
}

/** Nothing larger is read into memory; the reader refuses it by the size it sees. */
const largest = 50 * 1024 * 1024;

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > largest) throw Object.assign(new Error("fileTooLarge"), { code: "fileTooLarge" });
  return new Uint8Array(await file.arrayBuffer());
}
