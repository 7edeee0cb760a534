import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure, isFailure } from '../../src/errors/failure.ts';
import type { Event } from '../../src/reporting/events.ts';
import { createJsonLinesReporter } from '../../src/reporting/json-lines.ts';
import { createRedactor } from '../../src/reporting/redact.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';
import { refusedRun, successfulRun } from '../support/sample-events.ts';
import { rolloutRuns } from '../support/sample-rollouts.ts';

const secret = 'LTAI+s3cret/"key"=';

function redactorOf(...secrets: readonly string[]) {
  const redactor = createRedactor();
  for (const one of secrets) redactor.add(one);
  return redactor;
}

function redacted(event: Event, ...secrets: readonly string[]): Event | undefined {
  const recorder = createRecordingReporter();
  redactorOf(...secrets)
    .wrap(recorder)
    .report(event);
  return recorder.events[0];
}

test.each([
  ['as it is', secret],
  ['in an address', encodeURIComponent(secret)],
  ['in an address, in small letters', encodeURIComponent(secret).toLowerCase().replaceAll('ltai', 'LTAI')],
  ['encoded twice', encodeURIComponent(encodeURIComponent(secret))],
  ['in a form', new URLSearchParams({ '': secret }).toString().slice(1)],
  ['in JSON', JSON.stringify(secret).slice(1, -1)],
  ['in JSON within JSON', JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1)],
  ['in base64', Buffer.from(secret).toString('base64')],
  ['in base64 for addresses', Buffer.from(secret).toString('base64url')],
])('a secret is hidden %s', (_how, form) => {
  expect(redactorOf(secret).text(`a ${form} b`)).toBe('a *** b');
});

test.each(['', 'u', 'us', 'user:'])('a secret is hidden inside the base64 of "%s" and the secret', (before) => {
  const encoded = Buffer.from(`${before}${secret}:tail`).toString('base64');
  const text = redactorOf(secret).text(encoded);
  expect(text).toContain('***');
  // What stays may hold bits of its neighbours, but not three bytes of the secret.
  for (const rest of text.split('***')) expect(Buffer.from(rest, 'base64').toString('latin1')).not.toContain('s3c');
});

test.each([
  [['abcd', 'abcdefgh'], 'x abcdefgh y abcd z', 'x *** y *** z'],
  [['abcdef', 'defghi'], 'x abcdefghi y', 'x *** y'],
  [['aaaa'], 'baaaaaab', 'b***b'],
  [['abcd'], 'abcd', '***'],
])('overlapping secrets %j leave no rest: %s', (secrets, text, expected) => {
  expect(redactorOf(...secrets).text(text)).toBe(expected);
});

test.each(['', '   ', 'abc', '42\n'])('the secret %j is too short to be hidden, and says so', (short) => {
  const redactor = createRedactor();
  expect(redactor.add(short)).toBe(false);
  expect(redactor.text('abc 42 abcabc')).toBe('abc 42 abcabc');
});

test('a line end that was copied along is no part of the secret; of several lines each counts', () => {
  const redactor = createRedactor();
  expect(redactor.add(' s3cret-1 \n')).toBe(true);
  redactor.add('first-line-of-it\r\nsecond-line\nend');
  expect(redactor.text('s3cret-1, second-line, the end')).toBe('***, ***, the end');
});

test('a secret registered in the middle of a run is hidden from then on', () => {
  const [redactor, recorder] = [createRedactor(), createRecordingReporter()];
  const reporter = redactor.wrap(recorder);
  const event: Event = { type: 'warned', message: 'token-1', help: '' };
  reporter.report(event);
  redactor.add('token-1');
  reporter.report(event);
  expect(recorder.events.map((seen) => 'message' in seen && seen.message)).toEqual(['token-1', '***']);
});

test('a failure stays a failure, without the secret in message, facts, stack, problems and causes', () => {
  const cause = Object.assign(new Error(`refused ${secret}`, { cause: { header: secret } }), { code: 'ESECRET', request: { key: secret } });
  const problem = new Failure('BUILD_NOT_FOUND', { path: `/x/${secret}` });
  const failure = new Failure(
    'CLOUD_REFUSED',
    { operation: secret, requestId: 'R', code: '1', reason: secret },
    { cause, problems: [problem] },
  );
  const result = { verb: 'release', exit: 5, status: 'failed', outputs: { 'receipt-path': secret } } as const;
  const event = redacted({ type: 'failed', failure, result }, secret);
  if (event?.type !== 'failed') throw new Error('the event lost its type');

  expect(isFailure(event.failure)).toBe(true);
  expect(event.failure).toMatchObject({ name: 'Failure', code: 'CLOUD_REFUSED', exit: 3, operation: '***', requestId: 'R' });
  expect(event.failure.message).toBe('The cloud refused *** (request R): 1: ***');
  expect(event.failure.problems[0]).toMatchObject({ code: 'BUILD_NOT_FOUND', message: 'There is no folder or .zip file at /x/***.' });
  expect(event.failure.cause).toMatchObject({ message: 'refused ***', code: 'ESECRET', cause: { header: '***' } });
  expect(event.failure.cause).not.toHaveProperty('request');
  expect(event.failure.stack).toContain('***');
  expect(event.failure.stack).not.toContain('s3cret');
  expect(event.result.outputs).toEqual({ 'receipt-path': '***' });
  expect(failure.message).toContain(secret);
});

