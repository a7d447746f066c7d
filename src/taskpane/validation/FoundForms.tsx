import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { FoundForm } from "../../actions";
import { Fold } from "../parts/Fold";
import { Notice } from "../parts/Notice";
import { usePane } from "../state/context";

interface FoundFormsProps {
  forms: FoundForm[];
  onRules: () => void;
}

/** What the sheets were taken for: said first, since all that follows rests on it. */
export function FoundForms({ forms, onRules }: FoundFormsProps): JSX.Element {
  const { found } = usePane().texts.pane.validation;
  const [first] = forms;
  return (
    <section aria-label={found.label}>
      {forms.length === 1 && first !== undefined ? (
        <FoundLine form={first} />
      ) : (
        <Fold summary={found.several(forms.length)}>
          <ul className="found">
            {forms.map((form, place) => (
              <li key={place}>
                <strong>{form.sheetName}</strong>
                <FoundLine form={form} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {forms.some(({ isForeign }) => isForeign) && <p className="hint">{found.foreign}</p>}
      <UnprovenRules forms={forms} onRules={onRules} />
    </section>
  );
}

/** 自评表 · 703001 朝阳市工业和信息化局 · 2024 · 29 项指标 · 5 项任务 · 按「辽宁省部门整体绩效」评分 */
function FoundLine({ form }: { form: FoundForm }): JSX.Element {
  const { texts } = usePane();
  const { kinds, validation } = texts.pane;
  const { found } = validation;
  const { unit, project, rules } = form;
  const parts = [
    kinds[form.kind],
    `${unit.code} ${unit.name}`.trim(),
    project,
    form.year,
    found.rows(form.indicators, form.tasks),
    form.adjusted > 0 ? found.adjusted(form.adjusted) : "",
    found.rules[rules.source](rules.title[texts.language]),
  ];
  return <p className="hint">{parts.filter((part) => part !== "").join(" · ")}</p>;
}

/** Rules that rest on practice alone: said of each rule pack once, until it is put away. */
function UnprovenRules({ forms, onRules }: FoundFormsProps): JSX.Element | null {
  const { texts, preferences, changePreferences } = usePane();
  const { found } = texts.pane.validation;
  const form = forms.find(
    ({ rules }) => unprovenIn(rules) > 0 && !preferences.toldRules.includes(rules.id),
  );
  if (form === undefined) return null;
  const { rules } = form;
  const putAway = () => changePreferences({ toldRules: [...preferences.toldRules, rules.id] });
  return (
    <Notice
      kind="info"
      onDismiss={putAway}
      actions={
        <DefaultButton
          text={found.showRules}
          onClick={() => {
            putAway();
            onRules();
          }}
        />
      }
    >
      {found.unproven(rules.title[texts.language], unprovenIn(rules))}
    </Notice>
  );
}

function unprovenIn({ policies }: FoundForm["rules"]): number {
  return policies.filter(({ evidence }) => evidence === "practice").length;
}
