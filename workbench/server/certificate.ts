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
 * `npx office-addin-dev-certs install` has left is used while it is valid; otherwise a fresh
 * self-signed one is made in memory, so that nothing is installed and no key is written down.
 */
export async function localhostCertificate(): Promise<Certificate> {
  return installedCertificate() ?? (await selfSignedCertificate());
}

function installedCertificate(): Certificate | null {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  try {
    const key = readFileSync(path.join(folder, "localhost.key"), "utf8");
    const cert = readFileSync(path.join(folder, "localhost.crt"), "utf8");
    const expires = new Date(new X509Certificate(cert).validTo);
    return expires > new Date() ? { key, cert, trusted: true } : null;
  } catch {
    return null;
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
