import { useEffect, useState } from "react";
import type { BeforeHandIn } from "../../actions";
import { Notice } from "../parts/Notice";
import { usePane } from "../state/context";
import { useTask } from "../state/useTask";

/** What validating finds, and what is not filled in, before anything is made. */
export function StillWrong(): JSX.Element | null {
  const { actions, levels, texts } = usePane();
  const { handIn } = texts.pane.template;
  const [found, setFound] = useState<BeforeHandIn | null>(null);
  const { run } = useTask();
  useEffect(() => {
    void run(() => actions.checkBeforeHandIn(levels.shown)).then((found) =>
      setFound(found ?? null),
    );
  }, [actions, levels.shown, run]);
  if (found === null) return <p className="hint">{texts.pane.status.reading}</p>;
  const { errors, warnings, unfilled, verified } = found;
  const isSound = errors + warnings + unfilled === 0;
  const kind = isSound ? "success" : errors + unfilled > 0 ? "warning" : "info";
  return (
    <Notice kind={kind}>
      {isSound ? handIn.sound : handIn.stillWrong(errors, warnings, unfilled)}
      {verified > 0 && ` ${handIn.verified(verified)}`}
    </Notice>
  );
}
