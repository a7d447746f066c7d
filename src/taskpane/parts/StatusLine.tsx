import { IconButton } from "office-ui-fabric-react/lib/Button";
import type { FormStatus } from "../../actions";
import { errorSentence, type Texts } from "../../locale";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import { usePane } from "../state/context";
import type { ActiveSheet } from "../state/useSheet";

interface StatusLineProps {
  sheet: ActiveSheet;
  settingsOpen: boolean;
  onSettings: () => void;
}

/** What the add-in sees in the active sheet, live, and how far its score has come. */
export function StatusLine({ sheet, settingsOpen, onSettings }: StatusLineProps): JSX.Element {
  const { texts } = usePane();
  const { pane } = texts;
  const { report, failure } = sheet;
  const form = report?.form ?? null;
  return (
    <header className="status">
      <h1 className="offscreen">{pane.appName}</h1>
      <p className="status-text" role="status" aria-label={pane.status.label}>
        <span className="status-form">{formWords(report, failure, texts)}</span>
        {form !== null && failure === null && (
          <strong className="status-score">{scoreWords(form, report?.unfilled ?? 0, pane)}</strong>
        )}
      </p>
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

function formWords(
  report: ActiveSheet["report"],
  failure: ActiveSheet["failure"],
  texts: Texts,
): string {
  const { pane } = texts;
  if (failure?.code === "cellEditMode") return errorSentence(texts, failure);
  if (failure !== null) return pane.status.unread;
  if (report === null) return pane.status.reading;
  const { form, forms } = report;
  if (form === null) return pane.status.noForm;
  const several = forms > 1 ? pane.status.firstOf(forms) : "";
  const unit = `${form.unit.code} ${form.unit.name}`.trim();
  const parts = [several, pane.kinds[form.kind], unit, form.year];
  return parts.filter((part) => part !== "").join(" · ");
}

/**
 * "97.62 优" and what the sheet shows where that is another number, how many cells are still to be filled in, and
 * how many rows can't be scored.
 */
export function scoreWords(form: FormStatus, unfilled: number, pane: PaneTexts): string {
  const { unreadable, total, sheetTotal, totalDiffers, grade } = form;
  const words = [
    total === null && unreadable > 0 ? pane.status.unscored(unreadable) : "",
    total === null ? "" : grade === null ? total : `${total} ${gradeWord(grade, pane)}`,
    unfilled > 0 ? pane.status.unfilled(unfilled) : "",
    totalDiffers && sheetTotal !== null ? pane.status.sheetShows(sheetTotal) : "",
  ];
  return words.filter((part) => part !== "").join(" · ");
}

function gradeWord(grade: string, pane: PaneTexts): string {
  const grades: Record<string, string> = pane.grades;
  return grades[grade] ?? grade;
}
