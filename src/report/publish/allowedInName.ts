/**
 * What Windows takes in a name: not \ / : * ? " < > | nor control characters, nor dots and spaces at either end.
 * Characters that nobody sees, such as those that turn the direction of writing, go as well.
 */
export function allowedInName(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\s]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .replace(/^[. ]+/u, "")
    .replace(/(?<![. ])[. ]+$/u, "");
}
