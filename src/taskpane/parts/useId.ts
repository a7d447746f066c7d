import { useState } from "react";

let count = 0;

/** An id that no other element has. */
export function useId(prefix: string): string {
  const [id] = useState(() => `perfscore-${prefix}-${++count}`);
  return id;
}
