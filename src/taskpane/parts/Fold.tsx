import type { ReactNode } from "react";

interface FoldProps {
  /** What is always seen, and opens or closes the rest. */
  summary: ReactNode;
  startsOpen?: boolean;
  /** Told when it was opened or closed. */
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}

/**
 * A part that opens and closes. The summary has a tabindex although browsers need none: in Excel on
 * the web Office.js itself moves the focus on Tab, over what its selector names, and it names no
 * summary.
 */
export function Fold({ summary, startsOpen, onToggle, children }: FoldProps): JSX.Element {
  return (
    <details
      className="section"
      open={startsOpen}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary tabIndex={0}>{summary}</summary>
      {children}
    </details>
  );
}
