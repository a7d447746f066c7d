import { Select } from "../../parts/Select";
import { usePane } from "../../state/context";
import { usePageWords } from "../../state/usePageWords";
import type { TemplateForm } from "./useTemplateForm";

/** 评分规则 that the form will be scored by: the workbook's own where it has them, else the kind's usual ones. */
export function RulesField({ form }: { form: TemplateForm }): JSX.Element {
  const { texts } = usePane();
  const { insert } = usePageWords();
  const { choices, rules, usual, ownAreFaulty, change } = form;
  const nameOf = (id: string, title: string) =>
    id === usual.id ? insert.rulesUsual(title) : title;
  return (
    <>
      <Select
        label={insert.rules}
        value={rules.id}
        options={choices.map(({ id, title }) => ({
          key: id,
          text: nameOf(id, title[texts.language]),
        }))}
        onChange={(rulesId) => change({ rulesId })}
      />
      {ownAreFaulty && <p className="fault">{insert.ownRulesFaulty}</p>}
      {form.isOfElsewhere && <p className="hint">{insert.rulesElsewhere}</p>}
    </>
  );
}
