/**
 * Transport of Excel on the web: the add-in page runs unmodified office.js in a frame and talks to its
 * parent by postMessage. Holds no window itself, so that it serves browser and tests alike.
 */
import type { OfficeHost, RequestOutcome } from "../officeHost";
import { EventType } from "../events";
import type { MessageEntry } from "../wire";

export interface ParentFrameOptions {
  /** Posts a text to the page. */
  post: (text: string) => void;
  /** Origin of the host page, which the add-in page checks. Must be https and of the same host name. */
  origin: string;
  /** Origin of the add-in page; messages from elsewhere are refused. Default: `origin`. */
  pageOrigin?: string;
  conversationId?: string;
  appId?: string;
  /** Display language, "zh-CN" by default. */
  locale?: string;
  documentUrl?: string;
}

const MessageKind = { Request: 0, Answer: 1 } as const;
const ActionKind = { Invoke: 0, RegisterEvent: 1, UnregisterEvent: 2 } as const;
const AnswerKind = { Answer: 0, Event: 1 } as const;

/** Office's numbers for `executeMethod`. */
const Dispatch = {
  GetSelectedData: 64,
  LoadSettings: 75,
  SaveSettings: 76,
  RichApi: 93,
  CommandCompleted: 94,
} as const;

/** Office's error numbers; office.js turns them into codes. */
const OfficeError = {
  None: 0,
  InternalError: 5001,
  CellEditMode: 5004,
  RequestTooLarge: 5103,
  ResponseTooLarge: 5104,
} as const;

/** Events of Office itself: its number in the entries, and the name it registers under. */
const officeEvents: [number, string][] = [
  [EventType.settingsChanged, "settingsChanged"],
  [EventType.documentSelectionChanged, "documentSelectionChanged"],
];

/** XDM error of a method the host does not have. */
const noSuchMethod = -2;

interface PageMessage {
  _messageType: number;
  _actionType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
}

interface DispatchData {
  DdaMethod?: { DispatchId?: number };
  ArrayData?: unknown[];
  DdaSettingsMethod?: { Properties?: [string, string][] };
}

export class ParentFrame {
  private readonly conversationId: string;
  private readonly appId: string;
  private readonly registrations = new Map<string, PageMessage>();
  private readonly runningCommands: (() => void)[] = [];

  constructor(
    private host: OfficeHost,
    private readonly options: ParentFrameOptions,
  ) {
    this.conversationId = options.conversationId ?? "workbench";
    this.appId = options.appId ?? "add-in";
    host.connect((entries) => this.deliver(entries), true);
  }

  /**
   * Puts another workbook behind the page that is already there (a file was opened, a new test began).
   * What the page announced stays announced; its event handlers belonged to the old workbook.
   */
  serve(host: OfficeHost): void {
    const announced = this.host.functions.isReady;
    this.host = host;
    host.connect((entries) => this.deliver(entries), !announced);
  }

  /**
   * The frame's `name`: tells office.js its host and parent while the page's address stays as it is.
   * Set it before the page loads.
   */
  get frameName(): string {
    const locale = this.options.locale ?? "zh-CN";
    return JSON.stringify({
      baseFrameName: "workbench",
      // 3: shared runtime and custom functions.
      hostInfo: `Excel$Web$16.01$${locale}$$$disableLogging$3`,
      xdmInfo: `${this.conversationId}|${this.appId}|${this.options.origin}`,
      serializerVersion: "1",
      flights: "[]",
    });
  }

  /** A message event of the window. Anything that is not the page's is logged and changes nothing. */
  receive(data: unknown, origin: string): void {
    const { log } = this.host;
    if (origin !== (this.options.pageOrigin ?? this.options.origin)) {
      log.addFault("wrongOrigin", `A message from ${origin} was refused.`);
      return;
    }
    const message = parseMessage(data);
    if (!message) {
      log.addFault("malformedMessage", `Not an office.js message: ${preview(data)}`);
      return;
    }
    if (message._messageType !== MessageKind.Request) return; // the page's answers to us
    if (message._conversationId !== this.conversationId) {
      log.addFault("unknownMessage", `Unknown conversation ${message._conversationId}.`);
      return;
    }
    this.handle(message);
  }

  /**
   * Runs a ribbon command: the function the page associated with `functionName`.
   * @returns when the page called event.completed()
   */
  invokeCommand(commandId: string, functionName: string): Promise<void> {
    const registration = this.registrations.get("appCommandInvoked");
    if (!registration) return Promise.reject(new Error("The page takes no commands yet."));
    const source = JSON.stringify({ source: { id: commandId } });
    return new Promise((resolve) => {
      this.runningCommands.push(resolve);
      this.notify(registration, [commandId, functionName, source]);
    });
  }

