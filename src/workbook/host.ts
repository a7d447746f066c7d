/** True when this Excel has the API level, such as "1.17" of ExcelApi. Everything up to 1.14 is assumed. */
export function hasApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Excel's display language ("zh-CN"), or undefined outside Excel. */
export function displayLanguage(): string | undefined {
  // Outside Excel, Office.js leaves the context empty although its types say otherwise.
  return (Office.context as Office.Context | undefined)?.displayLanguage;
}

/**
 * True where Excel's own surface is dark, so that the pane beside it is too. Excel for Windows and Mac tell by
 * Office.context.officeTheme; Excel on the web tells nothing, and is light unless the person says otherwise.
 */
export function isExcelDark(): boolean {
  const theme = (Office.context as Office.Context | undefined)?.officeTheme as
    Partial<Office.OfficeTheme> | undefined;
  return theme?.isDarkTheme ?? isDarkColor(theme?.bodyBackgroundColor);
}

/** Whether a colour as Office tells it, "#262626", is nearer to black than to white; false where it tells none. */
function isDarkColor(color = ""): boolean {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/iu.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return false;
  const parts = [red, green, blue].map((part) => parseInt(part, 16));
  return parts.reduce((sum, part) => sum + part, 0) < 3 * 128;
}
