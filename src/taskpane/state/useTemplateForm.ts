import { useMemo, useState } from "react";
import type {
  IndicatorTemplate,
  TemplateKind,
  TemplateOptions,
  TemplateRequest,
  TemplateSection,
  Unit,
} from "../../actions";
import { parseUnits, type UnitLines } from "../template/parseUnits";
import { pointsOf, type Points } from "../template/points";
import { usePane } from "./context";

/** An own indicator while it is being written; the key keeps its fields apart from others'. */
export interface OwnIndicator extends IndicatorTemplate {
  key: number;
}

/** What stands in the fields of the insert page. */
export interface TemplateFields {
  kind: TemplateKind;
  unit: Unit;
  several: boolean;
  unitText: string;
  year: string;
  taskRows: string;
  /** Names of standard indicators that are not wanted. */
  unticked: ReadonlySet<string>;
  own: OwnIndicator[];
  lockComputed: boolean;
  nativeFormulas: boolean;
  liveChecks: boolean;
}

/** What keeps the form from being inserted; each has its own sentence at its field. */
export type TemplateFault = "year" | "taskRows" | "units" | "emptySection";

export interface TemplateForm {
  fields: TemplateFields;
  options: TemplateOptions;
  unitLines: UnitLines;
  points: Points;
  faults: TemplateFault[];
  change: (fields: Partial<TemplateFields>) => void;
  /** One for each unit; empty while something is wrong. */
  requests: () => TemplateRequest[];
}

const firstKind: TemplateKind = "selfEvaluation";

/** A row to be filled in on the sheet or here. */
export function blankIndicator({ name, level2 }: TemplateSection): IndicatorTemplate {
  return { level1: name, level2: level2[0] ?? "", name: "", operator: ">=", target: "", unit: "%" };
}

/**
 * A section that has no standard indicators (社会效应, 可持续性) begins with one empty row of the
 * unit's own, so that the form can be inserted at once and every section bears its points.
 */
function firstOwn({ sections }: TemplateOptions): OwnIndicator[] {
  return sections
    .filter(({ standard }) => standard.length === 0)
    .map((section, place) => ({ ...blankIndicator(section), key: place + 1 }));
}

/** The insert page's fields, what they add up to, and what is wrong with them. */
export function useTemplateForm(thisYear: number): TemplateForm {
  const { actions, preferences } = usePane();
  const [fields, setFields] = useState<TemplateFields>(() => ({
    kind: firstKind,
    unit: preferences.unit,
    several: false,
    unitText: "",
    year: String(thisYear),
    taskRows: "3",
    unticked: new Set(),
    own: firstOwn(actions.templateOptions(firstKind)),
    lockComputed: preferences.lockComputed,
    nativeFormulas: preferences.nativeFormulas,
    liveChecks: preferences.liveChecks,
  }));
  const options = useMemo(() => actions.templateOptions(fields.kind), [actions, fields.kind]);
  const unitLines = useMemo(() => parseUnits(fields.unitText), [fields.unitText]);
  const indicators = chosenIndicators(fields, options);
  const points = pointsOf(options, indicators, (total, rows) => actions.sharePoints(total, rows));
  const faults = faultsOf(fields, unitLines, points);

  const requests = (): TemplateRequest[] => {
    if (faults.length > 0) return [];
    const { kind, unit, several, year, taskRows } = fields;
    const { lockComputed, nativeFormulas, liveChecks } = fields;
    return (several ? unitLines.units : [unit]).map((each) => ({
      kind,
      unit: each,
      year: Number(year),
      taskRows: Number(taskRows),
      indicators,
      lockComputed,
      nativeFormulas,
      liveChecks,
    }));
  };
  return {
    fields,
    options,
    unitLines,
    points,
    faults,
    change: (changed) => setFields((before) => ({ ...before, ...changed })),
    requests,
  };
}

function chosenIndicators(fields: TemplateFields, options: TemplateOptions): IndicatorTemplate[] {
  return options.sections.flatMap(({ name, standard }) => [
    ...standard.filter((indicator) => !fields.unticked.has(indicator.name)),
    ...fields.own.filter(({ level1 }) => level1 === name).map(withoutKey),
  ]);
}

function withoutKey({ level1, level2, name, operator, target, unit }: OwnIndicator) {
  return { level1, level2, name: name.trim(), operator, target, unit };
}

function faultsOf(fields: TemplateFields, unitLines: UnitLines, points: Points): TemplateFault[] {
  const rows = Number(fields.taskRows);
  const faults: [TemplateFault, boolean][] = [
    ["year", !/^(19|20)\d{2}$/.test(fields.year)],
    ["taskRows", !Number.isInteger(rows) || rows < 1 || rows > 50],
    ["units", fields.several && unitLines.units.length === 0],
    ["emptySection", fields.kind === "selfEvaluation" && points.emptySections.length > 0],
  ];
  return faults.filter(([, isWrong]) => isWrong).map(([fault]) => fault);
}
