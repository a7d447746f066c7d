/** A page for office.js where there is none: the little of a DOM it touches in Node, or jsdom's. */
import { TextDecoder, TextEncoder } from "node:util";
import { runLibraryFile } from "./libraryFiles";
import { handResultsOverAtOnce } from "./pace";

/** Origin of the pretended page and of its parent frame. */
export const origin = "https://localhost";

interface MessageEventLike {
  data: string;
  origin: string;
  source: unknown;
}
type Listener = (event: MessageEventLike) => void;

export interface Page {
  /** Delivers a message of the parent frame. */
  receive(text: string): void;
}

const isJsdom = typeof document !== "undefined" && typeof MessageEvent !== "undefined";

// Every browser has them, jsdom has not; the workbook clones plain data and maps of it only.
if (isJsdom) {
  globalThis.structuredClone ??= clonePlainData;
  globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;
  globalThis.TextEncoder ??= TextEncoder;
}

function clonePlainData<T>(value: T): T {
  if (Array.isArray(value)) return value.map(clonePlainData) as T;
  if (value instanceof Map) return new Map(clonePlainData([...value])) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, clonePlainData(item as unknown)]),
  ) as T;
}

/**
 * Prepares the global object as the inside of a frame.
 * @param frameName what the parent gave the frame as its name
 * @param postToParent called for each message to the parent
 */
export function openPage(frameName: string, postToParent: (text: string) => void): Page {
  const listeners = new Set<Listener>();
  const parent = { postMessage: (text: string) => setImmediateLike(() => postToParent(text)) };
  define("parent", parent);
  if (isJsdom) openInJsdom(frameName, listeners);
  else openInNode(frameName, listeners);
  keepProcessFree();
  handResultsOverAtOnce();
  return {
    receive(text) {
      setImmediateLike(() => {
        for (const listener of listeners) listener({ data: text, origin, source: parent });
      });
    },
  };
}

/** The real timer, taken before any test installs a fake one. */
const realSetTimeout = globalThis.setTimeout;

function setImmediateLike(action: () => void): void {
  realSetTimeout(action, 0);
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

/** office.js adds script tags for the files it needs; here they come from node_modules. */
function loadScript(script: { src: string; onload?: () => void; onerror?: () => void }): void {
  setImmediateLike(() => {
    runLibraryFile(String(script.src).replace(/^.*\/officejs\//, ""));
    script.onload?.();
  });
}

function openInJsdom(frameName: string, listeners: Set<Listener>): void {
  window.name = frameName;
  Object.defineProperty(document, "domain", { value: "localhost", configurable: true });
  const addEventListener = window.addEventListener.bind(window);
  define("addEventListener", (type: string, listener: Listener, options?: unknown) => {
    if (type === "message") listeners.add(listener);
    else addEventListener(type, listener as never, options as never);
  });
  const tag = document.createElement("script");
  tag.setAttribute("type", "text/plain"); // names the folder; jsdom must not run it
  tag.setAttribute("src", `${origin}/officejs/office.js`);
  document.head.appendChild(tag);
  const appendChild = document.head.appendChild.bind(document.head);
  document.head.appendChild = <T extends Node>(node: T): T => {
    if (node.nodeName !== "SCRIPT") return appendChild(node);
    loadScript(node as never);
    return node;
  };
}

function openInNode(frameName: string, listeners: Set<Listener>): void {
  const address = new URL(`${origin}/taskpane.html`);
  define("window", globalThis);
  define("self", globalThis);
  define("top", globalThis);
  define("opener", null);
  define("name", frameName);
  define("location", urlParts(address));
  define("navigator", { userAgent: "node", language: "zh-CN" });
  define("history", {});
  define("sessionStorage", storage());
  define("localStorage", storage());
  define("document", nodeDocument());
  define("addEventListener", (type: string, listener: Listener) => {
    if (type === "message") listeners.add(listener);
  });
  define("removeEventListener", (_type: string, listener: Listener) => listeners.delete(listener));
  define("open", () => null);
  define("focus", () => undefined);
  define("blur", () => undefined);
}

function urlParts(url: URL): Record<string, string> {
  const { href, origin: from, protocol, host, hostname, port, pathname, search, hash } = url;
  return { href, origin: from, protocol, host, hostname, port, pathname, search, hash };
}

function storage() {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, String(value)),
    removeItem: (key: string) => items.delete(key),
    clear: () => items.clear(),
  };
}

function nodeDocument() {
  const script = { src: `${origin}/officejs/office.js`, getAttribute: () => null };
  const anchor = () => ({
    set href(value: string) {
      const { protocol, host, hostname, port, pathname, search, hash } = new URL(value, origin);
      Object.assign(this, { protocol, host, hostname, port, pathname, search, hash });
    },
  });
  return {
    readyState: "complete",
    domain: "localhost",
    body: { appendChild: () => undefined, innerHTML: "" },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    getElementById: () => null,
    querySelectorAll: () => [],
    getElementsByTagName: (tag: string) =>
      tag === "script" ? [script] : [{ appendChild: loadScript }],
    createElement: (tag: string) =>
      tag === "a" ? anchor() : { setAttribute: () => undefined, style: {} },
  };
}

/** The library sweeps its time-outs every two seconds; that must not keep a test process alive. */
function keepProcessFree(): void {
  const setInterval = globalThis.setInterval;
  define("setInterval", (...args: Parameters<typeof setInterval>) => {
    const timer = setInterval(...args) as unknown as { unref?: () => void };
    timer.unref?.();
    return timer;
  });
}
