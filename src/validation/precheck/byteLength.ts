/** The last character that counts as one byte. */
const LAST_SINGLE = 128;

/** The length of a text as a platform's fields count it: one for an ASCII character, two for any other. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (let place = 0; place < text.length; place++) {
    bytes += text.charCodeAt(place) <= LAST_SINGLE ? 1 : 2;
  }
  return bytes;
}
