/** What can be wrong with a text, and the text put right. Pure string work, no form. */

/** HTML as editors paste it; a lone "<" of "<=5" is none. */
const htmlTag =
  /<\/?(p|div|span|br|b|i|u|strong|em|font|a|img|script|style|table|tbody|tr|td|th|ul|ol|li|h[1-6]|o:p|svg|iframe)\b[^<>]*>/giu;
const htmlEntity = /&(nbsp|amp|lt|gt|quot|#39|#160);/gu;
const entityText: Record<string, string> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#160": " ",
};

/** What any tag or entity begins with. */
const htmlSign = /[<&]/;

/** The first HTML tag or entity of a text, or null. */
export function htmlIn(text: string): string | null {
  if (!htmlSign.test(text)) return null;
  return text.match(htmlTag)?.[0] ?? text.match(htmlEntity)?.[0] ?? null;
}

/**
 * The text without HTML: tags go, line breaks stay, entities become their characters. Entities that
 * spell a tag stay as they are, so that nothing new becomes HTML.
 */
export function stripHtml(text: string): string {
  const withoutTags = text
    .replace(/<br\s*\/?>|<\/(p|div|li|tr|h[1-6])>/giu, "\n")
    .replace(htmlTag, "");
  const plain = withoutTags.replace(htmlEntity, (_, name: string) => entityText[name] ?? "");
  return plain.replace(/\n{2,}/gu, "\n").trim();
}

/** Text of the template that was to be replaced. */
const residue =
  /指标\s*[0-9一二三]+\s*[:：]|^\s*(…+|\.{3,}|\*+|[xX×]{2,}|\/|示例|样例|请填写)\s*$|…{3,}|\*{2,}|[xX×]{2,}(?=[个项户次人%]|$)|[（(]?(?:此处|请在此|请)填写[^）)]*[）)]?/u;

/** What every residue holds; most texts are settled by it. */
const residueSign = /[…*×xX/:：.写例]/u;

/** What of the template still stands in a text, or null. */
export function residueIn(text: string): string | null {
  if (!residueSign.test(text)) return null;
  return residue.exec(text)?.[0].trim() ?? null;
}

const CJK = "\\p{Script=Han}“”‘’（）《》、，。；：";
const spaceBetweenCjk = new RegExp(`(?<=[${CJK}])[\\s\\u3000\\u200b\\ufeff]+(?=[${CJK}])`, "gu");
const suspectSpace = /[\s\u3000\u200b\ufeff]/u;

/**
 * A name without the spaces and line breaks that a printed cell or a copy left in it: between
 * Chinese characters and at the ends. A space between Latin words stays one.
 */
export function joinName(text: string): string {
  if (!suspectSpace.test(text)) return text;
  return text
    .replace(spaceBetweenCjk, "")
    .replace(/[\r\n\t\u3000\u200b\ufeff]+/gu, " ")
    .trim();
}

const doubledYear = /((?:19|20)\d{2})年{2,}/u;

/** "2024年年度" put right as "2024年度"; null when nothing is doubled. */
export function withoutDoubledYear(text: string): string | null {
  return doubledYear.test(text) ? text.replace(doubledYear, "$1年") : null;
}

const yearInText = /(?<!\d)((?:19|20)\d{2})(?=年|[-/.]\d)/gu;
/** Words that make another year right: compared with, since, by, plans of several years. */
const comparedBefore =
  /(较|比|同比|与|对比|自|从|起|以|截至|至|到|[-—–~～]|五”|规划|〔|\[|（|\()\s*$/u;
const comparedAfter = /^年?\s*(?:度|底|末|初)?\s*(以来|起|至|到|[-—–~～]|规划|相比|同期|的?基础)/u;

/** The first year in a text that is not the form's and is not merely compared with; null when none. */
export function otherYearIn(text: string, year: number): number | null {
  for (const match of text.matchAll(yearInText)) {
    const found = Number(match[1]);
    if (found === year) continue;
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    const after = text.slice(match.index + 4, match.index + 12);
    if (comparedBefore.test(before) || comparedAfter.test(after)) continue;
    return found;
  }
  return null;
}
