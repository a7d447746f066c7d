import { mailbox } from "../../src/commands/mailbox";

it("keeps what is put until someone receives, in its order, and hands it over once", () => {
  const box = mailbox<number>();
  box.put(1);
  box.put(2);
  const received: number[] = [];
  const end = box.receive((message) => received.push(message));
  box.put(3);
  expect(received).toEqual([1, 2, 3]);
  end();
  box.put(4);
  expect(received).toEqual([1, 2, 3]);
  box.receive((message) => received.push(message));
  expect(received).toEqual([1, 2, 3, 4]);
});

it("lets a receiver that has gone not end the one that came after it", () => {
  const box = mailbox<string>();
  const received: string[] = [];
  const endFirst = box.receive(() => received.push("first"));
  box.receive(() => received.push("second"));
  endFirst();
  box.put("");
  expect(received).toEqual(["second"]);
});
