/** Excel's side of Office.js, over a workbook model. */
export { OfficeHost, type OfficeHostOptions } from "./officeHost";
export { ltsc2021, newest, type RequirementSets } from "./requirementSets";
export { createHostBridge, type HostBridge } from "./transports/hostBridge";
export { ParentFrame, type ParentFrameOptions } from "./transports/parentFrame";
export type { CreatedFile } from "./createdWorkbooks";
export type { PaneVisibility, Situation, StartState } from "./situation";
export type { FaultRecord, RequestKind, RequestLog, RequestRecord } from "./requestLog";
export { formatA1, parseA1, quoteSheetName } from "../workbook/model/address";
