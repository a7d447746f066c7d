/** Where Office.js comes from: Microsoft's CDN, its Chinese (21Vianet) CDN, or files of our own. */
export type OfficeJsSource = "cdn" | "21vianet" | "local";

export interface BuildSettings {
  /** Where the files will be served from, without a closing slash: https://example.gov.cn/perfscore */
  addinUrl: string;
  /** Where the manifest's icons are served from, without a closing slash. */
  iconUrl: string;
  officeJs: OfficeJsSource;
  /** What the page's script element names. */
  officeJsUrl: string;
  /** The origins that the page's content security policy allows scripts from, besides its own. */
  officeJsOrigins: string[];
  /** A folder with Office.js as Microsoft's CDN serves it; null takes the npm package's copy. */
  officeJsDir: string | null;
}

/** The URL that manifest.xml in the repository names, for development and the workbench. */
export const developmentUrl = "https://localhost:3000";

/**
 * Where each source has office.js. Microsoft names the first since September 2026 in place of
 * appsforoffice.microsoft.com, which goes on to answer: whichever of the two redirects to the other
 * one day, the page allows both.
 */
const officeJsUrls: Record<OfficeJsSource, string> = {
  cdn: "https://officeapis.public.onecdn.static.microsoft/1/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  local: "office-js/office.js",
};

const officeJsOrigins: Record<OfficeJsSource, string[]> = {
  cdn: ["https://officeapis.public.onecdn.static.microsoft", "https://appsforoffice.microsoft.com"],
  "21vianet": ["https://appsforoffice.cdn.partner.office365.cn"],
  local: [],
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
 * Reads the build's settings: ADDIN_URL, ICON_URL, OFFICE_JS and OFFICE_JS_DIR.
 * @throws Error for a URL that Office refuses (not https, with a query), an unknown source, or a
 * folder of Office.js beside a source that is not local
 */
export function readSettings(env: Record<string, string | undefined>): BuildSettings {
  const addinUrl = readUrl("ADDIN_URL", env["ADDIN_URL"] ?? developmentUrl);
  const officeJsDir = env["OFFICE_JS_DIR"] ?? null;
  const officeJs = readOfficeJs(env["OFFICE_JS"] ?? (officeJsDir === null ? "cdn" : "local"));
  if (officeJsDir !== null && officeJs !== "local") {
    throw new Error(`OFFICE_JS_DIR goes with OFFICE_JS=local, not with ${officeJs}.`);
  }
  return {
    addinUrl,
    iconUrl: readUrl("ICON_URL", env["ICON_URL"] ?? `${addinUrl}/assets`),
    officeJs,
    officeJsUrl: officeJsUrls[officeJs],
    officeJsOrigins: officeJsOrigins[officeJs],
    officeJsDir,
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

function readUrl(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(
      `${name} is "${text}"; it has to be the https address of a folder, such as https://example.gov.cn/perfscore.`,
    );
  }
  return url.href.replace(/\/+$/, "");
}
