/** True when this Excel has the API level, such as "1.17" of ExcelApi. Everything up to 1.14 is assumed. */
export function hasApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Excel's display language ("zh-CN"), or undefined outside Excel. */
export function displayLanguage(): string | undefined {
  // Outside Excel, Office.js leaves the context empty although its types say otherwise.
  return (Office.context as Office.Context | undefined)?.displayLanguage;
}
