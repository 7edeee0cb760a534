import { describe, expect, test } from 'vitest';
import { deployWith, told } from './given.ts';

/** One function with these fields after its path. */
const functionWith = (fields: string, rest: Parameters<typeof deployWith>[1] = {}) =>
  deployWith(`functions:\n  hello:\n    path: functions/hello\n    ${fields}`, rest);

test('a function with its path alone leaves everything else as the cloud has it', async () => {
  const { request, problems } = await functionWith('');
  expect(told(problems)).toEqual([]);
  expect(request.functions).toEqual([
    {
      name: 'hello',
      path: '/project/functions/hello',
      layout: 'root',
      exclude: [],
    },
  ]);
});

test('every field arrives in the request', async () => {
  const { request, problems } = await deployWith(
    `functions:
  nightly:
    path: /srv/nightly
    runtime: nodejs18
    memory: 1024
    timeout: 7200
    concurrency: 20
    http: /http/nightly/v1.2_x-y
    timer: "cron:0 30 2 * * *"
    timerPayload: '{"full":true}'
    about: "Cleans up, by \${TEAM}"
    layout: folder
    exclude: ["*.test.js", "!keep.test.js"]
    smoke: { args: { day: 1, deep: [true, null, "\${TEAM}"] }, expect: { ok: true } }`,
    { variables: { TEAM: 'shop' } },
  );
  expect(told(problems)).toEqual([]);
  expect(request.functions).toEqual([
    {
      name: 'nightly',
      path: '/srv/nightly',
      runtime: 'nodejs18',
      memoryMb: 1024,
      timeoutSeconds: 7200,
      concurrency: 20,
      httpPath: '/http/nightly/v1.2_x-y',
      timer: 'cron:0 30 2 * * *',
      timerPayload: '{"full":true}',
      about: 'Cleans up, by shop',
      layout: 'folder',
      exclude: ['*.test.js', '!keep.test.js'],
      smoke: { args: { day: 1, deep: [true, null, 'shop'] }, expect: { ok: true } },
    },
  ]);
});

test.each([
  { fields: 'http: ""', field: { httpPath: '' } },
  { fields: 'timer: ""', field: { timer: '' } },
  { fields: 'about: ""', field: { about: '' } },
  { fields: 'timerPayload: ""', field: { timerPayload: '' } },
  { fields: 'http: /http', field: { httpPath: '/http' } },
  { fields: 'smoke: {}', field: { smoke: { args: {} } } },
  { fields: 'smoke: { expect: null }', field: { smoke: { args: {}, expect: null } } },
  { fields: 'smoke: { expect: pong }', field: { smoke: { args: {}, expect: 'pong' } } },
  { fields: 'smoke: { expect: [1, 2] }', field: { smoke: { args: {}, expect: [1, 2] } } },
  { fields: 'exclude: "*.map"', field: { exclude: ['*.map'] } },
  { fields: `memory: "\${MEMORY}"`, field: { memoryMb: 256 } },
])('"$fields" is understood', async ({ fields, field }) => {
  const { request, problems } = await functionWith(fields, { variables: { MEMORY: '256' } });
  expect(told(problems)).toEqual([]);
  expect(request.functions[0]).toMatchObject(field);
});

const http =
  'a path such as /http/hello: it starts with /http, has letters, digits, "/", "-", "_" and "." only, no "/" at its end, and 128 characters at most';

test.each([
  {
    fields: 'runtime: nodejs8',
    reason: '"runtime" is "nodejs8", but must be one of nodejs12, nodejs14, nodejs16, nodejs18, nodejs20; nodejs8 was closed on 2024-09-01',
  },
  { fields: 'runtime: node20', reason: '"runtime" is "node20", but must be one of nodejs12, nodejs14, nodejs16, nodejs18, nodejs20' },
  { fields: 'memory: 64', reason: '"memory" is "64", but must be a whole number from 128 to 2048 in steps of 64' },
  { fields: 'memory: 200', reason: '"memory" is "200", but must be a whole number from 128 to 2048 in steps of 64' },
  { fields: 'memory: 2112', reason: '"memory" is "2112", but must be a whole number from 128 to 2048 in steps of 64' },
  { fields: 'memory: 256 MB', reason: '"memory" is "256 MB", but must be a whole number from 128 to 2048 in steps of 64' },
  { fields: 'timeout: 0', reason: '"timeout" is "0", but must be a whole number from 1 to 7200' },
  { fields: 'timeout: 7201', reason: '"timeout" is "7201", but must be a whole number from 1 to 7200' },
  { fields: 'timeout: 5.5', reason: '"timeout" is "5.5", but must be a whole number from 1 to 7200' },
  { fields: 'concurrency: 21', reason: '"concurrency" is "21", but must be a whole number from 1 to 20' },
  { fields: 'http: hello', reason: `"http" is "hello", but must be ${http}` },
  { fields: 'http: /https', reason: `"http" is "/https", but must be ${http}` },
  { fields: 'http: /http/', reason: `"http" is "/http/", but must be ${http}` },
  { fields: 'http: /http//a', reason: `"http" is "/http//a", but must be ${http}` },
  { fields: 'http: /http/你好', reason: `"http" is "/http/你好", but must be ${http}` },
  { fields: `http: /http/${'a'.repeat(123)}`, reason: `"http" is "/http/${'a'.repeat(123)}", but must be ${http}` },
  {
    fields: 'timer: "* * * * *"',
    reason:
      '"timer" is "* * * * *", but must be six fields: second, minute, hour, day of the month, month and day of the week, such as "0 0 */2 * * *"',
  },
  { fields: 'layout: flat', reason: '"layout" is "flat", but must be one of root, folder' },
  {
    fields: 'about: "two\\nlines"',
    reason: '"about" is "two, lines", but must be one line of at most 91 characters, so that the stamp fits behind it',
  },
  { fields: 'color: red', reason: 'there is no key "color" here' },
  { fields: 'memroy: 256', reason: 'there is no key "memroy" here; did you mean "memory"?' },
  { fields: 'memory:', reason: '"memory" has no value' },
  { fields: 'memory: ""', reason: '"memory" has no value' },
  { fields: 'timer:', reason: '"timer" has no value' },
  { fields: 'smoke: { args: [1] }', reason: '"args" must be a mapping, not a list' },
  {
    fields: 'smoke: { args: { n: 12345678901234567890 } }',
    reason: '12345678901234567890 cannot be kept exactly as a number; write it in quotes',
  },
  { fields: 'smoke: { args: { n: .inf } }', reason: '.inf cannot be kept exactly as a number; write it in quotes' },
  { fields: 'smoke: { expected: 1 }', reason: 'there is no key "expected" here; did you mean "expect"?' },
  { fields: `runtime: "\${NOPE}"`, reason: 'the variable NOPE is not set' },
])('"$fields" is refused with file and line', async ({ fields, reason }) => {
  const { problems } = await functionWith(fields);
  expect(told(problems)).toEqual([`CONFIG_INVALID miniship.yml:5: ${reason}`]);
});

