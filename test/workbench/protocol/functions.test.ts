import { createOfficeHost } from "../../../workbench/jest";

/** A moment for messages to go to and fro. */
function moment(milliseconds = 30): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

test("a streaming function answers again and again until it is cancelled", async () => {
  const { host, CustomFunctions } = await createOfficeHost();
  let cancelled = false;
  let push: (value: number) => void = () => undefined;
  CustomFunctions.associate("TICK", ((
    start: number,
    invocation: CustomFunctions.StreamingInvocation<number>,
  ) => {
    push = (value) => invocation.setResult(start + value);
    invocation.onCanceled = () => {
      cancelled = true;
    };
    push(1);
  }) as never);
  const heard: unknown[] = [];
  const call = host.functions.call("tick", [10], {
    address: "Sheet1!A1",
    cancelable: true,
    onResult: (result) => heard.push(result),
  });
  expect(await call.result).toBe(11);
  push(2);
  while (heard.length < 2) await moment();
  expect(heard).toEqual([11, 12]);
  call.cancel();
  while (!cancelled) await moment();
  push(3);
  await moment(60);
  expect(heard).toEqual([11, 12]);
});

test("calls of one turn travel in one message", async () => {
  const { host, frame, CustomFunctions } = await createOfficeHost();
  CustomFunctions.associate("ONE", (() => 1) as never);
  const receive = jest.spyOn(frame as never, "deliver");
  const calls = [1, 2, 3].map(() => host.functions.call("ONE", [], { address: "Sheet1!A1" }));
  await Promise.all(calls.map(({ result }) => result));
  expect(receive).toHaveBeenCalledTimes(1);
});

test("calls wait until the page has announced its functions", async () => {
  const { host, CustomFunctions } = await createOfficeHost();
  CustomFunctions.associate("LATE", (() => 2) as never);
  host.functions.reset(false);
  let answered = false;
  const { result } = host.functions.call("LATE", [], { address: "Sheet1!A1" });
  void result.then(() => (answered = true));
  await moment();
  expect(answered).toBe(false);
  host.functions.announceReady();
  expect(await result).toBe(2);
});

test("a page that goes away ends its calls", async () => {
  const { host, CustomFunctions } = await createOfficeHost();
  CustomFunctions.associate("NEVER", (() => new Promise(() => undefined)) as never);
  const { result } = host.functions.call("NEVER", [], { address: "Sheet1!A1" });
  await moment();
  host.functions.reset(true);
  expect(await result).toEqual({ error: "#N/A" });
});
