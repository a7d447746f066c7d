/** The .docx file of a report: each paragraph and run with its look, as the parts of the file hold them. */
import { strFromU8, unzipSync } from "fflate";
import { writeDocx } from "../../../src/report/narrative/docx/writeDocx";
import type { NarrativeReport, Piece } from "../../../src/report/narrative/narrativeReport";
import { at } from "../support";

const from = [at("J10")];
const report: NarrativeReport = {
  ...{ sheetName: "自评", fileName: "某局自评报告", title: [["某局"], ["2024 报告"]] },
  ...{ lead: ["引言"], closing: [["某局"], [{ gap: "toFill", what: "报告日期", at: null }]] },
  chapters: [
    {
      title: "一、预算",
      blocks: [
        { kind: "heading", text: "（一）资金" },
        { kind: "paragraph", pieces: ["共 ", { text: "5", how: "sum", from }, " 万元"] },
        {
          ...{ kind: "table", headings: ["项目", "说明", "得分"], widths: [1, 2, 1], texts: [1] },
          rows: [
            [
              ["甲"],
              ["经费：", { text: "没钱\r\n真的", how: "cell", from }, "\n其他：", "没人"],
              [
                { text: "3", how: "cell", from },
                { gap: "toFill", what: "分值", at: null, row: "甲" },
              ],
            ],
          ],
        },
      ],
    },
  ],
};

const attribute = (xml: string, tag: string, name = "val") =>
  new RegExp(`<w:${tag} [^>]*w:${name}="([^"]*)"`, "u").exec(xml)?.[1];

/** "⏎甲{b 22 黑体 #000000 yellow}": a run, on a new line, with what it looks like. */
function runIn(xml: string): string {
  const bold = /<w:b\/>/u.test(xml)
    ? "b"
    : /<w:b w:val="false"\/>/u.test(xml)
      ? "plain"
      : undefined;
  const looks = [
    ...[bold, attribute(xml, "sz"), attribute(xml, "rFonts", "eastAsia")],
    ...[attribute(xml, "color"), attribute(xml, "highlight")],
  ].filter((look) => look !== undefined);
  const text =
    (/<w:t [^>]*>([^<]*)</u.exec(xml)?.[1] ?? "") + (/<w:instrText/u.test(xml) ? "#" : "");
  return `${xml.includes("<w:br/>") ? "⏎" : ""}${text}${looks.length > 0 ? `{${looks.join(" ")}}` : ""}`;
}

/** "720 center: 甲{…}": a paragraph's line, indent, alignment or style, and its runs. */
function paragraphsIn(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gsu)].map(([, paragraph = ""]) => {
    const look = [
      ...[attribute(paragraph, "pStyle"), attribute(paragraph, "spacing", "line")],
      ...[attribute(paragraph, "ind", "firstLine"), attribute(paragraph, "jc")],
    ].filter((each) => each !== undefined);
    const runs = [...paragraph.matchAll(/<w:r>(.*?)<\/w:r>/gsu)].map(([, run = ""]) => runIn(run));
    return `${look.join(" ")}: ${runs.join("|")}`;
  });
}

async function partsOf(of: NarrativeReport, withCells: boolean) {
  const parts = unzipSync(new Uint8Array(await writeDocx(of, { withCells })));
  const part = (name: string) => strFromU8(parts[name]!);
  return {
    document: part("word/document.xml"),
    styles: part("word/styles.xml"),
    footer: part("word/footer1.xml"),
    core: part("docProps/core.xml"),
  };
}

const plainLines = [
  "720 center: 某局{b 44 宋体}",
  "720 center: 2024 报告{b 44 宋体}",
  "600: ",
  "600 640 both: 引言",
  "Heading1: 一、预算",
  "Heading2: （一）资金",
  "600 640 both: 共 |5| 万元",
  "center: 项目{b 21}",
  "center: 说明{b 21}",
  "center: 得分{b 21}",
  "center: 甲{21}",
  "left: 经费：{21}|没钱{21}|⏎真的{21}",
  "left: 其他：{21}|没人{21}",
  "center: 3{21}|【待填】{21 yellow}",
  "600: ",
  "600 right: 某局",
  "600 right: 【待填：报告日期】{yellow}",
];

test("each paragraph in the look of an official report, gaps in yellow", async () => {
  const { document, core } = await partsOf(report, false);
  expect(paragraphsIn(document)).toEqual(plainLines);
  expect(document.match(/w:lineRule="exact"/gu)).toHaveLength(8);
  expect(core).toContain("<dc:creator>PerfScore</dc:creator>");
  expect(core).toContain("<dc:title>某局自评报告</dc:title>");
});

