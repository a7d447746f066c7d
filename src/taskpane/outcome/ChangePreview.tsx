import { useEffect, useRef } from "react";
import { DefaultButton, PrimaryButton, type IButton } from "office-ui-fabric-react/lib/Button";
import type { BoundChange } from "../../actions";
import { usePane } from "../state/context";
import { CellChanges } from "./CellChanges";
import type { Proposal } from "./outcome";

interface ChangePreviewProps {
  changes: BoundChange;
  words?: Proposal["words"];
  told?: Proposal["told"];
  /** Names of the sheets, where there are several to tell apart. */
  sheetNames?: ReadonlyMap<string, string>;
  disabled: boolean;
  onApply: () => void;
  onLeave: () => void;
}

/** Before and after of each cell, before anything is written; then one button to write, one to leave. */
export function ChangePreview(props: ChangePreviewProps): JSX.Element {
  const { changes, words, told, sheetNames, disabled, onApply, onLeave } = props;
  const { pane } = usePane().texts;
  const { preview } = pane;
  const apply = useRef<IButton>(null);
  useEffect(() => apply.current?.focus(), []);
  const cells = changes.reduce((sum, { edits }) => sum + edits.length, 0);
  const { title, apply: does } = words ?? {
    title: preview.title(cells),
    apply: preview.apply(cells),
  };
  return (
    <section className="preview" aria-label={title}>
      <p>{title}</p>
      {told?.(pane).map((sentence) => (
        <p key={sentence} className="hint">
          {sentence}
        </p>
      ))}
      {cells > 0 && (
        <div className="preview-cells" tabIndex={0} role="group" aria-label={preview.cells}>
          {changes.map(({ sheetId, edits }) => (
            <div key={sheetId}>
              {changes.length > 1 && <h3>{sheetNames?.get(sheetId)}</h3>}
              <CellChanges edits={edits} />
            </div>
          ))}
        </div>
      )}
      <div className="row">
        <PrimaryButton componentRef={apply} text={does} disabled={disabled} onClick={onApply} />
        <DefaultButton text={preview.leave} onClick={onLeave} />
      </div>
    </section>
  );
}
