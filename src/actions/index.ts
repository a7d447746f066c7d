import { rulePacks } from "../scoring";
import { changeDraft } from "../report";
import {
  displayLanguage,
  isExcelDark,
  readCheckState,
  selectCell,
  setPlainPrint,
  setStartsWithWorkbook,
  startsWithWorkbook,
} from "../workbook";
import type * as Collecting from "./collect/collect";
import type * as JudgingFiles from "./collect/judgeFiles";
import type * as ReadingFiles from "./collect/readFiles";
import type * as Change from "./change";
import type * as ProblemSheet from "./notes/problemSheet";
import type * as LiveChecks from "./checks/liveChecks";
import type * as EnterAgain from "./enterAgain";
import type * as FixProblems from "./validation/fixProblems";
import { readLevels, readPrecheck, writeLevels, writePrecheck } from "./formSettings";
import type * as Formulas from "./formulas";
import type * as Sources from "./indicatorSources";
import type * as Insert from "./insert";
import type * as FormOfSheet from "./ownSheets/formOfSheet";
import type * as Monitoring from "./monitoring/monitoring";
import type * as NarrativeTrip from "./narrative/narrative";
import type * as NextToFillTrip from "./validation/nextToFill";
import type * as OverviewTrip from "./overview/readOverview";
import type * as SummaryTrip from "./overview/summary";
import { hasSeveralForms } from "./overview/severalForms";
import { readScores } from "./read";
import type * as Recognise from "./recognise";
import type * as ChangeRows from "./rows/changeRows";
import type * as FitRows from "./rows/fitRows";
import type * as SheetRows from "./rows/sheetRows";
import type * as UndoRows from "./rows/undoRows";
import type * as Weights from "./rows/weights";
import type * as ComparisonTrip from "./comparison/comparison";
import type * as Reviews from "./review/reviews";
import type * as Publishing from "./publish/publish";
import type * as Tables from "./table/writeFormulas";
import type * as Validate from "./validation/validate";
import { watch, watchSelection } from "./watch";

export type {
  IndicatorTemplate,
  TemplateKind,
  TemplateOptions,
  RowToMake,
  TemplateRequest,
  TemplateRules,
  TemplateSection,
} from "../form";
export type { FormulaStyle } from "../formulas";
export { checkLooks } from "../workbook";
export type {
  CommonOperator,
  FoundTable,
  Output,
  TableChange,
  TableColumn,
  TableWish,
} from "../formulas/table";
export { toA1 as cellName } from "../form/model/grid";
export { timeText } from "../words/clock";
export type * from "../report";
export type { BoundChange, Changed, Undo } from "./change";
export * from "./control";
export type { EnteredAgain } from "./enterAgain";
export type { CellOfSheet, ConvertedFormulas, WhichSheets } from "./formulas";
export type { CheckState } from "../workbook";
export type { CheckLook } from "../form";
export type { SwitchedChecks } from "./checks/liveChecks";
export type {
  HandIn,
  HandInWish,
  MadeSheet,
  MadeSheets,
  OwnTemplateRules,
  RolledForward,
  SheetWish,
  TakenBack,
} from "./insert";
export type { IndicatorSource } from "./indicatorSources";
export type { MonitoringRequest, ThresholdsChoice } from "./monitoring/monitoring";
export type { Collected, CollectWish } from "./collect/collect";
export type { FilesRead } from "./collect/readFiles";
export type { CollectedFile, JudgedFile, JudgedForm } from "../report/collect";
export type { SheetWritten } from "./notes/rewriteSheet";
export type { WordedProblem } from "./notes/problemSheet";
export type { NextToFill } from "./validation/nextToFill";
export type { Overview } from "./overview/readOverview";
export type { FormToSample } from "./overview/summary";
export type { OverviewRow } from "../report/overview/overviewRow";
export type { SeenScores } from "./read";
export type { ImportSource } from "./recognise";
export type { RowChange } from "../form/rows/changeRows";
export type { RowProposal, RowRefused, RowsChanged, RowWish } from "./rows/changeRows";
export type {
  ComparableForm,
  ComparedPair,
  Comparison,
  DifferingRow,
} from "./comparison/comparison";
export type { ReviewableForm } from "./review/reviews";
export type { HandedOut } from "./publish/handOut";
export type { PublishPlace } from "./publish/places";
export type { PublishableForm, Published, PublishWish } from "./publish/publish";
export type { Conclusion, ReviewState } from "../report/review";
export type { Narrative, NarrativeFile } from "./narrative/narrative";
export type { Block, Gap, NarrativeReport, Piece, ReportWish } from "../report/narrative";
export type { FittedRows } from "./rows/fitRows";
export type { SheetRow, SheetRows } from "./rows/sheetRows";
export type { RowsTakenBack } from "./rows/undoRows";
export type { TableChanged, TableProposal } from "./table/writeFormulas";
export type {
  BeforeHandIn,
  Levels,
  PrecheckPlatform,
  SettableProblem,
  SheetProblems,
  UnmarkedName,
  ValidationReport,
  Wrong,
} from "./validation/validate";

