import { IconButton } from "office-ui-fabric-react/lib/Button";
import { useId } from "../../parts/useId";
import { usePageWords } from "../../state/usePageWords";

interface YearFieldProps {
  year: string;
  /** Why it is the one that stands there, while nobody has changed it; else empty. */
  hint: string;
  isBad: boolean;
  onChange: (year: string) => void;
}

/** 年度, with a button for the year before and the year after. */
export function YearField({ year, hint, isBad, onChange }: YearFieldProps): JSX.Element {
  const { insert } = usePageWords();
  const id = useId("year");
  const step = (by: number) => (isBad ? undefined : () => onChange(String(Number(year) + by)));
  return (
    <div className="select grow">
      <label htmlFor={id}>{insert.year}</label>
      <div className="year">
        <IconButton
          iconProps={{ iconName: "ChevronLeft" }}
          ariaLabel={insert.yearBefore}
          disabled={isBad}
          onClick={step(-1)}
        />
        <input
          id={id}
          className="box"
          inputMode="numeric"
          value={year}
          aria-invalid={isBad ? true : undefined}
          aria-describedby={`${id}-said`}
          onChange={(event) => onChange(event.target.value.trim())}
        />
        <IconButton
          iconProps={{ iconName: "ChevronRight" }}
          ariaLabel={insert.yearAfter}
          disabled={isBad}
          onClick={step(1)}
        />
      </div>
      <p id={`${id}-said`} className={isBad ? "fault" : "hint"} role={isBad ? "alert" : undefined}>
        {isBad ? insert.yearBad : hint}
      </p>
    </div>
  );
}
