import { remember } from "../../src/words/remember";

function remembered() {
  const compute = jest.fn((text: string) => (text === "无" ? null : text.length));
  return { compute, answer: remember(compute) };
}

const texts = (count: number) => Array.from({ length: count }, (_, i) => `文${i}`);

test("a text is looked at once, whatever its answer", () => {
  const { compute, answer } = remembered();
  const asked = ["≥", "无", "≥", "无"];
  expect(asked.map(answer)).toEqual([1, null, 1, null]);
  expect(compute.mock.calls).toEqual([["≥"], ["无"]]);
});

test("of texts of more than 64 characters the last is kept", () => {
  const { compute, answer } = remembered();
  const [shorter, long, other] = ["a".repeat(64), "b".repeat(65), "c".repeat(65)];
  expect([shorter, long, long, other, shorter].map(answer)).toEqual([64, 65, 65, 65, 64]);
  expect(compute.mock.calls).toEqual([[shorter], [long], [other]]);
  expect(answer(long)).toBe(65);
  expect(compute).toHaveBeenCalledTimes(4);
});

test("a thousand texts are kept; with one more all begin anew", () => {
  const { compute, answer } = remembered();
  texts(1000).forEach(answer);
  texts(1000).forEach(answer);
  expect(compute).toHaveBeenCalledTimes(1000);
  answer("再一个");
  answer("文0");
  answer("再一个");
  expect(compute).toHaveBeenCalledTimes(1002);
});
