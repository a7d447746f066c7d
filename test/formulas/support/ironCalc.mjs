/** Calculates the sheet that comes in, and writes what its last columns show. */
import fs from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";

const wasm = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
initSync({ module: fs.readFileSync(wasm) });

const { sheet, told } = JSON.parse(fs.readFileSync(0, "utf8"));
const model = new Model("sheet", "en", "UTC", "en");
model.pauseEvaluation();
sheet.forEach((row, r) =>
  row.forEach((cell, c) => {
    if (cell !== null) model.setUserInput(0, r + 1, c + 1, cell);
  }),
);
model.evaluate();
const shown = sheet.map((row, r) =>
  Array.from({ length: told }, (_, c) =>
    model.getFormattedCellValue(0, r + 1, row.length - told + c + 1),
  ),
);
process.stdout.write(JSON.stringify(shown));