test('a description may use the room of the stamp when there is no stamp', async () => {
  const about = `about: ${'x'.repeat(128)}`;
  expect(told((await functionWith(about)).problems)).toHaveLength(1);
  expect(told((await functionWith(`about: ${'x'.repeat(91)}`)).problems)).toEqual([]);
  const { request, problems } = await functionWith(about, { given: { 'space-id': 'mp-1', stamp: 'false' } });
  expect(told(problems)).toEqual([]);
  expect(request.functions[0]?.about).toHaveLength(128);
  expect(told((await functionWith(`about: ${'x'.repeat(129)}`, { given: { 'space-id': 'mp-1', stamp: 'false' } })).problems)).toEqual([
    `CONFIG_INVALID miniship.yml:5: "about" is "${'x'.repeat(129)}", but must be one line of at most 128 characters`,
  ]);
});

describe('names', () => {
  test.each(['hello', '_h', 'Hello-World_2', 'a'.repeat(30)])('%s is one', async (name) => {
    const { request, problems } = await deployWith(`functions: { ${name}: { path: f } }`);
    expect(told(problems)).toEqual([]);
    expect(request.functions[0]?.name).toBe(name);
  });

  test.each(['2hello', '-hello', 'hello.js', '你好', 'a'.repeat(31), 'a b'])('%s is none', async (name) => {
    expect(told((await deployWith(`functions:\n  "${name}": { path: f }`)).problems)).toEqual([
      `CONFIG_INVALID miniship.yml:3: the function "${name}" must be named with 1 to 30 letters, digits, "_" and "-", beginning with a letter or "_"`,
    ]);
  });
});

describe('what fields say of each other', () => {
  test.each([
    {
      fields: 'concurrency: 2, memory: 256',
      problems: ['CONFIG_INVALID miniship.yml:2: "concurrency" above 1 needs a "memory" of at least 512, not 256'],
    },
    { fields: 'concurrency: 2, memory: 512', problems: [] },
    { fields: 'concurrency: 1, memory: 128', problems: [] },
    { fields: 'concurrency: 2', problems: [] },
    { fields: 'timer: "", timerPayload: x', problems: ['CONFIG_INVALID miniship.yml:2: "timerPayload" has no use without a timer'] },
    { fields: 'timer: "", timerPayload: ""', problems: [] },
  ])('$fields', async ({ fields, problems }) => {
    expect(told((await deployWith(`functions: { a: { path: a, ${fields} } }`)).problems)).toEqual(problems);
  });

  test('two functions on one HTTP path are refused, paths that differ and absent ones are not', async () => {
    const { problems } = await deployWith(
      'functions:\n  a: { path: a, http: /http/x }\n  b: { path: b }\n  c: { path: c, http: "" }\n  d: { path: d, http: "" }\n  e: { path: e, http: /http/x }\n  f: { path: f, http: /http/X }',
    );
    expect(told(problems)).toEqual(['CONFIG_INVALID miniship.yml:7: "/http/x" is the HTTP path of "a" already']);
  });
});

test('a function of a wrong shape is told once, and the others are still read', async () => {
  const { request, problems } = await deployWith(
    'functions:\n  a: { memory: 100 }\n  b: { path: b, memory: 100 }\n  c: functions/c\n  d: { path: d }',
  );
  expect(told(problems)).toEqual([
    'CONFIG_INVALID miniship.yml:3: "a" needs "path"',
    'CONFIG_INVALID miniship.yml:5: "c" must be a mapping, not a single value',
    'CONFIG_INVALID miniship.yml:4: "memory" is "100", but must be a whole number from 128 to 2048 in steps of 64',
  ]);
  expect(request.functions.map(({ name }) => name)).toEqual(['b', 'd']);
});

test('the runtime given for all is that of functions without one of their own', async () => {
  const { request, problems } = await deployWith('runtime: nodejs20\nfunctions: { a: { path: a }, b: { path: b, runtime: nodejs18 } }');
  expect(told(problems)).toEqual([]);
  expect(request.functions.map(({ runtime }) => runtime)).toEqual(['nodejs20', 'nodejs18']);
});
