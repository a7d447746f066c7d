import type { FormStatus } from "../../actions";
import { Choice } from "../parts/Choice";
import { usePane } from "../state/context";
import { paneActions } from "./actions";
import type { PaneAction } from "./actions/paneAction";

interface TemplateHomeProps {
  /** The form on the active sheet, if it is one. */
  form: FormStatus | null;
  disabled: boolean;
  onChoose: (action: PaneAction) => void;
}

/** Large choices: what makes sense for the active sheet comes first. */
export function TemplateHome({ form, disabled, onChoose }: TemplateHomeProps): JSX.Element {
  const { template, kinds } = usePane().texts.pane;
  return (
    <>
      <p className="lead">{form === null ? template.start : template.onForm(kinds[form.kind])}</p>
      {paneActions
        .filter(({ shows }) => shows(form))
        .map((action) => (
          <Choice
            key={action.icon}
            {...action.words(template, form)}
            icon={action.icon}
            primary={action.isPrimary?.(form)}
            disabled={disabled}
            onClick={() => onChoose(action)}
          />
        ))}
    </>
  );
}
