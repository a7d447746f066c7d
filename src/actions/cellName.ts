/** "J12": how the pane names a cell. */
export { toA1 as cellName } from "../form/model/grid";
