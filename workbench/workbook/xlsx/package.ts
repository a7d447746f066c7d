import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of an .xlsx file as texts, for what hucre neither writes nor tells. */
export class Package {
  private readonly files: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
  }

  /** Paths of the parts, such as "xl/workbook.xml". */
  paths(): string[] {
    return Object.keys(this.files);
  }

  /** A part's text; "" for none. */
  text(path: string): string {
    const file = this.files[path];
    return file ? strFromU8(file) : "";
  }

  setText(path: string, text: string): void {
    this.files[path] = strToU8(text);
  }

  /** @param change gets the text of a part that is there */
  change(path: string, change: (text: string) => string): void {
    if (this.files[path]) this.setText(path, change(this.text(path)));
  }

  /** Adds a part with its content type, and the relationship of the part that needs it. */
  add(path: string, text: string, contentType: string, from: string, relationship: string): string {
    this.setText(path, `${declaration}${text}`);
    this.change("[Content_Types].xml", (types) =>
      types.replace(
        "</Types>",
        `<Override PartName="/${path}" ContentType="${contentType}"/></Types>`,
      ),
    );
    return this.relate(from, path, relationship);
  }

  /** @returns the new relationship's id */
  private relate(from: string, path: string, type: string): string {
    const relations = relationsOf(from);
    const old = this.text(relations) || emptyRelations;
    const id = `rIdW${[...old.matchAll(/<Relationship /g)].length + 1}`;
    const entry = `<Relationship Id="${id}" Type="${type}" Target="/${path}"/>`;
    this.setText(relations, old.replace("</Relationships>", `${entry}</Relationships>`));
    return id;
  }

  /** The parts that a part names as its own, by their ids in it. */
  related(from: string): Map<string, string> {
    const tags = this.text(relationsOf(from)).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g);
    return new Map(
      [...tags].flatMap(([tag]) => {
        const { Id = "", Target = "", TargetMode } = attributes(tag);
        return TargetMode === "External" ? [] : [[Id, pathFrom(from, Target)] as const];
      }),
    );
  }

  /** Of the sheets, in the workbook's order. */
  sheetPaths(): string[] {
    const parts = this.related("xl/workbook.xml");
    const tags = this.text("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\s[^>]*>/g);
    return [...tags].map(([tag]) => parts.get(attributes(tag)["r:id"] ?? "") ?? "");
  }

  bytes(): Uint8Array {
    return zipSync(this.files);
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const emptyRelations =
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  "</Relationships>";

/** "xl/workbook.xml" -> "xl/_rels/workbook.xml.rels"; "" is the package itself. */
function relationsOf(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** "xl/worksheets/sheet1.xml", "../drawings/drawing1.xml" -> "xl/drawings/drawing1.xml" */
function pathFrom(part: string, target: string): string {
  return new URL(target, `file:///${part}`).pathname.slice(1);
}

/** The attributes of a start tag. */
export function attributes(tag: string): Record<string, string> {
  const found = [...tag.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(
    found.map(([, name = "", double, single]) => [name, unescapeXml(double ?? single ?? "")]),
  );
}

/** Line ends stay what they are, also in attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\r\n]/g, (char) => `&#${char.charCodeAt(0)};`);
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name] ?? whole;
    const hex = name[1] === "x" || name[1] === "X";
    return String.fromCodePoint(parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10));
  });
}
