import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Drawing } from "../icons";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";
import { bureauActions } from "../template/actions/bureau";
import type { HomeProps } from "../template/TemplateHome";

/** The bureau's tools in a few lines: the same faces as in 模板, without their hints. */
export function BureauTools({ sheet, disabled, onChoose }: HomeProps): JSX.Element | null {
  const { template } = usePane().texts.pane;
  const { overview: words } = usePageWords();
  const form = sheet.report?.form ?? null;
  const offered = bureauActions.filter(({ shows }) => shows(form));
  if (offered.length === 0) return null;
  return (
    <div className="tools" role="toolbar" aria-label={words.tools}>
      {offered.map((action) => {
        const { title, hint } = action.words(template, form);
        return (
          <DefaultButton
            key={action.icon}
            className="tool"
            text={title}
            title={hint}
            onRenderIcon={() => <Drawing path={action.icon} />}
            disabled={disabled}
            onClick={() => onChoose(action)}
          />
        );
      })}
    </div>
  );
}
