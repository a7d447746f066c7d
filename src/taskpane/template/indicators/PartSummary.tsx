import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { usePageWords } from "../../state/usePageWords";
import type { PartPoints, WeightedRow } from "./points";

interface PartSummaryProps {
  part: Pick<PartPoints, "name" | "points"> & Partial<PartPoints>;
  /** How many rows it gets. */
  rows: number;
  hasPoints: boolean;
}

/** A part's name, how many rows it gets, and its points; what they add up to where that is something else. */
export function PartSummary({ part, rows, hasPoints }: PartSummaryProps): JSX.Element {
  const { insert } = usePageWords();
  const { name, points, sum = points } = part;
  const isRight = sum === points || rows === 0;
  return (
    <>
      <span className="grow">{name}</span>
      <span className={rows === 0 ? "lost" : "quiet"}>{insert.sectionRows(rows)}</span>
      {hasPoints && (
        <span className={isRight ? undefined : "lost"}>
          {isRight
            ? insert.sectionPoints(String(points))
            : insert.sectionOff(String(sum), String(points))}
        </span>
      )}
    </>
  );
}

interface RedistributeProps {
  part: PartPoints;
  rows: readonly WeightedRow[];
  onDo: () => void;
}

/** 重新分配, once a 分值 was typed; what is wrong with those that were. */
export function Redistribute({ part, rows, onDo }: RedistributeProps): JSX.Element | null {
  const { insert } = usePageWords();
  if (rows.every(({ weight }) => weight === "")) return null;
  return (
    <>
      {!part.isSound && <p className="fault">{insert.weightsBad}</p>}
      <ActionButton
        className="add"
        text={insert.redistribute}
        ariaLabel={insert.redistributeIn(part.name)}
        onClick={onDo}
      />
    </>
  );
}
