import { memo } from "react";
import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import type { IndicatorTemplate, TemplateSection } from "../../../actions";
import { isKept } from "../../../actions/templates";
import { Fold } from "../../parts/Fold";
import { usePageWords } from "../../state/usePageWords";
import { OwnIndicatorFields } from "./OwnIndicatorFields";
import { PartSummary, Redistribute } from "./PartSummary";
import type { PartPoints } from "./points";
import { blankIndicator, type PageRow } from "../insert/useTemplateForm";
import { WeightField } from "./WeightField";

interface IndicatorSectionProps {
  section: TemplateSection;
  /** null for a form without 分值. */
  part: PartPoints | null;
  rows: PageRow[];
  units: string[];
  /** The own indicators that the workbook keeps. */
  kept: readonly IndicatorTemplate[];
  onKeep: (indicator: IndicatorTemplate) => void;
  onChange: (section: TemplateSection, rows: PageRow[]) => void;
}

/**
 * A 一级指标: its standard indicators to tick, the unit's own, and the 分值 of each. Drawn anew only when something of
 * it changes: there are many fields on the page, and typing into one of them should not wait for the others.
 */
export const IndicatorSection = memo(function IndicatorSection(
  props: IndicatorSectionProps,
): JSX.Element {
  const { section, part, rows, units, kept } = props;
  const { insert } = usePageWords();
  const onChange = (changed: PageRow[]) => props.onChange(section, changed);
  const picked = rows.filter(({ isPicked }) => isPicked);
  const replace = (row: PageRow) =>
    onChange(rows.map((each) => (each.key === row.key ? row : each)));
  const weightOf = (row: PageRow) =>
    part && (
      <WeightField
        of={row.name || insert.unnamed}
        typed={row.weight}
        share={row.isPicked ? (part.weights[picked.indexOf(row)] ?? 0) : null}
        onChange={(weight) => replace({ ...row, weight })}
      />
    );
  const own = rows.filter(({ isStandard }) => !isStandard);
  return (
    <Fold
      summary={
        <PartSummary part={part ?? section} rows={picked.length} hasPoints={part !== null} />
      }
    >
      {rows.map((row) =>
        row.isStandard ? (
          <div key={row.key} className="row pick">
            <Checkbox
              className="grow"
              label={`${row.name}　${askedWords(row, insert.qualitative)}`}
              checked={row.isPicked}
              onChange={(_, isPicked = false) => replace({ ...row, isPicked, weight: "" })}
            />
            {weightOf(row)}
          </div>
        ) : (
          <OwnIndicatorFields
            key={row.key}
            number={own.indexOf(row) + 1}
            indicator={row}
            level2={section.level2}
            units={units}
            weight={weightOf(row)}
            isKept={isKept(kept, row)}
            onKeep={() => props.onKeep(plain(row))}
            onChange={replace}
            onRemove={() => onChange(rows.filter((each) => each !== row))}
          />
        ),
      )}
      {part && (
        <Redistribute
          part={part}
          rows={picked}
          onDo={() => onChange(rows.map((row) => ({ ...row, weight: "" })))}
        />
      )}
      <Suggestions section={section} kept={kept} rows={rows} onChange={onChange} />
    </Fold>
  );
});

/** What of a row is kept for next time. */
function plain({ level1, level2, name, operator, target, unit }: PageRow): IndicatorTemplate {
  return { level1, level2, name: name.trim(), operator, target, unit };
}

interface SuggestionsProps {
  section: TemplateSection;
  kept: readonly IndicatorTemplate[];
  rows: PageRow[];
  onChange: (rows: PageRow[]) => void;
}

/** What can be added to a section: what others wrote, or a row of one's own. */
function Suggestions({ section, kept, rows, onChange }: SuggestionsProps): JSX.Element {
  const { insert } = usePageWords();
  const used = new Set(rows.map(({ name }) => name));
  /** It goes into the section's empty row where that still has one. */
  const add = (indicator: IndicatorTemplate) => {
    const isEmpty = ({ name, target }: PageRow) => name.trim() === "" && target === "";
    const empty = indicator.name === "" ? undefined : rows.find(isEmpty);
    onChange(
      empty === undefined
        ? [...rows, { ...indicator, key: freeKey(rows), ...ownRow }]
        : rows.map((row) => (row === empty ? { ...row, ...indicator } : row)),
    );
  };
  const ours = kept.filter(({ level1 }) => level1 === section.name);
  const names = new Set(ours.map(({ name }) => name));
  const suggestions = [...ours, ...section.suggestions.filter(({ name }) => !names.has(name))];
  return (
    <div className="adds" role="group" aria-label={insert.addIndicatorIn(section.name)}>
      <span className="hint">{insert.addIndicator}</span>
      {[...suggestions.filter(({ name }) => !used.has(name)), blankIndicator(section)].map(
        (indicator) => (
          <ActionButton
            key={indicator.name}
            className="add"
            iconProps={{ iconName: "Add" }}
            text={indicator.name || insert.blankIndicator}
            onClick={() => add(indicator)}
          />
        ),
      )}
    </div>
  );
}

const ownRow = { isStandard: false, isPicked: true, weight: "" };

function freeKey(rows: readonly PageRow[]): string {
  const keys = new Set(rows.map(({ key }) => key));
  let number = 1;
  while (keys.has(`own ${number}`)) number += 1;
  return `own ${number}`;
}

/** ">= 98 %", or the level a 定性 row asks for. */
function askedWords({ operator, target, unit }: IndicatorTemplate, qualitative: string): string {
  return operator === "" ? `${target}${qualitative}` : `${operator} ${target} ${unit}`.trim();
}
