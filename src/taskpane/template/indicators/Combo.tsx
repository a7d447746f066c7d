import { useId } from "../../parts/useId";

interface ComboProps {
  label: string;
  className?: string;
  value: string;
  /** What is usual; anything else may be typed. */
  suggestions: readonly string[];
  disabled?: boolean;
  onChange: (value: string) => void;
}

/** A field for any text that offers what is usual: the browser's own list, which keyboards and readers know. */
export function Combo(props: ComboProps): JSX.Element {
  const { label, className = "", value, suggestions, disabled, onChange } = props;
  const id = useId("combo");
  return (
    <div className={`select ${className}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="box"
        list={`${id}-list`}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={`${id}-list`}>
        {suggestions.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </div>
  );
}
