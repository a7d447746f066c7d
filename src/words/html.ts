/** HTML that editors and exports left in a cell. Nothing of it is ever run: it is only taken off. */

const NAMES =
  "p|div|span|br|b|i|u|s|strong|em|font|a|img|script|style|table|thead|tbody|tfoot|tr|td|th|caption" +
  "|colgroup|col|ul|ol|li|dl|dt|dd|h[1-6]|hr|sub|sup|small|big|center|pre|code|blockquote|section" +
  "|article|header|footer|label|input|button|form|select|option|textarea|svg|iframe|meta|link|html" +
  "|head|body|title|object|embed|video|audio|(?:o|w|v|m|x|st1):[a-z][a-z0-9]*";
/** A value, or one of the few attributes that have none: "a<b 且 c>d" and "a<b and c>d" are no tags. */
const ATTRIBUTE =
  "(?:[a-z_:@][\\w:.-]*\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\\s\"'<>=][^\\s\"'<>]*)" +
  "|nowrap|noshade|hidden|disabled|checked|selected|controls|async|defer)";
const TAG = `<\\/?(?:${NAMES})(?:\\s+${ATTRIBUTE})*\\s*\\/?>`;
const COMMENT =
  "<!--(?:[^-<]|-(?!->)|<(?!!--))*-->|<!(?:doctype|\\[(?:end)?if)[^<>]*>|<\\?xml[^<>]*>";
/** What stands in these is a program or a style, no text; unclosed they go on to the end. */
const UNREAD_TAG = "<(script|style)(?:\\s[^<>]*)?>";
const UNREAD = `${UNREAD_TAG}[\\s\\S]*?(?:<\\/\\1\\s*>|$)`;

const html = new RegExp(`${UNREAD}|${COMMENT}|${TAG}`, "giu");
const tag = new RegExp(`${UNREAD_TAG}|${COMMENT}|${TAG}`, "iu");
const lineEnd = /^<(?:br\b|\/(?:p|div|li|tr|h[1-6])\b)/iu;

const characters: Record<string, string> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  middot: "·",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  times: "×",
  ge: "≥",
  le: "≤",
};
const ENTITY = /&(?:#(\d{1,7}|x[0-9a-f]{1,6})|([a-z]{2,8}));/giu;

const unread = new RegExp(`${UNREAD}|${COMMENT}`, "giu");

/** HTML without what a browser shows nothing of: scripts, styles and comments. */
export function withoutUnread(text: string): string {
  return text.replace(unread, "");
}

/** The first HTML tag, comment or entity of a text, or null. */
export function htmlIn(text: string): string | null {
  if (!text.includes("<") && !text.includes("&")) return null;
  return tag.exec(text)?.[0] ?? firstEntity(text);
}

function firstEntity(text: string): string | null {
  for (const [entity] of text.matchAll(ENTITY)) {
    if (decodeEntities(entity) !== entity) return entity;
  }
  return null;
}

/** The characters behind HTML's names and numbers; unknown names stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, ...found) => {
    const [number, name] = found as [string, undefined] | [undefined, string];
    if (number === undefined) return characters[name.toLowerCase()] ?? entity;
    // 65 becomes 065, and x41 becomes 0x41.
    const code = Number(`0${number}`);
    return code === 0xa0 ? " " : isCharacter(code) ? String.fromCodePoint(code) : entity;
  });
}

/** Neither a control character nor half of a surrogate pair. */
function isCharacter(code: number): boolean {
  const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13;
  return !isControl && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

/** A character that can't be a part of a tag or an entity. */
const HARMLESS = /^[^\w#;&<>]$/u;

/**
 * The text without HTML: tags, comments and what scripts and styles hold go, line breaks stay,
 * entities become their characters. Comparison signs (a<b, c>d) are no tags. What would only then
 * become HTML (&lt;p&gt;, or tags inside tags) stays as it was typed, so that a second pass finds
 * nothing more to take. Linear in the text's length.
 */
export function stripHtml(text: string): string {
  if (!text.includes("<") && !text.includes("&")) return text;
  const bare = text.replace(html, (found) => (lineEnd.test(found) ? "\n" : ""));
  if (tag.test(bare)) return text;
  const plain = [decodeEntities(bare), decodeHarmless(bare)].find((each, i) =>
    i === 0 ? htmlIn(each) === null : !tag.test(each),
  );
  const stripped = plain ?? bare;
  return stripped === text ? text : stripped.replace(/\n{2,}/gu, "\n").trim();
}

function decodeHarmless(text: string): string {
  return text.replace(ENTITY, (entity) => {
    const character = decodeEntities(entity);
    return HARMLESS.test(character) ? character : entity;
  });
}
