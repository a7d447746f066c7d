/**
 * What few cells need is loaded by the first call that does, whose answer is a promise: Excel shows #BUSY! until it
 * is there. Later calls answer at once; the declared type is theirs, because functions.json is made of it.
 */
export function loadedOnce<Loaded>(load: () => Promise<Loaded>) {
  let loaded: Loaded | undefined;
  return <Answer>(answer: (loaded: Loaded) => Answer): Answer => {
    if (loaded !== undefined) return answer(loaded);
    return load().then((found) => answer((loaded = found))) as Answer;
  };
}
