/** What the insert page knows before it asks Excel anything; loaded along with the page. */
export { carriedFrom, type Carried } from "../form/make/carry";
export { isKept, libraryInText, libraryText, withKept, withoutKept } from "../form/make/library";
export { previewOf, type PreviewRow, type TemplatePreview } from "../form/make/preview";
export { usualYear } from "../form/make/season";
export { taskNamesFor, templateOptions } from "../form/make/template";
export { printedKind, templateRules } from "../form/make/templateRules";
export { shareParts, type SharedPart } from "../form/make/weights";
