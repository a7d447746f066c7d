import { sources, Compilation, type Compiler } from "webpack";
import { functionMetadata as englishTexts } from "../../src/locale/en-US/functionMetadata";
import { functionExamples } from "../../examples/functionExamples";
import {
  helpPages,
  translated,
  withChineseParameters,
  withHelpUrls,
  withPacks,
  withValueFlags,
  type FunctionsFile,
} from "./functionMetadata";
import { helpPage } from "./helpPage";

const chineseFile = "functions.json";
const englishFile = "functions.en-US.json";

/**
 * What is made from functions.json once custom-functions-metadata-plugin has written it: the help
 * addresses, the English metadata, and the help page in both languages.
 */
export class FunctionPagesPlugin {
  constructor(private readonly addinUrl: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("FunctionPagesPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "FunctionPagesPlugin", stage }, () => {
        // It is missing when a declaration was wrong, which the build then reports by itself.
        const asset = compilation.getAsset(chineseFile);
        if (asset) {
          const declared = JSON.parse(asset.source.source().toString()) as FunctionsFile;
          this.emit(compilation, withValueFlags(declared));
        }
      });
    });
  }

  private emit(compilation: Compilation, declared: FunctionsFile): void {
    const chinese = withHelpUrls(
      withChineseParameters(withPacks(declared, "zh-CN")),
      this.addinUrl,
      "zh-CN",
    );
    const worded = withPacks(translated(declared, englishTexts), "en-US");
    const english = withHelpUrls(worded, this.addinUrl, "en-US");
    compilation.updateAsset(chineseFile, json(chinese));
    compilation.emitAsset(englishFile, json(english));
    compilation.emitAsset(
      helpPages["zh-CN"],
      new sources.RawSource(helpPage(chinese, "zh-CN", functionExamples)),
    );
    compilation.emitAsset(
      helpPages["en-US"],
      new sources.RawSource(helpPage(english, "en-US", functionExamples)),
    );
  }
}

function json(data: unknown): sources.RawSource {
  return new sources.RawSource(`${JSON.stringify(data, null, 2)}\n`);
}
