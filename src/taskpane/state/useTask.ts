import { useCallback, useEffect, useRef, useState } from "react";
import { failureOf, type Control, type Failure, type Progress } from "../../actions/control";

/** Something the pane is doing or has failed to do. */
export interface RunningTask {
  running: boolean;
  progress: Progress | null;
  cancelling: boolean;
  /** The error, to be put in words; null while all is well. */
  failure: Failure | null;
  /**
   * Starts a piece of work and ends the one before. Resolves with its result, or with undefined
   * when it failed or was cancelled.
   */
  run: <T>(work: (control: Control) => Promise<T>) => Promise<T | undefined>;
  cancel: () => void;
  dismiss: () => void;
}

interface TaskState {
  running: boolean;
  progress: Progress | null;
  cancelling: boolean;
  failure: Failure | null;
}

const idle: TaskState = { running: false, progress: null, cancelling: false, failure: null };

/** One thing at a time: starting again cancels what was under way. */
export function useTask(): RunningTask {
  const [state, setState] = useState<TaskState>(idle);
  const current = useRef<AbortController | null>(null);

  useEffect(
    () => () => {
      current.current?.abort();
      current.current = null;
    },
    [],
  );

  const run = useCallback(
    async <T>(work: (control: Control) => Promise<T>): Promise<T | undefined> => {
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      const isCurrent = () => current.current === controller;
      setState({ ...idle, running: true });
      try {
        const result = await work({
          signal: controller.signal,
          onProgress: (progress) => {
            if (isCurrent()) setState((before) => ({ ...before, progress }));
          },
        });
        if (!isCurrent()) return undefined;
        setState(idle);
        return result;
      } catch (error) {
        if (isCurrent()) setState({ ...idle, failure: failureOf(error) });
        return undefined;
      }
    },
    [],
  );

  const cancel = useCallback(() => {
    current.current?.abort();
    setState((before) => ({ ...before, cancelling: before.running }));
  }, []);

  const dismiss = useCallback(() => setState((before) => ({ ...before, failure: null })), []);

  return { ...state, run, cancel, dismiss };
}
