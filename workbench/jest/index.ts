/**
 * Excel for tests: the real, unmodified Office.js against the workbench's host, with a fresh workbook
 * each time. One installation serves a whole test file (about 0.1 s), in Node and in jsdom.
 *
 *     const { Excel, host, workbook } = await createOfficeHost({ level: "ltsc2021" });
 *     await Excel.run(async (context) => { ... });
 *     expect(host.requestCount).toBe(1);
 */
import {
  createHostBridge,
  ltsc2021,
  newest,
  OfficeHost,
  ParentFrame,
  type HostBridge,
  type OfficeHostOptions,
  type PaneVisibility,
} from "../protocol";
import type { WorkbookModel } from "../workbook/model/model";
import { createNodeWorkbook } from "../workbook/univer/univerNode";
import type { ModelOptions } from "../workbook/univer/univerModel";
import { newestExcelApi } from "../library/officeJs";
import { libraryFolder, runLibraryFile } from "./libraryFiles";
import { openPage, origin } from "./page";

/** The Excels a suite can run as: LTSC 2021 (ExcelApi 1.14) or the newest the library knows. */
export type ApiLevel = "ltsc2021" | "newest";

/** "parentFrame": office.js in a frame, as on the web. "hostBridge": the Excel library alone. */
export type Transport = "parentFrame" | "hostBridge";

export interface TestHostOptions extends ModelOptions, OfficeHostOptions {
  /** Fixed by the first call of a test file: office.js asks for it once. */
  level?: ApiLevel;
  transport?: Transport;
  /** Whether the page starts in its pane (the default) or for the functions alone; as `level`. */
  pane?: PaneVisibility;
  /** The workbook to serve; a fresh one by default. */
  workbook?: WorkbookModel;
}

export interface TestHost {
  host: OfficeHost;
  workbook: WorkbookModel;
  /** The parent frame; null over the host bridge. */
  frame: ParentFrame | null;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: typeof CustomFunctions;
  /** Missing over the host bridge. */
  Office: typeof Office;
}

interface Installation {
  level: ApiLevel;
  transport: Transport;
  serve: (host: OfficeHost) => ParentFrame | null;
}

let installation: Promise<Installation> | null = null;
let current: OfficeHost | null = null;

/**
 * A host with a fresh workbook behind the file's one Office.js.
 * @throws Error when the file already runs another level or transport
 */
export async function createOfficeHost(options: TestHostOptions = {}): Promise<TestHost> {
  const { level = "newest", transport = "parentFrame" } = options;
  const workbook = options.workbook ?? createNodeWorkbook(options);
  const requirementSets = level === "ltsc2021" ? ltsc2021 : newest(newestExcelApi(libraryFolder));
  const host = new OfficeHost(workbook, { requirementSets, ...options });
  host.situation.showPane(options.pane ?? "Visible");
  current?.dispose();
  current = host;
  installation ??= install(host, level, transport);
  const installed = await installation;
  if (installed.level !== level || installed.transport !== transport) {
    throw new Error("One test file runs Office.js at one level over one transport.");
  }
  const frame = installed.serve(host);
  const { Excel, OfficeExtension, CustomFunctions, Office } = globalThis as unknown as TestHost;
  return { host, workbook, frame, Excel, OfficeExtension, CustomFunctions, Office };
}

async function install(
  host: OfficeHost,
  level: ApiLevel,
  transport: Transport,
): Promise<Installation> {
  const serve = transport === "parentFrame" ? await installFrame(host) : installBridge();
  return { level, transport, serve };
}

async function installFrame(host: OfficeHost): Promise<Installation["serve"]> {
  const frame = new ParentFrame(host, { origin, post: (text) => page.receive(text) });
  const page = openPage(frame.frameName, (text) => frame.receive(text, origin));
  runLibraryFile("office.js");
  await (globalThis as unknown as TestHost).Office.onReady();
  return (next) => {
    frame.serve(next);
    return frame;
  };
}

function installBridge(): Installation["serve"] {
  openPage("", () => undefined);
  let target: HostBridge | null = null;
  const bridge: HostBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => target?.sendMessageToHost(text),
  };
  Object.assign(globalThis, {
    _richApiNativeBridge: bridge,
    OSF: {},
    CustomFunctionMappings: {},
    CustomFunctions: customFunctionsOfOfficeJs(),
  });
  runLibraryFile("excel-web-16.00.js");
  return (host) => {
    target = createHostBridge(host);
    target.onMessageFromHost = (text) => bridge.onMessageFromHost?.(text);
    return null;
  };
}

/** What office.js would have put there before its host file: the table of associated functions. */
function customFunctionsOfOfficeJs() {
  const mappings: Record<string, unknown> = {};
  const listeners: (() => void)[] = [];
  const association = {
    mappings,
    onchange: (listener: () => void) => listeners.push(listener),
    associate: (id: string | Record<string, unknown>, implementation?: unknown) => {
      const added = typeof id === "string" ? { [id]: implementation } : id;
      for (const [name, one] of Object.entries(added)) mappings[name.toUpperCase()] = one;
      for (const listener of listeners) listener();
    },
  };
  return { _association: association, associate: association.associate };
}
