import { compactText, halfWidth } from "./compact";

/** Chinese characters and the punctuation between them, which need no space on either side. */
const CHINESE =
  "[\\p{Script=Han}\\u2e80-\\u9fff\\uf900-\\ufaff\\u3000-\\u303f\\uff00-\\uffef\\u2018-\\u201d]";
const ENDS_CHINESE = new RegExp(`${CHINESE}$`, "u");
const STARTS_CHINESE = new RegExp(`^${CHINESE}`, "u");
const SPACE = /[\s\u200b]+/gu;
const ANY_SPACE = /[\s\u200b]/u;
const LINE_BREAK = /[\r\n\u2028]/u;

/** Chinese characters, letters and digits, as nearly all names are. */
const PLAIN = /^[0-9A-Za-z\u4e00-\u9fff]*$/u;

/** True for a name that nothing here, and no cleaning of a text, would change. */
export function isPlainName(text: string): boolean {
  return PLAIN.test(text);
}

/** The key by which names are one: compact, with or without quotation marks. */
export function nameKey(text: string): string {
  const key = compactText(text);
  return key.includes('"') ? key.replace(/"/gu, "") : key;
}

/**
 * A name without the spaces and line breaks that a printed cell or a copy left in it: none between
 * Chinese characters, no line break beside one, none at the ends. A space between a Chinese and a
 * Latin word stays, as one: 服务 GDP 增长. Linear in the text's length.
 */
export function joinName(text: string): string {
  if (!ANY_SPACE.test(text)) return text;
  const joined = text.replace(SPACE, (space, at: number) => {
    // Two code units hold the whole character beside the space.
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + space.length, at + space.length + 2);
    const beside = Number(ENDS_CHINESE.test(before)) + Number(STARTS_CHINESE.test(after));
    return beside === 2 || (beside === 1 && LINE_BREAK.test(space)) ? "" : " ";
  });
  return joined.trim();
}

/** Full-width letters, digits and % in half width; punctuation stays as it was written. */
export function narrowLetters(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％]/gu, halfWidth);
}
