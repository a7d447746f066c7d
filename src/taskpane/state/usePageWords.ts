import { pageWords, type PageWords } from "../../locale/pageWords";
import { usePane } from "./context";

/** The words of the pages that are loaded later, in the pane's language. */
export function usePageWords(): PageWords {
  return pageWords[usePane().texts.language];
}
