import { functionNames as ids } from "../../src/formulas/functionNames";
import type { FunctionsFile } from "../../tools/build/functionMetadata";
import { builtFunctions } from "./builtFunctions";
import { readDist } from "./dist";

const associated = builtFunctions();

/** One cell, as Excel hands it to a matrix parameter. */
const cell = (value: unknown) => [[value]];
const row = ["=", 100, 81.28, 1.6].map(cell);

const answers: Record<string, { args: unknown[]; expected: unknown }> = {
  PERFSCORE: { args: row, expected: [[1.296]] },
  PERFCOMPLETION: { args: row.slice(0, 3), expected: [[0.81]] },
  PERFEXECUTION: { args: [cell(100), cell(94)], expected: [[0.94]] },
  PERFTOTAL: { args: [[[90], [7.616]]], expected: [[97.62]] },
  PERFSUMMARY: { args: row, expected: [[1.3, "", 0, 0]] },
  PERFDEVIATION: { args: row.slice(0, 3), expected: [[-0.1872]] },
  PERFREASON: { args: row, expected: [["须写偏差原因和改进措施"]] },
  PERFWEIGHTS: { args: [cell(5), cell(2)], expected: [[2.5], [2.5]] },
  PERFLIGHT: { args: [cell(120), cell(48), cell(6)], expected: [["绿"]] },
  PERFGRADE: { args: [cell(97.62)], expected: [["优"]] },
  PERFCHECK: { args: row, expected: [[""]] },
  PERFEXPLAIN: {
    args: row,
    expected: [[expect.stringContaining("1.6 × 0.81 = 1.296") as unknown]],
  },
};

const chinese = JSON.parse(readDist("functions.json")) as FunctionsFile;
const english = JSON.parse(readDist("functions.en-US.json")) as FunctionsFile;

test("the built functions, loaded alone, associate every id once", () => {
  expect(associated.map(({ id }) => id).sort()).toEqual(ids);
});

test.each(ids)("the built %s, loaded without a page, answers", async (id) => {
  const { args, expected } = answers[id]!;
  const run = associated.find((one) => one.id === id)!.run;
  // The answer is an array of another realm; JSON brings it into this one.
  expect(JSON.parse(JSON.stringify(await run(...args)))).toEqual(expected);
});

test("only functions that few cells call may answer by a promise, and only the first time", async () => {
  const rare = ["PERFDEVIATION", "PERFEXPLAIN", "PERFLIGHT", "PERFREASON", "PERFWEIGHTS"];
  const isPromise = (answer: unknown) => typeof (answer as Promise<unknown>).then === "function";
  const calls = () =>
    builtFunctions().map(({ id, run }) => [id, () => run(...answers[id]!.args)] as const);
  // Each of a file of its own, where no other function has loaded anything.
  const late = ids.filter((id) => isPromise(new Map(calls()).get(id)!()));
  expect(late).toEqual(rare);
  const once = calls();
  await Promise.all(once.map(([, answer]) => answer()));
  expect(once.filter(([, answer]) => isPromise(answer())).map(([id]) => id)).toEqual([]);
});

test.each([
  ["functions.json", chinese],
  ["functions.en-US.json", english],
])("%s declares exactly the functions that are associated, each id its own name", (_file, file) => {
  expect(file.functions.map(({ id }) => id).sort()).toEqual(ids);
  expect(file.functions.map(({ name }) => name)).toEqual(file.functions.map(({ id }) => id));
});

test("ids and names are what Excel takes: letters, and not the address of a cell", () => {
  expect(ids.filter((id) => !/^[A-Z]{4,}$/.test(id))).toEqual([]);
});

test("Excel calls the parameters in its language, and each of a function otherwise", () => {
  const names = (file: FunctionsFile, id: string) =>
    file.functions.find((one) => one.id === id)!.parameters.map(({ name }) => name);
  expect(names(english, "PERFSCORE").join()).toBe("operator,target,actual,weight,unit,rules");
  expect(names(chinese, "PERFSCORE").join()).toBe(
    "运算符号,指标值,全年完成值,分值,度量单位,评分规则",
  );
  expect(names(chinese, "PERFTOTAL").slice(0, 2)).toEqual(["得分", "得分2"]);
  for (const id of ids) {
    expect(new Set(names(chinese, id)).size).toBe(names(english, id).length);
    expect(names(chinese, id).filter((name) => !/^[\u4e00-\u9fff]+\d?$/.test(name))).toEqual([]);
  }
});

test("both languages declare the same parameters", () => {
  const shapes = (file: FunctionsFile) =>
    file.functions.map(({ id, result, options, parameters }) => ({
      id,
      result,
      options,
      parameters: parameters.map(({ description: _, name: __, ...shape }) => shape),
    }));
  expect(shapes(english)).toEqual(shapes(chinese));
});

test("every argument takes a cell, a constant or a range, and every result can spill", () => {
  for (const { parameters, result } of chinese.functions) {
    expect(parameters.map(({ dimensionality }) => dimensionality)).toEqual(
      parameters.map(() => "matrix"),
    );
    expect(result.dimensionality).toBe("matrix");
  }
});

test("every text is there, in Chinese and in English", () => {
  const texts = (file: FunctionsFile) =>
    file.functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((parameter) => parameter.description),
    ]);
  expect(texts(chinese).filter((text) => !/[\u4e00-\u9fff]/.test(text))).toEqual([]);
  expect(texts(english).filter((text) => !/^[A-Z]/.test(text))).toEqual([]);
});

test.each([
  ["functions.json", "help.html", chinese],
  ["functions.en-US.json", "help.en-US.html", english],
])("every helpUrl of %s leads to the function's own place on %s", (_file, page, file) => {
  const html = readDist(page);
  for (const { id, helpUrl } of file.functions) {
    expect(helpUrl).toBe(`https://localhost:3000/${page}#${id}`);
    expect(html).toMatch(new RegExp(`id="?${id}"?[ >]`));
  }
});
