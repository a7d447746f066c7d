import { MessageBarButton } from "office-ui-fabric-react/lib/Button";
import { usePane } from "../state/context";
import type { ActiveSheet } from "../state/useSheet";
import { FailureWords } from "./FailureWords";
import { Notice } from "./Notice";

/** Why the active sheet was not read, with the button that reads it again. */
export function ReadFailure({ sheet }: { sheet: ActiveSheet }): JSX.Element | null {
  const { pane } = usePane().texts;
  // Someone who is typing needs no more than the status line's word.
  if (sheet.failure === null || sheet.failure.code === "cellEditMode") return null;
  return (
    <Notice
      kind="error"
      actions={<MessageBarButton text={pane.readAgain} onClick={() => void sheet.refresh()} />}
    >
      <FailureWords failure={sheet.failure} />
    </Notice>
  );
}
