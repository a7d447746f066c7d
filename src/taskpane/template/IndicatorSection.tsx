import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import type { IndicatorTemplate, TemplateSection } from "../../actions";
import { Fold } from "../parts/Fold";
import { usePane } from "../state/context";
import { blankIndicator, type OwnIndicator } from "../state/useTemplateForm";
import { OwnIndicatorFields } from "./OwnIndicatorFields";
import { sharesText } from "./points";

interface IndicatorSectionProps {
  section: TemplateSection;
  /** The weight of each chosen row; not shown for a target form. */
  shares: number[] | null;
  unticked: ReadonlySet<string>;
  own: OwnIndicator[];
  units: string[];
  onTick: (name: string, ticked: boolean) => void;
  onAdd: (indicator: IndicatorTemplate) => void;
  onChange: (indicator: OwnIndicator) => void;
  onRemove: (indicator: OwnIndicator) => void;
}

/** A 一级指标: its standard indicators to tick, the unit's own, and what they weigh. */
export function IndicatorSection(props: IndicatorSectionProps): JSX.Element {
  const { section, shares, unticked, own, units } = props;
  const { template } = usePane().texts.pane;
  const rows = section.standard.filter(({ name }) => !unticked.has(name)).length + own.length;
  const used = new Set(own.map(({ name }) => name));
  const suggestions = section.suggestions.filter(({ name }) => !used.has(name));
  return (
    <Fold
      summary={
        <>
          <span className="grow">{section.name}</span>
          <span className={rows === 0 ? "lost" : "quiet"}>{template.sectionRows(rows)}</span>
          {shares !== null && <span>{template.sectionPoints(String(section.points))}</span>}
        </>
      }
    >
      {section.standard.map((indicator) => (
        <Checkbox
          key={indicator.name}
          className="tick"
          label={`${indicator.name}　${askedWords(indicator, template.qualitative)}`}
          checked={!unticked.has(indicator.name)}
          onChange={(_, ticked = false) => props.onTick(indicator.name, ticked)}
        />
      ))}
      {own.map((indicator, place) => (
        <OwnIndicatorFields
          key={indicator.key}
          number={place + 1}
          indicator={indicator}
          level2={section.level2}
          units={units}
          onChange={props.onChange}
          onRemove={() => props.onRemove(indicator)}
        />
      ))}
      <div className="adds" role="group" aria-label={template.addIndicatorIn(section.name)}>
        <span className="hint">{template.addIndicator}</span>
        {[...suggestions, blankIndicator(section)].map((indicator) => (
          <ActionButton
            key={indicator.name}
            className="add"
            iconProps={{ iconName: "Add" }}
            text={indicator.name || template.blankIndicator}
            onClick={() => props.onAdd(indicator)}
          />
        ))}
      </div>
      {shares !== null && rows > 0 && <p className="hint">{template.shares(sharesText(shares))}</p>}
    </Fold>
  );
}

/** ">= 98 %", or the level a 定性 row asks for. */
function askedWords({ operator, target, unit }: IndicatorTemplate, qualitative: string): string {
  return operator === "" ? `${target}${qualitative}` : `${operator} ${target} ${unit}`.trim();
}
