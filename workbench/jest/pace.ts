/**
 * Office.js hands the results of custom functions over 50 ms after the first, and then not again for half a second, so
 * that Excel has time for a person. Cells that stand three deep take a second and more of waiting, and nobody sits before
 * a test.
 */
const waits = ["_setResultsDelayMillis", "_minContextSyncIntervalMills"];

/**
 * Lets the library that is loaded next hand results over at once. Its file stays as it is: the two waits are fields that
 * its constructor sets. Where a library names them otherwise, its tests are slow again, and no less right.
 */
export function handResultsOverAtOnce(): void {
  for (const name of waits) {
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      set(this: object) {
        Reflect.deleteProperty(Object.prototype, name);
        Object.defineProperty(this, name, { value: 0, writable: true });
      },
    });
  }
}
