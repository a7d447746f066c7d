import type { FormStatus, OwnSheet } from "../../../actions";
import type { PaneTexts } from "../../../locale/zh-CN/pane";
import type { Work } from "../../outcome/outcome";

/** The whole face of something the 模板 view offers; each stands in a file of its own. */
export interface PaneAction {
  /** Its drawing: the path of a stroke on a 16 x 16 grid. */
  icon: string;
  /** The button's two lines; `form` is what the active sheet holds, `own` which of our sheets it is. */
  words: (texts: PaneTexts["template"], form: FormStatus | null, own?: OwnSheet) => Words;
  /** Whether it makes sense for the active sheet. */
  shows: (form: FormStatus | null) => boolean;
  /** The next right step for the active sheet. */
  isPrimary?: (form: FormStatus | null) => boolean;
  /** True where it is no step of filling in this sheet, and stands behind 更多. */
  isAside?: (form: FormStatus | null) => boolean;
  /** True where it comes to nothing unless the workbook holds several forms. */
  needsSeveral?: (form: FormStatus | null) => boolean;
  /** What a press does, or the page that it opens. */
  does: Work | { opens: OpenedPage };
}

export type OpenedPage =
  | "insertPage"
  | "handInPage"
  | "formulasPage"
  | "monitoringPage"
  | "reviewPage"
  | "samplePage"
  | "comparisonPage"
  | "narrativePage"
  | "publishPage"
  | "blankPage"
  | OpenedView;

/** What opens another view of the pane, which also does its work. */
export type OpenedView = (typeof openedViews)[number];
const openedViews = ["importing", "collecting", "validating", "validatingAll"] as const;

export function isView(opened: OpenedPage): opened is OpenedView {
  return openedViews.some((view) => view === opened);
}

/** What a sheet that is a form already does not ask for. */
export function isForm(form: FormStatus | null): boolean {
  return form !== null;
}

interface Words {
  title: string;
  hint: string;
}
