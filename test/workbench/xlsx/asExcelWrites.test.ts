import { strFromU8, unzipSync } from "fflate";
import type { WorkbookModel } from "../../../workbench/workbook/model/model";
import { defaultProtectionOptions } from "../../../workbench/workbook/model/protection";
import { createNodeWorkbook } from "../../../workbench/workbook/univer/univerNode";
import { openXlsx, saveXlsx } from "../../../workbench/workbook/xlsx";
import { convert, hasLibreOffice, withoutLibreOffice } from "../libreOffice";

/** What Excel writes into a file, and finds there again. */

const functions = ["PERFSCORE"];
const addIn = { id: "7d1f4a36-52c8-4e0b-9f63-2b8c5d0e71a4", version: "1.0.0.0" };

const at = (row: number, column: number, rowCount = 1, columnCount = 1) => ({
  row,
  column,
  rowCount,
  columnCount,
});

/** A workbook with the add-in's function, which answers 1.296 or an error. */
function newWorkbook(): WorkbookModel {
  const model = createNodeWorkbook();
  const parameters = [{ name: "operator", type: "any" }];
  model.useFunctions(
    { functions: [{ id: "PERFSCORE", name: "PERFSCORE", parameters, result: {} }] },
    (_, [operator]) => ({
      result: Promise.resolve(operator === "?" ? { error: "#VALUE!", message: "无法识别" } : 1.296),
      cancel: () => undefined,
    }),
  );
  return model;
}

const answered = () => new Promise((resolve) => setTimeout(resolve, 20));

async function saved(model: WorkbookModel): Promise<{ bytes: Uint8Array; part: Part }> {
  await answered();
  const bytes = await saveXlsx(model, functions, addIn);
  const parts = unzipSync(bytes);
  return { bytes, part: (name) => (parts[name] ? strFromU8(parts[name]) : "") };
}
type Part = (name: string) => string;

async function reopened(bytes: Uint8Array): Promise<{ model: WorkbookModel; sheet: string }> {
  const model = newWorkbook();
  await openXlsx(bytes, model, functions);
  await answered();
  return { model, sheet: model.activeSheet() };
}

test("a call of the add-in's function is a dynamic array of one cell, with its metadata", async () => {
  const model = newWorkbook();
  model.enter(model.activeSheet(), at(0, 0, 1, 3), [['=PERFSCORE("=")', "=1+1", "=SEQUENCE(2)"]]);
  const { bytes, part } = await saved(model);
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(
    /<c r="A1"[^>]* cm="1"[^>]*><f t="array" ref="A1">_xldudf_PERFSCORE\("="\)<\/f><v>1.296<\/v>/,
  );
  expect(sheet).toMatch(/<c r="B1"(?![^>]* cm=)[^>]*><f>1\+1<\/f>/);
  expect(sheet).toMatch(/<c r="C1"[^>]* cm="1"[^>]*><f t="array" ref="C1:C2">/);
  expect(part("xl/metadata.xml")).toContain('<xda:dynamicArrayProperties fDynamic="1"');
  expect(part("[Content_Types].xml")).toContain("sheetMetadata+xml");
  const copy = await reopened(bytes);
  expect(copy.model.formulas(copy.sheet, at(0, 0))).toEqual([['=PERFSCORE("=")']]);
  expect(copy.model.values(copy.sheet, at(0, 0, 2, 3))).toEqual([
    [1.296, 2, 1],
    ["", "", 2],
  ]);
});

