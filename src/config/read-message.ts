import type { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { compareDotted } from './client-versions.ts';
import type { InputsRead } from './input-values.ts';
import type { InputName } from './inputs.ts';
import { type FollowingMessage, type MessageRequest, occasions, type Receiver } from './message-request.ts';
import { templateFault } from './message-template.ts';
import { invalid, missing } from './problems.ts';
import { readUids } from './read-uids.ts';
import type { Reading } from './release-request.ts';

/** The vendor's "less than 100 bytes". */
const idLimitBytes = 100;

/** Reads the message that a release or promotion is followed by; undefined when none is asked for. */
export function readFollowingMessage(read: InputsRead): Reading<FollowingMessage | undefined> {
  const on = read.values['notify-on'];
  if (on === undefined) return { request: undefined, problems: [] };
  const { request: message, problems } = readMessage(read, 'notify-to');
  const unknown = on.filter((word) => occasions.every((occasion) => occasion !== word));
  return {
    request: { message, on: occasions.filter((occasion) => on.includes(occasion)) },
    problems: [...problems, ...unknown.map((word) => invalid(read, 'notify-on', `of ${occasions.join(', ')}`, word))],
  };
}

/** Reads a message, and all that is wrong with it; `to` names the input that says for whom it is. */
export function readMessage(read: InputsRead, to: 'to' | 'notify-to'): Reading<MessageRequest> {
  const { values } = read;
  // Nobody tells everyone by leaving something out; but what the file says of the message that follows a release goes for this one, too.
  const unsaid = to === 'to' && !read.sources.has('notify-to') ? missing(read, 'to') : [];
  const { receiver, problems: unaddressed } = readReceiver(read, read.sources.has(to) ? to : 'notify-to');
  const os = values['notify-os'];
  return {
    request: {
      topic: values['notify-topic'] ?? '',
      template: values['notify-payload'],
      receiver,
      os: os === 'all' ? undefined : os,
      clientMin: values['notify-client-min'],
      clientMax: values['notify-client-max'],
      validForMs: values['notify-valid-for'],
      id: values['notify-id'],
    },
    problems: [
      ...missing(read, 'notify-topic'),
      ...unsaid,
      ...unaddressed,
      ...templateProblems(read),
      ...versionProblems(read),
      ...idProblems(read),
    ],
  };
}

function readReceiver(read: InputsRead, to: 'to' | 'notify-to'): { readonly receiver: Receiver; readonly problems: readonly Failure[] } {
  const text = read.values[to] ?? 'everyone';
  const { part, problems } = readUids(read);
  if (text === 'everyone') return { receiver: { kind: 'everyone', part }, problems };
  const [, kind, id] = /^(user|device):(\S+)$/.exec(text) ?? [];
  if (id === undefined)
    return { receiver: { kind: 'everyone' }, problems: [...problems, invalid(read, to, said('everyone, user:ID or device:ID'))] };
  const receiver: Receiver = { kind: kind === 'user' ? 'user' : 'device', id };
  return {
    receiver,
    problems: read.sources.has('notify-uids') ? [...problems, invalid(read, 'notify-uids', said('left out with one receiver'))] : problems,
  };
}

function templateProblems(read: InputsRead): readonly Failure[] {
  const fault = templateFault(read.values['notify-payload']);
  return fault === undefined ? [] : [invalid(read, 'notify-payload', fault)];
}

const bounds = ['notify-client-min', 'notify-client-max'] as const satisfies readonly InputName[];

function versionProblems(read: InputsRead): readonly Failure[] {
  const shapeless = bounds.filter((name) => !/^\d+(\.\d+)*$/.test(read.values[name] ?? '0'));
  if (shapeless.length > 0) return shapeless.map((name) => invalid(read, name, said('dotted numbers, such as 10.1.60')));
  const [low, high] = bounds.map((name) => read.values[name]);
  if (low === undefined || high === undefined || compareDotted(low, high) <= 0) return [];
  return [invalid(read, 'notify-client-max', said('at least the lowest version, {low}', { low }))];
}

function idProblems(read: InputsRead): readonly Failure[] {
  const id = read.values['notify-id'];
  return id === undefined || Buffer.byteLength(id) < idLimitBytes
    ? []
    : [invalid(read, 'notify-id', said('of less than {idLimitBytes} bytes', { idLimitBytes }))];
}
