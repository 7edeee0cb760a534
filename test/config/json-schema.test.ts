import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fromJSONSchema } from 'zod';
import { loadConfigFile } from '../../src/config/config-file.ts';
import { fileShape } from '../../src/config/config-shape.ts';
import { jsonSchema } from '../../src/config/json-schema.ts';
import type { Shape } from '../../src/config/shape.ts';
import { example } from './given.ts';

/** Somebody else's reading of our schema. */
const validator = fromJSONSchema(jsonSchema());
const accepts = (text: string): boolean => validator.safeParse(parse(text)).success;
const runAccepts = async (text: string): Promise<boolean> => {
  const { problems } = await loadConfigFile({
    workingDirectory: '/project',
    reads: text.includes('apps:') ? 'app' : 'serverless',
    variables: {},
    readText: (path) => (path.endsWith('.yml') ? text : undefined),
  });
  return problems.length === 0;
};

const space = (lines: string): string => `serverless:\n${lines.replaceAll(/^/gm, '  ')}\n`;
const app = (line: string): string => `apps:\n  shop:\n    ${line}\n`;

test.each([
  example,
  '{}',
  '$schema: ./miniship.schema.json',
  'callTimeout: 30\ntimeout: 1h30m\nreceipt: r.json\noutputFile: [a.json, b.env]',
  'mpaas: { endpoint: https://mpaas.aliyuncs.com, signature: v1, apiVersion: "2020-07-10" }',
  app('h5Id: 2017072607907880'),
  app('stamp: false'),
  app(`stamp: "\${STAMP}"`),
  app('enableTabBar: true'),
  app('enableTabBar: auto'),
  app(`platform: "\${PLATFORM}"`),
  app('extendInfo: { a: [1] }'),
  app('clientMax: { ios: 11.0 }'),
  app('rules: city include Shanghai'),
  app('rollout: [{ whitelist: { name: qa }, hold: 2h, gate: manual, rules: [city include A] }]'),
  space('functions: functions/*'),
  space('functions: [functions/*, "!functions/old"]'),
  space('functions: { a: { path: a, memory: 256, http: "", smoke: { args: { a: [1] }, expect: [1, { a: null }] } } }'),
  space(`functions: { a: { path: a, memory: "\${MEMORY}", runtime: "\${RUNTIME}" } }`),
  space('hosting: { path: d, delete: { enabled: true, atMost: 20% }, allowedIps: [], headers: [{ match: "*", set: { Expires: 0 } }] }'),
  space('policies: { db: { a: PRIVATE, b: { policy: { .read: true } } }, file: { policy: "{}" } }'),
  space(
    'domains: { a.example.com: { cors: true }, b.example.com: { cors: [https://a.example.com], forceHttps: false }, c.example.com: {} }',
  ),
  space(
    'env: a\nfunctions: { f: { path: f } }\nenvironments: { a: { spaceId: mp-1, functions: { f: { memory: 256 } }, protected: true }, b: {} }',
  ),
  space('space: { name: Shop, about: ours, ensure: true, state: paused }'),
  space('httpTrigger: { enabled: true, domain: "", certificate: a.pem, privateKey: a.key }\ncors: a.example.com'),
])('schema and run both accept %s', async (text) => {
  expect(accepts(text)).toBe(true);
  expect(await runAccepts(text)).toBe(true);
});

test.each([
  'mpass: {}',
  'h5Id: "2017072607907880"',
  'serverless: no',
  app('h5id: "2017072607907880"'),
  app('icon:'),
  app('icon: [a.png]'),
  app('h5Name: true'),
  app('stamp: 1'),
  app('accessKeySecret: x'),
  app('clientMin: { andriod: 1 }'),
  app('rollout: everyone'),
  app('rollout: [{ whitelist: { users: [a] } }]'),
  app('rollout: [{ windw: { users: 5, for: 1h } }]'),
  app('rollout: [anybody]'),
  space('spaceID: x'),
  space('functions: { a: {} }'),
  space('functions: { a: functions/a }'),
  space('functions: { a: { path: a, memroy: 256 } }'),
  space('functions: { a: { path: a, smoke: { args: [] } } }'),
  space('functions: 3.5\nhosting: d'),
  space('hosting: { delete: { prefix: a } }'),
  space('hosting: { headers: [{ cacheControl: x }] }'),
  space('policies: { db: PRIVATE }'),
  space('domains: { a.example.com: { cors: 1 } }'),
  space('httpTrigger: on'),
  space('environments: [staging]'),
  space('environments: { staging: { env: staging } }'),
  space('environments: { staging: { environments: {} } }'),
  space('environments: { staging: { functions: { a: { memroy: 256 } } } }'),
])('schema and run both refuse %s', async (text) => {
  expect(accepts(text)).toBe(false);
  expect(await runAccepts(text)).toBe(false);
});

/** Every key of the shape by its path, with the shape below it. */
function* places(shape: Shape, path: string): Generator<readonly [string, Shape]> {
  if (shape.is === 'list' || shape.is === 'dictionary') yield* places(shape.of, `${path}[]`);
  if (shape.is === 'either') for (const one of shape.of) yield* places(one, path);
  if (shape.is !== 'mapping') return;
  for (const [key, field] of Object.entries(shape.fields)) {
    yield [`${path}.${key}`, field];
    yield* places(field, `${path}.${key}`);
  }
}

test('every place that a file can fill has a description for editors', () => {
  const all = [...places(fileShape, '')];
  expect(all.map(([path]) => path)).toContain('.apps[].rollout[].window.until');
  expect(all.map(([path]) => path)).toContain('.serverless.functions[].smoke.expect');
  expect(all.filter(([path, { about }]) => about === undefined && !/\.(ios|android)$/.test(path)).map(([path]) => path)).toEqual([]);
});

test('the schema says which draft it follows', () => {
  expect(jsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
  });
});
