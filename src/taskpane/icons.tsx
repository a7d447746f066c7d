import { registerIcons } from "office-ui-fabric-react/lib/Styling";

/** Stroke drawings on a 16 x 16 grid, by the names that Fabric's components ask for. */
const drawings: Record<string, string> = {
  Add: "M8 3v10M3 8h10",
  CheckMark: "M3 8.5l3.5 3.5L13 4.5",
  ChevronDown: "M3 6l5 5 5-5",
  ChevronLeft: "M10 3L5 8l5 5",
  ChevronRight: "M6 3l5 5-5 5",
  Clear: "M4 4l8 8M12 4l-8 8",
  Copy: "M6 5h7v9H6zM10 5V2H3v9h3",
  Completed: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM5 8.2l2.2 2.2L11.2 6",
  Down: "M8 2v11M3.5 8.5L8 13l4.5-4.5",
  Edit: "M3 13l.8-3L11 2.8 13.2 5 6 12.2z",
  ErrorBadge: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM5.5 5.5l5 5M10.5 5.5l-5 5",
  History: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 4.5V8l2.5 1.8",
  Unknown: "M5.5 6a2.5 2.5 0 1 1 3.4 2.3c-.6.3-.9.7-.9 1.4M8 12.3v.4",
  Info: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 7v4.5M8 4.4v.8",
  Upload: "M8 11V3M4.5 6.5L8 3l3.5 3.5M3 13h10",
  Warning: "M8 2L14.5 13.5h-13zM8 6.5v3.5M8 11.3v.8",
  Settings:
    "M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M3.4 12.6l1.4-1.4M11.2 4.8l1.4-1.4",
};

/** A stroke on a 16 x 16 grid in the colour of the text around it. */
export function Drawing({ path }: { path: string }): JSX.Element {
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
    Object.entries(drawings).map(([name, path]) => [name, <Drawing key={name} path={path} />]),
  );
  registerIcons({ style: { display: "inline-block", lineHeight: "1" }, icons });
}
