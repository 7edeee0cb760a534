import type { OnSecret } from '../../src/services/on-secret.ts';
import { createServerless } from '../../src/services/serverless.ts';
import type { Serverless } from '../../src/services/serverless-words.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createFakeHttp, type FakeHttp, type Scripted } from './fake-http.ts';
import { createFakeRpc, type FakeRpc } from './fake-rpc.ts';
import { createRecordingListener } from './recording-listener.ts';

export interface FakeSpace extends Serverless {
  readonly rpc: FakeRpc;
  readonly http: FakeHttp;
  readonly clock: FakeClock;
  /** Every secret that was told, in order. */
  readonly secrets: readonly string[];
  /** Name and parameters of each call, without the id of the space that each carries. */
  /** How long each of the secrets lives. */
  readonly lives: readonly string[];
  readonly sent: () => readonly (readonly [string, Readonly<Record<string, unknown>>])[];
}

/** The services of space `S-1` before a cloud and a storage that answer what the test wrote down. */
export function createFakeSpace(answers: Parameters<typeof createFakeRpc>, storage: readonly Scripted[] = []): FakeSpace {
  const rpc = createFakeRpc(...answers);
  const http = createFakeHttp(...storage);
  const clock = createFakeClock();
  const secrets: string[] = [];
  const lives: string[] = [];
  const onSecret: OnSecret = (secret, life) => {
    secrets.push(secret);
    lives.push(life);
  };
  const retryPolicy = { attempts: 2, firstWaitMs: 100, longestWaitMs: 100, deadlineMs: 60_000 };
  const serverless = createServerless({ rpc, http, clock, listener: createRecordingListener(), retryPolicy, spaceId: 'S-1', onSecret });
  const sent = () =>
    rpc.calls.map(({ operation, parameters: { SpaceId, ...rest } }) => {
      if (SpaceId !== 'S-1') throw new Error(`${operation} does not name the space`);
      return [operation, rest] as const;
    });
  return { ...serverless, rpc, http, clock, secrets, lives, sent };
}
