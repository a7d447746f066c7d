/** A file that is to be handed out. */
export interface NamedFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Files as one .zip, as they are: an .xlsx is packed already. Names stand in it as UTF-8, which Windows reads since
 * version 8. fflate is loaded when it is first needed.
 */
export async function zipFiles(files: readonly NamedFile[]): Promise<Uint8Array> {
  const { zipSync } = await import(/* webpackChunkName: "xlsx" */ "fflate");
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
}
