import { gridOfHtml } from "../sources/htmlTables";
import { ImportError } from "../account/importError";
import { MOST_WORD_ELEMENTS } from "../account/limits";
import type { Source } from "../sources/source";
import { XmlCount } from "./xmlCount";
import { checkZip } from "./zipCheck";

/**
 * Reads the tables and paragraphs of a Word document as one grid.
 * @throws ImportError encrypted, zipBomb, unreadable, and what XmlPart and gridOfHtml refuse
 */
export async function readDocx(bytes: Uint8Array): Promise<Source> {
  await checkZip(bytes, new XmlCount(MOST_WORD_ELEMENTS));
  const { default: mammoth } = await import(/* webpackChunkName: "docx" */ "./packages/mammoth");
  const arrayBuffer = bytes.slice().buffer;
  try {
    // The browser's build takes arrayBuffer, that for Node takes buffer; each ignores the other.
    const input = { arrayBuffer, buffer: bytes } as unknown as { arrayBuffer: ArrayBuffer };
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    });
    return { grids: [gridOfHtml(value)], text: "" };
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError("unreadable");
  }
}
