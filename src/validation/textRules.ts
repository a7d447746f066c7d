/** What can be wrong with a text, and the text put right. Pure string work, no form. */

import { remember } from "../words/remember";

/** Text of the template that was to be replaced. */
const residue =
  /指标\s*[0-9一二三]+\s*[:：]|^\s*(…+|\.{3,}|\*+|[xX×]{2,}|\/|示例|样例|请填写)\s*$|…{3,}|\*{2,}|(?<![xX×])[xX×]{2,}(?=[个项户次人%]|$)|[（(]?(?:此处|请在此|请)填写[^）)]*[）)]?/u;

/** What every residue holds; most texts are settled by it. */
const residueSign = /[…*×xX/:：.写例]/u;

/** What of the template still stands in a text, or null. The sheets of a workbook share most of their names. */
export const residueIn = remember((text): string | null => {
  if (!residueSign.test(text)) return null;
  return residue.exec(text)?.[0].trim() ?? null;
});

const doubledYear = /((?:19|20)\d{2})年{2,}/gu;

/** "2024年年度" put right as "2024年度"; null when nothing is doubled. */
export function withoutDoubledYear(text: string): string | null {
  if (!text.includes("年年")) return null;
  const single = text.replace(doubledYear, "$1年");
  return single === text ? null : single;
}

const yearInText = /(?<!\d)((?:19|20)\d{2})(?=年|[-/.]\d)/gu;
/** Words that make another year right: compared with, since, by, plans of several years. */
const comparedBefore =
  /(较|比|同比|与|对比|自|从|起|以|截至|至|到|[-—–~～]|五”|规划|〔|\[|（|\()\s*$/u;
const comparedAfter = /^年?\s*(?:[度底末初]\s*)?(以来|起|至|到|[-—–~～]|规划|相比|同期|的?基础)/u;

/** The years that a text is of, in its order: what it merely compares with is left out. */
export function yearsIn(text: string): number[] {
  return [...text.matchAll(yearInText)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    const after = text.slice(match.index + 4, match.index + 12);
    return comparedBefore.test(before) || comparedAfter.test(after) ? [] : [Number(match[1])];
  });
}
