import type { BuildSettings } from "./settings";

/**
 * The content security policy of the pane: code from our own domain and Office.js only, requests to
 * our own domain only. Fabric writes its styles into the page, hence 'unsafe-inline' for styles.
 * frame-ancestors is left out on purpose (and a meta element can't state it): Excel on the web shows
 * the pane in a frame.
 */
export function contentSecurityPolicy(settings: BuildSettings): string {
  return [
    "default-src 'none'",
    ["script-src", "'self'", ...settings.officeJsOrigins].join(" "),
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
