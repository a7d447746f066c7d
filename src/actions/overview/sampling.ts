/** What the page 抽查 works out by itself; loaded along with it. */
export {
  drawSample,
  LARGEST_SEED,
  sampleSize,
  USUAL_PERCENT,
  type Sample,
} from "../../report/overview/sample";
