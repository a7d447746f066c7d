import type { ReactNode } from "react";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import { usePane } from "../state/context";

const types = {
  error: MessageBarType.error,
  warning: MessageBarType.severeWarning,
  success: MessageBarType.success,
  info: MessageBarType.info,
};

interface NoticeProps {
  kind: keyof typeof types;
  children: ReactNode;
  /** Buttons under the sentence. */
  actions?: JSX.Element;
  onDismiss?: () => void;
}

/** One sentence about what happened; screen readers hear it at once. */
export function Notice({ kind, children, actions, onDismiss }: NoticeProps): JSX.Element {
  const { close } = usePane().texts.pane;
  return (
    <MessageBar
      className="notice"
      messageBarType={types[kind]}
      isMultiline
      actions={actions}
      onDismiss={onDismiss}
      dismissButtonAriaLabel={close}
    >
      {children}
    </MessageBar>
  );
}