test("nothing orders Excel to calculate anew, an error is an error, no pane without a split", async () => {
  const model = newWorkbook();
  model.enter(model.activeSheet(), at(0, 0, 1, 3), [['=PERFSCORE("?")', "=1/0", '="#N/A"&""']]);
  const { bytes, part } = await saved(model);
  expect(part("xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(/<c r="A1"[^>]* t="e"[^>]*><f [^>]*>[^<]*<\/f><v>#VALUE!<\/v>/);
  expect(sheet).toMatch(/<c r="B1"[^>]* t="e"[^>]*><f>1\/0<\/f><v>#DIV\/0!<\/v>/);
  expect(sheet).not.toContain("<pane");
  const copy = await reopened(bytes);
  expect(copy.model.values(copy.sheet, at(0, 0, 1, 2))).toEqual([["#VALUE!", "#DIV/0!"]]);
});

test("comments are threads with author, time and state, and notes for older programs", async () => {
  const model = newWorkbook();
  const sheet = model.activeSheet();
  model.enter(sheet, at(1, 1), [["有批注"]]);
  const id = model.addComment(sheet, 1, 1, '请核对 "98" <b> & 改\n第二行', {
    authorName: "张三",
    creationDate: "2026-03-05T08:09:10.00Z",
  });
  model.updateComment(id, { resolved: true });
  model.addReply(id, "已核对", { authorName: "李四", creationDate: "2026-03-06T01:02:03.00Z" });
  model.addComment(sheet, 4, 0, "空单元格上的");
  const other = model.addSheet("另一张");
  model.addComment(other, 0, 0, "第二张表上的");
  const { bytes, part } = await saved(model);
  expect(part("xl/persons/person.xml")).toContain('displayName="张三"');
  expect(part("xl/threadedComments/threadedComment1.xml")).toContain('ref="B2"');
  expect(part("xl/worksheets/_rels/sheet2.xml.rels")).toContain("threadedComment2.xml");
  const copy = await reopened(bytes);
  const plain = (of: WorkbookModel) =>
    of.comments().map(({ creationDate, sheetId, replies, ...comment }) => ({
      ...comment,
      id: "",
      replies: replies.map((reply) => ({ ...reply, id: "" })),
      date: new Date(creationDate).getTime(),
      sheet: of.sheets().findIndex((each) => each.id === sheetId),
    }));
  expect(plain(copy.model)).toEqual(plain(model));
});

test("tables come back with their columns, totals, looks and formulas", async () => {
  const model = newWorkbook();
  const sheet = model.activeSheet();
  model.enter(sheet, at(0, 0, 3, 2), [
    ["指标", "分 值"],
    ["甲", 3],
    ["乙", 4],
  ]);
  const id = model.addTable(sheet, at(0, 0, 3, 2), true);
  model.updateTable(id, {
    name: "指标表",
    style: "TableStyleLight9",
    showTotals: true,
    showBandedRows: false,
    highlightFirstColumn: true,
  });
  model.enter(sheet, at(1, 3, 1, 2), [["=SUM(指标表[分 值])", "=指标表[@[分 值]]*2"]]);
  const { bytes, part } = await saved(model);
  expect(part("xl/tables/table1.xml")).toContain('totalsRowFunction="sum"');
  expect(part("xl/tables/table1.xml")).toContain('totalsRowLabel="汇总"');
  expect(part("xl/tables/table1.xml")).toContain('showFirstColumn="1"');
  expect(part("xl/worksheets/sheet1.xml")).toContain("指标表[[#This Row],[分 值]]*2");
  const copy = await reopened(bytes);
  const plain = (of: WorkbookModel) =>
    of.tables().map((table) => ({ ...table, id: "", sheetId: "" }));
  expect(plain(copy.model)).toEqual(plain(model));
  expect(copy.model.formulas(copy.sheet, at(0, 0, 4, 5))).toEqual(
    model.formulas(sheet, at(0, 0, 4, 5)),
  );
  expect(copy.model.values(copy.sheet, at(1, 3, 1, 2))).toEqual([[7, 6]]);
});

test("a sheet's filter, links, protection and the workbook's own come back", async () => {
  const model = newWorkbook();
  const sheet = model.activeSheet();
  model.enter(sheet, at(0, 0, 3, 2), [
    ["类", "数"],
    ["甲", 1],
    ["乙", 2],
  ]);
  const criteria = [{ filterOn: "Values", values: ["甲"] }, null];
  model.setAutoFilter(sheet, { area: at(0, 0, 3, 2), criteria });
  const web = { address: "https://example.com/", screenTip: "提示", textToDisplay: "甲" };
  model.setHyperlink(sheet, at(1, 0), web);
  const inside = { documentReference: "Sheet1!A1", screenTip: "", textToDisplay: "乙" };
  model.setHyperlink(sheet, at(2, 0), inside);
  const protection = model.sheetProtection(sheet);
  expect(protection).toBeNull();
  const allowed = { allowSort: true, allowEditObjects: true, selectionMode: "Unlocked" };
  const options = { ...defaultProtectionOptions, ...allowed };
  model.setSheetProtection(sheet, { options, password: null });
  model.setWorkbookProtection({ password: null });
  const { bytes } = await saved(model);
  const copy = await reopened(bytes);
  expect(copy.model.autoFilter(copy.sheet)).toEqual({ area: at(0, 0, 3, 2), criteria });
  expect(copy.model.hyperlink(copy.sheet, at(1, 0))).toEqual(web);
  expect(copy.model.hyperlink(copy.sheet, at(2, 0))).toEqual(inside);
  expect(copy.model.sheetProtection(copy.sheet)).toEqual({ options, password: null });
  expect(copy.model.workbookProtection()).toEqual({ password: null });
});

test("the add-in's settings are in its own part, under its manifest's id", async () => {
  const model = newWorkbook();
  const none = await saved(model);
  expect(Object.keys(unzipSync(none.bytes)).filter((name) => /webext/.test(name))).toEqual([]);
  model.setSetting("pack", '"liaoning"');
  model.setSetting("说明", JSON.stringify({ a: "<&>", b: "两\n行" }));
  const { bytes, part } = await saved(model);
  expect(part("xl/webextensions/webextension1.xml")).toContain(`<we:reference id="${addIn.id}"`);
  expect(part("_rels/.rels")).toContain("xl/webextensions/taskpanes.xml");
  const copy = await reopened(bytes);
  expect([...copy.model.settings()]).toEqual([...model.settings()]);
});

test(`LibreOffice opens all of it and gives back what it keeps${withoutLibreOffice}`, async () => {
  if (!hasLibreOffice) return;
  const model = newWorkbook();
  const sheet = model.activeSheet();
  model.enter(sheet, at(0, 0, 3, 2), [
    ["指标", "分值"],
    ["甲", 3],
    ["乙", '=PERFSCORE("=")'],
  ]);
  const id = model.addTable(sheet, at(0, 0, 3, 2), true);
  model.updateTable(id, { name: "指标表" });
  model.enter(sheet, at(0, 3, 1, 2), [["=SUM(指标表[分值])", "=1/0"]]);
  model.addComment(sheet, 1, 1, "批注");
  model.setSetting("pack", '"liaoning"');
  model.setSheetProtection(sheet, {
    options: { ...defaultProtectionOptions, allowSort: true },
    password: null,
  });
  const { bytes } = await saved(model);
  const copy = await reopened(convert(bytes, "xlsx"));
  expect(copy.model.values(copy.sheet, at(0, 0, 3, 5))).toEqual(
    model.values(sheet, at(0, 0, 3, 5)),
  );
  expect(copy.model.formulas(copy.sheet, at(2, 1))).toEqual([['=PERFSCORE("=")']]);
  expect(copy.model.tables()).toMatchObject([{ name: "指标表", area: at(0, 0, 3, 2) }]);
  expect(copy.model.sheetProtection(copy.sheet)?.options).toMatchObject({ allowSort: true });
});
