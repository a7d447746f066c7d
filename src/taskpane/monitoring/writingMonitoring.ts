import type { MonitoringRequest } from "../../actions";
import type { MonitoringWords } from "../../locale/zh-CN/bureau/monitoring";
import { changing, type Work } from "../outcome/outcome";
import { writtenSheet } from "../outcome/writtenSheet";

/** Makes or refreshes the sheet 监控, as the page asks for it. */
export function writingMonitoring(
  asked: Omit<MonitoringRequest, "formulas">,
  words: MonitoringWords,
): Work {
  return {
    working: changing,
    run: async (actions, _control, { formulas }) =>
      writtenSheet(actions, await actions.writeMonitoring({ ...asked, formulas }), () => words),
  };
}
