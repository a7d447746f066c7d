import { FontIcon } from "office-ui-fabric-react/lib/Icon";
import type { Outcome } from "../../validation/problem/problem";
import { usePane } from "../state/context";

const icons: Record<Outcome, string> = {
  error: "ErrorBadge",
  warning: "Warning",
  info: "Info",
  unfilled: "Edit",
  notJudged: "Unknown",
  precheck: "Upload",
  verified: "CheckMark",
};

interface LevelMarkProps {
  level: Outcome;
  /** In place of the level's word. */
  text?: string;
}

/** An outcome's icon and word, so that colour is never alone. */
export function LevelMark({ level, text }: LevelMarkProps): JSX.Element {
  const { levels } = usePane().texts.pane;
  return (
    <span className={`level level-${level}`}>
      <FontIcon iconName={icons[level]} aria-hidden />
      <span>{text ?? levels[level]}</span>
    </span>
  );
}
