type Listener = () => void;

const listenersOf = new WeakMap<AbortSignal, Set<Listener>>();

/**
 * Calls a listener when a signal is aborted; answers how to let go of it. All listeners of a signal share one of its own: it would look through all
 * of them for every new one, and a run has one signal and a hundred exchanges at a time.
 */
export function onAbort(signal: AbortSignal, listener: Listener): () => void {
  const listeners = listenersOf.get(signal) ?? listenTo(signal);
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function listenTo(signal: AbortSignal): Set<Listener> {
  const listeners = new Set<Listener>();
  listenersOf.set(signal, listeners);
  const tellAll = (): void => {
    for (const tell of listeners) tell();
  };
  signal.addEventListener('abort', tellAll, { once: true });
  return listeners;
}
