import { useState } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { IndicatorSource } from "../../../actions";
import { carriedFrom } from "../../../actions/templates";
import { ChooseAndDo } from "../../parts/ChooseAndDo";
import { TaskState } from "../../parts/TaskState";
import { usePane } from "../../state/context";
import { usePageWords } from "../../state/usePageWords";
import { useTask } from "../../state/useTask";
import type { TemplateForm } from "../insert/useTemplateForm";

/** 带入: the indicators and 分值 of a form of this workbook, such as last year's, as those of the new one. */
export function CarryOver({ form }: { form: TemplateForm }): JSX.Element {
  const { actions, texts } = usePane();
  const { listMark, status } = texts.pane;
  const { library: words } = usePageWords();
  const task = useTask();
  const [sources, setSources] = useState<IndicatorSource[] | null>(null);
  const [told, setTold] = useState<string[]>([]);
  const find = () =>
    void task.run(() => actions.readIndicatorSources()).then((found) => found && setSources(found));
  const carry = (sheetId: string) => {
    const source = sources?.find((each) => each.sheetId === sheetId);
    if (source === undefined) return;
    const carried = carriedFrom(source.form, form.options);
    form.carry(carried);
    const rows = Object.values(carried.sections)
      .flat()
      .filter(({ isPicked }) => isPicked).length;
    setTold([
      words.carried(source.sheetName, rows),
      ...(carried.left.length > 0 ? [words.left(carried.left.join(listMark))] : []),
    ]);
  };
  return (
    <section aria-label={words.carry}>
      <h4>{words.carry}</h4>
      <p className="hint">{words.carryHint}</p>
      {sources === null ? (
        <DefaultButton text={words.find} disabled={task.running} onClick={find} />
      ) : (
        <ChooseAndDo
          ariaLabel={words.carry}
          placeholder={words.choose}
          options={sources.map(({ sheetId, sheetName }) => ({ key: sheetId, text: sheetName }))}
          action={words.carryButton}
          onDo={carry}
        />
      )}
      <TaskState task={task} working={() => status.reading} />
      <div role="status">
        {told.map((sentence) => (
          <p key={sentence} className="hint">
            {sentence}
          </p>
        ))}
      </div>
    </section>
  );
}
