/** What 评分 makes of a report besides; loaded along with that page. */
export {
  rowsInOrder,
  rowsToExplain,
  waterfallOf,
  type Loss,
  type RowToExplain,
  type Waterfall,
} from "../report/derivation/losses";
