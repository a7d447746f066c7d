import type { OwnSheet } from "../../../actions";
import { collect } from "./collect";
import { comparison } from "./comparison";
import { importOld } from "./importOld";
import { insert } from "./insert";
import { monitoring } from "./monitoring";
import type { PaneAction } from "./paneAction";
import { review } from "./review";
import { showForm } from "./showForm";
import { spotCheck } from "./spotCheck";
import { summary } from "./summary";
import { validate, validateAll } from "./validate";

/** What each of the add-in's own sheets asks for next; the first is the next right step. */
export const ownSheetActions: Record<OwnSheet, PaneAction[]> = {
  rules: [validate, validateAll],
  notes: [validateAll],
  derivation: [showForm],
  review: [validate, review, showForm],
  differences: [review],
  comparison: [showForm, comparison],
  monitoring: [monitoring, showForm],
  summary: [summary, spotCheck, review],
  collection: [collect, validateAll],
};

/** What stands behind 更多 on any of them: there is no form yet that it would be in the way of. */
export const besidesOwnSheet: PaneAction[] = [insert, importOld];
