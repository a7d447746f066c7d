const { rooms } = require("./rooms.cjs");

/** dependency-cruiser's rules: the arrows of rooms.cjs, no circle, no file that nothing uses. */

/** A path pattern for a room or file: "src/form" is its folder, "src/form/model/grid" one file. */
const under = (name) => `^${name.replace(".", "\\.")}(/|\\.|$)`;

/** A package as it resolves in node_modules, or by its bare name where it isn't installed. */
const ofPackage = (name) => `(^|/)node_modules/${name}/|^${name}(/|$)`;

const list = (names) => names.join(", ") || "nothing";

function roomRules([room, { imports, types = [], packages = [] }]) {
  const own = [room, ...imports].map(under);
  const anyPackage = packages === "any";
  const used = anyPackage ? [] : packages.map(ofPackage);
  const arrows = {
    name: `${room} may import: ${list([...imports, ...types.map((name) => `types of ${name}`)])}`,
    comment: `Packages it may use: ${anyPackage ? "any" : list(packages)}.`,
    severity: "error",
    from: { path: under(room) },
    to: {
      pathNot: [...own, ...types.map(under), ...used],
      ...(anyPackage && { path: "^(src|workbench|examples|tools|test|bench)/" }),
    },
  };
  const typesOnly = {
    name: `${room} may import types only of: ${list(types)}`,
    comment: "Write `import type`.",
    severity: "error",
    from: { path: under(room) },
    to: { path: types.map(under), pathNot: own, dependencyTypesNot: ["type-only"] },
  };
  return types.length > 0 ? [arrows, typesOnly] : [arrows];
}

module.exports = {
  forbidden: [
    ...Object.entries(rooms).flatMap(roomRules),
    {
      name: "no circle of imports, type imports included",
      comment: "Move what both files need into a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "the scoring core is taken through its two doors",
      comment:
        "Export it in src/scoring/index.ts, or rarely/index.ts: the build joins the core's files only where nobody reaches past its door.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/scoring/" },
      to: { path: "^src/scoring/", pathNot: "^src/scoring/(rarely/)?index\\.ts$" },
    },
    {
      name: "the rest of the scoring core is taken through its door by src/scoring/rarely, too",
      comment: 'Import it from "..".',
      severity: "error",
      from: { path: "^src/scoring/rarely/" },
      to: { path: "^src/scoring/", pathNot: "^src/scoring/(index\\.ts$|rarely/)" },
    },
    {
      name: "nothing uses this file",
      comment: "src/index.ts does not reach it: delete it, or move it to where it is used.",
      severity: "error",
      from: { path: "^src/index\\.ts$" },
      // The texts of functions.json and the program of the thread that reads files: the build reads them, the add-in does
      // not. Declarations are the compiler's.
      to: {
        path: "^src/",
        pathNot:
          "^src/(locale/(en-US/functionMetadata|zh-CN/parameterNames)|importing/collect/readerWorker)\\.ts$|\\.d\\.ts$",
        reachable: false,
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
