import { MessageBarButton } from "office-ui-fabric-react/lib/Button";
import { Notice } from "../parts/Notice";
import { usePane } from "../state/context";
import type { ActionOutcome } from "./outcome";

interface OutcomeNoticeProps {
  outcome: ActionOutcome;
  /** True while something is under way. */
  disabled: boolean;
  /** Left out where taking back has a button of its own. */
  onUndo?: () => void;
  onDismiss?: () => void;
}

/** What was made or changed, with the button that takes it back. */
export function OutcomeNotice(props: OutcomeNoticeProps): JSX.Element {
  const { outcome, disabled, onUndo, onDismiss } = props;
  const { pane } = usePane().texts;
  const undo = outcome.undo !== null && onUndo !== undefined && (
    <MessageBarButton
      text={outcome.isUndone === true ? pane.redo : pane.undo}
      disabled={disabled}
      onClick={onUndo}
    />
  );
  return (
    <Notice
      kind={outcome.isPartial ? "warning" : "success"}
      actions={undo || undefined}
      onDismiss={onDismiss}
    >
      {outcome.told(pane).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
