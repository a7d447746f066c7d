import path from "node:path";

/**
 * The arrows of docs/architecture.md. For each folder of src/: the folders (or files) it may import,
 * those it may import types from, and the packages it may use (a list of names, or "any").
 */
export const layers = {
  words: { code: [], types: [], packages: [] },
  scoring: { code: ["words"], types: [], packages: [] },
  locale: { code: [], types: [], packages: [] },
  form: { code: ["scoring", "words"], types: [], packages: [] },
  formulas: { code: ["form", "scoring", "words"], types: [], packages: [] },
  validation: { code: ["formulas", "form", "scoring", "words"], types: [], packages: [] },
  importing: {
    code: ["form", "scoring", "words"],
    types: [],
    packages: ["fflate", "hucre", "mammoth", "papaparse", "pdfjs-dist"],
  },
  report: { code: ["validation", "form", "scoring", "words"], types: ["importing"], packages: [] },
  workbook: {
    code: ["form/model/grid"],
    types: ["form", "scoring", "validation", "words"],
    packages: [],
  },
  actions: {
    code: ["words", "scoring", "form", "formulas", "validation", "importing", "report", "workbook"],
    types: [],
    packages: [],
  },
  functions: { code: ["scoring", "validation", "locale", "words"], types: [], packages: [] },
  commands: { code: ["actions"], types: [], packages: [] },
  taskpane: {
    code: ["actions", "locale"],
    types: ["words", "scoring", "form", "validation", "importing", "report", "workbook"],
    packages: ["react", "react-dom", "office-ui-fabric-react", "@uifabric"],
  },
};

/** Reports an import that goes against the arrows, whichever way it is written. */
export const layersRule = {
  meta: {
    type: "problem",
    schema: [{ type: "object", properties: { src: { type: "string" } }, required: ["src"] }],
    messages: {
      folder: "src/{{from}}/ may not import src/{{to}}/ (see docs/architecture.md).",
      typesOnly: "src/{{from}}/ may import types only from src/{{to}}/: write `import type`.",
      outside: "src/ may not import files outside of it (workbench, tests, scripts).",
      package: "src/{{from}}/ may not use the package {{to}} (see docs/architecture.md).",
    },
  },
  create(context) {
    const { src } = context.options[0];
    const [from] = path.relative(src, context.filename).split(path.sep);
    const allowed = layers[from];
    if (!allowed) {
      return {};
    }

    function check(node, source, typesOnly) {
      if (typeof source !== "string") {
        return;
      }
      if (!source.startsWith(".")) {
        if (!allowed.packages.some((name) => source === name || source.startsWith(`${name}/`))) {
          context.report({ node, messageId: "package", data: { from, to: source } });
        }
        return;
      }
      const target = path.relative(src, path.resolve(path.dirname(context.filename), source));
      const [to] = target.split(path.sep);
      if (to === "..") {
        context.report({ node, messageId: "outside" });
      } else if (to !== from && !covers(allowed.code, target)) {
        if (!covers(allowed.types, target)) {
          context.report({ node, messageId: "folder", data: { from, to } });
        } else if (!typesOnly) {
          context.report({ node, messageId: "typesOnly", data: { from, to } });
        }
      }
    }

    return {
      ImportDeclaration: (node) => check(node, node.source.value, importsTypesOnly(node)),
      ExportNamedDeclaration: (node) => check(node, node.source?.value, node.exportKind === "type"),
      ExportAllDeclaration: (node) => check(node, node.source.value, node.exportKind === "type"),
      ImportExpression: (node) => check(node, node.source.value, false),
      TSImportType: (node) =>
        check(node, node.source?.value ?? node.argument?.literal?.value, true),
    };
  },
};

/** True when the path is one of the folders or files named, or lies in one. */
function covers(names, target) {
  const file = target.split(path.sep).join("/");
  return names.some((name) => file === name || file.startsWith(`${name}/`));
}

function importsTypesOnly(node) {
  return (
    node.importKind === "type" ||
    (node.specifiers.length > 0 &&
      node.specifiers.every((specifier) => specifier.importKind === "type"))
  );
}
