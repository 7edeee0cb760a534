import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { InputName } from '../../src/config/inputs.ts';
import { type EnsureInputs, readEnsureInputs } from '../../src/config/read-ensure.ts';
import { credentials, told } from './given.ts';

type Texts = Readonly<Record<string, string>>;
const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const read = (
  given: Partial<Record<InputName, string>>,
  { file, files = {}, variables = {}, isPart }: { file?: string; files?: Texts; variables?: Texts; isPart?: boolean } = {},
): Promise<EnsureInputs> =>
  readEnsureInputs({
    given: new Map(Object.entries(given) as [InputName, string][]),
    givenFrom: 'flag',
    variables: { ...credentials, ...variables },
    workingDirectory: '/project',
    readText: (path) => (path === '/project/miniship.yml' ? file : files[path]),
    isPart,
  });

const ids = 'appId: ONEX1, workspaceId: PROD, tenantId: T';
const fileWith = (setup: string, app = 'h5Id: "2017072607907880", h5Name: Shop'): string =>
  `mpaas:\n  ${ids.replaceAll(', ', '\n  ')}\n  setup:\n${setup.replace(/^/gm, '    ')}\napps:\n  shop: { ${app} }\n`;

const whole = fileWith(`whitelists:
  qa: [u001, u002, u001]
  staff: { usersFile: staff.txt }
  beta: { type: regular, users: '^1' }
remove:
  - { miniProgram: "2017072607907881", confirm: News }
  - { whitelist: old, confirm: old }
  - { whitelist: 2001, confirm: older }`);

