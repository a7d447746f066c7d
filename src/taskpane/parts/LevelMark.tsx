import { FontIcon } from "office-ui-fabric-react/lib/Icon";
import type { ProblemLevel } from "../../validation/problem";
import { usePane } from "../state/context";

const icons: Record<ProblemLevel, string> = {
  error: "ErrorBadge",
  warning: "Warning",
  info: "Info",
};

/** A level's icon and word, so that colour is never alone. */
export function LevelMark({ level }: { level: ProblemLevel }): JSX.Element {
  return (
    <span className={`level level-${level}`}>
      <FontIcon iconName={icons[level]} aria-hidden />
      <span>{usePane().texts.pane.levels[level]}</span>
    </span>
  );
}
