import fs from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookModel } from "../../../workbench/workbook/model/model";
import { defaultProtectionOptions } from "../../../workbench/workbook/model/protection";
import { createNodeWorkbook } from "../../../workbench/workbook/univer/univerNode";
import { openXlsx, saveXlsx, XlsxError } from "../../../workbench/workbook/xlsx";
import { convert, hasLibreOffice, withoutLibreOffice } from "../libreOffice";

const at = (row: number, column: number, rowCount = 1, columnCount = 1) => ({
  row,
  column,
  rowCount,
  columnCount,
});
const functions = ["PERFSCORE"];
const style = {
  areas: [at(2, 2, 3, 1)],
  stopIfTrue: false,
  format: {
    fillColor: "#FF9999",
    fontColor: "#C00000",
    bold: true,
    italic: null,
    strikethrough: null,
    underline: null,
    numberFormat: null,
    borders: {},
  },
};

function useScores(model: WorkbookModel): void {
  const any = (name: string) => ({ name, type: "any" });
  const parameters = [any("operator"), any("target"), any("actual"), any("weight")];
  const declared = [{ id: "PERFSCORE", name: "PERFSCORE", parameters, result: {} }];
  model.useFunctions({ functions: declared }, () => ({
    result: Promise.resolve(1.296),
    cancel: () => undefined,
  }));
}

async function answered(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 10));
}

/** A small form with one of everything that is kept. */
async function sample(): Promise<WorkbookModel> {
  const model = createNodeWorkbook();
  useScores(model);
  const sheet = model.activeSheet();
  model.updateSheet(sheet, { name: "自评表", tabColor: "#00B050", showGridlines: false });
  model.enter(sheet, at(0, 0, 6, 4), [
    ["部门整体绩效自评表", "", "", ""],
    ["指标", "指标值", "完成值", "得分"],
    ["'007", 100, 81.28, '=PERFSCORE("=",B3,C3,1.6)'],
    ["≥95%", 0.95, "", '=IF(C4="","",ROUND(C4/B4,2))'],
    [true, "=SUM(D3:D4)", "=NA()", '=TEXTJOIN("、",TRUE,A2:B2)'],
    ["=SEQUENCE(2)", "", "", "=LET(x,B3,x*2)"],
  ]);
  model.setNumberFormats(sheet, at(3, 1), [["0.00%"]]);
  model.merge(sheet, at(0, 0, 1, 4), false);
  model.setStyle(sheet, at(0, 0, 1, 4), {
    bold: true,
    fontSize: 16,
    fontName: "黑体",
    fillColor: "#DDEBF7",
    fontColor: "#1F3864",
    horizontalAlignment: "Center",
    verticalAlignment: "Center",
  });
  model.setStyle(sheet, at(2, 1, 3, 2), { locked: false, wrapText: true, underline: "Single" });
  for (const edge of [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    "InsideHorizontal",
  ] as const) {
    model.setBorder(sheet, at(1, 0, 4, 4), edge, { style: "Continuous", weight: "Thin" });
  }
  model.setColumnWidth(sheet, at(0, 0), 120);
  model.setRowHeight(sheet, at(0, 0), 30);
  model.setFreeze(sheet, { rows: 2, columns: 1 });
  const dialog = { title: "指标值", message: "请填数字", showAlert: true, style: "Stop" };
  model.setDataValidation(sheet, at(2, 1, 2, 1), {
    rule: { decimal: { formula1: 0, formula2: 100, operator: "Between" } },
    ignoreBlanks: true,
    errorAlert: dialog,
    prompt: { title: "提示", message: "0 到 100", showPrompt: true },
  });
  model.setDataValidation(sheet, at(2, 0), {
    rule: { list: { inCellDropDown: true, source: "项,个,%" } },
    ignoreBlanks: true,
    errorAlert: { ...dialog, style: "Warning" },
    prompt: { title: "", message: "", showPrompt: true },
  });
  model.addConditionalFormat(sheet, { ...style, type: "Custom", rule: { formula: "=$C3<$B3" } });
  model.addConditionalFormat(sheet, {
    ...style,
    areas: [at(2, 1, 2, 1), at(5, 1)],
    type: "Custom",
    rule: { formula: '=AND(LEN("PERFSCORE实时检查：指标值未填"),$B3="")' },
    format: {
      ...style.format,
      bold: null,
      italic: true,
      underline: "Single",
      borders: {
        EdgeTop: { style: "Dash", color: "#8A6100" },
        EdgeLeft: { style: "Continuous", color: "#A80000" },
      },
    },
  });
  model.addName({
    name: "分值",
    scope: null,
    formula: "=自评表!$B$3:$B$4",
    comment: "",
    visible: true,
  });
  model.setPageLayout(sheet, {
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1 },
    printAreas: [at(0, 0, 6, 4)],
    titleRows: [0, 2],
    centerHorizontally: true,
    topMargin: 36,
    headersFooters: { ...model.pageLayout(sheet).headersFooters, centerFooter: "第 &P 页" },
  });
  model.setSheetProtection(sheet, { options: {}, password: null });
  const hidden = model.addSheet("规则");
  model.enter(hidden, at(0, 0), [["=自评表!B3*2"]]);
  model.updateSheet(hidden, { visibility: "Hidden" });
  await answered();
  return model;
}

