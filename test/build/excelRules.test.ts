/**
 * What Excel, its servers and its administrators would refuse, compared with the build: each rule
 * with where Microsoft, or a thread of its repositories, says so.
 * @jest-environment jsdom
 */
import { contentSecurityPolicy } from "../../tools/build/page";
import { readSettings } from "../../tools/build/settings";
import { distFiles, readDist } from "./dist";

const docs = "https://learn.microsoft.com/office/dev/add-ins";
const issues = "https://github.com/OfficeDev/office-js/issues";

interface Parameter {
  type: string;
  repeating?: boolean;
}

interface Metadata {
  functions: { id: string; name: string; helpUrl: string; parameters: Parameter[] }[];
  [flag: string]: unknown;
}

const manifest = new DOMParser().parseFromString(readDist("manifest.xml"), "application/xml");
const metadata = ["functions.json", "functions.en-US.json"].map(
  (file) => JSON.parse(readDist(file)) as Metadata,
);
const page = readDist("taskpane.html");

const named = (name: string) =>
  [...manifest.getElementsByTagName("*")].filter((element) => element.localName === name);
const values = ["DefaultValue", "Value"].flatMap((attribute) =>
  [...manifest.getElementsByTagName("*")].flatMap(
    (element) => element.getAttribute(attribute) ?? [],
  ),
);
const urls = values.filter((value) => /^https?:/.test(value));
const functions = metadata.flatMap((file) => file.functions);
const parameters = functions.flatMap((one) => one.parameters);
const cdnPolicy = contentSecurityPolicy(readSettings({ OFFICE_JS: "cdn" }));

/** Rule, source, and what breaks it: nothing should. */
const rules: [rule: string, source: string, broken: () => unknown[]][] = [
  [
    "the version has four parts and is 1.0 or more",
    `${docs}/testing/troubleshoot-manifest; ${issues}/2882`,
    () => named("Version").filter(({ textContent }) => !/^[1-9]\d*(\.\d+){3}$/.test(textContent)),
  ],
  [
    "every address is https",
    `${docs}/develop/add-in-manifests`,
    () => urls.filter((url) => !url.startsWith("https://")),
  ],
  [
    "script, metadata and page of the functions are on one domain",
    "https://learn.microsoft.com/legal/marketplace/certification-policies (1120.5)",
    () => [...new Set(urls.map((url) => new URL(url).origin))].slice(1),
  ],
  [
    "fewer than six buttons stand in a group of the Home tab, not on a tab of their own",
    `${docs}/design/add-in-commands`,
    () => [
      ...named("CustomTab"),
      ...named("OfficeTab").filter((tab) => tab.getAttribute("id") !== "TabHome"),
    ],
  ],
  [
    "a shared runtime names no TaskpaneId, and all its pages are one",
    `${docs}/develop/configure-your-add-in-to-use-a-shared-runtime`,
    () => [
      ...named("TaskpaneId"),
      ...named("Runtime").filter((one) => one.getAttribute("lifetime") !== "long"),
    ],
  ],
  [
    "functions have no namespace: an empty one keeps desktop Excel from loading",
    `${issues}/869`,
    () => named("Namespace"),
  ],
  [
    "requirement sets are those of Excel LTSC 2021; CustomFunctionsRuntime is not required",
    `${docs}/excel/custom-functions-requirement-sets`,
    () => {
      const known: Record<string, string> = { SharedRuntime: "1.1", ExcelApi: "1.14" };
      return named("Set").filter(
        (set) => known[set.getAttribute("Name")!] !== set.getAttribute("MinVersion"),
      );
    },
  ],
  [
    "errors in cells are handed over: allowErrorForDataTypeAny at the top of the file",
    `${docs}/excel/custom-functions-errors`,
    () => metadata.filter((file) => file["allowErrorForDataTypeAny"] !== true),
  ],
  [
    "the two any-flags never stand together: Excel LTSC 2021 crashed",
    `${issues}/4385`,
    () => metadata.filter((file) => "allowCustomDataForDataTypeAny" in file),
  ],
  [
    "no parameter repeats: several builds crashed on repeating ranges",
    `${issues}/4494, ${issues}/6837`,
    () => parameters.filter(({ repeating }) => repeating),
  ],
  [
    "names are at least three letters, no cell address, and not translated",
    `${docs}/excel/custom-functions-naming; ${issues}/891`,
    () => functions.filter(({ id, name }) => id !== name || !/^[A-Z]{4,}$/.test(name)),
  ],
  [
    "each function leads to its help",
    "https://learn.microsoft.com/legal/marketplace/certification-policies (1120.5)",
    () => functions.filter(({ id, helpUrl }) => !helpUrl.endsWith(`#${id}`)),
  ],
  [
    "Office.js comes first in the page's head",
    `${docs}/develop/referencing-the-javascript-api-for-office-library-from-its-cdn`,
    () => {
      const [first] = [...page.matchAll(/<script[^>]* src="?([^\s">]+)/g)].map(
        ([, source]) => source!,
      );
      return first!.endsWith("/office.js") && page.indexOf(first!) < page.indexOf("</head>")
        ? []
        : [first];
    },
  ],
  [
    "no script waits until the page is read: functions are called as soon as Office.js is there",
    "measured: office.js starts its functions at once where it arrives after the page was read",
    () => page.match(/<script[^>]* (?:defer|async)\b/g) ?? [],
  ],
  [
    "the page may be shown in a frame, which Excel on the web does",
    `${docs}/concepts/privacy-and-security`,
    () => [page, cdnPolicy].filter((text) => /frame-ancestors|X-Frame-Options/i.test(text)),
  ],
  [
    "with OFFICE_JS=cdn exactly Microsoft's two origins are allowed besides our own",
    "OfficeDev/office-js-docs-pr#5882; OfficeDev/office-js-docs-reference#2629",
    () => {
      const scripts = / script-src ([^;]+);/.exec(cdnPolicy)?.[1]?.split(" ") ?? [];
      const allowed = [
        "'self'",
        "https://officeapis.public.onecdn.static.microsoft",
        "https://appsforoffice.microsoft.com",
      ];
      return scripts.join() === allowed.join() ? [] : [scripts];
    },
  ],
  [
    "the page says that Excel may still be loading the functions: that takes minutes on the web",
    `${issues}/6946`,
    () => (/仍在载入函数/.test(page) && /still be loading the functions/.test(page) ? [] : [page]),
  ],
  [
    "icons are PNG files of the build",
    `${docs}/design/add-in-icons`,
    () => {
      const files = new Set(distFiles());
      const icons = urls.filter((url) => url.includes("/assets/"));
      return icons.filter(
        (url) => !url.endsWith(".png") || !files.has(new URL(url).pathname.slice(1)),
      );
    },
  ],
];

test.each(rules)("%s (%s)", (_rule, _source, broken) => {
  expect(broken()).toEqual([]);
});
