/** 收表: what files were, and the sheet that lists them. */
export {
  collectedFile,
  headOf,
  type CollectedFile,
  type CollectedForm,
  type FormHead,
} from "./collectedForm";
export { isCollection, planCollection, type Collection } from "./collectionSheet";
export {
  judgeFiles,
  type FileWas,
  type JudgedFile,
  type JudgedForm,
  type PresentForm,
  type Standing,
} from "./judgeFiles";
