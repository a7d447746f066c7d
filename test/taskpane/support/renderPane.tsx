import "@testing-library/jest-dom";
import { configure, render, type RenderResult } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type {
  Actions,
  Changed,
  FoundForm,
  MadeSheet,
  Narrative,
  RowWords,
  SeenScores,
  ValidationReport,
  Wrong,
} from "../../../src/actions";
import { planNoteSheet } from "../../../src/form/notes/planNoteSheet";
import type { Problem } from "../../../src/validation/problem/problem";
import { registerPaneIcons } from "../../../src/taskpane/icons";
import { Pane } from "../../../src/taskpane/Pane";

// Only how long a test waits before it gives up, on a machine that is busy.
configure({ asyncUtilTimeout: 20_000 });

/** A sheet that is no form. */
const title = { "zh-CN": "辽宁省部门整体绩效", "en-US": "Liaoning, whole department" };

export const noForm: SeenScores = {
  forms: 0,
  unfilled: 0,
  sheetId: "s0",
  sheetName: "Sheet1",
  isProtected: false,
  unanswered: 0,
  form: null,
  rules: { id: "liaoning", title, source: "default", policies: [] },
  sections: [],
};

/** The rules that a sheet names. */
const namedRules: FoundForm["rules"] = {
  id: "liaoning",
  title,
  source: "sheet",
  policies: [{ code: "totalDecimals", values: { decimals: 2 }, evidence: "published", paper: "" }],
};

/** What validating takes it for. */
export const foundForm: FoundForm = {
  sheetId: "s1",
  sheetName: "703001自评表2024",
  kind: "selfEvaluation",
  isForeign: false,
  adjusted: 0,
  unit: { code: "703001", name: "朝阳市工业和信息化局" },
  project: "",
  year: "2024",
  rules: namedRules,
  indicators: 24,
  tasks: 5,
};

const noWords: RowWords = {
  ...{ asked: "", actual: "", reasons: [], measure: "", reasonAt: null, measureAt: null },
};

/** The published form of 703001, as the action reports it, in miniature. */
export const filledForm: SeenScores = {
  forms: 1,
  unfilled: 0,
  sheetId: "s1",
  sheetName: "703001自评表2024",
  isProtected: false,
  unanswered: 0,
  form: {
    kind: "selfEvaluation",
    isPlan: false,
    unit: { code: "703001", name: "朝阳市工业和信息化局" },
    year: "2024",
    filled: 29,
    toFill: 29,
    unreadable: 0,
    total: "97.62",
    sheetTotal: "97.62",
    totalDiffers: false,
    grade: "优",
    formulas: { addIn: 59, native: 0 },
    rulesChanged: false,
  },
  rules: namedRules,
  sections: [
    {
      name: "年度主要任务",
      weight: "40",
      score: "37.92",
      lost: "2.08",
      share: 0.948,
      rows: [
        {
          key: "tasks[1]",
          name: "部门预算基本支出人员经费（保工资）",
          at: { row: 8, column: 4 },
          state: "scored",
          weight: "8",
          score: "7.2",
          lost: "0.8",
          share: 0.9,
          written: null,
          steps: [
            {
              code: "rate",
              values: { executed: "549.54", allocated: "613.35", decimals: 0, rate: "90%" },
            },
            { code: "taskScore", values: { weight: 8, rate: "90%", score: "7.2" } },
          ],
          words: { ...noWords, task: { allocated: "613.35", executed: "549.54", rate: "90%" } },
        },
      ],
    },
    {
      name: "社会效应",
      weight: "20",
      score: "20",
      lost: "0",
      share: 1,
      rows: [
        {
          key: "indicators[18]",
          name: "民爆行业监管覆盖率",
          at: { row: 30, column: 7 },
          state: "scored",
          weight: "6.6",
          score: "6.6",
          lost: "0",
          share: 1,
          written: null,
          steps: [],
          words: noWords,
        },
      ],
    },
  ],
};

/** A problem at J12 unless told otherwise. */
export function problem(changes: Partial<Problem> & { level?: Wrong["level"] } = {}): Wrong {
  return {
    code: "ACTUAL_MISSING_SCORED",
    level: "error",
    section: "indicators",
    level1: "履职效能",
    name: "重点工作办结率",
    sheetId: "s1",
    at: { row: 11, column: 9 },
    related: [],
    values: {},
    ...changes,
  };
}

export function reportOf(problems: Wrong[], changes: Partial<ValidationReport> = {}) {
  const report: ValidationReport = {
    sheets: [
      {
        sheetId: "s1",
        sheetName: "703001自评表2024",
        isProtected: false,
        problems,
        unfilled: [],
        notJudged: [],
        precheck: [],
        verified: [],
      },
    ],
    outdated: [],
    forms: [foundForm],
    platform: null,
    skipped: [],
    unmarked: [],
    safeFixes: problems.filter(({ fix }) => fix?.safe).length,
    checkedAt: new Date(2026, 10, 21, 9, 5),
    ...changes,
  };
  return report;
}

