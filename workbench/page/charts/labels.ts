/** How much room words take, so near as a chart needs it, without a page to measure them on. */

/** In pixels: a Chinese character is as wide as high, others a little more than half of it. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const char of text) ems += /[\u1100-\u9fff\uac00-\ud7af\uf900-\uffef]/.test(char) ? 1 : 0.56;
  return ems * size;
}

/** Cut with "…" where it is wider than that. */
export function clipped(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const chars = [...text];
  while (chars.length > 1 && textWidth(`${chars.join("")}…`, size) > width) chars.pop();
  return `${chars.join("")}…`;
}

/** In lines that are no wider than that; Chinese breaks anywhere, and so does all else here. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines = [""];
  for (const char of text) {
    const last = lines[lines.length - 1] ?? "";
    if (last !== "" && textWidth(last + char, size) > width) lines.push(char);
    else lines[lines.length - 1] = last + char;
  }
  return lines;
}
