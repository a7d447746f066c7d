import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { Problem } from "../../validation/problem/problem";
import { usePane } from "../state/context";
import { walkRows } from "../walkRows";
import type { Listed, ProblemGroup } from "./problemGroups";
import { ProblemRow } from "./ProblemRow";

interface ProblemListProps {
  label: string;
  groups: ProblemGroup[];
  canFix: boolean;
  /** What is shown under a problem: what its fix would write. */
  previewOf: (problem: Problem) => ReactNode;
  onSelect: (problem: Problem) => void;
  onFix: (problem: Problem) => void;
  /** What else can be done about a problem, under its details. */
  besides: (listed: Listed) => ReactNode;
}

/** A hundred forms can have thousands of problems; the pane draws this many at a time. */
const pageSize = 200;

/** The problems in their groups. Arrow keys walk, Enter or a click selects the cell and opens the details. */
export function ProblemList(props: ProblemListProps): JSX.Element {
  const { label, groups, canFix, previewOf, onSelect, onFix, besides } = props;
  const { validation } = usePane().texts.pane;
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [limit, setLimit] = useState(pageSize);

  const shown = firstProblems(groups, limit);
  const keys = shown.flatMap(({ problems }) => problems.map(({ key }) => key));
  const total = groups.reduce((sum, { problems }) => sum + problems.length, 0);
  const tabStop = focused !== null && keys.includes(focused) ? focused : keys[0];

  return (
    <div
      ref={list}
      role="region"
      aria-label={label}
      onKeyDown={(event) => list.current && walk(event, list.current)}
    >
      {shown.map((group) => (
        <section key={group.key} aria-label={group.heading}>
          <h2 className="group">
            {group.heading} {group.place !== "" && <span className="count">{group.place}</span>}
          </h2>
          <ul className="problems">
            {group.problems.map((listed) => (
              <ProblemRow
                key={listed.key}
                listed={listed}
                isOpen={open === listed.key}
                isTabStop={tabStop === listed.key}
                canFix={canFix}
                preview={previewOf(listed.problem)}
                onFocus={() => setFocused(listed.key)}
                onOpen={() => {
                  setOpen(open === listed.key ? null : listed.key);
                  onSelect(listed.problem);
                }}
                onFix={() => onFix(listed.problem)}
                besides={besides}
              />
            ))}
          </ul>
        </section>
      ))}
      {total > keys.length && (
        <DefaultButton
          text={validation.more(Math.min(pageSize, total - keys.length))}
          onClick={() => setLimit(limit + pageSize)}
        />
      )}
    </div>
  );
}

function firstProblems(groups: ProblemGroup[], limit: number): ProblemGroup[] {
  let left = limit;
  const shown: ProblemGroup[] = [];
  for (const group of groups) {
    if (left <= 0) break;
    shown.push({ ...group, problems: group.problems.slice(0, left) });
    left -= group.problems.length;
  }
  return shown;
}

/** ↓ ↑ Home End move from problem to problem. */
function walk(event: KeyboardEvent, list: HTMLElement): void {
  const rows = [...list.querySelectorAll<HTMLElement>("[data-problem]")];
  const line = document.activeElement?.closest(".problem");
  walkRows(event, rows, (row) => line?.contains(row) === true);
}
