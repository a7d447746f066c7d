/** Cleaning of text that came through PDFs, web pages and keyboards in full width mode. */

const CJK = "\\u2e80-\\u9fff\\uf900-\\ufaff\\u3000-\\u303f\\uff00-\\uffef\\u2018-\\u201d";
const SPACE_BESIDE_CJK = new RegExp(`(?<=[${CJK}])\\s+|\\s+(?=[${CJK}])`, "gu");

/** Full width and compatibility characters in their plain form, outer space taken off. */
export function plain(text: string): string {
  return text.normalize("NFKC").trim();
}

/** Chinese and ASCII characters without space and quotes: most cells need no tidying. */
const ALREADY_KEY = /^[!#-~\u4e00-\u9fff]*$/u;

/** The form in which two writings of the same word are equal: plain, no white space, one kind of quotes. */
export function wordKey(text: string): string {
  if (ALREADY_KEY.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[“”„"]/gu, '"')
    .replace(/﹦/gu, "=");
}

/** A label's key: without what stands in parentheses at its end or a closing colon. */
export function labelKey(text: string): string {
  const word = wordKey(text);
  if (!/[:(]/u.test(word)) return word;
  const key = word.replace(/:+$/u, "");
  const bare = key.replace(/\((?:万?元|A|B|C|年|%|\d+分?)\)/giu, "");
  return bare === "" ? key : bare;
}

/**
 * A name as it was before it was broken: white space beside Chinese characters goes, full width
 * letters and digits become plain. Punctuation stays as it was written.
 */
export function joinName(text: string): string {
  return text
    .trim()
    .replace(SPACE_BESIDE_CJK, "")
    .replace(/\s+/gu, " ")
    .replace(/[０-９Ａ-Ｚａ-ｚ％]/gu, (character) => character.normalize("NFKC"));
}

const ENTITIES: Record<string, string> = {
  nbsp: " ",
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  ldquo: "“",
  rdquo: "”",
  ensp: " ",
  emsp: " ",
};

/** The characters behind HTML's names and numbers; unknown names stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/giu, (whole, ...found) => {
    const [decimal, hex, name] = found as (string | undefined)[];
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? "", 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/giu;

/** Text without HTML tags; comparison signs such as "<=" are no tags and stay. */
export function stripHtml(text: string): string {
  if (!text.includes("<") && !text.includes("&")) return text;
  if (text.search(TAG) < 0) return text;
  return decodeEntities(text.replace(/<br\s*\/?>|<\/p>/giu, "\n").replace(TAG, "")).trim();
}
