import { compactText } from "../../words/compact";
import { remember } from "../../words/remember";
import { fields, type ColumnKey, type FieldSpec, type FormPart, type FieldKey } from "./fields";

/**
 * The words printed on forms, and what each means. One word can mean different things: 分值 is a
 * task's or an indicator's, 单位 a column and never a label of the header. So a word is always looked
 * up in the part of the form where it stands. Reading in place and importing both read by these.
 */
export interface Meanings {
  header?: FieldKey<"header"> | FieldKey<"spending"> | "expenditureGroup";
  tasks?: FieldKey<"tasks"> | "taskGroup";
  goals?: FieldKey<"goals"> | "goalGroup";
  indicators?: ColumnKey | "indicatorGroup" | "reasonGroup";
  total?: "total";
}

export type WordPart = keyof Meanings;

/** Words over or beside several fields. */
const groups = {
  header: { expenditureGroup: ["年度预算支出"] },
  tasks: { taskGroup: ["年度主要任务"] },
  goals: { goalGroup: ["年度目标"] },
  indicators: {
    indicatorGroup: ["年度绩效指标", "绩效指标"],
    /** Over its kinds; alone, the one column of reasons. */
    reasonGroup: ["偏差原因分析", "偏差原因分析及改进措施"],
  },
  total: {},
} satisfies Record<WordPart, Record<string, string[]>>;

/** The parts whose fields are found by the words of a place. */
const partsOf: Record<WordPart, FormPart[]> = {
  header: ["header", "spending"],
  tasks: ["tasks"],
  goals: ["goals"],
  indicators: ["indicators", "reasons"],
  total: ["total"],
};

/** No printed word is longer, spaces and remarks included; a longer text needs no look. */
const LONGEST_WORD = 40;

const REMARK = /^\*|[:)]$/u;

/**
 * A text as printed words are compared: compact, without a star before it or a colon behind, and
 * without remarks in parentheses at its end, so "*预算资金情况（万元）：" is "预算资金情况".
 */
export function wordKey(text: string): string {
  const compact = compactText(text);
  if (!REMARK.test(compact)) return compact;
  let key = compact.replace(/^\*/u, "").replace(/:$/u, "");
  for (;;) {
    const bare = key.replace(/(.)\([^()]*\)$/u, "$1");
    if (bare === key) return key;
    key = bare;
  }
}

const meanings = new Map<string, Meanings>();
for (const part of Object.keys(partsOf) as WordPart[]) {
  for (const from of partsOf[part]) {
    for (const [key, spec] of Object.entries<FieldSpec>(fields[from])) {
      for (const word of wordsOf(spec)) addMeaning(word, part, key);
    }
  }
  for (const [key, words] of Object.entries<string[]>(groups[part])) {
    for (const word of words) addMeaning(word, part, key);
  }
}

function wordsOf({ word, also = [] }: FieldSpec): string[] {
  const printed = typeof word === "string" ? [word] : Object.values(word);
  return [...printed.filter((each) => each !== ""), ...also];
}

function addMeaning(word: string, part: WordPart, key: string): void {
  const compared = wordKey(word);
  meanings.set(compared, { ...meanings.get(compared), [part]: key });
}

/** Every word of the dictionary, as it is compared. */
export const printedWords: readonly string[] = [...meanings.keys()];

/** What a text means in each part of a form that prints it; null for any other text. */
export function meaningsOf(text: string): Meanings | null {
  return text.length < 2 || text.length > LONGEST_WORD ? null : remembered(text);
}

/** The sheets of a workbook print the same words and names. */
const remembered = remember(
  (text): Meanings | null => meanings.get(text) ?? meanings.get(wordKey(text)) ?? null,
);
