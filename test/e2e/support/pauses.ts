import type { Frame } from "playwright-core";

/** How often the pane is asked whether it answers, in milliseconds. */
const EVERY = 5;

/** From now on, notes how long the pane did not come to a click's turn. */
export async function startWatching(pane: Frame): Promise<void> {
  await pane.evaluate((every) => {
    const watched = window as unknown as { longestPause: number };
    watched.longestPause = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      watched.longestPause = Math.max(watched.longestPause, now - last - every);
      last = now;
    }, every);
  }, EVERY);
}

/** The longest since then, or since it was asked for last, in milliseconds. */
export async function longestPause(pane: Frame): Promise<number> {
  return Math.round(
    await pane.evaluate(() => {
      const watched = window as unknown as { longestPause: number };
      const { longestPause: longest } = watched;
      watched.longestPause = 0;
      return longest;
    }),
  );
}
