import { developmentUrl } from "./settings";

/** The manifest with every URL of the development server replaced by the place of deployment. */
export function deployedManifest(manifest: string, addinUrl: string): string {
  return manifest.replaceAll(`${developmentUrl}/`, `${addinUrl}/`);
}
