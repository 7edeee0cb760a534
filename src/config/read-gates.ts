import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { Tree } from './config-tree.ts';
import type { Surroundings } from './config-values.ts';
import type { SmokeRequest } from './deploy-request.ts';
import { isLoopback } from './endpoint.ts';
import { FileSection } from './file-section.ts';
import { nameFault } from './function-limits.ts';
import { gateKinds } from './gate-shape.ts';
import type { Gate } from './rollout-request.ts';
import { readDuration } from './time.ts';

/** What the lines of a gate need besides themselves. */
export interface GateFacts {
  readonly surroundings: Surroundings;
  /** Problems are added to it. */
  readonly problems: Failure[];
  /** The smoke test that the same file describes of a function. */
  readonly smokeOf: (name: string) => SmokeRequest | undefined;
}

const defaults = { status: 200, intervalMs: 1000, httpTimeoutMs: 10_000, commandTimeoutMs: 300_000 } as const;
const most = { samples: 100, intervalMs: 3_600_000, timeoutMs: 3_600_000 } as const;

/** The kinds that a key beside the gate belongs to. */
const companions = { args: 'function', expect: 'function', timeout: 'command' } as const;

/** Reads one gate, or a list of them. */
export function readGates(tree: Tree | undefined, facts: GateFacts): readonly Gate[] {
  if (tree === undefined) return [];
  return (tree.kind === 'list' ? tree.items : [tree]).flatMap((item) => readGate(item, facts) ?? []);
}

function readGate(tree: Tree, facts: GateFacts): Gate | undefined {
  const { surroundings, problems } = facts;
  const refuse = (reason: Text): undefined => {
    problems.push(new Failure('CONFIG_INVALID', { where: `${surroundings.file}:${tree.line}`, reason }));
  };
  if (tree.kind !== 'mapping') {
    return tree.kind === 'scalar' && tree.text === 'manual'
      ? { kind: 'manual' }
      : refuse(said('a gate is "manual", or has http, command or function'));
  }
  const section = new FileSection(tree, surroundings, problems);
  const [kind, ...others] = gateKinds.filter((one) => section.has(one));
  if (kind === undefined || others.length > 0) return refuse(said('a gate has exactly one of http, command and function'));
  for (const [key, owner] of Object.entries(companions)) {
    if (section.has(key) && owner !== kind)
      section.refuse(
        key,
        kind === 'http'
          ? said('"{key}" goes with a gate that is a {owner}, and the one of http stands inside it', { key, owner })
          : said('"{key}" goes with a gate that is a {owner}', { key, owner }),
      );
  }
  return { http: httpGate, command: commandGate, function: functionGate }[kind](section, facts);
}

function httpGate(section: FileSection): Gate | undefined {
  const http = section.section('http');
  if (http === undefined) return undefined;
  const url = http.text('url', (text) =>
    isPage(text) ? undefined : said('an https address such as https://example.com/health, or one of this machine'),
  );
  const samples = http.integer('samples', { min: 1, max: most.samples }) ?? 1;
  const allowedFailures = http.integer('allowFailures', { min: 0, max: most.samples }) ?? 0;
  if (allowedFailures >= samples)
    http.refuse(
      'allowFailures',
      said('"allowFailures" is {allowedFailures} of {samples} samples, so that the gate would always be open', {
        allowedFailures,
        samples,
      }),
    );
  const gate = {
    kind: 'http',
    status: http.integer('status', { min: 100, max: 599 }) ?? defaults.status,
    ...(http.has('json') ? { json: http.plain('json') } : {}),
    samples,
    allowedFailures,
    intervalMs: durationAt(http, 'interval', { minMs: 0, maxMs: most.intervalMs }) ?? defaults.intervalMs,
    timeoutMs: durationAt(http, 'timeout', { minMs: 1, maxMs: most.timeoutMs }) ?? defaults.httpTimeoutMs,
  } as const;
  return url === undefined ? undefined : { ...gate, url, ...writtenIn(http, 'url', url) };
}

function commandGate(section: FileSection): Gate | undefined {
  const command = section.text('command');
  const timeoutMs = durationAt(section, 'timeout', { minMs: 1, maxMs: most.timeoutMs }) ?? defaults.commandTimeoutMs;
  return command === undefined ? undefined : { kind: 'command', command, timeoutMs, ...writtenIn(section, 'command', command) };
}

/** What a gate is called by, when a variable stands in it. */
function writtenIn(section: FileSection, key: string, filled: string): { readonly written?: string } {
  const written = section.written(key)?.trim();
  return written === undefined || written === filled ? {} : { written };
}

function functionGate(section: FileSection, { smokeOf }: GateFacts): Gate | undefined {
  const name = section.text('function', nameFault);
  if (name === undefined) return undefined;
  const own = section.has('args') || section.has('expect');
  const smoke = own ? ownSmoke(section) : smokeOf(name);
  if (smoke === undefined)
    section.refuse(
      'function',
      said('nothing says how "{name}" is tested: give "args" or "expect" here, or "smoke" in serverless.functions', { name }),
    );
  return smoke === undefined ? undefined : { kind: 'function', name, smoke };
}

function ownSmoke(section: FileSection): SmokeRequest {
  const args = section.plain('args') ?? {};
  return { args: args as Readonly<Record<string, unknown>>, ...(section.has('expect') ? { expect: section.plain('expect') } : {}) };
}

/** A duration of the file in milliseconds; a bare number is seconds, as in every input. */
export function durationAt(
  section: FileSection,
  key: string,
  { minMs, maxMs }: { readonly minMs: number; readonly maxMs: number },
): number | undefined {
  const fault = (text: string): Text | undefined => {
    const found = readDuration(text, 's');
    if (found === undefined) return said('a duration such as 90s, 30m or 2h');
    return found < minMs || found > maxMs
      ? said('a duration of at least {minMs} ms and at most {hours} h', { minMs, hours: maxMs / 3_600_000 })
      : undefined;
  };
  const text = section.text(key, fault);
  return text === undefined ? undefined : readDuration(text, 's');
}

function isPage(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) && `${username}${password}` === '';
}
