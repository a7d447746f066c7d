import { useEffect, useState } from "react";
import type { IndicatorTemplate } from "../../../actions";
import { libraryInText, withKept, withoutKept } from "../../../actions/templates";
import { changing, told, type Work } from "../../outcome/outcome";
import { useWork, type Doing } from "../../outcome/useWork";
import { usePane } from "../../state/context";
import { usePageWords } from "../../state/usePageWords";

/** 指标库: the own indicators that the workbook keeps for next time. */
export interface Library {
  kept: readonly IndicatorTemplate[];
  doing: Doing;
  keep: (indicator: IndicatorTemplate) => void;
  drop: (indicator: IndicatorTemplate) => void;
  /** Adds those of a file that was written by another's library. */
  addFile: (file: File) => void;
}

/** More than 500 indicators with all their texts take. */
const LARGEST_FILE = 2_000_000;

/** By a reader, as not every web view of Office has Blob.text(). */
function textOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error("not read"));
    reader.readAsText(file);
  });
}

type Change = (library: readonly IndicatorTemplate[]) => IndicatorTemplate[];

/** Reads the library when the page opens, and after each change of ours. */
export function useLibrary(): Library {
  const { actions } = usePane();
  const { library: words } = usePageWords();
  const [kept, setKept] = useState<readonly IndicatorTemplate[]>([]);
  const [readings, setReadings] = useState(0);
  const doing = useWork(() => setReadings((count) => count + 1));
  useEffect(() => {
    let isWanted = true;
    // A workbook that can't be asked now has no library on this page; keeping something says why it can't.
    actions.readLibrary().then(
      (found) => isWanted && setKept(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [actions, readings]);

  /** What the workbook holds by now is changed, not what was read when the page opened. */
  const changed = (change: Change, sentence: (n: number) => string): Work => ({
    working: changing,
    run: async (workbook) => {
      const before = await workbook.readLibrary();
      const after = change(before);
      await workbook.writeLibrary(after);
      return {
        ...told(() => [sentence(after.length)]),
        undo: async () => {
          await workbook.writeLibrary(before);
          return told(() => [words.undone(before.length)]);
        },
      };
    },
  });

  return {
    kept,
    doing,
    keep: (indicator) =>
      doing.start(
        changed((before) => withKept(before, [indicator]), words.keptNow(indicator.name)),
      ),
    drop: (indicator) =>
      doing.start(
        changed((before) => withoutKept(before, indicator), words.dropped(indicator.name)),
      ),
    addFile: (file) =>
      doing.start({
        working: changing,
        run: async (workbook, control, wish) => {
          const read = file.size > LARGEST_FILE ? null : libraryInText(await textOf(file));
          if (read === null) return { ...told(() => [words.notAFile(file.name)]), isPartial: true };
          const adding = changed((before) => withKept(before, read), words.added(read.length));
          return adding.run(workbook, control, wish);
        },
      }),
  };
}
