import { createReadStream, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pipeline } from "node:stream";
import { localhostCertificate } from "./certificate";

/**
 * Excel on the web fetches the functions' script and metadata from its own origin, and registers none
 * when the server does not allow that (https://github.com/OfficeDev/office-js/issues/3970).
 */
export function crossOriginHeaders(url: string): Record<string, string> {
  const isFunctions = /^[^?#]*\/functions[^/?#]*\.js(?:on)?(?:[?#]|$)/.test(url);
  return isFunctions ? { "Access-Control-Allow-Origin": "*" } : {};
}

/** A folder and the URL path it is served under ("/", "/office-js/"). */
export interface Mount {
  urlPath: string;
  folder: string;
}

export interface StaticServer {
  /** "https://localhost:3000" */
  origin: string;
  /** True when the browser and Excel trust the certificate without asking. */
  trusted: boolean;
  close(): Promise<void>;
}

const contentTypes: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

/**
 * Serves folders over https on this machine only. The most specific mount wins.
 * @param port 0 takes any free port
 */
export async function serveFolders(mounts: Mount[], port: number): Promise<StaticServer> {
  const certificate = await localhostCertificate();
  const ordered = [...mounts].sort((a, b) => b.urlPath.length - a.urlPath.length);
  const server = createServer(certificate, (request, response) => {
    answer(request, response, ordered);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    trusted: certificate.trusted,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, mounts: Mount[]): void {
  const file = fileFor(request.url ?? "/", mounts);
  if (file === null || (request.method !== "GET" && request.method !== "HEAD")) {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
    return;
  }
  response.writeHead(200, {
    "Content-Type": contentTypes[path.extname(file)] ?? "application/octet-stream",
    // A rebuilt file must show at the next load.
    "Cache-Control": "no-cache",
    ...crossOriginHeaders(request.url ?? ""),
  });
  if (request.method === "HEAD") response.end();
  // A file that a rebuild takes away under us ends the answer, not the server.
  else pipeline(createReadStream(file), response, () => undefined);
}

/** The file a URL means, or null; a path can't leave its folder. */
function fileFor(url: string, mounts: Mount[]): string | null {
  const urlPath = safelyDecoded(url.replace(/[?#].*$/s, ""));
  const mount = mounts.find((candidate) => urlPath.startsWith(candidate.urlPath));
  if (mount === undefined) return null;
  const folder = path.resolve(mount.folder);
  const file = path.join(folder, urlPath.slice(mount.urlPath.length));
  if (file !== folder && !file.startsWith(folder + path.sep)) return null;
  return existingFile(file) ?? existingFile(path.join(file, "index.html"));
}

function safelyDecoded(urlPath: string): string {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return urlPath;
  }
}

/** Null also for what is no path at all: too long, below a file, with a zero in it. */
function existingFile(file: string): string | null {
  try {
    return statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}
