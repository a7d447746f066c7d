/** Small files that would come to very much, made by hand as no program writes them. */
import { strToU8, unzipSync, zipSync } from "fflate";

/** The XML of a sheet with these cells. */
export const sheetXml = (cells: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;

/** A workbook whose sheets hold just this XML. */
export function workbook(sheets: string[]): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const list = sheets.map((_, i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="r${i}"/>`);
  const links = sheets.map(
    (_, i) =>
      `<Relationship Id="r${i}" Type="${relations}/worksheet" Target="worksheets/sheet${i}.xml"/>`,
  );
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships">${links.join("")}</Relationships>`,
  };
  sheets.forEach((xml, i) => (files[`xl/worksheets/sheet${i}.xml`] = xml));
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** The workbook with one part more, which nothing needs to refer to. */
export function withPart(bytes: Uint8Array, name: string, xml: string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [name]: strToU8(xml) });
}

/** A Word document with this body. */
export function wordOf(body: string): Uint8Array {
  const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const types = "http://schemas.openxmlformats.org/package/2006/content-types";
  return zipSync({
    "[Content_Types].xml": strToU8(`<Types xmlns="${types}"/>`),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

/** A cell with its own text. */
export const inline = (ref: string, text: string) =>
  `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
export const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

/** What draws the lines of a table in a PDF. */
export function lines(across: number, down: number): string {
  const vertical = Array.from({ length: across }, (_, i) => `${i * 3} 0 m ${i * 3} 6000 l S`);
  const horizontal = Array.from({ length: down }, (_, i) => `0 ${i * 3} m 6000 ${i * 3} l S`);
  return [...vertical, ...horizontal].join("\n");
}

/** A PDF whose pages all show this content. */
export function pdfOf(content: string, pages = 1): string {
  const text = "BT /F 12 Tf 10 10 Td (a) Tj ET";
  const stream = content.includes("9 9 l") ? content : `${content}\n${text}`;
  const numbers = Array.from({ length: pages }, (_, i) => i + 5);
  const kids = numbers.map((number) => `${number} 0 R`).join(" ");
  const page = `/Type/Page/Parent 2 0 R/MediaBox[0 0 6000 6000]/Contents 3 0 R/Resources<</Font<</F 4 0 R>>>>`;
  const objects = [
    "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj",
    `2 0 obj <</Type/Pages/Kids[${kids}]/Count ${pages}>> endobj`,
    `3 0 obj <</Length ${stream.length}>> stream\n${stream}\nendstream endobj`,
    "4 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj",
    ...numbers.map((number) => `${number} 0 obj <<${page}>> endobj`),
    "trailer <</Root 1 0 R>>",
  ];
  return `%PDF-1.4\n${objects.join("\n")}\n%%EOF`;
}
