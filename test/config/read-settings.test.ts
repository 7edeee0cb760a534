import { expect, test } from 'vitest';
import { deployWith, told } from './given.ts';

test('settings that are not described are not touched', async () => {
  const { request, problems } = await deployWith('hosting: { path: d }');
  expect(told(problems)).toEqual([]);
  expect(request.settings).toEqual({ policies: [], domains: [] });
});

test.each([
  { lines: 'httpTrigger: { enabled: true }', settings: { httpTrigger: { enabled: true } } },
  {
    lines: 'httpTrigger: { enabled: False, domain: API.example.com }',
    settings: { httpTrigger: { enabled: false, domain: 'api.example.com' } },
  },
  { lines: 'httpTrigger: { domain: "" }', settings: { httpTrigger: { domain: '' } } },
  {
    lines: 'cors: [Test.example.com, test.example.com, "*.example.org", localhost:8080]',
    settings: { cors: ['test.example.com', '*.example.org', 'localhost:8080'] },
  },
  { lines: 'cors: test.example.com', settings: { cors: ['test.example.com'] } },
  { lines: 'cors: []', settings: { cors: [] } },
  {
    lines: `policies:
  db:
    orders: ADMINREADWRITEONLY
    comments: { policy: { .read: true, .write: "auth.id == 1" } }
    notes: { policy: '{".read":false}' }
    log: "\${LOG_POLICY}"
  file: PUBLICREAD`,
    settings: {
      policies: [
        { service: 'db', collection: 'orders', name: 'ADMINREADWRITEONLY' },
        { service: 'db', collection: 'comments', name: 'EXTENDED', policy: '{".read":true,".write":"auth.id == 1"}' },
        { service: 'db', collection: 'notes', name: 'EXTENDED', policy: '{".read":false}' },
        { service: 'db', collection: 'log', name: 'PRIVATE' },
        { service: 'file', name: 'PUBLICREAD' },
      ],
    },
  },
  {
    lines: 'policies: { file: { policy: { .read: true } } }',
    settings: { policies: [{ service: 'file', name: 'EXTENDED', policy: '{".read":true}' }] },
  },
  {
    lines: `domains:
  WWW.example.com: { forceHttps: true, cors: true }
  a.example.com: { forceHttps: false, cors: false }
  b.example.com: { cors: "https://*.example.com" }
  c.example.com: { cors: ["https://a.example.com", "http://localhost:3000"] }
  d.example.com: {}`,
    settings: {
      domains: [
        { domain: 'www.example.com', forceHttps: true, cors: { origins: '*' } },
        { domain: 'a.example.com', forceHttps: false, cors: false },
        { domain: 'b.example.com', cors: { origins: 'https://*.example.com' } },
        { domain: 'c.example.com', cors: { origins: 'https://a.example.com,http://localhost:3000' } },
        { domain: 'd.example.com' },
      ],
    },
  },
])('$lines is understood', async ({ lines, settings }) => {
  const { request, problems } = await deployWith(lines, { variables: { LOG_POLICY: 'PRIVATE' } });
  expect(told(problems)).toEqual([]);
  expect(request.settings).toEqual({ policies: [], domains: [], ...settings });
});

const domain = 'a domain such as www.example.com, without http:// or https://';

test.each([
  { line: 'httpTrigger: true', reason: '"httpTrigger" must be a mapping, not a single value' },
  { line: 'httpTrigger: { enabled: maybe }', reason: '"enabled" is "maybe", but must be true or false' },
  { line: 'httpTrigger: { domain: https://api.example.com }', reason: `"domain" is "https://api.example.com", but must be ${domain}` },
  { line: 'cors: [https://a.example.com]', reason: `"cors" is "https://a.example.com", but must be ${domain}` },
  { line: 'cors: { a: b }', reason: '"cors" must be a single value or a list, not a mapping' },
  {
    line: `cors: [${Array.from({ length: 11 }, (_, index) => `a${index}.example.com`).join(', ')}]`,
    reason: '"cors" has 11 domains, and the cloud takes 10 a space',
  },
  {
    line: 'policies: { db: { a: publicread } }',
    reason: '"a" is "publicread", but must be one of PUBLICREAD, PRIVATE, ADMINWRITEONLY, ADMINREADWRITEONLY',
  },
  {
    line: 'policies: { db: { a: EXTENDED } }',
    reason: '"a" is "EXTENDED", but must be one of PUBLICREAD, PRIVATE, ADMINWRITEONLY, ADMINREADWRITEONLY',
  },
  { line: 'policies: { db: { a: {} } }', reason: '"a" needs "policy"' },
  { line: 'policies: { db: PRIVATE }', reason: '"db" must be a mapping, not a single value' },
  {
    line: 'policies: { file: { policy: "{" } }',
    reason: '"policy" is "{", but must be a JSON object, such as {".read":true,".write":false}',
  },
  {
    line: 'policies: { file: { policy: "[1]" } }',
    reason: '"policy" is "[1]", but must be a JSON object, such as {".read":true,".write":false}',
  },
  { line: `policies: { file: { policy: { a: "\${NOPE}" } } }`, reason: 'the variable NOPE is not set' },
  { line: 'domains: [www.example.com]', reason: '"domains" must be a mapping, not a list' },
  { line: 'domains: { example: {} }', reason: `"example" must be ${domain}` },
  {
    line: 'domains: { a.example.com: { cors: a.example.com } }',
    reason: '"cors" is "a.example.com", but must be an origin such as https://*.example.com (several as a list), or true or false',
  },
  { line: 'domains: { a.example.com: { cors: 1 } }', reason: '"cors" must be a text, not 1' },
  { line: 'domains: { a.example.com: { forceHttps: 1 } }', reason: '"forceHttps" must be true or false, not 1' },
  { line: `policies: { file: "\${NOPE}" }`, reason: 'the variable NOPE is not set' },
  { line: 'trigger: {}', reason: 'there is no key "trigger" here' },
  { line: 'httpTriger: {}', reason: 'there is no key "httpTriger" here; did you mean "httpTrigger"?' },
])('"$line" is refused with file and line', async ({ line, reason }) => {
  const { problems } = await deployWith(`hosting: { path: d }\n${line}`);
  expect(told(problems)).toEqual([`CONFIG_INVALID miniship.yml:3: ${reason}`]);
});

test('a policy of a wrong shape does not hide what is wrong with another', async () => {
  const { problems } = await deployWith('policies: { db: { users: { polcy: {} }, orders: NOBODY } }');
  expect(told(problems)).toEqual([
    expect.stringContaining('there is no key "polcy"') as string,
    expect.stringContaining('"users" needs "policy"') as string,
    expect.stringContaining('"orders" is "NOBODY"') as string,
  ]);
});
