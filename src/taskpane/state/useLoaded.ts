import { useEffect, useState } from "react";

/**
 * What a part of the pane needs only once it is shown; null until it has been loaded.
 * @param load the same function at each call, such as one outside the component
 */
export function useLoaded<Loaded>(load: () => Promise<Loaded>): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let wanted = true;
    // Wrapped, for a module that is a function would be taken for a way to make the next state.
    void load().then((found) => wanted && setLoaded(() => found));
    return () => {
      wanted = false;
    };
  }, [load]);
  return loaded;
}
