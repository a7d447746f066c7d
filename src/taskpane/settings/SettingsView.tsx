import { PageHeading } from "../parts/PageHeading";
import { useEffect } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { RulesInForce } from "../../actions";
import { usePane } from "../state/context";
import { PrecheckChoice } from "../precheck/PrecheckChoice";
import { LevelChoices } from "./LevelChoices";
import { OwnChoices } from "./OwnChoices";
import { OwnRules } from "./OwnRules";
import { RulePackSummary } from "./RulePackSummary";
import { StartupChoice } from "./StartupChoice";

interface SettingsViewProps {
  rules: RulesInForce | null;
  onClose: () => void;
  /** Called after the workbook was changed. */
  onChanged: () => void;
}

/** What belongs to this person first, what belongs to the workbook and all who open it apart from it. */
export function SettingsView({ rules, onClose, onChanged }: SettingsViewProps): JSX.Element {
  const { texts } = usePane();
  const { settings, back } = texts.pane;
  // The page may have been scrolled down in the view that it covers.
  useEffect(() => document.documentElement.scrollTo?.(0, 0), []);
  return (
    <section className="view" aria-label={settings.title}>
      <PageHeading title={settings.title} onBack={onClose} />
      <h3>{settings.ofPerson}</h3>
      <p className="hint">{settings.ofPersonHint}</p>
      <OwnChoices />
      <h3>{settings.ofWorkbook}</h3>
      <p className="hint">{settings.ofWorkbookHint}</p>
      {rules !== null && <RulePackSummary rules={rules} />}
      <OwnRules onDone={onChanged} />
      <StartupChoice />
      <LevelChoices />
      <PrecheckChoice />
      <p className="hint">{settings.privacy}</p>
      <DefaultButton text={back} onClick={onClose} />
    </section>
  );
}