/**
 * Trips whose code is loaded when the first is made: what makes and changes sheets and formulas is a good part of the
 * code, and the pane opens without it.
 */
function later<Trips>(load: () => Promise<Trips>) {
  return <Given extends unknown[], Result>(
      trip: (trips: Trips) => (...given: Given) => Promise<Result>,
    ) =>
    async (...given: Given): Promise<Result> =>
      trip(await load())(...given);
}

const ofInsert = later<typeof Insert>(() => import(/* webpackChunkName: "insert" */ "./insert"));
const ofSources = later<typeof Sources>(
  () => import(/* webpackChunkName: "insert" */ "./indicatorSources"),
);
const ofFormulas = later<typeof Formulas>(
  () => import(/* webpackChunkName: "insert" */ "./formulas"),
);
const ofValidation = later<typeof Validate>(
  () => import(/* webpackChunkName: "validation" */ "./validation/validate"),
);
const ofWeights = later<typeof Weights>(
  () => import(/* webpackChunkName: "insert" */ "./rows/weights"),
);
const ofRows = later<typeof ChangeRows & typeof SheetRows & typeof UndoRows>(async () => {
  const [changes, rows, undos] = await Promise.all([
    import(/* webpackChunkName: "insert" */ "./rows/changeRows"),
    import(/* webpackChunkName: "insert" */ "./rows/sheetRows"),
    import(/* webpackChunkName: "insert" */ "./rows/undoRows"),
  ]);
  return { ...changes, ...rows, ...undos };
});
const ofFitting = later<typeof FitRows>(
  () => import(/* webpackChunkName: "insert" */ "./rows/fitRows"),
);
const ofChecks = later<typeof LiveChecks>(
  () => import(/* webpackChunkName: "insert" */ "./checks/liveChecks"),
);
const ofImport = later<typeof Recognise>(
  () => import(/* webpackChunkName: "importing" */ "./recognise"),
);
const ofTables = later<typeof Tables>(
  () => import(/* webpackChunkName: "insert" */ "./table/writeFormulas"),
);
const ofChanges = later<typeof Change>(
  () => import(/* webpackChunkName: "validation" */ "./change"),
);
const ofEnteringAgain = later<typeof EnterAgain>(
  () => import(/* webpackChunkName: "validation" */ "./enterAgain"),
);
const ofWalk = later<typeof NextToFillTrip>(
  () => import(/* webpackChunkName: "validation" */ "./validation/nextToFill"),
);
const ofNotes = later<typeof ProblemSheet>(
  () => import(/* webpackChunkName: "notes" */ "./notes/problemSheet"),
);
const ofOverview = later<typeof OverviewTrip>(
  () => import(/* webpackChunkName: "overview" */ "./overview/readOverview"),
);
const ofSummary = later<typeof SummaryTrip>(
  () => import(/* webpackChunkName: "insert" */ "./overview/summary"),
);
const ofMonitoring = later<typeof Monitoring>(
  () => import(/* webpackChunkName: "insert" */ "./monitoring/monitoring"),
);
const ofOwnSheets = later<typeof FormOfSheet>(
  () => import(/* webpackChunkName: "insert" */ "./ownSheets/formOfSheet"),
);
const ofReviews = later<typeof Reviews>(
  () => import(/* webpackChunkName: "notes" */ "./review/reviews"),
);
const ofComparison = later<typeof ComparisonTrip>(
  () => import(/* webpackChunkName: "insert" */ "./comparison/comparison"),
);
const ofNarrative = later<typeof NarrativeTrip>(
  () => import(/* webpackChunkName: "insert" */ "./narrative/narrative"),
);
const ofPublishing = later<typeof Publishing>(
  () => import(/* webpackChunkName: "insert" */ "./publish/publish"),
);
const ofReading = later<typeof ReadingFiles>(
  () => import(/* webpackChunkName: "collect" */ "./collect/readFiles"),
);
const ofJudging = later<typeof JudgingFiles>(
  () => import(/* webpackChunkName: "collect" */ "./collect/judgeFiles"),
);
const ofCollecting = later<typeof Collecting>(
  () => import(/* webpackChunkName: "insert" */ "./collect/collect"),
);
const ofFixes = later<typeof FixProblems>(
  () => import(/* webpackChunkName: "validation" */ "./validation/fixProblems"),
);

