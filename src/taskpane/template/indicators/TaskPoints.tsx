import { usePageWords } from "../../state/usePageWords";
import { Fold } from "../../parts/Fold";
import { PartSummary, Redistribute } from "./PartSummary";
import type { TemplateForm } from "../insert/useTemplateForm";
import { WeightField } from "./WeightField";

/** 年度主要任务: its points and the 分值 of each of its rows. */
export function TaskPoints({ form }: { form: TemplateForm }): JSX.Element {
  const { insert } = usePageWords();
  const { tasks, points, setTaskWeights } = form;
  return (
    <Fold summary={<PartSummary part={points.tasks} rows={tasks.length} hasPoints />}>
      {tasks.map(({ name, weight }, place) => {
        const shown = name || insert.taskNumber(place + 1);
        return (
          <div key={place} className="row pick">
            <span className="grow">{shown}</span>
            <WeightField
              of={shown}
              typed={weight}
              share={points.tasks.weights[place] ?? 0}
              onChange={(typed) =>
                setTaskWeights(tasks.map((task, i) => (i === place ? typed : task.weight)))
              }
            />
          </div>
        );
      })}
      <Redistribute part={points.tasks} rows={tasks} onDo={() => setTaskWeights([])} />
    </Fold>
  );
}
