import { Choice } from "../parts/Choice";
import { Fold } from "../parts/Fold";
import { usePane } from "../state/context";
import type { ActiveSheet } from "../state/useSheet";
import { NextToFill } from "../validation/NextToFill";
import { paneActions } from "./actions";
import type { PaneAction } from "./actions/paneAction";

/** What a view that offers actions is given. */
export interface HomeProps {
  sheet: ActiveSheet;
  disabled: boolean;
  onChoose: (action: PaneAction) => void;
}

/** Large choices: the next step for the active sheet, what else makes sense for it, and the rest folded away. */
export function TemplateHome({ sheet, disabled, onChoose }: HomeProps): JSX.Element {
  const { template, kinds } = usePane().texts.pane;
  const form = sheet.report?.form ?? null;
  const isReview = sheet.report?.ownSheet === "review";
  const offered = paneActions.filter(({ shows, isForReview }) =>
    isReview ? isForReview : shows(form),
  );
  const aside = isReview ? [] : offered.filter(({ isAside }) => isAside?.(form));
  const choiceOf = (action: PaneAction) => (
    <Choice
      key={action.icon}
      {...action.words(template, form)}
      icon={action.icon}
      primary={action.isPrimary?.(form)}
      disabled={disabled}
      onClick={() => onChoose(action)}
    />
  );
  return (
    <>
      <p className="lead">
        {isReview
          ? template.onReview
          : form === null
            ? template.start
            : template.onForm(kinds[form.kind])}
      </p>
      <NextToFill sheet={sheet} isNext />
      {offered.filter((action) => !aside.includes(action)).map(choiceOf)}
      {aside.length > 0 && (
        <Fold summary={template.more}>
          <div className="form">{aside.map(choiceOf)}</div>
        </Fold>
      )}
    </>
  );
}