function contents(model: WorkbookModel) {
  return model.sheets().map((sheet) => {
    const area = at(0, 0, 8, 5);
    return {
      ...sheet,
      id: "",
      values: model.values(sheet.id, area),
      formulas: model.formulas(sheet.id, area),
      numberFormats: model.numberFormats(sheet.id, area),
      merges: model.mergedAreas(sheet.id),
      freeze: model.freeze(sheet.id),
      layout: model.pageLayout(sheet.id),
      isProtected: model.sheetProtection(sheet.id) !== null,
      validations: [...model.dataValidations(sheet.id)].sort((a, b) =>
        JSON.stringify(a).localeCompare(JSON.stringify(b)),
      ),
      formats: model.conditionalFormats(sheet.id).map((each) => ({ ...each, id: "" })),
      widths: [0, 1, 2].map((column) => model.columnWidth(sheet.id, at(0, column))),
      height: model.rowHeight(sheet.id, at(0, 0)),
      styles: (
        [
          "bold",
          "fontSize",
          "fontName",
          "fillColor",
          "fontColor",
          "locked",
          "wrapText",
          "underline",
          "horizontalAlignment",
        ] as const
      ).map((property) =>
        [0, 1, 2, 3].map((row) => model.getStyle(sheet.id, at(row, 1), property)),
      ),
      border: model.getBorder(sheet.id, at(1, 0, 4, 4), "InsideHorizontal"),
    };
  });
}

async function reopened(bytes: Uint8Array): Promise<WorkbookModel> {
  const model = createNodeWorkbook();
  useScores(model);
  await openXlsx(bytes, model, functions);
  await answered();
  return model;
}

test("what is saved opens again with everything that is kept", async () => {
  const model = await sample();
  const copy = await reopened(await saveXlsx(model, functions));
  expect(contents(copy)).toEqual(contents(model));
  expect(copy.names()).toEqual(model.names());
});

test("formulas are spelt in the file as Excel spells them", async () => {
  const { openXlsx: read } = await import("hucre");
  const file = await read(await saveXlsx(await sample(), functions), { readStyles: true });
  const formula = (key: string) => file.sheets[0]?.cells?.get(key)?.formula;
  expect(formula("2,3")).toBe('_xldudf_PERFSCORE("=",B3,C3,1.6)');
  expect(formula("4,3")).toBe('_xlfn.TEXTJOIN("、",TRUE,A2:B2)');
  expect(formula("5,3")).toBe("_xlfn.LET(_xlpm.x,B3,_xlpm.x*2)");
  expect(file.sheets[0]?.cells?.get("2,3")?.value).toBe(1.296);
});

describe("a file that cannot be opened is refused with a code", () => {
  /** What stands first in a workbook that asks for a password, and in one of Excel 97-2003. */
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const files: [what: string, bytes: () => Promise<Uint8Array>, code: string][] = [
    ["a text", () => Promise.resolve(strToU8("得分,1.6")), "unreadable"],
    ["nothing", () => Promise.resolve(new Uint8Array()), "unreadable"],
    ["a zip archive", () => Promise.resolve(zipSync({ "a.txt": strToU8("a") })), "unreadable"],
    ["half a workbook", async () => (await aWorkbook()).slice(0, 2000), "unreadable"],
    [
      "an encrypted workbook",
      () => Promise.resolve(Uint8Array.from({ length: 4096 }, (_, at) => compound[at] ?? 0)),
      "encrypted",
    ],
    ["a workbook with a chart sheet", async () => withChartSheet(await aWorkbook()), "chartSheet"],
  ];

  const aWorkbook = async () => saveXlsx(await sample(), functions);

  /** The workbook with its first sheet declared a chart sheet, as Excel relates one. */
  function withChartSheet(bytes: Uint8Array): Uint8Array {
    const parts = unzipSync(bytes);
    const relations = "xl/_rels/workbook.xml.rels";
    const text = strFromU8(parts[relations] ?? new Uint8Array());
    parts[relations] = strToU8(text.replace("relationships/worksheet", "relationships/chartsheet"));
    return zipSync(parts);
  }

  test.each(files)("%s", async (_, bytes, code) => {
    const opening = openXlsx(await bytes(), createNodeWorkbook());
    await expect(opening).rejects.toBeInstanceOf(XlsxError);
    await expect(opening).rejects.toMatchObject({ code });
  });
});

