import { cellName, type Gap, type NarrativeReport } from "../../actions";
import { gapsOf } from "../../actions/narrative/told";
import { Fold } from "../parts/Fold";
import { Notice } from "../parts/Notice";
import { usePageWords } from "../state/usePageWords";

type Address = NonNullable<Gap["at"]>;

interface GapListsProps {
  report: NarrativeReport;
  onSelect: (at: Address) => void;
}

/** What is left to a person: cells of the form to fill in first, what could not be read, and what the report alone says. */
export function GapLists({ report, onSelect }: GapListsProps): JSX.Element {
  const { narrative: words } = usePageWords();
  const gaps = gapsOf(report);
  const ofKind = (kind: Gap["gap"]) => gaps.filter((each) => each.gap === kind);
  const inForm = onceACell(ofKind("toFill"));
  const unread = onceACell(ofKind("notJudged"));
  const toCheck = ofKind("toCheck");
  const byHand = ofKind("toFill").filter(({ at }) => at === null);
  const isComplete = gaps.length === 0;
  return (
    <>
      <Notice kind={isComplete ? "success" : "info"}>
        {isComplete ? words.complete : words.count(inForm.length, byHand.length)}
      </Notice>
      <CellList summary={words.inForm} hint={words.inFormHint} gaps={inForm} onSelect={onSelect} />
      <CellList summary={words.unread} gaps={unread} onSelect={onSelect} />
      <CellList summary={words.check} gaps={onceACell(toCheck)} onSelect={onSelect} />
      {byHand.length > 0 && (
        <Fold summary={<span className="grow">{words.byHand(byHand.length)}</span>}>
          <ul className="notes">
            {byHand.map(({ what }) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

/** A cell may be told in several chapters. */
function onceACell(gaps: Gap[]): Gap[] {
  const cells = new Map<string, Gap>();
  for (const gap of gaps) {
    if (gap.at !== null && !cells.has(cellName(gap.at))) cells.set(cellName(gap.at), gap);
  }
  return [...cells.values()];
}

interface CellListProps {
  summary: (n: number) => string;
  hint?: string;
  gaps: Gap[];
  onSelect: (at: Address) => void;
}

/** Gaps that have their cell in the form, each leading to it. */
function CellList({ summary, hint, gaps, onSelect }: CellListProps): JSX.Element | null {
  if (gaps.length === 0) return null;
  return (
    <Fold summary={<span className="grow">{summary(gaps.length)}</span>}>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <ul>
        {gaps.map(({ at, what, row, shows }) =>
          at === null ? null : (
            <li key={cellName(at)} className="noted">
              <button type="button" className="problem-main" onClick={() => onSelect(at)}>
                <span className="sentence">
                  {cellName(at)} · {[row ?? "", what].filter((part) => part !== "").join(" · ")}
                  {shows !== undefined && `：${shows}`}
                </span>
              </button>
            </li>
          ),
        )}
      </ul>
    </Fold>
  );
}
