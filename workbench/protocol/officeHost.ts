/** Excel for an add-in page: one engine over one workbook, whichever transport carries the messages. */
import type { ModelEvent, WorkbookModel } from "../workbook/model/model";
import type { ApiContext } from "./api/table";
import { apiTable } from "./api";
import { CreatedWorkbooks } from "./createdWorkbooks";
import { FunctionService } from "./customFunctions";
import { execute } from "./engine/execute";
import { EventHub } from "./events";
import { Members } from "./engine/members";
import { RangeTracker } from "./rangeTracker";
import { RequestLog, touchesWorkbook } from "./requestLog";
import { Situation } from "./situation";
import { newest, type RequirementSets } from "./requirementSets";
import {
  delayForCellEditFlag,
  parseRequest,
  utf8Length,
  type MessageEntry,
  type RequestBody,
  type ResponseBody,
} from "./wire";

export interface OfficeHostOptions {
  requirementSets?: RequirementSets;
  /** Bytes of UTF-8; Excel on the web takes and gives at most 5 MB. */
  maxRequestBytes?: number;
  maxResponseBytes?: number;
  /**
   * Methods and settings of a null object answer InvalidObjectPath, as in Excel. Off, they do
   * nothing, until the add-in's own code asks before it acts.
   */
  strictNullObjects?: boolean;
}

/** A request that is refused whole, before any action. */
export interface Refusal {
  code:
    | "GeneralException"
    | "InvalidOperationInCellEditMode"
    | "RequestPayloadSizeLimitExceeded"
    | "InvalidRequest";
  message: string;
}

export type RequestOutcome =
  | { kind: "answered"; body: string }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "responseTooLarge" };

const fiveMegabytes = 5 * 1024 * 1024;

export class OfficeHost {
  readonly log = new RequestLog();
  readonly requirementSets: RequirementSets;
  readonly functions: FunctionService;
  /** What Excel is up to: silent, its pane shut, refusing members, a co-author at work. */
  readonly situation = new Situation();
  /** Workbooks that the add-in has opened beside its own. */
  readonly created = new CreatedWorkbooks();
  private readonly context: ApiContext;
  private readonly members: Members;
  private readonly limits: { request: number; response: number };
  private readonly events: EventHub;
  private readonly ranges = new RangeTracker();
  private readonly stopListening: () => void;
  private deliver: ((entries: MessageEntry[]) => void) | null = null;
  private editing = false;
  private waitingForEditEnd: (() => void)[] = [];
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly model: WorkbookModel,
    options: OfficeHostOptions = {},
  ) {
    this.requirementSets = options.requirementSets ?? newest();
    this.limits = {
      request: options.maxRequestBytes ?? fiveMegabytes,
      response: options.maxResponseBytes ?? fiveMegabytes,
    };
    const send = (entries: MessageEntry[]) => this.deliver?.(entries);
    this.functions = new FunctionService(send, false);
    this.events = new EventHub(model, this.ranges, send);
    this.situation.strictNullObjects = options.strictNullObjects ?? false;
    this.situation.onPane((visibility) => this.events.announcePane(visibility));
    const { ranges, events, functions, situation, created } = this;
    const missing = (name: string): never => this.members.missing(name);
    this.context = { model, ranges, events, functions, situation, created, missing };
    this.members = new Members(apiTable, this.requirementSets, this.context);
    this.stopListening = model.onEvent((event) => this.follow(event));
  }

  /** Number of context.sync() calls that reached the host. */
  get requestCount(): number {
    return this.log.syncCount;
  }

  /** Members that were asked for and that the table lacks. */
  get gaps(): ReadonlySet<string> {
    return this.members.gaps;
  }

  /** Ranges that the page keeps; a leak shows here. */
  get keptRangeCount(): number {
    return this.ranges.keptCount;
  }

  /**
   * A transport takes over: a page has come, handlers and pending calls of an earlier one are gone.
   * @param announcesFunctions whether the page says by itself when its functions can be called
   */
  connect(deliver: (entries: MessageEntry[]) => void, announcesFunctions: boolean): void {
    this.deliver = deliver;
    this.events.reset();
    this.functions.reset(!announcesFunctions);
  }

  /** The person is typing in a cell. */
  setEditMode(editing: boolean): void {
    this.editing = editing;
    if (editing) return;
    const waiting = this.waitingForEditEnd;
    this.waitingForEditEnd = [];
    for (const goOn of waiting) goOn();
  }

  /**
   * Runs a request text and hands the outcome to `reply`; requests of the workbook run one after the
   * other. The page hears of events only after the answer to the request that caused them.
   */
  async request(
    text: string,
    flags: number,
    reply: (outcome: RequestOutcome) => void,
  ): Promise<void> {
    const body = parseRequest(text);
    if (!body) {
      this.log.addFault("malformedMessage", `Not a rich API request: ${text.slice(0, 200)}`);
      return reply(refusedWith("InvalidRequest"));
    }
    const requestBytes = utf8Length(text);
    if (requestBytes > this.limits.request) {
      return reply(this.refuse(body, requestBytes, "RequestPayloadSizeLimitExceeded"));
    }
    if (!touchesWorkbook(body)) return reply(await this.answer(body, requestBytes));
    if (this.editing) {
      if (!(flags & delayForCellEditFlag)) {
        return reply(this.refuse(body, requestBytes, "InvalidOperationInCellEditMode"));
      }
      await new Promise<void>((resolve) => this.waitingForEditEnd.push(resolve));
    }
    const turn = this.queue.then(async () => {
      await this.situation.untilAnswering();
      await this.situation.runHooks();
      if (this.situation.sheetsGrouped) {
        return reply(this.refuse(body, requestBytes, "GeneralException"));
      }
      this.events.requestRunning = true;
      const outcome = await this.answer(body, requestBytes);
      this.events.requestRunning = false;
      reply(outcome);
      this.events.flush();
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Runs a co-author's changes: their events come with the source Remote. */
  asCoAuthor(change: (model: WorkbookModel) => void): void {
    this.events.source = "Remote";
    try {
      change(this.model);
    } finally {
      this.events.source = "Local";
    }
  }

  /** Stops listening to the workbook. */
  dispose(): void {
    this.stopListening();
    this.deliver = null;
  }

  private async answer(body: RequestBody, requestBytes: number): Promise<RequestOutcome> {
    const response = await execute(this.members, body, (fault) => {
      this.log.addFault("internal", fault.stack ?? fault.message);
    });
    const text = JSON.stringify(response);
    const responseBytes = utf8Length(text);
    this.log.addRequest(body, response, [requestBytes, responseBytes]);
    if (responseBytes > this.limits.response) return { kind: "responseTooLarge" };
    return { kind: "answered", body: text };
  }

  private refuse(body: RequestBody, bytes: number, code: Refusal["code"]): RequestOutcome {
    const outcome = refusedWith(code);
    const response: ResponseBody = {
      Results: [],
      TraceIds: [],
      Error: {
        Code: code,
        Message: refusalTexts[code],
        Location: null,
        ActionIndex: 0,
        HttpStatusCode: 400,
      },
    };
    this.log.addRequest(body, response, [bytes, 0]);
    return outcome;
  }

  private follow(event: ModelEvent): void {
    this.ranges.follow(event);
    this.events.announce(event);
  }
}

const refusalTexts: Record<Refusal["code"], string> = {
  GeneralException: "There was an internal error while processing the request.",
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  InvalidRequest: "The request is not valid.",
};

function refusedWith(code: Refusal["code"]): RequestOutcome {
  return { kind: "refused", refusal: { code, message: refusalTexts[code] } };
}
