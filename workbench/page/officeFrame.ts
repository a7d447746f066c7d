import type { OfficeHost } from "../protocol";
import { ParentFrame } from "../protocol";

/** The add-in's page in a frame, and the way to speak to it. */
export interface OfficeFrame {
  invokeCommand(commandId: string, functionName: string): Promise<void>;
  close(): void;
}

/**
 * Loads the add-in's unmodified page into a frame that tells office.js: your parent is Excel.
 * @param addIn its page's address, on this origin, and its name
 */
export function openOfficeFrame(
  container: HTMLElement,
  addIn: { url: string; name: string },
  host: OfficeHost,
): OfficeFrame {
  const { origin } = window.location;
  const element = document.createElement("iframe");
  element.title = addIn.name;
  const frame = new ParentFrame(host, {
    origin,
    post: (text) => element.contentWindow?.postMessage(text, origin),
  });
  const receive = (event: MessageEvent) => {
    // Univer and browser extensions post messages too; only the frame's are Excel's business.
    if (event.source === element.contentWindow) frame.receive(event.data, event.origin);
  };
  window.addEventListener("message", receive);
  element.name = frame.frameName;
  element.addEventListener("load", () => lendFonts(element));
  element.src = addIn.url;
  container.append(element);
  return {
    invokeCommand: (commandId, functionName) => frame.invokeCommand(commandId, functionName),
    close() {
      window.removeEventListener("message", receive);
      element.remove();
    },
  };
}

/** Gives the page the workbench's Chinese font, as a machine with Excel would have one. */
function lendFonts(element: HTMLIFrameElement): void {
  const page = element.contentDocument;
  if (page === null) return;
  const link = page.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("fonts.css", window.location.href).href;
  page.head.append(link);
}
