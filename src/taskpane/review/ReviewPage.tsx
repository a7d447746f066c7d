import type { ReactNode } from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import type { ReviewableForm } from "../../actions";
import { deductionStandards, standardsEvidence } from "../../actions/review/standards";
import type { Doing } from "../outcome/useWork";
import { Fold } from "../parts/Fold";
import { PageHeading } from "../parts/PageHeading";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";
import { useTask } from "../state/useTask";
import { ReviewedForm } from "./ReviewedForm";
import { writingDifferences, writingReview } from "./reviewWork";
import { useReviews } from "./useReviews";

interface ReviewPageProps {
  /** The active sheet. */
  sheetId: string;
  doing: Doing;
  /** Progress or failure of what was asked for. */
  status: ReactNode;
  onBack: () => void;
}

/** 复核: makes a sheet to review a form on, and tells how far each review is. */
export function ReviewPage({ sheetId, doing, status, onBack }: ReviewPageProps): JSX.Element {
  const { actions, texts, levels } = usePane();
  const { review: words } = usePageWords();
  const { task, forms } = useReviews(sheetId);
  const selecting = useTask();
  const here = forms?.filter((form) => [form.sheetId, form.review?.sheetId].includes(sheetId));
  const isReviewed = forms?.some(({ review }) => review !== null) ?? false;
  const open = ({ sheetId: ofForm, review }: ReviewableForm) =>
    void selecting.run(() => actions.select(review?.sheetId ?? ofForm, { row: 0, column: 0 }));
  return (
    <section className="form" aria-label={texts.pane.template.review.title}>
      <PageHeading title={texts.pane.template.review.title} onBack={onBack} />
      <p className="hint">{words.lead}</p>
      <TaskState task={task} working={() => words.reading} />
      <TaskState task={selecting} />
      {forms?.length === 0 && <p>{words.none}</p>}
      {here?.map((form) => (
        <PrimaryButton
          key={form.ordinal}
          className="wide"
          text={(form.review === null ? words.make : words.refresh)(nameOf(form, here))}
          disabled={doing.task.running}
          onClick={() => doing.start(writingReview(form, words))}
        />
      ))}
      {here?.length === 0 && forms?.length !== 0 && <p className="hint">{words.chooseForm}</p>}
      {status}
      {forms !== null && forms.length > 0 && (
        <ul aria-label={words.list}>
          {forms.map((form) => (
            <ReviewedForm
              key={`${form.sheetId} ${form.ordinal}`}
              form={form}
              onOpen={() => open(form)}
            />
          ))}
        </ul>
      )}
      {isReviewed && (
        <>
          <p className="hint">{words.howToCheck}</p>
          <DefaultButton
            text={words.differences}
            title={words.differencesHint}
            disabled={doing.task.running}
            onClick={() => doing.start(writingDifferences(levels.shown, words))}
          />
        </>
      )}
      <Fold summary={words.standards}>
        <p className="hint">{standardsEvidence}</p>
        <ol className="standards">
          {deductionStandards.map(({ number, says }) => (
            <li key={number}>{says}</li>
          ))}
        </ol>
      </Fold>
    </section>
  );
}

/** A sheet with several forms has each named by its place. */
function nameOf({ sheetName, ordinal }: ReviewableForm, here: ReviewableForm[]): string {
  return here.length > 1 ? `${sheetName} (${ordinal + 1})` : sheetName;
}
