import { describe, expect, test } from 'vitest';
import { echoOf } from '../../src/emulator/echo.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import { startLab } from './lab.ts';

const token = 'CAIS-token-of-the-key';
const key = { id: 'k', secret: 's3cret-of-k' };
const seed = { ...emptySeed, keys: [{ ...key, securityToken: token }] };

test('a request is repeated in every form that a message can take', () => {
  const text = echoOf({ line: 'POST /', headers: { authorization: 'AK "x"' }, fields: [['Name', 'a/b c']], body: 'Name=a%2Fb+c' });
  const [, wrapped = ''] = text.split('}\n');
  expect(text).toContain('authorization: AK "x"\nName: a/b c\nName=a%2Fb+c');
  expect(text).toContain('{"authorization":"AK \\"x\\"","Name":"a/b c"}');
  expect(Buffer.from(wrapped.replaceAll('\n', ''), 'base64').toString()).toContain('Name=a%2Fb+c');
  for (const line of wrapped.split('\n')) expect(line.length).toBeLessThanOrEqual(76);
});

describe('the emulator repeats what it was sent, as gateways do', () => {
  test('always, when the signature is wrong: the string to sign has the security token in it; the record of calls has not', async () => {
    const { call, emulator } = await startLab({ seed });
    const reply = await call('QueryMcubeVhost', {}, { ...key, secret: 'another', securityToken: token });
    expect(reply).toMatchObject({ Code: 'SignatureDoesNotMatch', Message: expect.stringContaining(token) as string });
    expect(emulator.calls[0]?.message).toBe('Specified signature is not matched with our calculation.');
    expect(JSON.stringify(emulator.calls)).not.toContain(token);
  });

  test('when it is told to, with everything; the record of calls has nothing of it', async () => {
    const { call, emulator } = await startLab({ seed });
    emulator.failNext('QueryMcubeVhost', { when: 'before', kind: 'echo' });
    const reply = await call('QueryMcubeVhost', {}, { ...key, securityToken: token });
    expect(reply).toMatchObject({ Code: 'InvalidParameter', Message: expect.stringContaining(token) as string });
    expect(reply).toMatchObject({ Message: expect.stringContaining('Signature: ') as string });
    expect(JSON.stringify(emulator.calls)).not.toContain(token);
  });

  test('the storage too, with the fields of the form', async () => {
    const lab = await startLab();
    lab.emulator.failNext('PostObject', { when: 'before', kind: 'echo' });
    await expect(lab.upload('00000023.zip', 'x')).rejects.toThrow(/policy: /);
  });
});
