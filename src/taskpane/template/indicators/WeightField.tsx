import { usePageWords } from "../../state/usePageWords";
import { typedWeight } from "./points";

interface WeightFieldProps {
  /** Whose 分值 it is. */
  of: string;
  /** What was typed; empty where the row takes its share. */
  typed: string;
  /** Its share, shown until another is typed; null for a row that is not wanted. */
  share: number | null;
  onChange: (typed: string) => void;
}

/** The 分值 of a row: its share, or the one that is typed over it. */
export function WeightField({ of, typed, share, onChange }: WeightFieldProps): JSX.Element {
  const { insert } = usePageWords();
  return (
    <input
      className="box weight"
      inputMode="decimal"
      aria-label={insert.weightOf(of)}
      aria-invalid={typedWeight(typed) === 0 ? true : undefined}
      placeholder={share === null ? "" : String(share)}
      disabled={share === null}
      value={share === null ? "" : typed}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
