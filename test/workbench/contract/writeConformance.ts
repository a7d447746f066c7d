/** Renews docs/conformance.md and the counts in docs/quality.md. */
import fs from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { conformanceText, countsText, withCounts } from "./conformance";

const docs = path.resolve(__dirname, "../../../docs");
const quality = path.join(docs, "quality.md");
const options = { parser: "markdown", printWidth: 100 };

async function write(): Promise<void> {
  fs.writeFileSync(path.join(docs, "conformance.md"), await format(conformanceText(), options));
  const counts = (await format(countsText(), options)).trim();
  fs.writeFileSync(quality, withCounts(fs.readFileSync(quality, "utf8"), counts));
}

void write();
