import { bureauActions } from "./bureau";
import { fitRows } from "./fitRows";
import { handIn } from "./handIn";
import { importOld } from "./importOld";
import { insert } from "./insert";
import { narrative } from "./narrative";
import type { PaneAction } from "./paneAction";
import { monitoring } from "./monitoring";
import { rebalance } from "./rebalance";
import { rollForward } from "./rollForward";
import { sample } from "./sample";
import { validate } from "./validate";
import { writeFormulas } from "./writeFormulas";

/** What the 模板 view offers, in the order it is offered. */
export const paneActions: PaneAction[] = [
  rollForward,
  validate,
  handIn,
  narrative,
  rebalance,
  monitoring,
  fitRows,
  writeFormulas,
  insert,
  importOld,
  sample,
  ...bureauActions,
];
