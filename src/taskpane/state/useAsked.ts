import { useEffect, useRef } from "react";
import { asked, type Asked } from "../../commands/forPane";

/** Does what ribbon buttons ask for, also what was asked before the pane was there. */
export function useAsked(answers: Record<Asked, () => void>): void {
  const latest = useRef(answers);
  useEffect(() => {
    latest.current = answers;
  });
  useEffect(() => asked.receive((what) => latest.current[what]()), []);
}
