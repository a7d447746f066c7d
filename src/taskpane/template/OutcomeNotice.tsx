import { MessageBarButton } from "office-ui-fabric-react/lib/Button";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import { Notice } from "../parts/Notice";
import { usePane } from "../state/context";
import type { TemplateOutcome } from "../state/useTemplateActions";

interface OutcomeNoticeProps {
  outcome: TemplateOutcome;
  onUndo: () => void;
  onDismiss: () => void;
}

/** What was made or changed, with the button that takes it back. */
export function OutcomeNotice({ outcome, onUndo, onDismiss }: OutcomeNoticeProps): JSX.Element {
  const { pane } = usePane().texts;
  const undo = undoWords(outcome, pane);
  return (
    <Notice
      kind="success"
      actions={undo === null ? undefined : <MessageBarButton text={undo} onClick={onUndo} />}
      onDismiss={onDismiss}
    >
      {outcomeWords(outcome, pane).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

function undoWords(outcome: TemplateOutcome, pane: PaneTexts): string | null {
  const isChanged = outcome.what === "rebalanced" && outcome.changed.applied > 0;
  return isChanged ? pane.undo : null;
}

function outcomeWords(outcome: TemplateOutcome, { template, listMark }: PaneTexts): string[] {
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
    case "undone":
      return [template.undone];
  }
}
