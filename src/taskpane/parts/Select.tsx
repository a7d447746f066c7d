import { useId } from "./useId";

export interface Option {
  key: string;
  text: string;
}

interface SelectProps {
  /** Shown above; give `ariaLabel` instead where there is no room. */
  label?: string;
  ariaLabel?: string;
  className?: string;
  value: string;
  options: readonly Option[];
  disabled?: boolean;
  onChange: (key: string) => void;
}

/**
 * The browser's own drop-down list in Fabric's clothes: a twelfth of the code that Fabric's Dropdown
 * brings, and it opens over the pane's edge where 320 px are narrow.
 */
export function Select(props: SelectProps): JSX.Element {
  const { label, ariaLabel, className = "", value, options, disabled, onChange } = props;
  const id = useId("select");
  return (
    <div className={`select ${className}`}>
      {label !== undefined && <label htmlFor={id}>{label}</label>}
      <select
        id={id}
        aria-label={ariaLabel}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(({ key, text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
