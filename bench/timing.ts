/** One way to do the same work, and how many rows one call of it does. */
export interface Contender {
  name: string;
  rows: number;
  run: () => unknown;
}

const minimumMilliseconds = 300;
const rounds = 5;

/** Rows per second: the best of several rounds, after a warm-up, because a busy machine only ever slows. */
export function rowsPerSecond({ rows, run }: Contender): number {
  measure(run, minimumMilliseconds / 2);
  let best = 0;
  for (let round = 0; round < rounds; round++) {
    const { calls, milliseconds } = measure(run, minimumMilliseconds);
    best = Math.max(best, (calls * rows * 1000) / milliseconds);
  }
  return best;
}

/**
 * Time is that of the processor: other programs on the machine don't count. Asking for it takes about a microsecond, as
 * long as a few hundred rows of the core: so it is asked less and less often, a quarter more calls each time.
 */
function measure(run: () => unknown, atLeast: number): { calls: number; milliseconds: number } {
  const start = process.cpuUsage();
  let calls = 0;
  let milliseconds = 0;
  while (milliseconds < atLeast) {
    for (let more = Math.ceil((calls + 1) / 4); more > 0; more--) {
      run();
      calls++;
    }
    const { user, system } = process.cpuUsage(start);
    milliseconds = (user + system) / 1000;
  }
  return { calls, milliseconds };
}

/** Prints the contenders' speeds, each beside how many times that of the last one it is. */
export function printTable(title: string, contenders: Contender[]): void {
  const speeds = contenders.map(rowsPerSecond);
  const last = speeds[speeds.length - 1] ?? 1;
  console.log(title);
  contenders.forEach(({ name }, index) => {
    const speed = speeds[index] ?? 0;
    const millions = (speed / 1e6).toPrecision(3).padStart(8);
    console.log(`  ${name.padEnd(44)} ${millions} M rows/s  ${(speed / last).toPrecision(3)}x`);
  });
}
