import type { ReactNode } from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { WorkPreview } from "../outcome/WorkPreview";
import type { Doing } from "../outcome/useWork";
import { PageHeading } from "../parts/PageHeading";
import { Notice } from "../parts/Notice";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { TableFields } from "./TableFields";
import { useTable, type TableState } from "./useTable";
import { wishFaults } from "./wishFaults";
import { writingFormulas } from "./writingFormulas";

interface FormulasPageProps {
  /** The active sheet. */
  sheetId: string;
  doing: Doing;
  /** Progress or failure of what was asked for. */
  status: ReactNode;
  onBack: () => void;
}

/** 写公式: the columns of the table that a person stands in, then each formula before it is written. */
export function FormulasPage({ sheetId, doing, status, onBack }: FormulasPageProps): JSX.Element {
  const { template } = usePane().texts.pane;
  const words = template.writeFormulas;
  const table = useTable(sheetId);
  const isShown = doing.proposal !== null;
  return (
    <>
      {isShown && status}
      <WorkPreview doing={doing}>
        <form
          className="form"
          aria-label={words.title}
          onSubmit={(event) => {
            event.preventDefault();
            const { found, wish } = table;
            if (found !== null && wish !== null) doing.start(writingFormulas(found, wish));
          }}
        >
          <PageHeading title={words.title} onBack={onBack} />
          <p className="hint">{words.lead}</p>
          <TaskState task={table.task} working={() => words.finding} />
          <FoundHeading table={table} />
          <Chosen table={table} disabled={doing.task.running} status={status} />
        </form>
      </WorkPreview>
    </>
  );
}

/** Where the heading stands, and the button that looks where the person stands by now. */
function FoundHeading({ table: { task, found, find } }: { table: TableState }): JSX.Element {
  const words = usePane().texts.pane.template.writeFormulas;
  const rows = found === null ? [] : [found.heading.first + 1, found.heading.last + 1];
  return (
    <div className="row heading">
      <p className="grow">{found !== null && words.heading([...new Set(rows)].join("–"))}</p>
      <DefaultButton text={words.findAgain} disabled={task.running} onClick={find} />
    </div>
  );
}

interface ChosenProps {
  table: TableState;
  disabled: boolean;
  status: ReactNode;
}

/** What is chosen, what is wrong with it, and the button. */
function Chosen({ table, disabled, status }: ChosenProps): JSX.Element | null {
  const words = usePane().texts.pane.template.writeFormulas;
  const { found, wish, change } = table;
  if (found === null || wish === null) return null;
  const faults = wishFaults(found, wish, words);
  return (
    <>
      <TableFields found={found} wish={wish} change={change} />
      <div className="sticky">
        {status}
        {faults.length > 0 && <Notice kind="warning">{faults.join("")}</Notice>}
        <PrimaryButton
          className="wide"
          type="submit"
          text={words.look}
          disabled={disabled || faults.length > 0}
        />
      </div>
    </>
  );
}
