import { collect } from "./collect";
import { comparison } from "./comparison";
import type { PaneAction } from "./paneAction";
import { publish } from "./publish";
import { review } from "./review";
import { spotCheck } from "./spotCheck";
import { summary } from "./summary";

/** What a bureau with many units uses: offered in 总览, and behind 更多 in 模板. One line each. */
export const bureauActions: PaneAction[] = [
  collect,
  summary,
  spotCheck,
  review,
  comparison,
  publish,
];
