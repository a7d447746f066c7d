import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const root = path.resolve(__dirname, "..");

/** Makes the workbench's samples in a process of its own: Office.js leaves its globals behind. */
export async function sampleProcess(): Promise<void> {
  const script = path.join(root, "tools/makeSamples.ts");
  await promisify(execFile)(process.execPath, ["--import", "tsx", script], { cwd: root });
}
