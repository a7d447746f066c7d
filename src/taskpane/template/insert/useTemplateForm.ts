import { useCallback, useMemo, useState } from "react";
import type {
  IndicatorTemplate,
  RowToMake,
  TemplateKind,
  TemplateOptions,
  TemplateRequest,
  TemplateRules,
  TemplateSection,
  Unit,
} from "../../../actions";
import {
  previewOf,
  printedKind,
  taskNamesFor,
  templateOptions,
  templateRules,
  usualYear,
  type Carried,
  type TemplatePreview,
} from "../../../actions/templates";
import { usePane } from "../../state/context";
import { parseUnits, type UnitLines } from "./parseUnits";
import { pointsOf, type Points, type WeightedRow } from "../indicators/points";
import { useOwnRules } from "./useOwnRules";

/** An indicator on the page; the key keeps its fields apart from others'. */
export interface PageRow extends IndicatorTemplate, WeightedRow {
  key: string;
  /** Of the standard set, to be ticked; else all of it can be written. */
  isStandard: boolean;
  isPicked: boolean;
}

/** What stands in the fields of the insert page. */
export interface TemplateFields {
  kind: TemplateKind;
  /** null until one is chosen. */
  rulesId: string | null;
  unit: Unit;
  several: boolean;
  unitText: string;
  /** null until one is typed: then it is the usual one. */
  year: string | null;
  taskRows: string;
  /** What was typed as 分值 of the first rows of 年度主要任务. */
  taskWeights: string[];
  /** The rows of each 一级指标 in which something was changed. */
  changed: Record<string, PageRow[]>;
  lockComputed: boolean;
  nativeFormulas: boolean;
  liveChecks: boolean;
}

/** What keeps the form from being inserted; each has its own sentence at its field. */
export type TemplateFault = "year" | "taskRows" | "units" | "emptySection" | "weights" | "sum";

export interface TemplateForm {
  fields: TemplateFields;
  year: string;
  options: TemplateOptions;
  /** The rules that can be chosen, those chosen, and those that a form of the kind usually has. */
  choices: TemplateRules[];
  rules: TemplateRules;
  usual: TemplateRules;
  ownAreFaulty: boolean;
  /** True where the rules are for forms in the print of other places. */
  isOfElsewhere: boolean;
  /** Whether its rows have 分值. */
  isScored: boolean;
  unitLines: UnitLines;
  tasks: (WeightedRow & { name: string })[];
  points: Points;
  faults: TemplateFault[];
  /** What will stand on the sheet; null while something is wrong. */
  preview: TemplatePreview | null;
  /** The rows of a 一级指标, those that are not picked among them. */
  rowsOf: (section: TemplateSection) => PageRow[];
  change: (fields: Partial<TemplateFields>) => void;
  changeRows: (section: TemplateSection, rows: PageRow[]) => void;
  setTaskWeights: (typed: string[]) => void;
  /** Takes over rows and 分值 in place of those on the page. */
  carry: (carried: Carried) => void;
  /** One for each unit; empty while something is wrong. */
  requests: () => TemplateRequest[];
}

/** A row to be filled in on the sheet or here. */
export function blankIndicator({ name, level2 }: TemplateSection): IndicatorTemplate {
  return { level1: name, level2: level2[0] ?? "", name: "", operator: ">=", target: "", unit: "%" };
}

/**
 * A section that has no standard indicators (社会效应, 可持续性) begins with one empty row of the
 * unit's own, so that the form can be inserted at once and every section bears its points.
 */
function firstRows(section: TemplateSection): PageRow[] {
  const asRow = (template: IndicatorTemplate, isStandard: boolean): PageRow => ({
    ...template,
    key: isStandard ? template.name : "own 1",
    isStandard,
    isPicked: true,
    weight: "",
  });
  return section.standard.length === 0
    ? [asRow(blankIndicator(section), false)]
    : section.standard.map((each) => asRow(each, true));
}

/**
 * The insert page's fields, what they add up to, and what is wrong with them.
 * @param several whether it begins with a list of units
 */