test('causes in a circle and objects of any kind do no harm', () => {
  const cause: Error & { errors?: unknown } = new Error(secret);
  cause.cause = cause;
  cause.errors = [
    new URL(`https://x/?key=${secret}`),
    new Map([[secret, secret]]),
    null,
    5,
    Object.create(null),
    JSON.parse('{"__proto__":1}'),
  ];
  const failure = new Failure('INTERNAL', { reason: 'x' }, { cause });
  const event = redacted({ type: 'failed', failure, result: { verb: 'v', exit: 70, status: 'failed', outputs: {} } }, secret);
  const copy = event?.type === 'failed' ? (event.failure.cause as typeof cause) : undefined;
  expect(copy?.cause).toBe(copy);
  expect(copy?.errors).toEqual(['[object URL]', '[object Map]', null, 5, {}, JSON.parse('{"__proto__":1}')]);
});

test('a secret that is a word of ours does not make events unreadable', () => {
  const words = ['failed', 'release', 'package', 'publishing', 'receipt-written', 'CLOUD_REFUSED'];
  for (const event of [...successfulRun, ...refusedRun]) {
    const seen = redacted(event, ...words);
    expect(seen?.type).toBe(event.type);
    if (event.type === 'step-started') expect(seen).toEqual(event);
    if (event.type === 'failed')
      expect(seen).toMatchObject({ failure: { code: 'CLOUD_REFUSED' }, result: { verb: 'release', status: 'failed' } });
  }
});

test('whatever the secret is, no line of a report holds it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4, unit: 'grapheme' }), fc.string(), (key, around) => {
      fc.pre(key.trim().length >= 8 && !/[\r\n]/.test(key) && key.trim().replaceAll('*', '').length >= 8);
      const texts: string[] = [];
      const redactor = redactorOf(key);
      const reporter = redactor.wrap(createJsonLinesReporter({ write: (text) => void texts.push(text) }));
      reporter.report({
        type: 'write-planned',
        operation: 'X',
        effect: `${around}${key}${around}`,
        parameters: { a: encodeURIComponent(key), b: JSON.stringify({ key }), c: Buffer.from(key).toString('base64') },
      });
      const forms = [key.trim(), JSON.stringify(key.trim()).slice(1, -1), encodeURIComponent(key.trim())];
      return forms.every((form) => !texts.join('').includes(form));
    }),
  );
});

test('a plan keeps its words, also where a secret is one of them, and loses the secret elsewhere', () => {
  const row = { section: 'function', change: 'create' } as const;
  const rows = [{ ...row, name: 'my-function', details: ['timer: x → create'] }];
  const event = redacted({ type: 'deploy-planned', rows, filesKept: 1, digest: 'd' }, 'function', 'create');
  expect(event).toMatchObject({ rows: [{ ...row, name: 'my-***', details: ['timer: x → ***'] }] });
});

test('secrets of the moment are hidden while they can be in use, and forgotten when many others came', () => {
  const redactor = createRedactor();
  redactor.add('kept-for-the-run');
  redactor.addBrief('secret-of-the-first-file');
  expect(redactor.text('a secret-of-the-first-file b')).toBe('a *** b');
  for (let file = 0; file < 511; file += 1) redactor.addBrief(`secret-of-file-${file}`);
  expect(redactor.text('a secret-of-the-first-file b')).toBe('a *** b');
  redactor.addBrief('secret-of-the-last-file');
  expect(redactor.text('a secret-of-the-first-file b')).toBe('a secret-of-the-first-file b');
  expect(redactor.text('kept-for-the-run secret-of-the-last-file')).toBe('*** ***');
});

test('one that comes again counts as new', () => {
  const redactor = createRedactor();
  redactor.addBrief('shared-token-of-all-files');
  for (let file = 0; file < 1000; file += 1) {
    redactor.addBrief(`signature-of-file-${file}`);
    redactor.addBrief('shared-token-of-all-files');
  }
  expect(redactor.text('shared-token-of-all-files')).toBe('***');
});

test('a status keeps the names of its tables, also where a secret is one of them, and loses the secret in every cell', () => {
  const section = { name: 'packages', columns: ['packages'], rows: [['of packages', 'x']], records: [{ name: 'packages' }] } as const;
  const event = redacted({ type: 'status-read', sections: [section] }, 'packages');
  expect(event).toEqual({
    type: 'status-read',
    sections: [{ name: 'packages', columns: ['***'], rows: [['of ***', 'x']], records: [{ name: '***' }] }],
  });
});

