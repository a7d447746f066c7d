import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sampleForm } from "../src/form/make/sample";
import { planForm } from "../src/formulas";
import * as functions from "../src/functions";
import { writePlan } from "../src/workbook/newSheet/writePlan";
import { createOfficeHost } from "../workbench/jest";
import { pageFolder } from "../workbench/server/buildPage";
import type { FunctionResult, FunctionsFile } from "../workbench/workbook/model/model";
import { saveXlsx } from "../workbench/workbook/xlsx";
import { declaredFunctions } from "./functionDocs";

/**
 * Makes the workbook of the 示例 menu: the published form as the add-in itself inserts it, through
 * the real Office.js, its scores calculated by the add-in's functions, saved as a file.
 */
async function makeSamples(): Promise<void> {
  const { Excel, workbook } = await createOfficeHost();
  const declared = (await declaredFunctions()) as FunctionsFile;
  workbook.useFunctions(declared, (id, args) => ({
    result: callFunction(id, args),
    cancel: () => undefined,
  }));
  await writePlan(planForm(sampleForm()));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").delete();
    await context.sync();
  });
  const names = declared.functions.map(({ name }) => name);
  const folder = path.join(pageFolder, "samples");
  mkdirSync(folder, { recursive: true });
  const file = "self-evaluation-2024.xlsx";
  writeFileSync(path.join(folder, file), await saveXlsx(workbook, names));
  const list = [{ label: "2024 年整体绩效自评表（703001）", name: "自评表示例.xlsx", file }];
  writeFileSync(path.join(folder, "index.json"), JSON.stringify(list));
}

/** The sample's rows are sound: none of them makes a function throw. */
function callFunction(id: string, args: unknown[]): Promise<FunctionResult> {
  const all = functions as Record<string, (...args: never[]) => unknown[][]>;
  return Promise.resolve(all[id]?.(...(args as never[])) as FunctionResult);
}

makeSamples().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
