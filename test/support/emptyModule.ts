/** Stands in for style sheets, which jest cannot load. */
export default {};
