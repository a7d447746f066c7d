import { pageFolder } from "./buildPage";
import type { StaticServer } from "./staticServer";
import { serveFolders } from "./staticServer";

/**
 * Serves a built add-in as any deployment would, and beside it the workbench page. Both come from
 * one host name: Office.js answers a parent frame only there.
 * @param port 0 takes any free port
 * @param addIn the folder with its manifest.xml, functions.json and pages
 */
export function serveWorkbench(port: number, addIn: string): Promise<StaticServer> {
  return serveFolders(
    [
      { urlPath: "/", folder: addIn },
      { urlPath: "/workbench/", folder: pageFolder },
    ],
    port,
  );
}
