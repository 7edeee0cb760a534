import { Failure } from '../../src/errors/failure.ts';
import type { CheckName, CheckState, Event } from '../../src/reporting/events.ts';

/** Runs of doctor, for the tests of all that shows a run. */

const started: Event = { type: 'run-started', verb: 'doctor', version: '0.1.0', subject: 'release, rollback', dryRun: false };
const check = (name: CheckName, state: CheckState, cause: string, { subject = '', fix = '' } = {}): Event => ({
  type: 'checked',
  name,
  subject,
  state,
  cause,
  fix,
});
const step = (name: 'inspect' | 'network' | 'rights' | 'policy', ...events: readonly Event[]): readonly Event[] => [
  { type: 'step-started', step: name },
  ...events,
  { type: 'step-finished', step: name, durationMs: 12 },
];
const policy: Event = {
  type: 'policy-made',
  policy: 'permissions',
  document: { Version: '1', Statement: [{ Effect: 'Allow', Action: ['mpaas:ListMcubeMiniApps'], Resource: '*' }] },
  note: 'What release, rollback can call, and no more.',
};
const inspected = step('inspect', check('node', 'ok', '24.21.0'), check('config', 'ok', 'miniship.yml is sound'));

const expired = new Failure('TOKEN_EXPIRED', { operation: 'ListMcubeMiniApps', requestId: 'REQ-1' });
const outputs = { status: 'failed', 'error-code': expired.code };

export const soundDoctor: readonly Event[] = [
  started,
  ...inspected,
  ...step('rights', check('permission', 'ok', 'granted', { subject: 'mpaas:ListMcubeMiniApps' })),
  ...step('policy', policy),
  { type: 'finished', result: { verb: 'doctor', exit: 0, status: 'read', outputs: { status: 'read' } } },
];

export const worriedDoctor: readonly Event[] = [
  started,
  ...inspected,
  ...step('network', check('access', 'bad', expired.message, { fix: expired.help }), check('egress', 'skipped', 'not asked')),
  ...step('rights', check('permission', 'skipped', 'not tried: the cloud does not take the keys', { subject: 'mpaas reads' })),
  ...step('policy', policy),
  { type: 'failed', failure: expired, result: { verb: 'doctor', exit: 4, status: 'failed', outputs } },
];
