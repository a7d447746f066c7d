import { render } from "react-dom";
import { actions } from "../actions";
import { registerPaneIcons } from "./icons";
import { Pane } from "./Pane";
import { applyTheme } from "./theme";
import "./pane.css";
import "./template/template.css";
import "./validation/validation.css";
import "./importing/importing.css";
import "./scoring/scoring.css";

/** Puts the pane into an element of the page. */
export function mountPane(element: HTMLElement): void {
  applyTheme();
  registerPaneIcons();
  render(<Pane actions={actions} />, element);
}