describe('a set-up', () => {
  test('is read whole', async () => {
    const { request, problems, connection } = await read(
      { 'virtual-domain': 'Example.com', 'plan-digest': 'a'.repeat(64), 'dry-run': 'true' },
      { file: whole, variables: { MINISHIP_RSA_KEY: pem } },
    );
    expect(told(problems)).toEqual([]);
    expect(request.rsaKey?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(request).toEqual({
      workspace: { appId: 'ONEX1', workspaceId: 'PROD', tenantId: 'T' },
      miniProgram: { h5Id: '2017072607907880', name: 'Shop' },
      virtualDomain: 'example.com',
      rsaKey: { pem, fingerprint: String(request.rsaKey?.fingerprint) },
      whitelists: [
        { name: 'qa', type: 'normal', users: { inline: ['u001', 'u002'] } },
        { name: 'staff', type: 'normal', users: { inline: [], file: '/project/staff.txt' } },
        { name: 'beta', type: 'regular', users: { inline: ['^1'] } },
      ],
      removals: [
        { kind: 'mini-program', h5Id: '2017072607907881', confirm: 'News' },
        { kind: 'whitelist', asked: 'old', confirm: 'old' },
        { kind: 'whitelist', asked: '2001', confirm: 'older' },
      ],
      planDigest: 'a'.repeat(64),
      receipt: '/project/miniship-receipt.json',
      dryRun: true,
    });
    expect(connection).toMatchObject({ endpoint: 'https://mpaas.cn-hangzhou.aliyuncs.com' });
  });

  test('takes the key from a file of a secret, and hides it', async () => {
    const { request, secrets, problems } = await read({ 'rsa-key-file': 'rsa.pem' }, { file: whole, files: { '/project/rsa.pem': pem } });
    expect(told(problems)).toEqual([]);
    expect(request.rsaKey?.pem).toBe(pem);
    expect(secrets.map((secret) => secret.trim())).toContain(pem.trim());
  });

  test.each([
    { what: 'the own one of a mini program', app: 'setup: { whitelists: { own: [u1] } }', names: ['own'] },
    { what: 'none for a mini program in a workspace of its own', app: 'workspaceId: TEST', names: [] },
    { what: 'the own one there', app: 'workspaceId: TEST, setup: { whitelists: { own: [u1] } }', names: ['own'] },
    { what: 'that of "mpaas" otherwise', app: 'h5Name: Shop', names: ['qa'] },
  ])('$what counts', async ({ app, names }) => {
    const file = fileWith('whitelists: { qa: [u1] }', `h5Id: "2017072607907880", ${app}`);
    const { request, problems } = await read({}, { file });
    expect(told(problems)).toEqual([]);
    expect(request.whitelists.map(({ name }) => name)).toEqual(names);
  });
});

const flags = { 'app-id': 'ONEX1', 'workspace-id': 'PROD', 'tenant-id': 'T' } as const;

describe('what is wrong with a set-up', () => {
  test.each<{ given?: Partial<Record<InputName, string>>; setup?: string; isPart?: boolean; problem: string }>([
    { given: flags, problem: 'NOTHING_TO_ENSURE Nothing says what to set up' },
    { given: { 'h5-id': '2017072607907880', 'app-id': 'A', 'workspace-id': 'B' }, problem: 'INPUT_MISSING "tenant-id"' },
    { given: { ...flags, 'h5-id': '12' }, problem: '"h5-id" is "12" (flag), but must be 16 digits' },
    { given: { ...flags, 'virtual-domain': 'https://example.com' }, problem: 'but must be a domain such as example.com, without http' },
    { given: { ...flags, 'rsa-key': 'rsa.pem' }, problem: '"rsa-key" is "***" (flag), but must be a private key in PEM form' },
    { given: { ...flags, 'h5-id': '2017072607907880', 'plan-digest': 'abc' }, problem: '"plan-digest" is "abc"' },
    { setup: 'whitelists: { q: [u1] }', problem: 'the name of whitelist "q" must be 2 to 10 characters long' },
    { setup: 'whitelists: { twelve-names: [u1] }', problem: 'the name of whitelist "twelve-names" must be 2 to 10 characters long' },
    { setup: 'whitelists: { qa: ["a,b"] }', problem: '"qa" is "a,b", but must be one user, without commas and control characters' },
    { setup: 'whitelists: { qa: { type: open } }', problem: '"type" is "open", but must be one of normal, regular' },
    {
      setup: `whitelists: { qa: { type: regular, users: [${Array.from({ length: 21 }, (_, index) => `r${index}`).join(', ')}] } }`,
      problem: 'whitelist "qa" has more than 20 regular expressions',
    },
    { setup: 'whitelists: { qa: { user: u1 } }', problem: 'there is no key "user" here; did you mean "users"?' },
    { setup: 'remove: [{ miniProgram: "2017072607907881" }]', problem: '"remove" needs "confirm"' },
    { setup: 'remove: [{ confirm: News }]', problem: 'an entry of "remove" names either "miniProgram" or "whitelist"' },
    {
      setup: 'remove: [{ miniProgram: "2017072607907881", whitelist: qa, confirm: News }]',
      problem: 'an entry of "remove" names either "miniProgram" or "whitelist"',
    },
    { setup: 'remove: [{ miniProgram: News, confirm: News }]', problem: '"miniProgram" is "News", but must be the 16 digits' },
    {
      setup: 'remove: [{ miniProgram: "2017072607907880", confirm: Shop }]',
      problem: 'deletes the very mini program that is to be there',
    },
    {
      setup: 'whitelists: { qa: [u1] }\nremove: [{ whitelist: 2001, confirm: qa }]',
      problem: 'whitelist "qa" is asked for and removed',
    },
    {
      setup: 'remove: [{ whitelist: old, confirm: old }, { whitelist: old, confirm: old }]',
      problem: '"remove" names whitelist old more than once',
    },
    { given: { 'rsa-key': pem }, setup: 'whitelists: { qa: [u1] }', isPart: true, problem: 'give it to the run of one mini program' },
    { given: { 'plan-digest': 'a'.repeat(64) }, setup: 'whitelists: { qa: [u1] }', isPart: true, problem: 'has a plan of its own' },
  ])('$problem', async ({ given = {}, setup, isPart, problem }) => {
    const file = setup === undefined ? {} : { file: fileWith(setup) };
    const { problems } = await read(given, { ...file, ...(isPart !== undefined && { isPart }) });
    expect(told(problems)).toEqual([expect.stringContaining(problem)]);
    expect(JSON.stringify(told(problems))).not.toContain('BEGIN PRIVATE');
  });

  test('is told at once, with line', async () => {
    const file = fileWith('whitelists:\n  q: [u1]\nremove:\n  - { whitelist: old, confirm: "" }');
    const { problems } = await read({ 'virtual-domain': 'http' }, { file });
    expect(problems.map(({ code }) => code)).toEqual(['CONFIG_INVALID', 'INPUT_INVALID', 'CONFIG_INVALID']);
  });
});

test('a removal of a wrong shape does not hide what is wrong with another', async () => {
  const file = fileWith('whitelists: { qa: [a], b: [a] }\nremove:\n  - { whitelist: old }\n  - { whitelist: qa, confirm: qa }');
  expect(told((await read({}, { file })).problems)).toEqual([
    expect.stringContaining('"remove" needs "confirm"') as string,
    expect.stringContaining('the name of whitelist "b" must be') as string,
    expect.stringContaining('whitelist "qa" is asked for and removed') as string,
  ]);
});
