import type { MonitoringRequest } from "../../actions";
import type { MonitoringWords } from "../../locale/zh-CN/bureau/monitoring";
import { changedCells } from "../outcome/changedCells";
import { madeSheets } from "../outcome/madeSheets";
import { changing, told, type Work } from "../outcome/outcome";

/** Makes or refreshes the sheet 监控, as the page asks for it. */
export function writingMonitoring(
  asked: Omit<MonitoringRequest, "formulas">,
  words: MonitoringWords,
): Work {
  return {
    working: changing,
    async run(actions, _control, { formulas }) {
      const written = await actions.writeMonitoring({ ...asked, formulas });
      if ("made" in written) {
        const { made } = written;
        return madeSheets(actions, { made: [made], failed: null }, () => [words.made(made.name)]);
      }
      const done = changedCells(actions, written.changed, (_, cells) => words.refreshed(cells));
      const isSame = written.changed.applied === 0 && !done.isPartial;
      return isSame ? told(() => [words.same]) : done;
    },
  };
}
