import type { ReactNode } from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import type { TemplateRequest } from "../../../actions";
import { WorkOutcome } from "../../outcome/WorkOutcome";
import { PageHeading } from "../../parts/PageHeading";
import { Notice } from "../../parts/Notice";
import { Select } from "../../parts/Select";
import { TaskState } from "../../parts/TaskState";
import { usePane } from "../../state/context";
import { usePageWords } from "../../state/usePageWords";
import { IndicatorSections } from "../indicators/IndicatorSections";
import { useLibrary } from "../library/useLibrary";
import { Preview } from "./Preview";
import { RulesField } from "./RulesField";
import { UnitFields } from "./UnitFields";
import { useTemplateForm, type TemplateForm } from "./useTemplateForm";
import { YearField } from "./YearField";

interface InsertPageProps {
  disabled: boolean;
  /** Progress or failure of inserting, shown beside the button. */
  status: ReactNode;
  onInsert: (requests: TemplateRequest[]) => void;
  onBack: () => void;
}

/** Everything about the form to be inserted on one page, with one button at its end. */
export function InsertPage({ disabled, status, onInsert, onBack }: InsertPageProps): JSX.Element {
  const { texts, changePreferences } = usePane();
  const { template, kindsFull } = texts.pane;
  const { insert: words } = usePageWords();
  const today = new Date();
  const form = useTemplateForm(today);
  const library = useLibrary();
  const { fields, faults, isScored, change } = form;
  // A guess that is not this year says why.
  const isOtherYear = fields.year === null && form.year !== String(today.getFullYear());
  const insert = () => {
    const { unit, lockComputed, nativeFormulas, liveChecks } = fields;
    changePreferences({ unit, lockComputed, nativeFormulas, liveChecks });
    onInsert(form.requests());
  };
  return (
    <form
      className="form"
      aria-label={template.insert.title}
      onSubmit={(event) => {
        event.preventDefault();
        // Enter in a field presses the button, which is not there to be pressed while something is wrong.
        if (faults.length === 0) insert();
      }}
    >
      <PageHeading title={template.insert.title} onBack={onBack} />
      <Select
        label={words.kind}
        value={fields.kind}
        options={[
          { key: "target", text: kindsFull.target },
          { key: "selfEvaluation", text: kindsFull.selfEvaluation },
        ]}
        onChange={(key) => change({ kind: key === "target" ? "target" : "selfEvaluation" })}
      />
      <UnitFields form={form} />
      <div className="row top">
        <YearField
          year={form.year}
          hint={isOtherYear ? words.yearWhy[fields.kind] : ""}
          isBad={faults.includes("year")}
          onChange={(year) => change({ year })}
        />
        <TextField
          className="grow"
          label={words.tasks}
          inputMode="numeric"
          value={fields.taskRows}
          description={words.tasksHint}
          errorMessage={faults.includes("taskRows") ? words.tasksBad : undefined}
          onChange={(_, taskRows = "") => change({ taskRows: taskRows.trim() })}
        />
      </div>
      <RulesField form={form} />
      <IndicatorSections form={form} library={library} />
      <Checkbox
        className="setting"
        label={template.lock}
        checked={fields.lockComputed}
        onChange={(_, lockComputed = false) => change({ lockComputed })}
      />
      {isScored && (
        <Checkbox
          className="setting"
          label={words.native}
          checked={fields.nativeFormulas}
          onChange={(_, nativeFormulas = false) => change({ nativeFormulas })}
        />
      )}
      <Checkbox
        className="setting"
        label={words.liveChecks}
        checked={fields.liveChecks}
        onChange={(_, liveChecks = false) => change({ liveChecks })}
      />
      {form.preview !== null && <Preview preview={form.preview} />}
      <div className="sticky">
        {status}
        <TaskState task={library.doing.task} />
        <WorkOutcome doing={library.doing} />
        <InsertFooter form={form} disabled={disabled} />
      </div>
    </form>
  );
}

/** What the weights add up to, how the sheet will be called, and the button. */
function InsertFooter({ form, disabled }: { form: TemplateForm; disabled: boolean }): JSX.Element {
  const { listMark } = usePane().texts.pane;
  const { insert } = usePageWords();
  const { points, faults, unitLines, preview, isScored } = form;
  const { several } = form.fields;
  const { sum, full } = points;
  return (
    <>
      {isScored && (
        <p className={sum === full ? "sum" : "sum lost"} role="status">
          {insert.pointsSum(String(sum), String(full))}
        </p>
      )}
      {faults.includes("emptySection") ? (
        <Notice kind="warning">{insert.emptySection(points.emptySections.join(listMark))}</Notice>
      ) : faults.includes("sum") || faults.includes("weights") ? (
        <Notice kind="warning">{insert.sumOff(String(full))}</Notice>
      ) : null}
      {!several && preview !== null && (
        <p className="hint">
          {insert.sheetName} {preview.sheetName}
        </p>
      )}
      <PrimaryButton
        className="wide"
        type="submit"
        text={several ? insert.insertSeveralButton(unitLines.units.length) : insert.insertButton}
        disabled={disabled || faults.length > 0}
      />
    </>
  );
}
