/** Puts the pane into the page. */
export function mountPane(element: HTMLElement): void {
  element.textContent = "";
}
