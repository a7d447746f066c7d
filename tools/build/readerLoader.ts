import path from "node:path";
import { EntryPlugin, webworker, type Compilation, type LoaderContext } from "webpack";

/** What stands in src/actions/collect/startReader.ts for the program's file. */
const STANDS_FOR = "reader.js";
const ENTRY = path.resolve(__dirname, "../../src/importing/collect/readerWorker.ts");

/**
 * Builds the program that reads files in a thread of its own, and writes the name of its file where it is started. A
 * compilation of its own: as a second entry of the add-in's it would keep webpack from joining the modules that both
 * need, and functions.js would grow.
 */
export default function readerLoader(this: LoaderContext<unknown>, source: string): void {
  const done = this.async();
  const compilation = this._compilation;
  if (compilation === undefined) return done(new Error("no compilation"));
  buildReader(compilation).then(
    ({ name, sources }) => {
      for (const file of sources) this.addDependency(file);
      done(null, source.replace(STANDS_FOR, name));
    },
    (error: Error) => done(error),
  );
}

interface Built {
  name: string;
  /** Files that it was built from: a change of one builds it again. */
  sources: Iterable<string>;
}

function buildReader(compilation: Compilation): Promise<Built> {
  const child = compilation.createChildCompiler(
    "reader",
    {
      filename: "reader.[fullhash:8].js",
      chunkFilename: "reader-[id].[fullhash:8].js",
      uniqueName: "psr",
      globalObject: "self",
    },
    [
      new webworker.WebWorkerTemplatePlugin(),
      new EntryPlugin(compilation.compiler.context, ENTRY, "reader"),
    ],
  );
  return new Promise((resolve, reject) => {
    child.runAsChild((error, entries, built) => {
      const [failed] = built?.errors ?? [];
      const name = [...(entries?.[0]?.files ?? [])].find((file) => file.endsWith(".js"));
      if (error ?? failed) reject(error ?? failed ?? new Error("reader"));
      else if (name === undefined) reject(new Error("the reader has no file"));
      else resolve({ name, sources: built?.fileDependencies ?? [] });
    });
  });
}
