/**
 * Transport for pages and tests that load the library's host file alone: the global
 * `_richApiNativeBridge`, the library's own entry for native hosts.
 */
import type { OfficeHost, RequestOutcome } from "../officeHost";
import type { MessageEntry } from "../wire";

const MessageType = { Request: 1, Response: 2, Messages: 3 } as const;

/** What the library expects in the global. */
export interface HostBridge {
  /** The library puts its receiver here. */
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface BridgeRequest {
  id: number;
  type: number;
  flags: number;
  message: { body: unknown };
}

export function createHostBridge(host: OfficeHost): HostBridge {
  const bridge: HostBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const request = parse(text);
      if (!request) {
        host.log.addFault("malformedMessage", `Not a bridge message: ${text.slice(0, 200)}`);
        return;
      }
      const { body } = request.message;
      const bodyText = typeof body === "string" ? body : JSON.stringify(body);
      void host.request(bodyText, request.flags, (outcome) => {
        send({ id: request.id, type: MessageType.Response, message: reply(outcome) });
      });
    },
  };
  const send = (message: unknown) => bridge.onMessageFromHost?.(JSON.stringify(message));
  host.connect(
    (entries: MessageEntry[]) => send({ type: MessageType.Messages, message: { entries } }),
    false,
  );
  return bridge;
}

function parse(text: string): BridgeRequest | null {
  try {
    const request = JSON.parse(text) as Partial<BridgeRequest> | null;
    if (request?.type !== MessageType.Request || !request.message) return null;
    return { flags: 0, id: 0, ...request } as BridgeRequest;
  } catch {
    return null;
  }
}

function reply(outcome: RequestOutcome) {
  if (outcome.kind === "answered") return { statusCode: 200, headers: {}, body: outcome.body };
  const error =
    outcome.kind === "refused"
      ? outcome.refusal
      : {
          code: "ResponsePayloadSizeLimitExceeded",
          message: "The response payload size has exceeded the limit.",
        };
  return { statusCode: 400, headers: {}, body: JSON.stringify({ error }) };
}
