require("tsx/cjs");
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin, NormalModuleReplacementPlugin } = require("webpack");
const { readSettings } = require("./tools/build/settings.ts");
const { officeJsPatterns } = require("./tools/build/officeJs.ts");
const { devServerOptions } = require("./tools/build/devServer.ts");
const { contentSecurityPolicy } = require("./tools/build/page.ts");
const { deployedManifest } = require("./tools/build/manifest.ts");
const { NoticePlugin } = require("./tools/build/noticePlugin.ts");
const { FunctionPagesPlugin } = require("./tools/build/functionPagesPlugin.ts");

/** The files that declare custom functions. A barrel would do nothing: the plugin reads no re-exports. */
function functionSources() {
  const folder = path.resolve(__dirname, "src/functions");
  return fs
    .readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter(
      (file) => file.endsWith(".ts") && /@customfunction/.test(fs.readFileSync(file, "utf8")),
    );
}

module.exports = (env, { mode }) => {
  const settings = readSettings({ ...process.env, ...env });
  const production = mode !== "development";
  const officeJsFolder = path.join(
    path.dirname(require.resolve("@microsoft/office-js/package.json")),
    "dist",
  );
  const pdfFolder = path.dirname(require.resolve("pdfjs-dist/package.json"));
  return {
    mode: production ? "production" : "development",
    // What TypeScript compiles to (tsconfig.json), so that webpack's own code needs no detours either.
    target: ["web", "es2020"],
    devtool: production ? false : "source-map",
    // One entry: two would carry two copies of every module they share, and so two states.
    entry: { functions: "./src/index.ts" },
    output: {
      path: path.resolve(__dirname, "dist"),
      // The manifest names functions.js, so it keeps its name; what it loads is hashed for the cache, with one hash for
      // the release: a hash for each chunk would be a hundredth of functions.js.
      filename: "[name].js",
      chunkFilename: "[id].[fullhash:8].js",
      assetModuleFilename: "[name].[contenthash:8][ext]",
      publicPath: "",
      // functions.js must start where there is no window.
      globalObject: "globalThis",
      // Nothing else on the page is built by webpack, and the name stands in each file.
      uniqueName: "ps",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        // Where the thread that reads files is started stands the name of its program, which is built on the way.
        {
          test: /[\\/]collect[\\/]startReader\.ts$/,
          enforce: "pre",
          loader: path.resolve(__dirname, "tools/build/readerLoader.ts"),
        },
        // Our modules do nothing by being loaded, the functions apart, which announce themselves: so a
        // chunk takes from a room's index.ts only what it uses.
        {
          test: /[\\/]src[\\/](?!functions[\\/]|scoring[\\/]index|importing[\\/]collect[\\/]readerWorker).+\.tsx?$/,
          sideEffects: false,
        },
        // But the core, all of which functions.js holds, is taken through its door: then its files are joined
        // into one scope, which is smaller than twenty modules whose parts the pane names one by one.
        { test: /[\\/]src[\\/]scoring[\\/]index\.ts$/, sideEffects: true },
        { test: /\.css$/, loader: "css-loader", options: { exportType: "string" } },
      ],
    },
    optimization: {
      // The pane is one chunk and each file reader another: no vendor chunks to wait for one by one.
      splitChunks: false,
      mangleExports: "size",
      moduleIds: "size",
      // A chunk is known by its name alone: functions.js, which lists them all, needs no numbers beside it.
      chunkIds: "named",
    },
    performance: { hints: false },
    plugins: [
      new CustomFunctionsMetadataPlugin({ input: functionSources(), output: "functions.json" }),
      new FunctionPagesPlugin(settings.addinUrl),
      new NoticePlugin(path.resolve(__dirname, "NOTICE")),
      // No button of the pane opens a menu, whose code is an eighth of it.
      new NormalModuleReplacementPlugin(
        /^\.\.\/\.\.\/ContextualMenu$/,
        path.resolve(__dirname, "tools/build/noMenu.ts"),
      ),
      // pdf.js asks for its own place in Node only; webpack would write the builder's folder there.
      new DefinePlugin({ "import.meta.url": JSON.stringify("pdf.mjs") }),
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        // Office.js may call a function while deferred scripts still wait; one that blocks is there by then.
        scriptLoading: "blocking",
        inject: "body",
        minify: false,
        officeJsUrl: settings.officeJsUrl,
        contentSecurityPolicy: contentSecurityPolicy(settings),
      }),
      new CopyPlugin({
        patterns: [
          {
            from: "manifest.xml",
            transform: (content) => deployedManifest(content.toString(), settings),
          },
          { from: "assets/page", to: "." },
          { from: "assets/icon-*.png", to: "." },
          // What the PDF reader loads while it reads: its worker, character maps and standard fonts.
          {
            from: path.join(pdfFolder, "legacy/build/pdf.worker.min.mjs"),
            to: "pdf/",
            info: { minimized: true },
          },
          { from: path.join(pdfFolder, "cmaps"), to: "pdf/cmaps" },
          { from: path.join(pdfFolder, "standard_fonts"), to: "pdf/fonts" },
          ...officeJsPatterns(settings, officeJsFolder),
        ],
      }),
    ],
    devServer: devServerOptions(),
  };
};
