/** What the view 总览 does with the rows that were read; loaded along with the view. */
export {
  averageOf,
  everything,
  isIn,
  rateText,
  wishedRows,
  type ListedRow,
  type ListSort,
  type ListState,
  type ListWish,
} from "../../report/overview/listing";