test("with cells each number is followed by them, small and grey, in a table below it", async () => {
  const { document } = await partsOf(report, true);
  const lines = [...plainLines];
  lines[6] = "600 640 both: 共 |5|[J10之和]{plain 16 767676}| 万元";
  // A text without a digit names no cell.
  lines[13] = "center: 3{21}|⏎[J10]{plain 16 767676}|【待填】{21 yellow}";
  expect(paragraphsIn(document)).toEqual([
    ...lines,
    "600 640 both: 注：方括号内是工作表“自评”中的单元格，送审前请取消“注明单元格”后重新下载。",
  ]);
});

test("a table is as wide as the text, its columns by their shares, its heading on each page", async () => {
  const { document } = await partsOf(report, false);
  const [table = ""] = /<w:tbl>.*<\/w:tbl>/su.exec(document) ?? [];
  // A4 less the margins: 11906 − 1587 − 1474 = 8845; a quarter and a half of it.
  expect(attribute(table, "tblW", "w")).toBe("8845");
  expect([...table.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => width)).toEqual([
    ...["2211", "4422", "2211"],
  ]);
  const cells = [...table.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"/gu)].map(([, width]) => width);
  expect(cells).toEqual(["2211", "4422", "2211", "2211", "4422", "2211"]);
  expect(table).toContain('<w:tblLayout w:type="fixed"/>');
  expect(table.match(/<w:trPr><w:cantSplit\/><w:tblHeader\/><\/w:trPr>/gu)).toHaveLength(1);
  expect(table.match(/<w:trPr><w:cantSplit\/><\/w:trPr>/gu)).toHaveLength(1);
  const margins =
    '<w:tcMar><w:top w:type="dxa" w:w="40"/><w:left w:type="dxa" w:w="60"/>' +
    '<w:bottom w:type="dxa" w:w="40"/><w:right w:type="dxa" w:w="60"/></w:tcMar><w:vAlign w:val="center"/>';
  expect(table.split(margins)).toHaveLength(7);
});

test("the page, the fonts and the foot", async () => {
  const { document, styles, footer } = await partsOf(report, false);
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(document).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
  expect(document).toContain('<w:footerReference w:type="default"');
  const fonts = (eastAsia: string) =>
    `<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="${eastAsia}" w:hAnsi="Times New Roman"/>`;
  expect(styles).toContain(
    `<w:rPrDefault><w:rPr>${fonts("仿宋")}<w:sz w:val="32"/><w:szCs w:val="32"/>` +
      '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>',
  );
  const heading = (eastAsia: string) =>
    '<w:pPr><w:keepNext/><w:spacing w:after="0" w:before="0" w:line="600" w:lineRule="exact"/>' +
    `<w:ind w:firstLine="640"/></w:pPr><w:rPr>${fonts(eastAsia)}<w:b w:val="false"/><w:bCs w:val="false"/>` +
    '<w:i w:val="false"/><w:iCs w:val="false"/><w:color w:val="000000"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>';
  const styleOf = (id: string) =>
    new RegExp(`w:styleId="${id}">.*?</w:style>`, "su").exec(styles)?.[0];
  expect(styleOf("Heading1")).toContain(heading("黑体"));
  expect(styleOf("Heading2")).toContain(heading("楷体"));
  expect(footer).toContain('<w:jc w:val="center"/>');
  expect(footer).toContain(`${fonts("宋体")}<w:sz w:val="28"/>`);
  expect(footer.replace(/<[^>]*>/gu, "")).toBe("— PAGE —");
});

test("characters that no XML may hold are left out", async () => {
  const sound = async (pieces: Piece[]) => {
    const bare = {
      ...report,
      title: [],
      lead: pieces,
      closing: [],
      chapters: [{ title: "一\u0001", blocks: [] }],
    };
    return paragraphsIn((await partsOf(bare, false)).document).slice(1, 3);
  };
  expect(await sound(["甲\u0000\u0008\u000B乙\uFFFE丙\uD800丁\u{20BB7}\uE000"])).toEqual([
    ...["600 640 both: 甲乙丙丁\u{20BB7}\uE000", "Heading1: 一"],
  ]);
  expect(await sound([{ text: "甲\u0001\n乙", how: "cell", from }])).toEqual([
    ...["600 640 both: 甲|⏎乙", "Heading1: 一"],
  ]);
});
