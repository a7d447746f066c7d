import { ErrorSignal, ErrorValue, errors } from "../errors";
import type { Evaluation } from "../evaluation";
import type { Node } from "../formula";
import { compare, isMatrix, Reference, toBoolean, type Operand, type Scalar } from "../values";
import { many, operands, scalars, type FunctionDefinition, type FunctionTable } from "./definition";
import { flat } from "./definition";

type Branch = () => Operand;

/** Evaluates a branch only where it is needed; its errors are values. */
function branch(node: Node | null | undefined, evaluate: (node: Node) => Operand): Branch {
  return () => {
    if (!node) return 0;
    try {
      return evaluate(node);
    } catch (signal) {
      if (signal instanceof ErrorSignal) return signal.value;
      throw signal;
    }
  };
}

/** One condition chooses a branch as a whole; an array of them chooses for each element. */
function choose(values: Evaluation, condition: Operand, then: Branch, otherwise: Branch): Operand {
  const tested = values.value(condition);
  if (tested instanceof ErrorValue) return tested;
  if (!isMatrix(tested)) return toBoolean(tested) ? then() : otherwise();
  return values.lift([tested, then(), otherwise()], ([test = null, yes = null, no = null]) => {
    if (test instanceof ErrorValue) return test;
    return (toBoolean(test) ? yes : no) ?? 0;
  });
}

function errorBranch(isCaught: (value: ErrorValue) => boolean): FunctionDefinition {
  return {
    min: 2,
    max: 2,
    call(values, [tried, fallback], evaluate) {
      const value = values.value(branch(tried, evaluate)());
      const other = branch(fallback, evaluate);
      if (isMatrix(value)) {
        return values.lift([value, other()], ([each = null, instead = null]) =>
          each instanceof ErrorValue && isCaught(each) ? (instead ?? 0) : each,
        );
      }
      return value instanceof ErrorValue && isCaught(value) ? other() : value;
    },
  };
}

/** AND and OR: numbers and truth values; text in cells is passed over. */
function logicalAll(combine: (found: boolean[]) => boolean): FunctionDefinition {
  return operands(1, many, (values, args) => {
    const found: boolean[] = [];
    for (const arg of args) {
      const isRange = arg instanceof Reference || isMatrix(arg);
      for (const value of flat(values.matrix(arg))) {
        if (value instanceof ErrorValue) return value;
        if (isRange && (value === null || typeof value === "string")) continue;
        found.push(toBoolean(value));
      }
    }
    return found.length === 0 ? errors.value : combine(found);
  });
}

const ifs: FunctionDefinition = {
  min: 2,
  max: many,
  call(values, args, evaluate) {
    for (let index = 0; index + 1 < args.length; index += 2) {
      const test = values.scalar(branch(args[index], evaluate)());
      if (test instanceof ErrorValue) return test;
      if (toBoolean(test)) return branch(args[index + 1], evaluate)();
    }
    return errors.notAvailable;
  },
};

const switchFunction: FunctionDefinition = {
  min: 3,
  max: many,
  call(values, args, evaluate) {
    const subject = values.scalar(branch(args[0], evaluate)());
    if (subject instanceof ErrorValue) return subject;
    let index = 1;
    for (; index + 1 < args.length; index += 2) {
      const candidate = values.scalar(branch(args[index], evaluate)());
      if (matches(subject, candidate)) return branch(args[index + 1], evaluate)();
    }
    return index < args.length ? branch(args[index], evaluate)() : errors.notAvailable;
  },
};

function matches(subject: Scalar, candidate: Scalar): boolean {
  return !(candidate instanceof ErrorValue) && compare(subject, candidate) === 0;
}

export const logicalFunctions: FunctionTable = {
  IF: {
    min: 2,
    max: 3,
    call: (values, args, evaluate) =>
      choose(
        values,
        branch(args[0], evaluate)(),
        branch(args[1], evaluate),
        args.length < 3 ? () => false : branch(args[2], evaluate),
      ),
  },
  IFERROR: errorBranch(() => true),
  IFNA: errorBranch((value) => value.text === "#N/A"),
  IFS: ifs,
  SWITCH: switchFunction,
  AND: logicalAll((found) => found.every(Boolean)),
  OR: logicalAll((found) => found.some(Boolean)),
  NOT: scalars(1, 1, (value) => !toBoolean(value)),
  TRUE: scalars(0, 0, () => true),
  FALSE: scalars(0, 0, () => false),
};
