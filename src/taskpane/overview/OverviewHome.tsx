import { useState } from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { timeText } from "../../actions";
import { averageOf, everything, wishedRows, type ListedRow } from "../../actions/overview/listing";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";
import { hasChanged } from "../state/useSheet";
import { useTask } from "../state/useTask";
import type { HomeProps } from "../template/TemplateHome";
import { BureauTools } from "./BureauTools";
import { OverviewFilters } from "./OverviewFilters";
import { OverviewList } from "./OverviewList";
import { useLastValidated, type ValidatesAll } from "./useLastValidated";
import { useOverview } from "./useOverview";

interface OverviewHomeProps extends HomeProps {
  validation: ValidatesAll;
  /** Whether the view is in sight. */
  isOpen: boolean;
}

/** 总览: every form of the workbook in one row, what is done with many of them, and the way to each. */
export function OverviewHome(props: OverviewHomeProps): JSX.Element {
  const { sheet, disabled, onChoose, validation, isOpen } = props;
  const { actions, texts } = usePane();
  const { overview: words } = usePageWords();
  const { overview, task, refresh, hasChangedSince } = useOverview(sheet, isOpen);
  const validated = useLastValidated(validation);
  const selecting = useTask();
  const [wish, setWish] = useState(everything);
  const { changes } = sheet;

  const rows = (overview?.rows ?? []).map((row): ListedRow => {
    const last = validated.get(row.sheetId);
    const known = last !== undefined && hasChanged(changes, row.sheetId, last.known);
    return { ...row, hasChanged: known || hasChangedSince(row.sheetId) };
  });
  const shown = wishedRows(rows, wish);

  return (
    <>
      <div className="row">
        <PrimaryButton
          className="grow"
          text={words.validateAll}
          disabled={validation.task.running || rows.length === 0}
          onClick={validation.validateAll}
        />
        <DefaultButton text={words.refresh} disabled={task.running} onClick={refresh} />
      </div>
      {validation.isValidating && (
        <TaskState task={validation.task} working={texts.pane.validation.working} />
      )}
      <BureauTools sheet={sheet} disabled={disabled} onChoose={onChoose} />
      <TaskState task={task} working={words.reading} />
      <TaskState task={selecting} />
      {overview !== null && rows.length === 0 && <p className="hint">{words.none}</p>}
      {overview !== null && rows.length > 0 && (
        <>
          <p role="status">
            {words.summary(shown.length, averageOf(shown))}{" "}
            <span className="quiet">{words.readAt(timeText(overview.readAt))}</span>
          </p>
          <OverviewFilters rows={rows} wish={wish} onChange={setWish} />
          {shown.length === 0 ? (
            <div className="row">
              <p className="hint grow">{words.nothingLeft}</p>
              <DefaultButton text={words.showAll} onClick={() => setWish(everything)} />
            </div>
          ) : (
            <OverviewList
              rows={shown}
              validated={validated}
              onOpen={({ sheetId, at }) => void selecting.run(() => actions.select(sheetId, at))}
            />
          )}
        </>
      )}
    </>
  );
}
