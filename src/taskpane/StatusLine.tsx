import { IconButton } from "office-ui-fabric-react/lib/Button";
import type { FormStatus } from "../actions";
import { errorSentence, type Texts } from "../locale";
import type { PaneTexts } from "../locale/zh-CN/pane";
import { usePane } from "./state/context";
import type { ActiveSheet } from "./state/useSheet";

interface StatusLineProps {
  sheet: ActiveSheet;
  settingsOpen: boolean;
  onSettings: () => void;
  historyOpen: boolean;
  onHistory: () => void;
}

/** What the add-in sees in the active sheet, live, and how far its score has come. */
export function StatusLine(props: StatusLineProps): JSX.Element {
  const { sheet, settingsOpen, onSettings, historyOpen, onHistory } = props;
  const { texts, history } = usePane();
  const { pane } = texts;
  const { report, failure } = sheet;
  const form = report?.form ?? null;
  const [shown, details] = formWords(report, failure, texts);
  const words = (gradeAs?: (grade: string) => string) =>
    form === null || failure !== null ? "" : scoreWords(form, report?.unfilled ?? 0, pane, gradeAs);
  // The form's own word for a grade is short in any language; the tooltip has ours.
  const score = words((grade) => grade);
  return (
    <header className="status">
      <h1 className="offscreen">{pane.appName}</h1>
      <p
        className="status-text"
        role="status"
        aria-label={pane.status.label}
        title={[details, words()].join(" ").trim()}
      >
        <span className="status-form">{shown}</span>
        {score !== "" && <strong className="status-score">{score}</strong>}
      </p>
      {(history.entries.length > 0 || historyOpen) && (
        <IconButton
          iconProps={{ iconName: "History" }}
          ariaLabel={pane.status.history}
          title={pane.status.history}
          aria-expanded={historyOpen}
          onClick={onHistory}
        />
      )}
      <IconButton
        iconProps={{ iconName: "Settings" }}
        ariaLabel={pane.status.settings}
        title={pane.status.settings}
        aria-expanded={settingsOpen}
        onClick={onSettings}
      />
    </header>
  );
}

/** What of the form one line holds, and all of it; 校验 says it at length. */
function formWords(
  report: ActiveSheet["report"],
  failure: ActiveSheet["failure"],
  texts: Texts,
): [shown: string, details: string] {
  const { pane } = texts;
  const alone = (words: string): [string, string] => [words, words];
  if (failure?.code === "cellEditMode") return alone(errorSentence(texts, failure));
  if (failure !== null) return alone(pane.status.unread);
  if (report === null) return alone(pane.status.reading);
  const { form, forms, ownSheet } = report;
  if (form === null) return alone(ownSheet ? pane.status.own[ownSheet] : pane.status.noForm);
  const several = forms > 1 ? pane.status.firstOf(forms) : "";
  const { code, name } = form.unit;
  const line = (...parts: string[]) => parts.filter((part) => part !== "").join(" · ");
  const kind = pane.kinds[form.kind];
  return [
    line(several, kind, name || code),
    line(several, kind, `${code} ${name}`.trim(), form.year),
  ];
}

/**
 * "97.62 优" and what the sheet shows where that is another number, how many cells are still to be filled in, and
 * how many rows can't be scored.
 */
export function scoreWords(
  form: FormStatus,
  unfilled: number,
  pane: PaneTexts,
  gradeAs = (grade: string) => gradeWord(grade, pane),
): string {
  const { unreadable, total, sheetTotal, totalDiffers, grade } = form;
  const words = [
    total === null && unreadable > 0 ? pane.status.unscored(unreadable) : "",
    total === null ? "" : grade === null ? total : `${total} ${gradeAs(grade)}`,
    unfilled > 0 ? pane.status.unfilled(unfilled) : "",
    totalDiffers && sheetTotal !== null ? pane.status.sheetShows(sheetTotal) : "",
  ];
  return words.filter((part) => part !== "").join(" · ");
}

function gradeWord(grade: string, pane: PaneTexts): string {
  const grades: Record<string, string> = pane.grades;
  return grades[grade] ?? grade;
}
