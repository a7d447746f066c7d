import type { IndicatorTemplate } from "../../actions";
import { usePane } from "../state/context";
import type { OwnIndicator, TemplateForm } from "../state/useTemplateForm";
import { IndicatorSection } from "./IndicatorSection";

/** The indicator list by 一级指标. */
export function IndicatorSections({ form }: { form: TemplateForm }): JSX.Element {
  const { template } = usePane().texts.pane;
  const { fields, options, points, change } = form;
  const { own, unticked } = fields;
  const tick = (name: string, ticked: boolean) => {
    const next = new Set(unticked);
    if (ticked) next.delete(name);
    else next.add(name);
    change({ unticked: next });
  };
  const replace = (indicator: OwnIndicator) =>
    change({ own: own.map((each) => (each.key === indicator.key ? indicator : each)) });
  /** A suggestion goes into the section's empty row where it still has one. */
  const add = (indicator: IndicatorTemplate) => {
    const isEmpty = ({ level1, name, target }: IndicatorTemplate) =>
      level1 === indicator.level1 && name.trim() === "" && target === "";
    const empty = indicator.name === "" ? undefined : own.find(isEmpty);
    if (empty !== undefined) return replace({ ...indicator, key: empty.key });
    const key = Math.max(0, ...own.map((each) => each.key)) + 1;
    change({ own: [...own, { ...indicator, key }] });
  };
  const remove = ({ key }: OwnIndicator) => change({ own: own.filter((each) => each.key !== key) });
  return (
    <section aria-label={template.indicators}>
      <h3>{template.indicators}</h3>
      <p className="hint">{template.indicatorsHint}</p>
      {options.sections.map((section) => (
        <IndicatorSection
          key={section.name}
          section={section}
          shares={fields.kind === "target" ? null : (points.shares[section.name] ?? [])}
          unticked={unticked}
          own={own.filter(({ level1 }) => level1 === section.name)}
          units={options.units}
          onTick={tick}
          onAdd={add}
          onChange={replace}
          onRemove={remove}
        />
      ))}
    </section>
  );
}
