import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readCallInputs } from '../../src/config/read-call.ts';
import { endsSpace } from '../../src/services/ends-space.ts';
import { isSecretParameter } from '../../src/services/operation-check.ts';
import { inProcess } from '../support/in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const json = (value: object): string => JSON.stringify(value);

describe('call', () => {
  test('answers a read in wire form, and its id', async () => {
    const { run, emulator } = await inProcess({});
    const told = await run('call', { operation: 'ListSpace', parameters: json({ PageNum: 0, PageSize: 10 }) });
    expect([told.exit, told.status]).toEqual([0, 'read']);
    expect(JSON.parse(told.outputs['reply'] ?? '')).toMatchObject({ Spaces: [{ SpaceId: emulator.env['MINISHIP_SPACE_ID'] }], Code: 'OK' });
    expect(told.told('operation-answered')).toMatchObject([{ operation: 'ListSpace', requestId: told.outputs['request-id'], pages: 1 }]);
  });

  test('shows what a query makes of the reply; a text stands by itself', async () => {
    const { run, emulator } = await inProcess({});
    const told = await run('call', { operation: 'ListSpace', query: 'Spaces[0].SpaceId' });
    expect(told.outputs['reply']).toBe(emulator.env['MINISHIP_SPACE_ID']);
    expect((await run('call', { operation: 'ListSpace', query: 'Nothing' })).outputs['reply']).toBe('null');
  });

  test('accepts a write, and does not say that it is live', async () => {
    const { run, emulator } = await inProcess({});
    const SpaceId = emulator.env['MINISHIP_SPACE_ID'];
    const told = await run('call', { operation: 'CreateFunction', parameters: json({ SpaceId, Name: 'hello', Memory: 256 }) });
    expect([told.exit, told.status, told.operations]).toEqual([0, 'sent', ['CreateFunction']]);
    expect(emulator.state()).toMatchObject({ spaces: [{ functions: [{ name: 'hello' }] }] });
  });

  test('tells everything that is wrong at once, and sends nothing', async () => {
    const { run } = await inProcess({});
    const told = await run('call', {
      operation: 'UpdateFunction',
      parameters: json({ Name: '1bad', Memory: 100, Foo: 1 }),
      query: 'a[',
      'all-pages': 'true',
    });
    expect([told.exit, told.operations]).toEqual([2, []]);
    expect(told.failed?.problems.map(({ code }) => code)).toEqual([
      'PARAMETER_INVALID',
      'PARAMETER_INVALID',
      'PARAMETER_UNKNOWN',
      'PARAMETER_MISSING',
      'OPERATION_UNPAGED',
      'INPUT_INVALID',
    ]);
  });

  test.each([
    [{}, 'OPERATION_MISSING'],
    [{ operation: 'ListSpaces' }, 'OPERATION_UNKNOWN'],
    [{ operation: 'toString' }, 'OPERATION_UNKNOWN'],
    [{ operation: 'MoveWebHostingFile' }, 'OPERATION_REMOVED'],
    [{ operation: 'ListNew', raw: 'auto' }, 'PRODUCT_UNKNOWN'],
    [{ operation: 'ListSpace', query: 'nothing(' }, 'INPUT_INVALID'],
    [{ operation: 'ListSpace', query: 'no_such_function(Spaces)' }, 'INPUT_INVALID'],
  ])('%j is refused with %s before anything is sent', async (given, code) => {
    const { run } = await inProcess({});
    const told = await run('call', given);
    expect([told.exit, told.failed?.code, told.operations]).toEqual([2, code, []]);
  });

  test('says what to use in place of an operation that the vendor has retired', async () => {
    const { run } = await inProcess({});
    expect((await run('call', { operation: 'MoveWebHostingFile' })).failed?.help).toBe(
      'Upload the file under its new path, then delete the old one.',
    );
  });

  test('sends a write once when its answer is lost, and ends with 8', async () => {
    const { run, emulator } = await inProcess({});
    const SpaceId = emulator.env['MINISHIP_SPACE_ID'];
    emulator.failNext('CreateFunction', { kind: 'drop', when: 'after' });
    const told = await run('call', { operation: 'CreateFunction', parameters: json({ SpaceId, Name: 'hello' }) });
    expect([told.exit, told.failed?.code, told.operations]).toEqual([8, 'OUTCOME_UNKNOWN', ['CreateFunction']]);
    expect(told.failed?.help).toMatch(/^Look with an operation that reads .* before you call it again/);
  });

  test('repeats a read that was lost', async () => {
    const { run, emulator } = await inProcess({});
    emulator.failNext('ListSpace', { kind: 'drop', when: 'after' });
    expect((await run('call', { operation: 'ListSpace' })).operations).toEqual(['ListSpace', 'ListSpace']);
  });

  test('writes nothing in a dry run, and reads', async () => {
    const { run, emulator } = await inProcess({});
    const SpaceId = emulator.env['MINISHIP_SPACE_ID'];
    const parameters = json({ SpaceId, AppId: 'a', AppSecret: 'very secret' });
    const told = await run('call', { operation: 'AddDingtalkOpenPlatformConfig', parameters, 'dry-run': 'true' });
    expect([told.exit, told.status, told.operations]).toEqual([0, 'planned', []]);
    expect(told.told('write-planned')).toMatchObject([{ parameters: { SpaceId, AppId: 'a', AppSecret: '***' } }]);
    expect((await run('call', { operation: 'ListSpace', 'dry-run': 'true' })).status).toBe('read');
  });

  test('masks what is secret in a reply, unless it is asked for', async () => {
    const { run, emulator } = await inProcess({});
    const given = {
      operation: 'DescribeSpaceClientConfig',
      parameters: json({ SpaceId: emulator.env['MINISHIP_SPACE_ID'], Detail: 'true' }),
    };
    expect(JSON.parse((await run('call', given)).outputs['reply'] ?? '')).toMatchObject({ ApiKey: '***', PrivateKey: '***' });
    const open = JSON.parse((await run('call', { ...given, 'show-secrets': 'true' })).outputs['reply'] ?? '') as Record<string, string>;
    expect([open['ApiKey'] === '***', (open['PrivateKey']?.length ?? 0) > 3]).toEqual([false, true]);
  });

  test('reads every page', async () => {
    const { run, emulator } = await inProcess({});
    const SpaceId = emulator.env['MINISHIP_SPACE_ID'];
    for (const Name of ['a', 'b', 'c', 'd', 'e']) await run('call', { operation: 'CreateFunction', parameters: json({ SpaceId, Name }) });
    const given = {
      operation: 'ListFunction',
      parameters: json({ SpaceId, PageSize: 2 }),
      'all-pages': 'true',
      query: 'sort(DataList[].Name)',
    };
    const told = await run('call', given);
    expect([told.outputs['reply'], told.operations.length]).toEqual(['["a","b","c","d","e"]', 3]);
  });

  test('reads every page of what is paged by a token, and of what is paged by a number', async () => {
    const { run, emulator } = await inProcess({});
    const SpaceId = emulator.env['MINISHIP_SPACE_ID'];
    const names = ['a.txt', 'b.txt', 'c.txt'];
    for (const Filename of names) {
      const asked = { operation: 'DescribeFileUploadSignedUrl', query: 'SignUrl', 'show-secrets': 'true' };
      const { outputs } = await run('call', { ...asked, parameters: json({ SpaceId, Filename, ContentType: 'text/plain', Size: 1 }) });
      await fetch(outputs['reply'] ?? '', { method: 'PUT', body: 'x', headers: { 'content-type': 'text/plain' } });
    }
    const every = async (operation: string, parameters: object, query: string) =>
      await run('call', { operation, parameters: json(parameters), 'all-pages': 'true', query });
    const files = await every('ListFile', { SpaceId, PageSize: 2 }, 'sort(DataList[].Name)');
    expect([files.outputs['reply'], files.operations]).toEqual([json(names), ['ListFile', 'ListFile']]);
    const all = await every('ListExtensions', {}, 'Extensions[].ExtensionId');
    const inPages = await every('ListExtensions', { PageSize: 1 }, 'Extensions[].ExtensionId');
    expect(inPages.outputs['reply']).toBe(all.outputs['reply']);
    expect(inPages.operations.length).toBeGreaterThan(all.operations.length);
  });

  test('sends what the catalogue does not know as it is, and what the cloud says of it stands', async () => {
    const { run, emulator } = await inProcess({});
    const SpaceId = emulator.env['MINISHIP_SPACE_ID'];
    const told = await run('call', { operation: 'QuerySpaceUsage', raw: 'auto', parameters: json({ SpaceId }) });
    expect([told.exit, told.failed?.code, told.operations]).toEqual([5, 'CLOUD_REFUSED', ['QuerySpaceUsage']]);
    const known = await run('call', { operation: 'ListFunction', raw: 'mpserverless', parameters: json({ SpaceId, PageSize: 5 }) });
    expect([known.exit, known.status]).toEqual([0, 'read']);
  });

  test('tells that the call was made when only the query fails on its reply', async () => {
    const { run } = await inProcess({});
    const told = await run('call', { operation: 'ListSpace', query: 'length(Nothing)' });
    expect([told.exit, told.failed?.code, told.operations]).toEqual([2, 'QUERY_UNFIT', ['ListSpace']]);
  });
});

