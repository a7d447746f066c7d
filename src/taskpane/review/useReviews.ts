import { useEffect, useState } from "react";
import type { ReviewableForm } from "../../actions";
import { usePane } from "../state/context";
import { useTask, type RunningTask } from "../state/useTask";

/** The workbook's forms with scores and how far their reviews are, read anew when another sheet is shown. */
export function useReviews(sheetId: string): { task: RunningTask; forms: ReviewableForm[] | null } {
  const { actions, levels } = usePane();
  const [forms, setForms] = useState<ReviewableForm[] | null>(null);
  const task = useTask();
  const { run } = task;
  useEffect(() => {
    void run(async () => actions.readReviews(await levels.current())).then(
      (read) => read && setForms(read),
    );
    // The levels are read when they are needed; a new list of them is no reason to read again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [actions, run, sheetId]);
  return { task, forms };
}
