/** Workbooks that the add-in makes beside its own; each opens in a window that has an add-in of its own. */
import { invalid } from "./api/arguments";

/** What is told of a workbook that was opened: its file, or null for an empty one. */
export type CreatedFile = Uint8Array<ArrayBuffer> | null;

export class CreatedWorkbooks {
  /** Those that were opened, in their order. */
  readonly opened: CreatedFile[] = [];
  private readonly made: CreatedFile[] = [];
  private readonly listeners = new Set<(file: CreatedFile) => void>();

  /** @returns ends it */
  onOpen(listener: (file: CreatedFile) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Takes a file as the add-in hands it over, and gives the workbook's id.
   * @throws HostError InvalidArgument for what is no .xlsx in base64 (office-js#2537)
   */
  create(base64: string): string {
    const file = base64 === "" ? null : bytesOf(base64);
    return String(this.made.push(file) - 1);
  }

  /** @throws HostError InvalidArgument for an id that was never given */
  open(id: string): void {
    const file = this.made[Number(id)];
    if (file === undefined) invalid();
    else {
      this.opened.push(file);
      for (const listener of this.listeners) listener(file);
    }
  }
}

/** What every .xlsx begins with, being a zip file. */
const SIGNATURE = "PK\u0003\u0004";

/** @throws HostError InvalidArgument for what is no .xlsx in base64 */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  let binary = "";
  try {
    binary = atob(base64);
  } catch {
    return invalid();
  }
  if (!binary.startsWith(SIGNATURE)) return invalid();
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
