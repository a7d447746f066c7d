import { usePageWords } from "../../state/usePageWords";
import { IndicatorSection } from "./IndicatorSection";
import { TaskPoints } from "./TaskPoints";
import type { TemplateForm } from "../insert/useTemplateForm";

/** The parts of the form: the money's points, then the indicators by 一级指标. */
export function IndicatorSections({ form }: { form: TemplateForm }): JSX.Element {
  const { insert } = usePageWords();
  const { options, points, isScored } = form;
  return (
    <section aria-label={insert.indicators}>
      <h3>{insert.indicators}</h3>
      <p className="hint">{isScored ? insert.weightsHint : insert.indicatorsHint}</p>
      {isScored && <TaskPoints form={form} />}
      {options.sections.map((section, place) => (
        <IndicatorSection
          key={section.name}
          section={section}
          part={isScored ? (points.sections[place] ?? null) : null}
          rows={form.rowsOf(section)}
          units={options.units}
          onChange={form.changeRows}
        />
      ))}
    </section>
  );
}
