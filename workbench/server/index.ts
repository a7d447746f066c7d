/** office-workbench/server: the workbench as a page, with an add-in beside the grid. */
export { buildPage, pageFolder, type PageOptions } from "./buildPage";
export { serveWorkbench } from "./serveWorkbench";
