import type { AddIn } from "../workbook/xlsx";

/** A button of the add-in, as manifest.xml declares it. */
export interface RibbonButton {
  id: string;
  label: string;
  tooltip: string;
  /** URL of the 16-pixel icon, empty when there is none. */
  icon: string;
  /** The function that a command runs; empty for a button that shows the pane. */
  functionName: string;
}

/**
 * The add-in's ribbon buttons in the order of the manifest.
 * @throws Error when the text is no XML
 */
export function readRibbonButtons(manifest: string, locale: string): RibbonButton[] {
  const xml = parsed(manifest);
  const resources = readResources(xml, locale);
  const controls = [...xml.getElementsByTagName("*")].filter(
    (element) => element.localName === "Control" && element.getAttribute("xsi:type") === "Button",
  );
  return controls.map((control) => ({
    id: control.getAttribute("id") ?? "",
    label: resources.get(resourceId(control, "Label")) ?? "",
    tooltip: resources.get(resourceId(child(control, "Supertip"), "Description")) ?? "",
    icon: localPath(resources.get(iconId(control)) ?? ""),
    functionName:
      child(control, "Action")?.getElementsByTagName("FunctionName")[0]?.textContent ?? "",
  }));
}

/** The add-in's name, which Excel shows above its pane. */
export function readDisplayName(manifest: string, locale: string): string {
  const element = parsed(manifest).getElementsByTagName("DisplayName")[0];
  return element ? valueIn(element, locale) : "";
}

/** Where the add-in's pane is, on the workbench's own server. */
export function readPaneUrl(manifest: string): string {
  const element = parsed(manifest).querySelector("DefaultSettings > SourceLocation");
  return localPath(element?.getAttribute("DefaultValue") ?? "");
}

/** What files know the add-in by. */
export function readAddIn(manifest: string): AddIn {
  const text = (name: string) => {
    const element = parsed(manifest).getElementsByTagName(name)[0];
    return element?.textContent?.trim() ?? "";
  };
  return { id: text("Id"), version: text("Version") };
}

/** @throws Error when the text is no XML */
function parsed(manifest: string): Document {
  const xml = new DOMParser().parseFromString(manifest, "text/xml");
  if (xml.querySelector("parsererror")) throw new Error("manifest.xml can't be read");
  return xml;
}

/** An element's value in the locale's words where the manifest has them. */
function valueIn(element: Element, locale: string): string {
  const override = [...element.children].find((item) => item.getAttribute("Locale") === locale);
  return override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
}

/** Id to value, in the locale's words where the manifest has them. */
function readResources(xml: Document, locale: string): Map<string, string> {
  const resources = new Map<string, string>();
  for (const element of xml.getElementsByTagName("*")) {
    const id = element.getAttribute("id");
    if (id !== null && element.hasAttribute("DefaultValue")) {
      resources.set(id, valueIn(element, locale));
    }
  }
  return resources;
}

function child(element: Element | undefined, name: string): Element | undefined {
  return [...(element?.children ?? [])].find((item) => item.localName === name);
}

function resourceId(element: Element | undefined, name: string): string {
  return child(element, name)?.getAttribute("resid") ?? "";
}

function iconId(control: Element): string {
  const images = [...(child(control, "Icon")?.children ?? [])];
  const small = images.find((image) => image.getAttribute("size") === "16") ?? images[0];
  return small?.getAttribute("resid") ?? "";
}

/** The workbench serves the add-in itself, whatever host the manifest was made for. */
function localPath(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}

/** Puts the buttons into the ribbon. */
export function drawRibbon(
  group: HTMLElement,
  buttons: RibbonButton[],
  press: (button: RibbonButton) => void,
): void {
  for (const button of buttons) {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "ribbon-button";
    element.id = button.id;
    element.title = button.tooltip;
    if (button.icon !== "") {
      const icon = document.createElement("img");
      icon.src = button.icon;
      icon.alt = "";
      element.append(icon);
    }
    element.append(button.label);
    element.addEventListener("click", () => press(button));
    group.append(element);
  }
}
