/**
 * Stands in the pane for Fabric's ContextualMenu, which every button brings along (webpack.config.js): with
 * its callouts, layers and positions it is an eighth of the pane, and no button of ours opens a menu.
 */
export function ContextualMenu(): never {
  throw new Error("The pane is built without Fabric's menus: see webpack.config.js.");
}
