import type { ReactNode } from "react";
import { IconButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import type { TemplateRequest } from "../../actions";
import { Notice } from "../parts/Notice";
import { Select } from "../parts/Select";
import { usePane } from "../state/context";
import { useTemplateForm, type TemplateForm } from "../state/useTemplateForm";
import { IndicatorSections } from "./IndicatorSections";
import { UnitFields } from "./UnitFields";

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
  const { template, kindsFull, back } = texts.pane;
  const form = useTemplateForm(new Date().getFullYear());
  const { fields, faults, change } = form;
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
        insert();
      }}
    >
      <div className="row heading">
        <IconButton iconProps={{ iconName: "ChevronLeft" }} ariaLabel={back} onClick={onBack} />
        <h2>{template.insert.title}</h2>
      </div>
      <Select
        label={template.kind}
        value={fields.kind}
        options={[
          { key: "target", text: kindsFull.target },
          { key: "selfEvaluation", text: kindsFull.selfEvaluation },
        ]}
        onChange={(key) => change({ kind: key === "target" ? "target" : "selfEvaluation" })}
      />
      <UnitFields form={form} />
      <div className="row">
        <TextField
          className="grow"
          label={template.year}
          inputMode="numeric"
          value={fields.year}
          errorMessage={faults.includes("year") ? template.yearBad : undefined}
          onChange={(_, year = "") => change({ year: year.trim() })}
        />
        <TextField
          className="grow"
          label={template.tasks}
          inputMode="numeric"
          value={fields.taskRows}
          errorMessage={faults.includes("taskRows") ? template.tasksBad : undefined}
          onChange={(_, taskRows = "") => change({ taskRows: taskRows.trim() })}
        />
      </div>
      <IndicatorSections form={form} />
      <Checkbox
        className="setting"
        label={template.lock}
        checked={fields.lockComputed}
        onChange={(_, lockComputed = false) => change({ lockComputed })}
      />
      {fields.kind === "selfEvaluation" && (
        <Checkbox
          className="setting"
          label={template.native}
          checked={fields.nativeFormulas}
          onChange={(_, nativeFormulas = false) => change({ nativeFormulas })}
        />
      )}
      <Checkbox
        className="setting"
        label={template.liveChecks}
        checked={fields.liveChecks}
        onChange={(_, liveChecks = false) => change({ liveChecks })}
      />
      <div className="sticky">
        {status}
        <InsertFooter form={form} disabled={disabled} />
      </div>
    </form>
  );
}

/** What the weights add up to, how the sheet will be called, and the button. */
function InsertFooter({ form, disabled }: { form: TemplateForm; disabled: boolean }): JSX.Element {
  const { actions, texts } = usePane();
  const { template, listMark } = texts.pane;
  const { fields, points, faults, unitLines } = form;
  const isScored = fields.kind === "selfEvaluation";
  const { kind, unit, several, year } = fields;
  return (
    <>
      {isScored && (
        <p className={points.sum === 100 ? "sum" : "sum lost"} role="status">
          {template.pointsSum(String(points.sum))}
        </p>
      )}
      {faults.includes("emptySection") && (
        <Notice kind="warning">{template.emptySection(points.emptySections.join(listMark))}</Notice>
      )}
      {!several && !faults.includes("year") && (
        <p className="hint">
          {template.sheetName} {actions.sheetName({ kind, unit, year: Number(year) })}
        </p>
      )}
      <PrimaryButton
        className="wide"
        type="submit"
        text={
          several ? template.insertSeveralButton(unitLines.units.length) : template.insertButton
        }
        disabled={disabled || faults.length > 0}
      />
    </>
  );
}
