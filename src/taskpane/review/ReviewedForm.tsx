import type { Conclusion, ReviewableForm } from "../../actions";
import type { Outcome } from "../../validation/problem/problem";
import { LevelMark } from "../parts/LevelMark";
import { usePageWords } from "../state/usePageWords";

const levels: Record<Conclusion, Outcome> = {
  P0: "error",
  P1: "warning",
  P2: "info",
  passed: "verified",
  open: "unfilled",
};

/** A form and how far its review is; a press shows the review, or the form where it has none. */
export function ReviewedForm(props: { form: ReviewableForm; onOpen: () => void }): JSX.Element {
  const { form, onOpen } = props;
  const { review: words } = usePageWords();
  const { review, sheetName, unit, year } = form;
  return (
    <li className="noted">
      <button type="button" className="problem-main" onClick={onOpen}>
        <LevelMark
          level={review === null ? "notJudged" : levels[review.conclusion]}
          text={review === null ? words.notStarted : words.conclusions[review.conclusion]}
        />
        <strong>{sheetName}</strong>
        <span className="sentence quiet">
          {[unit.code, unit.name, year].filter((part) => part !== "").join(" ")}
        </span>
        {review !== null && (
          <span className="sentence">
            {review.ownTotal !== null && review.total !== null
              ? words.totals(
                  shown(review.ownTotal),
                  shown(review.total),
                  shown(review.ownTotal - review.total),
                )
              : words.progress(review.reviewed, review.rows)}
            {" · "}
            {words.counts(review.p0, review.p1, review.p2)}
          </span>
        )}
      </button>
    </li>
  );
}

/** At most two decimals, as totals have. */
function shown(points: number): string {
  return String(Number(points.toPrecision(12)));
}
