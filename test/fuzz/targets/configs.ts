import { inputNames } from '../../../src/config/inputs.ts';
import { readDeployInputs } from '../../../src/config/read-deploy.ts';
import { type Question, readReleaseInputs } from '../../../src/config/read-inputs.ts';
import { readNotifyInputs } from '../../../src/config/read-notify.ts';
import { readRollbackInputs } from '../../../src/config/read-rollback.ts';
import { readPromoteInputs } from '../../../src/config/read-rollout.ts';
import { readStatusInputs } from '../../../src/config/read-status.ts';
import { readTrainInputs } from '../../../src/config/read-train.ts';
import { withGitHubEvent } from '../../../src/hosts/github-event.ts';
import { complete, credentials, example, nowMs, questionOf } from '../../config/given.ts';
import { certificate, certificateKey } from '../../support/certificates.ts';
import { mutatedJson } from '../hostile-json.ts';
import { anyText, mutated } from '../mutate.ts';
import type { Random } from '../random.ts';
import { type FuzzTarget, simple } from '../target.ts';

/** Everything that the file can say, in the two ways of writing YAML. */
const whole = `${example.trimEnd()}
  layout: root
  settings: { http: { enabled: true, domain: api.example.com }, cors: [www.example.com] }
apps: &apps
  other:
    h5Id: "2017072607907881"
    path: dist
    notify: { to: everyone, topic: news, template: '{"v":"{version}"}' }
    rollout:
      - { name: qa, whitelist: { name: qa, users: [u1] }, hold: 1h, gates: [{ command: npm test }, { url: "https://x/y", expect: { a: 1 } }] }
      - window: { users: 500, until: "2026-02-01 08:00" }
`;

/** The same as a document, for mutation by value. */
const asDocument = {
  mpaas: { appId: 'ONEX570DA892117', workspaceId: 'PROD', tenantId: 'T' },
  apps: {
    shop: {
      h5Id: '2017072607907880',
      path: 'dist',
      clientVersions: { ios: '10.1.60' },
      extendInfo: { a: { b: [1, null] } },
      rollout: [{ whitelist: { name: 'qa', users: ['u1'] } }, { window: { users: 500, for: '24h' } }, 'everyone'],
    },
  },
  serverless: {
    spaceId: 'mp-1',
    functions: {
      hello: { path: 'f', runtime: 'nodejs20', memory: 256, timer: '0 0 2 * * *', smoke: { args: { a: 1 }, expect: { b: [] } } },
    },
    hosting: {
      path: 'site',
      index: 'index.html',
      headers: { '/assets/*': { 'Cache-Control': 'no-cache' } },
      delete: { enabled: true, atMost: '20%' },
    },
    http: { enabled: true, domain: 'api.example.com', certificate: 'tls.pem', privateKey: 'tls.key' },
    cors: ['www.example.com'],
    policies: { db: { orders: { read: true } }, file: { write: false } },
    domains: { 'www.example.com': { certificate: 'tls.pem', privateKey: 'tls.key', forceHttps: true, cors: ['*'] } },
  },
};

type Asked = Omit<Question, 'verb'>;

/** Every verb's own way of reading. Problems are handed back, and nothing is thrown for them. */
const readers: readonly ((question: Asked) => Promise<{ readonly problems: readonly unknown[] } | object>)[] = [
  (question) => readReleaseInputs(question, { nowMs, tag: undefined }),
  (question) => readDeployInputs(question, { nowMs }),
  (question) => readTrainInputs(question, { nowMs, tag: undefined }),
  (question) => readPromoteInputs(question),
  (question) => readRollbackInputs(question),
  (question) => readStatusInputs(question),
  (question) => readNotifyInputs(question),
];

const variables = { ...credentials, MPAAS_TENANT_ID: 'T', SPACE_ID: 'mp-1', A: 'a' };

const ofFile = (name: string, file: string, write: (random: Random) => string): FuzzTarget =>
  simple(name, async (random, tell) => {
    const text = write(random);
    tell(text);
    const files = { [file]: text, 'tls.pem': certificate, 'tls.key': certificateKey };
    await random.pick(readers)(questionOf({ files, variables, given: random.once(2) ? { app: 'shop' } : {} }));
  });

/** Inputs as somebody gives them: sound ones, nearly sound ones, and nonsense. */
const sounds: readonly string[] = [
  ...Object.values(complete),
  'v1.4.2-rc.1',
  'everyone',
  '500',
  '24h',
  'true',
  '20%',
  'https://example.com',
  'a,b',
  'assets/icon.png',
  'functions/*',
  '!functions/x',
  '{"a":1}',
  'user-1',
  'ios',
  '2026-02-01 08:00',
  '-',
];

const givenInputs = (random: Random): Partial<Record<(typeof inputNames)[number], string>> =>
  Object.fromEntries(
    Array.from({ length: random.below(12) }, () => [
      random.pick(inputNames),
      random.once(3) ? anyText(random) : mutated(random.pick(sounds), random),
    ]),
  );

const certificateTexts = (text: string, key: string): Record<string, string> => ({
  'miniship.yml': 'serverless: { spaceId: mp-1, domains: { www.example.com: { certificate: tls.pem, privateKey: tls.key } } }',
  'tls.pem': text,
  'tls.key': key,
});

export const configTargets: readonly FuzzTarget[] = [
  ofFile('config-yaml', 'miniship.yml', (random) => mutated(whole, random)),
  ofFile('config-json', 'miniship.json', (random) => mutatedJson(asDocument, random)),
  ofFile('package-json', 'package.json', (random) => mutatedJson({ name: 'shop', version: '1.4.2', dependencies: { a: '1' } }, random)),
  simple('inputs', async (random, tell) => {
    const given = givenInputs(random);
    const asVariables = Object.fromEntries(
      Object.entries(givenInputs(random)).map(([name, text]) => [`MINISHIP_${name.toUpperCase().replaceAll('-', '_')}`, text]),
    );
    tell(JSON.stringify([given, asVariables]));
    await random.pick(readers)(
      questionOf({ given, variables: { ...credentials, ...asVariables }, files: random.once(2) ? {} : { 'miniship.yml': example } }),
    );
  }),
  simple('certificates', async (random, tell) => {
    const [pem, key] = random.once(2) ? [mutated(certificate, random), certificateKey] : [certificate, mutated(certificateKey, random)];
    tell(`${pem}\n${key}`);
    await readDeployInputs(questionOf({ files: certificateTexts(pem, key), variables }), { nowMs });
  }),
  simple('github-events', (random, tell) => {
    const text = mutatedJson({ pull_request: { head: { sha: 'a' } }, head_commit: { id: 'a', timestamp: '2026-01-15T08:09:10Z' } }, random);
    tell(text);
    const payload: unknown = parsed(text);
    // The client of GitHub hands over an object, or nothing.
    if (typeof payload === 'object' && payload !== null) withGitHubEvent({ commit: 'a' }, payload as Record<string, unknown>);
  }),
];

/** What is no JSON does not come this far. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
