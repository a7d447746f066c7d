/**
 * Stands in for src/words/remember.ts in the copy that is broken. An answer remembered from one test
 * would keep the next from coming by the fault, which would then be said to escape it.
 */
export function remember<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
  return compute;
}
