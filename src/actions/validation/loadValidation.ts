/**
 * The rules and fixes of src/validation, loaded when first needed: they are a good part of the code
 * and the pane opens without them.
 */
export function loadValidation() {
  return import(/* webpackChunkName: "validation" */ "../../validation");
}
