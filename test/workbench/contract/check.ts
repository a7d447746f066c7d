/** What a contract check is and what it has at hand. Runs in Node, in jsdom and in a browser page. */
import type { OfficeHost } from "../../../workbench/protocol";
import type { FunctionResult, FunctionsFile } from "../../../workbench/workbook/model/model";

/** What only the host's side can do. All asynchronous: in the browser it is another frame. */
export interface ContractHooks {
  /** A fresh workbook with one empty sheet, "Sheet1". */
  reset(): Promise<void>;
  setEditMode(editing: boolean): Promise<void>;
  /** Types into a cell as a person does. */
  type(sheetName: string, address: string, value: string): Promise<void>;
  callFunction(id: string, args: unknown[], allowErrors?: boolean): Promise<FunctionResult>;
  requestCount(): Promise<number>;
  /** Ranges the host still keeps for the page. */
  keptRangeCount(): Promise<number>;
  /** The host itself, also from inside a frame of the same origin. */
  host(): OfficeHost;
  /** The first sheet's id. */
  firstSheet(): string;
  /** Gives the workbook functions that the page's own code implements. */
  useFunctions(file: FunctionsFile): void;
}

export interface ContractEnvironment {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: typeof CustomFunctions;
  hooks: ContractHooks;
}

export interface Toolbox extends ContractEnvironment {
  /** @throws Error showing both values when they differ as JSON */
  equal: (actual: unknown, expected: unknown) => void;
  /** The batch must fail with a real OfficeExtension.Error of this code. Returns the error. */
  fails: (code: string, batch: Batch) => Promise<OfficeExtension.Error>;
  /** Excel.run on the first sheet. */
  onSheet: (
    batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
  ) => Promise<void>;
  /**
   * Waits until `ready`; events arrive a moment after the sync.
   * @throws Error when it has not come true for so long that it never will
   */
  until: (ready: () => boolean) => Promise<void>;
}

type Batch = (context: Excel.RequestContext) => Promise<unknown>;

export interface Check {
  name: string;
  /**
   * Where Excel's behaviour is stated: "ref: Excel.<Type>.<member>" of Microsoft's reference, a page of
   * the documentation ("docs/..."), a sample, an address.
   */
  source: string;
  /** Where the workbench answers otherwise on purpose: what Excel does, and why it does not. */
  differs?: string;
  run: (toolbox: Toolbox) => Promise<void>;
}

export interface CheckResult {
  name: string;
  /** null for a pass. */
  failure: string | null;
}

export function check(name: string, run: Check["run"], source: string, differs?: string): Check {
  return differs === undefined ? { name, run, source } : { name, run, source, differs };
}

/** Of a member that Excel has and the workbench has not, to ask what it answers then. */
export const notEmulated = "Not emulated.";

export async function runCheck(one: Check, environment: ContractEnvironment): Promise<CheckResult> {
  try {
    await environment.hooks.reset();
    await one.run(toolboxOf(environment));
    return { name: one.name, failure: null };
  } catch (error) {
    const { message, code, debugInfo } = error as OfficeExtension.Error;
    const place = debugInfo ? ` at ${debugInfo.errorLocation}: ${debugInfo.statement}` : "";
    return { name: one.name, failure: `${code ? `${code}: ` : ""}${message}${place}` };
  }
}

/** Turns of waiting: far more than a busy machine needs, and less than the test's own time limit. */
const hopeless = 2000;

function toolboxOf(environment: ContractEnvironment): Toolbox {
  const { Excel, OfficeExtension } = environment;
  return {
    ...environment,
    equal,
    async fails(code, batch) {
      try {
        await Excel.run(batch);
      } catch (error) {
        if (!(error instanceof OfficeExtension.Error)) throw error;
        equal(error.code, code);
        return error;
      }
      throw new Error(`expected ${code}, but the batch succeeded`);
    },
    onSheet: (batch) =>
      Excel.run((context) => batch(context.workbook.worksheets.getFirst(), context)),
    async until(ready) {
      for (let turn = 0; !ready(); turn++) {
        if (turn === hopeless) throw new Error("what was waited for never came");
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}

function equal(actual: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`expected ${right}, got ${left}`);
}
