/** A sentence that is still data: src/locale/ makes the words. */
export interface Told {
  code: string;
  values: Record<string, string | number>;
}
