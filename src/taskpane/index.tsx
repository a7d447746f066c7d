import { render } from "react-dom";
import { actions } from "../actions";
import { registerPaneIcons } from "./icons";
import { Pane } from "./Pane";
import { loadPreferences } from "./state/preferences";
import { applyTheme } from "./theme";
import pane from "./pane.css";
import template from "./template/template.css";
import validation from "./validation/validation.css";
import importing from "./importing/importing.css";
import overview from "./overview/overview.css";
import scoring from "./scoring/scoring.css";

/** Puts the pane into an element of the page. */
export function mountPane(element: HTMLElement): void {
  applyStyles([pane, template, validation, importing, overview, scoring]);
  applyTheme(loadPreferences().theme, actions.isExcelDark());
  registerPaneIcons();
  render(<Pane actions={actions} />, element);
}

function applyStyles(styles: string[]): void {
  const element = document.createElement("style");
  element.textContent = styles.join("\n");
  document.head.append(element);
}
