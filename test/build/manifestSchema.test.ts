import fs from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";
import { root } from "./dist";

/**
 * Microsoft's schemas are not ours to publish, so they are no part of the repository; where they lie
 * beside it this test reads them.
 */
const folder = path.join(root, "../shared/schemas");
const main = "OfficeAppManifestV1_1.xsd";

function validate(manifest: string) {
  const read = (fileName: string) => ({
    fileName,
    contents: fs.readFileSync(path.join(folder, fileName), "utf8"),
  });
  const others = fs.readdirSync(folder).filter((name) => name.endsWith(".xsd") && name !== main);
  return validateXML({
    xml: { fileName: "manifest.xml", contents: manifest },
    schema: read(main),
    preload: others.map(read),
  });
}

test("manifest.xml is valid against Microsoft's schemas, where they are present", async () => {
  if (!fs.existsSync(path.join(folder, main))) {
    console.info("The manifest's schemas are not on this machine: only the structure was checked.");
    return;
  }
  const manifest = fs.readFileSync(path.join(root, "manifest.xml"), "utf8");
  expect((await validate(manifest)).errors).toEqual([]);
  const wrong = manifest
    .replace("<ProviderName>", "<Provider>")
    .replace("</ProviderName>", "</Provider>");
  expect((await validate(wrong)).valid).toBe(false);
});
