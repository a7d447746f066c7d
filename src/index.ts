/**
 * What taskpane.html loads, and all that the shared runtime needs to start: the custom functions,
 * which must answer at once, and the way to the pane, whose React and Fabric come only when a
 * person opens it (dist/functions.js stays small; the chunk "pane" is loaded after it).
 */
import "./functions";

/** Where the page puts the pane. */
const paneElementId = "pane";

async function openPane(): Promise<void> {
  await Office.onReady();
  const element = document.getElementById(paneElementId);
  if (element) {
    const { mountPane } = await import(/* webpackChunkName: "pane" */ "./taskpane");
    mountPane(element);
  }
}

// Excel may load this file on its own, without the page, to calculate: then there is nothing to open.
if (typeof Office !== "undefined" && typeof document !== "undefined") {
  void openPane();
}
