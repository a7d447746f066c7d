/** How long a notice stays, in milliseconds: long enough to read two sentences. */
const shownFor = 8000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells the person something in one sentence, at the bottom of the page. */
export function showNotice(text: string): void {
  const notice = document.getElementById("notice");
  if (notice === null) return;
  notice.textContent = text;
  notice.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => {
    notice.hidden = true;
  }, shownFor);
}
