import { isBlank, type CellValue } from "../../src/words/cell";

describe("a blank", () => {
  it.each<CellValue | undefined>([
    null,
    undefined,
    "",
    " ",
    "\u3000",
    "\n\t",
    "\u200b\u200d\u2060",
    "\ufeff",
  ])("is %j", (value) => {
    expect(isBlank(value)).toBe(true);
  });

  it.each<CellValue>([
    0,
    false,
    "0",
    "无",
    " a",
    "a ",
    "!",
    "~",
    "—",
    "，",
    "\u200b一",
    "一\u200b",
  ])("is not %j", (value) => {
    expect(isBlank(value)).toBe(false);
  });
});
