/**
 * What taskpane.html loads, and all that the shared runtime needs to start: the custom functions,
 * which must answer at once, the ribbon's commands, and the way to the pane, whose React and Fabric
 * come only when a person opens it (dist/functions.js stays small; the chunk "pane" is loaded after it).
 */
import "./functions";
import { commands } from "./commands";
import { shown } from "./commands/forPane";

/** Where the page puts the pane. */
const paneElementId = "pane";

/** Office.js wants to know the commands by the time the page has loaded. */
function associateCommands(): void {
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      // Where the pane can't be shown there is nowhere to say so; Excel is told in any case.
      void command(() => Office.addin.showAsTaskpane())
        .catch(() => undefined)
        .finally(() => event.completed());
    });
  }
}

async function openPane(): Promise<void> {
  await Office.onReady();
  const element = document.getElementById(paneElementId);
  if (element) {
    await isShown(element);
    const { mountPane } = await import(/* webpackChunkName: "pane" */ "./taskpane");
    mountPane(element);
  }
}

/**
 * Resolves when a person sees the pane. Excel also loads the page out of sight, to calculate or for a
 * command: then nothing is read or watched. The browser knows whether the page is drawn; Excel tells
 * when it opens and closes the pane, which an older one may not.
 */
function isShown(element: Element): Promise<void> {
  return new Promise((resolve) => {
    followExcel(resolve);
    if (typeof IntersectionObserver === "undefined") resolve();
    else {
      const observer = new IntersectionObserver((entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(element);
    }
  });
}

function followExcel(opened: () => void): void {
  const addin = Office.addin as typeof Office.addin | undefined;
  addin
    ?.onVisibilityModeChanged(({ visibilityMode }) => {
      const isOpen = visibilityMode === Office.VisibilityMode.taskpane;
      shown.put(isOpen);
      if (isOpen) opened();
    })
    .catch(() => undefined);
}

// Excel may load this file on its own, without the page, to calculate: then there is nothing to open.
if (typeof Office !== "undefined" && typeof document !== "undefined") {
  associateCommands();
  void openPane();
}
