import type {
  HandedOut,
  Published,
  PublishPlace,
  PublishWish,
  TemplateRequest,
} from "../../actions";
import { cellName } from "../../actions";
import { paneErrorSentence } from "../../locale";
import type { PublishWords } from "../../locale/zh-CN/bureau/publish";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import type { ActionOutcome, Work } from "../outcome/outcome";
import { saveAsFile } from "../outcome/saveAsFile";

/** Makes the files of forms of the workbook and hands them over. */
export function publishing(wish: PublishWish, words: PublishWords): Work {
  return {
    working: (_, what) => words.working(what),
    run: async (actions, control) => {
      const published = await actions.publishForms(wish, control);
      return handedOver(published, wish.place, words);
    },
  };
}

/** Likewise for forms that are to be filled in. */
export function publishingBlank(
  requests: readonly TemplateRequest[],
  place: PublishPlace,
  words: PublishWords,
): Work {
  return {
    working: (_, what) => words.working(what),
    run: async (actions, control) =>
      handedOver(await actions.publishTemplates(requests, place, control), place, words),
  };
}

const fileTypes: Record<string, string> = {
  zip: "application/zip",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A browser that is given many downloads at once drops some. */
const PAUSE = 150;

async function handedOver(
  published: HandedOut & Partial<Published>,
  place: PublishPlace,
  words: PublishWords,
): Promise<ActionOutcome> {
  const { files, failed, lost, gone = 0 } = published;
  for (const [place, { name, bytes }] of files.entries()) {
    if (place > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    saveAsFile(name, bytes as BlobPart, fileTypes[name.replace(/^.*\./u, "")] ?? "");
  }
  return {
    told: (texts) => [
      doneWords(published, place, words, texts),
      ...(published.withAddIn > 0 ? [words.withAddIn(published.withAddIn)] : []),
      ...lostWords(lost, words, texts),
      ...(gone > 0 ? [words.gone(gone)] : []),
      ...(failed === null
        ? []
        : [words.notOpened(failed.what, failed.left), paneErrorSentence(texts, failed)]),
    ],
    isPartial: failed !== null || lost.length > 0 || gone > 0,
    undo: null,
  };
}

function doneWords(
  { count, files, names }: HandedOut,
  place: PublishPlace,
  words: PublishWords,
  { listMark }: PaneTexts,
): string {
  const [first] = files;
  if (place === "windows") return words.opened(count) + names.join(listMark);
  if (first !== undefined && count === 1) return words.savedOne(first.name);
  return place === "zip" && first !== undefined
    ? words.zipped(count, first.name)
    : words.saved(count);
}

/** How many files, and how many cells of each, are named. */
const NAMED = 5;

function lostWords(
  lost: HandedOut["lost"],
  words: PublishWords,
  { listMark }: PaneTexts,
): string[] {
  if (lost.length === 0) return [];
  const lines = lost.slice(0, NAMED).map(({ file, cells, frozen }) => {
    const named = cells.slice(0, NAMED).map(cellName).join(listMark);
    const what = [
      ...(cells.length > 0 ? [words.lostCells(named, cells.length)] : []),
      ...(frozen > 0 ? [words.frozen(frozen)] : []),
    ];
    return words.lostIn(file, what.join(listMark));
  });
  const more = lost.length - lines.length;
  return [words.lost(lost.length), ...lines, ...(more > 0 ? [words.moreLost(more)] : [])];
}
