/** A CommonJS package under a module of ours: asked for as it is, webpack puts 0.3 kB into functions.js. */
export { default } from "mammoth";
