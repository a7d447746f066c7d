import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { usePane } from "../state/context";

interface ReportFooterProps {
  safeFixes: number;
  canUndo: boolean;
  hasMarks: boolean;
  disabled: boolean;
  onFixAll: () => void;
  onUndo: () => void;
  onClearMarks: () => void;
}

/** 全部修复（n）, 撤销修复, 清除标记 */
export function ReportFooter(props: ReportFooterProps): JSX.Element {
  const { safeFixes, canUndo, hasMarks, disabled } = props;
  const { validation } = usePane().texts.pane;
  return (
    <div className="footer">
      {safeFixes > 0 && (
        <PrimaryButton
          text={validation.fixAll(safeFixes)}
          disabled={disabled}
          onClick={props.onFixAll}
        />
      )}
      <DefaultButton
        text={validation.undoFix}
        disabled={disabled || !canUndo}
        onClick={props.onUndo}
      />
      <DefaultButton
        text={validation.clearMarks}
        disabled={disabled || !hasMarks}
        onClick={props.onClearMarks}
      />
    </div>
  );
}
