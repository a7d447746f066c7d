import { arrayFunctions } from "./arrays";
import { dateFunctions } from "./date";
import type { FunctionDefinition, FunctionTable } from "./definition";
import { informationFunctions } from "./information";
import { logicalFunctions } from "./logical";
import { lookupFunctions } from "./lookup";
import { mathFunctions } from "./math";
import { statisticsFunctions } from "./statistics";
import { textFunctions } from "./text";

/** Every worksheet function the workbench calculates. LET and LAMBDA belong to the parser. */
const functions: FunctionTable = {
  ...logicalFunctions,
  ...informationFunctions,
  ...mathFunctions,
  ...statisticsFunctions,
  ...lookupFunctions,
  ...textFunctions,
  ...dateFunctions,
  ...arrayFunctions,
};

/** @param name in capitals, without a prefix such as _xlfn. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return Object.hasOwn(functions, name) ? functions[name] : undefined;
}

/** Names in alphabetical order; any other function gives #NAME?. */
export const supportedFunctions: readonly string[] = Object.keys(functions).sort();
