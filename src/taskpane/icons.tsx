import type { ReactElement } from "react";
import { registerIcons } from "office-ui-fabric-react/lib/Styling";

/** Stroke drawings on a 16 x 16 grid, by the names that Fabric's components ask for. */
const drawings: Record<string, string> = {
  Add: "M8 3v10M3 8h10",
  CheckMark: "M3 8.5l3.5 3.5L13 4.5",
  ChevronDown: "M3 6l5 5 5-5",
  ChevronLeft: "M10 3L5 8l5 5",
  Clear: "M4 4l8 8M12 4l-8 8",
  Copy: "M6 5h7v9H6zM10 5V2H3v9h3",
  Completed: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM5 8.2l2.2 2.2L11.2 6",
  ErrorBadge: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM5.5 5.5l5 5M10.5 5.5l-5 5",
  Info: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 7v4.5M8 4.4v.8",
  Warning: "M8 2L14.5 13.5h-13zM8 6.5v3.5M8 11.3v.8",
  Settings:
    "M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M3.4 12.6l1.4-1.4M11.2 4.8l1.4-1.4",
  Table: "M2 3h12v10H2zM2 6.5h12M6.5 3v10",
  Import: "M8 2v8M5 7l3 3 3-3M2.5 11v3h11v-3",
  Sample: "M4 1.5h6l3 3v10H4zM6.5 8h4M6.5 11h4",
  Forward: "M2 8h11M9 4l4 4-4 4",
  Balance: "M8 2v12M4 14h8M3 4h10M3 4l-1.5 5h3zM13 4l-1.5 5h3z",
  FitRows: "M2 2.5h12M2 13.5h12M8 5v6M6 7l2-2 2 2M6 9l2 2 2-2",
};

function draw(path: string): ReactElement {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}

/**
 * Gives Fabric its icons as drawings in our own bundle: no icon font to serve or to fetch, and
 * they follow the text colour in high contrast themes.
 */
export function registerPaneIcons(): void {
  const icons = Object.fromEntries(
    Object.entries(drawings).map(([name, path]) => [name, draw(path)]),
  );
  registerIcons({ style: { display: "inline-block", lineHeight: "1" }, icons });
}
