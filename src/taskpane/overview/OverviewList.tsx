import { useRef, useState, type KeyboardEvent } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { ListedRow } from "../../actions/overview/listing";
import { usePageWords } from "../state/usePageWords";
import { walkRows } from "../walkRows";
import { OverviewItem } from "./OverviewItem";
import type { LastValidated } from "./useLastValidated";

interface OverviewListProps {
  rows: readonly ListedRow[];
  validated: ReadonlyMap<string, LastValidated>;
  onOpen: (row: ListedRow) => void;
}

/** A workbook of a province would be drawn for seconds: the pane draws this many at a time. */
const pageSize = 250;

/** One entry a form. Arrow keys walk, Enter or a click opens the sheet and tells more of it. */
export function OverviewList({ rows, validated, onOpen }: OverviewListProps): JSX.Element {
  const { overview: words } = usePageWords();
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [limit, setLimit] = useState(pageSize);
  const shown = rows.slice(0, limit);
  const tabStop = shown.some(({ key }) => key === focused) ? focused : shown[0]?.key;
  return (
    <>
      <ul
        ref={list}
        className="overview"
        aria-label={words.label}
        onKeyDown={(event) => list.current && walk(event, list.current)}
      >
        {shown.map((row) => (
          <OverviewItem
            key={row.key}
            row={row}
            validated={validated.get(row.sheetId) ?? null}
            isOpen={open === row.key}
            isTabStop={tabStop === row.key}
            onFocus={() => setFocused(row.key)}
            onOpen={() => {
              setOpen(row.key);
              onOpen(row);
            }}
          />
        ))}
      </ul>
      {rows.length > limit && (
        <DefaultButton
          text={words.more(Math.min(pageSize, rows.length - limit))}
          onClick={() => setLimit(limit + pageSize)}
        />
      )}
    </>
  );
}

/** ↓ ↑ Home End move from form to form. */
function walk(event: KeyboardEvent, list: HTMLElement): void {
  const rows = [...list.querySelectorAll<HTMLElement>("[data-form]")];
  walkRows(event, rows, (row) => row === document.activeElement);
}
