/**
 * The pages that nobody sees first, as one chunk that is loaded while the first view is being read: what
 * is on screen at once stays small however many pages there come to be (laterPages.tsx shows them).
 */
export { HistoryPage } from "./history/HistoryPage";
export { ImportView } from "./importing/ImportView";
export { RowTools } from "./rows/RowTools";
export { completingRow } from "./rows/completingRow";
export { ComparisonPage } from "./comparison/ComparisonPage";
export { MonitoringPage } from "./monitoring/MonitoringPage";
export { PrecheckFindings } from "./precheck/PrecheckFindings";
export { VerifiedList } from "./notes/VerifiedList";
export { VerifyForm } from "./notes/VerifyForm";
export { SamplePage } from "./overview/SamplePage";
export { OverviewHome } from "./overview/OverviewHome";
export { ReviewPage } from "./review/ReviewPage";
export { ScoreView } from "./scoring/ScoreView";
export { SettingsView } from "./settings/SettingsView";
export { FormulasPage } from "./table/FormulasPage";
export { HandInPage } from "./template/HandInPage";
export { InsertPage } from "./template/insert/InsertPage";
export { NarrativePage } from "./narrative/NarrativePage";
export { PublishPage } from "./publish/PublishPage";
