import type { Unit } from "../../../actions";

/** A pasted list of units, read line by line. */
export interface UnitLines {
  units: Unit[];
  /** Numbers of the lines that hold no unit, counted from 1. */
  badLines: number[];
}

/** A code of digits, then the name; between them nothing, spaces, a tab or punctuation. */
const unitLine = /^(\d{3,})[\s,，、:：-]*([^\d\s,，、:：-].*)$/u;

/** Reads "703001 朝阳市工业和信息化局" and the like, one a line; a code that comes twice counts once. */
export function parseUnits(text: string): UnitLines {
  const units = new Map<string, Unit>();
  const badLines: number[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    const plain = line.normalize("NFKC").trim();
    if (plain === "") return;
    const [, code, name] = unitLine.exec(plain) ?? [];
    if (code === undefined || name === undefined) badLines.push(index + 1);
    else if (!units.has(code)) units.set(code, { code, name: name.trim() });
  });
  return { units: [...units.values()], badLines };
}
