import { lazy, Suspense, type FunctionComponent } from "react";
import type * as Pages from "./pages";

/** Loads the chunk, for what is no page and is needed as seldom. */
export const loadPages = (): Promise<typeof Pages> =>
  import(/* webpackChunkName: "pages" */ "./pages");

/** A page whose place stays empty until its chunk is there, which is for a moment once. */
function later<Props extends object>(
  choose: (pages: typeof Pages) => FunctionComponent<Props>,
): (props: Props) => JSX.Element {
  // React's type of what lazy gives asks for refs, which no page of ours takes.
  const Page: unknown = lazy(async () => ({ default: choose(await loadPages()) }));
  const Shown = Page as FunctionComponent<Props>;
  return (props) => (
    <Suspense fallback={null}>
      <Shown {...props} />
    </Suspense>
  );
}

export const ComparisonPage = later((pages) => pages.ComparisonPage);
export const HistoryPage = later((pages) => pages.HistoryPage);
export const ImportView = later((pages) => pages.ImportView);
export const MonitoringPage = later((pages) => pages.MonitoringPage);
export const PrecheckFindings = later((pages) => pages.PrecheckFindings);
export const SamplePage = later((pages) => pages.SamplePage);
export const OverviewHome = later((pages) => pages.OverviewHome);
export const RowTools = later((pages) => pages.RowTools);
export const ScoreView = later((pages) => pages.ScoreView);
export const SettingsView = later((pages) => pages.SettingsView);
export const FormulasPage = later((pages) => pages.FormulasPage);
export const HandInPage = later((pages) => pages.HandInPage);
export const InsertPage = later((pages) => pages.InsertPage);
export const ReviewPage = later((pages) => pages.ReviewPage);
export const VerifiedList = later((pages) => pages.VerifiedList);
export const VerifyForm = later((pages) => pages.VerifyForm);
export const NarrativePage = later((pages) => pages.NarrativePage);
export const PublishPage = later((pages) => pages.PublishPage);
