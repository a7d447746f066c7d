import type { ComparedPair } from "../../actions";
import type { ComparisonWords } from "../../locale/zh-CN/bureau/comparison";
import { madeSheets } from "../outcome/madeSheets";
import type { Work } from "../outcome/outcome";
import { inserting } from "../template/actions/insert";

/** Writes the comparison of two forms as a sheet. */
export function writingComparison(pair: ComparedPair, words: ComparisonWords): Work {
  return {
    working: inserting,
    async run(actions) {
      const made = await actions.writeComparison(pair);
      return madeSheets(actions, { made: [made], failed: null }, () => [words.made(made.name)]);
    },
  };
}
