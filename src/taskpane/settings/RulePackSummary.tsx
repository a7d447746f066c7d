import type { RulesInForce } from "../../actions";
import { policySentence, stepSentence } from "../../locale";
import { Notice } from "../parts/Notice";
import { usePane } from "../state/context";

/** The rule pack in force on the active sheet and what it decides, in words. */
export function RulePackSummary({ rules }: { rules: RulesInForce }): JSX.Element {
  const { texts } = usePane();
  const { settings } = texts.pane;
  return (
    <section aria-label={settings.rulePack}>
      <h3>
        {settings.rulePack} · {rules.title[texts.language]}
      </h3>
      {rules.source === "unknown" && <Notice kind="warning">{settings.rulePackUnknown}</Notice>}
      {(rules.source === "ownMissing" || rules.source === "ownFaulty") && (
        <Notice kind="warning">{stepSentence(texts, { code: rules.source, values: {} })}</Notice>
      )}
      {rules.source === "default" && <p className="hint">{settings.rulePackDefault}</p>}
      <p className="hint">{settings.rulePackHint}</p>
      <ul className="policies">
        {rules.policies.map((policy) => (
          <li key={policy.code}>{policySentence(texts, policy)}</li>
        ))}
      </ul>
    </section>
  );
}
