import type { CallListener } from '../../src/transport/call-listener.ts';

type Heard = { readonly type: keyof CallListener } & Readonly<Record<string, unknown>>;

export interface RecordingListener extends CallListener {
  readonly heard: readonly Heard[];
}

/** Writes down what it hears, in order. */
export function createRecordingListener(): RecordingListener {
  const heard: Heard[] = [];
  return {
    heard,
    answered: (call) => void heard.push({ type: 'answered', ...call }),
    retried: (retry) => void heard.push({ type: 'retried', ...retry }),
    waited: (wait) => void heard.push({ type: 'waited', ...wait }),
  };
}
