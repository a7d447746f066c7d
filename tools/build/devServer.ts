import type { Configuration } from "webpack-dev-server";
import { installedCertificate } from "../../workbench/server/certificate";
import { crossOriginHeaders } from "../../workbench/server/staticServer";

/**
 * The development server of `npm run dev-server`, which `npm run start:excel` starts for Excel: the
 * certificate that office-addin-dev-certs installed while it is valid, else a self-signed one.
 */
export function devServerOptions(): Configuration {
  const installed = installedCertificate();
  const options = installed.state === "valid" ? { key: installed.key, cert: installed.cert } : {};
  return {
    host: "localhost",
    port: 3000,
    server: { type: "https", options },
    headers: (request) => crossOriginHeaders(request.url ?? ""),
    hot: false,
    liveReload: false,
    client: false,
  };
}
