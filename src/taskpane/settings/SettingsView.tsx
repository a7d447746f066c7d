import { DefaultButton, IconButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import type { RulesInForce } from "../../actions";
import type { Language } from "../../locale/language";
import { Select } from "../parts/Select";
import { usePane } from "../state/context";
import { LevelChoices } from "./LevelChoices";
import { OwnRules } from "./OwnRules";
import { RulePackSummary } from "./RulePackSummary";
import { StartupChoice } from "./StartupChoice";

interface SettingsViewProps {
  rules: RulesInForce | null;
  onClose: () => void;
  /** Called after the workbook was changed. */
  onChanged: () => void;
}

/** Language, live validation, start with the workbook, levels of problems, and the rules that are in force. */
export function SettingsView({ rules, onClose, onChanged }: SettingsViewProps): JSX.Element {
  const { texts, preferences, changePreferences } = usePane();
  const { settings, back } = texts.pane;
  return (
    <section className="view" aria-label={settings.title}>
      <div className="row heading">
        <IconButton iconProps={{ iconName: "ChevronLeft" }} ariaLabel={back} onClick={onClose} />
        <h2>{settings.title}</h2>
      </div>
      <Select
        label={settings.language}
        value={preferences.language ?? "auto"}
        options={[
          { key: "auto", text: settings.languageAuto },
          { key: "zh-CN", text: settings.languages["zh-CN"] },
          { key: "en-US", text: settings.languages["en-US"] },
        ]}
        onChange={(key) => changePreferences({ language: languageOf(key) })}
      />
      <Checkbox
        className="setting"
        label={settings.live}
        checked={preferences.live}
        onChange={(_, live = false) => changePreferences({ live })}
      />
      <p className="hint">{settings.liveHint}</p>
      <StartupChoice />
      {rules !== null && <RulePackSummary rules={rules} />}
      <OwnRules onDone={onChanged} />
      <LevelChoices />
      <p className="hint">{settings.privacy}</p>
      <DefaultButton text={back} onClick={onClose} />
    </section>
  );
}

function languageOf(key: string): Language | null {
  return key === "zh-CN" || key === "en-US" ? key : null;
}
