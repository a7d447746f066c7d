import { ImportError } from "../account/importError";
import { refuseAbove } from "../account/limits";

const MEGABYTE = 1_048_576;
/** Of all XML of a file: the cells that are read at most, written at length. */
const MOST_XML_MB = 40;
/** As much of a tag as tells which it is. */
const TAG_START = 24;
const ENTITY = /&[^;&]{1,10};/gu;
/** Numbers and formulas, which are counted by their elements. */
const NO_TEXT = /^(?:\w+:)?[vf]\b/u;

/**
 * What the XML of a file comes to, counted piece by piece before anything is made of it: the packages
 * that read it make an object of every element, and take hundreds of bytes for one that takes seven.
 */
export class XmlCount {
  private size = 0;
  private elements = 0;
  private characters = 0;

  /** @param mostElements what the reader of this kind of file takes within its time and memory */
  constructor(private readonly mostElements?: number) {}

  addSize(size: number): void {
    this.size += size;
    if (this.size <= MOST_XML_MB * MEGABYTE) return;
    throw new ImportError("zipBomb", { size: MOST_XML_MB, limit: MOST_XML_MB });
  }

  addElement(): void {
    refuseAbove("tooManyElements", (this.elements += 1), this.mostElements);
  }

  addText(characters: number): void {
    refuseAbove("tooManyCharacters", (this.characters += characters));
  }
}

/** One part of the file, whose pieces may end inside a tag. */
export class XmlPart {
  private tag: string | null = null;
  /** Of the text that has not ended yet, and whether it is one that counts. */
  private characters = 0;
  private counts = true;

  constructor(private readonly count: XmlCount) {}

  /** @throws ImportError zipBomb, tooManyElements, tooManyCharacters, cellTooLong */
  push(xml: string): void {
    this.count.addSize(xml.length);
    for (let at = 0; at < xml.length;) {
      const found = xml.indexOf(this.tag === null ? "<" : ">", at);
      const piece = xml.slice(at, found < 0 ? xml.length : found);
      if (this.tag === null) this.addText(piece, found >= 0);
      else this.addToTag(this.tag, piece, found >= 0);
      at += piece.length + 1;
    }
  }

  private addText(piece: string, ends: boolean): void {
    this.characters += piece.includes("&") ? piece.replace(ENTITY, "&").length : piece.length;
    refuseAbove("cellTooLong", this.characters);
    if (!ends) return;
    if (this.counts) this.count.addText(this.characters);
    this.characters = 0;
    this.tag = "";
  }

  private addToTag(before: string, piece: string, ends: boolean): void {
    if (before === "" && !piece.startsWith("/")) this.count.addElement();
    this.tag = (before + piece.slice(0, TAG_START)).slice(0, TAG_START);
    if (!ends) return;
    this.counts = !NO_TEXT.test(this.tag);
    this.tag = null;
  }
}
