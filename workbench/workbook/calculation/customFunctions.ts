import { isSingleCell } from "../model/area";
import type {
  FunctionCall,
  FunctionCallContext,
  FunctionCaller,
  FunctionError,
  FunctionMetadata,
  FunctionResult,
  FunctionsFile,
  FunctionValue,
  RichValue,
} from "../model/model";
import { BusySignal, ErrorValue, errors, fail, isErrorText } from "./errors";
import type { Evaluation } from "./evaluation";
import {
  isMatrix,
  Reference,
  toBoolean,
  toNumber,
  toText,
  type Matrix,
  type Operand,
  type Scalar,
} from "./values";

type Parameter = FunctionMetadata["parameters"][number];

/** One question to the add-in; `answer` is undefined until it has come. */
interface Call {
  answer: Scalar | Matrix | undefined;
  running: FunctionCall | null;
}

/** What one formula has asked, and drawn by chance, since its precedents last changed. */
export class CallRecord {
  private readonly calls = new Map<string, Call>();
  private drawn: Operand[] = [];
  private place = 0;

  constructor(private readonly onAnswer: (record: CallRecord) => void) {}

  /** @throws BusySignal while the answer is awaited. */
  ask(
    key: string,
    start: (onResult: (result: FunctionResult) => void) => FunctionCall,
  ): Scalar | Matrix {
    let call = this.calls.get(key);
    if (!call) {
      const started: Call = { answer: undefined, running: null };
      this.calls.set(key, (call = started));
      const take = (result: FunctionResult) => {
        started.answer = answerValue(result);
        this.onAnswer(this);
      };
      started.running = start(take);
      void started.running.result.then(take);
    }
    if (call.answer === undefined) throw new BusySignal();
    return call.answer;
  }

  /** The formula is calculated, perhaps once more because an answer has come. */
  begin(): void {
    this.place = 0;
  }

  /** The same value at the same place of each calculation: RAND() stands while its formula waits. */
  draw(compute: () => Operand): Operand {
    if (this.place === this.drawn.length) this.drawn.push(compute());
    return this.drawn[this.place++] ?? null;
  }

  cancel(): void {
    for (const call of this.calls.values()) if (call.answer === undefined) call.running?.cancel();
  }
}

/** The add-in's functions, called the way Excel calls them (functions.json says how). */
export class CustomFunctions {
  private functions = new Map<string, FunctionMetadata>();
  private caller: FunctionCaller | null = null;
  private allowErrors = false;
  private allowRich = false;

  /** @param emptyCellAs what an empty cell becomes for a scalar parameter: 0 (desktop) or null (web). */
  constructor(private readonly emptyCellAs: 0 | null) {}

  use(file: FunctionsFile, caller: FunctionCaller): void {
    this.functions = new Map(file.functions.map((each) => [each.name.toUpperCase(), each]));
    this.allowErrors = file.allowErrorForDataTypeAny === true;
    this.allowRich = file.allowCustomDataForDataTypeAny === true;
    this.caller = caller;
  }

  has(name: string): boolean {
    return this.functions.has(name.toUpperCase());
  }

  isVolatile(name: string): boolean {
    return this.functions.get(name.toUpperCase())?.options?.volatile === true;
  }

  /** The function's value for these operands; null when there is no function of that name. */
  call(
    name: string,
    operands: (Operand | null)[],
    values: Evaluation,
    record: CallRecord,
    address: string,
  ): Operand | null {
    const metadata = this.functions.get(name.toUpperCase());
    if (!metadata || !this.caller) return null;
    const grouped = groupArguments(metadata.parameters, operands);
    if (!grouped) return errors.value;
    const scalarIndexes = grouped.flatMap((each, index) =>
      each.parameter.dimensionality === "matrix" || each.parameter.repeating ? [] : [index],
    );
    const scalarOperands = scalarIndexes.map((index) => grouped[index]?.operands[0] ?? null);
    // A range given where one value is wanted calls the function for each cell, and spills.
    let busy = false;
    const result = values.lift(scalarOperands, (scalars) => {
      const chosen = new Map(scalarIndexes.map((index, place) => [index, scalars[place] ?? null]));
      try {
        return first(this.callOnce(metadata, grouped, chosen, values, record, address));
      } catch (signal) {
        if (!(signal instanceof BusySignal)) throw signal;
        busy = true;
        return null;
      }
    });
    if (busy) throw new BusySignal();
    if (isMatrix(result)) return result;
    const chosen = new Map(
      scalarIndexes.map((index, place) => [index, values.scalar(scalarOperands[place] ?? null)]),
    );
    return this.callOnce(metadata, grouped, chosen, values, record, address);
  }

