/** Runs before each test file: no icon fonts are registered in tests, and Fabric need not warn of it. */
if (typeof document !== "undefined") {
  const { setIconOptions } = require("office-ui-fabric-react/lib/Styling");
  setIconOptions({ disableWarnings: true });
}
