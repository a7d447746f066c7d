// Fabric fetches Segoe UI and its icon fonts from a CDN unless it is told otherwise before it loads.
window.FabricConfig = { fontBaseUrl: "", iconBaseUrl: "./fonts/" };
