import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

/** What an https server needs, both in PEM text. */
export interface Certificate {
  key: string;
  cert: string;
  /** True when the browser and Excel trust it without asking. */
  trusted: boolean;
}

/**
 * A certificate for https://localhost. Office.js answers only over https. One that
 * `npx office-addin-dev-certs install` has left is used while it is valid (it lives 30 days);
 * otherwise a fresh self-signed one is made in memory, so that nothing is installed and no key is
 * written down.
 */
export async function localhostCertificate(): Promise<Certificate> {
  const installed = installedCertificate();
  return installed.state === "valid" ? installed : selfSignedCertificate();
}

/** What office-addin-dev-certs has left on this machine. */
export type InstalledCertificate =
  | (Certificate & { state: "valid"; until: Date })
  | { state: "expired"; until: Date }
  | { state: "missing" };

/** @param folder where office-addin-dev-certs puts it, in the home folder */
export function installedCertificate(
  folder = path.join(homedir(), ".office-addin-dev-certs"),
): InstalledCertificate {
  try {
    const key = readFileSync(path.join(folder, "localhost.key"), "utf8");
    const cert = readFileSync(path.join(folder, "localhost.crt"), "utf8");
    const until = new Date(new X509Certificate(cert).validTo);
    return until > new Date()
      ? { state: "valid", until, key, cert, trusted: true }
      : { state: "expired", until };
  } catch {
    return { state: "missing" };
  }
}

async function selfSignedCertificate(): Promise<Certificate> {
  const pems = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { key: pems.private, cert: pems.cert, trusted: false };
}