test('no text of any run escapes: whatever is not of a closed list is hidden', () => {
  const texts = ['everyone', 'whitelist "qa"', 'receipt r1.json', 'exit code 1', 'ms-9f86d081', '1.4.1.90', 'held for another'];
  const events = Object.values(rolloutRuns).flat();
  for (const text of texts) expect(JSON.stringify(events)).toContain(JSON.stringify(text).slice(1, -1));
  for (const event of events) {
    const line = JSON.stringify(redacted(event, ...texts));
    for (const text of texts) expect(line, event.type).not.toContain(JSON.stringify(text).slice(1, -1));
  }
});

describe('what is wrapped, escaped or split is hidden all the same', () => {
  const long = 'aB3/dE6+gH9=kL2&nO5pQ8<rS1tU4>vW7x';
  const pem =
    '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\n-----END PRIVATE KEY-----\n';
  const wrapped = (text: string, end: string, width = 7) => (text.match(new RegExp(`.{1,${width}}`, 'gs')) ?? []).join(end);

  test.each([
    ['with line ends', '\n'],
    ['with line ends of Windows', '\r\n'],
    ['and indented', '\n    '],
    ['inside a JSON text', '\\n'],
    ['in an address', '%0A'],
  ])('wrapped at some width, %s', (_what, end) => {
    const redactor = redactorOf(long);
    expect(redactor.text(`a ${wrapped(long, end)} b`)).toBe('a *** b');
    expect(redactor.text(`a ${wrapped(Buffer.from(long).toString('base64'), end)} b`)).toBe('a *** b');
  });

  test('over several items of a list: each keeps what is its own', () => {
    const redactor = redactorOf(long);
    expect(redactor.lines(['before', `x ${long.slice(0, 9)}`, long.slice(9, 20), `${long.slice(20)} y`, 'after'])).toEqual([
      'before',
      'x ***',
      '***',
      '*** y',
      'after',
    ]);
  });

  test('a list of other texts is left as it is', () => {
    const words = ['one', 'two', '', 'three'];
    expect(redactorOf('onetwo', 'threeone').lines(words)).toEqual(words);
  });

  test('a key of several lines, on one line or wrapped at another width', () => {
    const redactor = redactorOf(pem);
    for (const text of [
      pem.trim(),
      pem.trim().replaceAll('\n', ''),
      pem.trim().replaceAll('\n', '\\n'),
      wrapped(pem.replaceAll('\n', ''), '\n', 16),
    ])
      expect(redactor.text(`<${text}>`)).toBe('<***>');
  });

  test.each([
    ['PHP', long.replaceAll('/', '\\/')],
    ['Go', long.replace(/[<>&]/g, (each) => `\\u00${each.charCodeAt(0).toString(16)}`)],
    ['Gson', long.replace(/[<>&=+]/g, (each) => `\\u00${each.charCodeAt(0).toString(16).padStart(2, '0')}`)],
  ])('as %s writes JSON', (_who, text) => {
    expect(redactorOf(long).text(`{"key":"${text}"}`)).toBe('{"key":"***"}');
  });

  test('as a whole address is encoded, and encoded twice', () => {
    const secret = 'p+w/d=1 2?3&4';
    for (const text of [encodeURI(secret), encodeURIComponent(encodeURIComponent(secret))])
      expect(redactorOf(secret).text(`?k=${text}.`)).toBe('?k=***.');
  });

  test('whatever the secret and wherever its lines break, none of its forms is left', () => {
    const secrets = fc.string({ minLength: 12, maxLength: 40, unit: fc.constantFrom(...Array.from('abcXYZ0189+/=&%-_.~')) });
    fc.assert(
      fc.property(
        secrets,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('\n', '\r\n', '\n  ', '\\n'),
        fc.nat(2),
        (secret, width, end, offset) => {
          const redactor = redactorOf(secret);
          const base64 = Buffer.from('x'.repeat(offset) + secret).toString('base64');
          const forms = [secret, encodeURIComponent(secret), base64];
          return forms.every((form) => {
            const left = redactor.text(`<${wrapped(form, end, width)}>`).replace(/[\s\\n]|%0A/g, '');
            // Of base64 the ends hold bits of what is around it, and so may stay.
            return !left.includes(form.replace(/[\s\\n]/g, '').slice(4, -4));
          });
        },
      ),
      { seed: 5, numRuns: 300 },
    );
  });
});

test('a receipt, or any plain value, is copied without its secrets', () => {
  const redactor = redactorOf('top-secret-value');
  const receipt = { done: { files: ['a', 'top-secret-value'], size: 3, none: null }, error: { message: 'no top-secret-value' } };
  expect(redactor.value(receipt)).toEqual({ done: { files: ['a', '***'], size: 3, none: null }, error: { message: 'no ***' } });
  expect(receipt.done.files[1]).toBe('top-secret-value');
});
