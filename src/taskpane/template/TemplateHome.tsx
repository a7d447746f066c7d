import type { FormStatus } from "../../actions/contract";
import { Choice } from "../parts/Choice";
import { usePane } from "../state/context";

interface TemplateHomeProps {
  /** The form on the active sheet, if it is one. */
  form: FormStatus | null;
  disabled: boolean;
  onInsert: () => void;
  onImport: () => void;
  onSample: () => void;
  onRollForward: () => void;
  onRebalance: () => void;
  onFitRows: () => void;
}

/** Large choices: what makes sense for the active sheet comes first. */
export function TemplateHome(props: TemplateHomeProps): JSX.Element {
  const { form, disabled } = props;
  const { template, kinds } = usePane().texts.pane;
  const isTarget = form?.kind === "target";
  const hasWeights = form !== null && !isTarget;
  return (
    <>
      <p className="lead">{form === null ? template.start : template.onForm(kinds[form.kind])}</p>
      {isTarget && (
        <Choice
          primary
          icon="Forward"
          title={template.rollForward}
          hint={template.rollForwardHint}
          disabled={disabled}
          onClick={props.onRollForward}
        />
      )}
      {hasWeights && (
        <Choice
          icon="Balance"
          title={template.rebalance}
          hint={template.rebalanceHint}
          disabled={disabled}
          onClick={props.onRebalance}
        />
      )}
      {form !== null && (
        <Choice
          icon="FitRows"
          title={template.fitRows}
          hint={template.fitRowsHint}
          disabled={disabled}
          onClick={props.onFitRows}
        />
      )}
      <Choice
        primary={form === null}
        icon="Table"
        title={form === null ? template.insert : template.insertAnother}
        hint={template.insertHint}
        disabled={disabled}
        onClick={props.onInsert}
      />
      <Choice
        icon="Import"
        title={template.importOld}
        hint={template.importOldHint}
        disabled={disabled}
        onClick={props.onImport}
      />
      <Choice
        icon="Sample"
        title={template.sample}
        hint={template.sampleHint}
        disabled={disabled}
        onClick={props.onSample}
      />
    </>
  );
}
