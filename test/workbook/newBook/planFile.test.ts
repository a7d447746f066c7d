/** The file of a plan, to the letter of its parts. */
import { strFromU8, unzipSync } from "fflate";
import type { SheetPlan } from "../../../src/form";
import { planFile } from "../../../src/workbook";
import { smallPlan } from "../support/smallPlan";

async function partsOf(...plans: SheetPlan[]) {
  const packed = unzipSync(await planFile(plans));
  const part = (name: string) => strFromU8(packed[`xl/${name}.xml`]!);
  return { sheet: part("worksheets/sheet1"), styles: part("styles"), workbook: part("workbook") };
}

/** The elements of a name as they stand in a part, with what is in them. */
function elements(part: string, name: string): string[] {
  return part.match(new RegExp(`<${name}(?: [^>]*?)?(?:/>|>.*?</${name}>)`, "gsu")) ?? [];
}

const { print } = smallPlan();

/** Without anything that a plan may do without. */
const bare = smallPlan({
  protect: false,
  frozenRows: 0,
  tabColor: undefined,
  checks: [],
  print: { ...print, orientation: "portrait", titleRows: null, footer: undefined },
});

test("names, quoted where Excel wants it, of what is printed; a second sheet's own", async () => {
  const { workbook } = await partsOf(smallPlan(), bare);
  expect(elements(workbook, "sheet")).toEqual([
    '<sheet name="小&apos;表" sheetId="1" r:id="rId1"/>',
    '<sheet name="小&apos;表(2)" sheetId="2" r:id="rId2"/>',
  ]);
  expect(elements(workbook, "definedName")).toEqual([
    `<definedName name="_xlnm.Print_Area" localSheetId="0">'小''表'!$A$1:$C$4</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'小''表'!$2:$3</definedName>`,
    `<definedName name="_xlnm.Print_Area" localSheetId="1">'小''表(2)'!$A$1:$C$4</definedName>`,
  ]);
});

test("cells with what they hold, and a formula with its value", async () => {
  const { sheet } = await partsOf(smallPlan());
  const cells = elements(sheet, "c").map((cell) => cell.replace(/ s="\d"/u, ""));
  expect(cells).toEqual([
    ...['<c r="A1" t="s"><v>0</v></c>', '<c r="B1"/>', '<c r="C1"/>'],
    ...['<c r="A2" t="s"><v>1</v></c>', '<c r="B2" t="s"><v>2</v></c>', '<c r="C2"/>'],
    ...['<c r="A3" t="s"><v>3</v></c>', '<c r="B3"><v>3.5</v></c>'],
    '<c r="C3"><f>B3*2</f><v>7</v></c>',
    ...['<c r="A4" t="b"><v>1</v></c>', '<c r="B4"><v>0.5</v></c>'],
    '<c r="C4" t="s"><v>4</v></c>',
  ]);
});

