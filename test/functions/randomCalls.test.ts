import { readyFunctions } from "./host";
import { answerTo, randomCall, randomFrom, wrongIn } from "./support/randomCalls";

beforeAll(async () => {
  await readyFunctions();
  // A million refusals need no stack each.
  Error.stackTraceLimit = 0;
});

/** How many calls: bench/functions.bench.ts makes another million and times each. */
const CALLS = 300_000;

test(`${CALLS} random calls bring numbers, texts and Excel's errors, and nothing else`, () => {
  const found: unknown[] = [];
  const random = randomFrom(20241);
  for (let call = 0; call < CALLS && found.length < 5; call++) {
    const made = randomCall(random);
    const answer = answerTo(made);
    const wrong = wrongIn(answer);
    if (wrong !== null) {
      const reason = answer instanceof Error ? answer.message : wrong;
      found.push({ reason, name: made.name, args: JSON.stringify(made.args)?.slice(0, 500) });
    }
  }
  expect(found).toEqual([]);
});
