import { Fold } from "../../parts/Fold";
import { usePageWords } from "../../state/usePageWords";
import { CarryOver } from "../library/CarryOver";
import { LibraryList } from "../library/LibraryList";
import type { Library } from "../library/useLibrary";
import { IndicatorSection } from "./IndicatorSection";
import { TaskPoints } from "./TaskPoints";
import type { TemplateForm } from "../insert/useTemplateForm";

interface IndicatorSectionsProps {
  form: TemplateForm;
  library: Library;
}

/** The parts of the form: the money's points, then the indicators by 一级指标. */
export function IndicatorSections({ form, library }: IndicatorSectionsProps): JSX.Element {
  const { insert, library: words } = usePageWords();
  const { options, points, isScored } = form;
  return (
    <section aria-label={insert.indicators}>
      <h3>{insert.indicators}</h3>
      <p className="hint">{isScored ? insert.weightsHint : insert.indicatorsHint}</p>
      <Fold summary={<span className="grow">{words.summary}</span>}>
        <CarryOver form={form} />
        <LibraryList library={library} />
      </Fold>
      {isScored && <TaskPoints form={form} />}
      {options.sections.map((section, place) => (
        <IndicatorSection
          key={section.name}
          section={section}
          part={isScored ? (points.sections[place] ?? null) : null}
          rows={form.rowsOf(section)}
          units={options.units}
          kept={library.kept}
          onKeep={library.keep}
          onChange={form.changeRows}
        />
      ))}
    </section>
  );
}
