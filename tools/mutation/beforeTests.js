const { readdirSync } = require("node:fs");
const path = require("node:path");

// A property that fails is a fault noticed: which least case shows it is not asked.
require("fast-check").configureGlobal({ endOnFailure: true });

// What is done while a module is loaded is left out, also where a test would be the first to load it.
const folder = path.join(__dirname, "../../src", globalThis.brokenFolder);
for (const file of readdirSync(folder, { recursive: true })) {
  if (/\.tsx?$/.test(file)) require(path.join(folder, file));
}
