/** The parent of `browserPage.ts`: the host over a workbook without a screen, in a real browser. */
import { OfficeHost, ParentFrame } from "../../../workbench/protocol";
import { createNodeWorkbook } from "../../../workbench/workbook/univer/univerNode";
import { hostHooks } from "./hostHooks";

const pane = document.createElement("iframe");
let host = new OfficeHost(createNodeWorkbook(), { strictNullObjects: true });
const frame = new ParentFrame(host, {
  origin: location.origin,
  post: (text) => pane.contentWindow?.postMessage(text, location.origin),
});

window.addEventListener("message", (event) => {
  if (event.source === pane.contentWindow) frame.receive(event.data, event.origin);
});

Object.assign(window, {
  contractHooks: hostHooks(
    () => host,
    () => {
      host.dispose();
      host = new OfficeHost(createNodeWorkbook(), { strictNullObjects: true });
      frame.serve(host);
      return Promise.resolve();
    },
  ),
});

pane.name = frame.frameName;
pane.src = "page.html";
document.body.append(pane);