export function useTemplateForm(today: Date, several = false): TemplateForm {
  const { preferences } = usePane();
  const [fields, setFields] = useState<TemplateFields>(() => ({
    kind: "selfEvaluation",
    rulesId: null,
    unit: preferences.unit,
    several,
    unitText: "",
    year: null,
    taskRows: "2",
    taskWeights: [],
    changed: {},
    lockComputed: preferences.lockComputed,
    nativeFormulas: preferences.nativeFormulas,
    liveChecks: preferences.liveChecks,
  }));
  const { kind } = fields;
  const own = useOwnRules();
  const { choices, rules } = useMemo(
    () => chosenRules(kind, own?.rules ?? null, fields.rulesId),
    [kind, own, fields.rulesId],
  );
  const options = useMemo(() => templateOptions(kind, rules), [kind, rules]);
  const unitLines = useMemo(() => parseUnits(fields.unitText), [fields.unitText]);
  const year = fields.year ?? String(usualYear(kind, today));
  const isScored = kind === "selfEvaluation";

  const change = useCallback(
    (changed: Partial<TemplateFields>) => setFields((before) => ({ ...before, ...changed })),
    [],
  );
  const changeRows = useCallback(
    ({ name }: TemplateSection, rows: PageRow[]) =>
      setFields((before) => ({ ...before, changed: { ...before.changed, [name]: rows } })),
    [],
  );
  const rows = useMemo(
    () =>
      new Map(
        options.sections.map((section) => [
          section.name,
          fields.changed[section.name] ?? firstRows(section),
        ]),
      ),
    [options, fields.changed],
  );
  const pickedIn = useCallback(
    (name: string) => (rows.get(name) ?? []).filter(({ isPicked }) => isPicked),
    [rows],
  );
  const tasks = useMemo(() => {
    const count = Number(fields.taskRows);
    return taskNamesFor(isRowCount(count) ? count : 0).map((name, place) => ({
      name,
      weight: fields.taskWeights[place] ?? "",
    }));
  }, [fields.taskRows, fields.taskWeights]);
  const points = useMemo(() => pointsOf(options, tasks, pickedIn), [options, tasks, pickedIn]);
  const faults = faultsOf(fields, year, unitLines, points, isScored);

  const requests = (): TemplateRequest[] => {
    const { unit, several, lockComputed, nativeFormulas, liveChecks } = fields;
    const indicators = options.sections.flatMap(({ name }, part) =>
      pickedIn(name).map((row, place) =>
        rowToMake(row, isScored ? points.sections[part]?.weights[place] : undefined),
      ),
    );
    return (several ? unitLines.units : [unit]).map((each) => ({
      kind,
      unit: each,
      year: Number(year),
      rules,
      taskRows: tasks.length,
      ...(isScored ? { taskWeights: points.tasks.weights } : {}),
      indicators,
      lockComputed,
      nativeFormulas,
      liveChecks,
    }));
  };
  const [first] = faults.length > 0 ? [] : requests();
  return {
    fields,
    year,
    options,
    choices,
    rules,
    usual: choices[0] ?? rules,
    ownAreFaulty: own?.isFaulty ?? false,
    isOfElsewhere: printedKind(kind, rules) !== kind,
    isScored,
    unitLines,
    tasks,
    points,
    faults,
    preview: first === undefined ? null : previewOf(first),
    rowsOf: ({ name }) => rows.get(name) ?? [],
    change,
    changeRows,
    setTaskWeights: (taskWeights) => change({ taskWeights }),
    carry: ({ sections, taskWeights }) =>
      change({
        changed: { ...fields.changed, ...keyed(sections) },
        // A form of another kind may have none; the field then stays as it is.
        ...(isRowCount(taskWeights.length) ? { taskRows: String(taskWeights.length) } : {}),
        taskWeights,
      }),
    requests: () => (faults.length > 0 ? [] : requests()),
  };
}

/** Sections that nothing was carried into keep what they begin with. */
function keyed(sections: Carried["sections"]): Record<string, PageRow[]> {
  const filled = Object.entries(sections).filter(([, rows]) => rows.some((row) => row.isPicked));
  return Object.fromEntries(
    filled.map(([name, rows]) => [
      name,
      rows.map((row, place) => ({ ...row, key: row.isStandard ? row.name : `own ${place + 1}` })),
    ]),
  );
}

/** The workbook's own rules stand first where there are some: a bureau puts them there to be used. */
function chosenRules(kind: TemplateKind, own: TemplateRules | null, id: string | null) {
  const choices = [...(own === null ? [] : [own]), ...templateRules(kind)];
  const rules = choices.find((each) => each.id === id) ?? choices[0];
  if (rules === undefined) throw new Error(`no rules for ${kind}`);
  return { choices, rules };
}

function rowToMake(
  { level1, level2, name, operator, target, unit }: PageRow,
  weight: number | undefined,
): RowToMake {
  const row = { level1, level2, name: name.trim(), operator, target, unit };
  return weight === undefined ? row : { ...row, weight };
}

const MOST_TASKS = 50;

function isRowCount(rows: number): boolean {
  return Number.isInteger(rows) && rows >= 1 && rows <= MOST_TASKS;
}

function faultsOf(
  fields: TemplateFields,
  year: string,
  unitLines: UnitLines,
  points: Points,
  isScored: boolean,
): TemplateFault[] {
  const isUnsound = [points.tasks, ...points.sections].some(({ isSound }) => !isSound);
  const faults: [TemplateFault, boolean][] = [
    ["year", !/^(19|20)\d{2}$/.test(year)],
    ["taskRows", !isRowCount(Number(fields.taskRows))],
    ["units", fields.several && unitLines.units.length === 0],
    ["emptySection", isScored && points.emptySections.length > 0],
    ["weights", isScored && isUnsound],
    ["sum", isScored && points.sum !== points.full],
  ];
  return faults.filter(([, isWrong]) => isWrong).map(([fault]) => fault);
}
