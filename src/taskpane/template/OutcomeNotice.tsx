import { MessageBarButton } from "office-ui-fabric-react/lib/Button";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import { Notice } from "../parts/Notice";
import { usePane } from "../state/context";
import { takenBackWords } from "../parts/takenBackWords";
import type { TemplateOutcome } from "../state/useTemplateActions";

interface OutcomeNoticeProps {
  outcome: TemplateOutcome;
  disabled: boolean;
  onUndo: () => void;
  onDismiss: () => void;
}

/** What was made or changed, with the button that takes it back. */
export function OutcomeNotice(props: OutcomeNoticeProps): JSX.Element {
  const { outcome, disabled, onUndo, onDismiss } = props;
  const { pane } = usePane().texts;
  const undo = canUndo(outcome) && (
    <MessageBarButton text={pane.undo} disabled={disabled} onClick={onUndo} />
  );
  return (
    <Notice kind="success" actions={undo || undefined} onDismiss={onDismiss}>
      {outcomeWords(outcome, pane).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

function canUndo(outcome: TemplateOutcome): boolean {
  switch (outcome.what) {
    case "inserted":
    case "rolled":
      return true;
    case "rebalanced":
      return outcome.changed.applied > 0;
    case "fitted":
      return outcome.fitted.rows.length > 0;
    default:
      return false;
  }
}

function outcomeWords(outcome: TemplateOutcome, texts: PaneTexts): string[] {
  const { template, listMark } = texts;
  switch (outcome.what) {
    case "inserted": {
      const [first, ...others] = outcome.sheets;
      if (first === undefined || others.length > 0) {
        return [template.insertedSeveral(outcome.sheets.length)];
      }
      return [template.inserted(first.name)];
    }
    case "rolled": {
      const { name, carried, missing, changed, dropped } = outcome.rolled;
      const told = [template.rolled(name, carried)];
      if (missing.length > 0) told.push(template.rolledMissing + missing.join(listMark));
      if (changed.length > 0) told.push(template.rolledChanged + changed.join(listMark));
      if (dropped > 0) told.push(template.rolledDropped(dropped));
      return told;
    }
    case "rebalanced": {
      const { applied, refused, locked } = outcome.changed;
      if (applied + refused.length + locked.length === 0) return [template.alreadyBalanced];
      const told = [template.rebalanced(applied)];
      if (refused.length > 0) told.push(template.refused(refused.length));
      if (locked.length > 0) told.push(template.locked(locked.length));
      return told;
    }
    case "fitted": {
      const { rows, tooLong } = outcome.fitted;
      if (rows.length + tooLong === 0) return [template.alreadyFitted];
      const told = rows.length > 0 ? [template.fitted(rows.length)] : [];
      if (tooLong > 0) told.push(template.tooLong(tooLong));
      return told;
    }
    case "takenBack":
      return takenBackWords(outcome.sheets, texts);
    case "undone":
      return [template.undone];
    case "unfitted":
      return [template.unfitted];
  }
}
