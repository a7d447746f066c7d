import { useState } from "react";
import { DefaultButton, IconButton } from "office-ui-fabric-react/lib/Button";
import { libraryText } from "../../../actions/templates";
import { saveAsFile } from "../../outcome/saveAsFile";
import { copyText } from "../../parts/copyText";
import { usePane } from "../../state/context";
import { usePageWords } from "../../state/usePageWords";
import type { Library } from "./useLibrary";

/** What the library holds, the way to hand it to others, and to take in theirs. */
export function LibraryList({ library }: { library: Library }): JSX.Element {
  const { remove, copied } = usePane().texts.pane;
  const { library: words } = usePageWords();
  const [isCopied, setCopied] = useState(false);
  const { kept } = library;
  const copy = async () => setCopied(await copyText(libraryText(kept)));
  return (
    <section aria-label={words.title}>
      <h4>{words.count(kept.length)}</h4>
      <p className="hint">{words.hint}</p>
      {kept.length > 0 && (
        <ul className="kept" tabIndex={0} aria-label={words.title}>
          {kept.map((each) => (
            <li key={`${each.level1} ${each.name}`} className="row pick">
              <span className="grow">
                <span className="quiet">{each.level1} · </span>
                {each.name}
              </span>
              <IconButton
                iconProps={{ iconName: "Clear" }}
                ariaLabel={`${remove} ${each.name}`}
                onClick={() => library.drop(each)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="footer">
        <DefaultButton
          text={words.save}
          disabled={kept.length === 0}
          onClick={() => saveAsFile(words.fileName, libraryText(kept), "application/json")}
        />
        <DefaultButton
          iconProps={{ iconName: "Copy" }}
          text={words.copy}
          disabled={kept.length === 0}
          onClick={() => void copy()}
        />
      </div>
      {kept.length > 0 && (
        <p className="hint" role="status">
          {isCopied ? copied : words.saveHint}
        </p>
      )}
      <label className="file">
        <span className="label">{words.open}</span>
        <input
          type="file"
          accept=".json,.txt"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file may be chosen again once it was corrected.
            event.target.value = "";
            if (file !== undefined) library.addFile(file);
          }}
        />
      </label>
    </section>
  );
}
