/** Where Office.js comes from: Microsoft's CDN, its Chinese (21Vianet) CDN, or files of our own. */
export type OfficeJsSource = "cdn" | "21vianet" | "local";

export interface BuildSettings {
  /** Where the files will be served from, without a closing slash: https://example.gov.cn/perfscore */
  addinUrl: string;
  officeJs: OfficeJsSource;
  /** What the page's script element names. */
  officeJsUrl: string;
  /** The origin that the page's content security policy allows scripts from, besides its own. */
  officeJsOrigin: string | null;
}

/** The URL that manifest.xml in the repository names, for development and the workbench. */
export const developmentUrl = "https://localhost:3000";

const officeJsUrls: Record<OfficeJsSource, string> = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  local: "office-js/office.js",
};

/**
 * The files of @microsoft/office-js that Excel's pages ask for, whichever platform they run on:
 * the loader, one host file per platform, the texts in our two languages, the table that the loader
 * reads in a browser tab without Excel, and the logger that it loads where the host asks for it.
 */
export const officeJsFiles = [
  "office.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

/**
 * Reads the build's settings, ADDIN_URL and OFFICE_JS.
 * @throws Error for a URL that Office refuses (not https, with a query) or an unknown source.
 */
export function readSettings(env: Record<string, string | undefined>): BuildSettings {
  const officeJs = readOfficeJs(env["OFFICE_JS"] ?? "cdn");
  const officeJsUrl = officeJsUrls[officeJs];
  return {
    addinUrl: readAddinUrl(env["ADDIN_URL"] ?? developmentUrl),
    officeJs,
    officeJsUrl,
    officeJsOrigin: officeJs === "local" ? null : new URL(officeJsUrl).origin,
  };
}

function readOfficeJs(text: string): OfficeJsSource {
  const known = Object.keys(officeJsUrls) as OfficeJsSource[];
  const found = known.find((source) => source === text);
  if (!found) {
    throw new Error(`OFFICE_JS is "${text}"; it can be ${known.join(", ")}.`);
  }
  return found;
}

function readAddinUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(
      `ADDIN_URL is "${text}"; it has to be the https address of a folder, such as https://example.gov.cn/perfscore.`,
    );
  }
  return url.href.replace(/\/+$/, "");
}
