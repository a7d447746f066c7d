import path from "node:path";
import { pageFolder } from "./buildPage";
import type { StaticServer } from "./staticServer";
import { serveFolders } from "./staticServer";

const root = path.resolve(__dirname, "../..");

/**
 * Serves the built add-in as any deployment would, and beside it the workbench page. Both come from
 * one host name: Office.js answers a parent frame only there.
 * @param port 0 takes any free port
 */
export function serveWorkbench(port: number): Promise<StaticServer> {
  return serveFolders(
    [
      { urlPath: "/", folder: path.join(root, "dist") },
      { urlPath: "/workbench/", folder: pageFolder },
    ],
    port,
  );
}