export const changedOne: Changed = {
  applied: 1,
  refused: [],
  locked: [],
  merged: [],
  notWritten: [],
  failed: null,
  undo: [
    {
      sheetId: "s1",
      edits: [
        { at: { row: 11, column: 9 }, before: { value: 100 }, after: { value: 1 }, key: null },
      ],
    },
  ],
};

/** A sheet as the actions that make one tell of it. */
export function madeSheet(sheetId: string, name: string): MadeSheet {
  const plan = planNoteSheet("", []);
  return {
    sheetId,
    name,
    written: [["标题"]],
    looks: "",
    fitsPage: true,
    lacksChecks: false,
    plan,
  };
}

/** A report with a number, a gap of the form's and one that the report alone has. */
const drafted: Narrative = {
  forms: ["朝阳市工业和信息化局"],
  report: {
    sheetName: "703001自评表2024",
    fileName: "自评报告",
    title: [["2024年度部门（单位）整体绩效自评报告"]],
    lead: [],
    chapters: [
      {
        title: "一、自评结果",
        blocks: [
          {
            kind: "paragraph",
            pieces: [
              "总评价得分 ",
              { text: "97.62", how: "cell", from: [{ row: 39, column: 10 }] },
              { gap: "toFill", what: "全年完成情况", at: { row: 12, column: 8 } },
              { gap: "toFill", what: "主要职责职能", at: null },
            ],
          },
        ],
      },
    ],
    closing: [],
  },
};

/** What the pane was told to do, and a way to make the workbook speak. */
export interface Driven {
  user: ReturnType<typeof userEvent.setup>;
  view: RenderResult;
  actions: jest.Mocked<Actions>;
  /** As when cells of a sheet change. */
  changeCells: (sheetId: string) => void;
  /** Whether the pane listens to the workbook. */
  isWatching: () => boolean;
}

