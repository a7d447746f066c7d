import { Choice } from "../parts/Choice";
import { Fold } from "../parts/Fold";
import { usePane } from "../state/context";
import type { ActiveSheet } from "../state/useSheet";
import { NextToFill } from "../validation/NextToFill";
import { offeredFor } from "./actions/offered";
import type { PaneAction } from "./actions/paneAction";

/** What a view that offers actions is given. */
export interface HomeProps {
  sheet: ActiveSheet;
  disabled: boolean;
  onChoose: (action: PaneAction) => void;
}

interface TemplateHomeProps extends HomeProps {
  /** Whether the workbook holds several forms. */
  several: boolean;
}

/** Large choices: the next step for the active sheet, what else makes sense for it, and the rest folded away. */
export function TemplateHome(props: TemplateHomeProps): JSX.Element {
  const { sheet, several, disabled, onChoose } = props;
  const { template, kinds } = usePane().texts.pane;
  const { form = null, ownSheet } = sheet.report ?? {};
  const { next, shown, aside } = offeredFor(form, ownSheet, several);
  const choiceOf = (action: PaneAction) => (
    <Choice
      key={action.icon}
      {...action.words(template, form, ownSheet)}
      icon={action.icon}
      primary={next.has(action)}
      disabled={disabled}
      onClick={() => onChoose(action)}
    />
  );
  return (
    <>
      <p className="lead">
        {form !== null
          ? template.onForm(kinds[form.kind])
          : ownSheet
            ? template.onOwn[ownSheet]
            : template.start}
      </p>
      <NextToFill sheet={sheet} isNext />
      {shown.map(choiceOf)}
      {aside.length > 0 && (
        <Fold summary={template.more}>
          <div className="form">{aside.map(choiceOf)}</div>
        </Fold>
      )}
    </>
  );
}
