/**
 * Runs npm scripts in lanes: within a lane ("typecheck,lint") one after the other, the lanes at the same time, for most of
 * them need one processor. What a script prints comes as a whole, when it has ended.
 *
 *     tsx tools/sideBySide.ts lint typecheck,build
 */
import { spawn } from "node:child_process";

interface Ended {
  succeeded: boolean;
  output: string;
}

function run(script: string): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(`npm run ${script}`, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
    const printed: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => printed.push(piece));
    child.stderr.on("data", (piece: Buffer) => printed.push(piece));
    child.on("close", (code) => {
      resolve({ succeeded: code === 0, output: Buffer.concat(printed).toString("utf8") });
    });
  });
}

/** Like `&&`, a lane ends with the first script that fails. */
async function runLane(scripts: string): Promise<boolean> {
  for (const script of scripts.split(",")) {
    const { succeeded, output } = await run(script);
    process.stdout.write(output);
    if (!succeeded) return false;
  }
  return true;
}

void Promise.all(process.argv.slice(2).map(runLane)).then((lanes) => {
  if (lanes.includes(false)) process.exitCode = 1;
});
