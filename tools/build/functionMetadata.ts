import { parameterNames } from "../../src/locale/zh-CN/parameterNames";
import type { Language } from "../../src/locale/language";
import { packNames, rulePacks } from "../../src/scoring/packs";

/** One function of functions.json, as custom-functions-metadata writes it and Excel reads it. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  result: { type?: string; dimensionality?: string };
  options?: Record<string, unknown>;
}

export interface ParameterMetadata {
  name: string;
  description: string;
  type: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

export interface FunctionsFile {
  functions: FunctionMetadata[];
  [other: string]: unknown;
}

/** A function's texts in a second language; the parameters in their order. */
export interface FunctionTexts {
  description: string;
  parameters: { name: string; description: string }[];
}

/** The page that explains the functions in a language; both stand beside taskpane.html. */
export const helpPages: Record<Language, string> = {
  "zh-CN": "help.html",
  "en-US": "help.en-US.html",
};

/** The metadata with every function's help at its own place of our help page. */
export function withHelpUrls(
  file: FunctionsFile,
  addinUrl: string,
  language: Language,
): FunctionsFile {
  return mapFunctions(file, (one) => ({
    ...one,
    helpUrl: `${addinUrl}/${helpPages[language]}#${one.id}`,
  }));
}

/**
 * The metadata with its texts replaced. Ids and names stay: a translated name would break formulas
 * of workbooks that travel between languages.
 * @throws Error when a function or one of its parameters has no text.
 */
export function translated(
  file: FunctionsFile,
  texts: Record<string, FunctionTexts>,
): FunctionsFile {
  return mapFunctions(file, (one) => {
    const own = texts[one.id];
    if (own?.parameters.length !== one.parameters.length) {
      throw new Error(`The texts of ${one.id} and its parameters are not complete.`);
    }
    return {
      ...one,
      description: own.description,
      parameters: one.parameters.map((parameter, index) => ({
        ...parameter,
        ...own.parameters[index],
      })),
    };
  });
}

/**
 * The metadata with its parameters called in Chinese, which Excel shows while a formula is typed; the
 * functions' ids and names stay. Microsoft's example of a localised file translates them likewise
 * (OfficeDev/office-js-docs-pr, docs/excel/custom-functions-localize.md).
 * @throws Error for a parameter without a Chinese name
 */
export function withChineseParameters(file: FunctionsFile): FunctionsFile {
  return mapFunctions(file, (one) => ({
    ...one,
    parameters: one.parameters.map((parameter) => ({
      ...parameter,
      name: chineseName(parameter.name),
    })),
  }));
}

/** A further argument of the same kind keeps its number: scores2 is 得分2. */
function chineseName(name: string): string {
  const [, base = name, number = ""] = /^(.*?)(\d*)$/.exec(name) ?? [];
  const chinese = parameterNames[base];
  if (chinese === undefined) throw new Error(`The parameter ${name} has no Chinese name.`);
  return chinese + number;
}

/** The rule packs as a sentence of a language lists them, the default first. */
export function listedPacks(language: Language): string {
  return language === "zh-CN"
    ? packNames()
    : `${rulePacks.map(({ id }) => id).join(", ")}, or a range that holds rules`;
}

/** The metadata with the rule packs in the place of {packs}. */
export function withPacks(file: FunctionsFile, language: Language): FunctionsFile {
  const packs = listedPacks(language);
  return mapFunctions(file, (one) => ({
    ...one,
    parameters: one.parameters.map((parameter) => ({
      ...parameter,
      description: parameter.description.replace("{packs}", packs),
    })),
  }));
}

/**
 * The metadata with the flags of a file whose functions take any value. Errors in cells are handed
 * over, so that one of them is its row's error and not the whole result's. Rich values are not asked
 * for, which the generator would do: Excel LTSC 2021 crashed where both flags stood together
 * (https://github.com/OfficeDev/office-js/issues/4385).
 */
export function withValueFlags(file: FunctionsFile): FunctionsFile {
  return { allowErrorForDataTypeAny: true, functions: file.functions };
}

function mapFunctions(
  file: FunctionsFile,
  change: (one: FunctionMetadata) => FunctionMetadata,
): FunctionsFile {
  return { ...file, functions: file.functions.map(change) };
}
