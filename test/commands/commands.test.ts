import { commands } from "../../src/commands";
import { asked } from "../../src/commands/forPane";

function received(): string[] {
  const all: string[] = [];
  asked.receive((what) => all.push(what))();
  return all;
}

it("shows the pane, then asks it to validate", async () => {
  const order: string[] = [];
  const end = asked.receive((what) => order.push(what));
  await commands["validateSheet"]!(() => {
    order.push("shown");
    return Promise.resolve();
  });
  end();
  expect(order).toEqual(["shown", "validateSheet"]);
});

it("leaves the question for a pane that is still on its way", async () => {
  await commands["validateSheet"]!(() => Promise.resolve());
  expect(received()).toEqual(["validateSheet"]);
  expect(received()).toEqual([]);
});

it("asks nothing where the pane can't be shown", async () => {
  await expect(
    commands["validateSheet"]!(() => Promise.reject(new Error("refused"))),
  ).rejects.toThrow("refused");
  expect(received()).toEqual([]);
});
