import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** Tells every fault that no test noticed when it is known, so that a run that is stopped has told what it found. */
class Survivors {
  onMutantTested({ status, fileName, location, replacement, mutatorName }) {
    if (status !== "Survived" && status !== "NoCoverage") return;
    const [file] = /src\/.*$/.exec(fileName) ?? [fileName];
    const { line, column } = location.start;
    const what = (replacement ?? mutatorName).replace(/\s+/g, " ").slice(0, 100);
    const why = status === "NoCoverage" ? " (no test comes by)" : "";
    console.log(`not noticed: ${file}:${line}:${column} ${mutatorName} → ${what}${why}`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, "survivors", Survivors)];
