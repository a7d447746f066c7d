import type { ReactNode } from "react";
import type { PrecheckPlatform } from "../../actions";
import { Fold } from "../parts/Fold";
import { LevelMark } from "../parts/LevelMark";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";

interface PrecheckFindingsProps {
  platform: PrecheckPlatform;
  count: number;
  /** Draws the list of what was found. */
  list: (label: string) => ReactNode;
}

/** What a platform would refuse, in a fold of its own: none of it is a problem of the form. */
export function PrecheckFindings({ platform, count, list }: PrecheckFindingsProps): JSX.Element {
  const { language } = usePane().texts;
  const { precheck } = usePageWords();
  const name = precheck.platform(platform.title[language], platform.year);
  if (count === 0) return <p className="hint">{precheck.none(name)}</p>;
  return (
    <Fold summary={<LevelMark level="precheck" text={precheck.found(count)} />}>
      <p className="hint">{precheck.foundHint(name)}</p>
      {list(precheck.listLabel)}
    </Fold>
  );
}
