import { useState, type ReactNode } from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import type { TemplateRequest } from "../../../actions";
import type { Doing } from "../../outcome/useWork";
import { WorkOutcome } from "../../outcome/WorkOutcome";
import { PageHeading } from "../../parts/PageHeading";
import { Notice } from "../../parts/Notice";
import { Select } from "../../parts/Select";
import { TaskState } from "../../parts/TaskState";
import { isTooMany, PlaceSelect, type FormPlace } from "../../publish/PlaceSelect";
import { publishingBlank } from "../../publish/publishing";
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
  doing: Doing;
  /** Progress or failure of inserting, shown beside the button. */
  status: ReactNode;
  /** True where it begins with a list of units, each of which is to get a file. */
  isForUnits?: boolean;
  onInsert: (requests: TemplateRequest[]) => void;
  onBack: () => void;
}

/** Everything about the form to be inserted on one page, with one button at its end. */
export function InsertPage(props: InsertPageProps): JSX.Element {
  const { doing, status, isForUnits = false, onInsert, onBack } = props;
  const { texts, changePreferences } = usePane();
  const { template, kindsFull } = texts.pane;
  const { insert: words, publish } = usePageWords();
  const today = new Date();
  const form = useTemplateForm(today, isForUnits);
  const [wishedPlace, setPlace] = useState<FormPlace>(isForUnits ? "zip" : "sheets");
  const library = useLibrary();
  const { fields, faults, isScored, change } = form;
  const place = fields.several ? wishedPlace : "sheets";
  const count = fields.several ? form.unitLines.units.length : 1;
  const canMake = faults.length === 0 && !isTooMany(place, count);
  const title = isForUnits ? publish.blankTitle : template.insert.title;
  // A guess that is not this year says why.
  const isOtherYear = fields.year === null && form.year !== String(today.getFullYear());
  const insert = () => {
    const { unit, lockComputed, nativeFormulas, liveChecks } = fields;
    changePreferences({ unit, lockComputed, nativeFormulas, liveChecks });
    if (place === "sheets") onInsert(form.requests());
    else doing.start(publishingBlank(form.requests(), place, publish));
  };
  return (
    <form
      className="form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        // Enter in a field presses the button, which is not there to be pressed while something is wrong.
        if (canMake) insert();
      }}
    >
      <PageHeading title={title} onBack={onBack} />
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
      {fields.several && (
        <PlaceSelect places={places} value={place} count={count} onChange={setPlace} />
      )}
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
        <InsertFooter form={form} place={place} disabled={doing.task.running || !canMake} />
      </div>
    </form>
  );
}

const places: readonly FormPlace[] = ["sheets", "zip", "files", "windows"];

interface InsertFooterProps {
  form: TemplateForm;
  place: FormPlace;
  disabled: boolean;
}

/** What the weights add up to, how the sheet will be called, and the button. */
function InsertFooter({ form, place, disabled }: InsertFooterProps): JSX.Element {
  const { listMark } = usePane().texts.pane;
  const { insert, publish } = usePageWords();
  const { points, faults, unitLines, preview, isScored } = form;
  const { several } = form.fields;
  const { sum, full } = points;
  const making = { sheets: insert.insertSeveralButton, windows: publish.open, files: publish.make };
  const makeSeveral = making[place === "zip" ? "files" : place];
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
        text={several ? makeSeveral(unitLines.units.length) : insert.insertButton}
        disabled={disabled}
      />
    </>
  );
}
