// Fabric fetches Segoe UI from a CDN unless it is told otherwise before it loads.
window.FabricConfig = { fontBaseUrl: "" };
