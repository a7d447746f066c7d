/** What two forms say otherwise of their indicators, and a sheet that says it. */
export {
  compareForms,
  shownText,
  type ComparedRow,
  type Difference,
  type DifferenceKind,
} from "./compareForms";
export { planComparison, type ComparedForm } from "./comparisonSheet";
export { guessPair, type Comparable } from "./guessPair";
