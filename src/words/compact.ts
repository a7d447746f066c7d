/**
 * One spelling of text, for comparing: a word typed full width, with spaces, broken over lines or in
 * other quotation marks is the same word. What is compared is never what is written back.
 */

/** Chinese and ASCII characters without space and quotes: most cells are compact already. */
const COMPACT = /^[!#-&(-~\u4e00-\u9fff]*$/u;
const SPACE = /[\s\u200b-\u200d\u2060]+/gu;
/** “ ” „ ‟ ‘ ’ ‚ ‛ ′ ″ 「 」 『 』 〝 〞 and the straight ones. */
const QUOTE = /[\u2018-\u201f\u2032\u300c-\u300f\u301d-\u301f"']+/gu;

/**
 * Text as typed in a Chinese office, in one spelling: full-width letters, digits and signs become
 * half width, quotation marks straight, and white space goes, because a printed cell breaks its
 * lines anywhere. Linear in the text's length.
 */
export function compactText(text: string): string {
  if (COMPACT.test(text)) return text;
  // Space goes before the widths: what it parted may combine. Some signs become a space and a mark.
  return halfWidth(text.replace(SPACE, "")).replace(SPACE, "").replace(QUOTE, '"');
}

/** ASCII, Chinese characters and Chinese punctuation of one width: NFKC leaves them alone. */
const PLAIN = /^[\0-~\u2018-\u201d\u3001-\u3017\u4e00-\u9fff]*$/u;

/** Marks that combine with the character before them, and the two that NFKC turns into such. */
const LONG_RUN = /[\p{M}\uff9e\uff9f]{31}/u;
const SHORT_PIECE = /[^\p{M}\uff9e\uff9f]*[\p{M}\uff9e\uff9f]{0,30}/gu;

/**
 * Full-width and compatibility characters in their plain form (NFKC). NFKC sorts the marks behind a
 * character, which takes seconds for thousands of them, so that longer runs than any language writes
 * (30, as Unicode's stream-safe texts allow) are sorted in pieces.
 */
export function halfWidth(text: string): string {
  if (PLAIN.test(text)) return text;
  if (!LONG_RUN.test(text)) return text.normalize("NFKC");
  return text.replace(SHORT_PIECE, (piece) => piece.normalize("NFKC"));
}
