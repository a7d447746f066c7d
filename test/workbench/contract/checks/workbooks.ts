/** Workbooks that the add-in makes beside its own. */
import { check, type Check } from "../check";

const source = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks";
const threads = "https://github.com/OfficeDev/office-js/issues/";

export const workbookChecks: Check[] = [
  check(
    "createWorkbook opens an empty workbook, or a copy of a file; the present one stays",
    async ({ Excel, hooks, onSheet, equal }) => {
      const { opened } = hooks.host().created;
      await Excel.createWorkbook();
      await Excel.createWorkbook(btoa("PK\u0003\u0004 and more"));
      equal(opened[0], null);
      equal(opened[1]?.length, 13);
      await onSheet(async (sheet, context) => {
        sheet.load("name");
        await context.sync();
        equal(sheet.name, "Sheet1");
      });
    },
    source,
  ),
  check(
    "createWorkbook refuses what is no file, and opens nothing",
    async ({ Excel, hooks, equal }) => {
      for (const file of ["no base64!", btoa("no file")]) {
        const code = await Excel.createWorkbook(file).then(
          () => null,
          (error: OfficeExtension.Error) => error.code,
        );
        equal(code, "InvalidArgument");
      }
      equal(hooks.host().created.opened.length, 0);
    },
    `${threads}2537`,
  ),
];
