/** Texts a sheet repeats are few; more than this means noise that is not worth keeping. */
const MOST_TEXTS = 1000;
/** Long texts are no operators, units or numbers: of them only the last is kept, for the rows beside it. */
const LONGEST_TEXT = 64;

/**
 * The same function of a text, remembering its answers, because the rows of a form repeat the same
 * operators, units and band texts.
 */
export function remember<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  let last: { text: string; answer: Answer } | null = null;
  return (text) => {
    if (text.length > LONGEST_TEXT) {
      if (last?.text !== text) last = { text, answer: compute(text) };
      return last.answer;
    }
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = compute(text);
    if (answers.size >= MOST_TEXTS) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
