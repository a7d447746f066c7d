/** Texts a sheet repeats are few; more than this means noise that is not worth keeping. */
const MOST_TEXTS = 1000;
/** Long texts are no operators, units or numbers. */
const LONGEST_TEXT = 64;

/**
 * The same function of a text, remembering its answers, because the rows of a form repeat the same
 * operators, units and band texts.
 */
export function remember<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = compute(text);
    if (text.length <= LONGEST_TEXT) {
      if (answers.size >= MOST_TEXTS) answers.clear();
      answers.set(text, answer);
    }
    return answer;
  };
}