describe('flags of an operation', () => {
  const read = async (texts: Readonly<Record<string, readonly (string | true)[]>>, files: Readonly<Record<string, string>> = {}) => {
    const { folder, emulator } = await inProcess({});
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { readText } = await import('../../src/hosts/read-text.ts');
    const question = {
      given: new Map([['operation', 'AttachWebHostingCertificate']] as const),
      givenFrom: 'flag',
      parameters: new Map(Object.entries(texts)),
      variables: emulator.env,
      workingDirectory: folder,
      readText,
    } as const;
    return readCallInputs(question, { isSecret: isSecretParameter, endsSpace });
  };

  test('take the content of a file, which is hidden when it is a secret', async () => {
    const { request, problems, secrets } = await read({ PrivateKey: ['@key.pem'], CertName: ['@@name'] }, { 'key.pem': 'KEY\nLINES\n' });
    expect([Object.fromEntries(request.texts), problems]).toEqual([{ PrivateKey: ['KEY\nLINES'], CertName: ['@name'] }, []]);
    expect(secrets).toContain('KEY\nLINES');
  });

  test('keep a secret off the command line, and name a file that is not there', async () => {
    const { problems } = await read({ PrivateKey: ['KEY'], CertName: ['@missing.txt'] });
    expect(problems.map(({ code }) => code)).toEqual(['PARAMETER_SECRET', 'FILE_UNREADABLE']);
    expect(problems.map(({ message }) => message).join()).not.toContain('KEY');
  });
});