  private callOnce(
    metadata: FunctionMetadata,
    grouped: GroupedArgument[],
    scalars: ReadonlyMap<number, Scalar>,
    values: Evaluation,
    record: CallRecord,
    address: string,
  ): Scalar | Matrix {
    const { caller } = this;
    if (!caller) return errors.name;
    const { allowErrors } = this;
    const convert = new ArgumentConverter(
      { emptyCellAs: this.emptyCellAs, allowErrors, allowRich: this.allowRich },
      values,
    );
    const args = grouped.map(({ parameter, operands }, index) => {
      if (parameter.repeating) return operands.map((each) => convert.argument(parameter, each));
      if (operands[0] === undefined || operands[0] === null) return null;
      return parameter.dimensionality === "matrix"
        ? convert.argument(parameter, operands[0])
        : convert.scalar(parameter, scalars.get(index) ?? null, operands[0]);
    });
    const context: FunctionCallContext = {
      address,
      cancelable: metadata.options?.cancelable === true,
      allowErrors,
      rich: convert.metRich,
    };
    const key = `${metadata.id} ${JSON.stringify(args)}`;
    return record.ask(key, (onResult) =>
      caller(metadata.id, args, metadata.options?.stream ? { ...context, onResult } : context),
    );
  }
}

interface GroupedArgument {
  parameter: Parameter;
  operands: (Operand | null)[];
}

/** One entry for each parameter; null when too few or too many were given. */
function groupArguments(
  parameters: Parameter[],
  operands: (Operand | null)[],
): GroupedArgument[] | null {
  const required = parameters.filter((each) => !each.optional && !each.repeating).length;
  const last = parameters[parameters.length - 1];
  if (operands.length < required) return null;
  if (operands.length > parameters.length && !last?.repeating) return null;
  return parameters.map((parameter, index) => ({
    parameter,
    operands: parameter.repeating ? operands.slice(index) : operands.slice(index, index + 1),
  }));
}

interface Allowance {
  emptyCellAs: 0 | null;
  allowErrors: boolean;
  allowRich: boolean;
}

class ArgumentConverter {
  /** Whether a rich value was among what was converted. */
  metRich = false;

  constructor(
    private readonly allowed: Allowance,
    private readonly values: Evaluation,
  ) {}

  argument(parameter: Parameter, operand: Operand | null): unknown {
    if (operand === null) return null;
    if (parameter.dimensionality !== "matrix") {
      return this.scalar(parameter, this.values.scalar(operand), operand);
    }
    // In a matrix an empty cell is 0 everywhere.
    return this.values
      .matrix(operand)
      .map((row, r) =>
        row.map(
          (each, c) =>
            this.rich(parameter, operand, r, c) ??
            this.typed(parameter, each ?? emptyOf(parameter.type)),
        ),
      );
  }

  /** @param operand where the value comes from: a cell may hold more than its value */
  scalar(parameter: Parameter, value: Scalar, operand: Operand): unknown {
    const single = operand instanceof Reference && isSingleCell(operand.area);
    const rich = single ? this.rich(parameter, operand, 0, 0) : null;
    if (rich) return rich;
    if (value !== null) return this.typed(parameter, value);
    return this.allowed.emptyCellAs === null ? null : emptyOf(parameter.type);
  }

  private rich(
    parameter: Parameter,
    operand: Operand,
    row: number,
    column: number,
  ): RichValue | null {
    if (!this.allowed.allowRich || !isAny(parameter)) return null;
    if (!(operand instanceof Reference)) return null;
    const { sheetId, area } = operand;
    const rich = this.values.around.rich(sheetId, area.row + row, area.column + column);
    this.metRich ||= rich !== null;
    return rich;
  }

  private typed(parameter: Parameter, value: Exclude<Scalar, null>): unknown {
    if (value instanceof ErrorValue) {
      return this.allowed.allowErrors && isAny(parameter)
        ? ({ error: value.text } satisfies FunctionError)
        : fail(value);
    }
    const { type } = parameter;
    if (type === "number") return toNumber(value);
    if (type === "string") return toText(value);
    return type === "boolean" ? toBoolean(value) : value;
  }
}

function isAny({ type }: Parameter): boolean {
  return type === undefined || type === "any";
}

function emptyOf(type: string | undefined): 0 | "" | false {
  if (type === "string") return "";
  return type === "boolean" ? false : 0;
}

/** What came back, as a value of a cell: nothing shows as 0, uneven rows end in #N/A. */
function answerValue(result: FunctionResult): Scalar | Matrix {
  if (!Array.isArray(result)) return answerScalar(result);
  const width = Math.max(0, ...result.map((row) => row.length));
  if (width === 0) return errors.value;
  return result.map((row) =>
    Array.from({ length: width }, (_, column) =>
      column < row.length ? answerScalar(row[column] ?? null) : errors.notAvailable,
    ),
  );
}

function answerScalar(value: FunctionValue): Scalar {
  if (value === null) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value : errors.number;
  if (typeof value !== "object") return value;
  return new ErrorValue(isErrorText(value.error) ? value.error : "#VALUE!", value.message);
}

function first(value: Scalar | Matrix): Scalar {
  return isMatrix(value) ? (value[0]?.[0] ?? 0) : value;
}
