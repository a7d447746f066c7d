import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import type { RowWish } from "../../actions";
import { useWork } from "../outcome/useWork";
import { WorkOutcome } from "../outcome/WorkOutcome";
import { WorkPreview } from "../outcome/WorkPreview";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import type { ActiveSheet } from "../state/useSheet";
import { changingRow } from "./rowWork";
import { rowWords } from "./rowWords";
import { useSelectedRow } from "./useSelectedRow";

interface RowToolsProps {
  sheet: ActiveSheet;
  /** Whether it says what it is there for while no row is selected. */
  explains: boolean;
}

/** 行: what can be done with the form's row that is selected in the sheet. */
export function RowTools({ sheet, explains }: RowToolsProps): JSX.Element | null {
  const { language, pane } = usePane().texts;
  const words = rowWords[language];
  const { rows, row } = useSelectedRow(sheet);
  const doing = useWork(() => void sheet.refresh());
  const isBusy = doing.task.running;
  const does = (change: RowWish["change"]) => () => {
    if (rows !== null && row !== null) {
      doing.start(changingRow({ sheetId: rows.sheetId, row: row.row, change }, words));
    }
  };
  const hint = rows === null ? null : rows.isOurs ? words.none : words.notOurs;
  const isQuiet = doing.outcome === null && doing.proposal === null && doing.task.failure === null;
  if (row === null && isQuiet)
    return explains && hint !== null ? <p className="row-tools hint">{hint}</p> : null;
  return (
    <section className="row-tools" aria-label={words.label}>
      {row !== null && doing.proposal === null && (
        <>
          <p className="row-name">
            <strong>{words.row(row.row + 1)}</strong> {row.name || words.unnamed[row.part]}
          </p>
          {row.can.complete && <p className="hint">{words.incomplete}</p>}
          <div className="row">
            {row.can.complete && (
              <PrimaryButton text={words.complete} disabled={isBusy} onClick={does("complete")} />
            )}
            <DefaultButton text={words.add[row.part]} disabled={isBusy} onClick={does("add")} />
            <DefaultButton
              text={words.remove[row.part]}
              disabled={isBusy}
              onClick={does("remove")}
            />
            <DefaultButton text={words.up} disabled={isBusy || !row.can.up} onClick={does("up")} />
            <DefaultButton
              text={words.down}
              disabled={isBusy || !row.can.down}
              onClick={does("down")}
            />
          </div>
        </>
      )}
      <TaskState task={doing.task} working={(what) => doing.working(pane, what)} />
      <WorkOutcome doing={doing} />
      <WorkPreview doing={doing}>{null}</WorkPreview>
    </section>
  );
}
