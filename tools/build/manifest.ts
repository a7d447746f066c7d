import { developmentUrl, type BuildSettings } from "./settings";

/**
 * The manifest with every URL of the development server replaced by the place of deployment. Icons
 * may stand elsewhere: Microsoft's admin centre fetches them itself, which it can't from an intranet.
 */
export function deployedManifest(
  manifest: string,
  { addinUrl, iconUrl }: Pick<BuildSettings, "addinUrl" | "iconUrl">,
): string {
  return manifest
    .replaceAll(`${developmentUrl}/assets/`, `${iconUrl}/`)
    .replaceAll(`${developmentUrl}/`, `${addinUrl}/`);
}
