import { familyOf, type PerformanceForm } from "../../form";
import { unitOf, yearOf } from "../unit";
import { allowedInName } from "./allowedInName";

/** What a file is called before it is made a name that every system takes: whose it is, and what. */
export interface FileTitle {
  /** 703001朝阳市教育局; empty where the form says neither. */
  owner: string;
  /** 2024年自评表 */
  what: string;
}

/** The title of a form's file. */
export function fileTitleOf(form: PerformanceForm): FileTitle {
  const { code, name } = unitOf(form);
  const project = String(form.project.value ?? "").trim();
  const year = yearOf(form);
  return {
    owner: `${code}${name}${project === "" ? "" : `（${project}）`}`,
    what: `${year === "" ? "" : `${year}年`}${familyOf(form.kind).shortTitle}`,
  };
}

const EXTENSION = ".xlsx";

/** In bytes of UTF-8, without number and extension: most systems take 255, Windows as many characters. */
const LONGEST = 220;

/**
 * A name for each file, in order: without what Windows forbids in names, at most as long as systems take, and each once,
 * upper and lower case being the same; a further one of a name gets a number.
 */
export function fileNames(titles: readonly FileTitle[]): string[] {
  const taken = new Set<string>();
  return titles.map(({ owner, what }) => {
    const end = allowedInName(what);
    const room = LONGEST - bytesOf(end);
    const base = allowedInName(cut(allowedInName(owner), room) + cut(end, LONGEST)) || "绩效表";
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}(${number})`;
    taken.add(name.toLowerCase());
    return name + EXTENSION;
  });
}

/** 2024年自评表（12份）.zip where all files are of one kind, else 绩效表（12份）.zip */
export function zipName(titles: readonly FileTitle[]): string {
  const [first, ...others] = new Set(titles.map(({ what }) => allowedInName(what)));
  const what = others.length === 0 && first !== undefined && first !== "" ? first : "绩效表";
  return `${what}（${titles.length}份）.zip`;
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

/** Between characters, so that none is cut in two. */
function cut(text: string, most: number): string {
  let room = most;
  let kept = "";
  for (const character of text) {
    room -= bytesOf(character);
    if (room < 0) break;
    kept += character;
  }
  return kept;
}