/** What the pane and the ribbon can do to a workbook. */
export const actions = {
  displayLanguage,
  isExcelDark,
  watch,
  watchSelection,
  readScores,
  enterAgain: ofEnteringAgain(({ enterAgain }) => enterAgain),
  select: selectCell,

  readOwnTemplateRules: ofInsert(({ readOwnTemplateRules }) => readOwnTemplateRules),
  readLibrary: ofSources(({ readLibrary }) => readLibrary),
  writeLibrary: ofSources(({ writeLibrary }) => writeLibrary),
  readIndicatorSources: ofSources(({ readIndicatorSources }) => readIndicatorSources),
  insertTemplates: ofInsert(({ insertTemplates }) => insertTemplates),
  rollForward: ofInsert(({ rollForward }) => rollForward),
  checkBeforeHandIn: ofValidation(({ checkBeforeHandIn }) => checkBeforeHandIn),
  makeHandIn: ofInsert(({ makeHandIn }) => makeHandIn),
  proposeWeights: ofWeights(({ proposeWeights }) => proposeWeights),
  rebalance: ofWeights(({ rebalance }) => rebalance),
  readLiveChecks: readCheckState,
  switchLiveChecks: ofChecks(({ switchLiveChecks }) => switchLiveChecks),
  printPlainly: setPlainPrint,
  convertFormulas: ofFormulas(({ convertFormulas }) => convertFormulas),
  proposeRepair: ofFormulas(({ proposeRepair }) => proposeRepair),
  repairFormulas: ofFormulas(({ repairFormulas }) => repairFormulas),
  findTable: ofTables(({ findTable }) => findTable),
  proposeFormulas: ofTables(({ proposeFormulas }) => proposeFormulas),
  writeFormulas: ofTables(({ writeFormulas }) => writeFormulas),
  takeFormulasBack: ofTables(({ takeFormulasBack }) => takeFormulasBack),
  readSheetRows: ofRows(({ readSheetRows }) => readSheetRows),
  proposeRow: ofRows(({ proposeRow }) => proposeRow),
  changeRow: ofRows(({ changeRow }) => changeRow),
  undoRows: ofRows(({ undoRows }) => undoRows),
  fitRows: ofFitting(({ fitRows }) => fitRows),
  undoFitRows: ofFitting(({ undoFitRows }) => undoFitRows),
  monitoringChoices: ofMonitoring(({ monitoringChoices }) => monitoringChoices),
  writeMonitoring: ofMonitoring(({ writeMonitoring }) => writeMonitoring),
  insertSample: ofInsert(({ insertSample }) => insertSample),
  /** The rule packs that come with the add-in, by what the pane calls them. */
  rulePackChoices: () => rulePacks.map(({ id, title }) => ({ id, title })),
  writeDerivation: ofInsert(({ writeDerivation }) => writeDerivation),
  putRules: ofInsert(({ putRules }) => putRules),
  undoInsert: ofInsert(({ undoInsert }) => undoInsert),
  insertAgain: ofInsert(({ insertAgain }) => insertAgain),

  startsWithWorkbook,
  setStartsWithWorkbook,

  settableProblems: ofValidation(({ settableProblems }) => settableProblems),
  readLevels,
  writeLevels,
  readPrecheck,
  writePrecheck,
  nextToFill: ofWalk(({ nextToFill }) => nextToFill),
  validateSheet: ofValidation(({ validateSheet }) => validateSheet),
  validateAll: ofValidation(({ validateAll }) => validateAll),
  validateSheets: ofValidation(({ validateSheets }) => validateSheets),
  fix: ofFixes(({ fix }) => fix),
  proposeSafeFixes: ofFixes(({ proposeSafeFixes }) => proposeSafeFixes),
  fixAllSafe: ofFixes(({ fixAllSafe }) => fixAllSafe),
  undo: ofChanges(({ undo }) => undo),
  verify: ofNotes(({ verify }) => verify),
  unverify: ofNotes(({ unverify }) => unverify),
  writeProblemSheet: ofNotes(({ writeProblemSheet }) => writeProblemSheet),
  clearMarks: ofValidation(({ clearMarks }) => clearMarks),

  hasSeveralForms,
  readOverview: ofOverview(({ readOverview }) => readOverview),
  compareTwo: ofComparison(({ compareTwo }) => compareTwo),
  writeComparison: ofComparison(({ writeComparison }) => writeComparison),

  readReviews: ofReviews(({ readReviews }) => readReviews),
  writeReview: ofReviews(({ writeReview }) => writeReview),
  writeDifferences: ofReviews(({ writeDifferences }) => writeDifferences),
  readNarrative: ofNarrative(({ readNarrative }) => readNarrative),
  writeNarrative: ofNarrative(({ writeNarrative }) => writeNarrative),
  readFormsToSample: ofSummary(({ readFormsToSample }) => readFormsToSample),
  writeSummary: ofSummary(({ writeSummary }) => writeSummary),

  showFormOfSheet: ofOwnSheets(({ showFormOfSheet }) => showFormOfSheet),

  recognise: ofImport(({ recognise }) => recognise),
  changeDraft,
  writeDrafts: ofInsert(({ writeDrafts }) => writeDrafts),

  readPublishable: ofPublishing(({ readPublishable }) => readPublishable),
  publishForms: ofPublishing(({ publishForms }) => publishForms),
  publishTemplates: ofPublishing(({ publishTemplates }) => publishTemplates),
  readFiles: ofReading(({ readFiles }) => readFiles),
  judgeFiles: ofJudging(({ judgeFiles }) => judgeFiles),
  collectForms: ofCollecting(({ collectForms }) => collectForms),
};

/** Everything the pane can ask for. */
export type Actions = typeof actions;
