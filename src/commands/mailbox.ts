/** Where one part of the add-in leaves messages for another that may not be there yet. */
export interface Mailbox<T> {
  /** Hands the message over now, or keeps it until someone receives. */
  put: (message: T) => void;
  /** Receives what was kept, in its order, and whatever comes; returns what ends it. */
  receive: (receiver: (message: T) => void) => () => void;
}

export function mailbox<T>(): Mailbox<T> {
  let kept: T[] = [];
  let current: ((message: T) => void) | null = null;
  return {
    put: (message) => {
      if (current === null) kept.push(message);
      else current(message);
    },
    receive: (receiver) => {
      current = receiver;
      const waiting = kept;
      kept = [];
      waiting.forEach(receiver);
      return () => {
        if (current === receiver) current = null;
      };
    },
  };
}