test("a protected sheet allows what it did, and names of its print ranges have its own in quotes", async () => {
  const model = createNodeWorkbook();
  const [{ id = "" } = {}] = model.sheets();
  model.updateSheet(id, { name: "703001's 自评表" });
  const options = { ...defaultProtectionOptions, allowFormatCells: true, allowSort: true };
  model.setSheetProtection(id, { options, password: null });
  model.setPageLayout(id, {
    printAreas: [at(0, 0, 9, 4)],
    titleRows: [1, 2],
    titleColumns: [0, 1],
  });
  const bytes = await saveXlsx(model);
  const xml = strFromU8(unzipSync(bytes)["xl/workbook.xml"]!);
  const names = [...xml.matchAll(/<definedName [^>]*>([^<]*)</g)].map(([, range]) => range);
  const sheet = "'703001''s 自评表'";
  expect(names).toEqual([`${sheet}!$A$1:$D$9`, `${sheet}!$A:$A,${sheet}!$2:$3`]);
  const copy = await reopened(bytes);
  const [again] = copy.sheets();
  expect(copy.sheetProtection(again!.id)).toEqual({ options, password: null });
  expect(copy.pageLayout(again!.id)).toMatchObject({ titleRows: [1, 2], titleColumns: [0, 1] });
});

test(`LibreOffice reads the same values and gives them back${withoutLibreOffice}`, async () => {
  if (!hasLibreOffice) return;
  const model = await sample();
  const bytes = await saveXlsx(model, functions);
  const [first] = model.sheets();
  // The values of the file, but for the add-in's function: LibreOffice calculates arrays anew, and Excel
  // keeps such calls as arrays.
  const rows = convert(bytes, "csv").toString("utf8").replace(/"/g, "").trim().split("\n");
  expect(rows[2]).toBe("007,100,81.28,#NAME?");
  expect(rows[4]).toBe("TRUE,1.296,#N/A,指标、指标值");
  const copy = await reopened(convert(bytes, "xlsx"));
  const [again] = copy.sheets();
  const area = at(0, 0, 5, 4);
  expect(copy.values(again?.id ?? "", area)).toEqual(model.values(first?.id ?? "", area));
  expect(copy.mergedAreas(again?.id ?? "")).toEqual(model.mergedAreas(first?.id ?? ""));
  const rules = copy.conditionalFormats(again?.id ?? "").map(({ rule }) => rule["formula"]);
  expect(rules.sort()).toEqual(["=$C3<$B3", '=AND(LEN("PERFSCORE实时检查：指标值未填"),$B3="")']);
  expect(copy.pageLayout(again?.id ?? "").titleRows).toEqual([0, 2]);
});

test("a file that LibreOffice wrote opens", async () => {
  const file = path.join(__dirname, "../../fixtures/xlsx/writtenByLibreOffice.xlsx");
  const model = await reopened(fs.readFileSync(file));
  const [sheet, hidden] = model.sheets();
  const id = sheet?.id ?? "";
  expect(sheet).toMatchObject({ name: "自评表", visibility: "Visible" });
  expect(hidden).toMatchObject({ name: "规则", visibility: "Hidden" });
  expect(model.values(id, at(2, 0, 3, 4))).toEqual([
    ["007", 100, 81.28, 1.296],
    ["≥95%", 0.95, "", ""],
    [true, 1.296, "#N/A", "指标、指标值"],
  ]);
  expect(model.formulas(id, at(2, 3))).toEqual([['=PERFSCORE("=",B3,C3,1.6)']]);
  expect(model.mergedAreas(id)).toEqual([at(0, 0, 1, 4)]);
  expect(model.getStyle(id, at(0, 0), "fillColor")).toBe("#DDEBF7");
  expect(model.dataValidation(id, at(2, 1))).toMatchObject({
    rule: { decimal: { formula1: 0, formula2: 100, operator: "Between" } },
  });
  expect(model.sheetProtection(id)).not.toBeNull();
});
