import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import type { Language } from "../../locale/language";
import { Select } from "../parts/Select";
import { usePane } from "../state/context";
import { applyTheme, type Theme } from "../theme";

/** What the pane remembers of the person at this machine: language, look, validating again by itself. */
export function OwnChoices(): JSX.Element {
  const { actions, texts, preferences, changePreferences } = usePane();
  const { settings } = texts.pane;
  return (
    <>
      <Select
        label={settings.language}
        value={preferences.language ?? "auto"}
        options={[
          { key: "auto", text: settings.followExcel },
          { key: "zh-CN", text: settings.languages["zh-CN"] },
          { key: "en-US", text: settings.languages["en-US"] },
        ]}
        onChange={(key) => changePreferences({ language: languageOf(key) })}
      />
      <Select
        label={settings.theme}
        value={preferences.theme ?? "auto"}
        options={[
          { key: "auto", text: settings.followExcel },
          { key: "light", text: settings.themes.light },
          { key: "dark", text: settings.themes.dark },
        ]}
        onChange={(key) => {
          const theme = themeOf(key);
          changePreferences({ theme });
          applyTheme(theme, actions.isExcelDark());
        }}
      />
      <Checkbox
        className="setting"
        label={settings.live}
        checked={preferences.live}
        onChange={(_, live = false) => changePreferences({ live })}
      />
      <p className="hint">{settings.liveHint}</p>
    </>
  );
}

function languageOf(key: string): Language | null {
  return key === "zh-CN" || key === "en-US" ? key : null;
}

function themeOf(key: string): Theme | null {
  return key === "light" || key === "dark" ? key : null;
}