  private handle(message: PageMessage): void {
    if (message._actionType === ActionKind.RegisterEvent) {
      this.registrations.set(message._actionName, message);
      return this.answer(message, { Error: OfficeError.None });
    }
    if (message._actionType === ActionKind.UnregisterEvent) {
      this.registrations.delete(message._actionName);
      return this.answer(message, { Error: OfficeError.None });
    }
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.answer(message, this.appContext());
      case "ContextActivationManager_notifyHost":
        return this.answer(message, null);
      case "executeMethod":
        return this.dispatch(message);
      default:
        this.host.log.addFault("unknownMessage", `No method ${message._actionName}.`);
        return this.answer(message, null, noSuchMethod);
    }
  }

  private dispatch(message: PageMessage): void {
    const data = (message._data ?? {}) as DispatchData;
    switch (data.DdaMethod?.DispatchId) {
      case Dispatch.RichApi:
        return this.runRequest(message, data.ArrayData ?? []);
      case Dispatch.CommandCompleted:
        this.runningCommands.shift()?.();
        return this.answer(message, result({}));
      case Dispatch.SaveSettings:
        this.saveSettings(data.DdaSettingsMethod?.Properties ?? []);
        return this.answer(message, result({}));
      case Dispatch.GetSelectedData:
        return this.answer(message, result({ Data: this.selectedData() }));
      default:
        this.host.log.addFault("unknownMessage", `No dispatch ${data.DdaMethod?.DispatchId}.`);
        return this.answer(message, { Version: 1, Error: OfficeError.InternalError });
    }
  }

  /** ArrayData: [custom data, method, path, headers, body text, 0, flags, ...] */
  private runRequest(message: PageMessage, array: unknown[]): void {
    const text = typeof array[4] === "string" ? array[4] : "";
    void this.host.request(text, Number(array[6]) || 0, (outcome) => {
      this.answer(message, answerOf(outcome));
    });
  }

  /** Office saves all settings at once: keys that are not among them are gone. */
  private saveSettings(properties: [string, string][]): void {
    const { model } = this.host;
    const saved = new Map(properties);
    for (const key of model.settings().keys()) if (!saved.has(key)) model.setSetting(key, null);
    for (const [key, json] of saved) model.setSetting(key, json);
  }

  private selectedData(): unknown {
    const { sheetId, area } = this.host.model.selection();
    return this.host.model.values(sheetId, area);
  }

  private deliver(entries: MessageEntry[]): void {
    const registration = this.registrations.get("richApiMessage");
    if (registration) this.notify(registration, { ArrayData: entries });
    for (const [number, name] of officeEvents) {
      const own = this.registrations.get(name);
      if (own && entries.some(([, type, target]) => type === number && target === "")) {
        this.notify(own, {});
      }
    }
  }

  private notify(registration: PageMessage, data: unknown): void {
    this.post(registration, data, 0, AnswerKind.Event);
  }

  private answer(message: PageMessage, data: unknown, errorCode = 0): void {
    this.post(message, data, errorCode, AnswerKind.Answer);
  }

  private post(message: PageMessage, data: unknown, errorCode: number, kind: number): void {
    this.options.post(
      JSON.stringify({
        _messageType: MessageKind.Answer,
        _responseType: kind,
        _actionName: message._actionName,
        _conversationId: message._conversationId,
        _correlationId: message._correlationId,
        _origin: this.options.origin,
        _data: data,
        _errorCode: errorCode,
        _serializerVersion: 1,
      }),
    );
  }

  /** Everything office.js asks of a host before Office.onReady; none of it may be missing. */
  private appContext(): Record<string, unknown> {
    const locale = this.options.locale ?? "zh-CN";
    return {
      _id: this.appId,
      _appName: 16, // Excel on the web
      _appVersion: "16.01",
      _appMinorVersion: 1,
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: this.options.documentUrl ?? `${this.options.origin}/${this.host.model.name}`,
      _clientMode: 1, // read and write
      _settings: [...this.host.model.settings()],
      _reason: "inserted",
      _osfControlType: 1, // task pane
      _eToken: "",
      _correlationId: "00000000-0000-0000-0000-000000000000",
      _appInstanceId: this.appId,
      _hostFullVersion: "16.0.18000.10000",
      _requirementMatrix: JSON.stringify(this.host.requirementSets),
      _dialogRequirementMatrix: "{}",
      _hostCustomMessage: "",
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: this.host.situation.pane === "Visible" ? 2 : 1,
      _addinName: this.appId,
      _isFromWacAutomation: false,
    };
  }
}

function parseMessage(data: unknown): PageMessage | null {
  if (typeof data !== "string") return null;
  try {
    const message = JSON.parse(data) as Partial<PageMessage> | null;
    const known = typeof message?._actionName === "string" && "_messageType" in message;
    return known ? (message as PageMessage) : null;
  } catch {
    return null;
  }
}

function preview(data: unknown): string {
  return (typeof data === "string" ? data : (JSON.stringify(data) ?? "nothing")).slice(0, 200);
}

function result(data: Record<string, unknown>): Record<string, unknown> {
  return { Version: 1, Error: OfficeError.None, ...data };
}

function answerOf(outcome: RequestOutcome): Record<string, unknown> {
  if (outcome.kind === "answered") return result({ Data: [200, [], outcome.body] });
  if (outcome.kind === "responseTooLarge") {
    return { Version: 1, Error: OfficeError.ResponseTooLarge };
  }
  const numbers = {
    InvalidOperationInCellEditMode: OfficeError.CellEditMode,
    RequestPayloadSizeLimitExceeded: OfficeError.RequestTooLarge,
    InvalidRequest: OfficeError.InternalError,
    GeneralException: OfficeError.InternalError,
  };
  return { Version: 1, Error: numbers[outcome.refusal.code] };
}
