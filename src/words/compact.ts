/**
 * Text as typed in a Chinese office, in one spelling: full-width letters, digits and signs become
 * half width, and white space goes, because a printed cell breaks its lines anywhere.
 */
export function compactText(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}
