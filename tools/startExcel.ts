import { spawnSync } from "node:child_process";
import { installedCertificate } from "../workbench/server/certificate";

/**
 * npm run start:excel: opens Excel with the add-in loaded from this machine. Excel takes it only with
 * a certificate it trusts; office-addin-debugging installs one on the Mac but not on Windows, and
 * none is renewed after its 30 days, so that is seen to first.
 */
const debugging = "office-addin-debugging@5.1.6";
const certificates = "office-addin-dev-certs@3.0.0";

function npx(...args: string[]): boolean {
  // Windows starts npx, a .cmd file, through its shell only.
  const shell = process.platform === "win32";
  return spawnSync("npx", ["--yes", ...args], { stdio: "inherit", shell }).status === 0;
}

/** @returns false when there is none in the end */
function seeToCertificate(): boolean {
  const installed = installedCertificate();
  if (installed.state === "valid") return true;
  console.log(
    installed.state === "expired"
      ? `The certificate for https://localhost expired on ${installed.until.toLocaleDateString()}: a new one is installed.`
      : "Excel needs a certificate for https://localhost that this machine trusts: one is installed.",
  );
  console.log("Answer Yes where the system asks whether to trust it.");
  return npx(certificates, "install") && installedCertificate().state === "valid";
}

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error("Excel runs on Windows and on the Mac only. Here: npm start.");
  process.exitCode = 1;
} else if (!seeToCertificate()) {
  console.error(`No certificate was installed. Try by hand: npx ${certificates} install`);
  process.exitCode = 1;
} else if (!npx(debugging, "start", "manifest.xml")) {
  process.exitCode = 1;
}