/** Shows the pane over actions that answer what a test says; no Excel object is imitated. */
export function renderPane(answers: Partial<Actions> = {}): Driven {
  let handlers: Parameters<Actions["watch"]>[0] | undefined;
  const defaults: Actions = {
    displayLanguage: () => "zh-CN",
    isExcelDark: () => false,
    watch: (given) => {
      handlers = given;
      return Promise.resolve(() => {
        handlers = undefined;
      });
    },
    readScores: () => Promise.resolve(filledForm),
    hasSeveralForms: () => Promise.resolve(false),
    readFormsToSample: () =>
      Promise.resolve([{ key: "s1|0", name: "703001 朝阳市工业和信息化局" }]),
    showFormOfSheet: () => Promise.resolve("703001自评表2024"),
    writeSummary: () => Promise.resolve({ made: madeSheet("s9", "绩效汇总表") }),
    readOverview: () => Promise.resolve({ rows: [], readAt: new Date(2026, 10, 21, 9, 5) }),
    readFiles: () => Promise.resolve({ read: [], left: 0 }),
    judgeFiles: () => Promise.resolve([]),
    collectForms: () => Promise.reject(new Error("not expected")),
    watchSelection: () => Promise.resolve(() => undefined),
    readSheetRows: () =>
      Promise.resolve({
        ...{ sheetId: "s1", isForm: true, isOurs: true, rows: [] },
        selected: { row: 0, column: 0 },
      }),
    proposeRow: () => Promise.resolve({ why: "noRow", cells: "" }),
    changeRow: () => Promise.resolve({ isDone: false, at: null, lacksChecks: false, undo: null }),
    undoRows: () => Promise.resolve({ isDone: false, kept: 0 }),
    select: () => Promise.resolve(),
    readLibrary: () => Promise.resolve([]),
    writeLibrary: () => Promise.resolve(),
    readIndicatorSources: () => Promise.reject(coded("noForms")),
    readOwnTemplateRules: () => Promise.resolve({ rules: null, isFaulty: false }),
    insertTemplates: (requests) =>
      Promise.resolve({
        made: requests.map(({ unit }) => madeSheet(unit.code, unit.code)),
        failed: null,
      }),
    rollForward: () => Promise.reject(new Error("not expected")),
    proposeWeights: () => Promise.resolve(changedOne.undo),
    rebalance: () => Promise.resolve(changedOne),
    fitRows: () => Promise.resolve({ sheetId: "s1", rows: [], tooLong: 0 }),
    undoFitRows: () => Promise.resolve(),
    convertFormulas: () =>
      Promise.resolve({ changed: changedOne, kept: [], obstacles: [], differs: null }),
    checkBeforeHandIn: () => Promise.resolve({ errors: 0, warnings: 0, unfilled: 0, verified: 0 }),
    makeHandIn: () =>
      Promise.resolve({
        sheet: madeSheet("s7", "送审703001自评表2024"),
        isRefused: false,
        fileName: "703001自评表2024（送审版）.xlsx",
        leftBehind: [],
      }),
    readLiveChecks: () => Promise.resolve({ isOn: false, printsPlainly: false }),
    switchLiveChecks: () => Promise.resolve({ done: 1, changed: ["s1"], untouched: [] }),
    printPlainly: () => Promise.resolve(),
    proposeRepair: () => Promise.resolve([]),
    repairFormulas: () => Promise.resolve(changedOne),
    findTable: () => Promise.reject(coded("noHeading")),
    proposeFormulas: () => Promise.resolve(null),
    writeFormulas: () => Promise.reject(new Error("not expected")),
    takeFormulasBack: () => Promise.reject(new Error("not expected")),
    monitoringChoices: () => Promise.resolve([{ id: "provincial", title }]),
    writeMonitoring: () => Promise.resolve({ made: madeSheet("s9", "监控 703001自评表2024") }),
    insertSample: () => Promise.resolve(madeSheet("s2", "703001自评表2024")),
    rulePackChoices: () => [
      { id: "liaoning", title },
      {
        id: "national",
        title: { "zh-CN": "全国项目支出绩效自评", "en-US": "National, project expenditure" },
      },
    ],
    writeDerivation: () => Promise.resolve(madeSheet("s9", "703001自评表2024计算过程")),
    putRules: () => Promise.resolve({ made: madeSheet("s8", "评分规则") }),
    verify: () => Promise.resolve({ changed: changedOne }),
    unverify: () => Promise.resolve({ changed: changedOne }),
    writeProblemSheet: () => Promise.resolve({ made: madeSheet("s9", "校验报告") }),
    compareTwo: () => Promise.resolve({ forms: [], pair: null, rows: 0, differing: [] }),
    writeComparison: () => Promise.resolve(madeSheet("s9", "对比 · 703001自评表2024")),
    readNarrative: () => Promise.resolve(drafted),
    writeNarrative: () =>
      Promise.resolve({ ...drafted, fileName: "自评报告.docx", file: new ArrayBuffer(0) }),
    readReviews: () => Promise.resolve([]),
    writeReview: () => Promise.resolve({ made: madeSheet("s9", "复核 · 703001自评表2024") }),
    writeDifferences: () => Promise.resolve({ made: madeSheet("s9", "复核差异表") }),
    readPublishable: () => Promise.resolve([]),
    publishForms: () => Promise.reject(new Error("not expected")),
    publishTemplates: () => Promise.reject(new Error("not expected")),
    undoInsert: (made) => Promise.resolve({ removed: made.length, deleted: made, kept: [] }),
    insertAgain: (made) => Promise.resolve({ made: [...made], failed: null }),
    enterAgain: () => Promise.resolve({ entered: 0, left: [] }),
    startsWithWorkbook: () => Promise.resolve(false),
    setStartsWithWorkbook: () => Promise.resolve(),
    readLevels: () => Promise.resolve({}),
    writeLevels: () => Promise.resolve(),
    readPrecheck: () => Promise.resolve({ platforms: [], chosen: null }),
    writePrecheck: () => Promise.resolve(),
    settableProblems: () => Promise.resolve([{ code: "WEIGHT_DECIMALS", level: "warning" }]),
    validateSheet: () => Promise.resolve(reportOf([])),
    validateAll: () => Promise.resolve(reportOf([])),
    validateSheets: () => Promise.resolve(reportOf([])),
    fix: () => Promise.resolve(changedOne),
    proposeSafeFixes: ({ sheets }) =>
      Promise.resolve(
        sheets.map(({ sheetId, problems }) => ({
          sheetId,
          edits: problems.flatMap(({ fix }) => (fix?.safe ? fix.edits : [])),
        })),
      ),
    nextToFill: () => Promise.resolve({ problem: null, left: 0 }),
    fixAllSafe: () => Promise.resolve(changedOne),
    undo: () => Promise.resolve(changedOne),
    clearMarks: () => Promise.resolve([]),
    recognise: () => Promise.resolve([]),
    changeDraft: (draft) => draft,
    writeDrafts: () => Promise.resolve({ made: [], failed: null }),
  };
  const actions = spied({ ...defaults, ...answers });
  registerPaneIcons();
  localStorage.clear();
  const user = userEvent.setup();
  const view = render(<Pane actions={actions} />);
  return {
    user,
    view,
    actions,
    changeCells: (sheetId) => handlers?.changed(sheetId),
    isWatching: () => handlers !== undefined,
  };
}

function spied(actions: Actions): jest.Mocked<Actions> {
  return Object.fromEntries(
    Object.entries(actions).map(([name, action]) => [
      name,
      jest.fn(action as (...given: unknown[]) => unknown),
    ]),
  ) as unknown as jest.Mocked<Actions>;
}

/** An error as the typed ones of src/ are: a code, no prose. */
export function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}