test("the looks of cells, the later style over the earlier", async () => {
  const { sheet, styles } = await partsOf(smallPlan());
  const fonts = elements(styles, "font").slice(0, 3);
  expect(fonts).toEqual([
    '<font><sz val="11"/><name val="Calibri"/></font>',
    '<font><b/><color rgb="FF112233"/><sz val="18"/><name val="黑体"/></font>',
    '<font><sz val="10"/><name val="宋体"/></font>',
  ]);
  expect(elements(styles, "fill")[2]).toBe(
    '<fill><patternFill patternType="solid"><fgColor rgb="FFDDEEFF"/></patternFill></fill>',
  );
  const line = (side: string) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`;
  expect(elements(styles, "borders")[0]).toContain(
    `<border>${["left", "right", "top", "bottom"].map(line).join("")}<diagonal/></border>`,
  );
  const looks = elements(elements(styles, "cellXfs")[0]!, "xf");
  const at = (address: string) =>
    looks[Number(new RegExp(`<c r="${address}"[^>]* s="(\\d)"`, "u").exec(sheet)![1])];
  const title = at("A1");
  expect(title).toContain('fontId="1" fillId="2" borderId="0"');
  expect(title).toContain('<alignment horizontal="center" vertical="top"/></xf>');
  expect(title).toContain('numFmtId="0"');
  const plain = at("C4");
  expect([at("B1"), at("C2"), at("A4")]).toEqual([plain, plain, plain]);
  expect(plain).toContain('numFmtId="0" fontId="2" fillId="0" borderId="0"');
  expect(plain).toContain('<alignment vertical="center" wrapText="true"/></xf>');
  const bordered = at("A2");
  expect([at("B2"), at("A3")]).toEqual([bordered, bordered]);
  expect(bordered).toContain('fillId="0" borderId="1"');
  expect(bordered).toContain('<alignment horizontal="left" vertical="center" wrapText="true"/>');
  const open =
    '<alignment horizontal="right" vertical="bottom" wrapText="true"/><protection locked="0"/></xf>';
  expect(at("B3")).toContain('numFmtId="164" fontId="2" fillId="0" borderId="1"');
  expect(at("B4")).toContain('numFmtId="165" fontId="2" fillId="0" borderId="0"');
  expect(at("B3")).toContain(open);
  expect(at("B4")).toContain(open);
  expect(looks.filter((look) => look.includes("<protection"))).toHaveLength(2);
  expect(elements(styles, "numFmt")).toEqual([
    '<numFmt numFmtId="164" formatCode="0.0"/>',
    '<numFmt numFmtId="165" formatCode="0.00%"/>',
  ]);
});

test("cells without a style have the font of the file, and the format General is none", async () => {
  const area = { row: 0, column: 0, rows: 4, columns: 3 };
  const styles = [{ ranges: [area], style: { numberFormat: "General" } }];
  const cells = smallPlan().cells.map((line) => line.map(() => null));
  const parts = await partsOf(smallPlan({ styles, cells, checks: [] }));
  expect(elements(parts.styles, "font")).toEqual([
    '<font><sz val="11"/><name val="Calibri"/></font>',
  ]);
  expect(elements(parts.styles, "numFmt")).toEqual([]);
  const looks = elements(elements(parts.styles, "cellXfs")[0]!, "xf").join("");
  expect(looks).not.toMatch(/<protection|horizontal|vertical|wrapText|applyNumberFormat/u);
});

test("widths in digits, heights in points, merges, and the rows that stay", async () => {
  const { sheet } = await partsOf(smallPlan());
  const widths = [...sheet.matchAll(/<col [^>]*width="([^"]*)"/gu)].map(([, width]) =>
    Number(width),
  );
  // (pixels - 5) / 7, of which 60 points have 80, 75 have 100 and 90 have 120.
  [75 / 7, 95 / 7, 115 / 7].forEach((width, at) => expect(widths[at]).toBeCloseTo(width, 9));
  const rows = sheet.match(/<row [^>]*>/gu);
  expect(rows).toEqual([
    '<row r="1" ht="30" customHeight="1">',
    '<row r="2">',
    '<row r="3">',
    '<row r="4" ht="45" customHeight="1">',
  ]);
  expect(elements(sheet, "mergeCells")).toEqual([
    '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
  ]);
  expect(sheet).toContain('<sheetView workbookViewId="0" showGridLines="0">');
  expect(elements(sheet, "pane")).toEqual([
    '<pane ySplit="2" topLeftCell="A3" state="frozen" activePane="bottomLeft"/>',
  ]);
  expect(elements(sheet, "tabColor")).toEqual(['<tabColor rgb="FF00AA55"/>']);
});

test("what cells let in", async () => {
  const { sheet } = await partsOf(smallPlan());
  const told = 'allowBlank="1" showInputMessage="1"';
  const stop = `${told} showErrorMessage="1" errorStyle="stop"`;
  const said = 'promptTitle="评级" prompt="请选。" errorTitle="不行" error="只能选。"';
  const rule = (attributes: string, ...formulas: string[]) =>
    `<dataValidation ${attributes}>${formulas
      .map((formula, at) => `<formula${at + 1}>${formula}</formula${at + 1}>`)
      .join("")}</dataValidation>`;
  expect(elements(sheet, "dataValidation")).toEqual([
    rule(`type="list" sqref="A2" ${stop} ${said}`, '"优,良"'),
    rule(`type="list" sqref="A4" ${stop} ${said}`, '"优,良"'),
    rule(`type="list" sqref="B2" ${told} errorStyle="stop"`, '"甲"'),
    rule(`type="decimal" sqref="B3" operator="between" ${stop}`, "1", "9"),
    rule(`type="decimal" sqref="B4" operator="greaterThanOrEqual" ${stop}`, "2"),
    rule(`type="custom" sqref="C4" ${stop}`, "LEN(C4)&lt;5"),
    rule(`type="decimal" sqref="C3" operator="greaterThanOrEqual" ${told} errorStyle="stop"`, "0"),
  ]);
});

test("the live checks, the first above the others", async () => {
  const { sheet, styles } = await partsOf(smallPlan());
  const check = (sqref: string, place: number, formula: string) =>
    `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" priority="${place}" ` +
    `dxfId="${place - 1}"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
  expect(elements(sheet, "conditionalFormatting")).toEqual([
    check("A3:A4", 1, 'AND(LEN("PERFSCORE实时检查：未填"),$A3="")'),
    check("B3", 2, 'AND(LEN("PERFSCORE实时检查：太""大"),$B3&gt;3)'),
  ]);
  const look = (font: string, fill: string) =>
    `<dxf><font><color rgb="FF${font}"/></font><fill><patternFill patternType="solid">` +
    `<bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`;
  expect(elements(styles, "dxf")).toEqual([look("004E8C", "DCEBFA"), look("8B0000", "F9C9C4")]);
});

test("the page, its margins in inches", async () => {
  const { sheet } = await partsOf(smallPlan());
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(sheet).toContain('<printOptions horizontalCentered="1"/>');
  expect(elements(sheet, "pageMargins")).toEqual([
    '<pageMargins left="2" right="0.25" top="1" bottom="0.5" header="0.3" footer="0.3"/>',
  ]);
  expect(elements(sheet, "pageSetup")).toEqual([
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  ]);
  expect(elements(sheet, "headerFooter")).toEqual([
    "<headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>",
  ]);
});

test("a protection without a password that lets formats be changed", async () => {
  const { sheet } = await partsOf(smallPlan());
  expect(elements(sheet, "sheetProtection")).toEqual([
    '<sheetProtection sheet="1" objects="1" scenarios="1" ' +
      'formatCells="0" formatColumns="0" formatRows="0"/>',
  ]);
});

test("what a plan does not ask for is not written", async () => {
  const { sheet } = await partsOf(bare);
  for (const name of ["sheetProtection", "pane", "tabColor", "headerFooter"]) {
    expect(elements(sheet, name)).toEqual([]);
  }
  expect(elements(sheet, "conditionalFormatting")).toEqual([]);
  expect(elements(sheet, "pageSetup")[0]).toContain('orientation="portrait"');
});
