/** The standards of deductions, for the page that tells them; loaded along with that page. */
export { deductionStandards, standardsEvidence } from "../../form/review/standards";
