/** How names are spelt on the wire and by the library. */

/** "Values" -> "values", as errors and JSON queries spell it. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
