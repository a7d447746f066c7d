import { check, type Check, type Toolbox } from "../check";

/** Associates a function as functions.html does; ids must not repeat within the page. */
function associate(toolbox: Toolbox, id: string, implementation: (...args: never[]) => unknown) {
  toolbox.CustomFunctions.associate(id, implementation as never);
}

/** What the function returns or throws, what the host is told. */
function outcomes(toolbox: Toolbox): Record<string, [() => unknown, unknown]> {
  const { Error: FunctionError, ErrorCode } = toolbox.CustomFunctions;
  // The library's own class, which its typings do not call an Error.
  const fault = (code: CustomFunctions.ErrorCode, message?: string) =>
    new FunctionError(code, message) as unknown as Error;
  return {
    NUMBER: [() => 1.296, 1.296],
    TEXT: [() => "优", "优"],
    BOOLEAN: [() => true, true],
    NOTHING: [() => null, null],
    UNDEFINED: [() => undefined, null],
    PROMISE: [() => Promise.resolve(97.62), 97.62],
    MATRIX: [
      () => [
        [1, "a"],
        [null, true],
      ],
      [
        [1, "a"],
        [null, true],
      ],
    ],
    NOTANUMBER: [() => NaN, { error: "#VALUE!" }],
    BOOM: [
      () => {
        throw new TypeError("boom");
      },
      { error: "#VALUE!" },
    ],
    NA: [
      () => {
        throw fault(ErrorCode.notAvailable, "没有");
      },
      { error: "#N/A", message: "没有" },
    ],
    INVALID: [
      () => {
        throw fault(ErrorCode.invalidValue, "指标值不是数字");
      },
      { error: "#VALUE!", message: "指标值不是数字" },
    ],
    DIVISION: [() => Promise.reject(fault(ErrorCode.divisionByZero)), { error: "#DIV/0!" }],
    RETURNED: [() => [[1, new FunctionError(ErrorCode.invalidNumber)]], [[1, { error: "#NUM!" }]]],
  };
}

const names = [
  "NUMBER",
  "TEXT",
  "BOOLEAN",
  "NOTHING",
  "UNDEFINED",
  "PROMISE",
  "MATRIX",
  "NOTANUMBER",
  "BOOM",
  "NA",
  "INVALID",
  "DIVISION",
  "RETURNED",
];

const results: Check[] = names.map((name) =>
  check(
    `a custom function's outcome: ${name}`,
    async (toolbox) => {
      const [implementation, expected] = outcomes(toolbox)[name] ?? [];
      associate(toolbox, `OUT${name}`, implementation as () => unknown);
      toolbox.equal(await toolbox.hooks.callFunction(`OUT${name}`, []), expected);
    },
    "docs/excel/custom-functions-errors.md",
  ),
);

export const functionChecks: Check[] = [
  ...results,
  check(
    "arguments arrive as they are sent, the invocation behind them",
    async (toolbox) => {
      let seen: unknown[] = [];
      associate(toolbox, "ARGUMENTS", (...args: unknown[]) => {
        const invocation = args.pop() as CustomFunctions.Invocation;
        seen = [...args, invocation.address];
        return 1;
      });
      await toolbox.hooks.callFunction("ARGUMENTS", [
        "=",
        100,
        null,
        [
          [1, "a"],
          [true, ""],
        ],
      ]);
      toolbox.equal(seen, [
        "=",
        100,
        null,
        [
          [1, "a"],
          [true, ""],
        ],
        "Sheet1!A1",
      ]);
    },
    "docs/excel/custom-functions-parameter-options.md",
  ),
  check(
    "an error argument arrives as an error object",
    async (toolbox) => {
      let seen: unknown;
      associate(toolbox, "ERRORARGUMENT", (value: unknown) => {
        seen = [value instanceof toolbox.CustomFunctions.Error, (value as { code: string }).code];
        return 1;
      });
      await toolbox.hooks.callFunction("ERRORARGUMENT", [{ error: "#DIV/0!" }], true);
      toolbox.equal(seen, [true, "#DIV/0!"]);
    },
    "docs/excel/custom-functions-data-types-concepts.md: allowErrorForDataTypeAny",
  ),
  check(
    "a function the page did not associate fails",
    async ({ hooks, equal }) => {
      equal(await hooks.callFunction("NOSUCHFUNCTION", []), { error: "#VALUE!" });
    },
    "docs/excel/custom-functions-naming.md: CustomFunctions.associate",
  ),
  check(
    "many calls at once find their own answers",
    async (toolbox) => {
      associate(toolbox, "DOUBLE", (value: number) => value * 2);
      const numbers = Array.from({ length: 200 }, (_one, index) => index);
      const answers = await Promise.all(
        numbers.map((value) => toolbox.hooks.callFunction("DOUBLE", [value])),
      );
      toolbox.equal(
        answers,
        numbers.map((value) => value * 2),
      );
    },
    "docs/excel/custom-functions-batching.md",
  ),
];
