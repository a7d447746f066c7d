import type { ReactNode } from "react";
import { ChangePreview } from "./ChangePreview";
import type { Doing } from "./useWork";

interface WorkPreviewProps {
  doing: Doing;
  /** What is there to choose while nothing is proposed. */
  children: ReactNode;
}

/** What a work would write, to be looked at first; else what there is to choose. */
export function WorkPreview({ doing, children }: WorkPreviewProps): JSX.Element {
  const { proposal, task, apply, leave } = doing;
  return proposal === null ? (
    <>{children}</>
  ) : (
    <ChangePreview
      changes={proposal.changes}
      words={proposal.words}
      told={proposal.told}
      disabled={task.running}
      onApply={apply}
      onLeave={leave}
    />
  );
}
