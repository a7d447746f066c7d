/** Where the fields of a form stand on a sheet that the add-in made, and what stands there. */
import { fieldsOf, gridFromPlan, readForm, type PerformanceForm } from "../../../src/form";
import { planForm } from "../../../src/formulas";
import { toA1 } from "../../../src/form/model/grid";
import type { CellValue } from "../../../src/scoring";
import type { WorkbenchPage } from "../../../tools/pictures/workbenchPage";

/** The cell of each field, such as "indicators[3].actual" at "H15", once the form is written. */
export function cellsOf(form: PerformanceForm): Map<string, string> {
  const written = readForm(gridFromPlan(planForm(form)));
  if (written === null) throw new Error("the planned form is not read back");
  return new Map(
    fieldsOf(written).flatMap(({ path, field }) =>
      field.at === null ? [] : [[path, toA1(field.at)] as const],
    ),
  );
}

/** What the form holds, by path; blank fields are left out. */
export function valuesOf(form: PerformanceForm): Record<string, CellValue> {
  return Object.fromEntries(
    fieldsOf(form)
      .filter(({ field }) => field.value !== "" && field.value !== null)
      .map(({ path, field }) => [path, field.value]),
  );
}

/** What stands on a sheet where the form's fields belong, by path; blank cells are left out. */
export async function valuesOnSheet(
  { page }: WorkbenchPage,
  sheetName: string,
  form: PerformanceForm,
): Promise<Record<string, CellValue>> {
  const cells = [...cellsOf(form)];
  const values = await page.evaluate(
    ([name, addresses]) => {
      const { model } = window.workbench.book;
      const sheet = model.sheets().find((each) => each.name === name);
      if (sheet === undefined) throw new Error(`no sheet ${name}`);
      return addresses.map((address) => {
        const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
        const column = [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
        const area = { row: Number(digits) - 1, column: column - 1, rowCount: 1, columnCount: 1 };
        return model.values(sheet.id, area)[0]?.[0] ?? "";
      });
    },
    [sheetName, cells.map(([, address]) => address)] as const,
  );
  return Object.fromEntries(
    cells.map(([path], i) => [path, values[i] ?? ""] as const).filter(([, value]) => value !== ""),
  );
}

/** Names of the sheets in the order of their tabs. */
export function sheetNames({ page }: WorkbenchPage): Promise<string[]> {
  return page.evaluate(() => window.workbench.book.model.sheets().map(({ name }) => name));
}
