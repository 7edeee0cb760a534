import type { FunctionState } from './space-state.ts';

/** `2019-06-20T03:22:54.854Z`, as all times of functions are told. */
export const utcTime = (epochMs: number): string => new Date(epochMs).toISOString();

/** A function as most answers describe it: `5s`, `512 MB` and `Node.js 20` where a request says 5, 512 and nodejs20. */
export function viewFunction({ name, settings, createdMs, modifiedMs }: FunctionState) {
  return {
    Name: name,
    Desc: settings.desc,
    HttpTriggerPath: settings.httpPath,
    CreatedAt: utcTime(createdMs),
    ModifiedAt: utcTime(modifiedMs),
    TimingTriggerConfig: settings.timer,
    Spec: {
      InstanceConcurrency: settings.concurrency,
      Memory: `${settings.memoryMb} MB`,
      Timeout: `${settings.timeoutSeconds}s`,
      Runtime: settings.runtime.replace('nodejs', 'Node.js '),
    },
  };
}

/** A function as CreateFunction answers it: the timeout with a space, the concurrency as a text (seed document 002, SDK model). */
export function viewCreated(created: FunctionState) {
  const { Name, Desc, CreatedAt, ModifiedAt, Spec } = viewFunction(created);
  const Timeout = `${created.settings.timeoutSeconds} s`;
  return {
    ModifiedAt,
    Desc,
    CreatedAt,
    Spec: { ...Spec, Timeout, InstanceConcurrency: String(Spec.InstanceConcurrency) },
    Success: true,
    Name,
  };
}
