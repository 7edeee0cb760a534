import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { Failure } from '../../src/errors/failure.ts';
import type {
  CloudFunction,
  Deployment,
  FunctionLogLine,
  HostingConfig,
  HostingState,
  HttpTrigger,
  RemoteFile,
  RunOutcome,
  ServedFile,
  Serverless,
  ServicePolicy,
  SiteDomain,
  SpaceStorage,
} from '../../src/services/serverless-words.ts';
import { type AssetsState, createFakeAssets, emptyAssets } from './fake-assets.ts';
import { createFakeDatabase, type DatabaseState, emptyDatabase } from './fake-database.ts';

/** What goes wrong. `lost-…`: the answer of a write is lost, before or after it took effect. */
export type Fault = 'refused' | 'denied' | 'down' | 'throttled' | 'busy' | 'expired' | 'cancelled' | 'lost-before' | 'lost-after';

/** A file of the site as the fake keeps it. */
interface StoredFile {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface FakeServerless extends Serverless {
  readonly storage: SpaceStorage;
  /** Every call as `method subject`, in order: `deploy hello`, `postFile index.html`. */
  readonly calls: string[];
  /** The next calls fail, one fault each; of a method, or of a method with a subject. */
  fail(call: string, ...faults: Fault[]): void;
  /** The most calls of a method that were ever under way at once. */
  mostAtOnce(method: string): number;
  readonly cloud: {
    readonly functions: Map<string, CloudFunction>;
    readonly deployments: Map<string, Deployment[]>;
    readonly archives: Map<string, string>;
    /** What a signed address gives. */
    readonly downloads: Map<string, Buffer>;
    readonly files: Map<string, StoredFile>;
    readonly config: { now: HostingConfig };
    readonly policies: Map<string, ServicePolicy>;
    readonly domains: Map<string, SiteDomain>;
    readonly cors: { domainId: string; domain: string }[];
    readonly logs: FunctionLogLine[];
    state: HostingState;
    trigger: HttpTrigger;
    quotaBytes: number | undefined;
    /** Labels that a deployment goes through once it was started, one a look; the last one stays. */
    labels: Map<string, readonly string[]>;
    /** States that hosting goes through once it was opened, one a look; the last one stays. */
    opening: HostingState[];
    result: (name: string, args: unknown) => unknown;
    /** A policy that knows no field but the needed ones. */
    refusesHeaders: boolean;
    /** Paths that cannot be deleted, and that make their batch fail. */
    readonly undeletable: Set<string>;
    /** Files whose upload is answered well, but which never appear. */
    readonly vanishing: Set<string>;
    readonly database: DatabaseState;
    readonly assets: AssetsState;
    /** Runs inside each call, to move time or to look at the state of things. */
    onCall: (call: string) => void;
  };
}

const writeMethods = new Set(
  [
    'create update createDeployment putArchive deploy run removeFunction',
    'open configure postFile remove refresh',
    'put register removeStored enable savePlatform removePlatform',
    'createImport createExport createRestore putStamp rename',
    'setHttpTrigger addCorsDomain removeCorsDomain setPolicy bindDomain setForceHttps setDomainCors attachCertificate',
  ].flatMap((names) => names.split(' ')),
);

function servedAs(file: StoredFile | undefined): ServedFile | undefined {
  if (file === undefined) return undefined;
  const { bytes, contentType } = file;
  const headers = Object.fromEntries(Object.entries(file.headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { bytes, contentType, headers: { ...headers, 'content-type': contentType } };
}

/** The calls that write, in order. */
export const writesOf = ({ calls }: FakeServerless): readonly string[] =>
  calls.filter((call) => writeMethods.has(call.split(' ')[0] ?? ''));

export const callsOf = ({ calls }: FakeServerless, method: string): readonly string[] =>
  calls.filter((call) => call === method || call.startsWith(`${method} `));

function failureFor(fault: Fault, operation: string): Failure {
  const call = { operation, requestId: 'R' };
  switch (fault) {
    case 'refused':
      return operation === 'postFile'
        ? new Failure('UPLOAD_REFUSED', { ...call, code: 'AccessDenied', reason: 'no' })
        : new Failure('CLOUD_REFUSED', { ...call, code: 'Refused', reason: 'no' });
    case 'denied':
      return new Failure('PERMISSION_DENIED', { ...call, product: 'mpserverless', reason: 'no' });
    case 'down':
      return new Failure('CLOUD_UNAVAILABLE', { ...call, status: 503, reason: 'down' });
    case 'throttled':
      return new Failure('CLOUD_THROTTLED', call);
    case 'busy':
      return new Failure('FUNCTION_BUSY', { ...call, reason: 'another deployment is under way' });
    case 'expired':
      return new Failure('UPLOAD_POLICY_EXPIRED', call);
    case 'cancelled':
      return new Failure('CANCELLED', {});
    case 'lost-before':
    case 'lost-after':
      return new Failure('OUTCOME_UNKNOWN', { operation, reason: 'the connection was dropped.' });
  }
}

export const md5Of = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex').toUpperCase();

const emptySpec = {
  runtime: 'nodejs14',
  memoryMb: 512,
  timeoutSeconds: 5,
  concurrency: 1,
  httpPath: '',
  timer: '',
  timerPayload: '',
  desc: '',
};

/** One space of MPServerless in memory, for workflow tests: keeps what it is given and fails as told. */
export function createFakeServerless({ state = 'in-service' }: { readonly state?: HostingState } = {}): FakeServerless {
  const calls: string[] = [];
  const faults = new Map<string, Fault[]>();
  const underWay = new Map<string, number>();
  const most = new Map<string, number>();
  let count = 0;

  const cloud: FakeServerless['cloud'] = {
    functions: new Map(),
    deployments: new Map(),
    archives: new Map(),
    downloads: new Map(),
    files: new Map(),
    config: { now: { defaultUrl: 'https://static-space.example', index: 'index.html', error: '', errorStatus: '404', allowedIps: [] } },
    policies: new Map(),
    domains: new Map(),
    cors: [],
    logs: [],
    state,
    trigger: { enabled: true, endpoint: 'https://space.example', domain: '', certificateInfo: '' },
    quotaBytes: undefined,
    labels: new Map(),
    opening: ['opening', 'in-service'],
    result: () => ({}),
    refusesHeaders: false,
    undeletable: new Set(),
    vanishing: new Set(),
    database: emptyDatabase(),
    assets: emptyAssets(),
    onCall: () => {},
  };

  const call = async <T>(method: string, subject: string, act: () => T | Promise<T>): Promise<T> => {
    const name = subject === '' ? method : `${method} ${subject}`;
    calls.push(name);
    const running = (underWay.get(method) ?? 0) + 1;
    underWay.set(method, running);
    most.set(method, Math.max(running, most.get(method) ?? 0));
    cloud.onCall(name);
    // Others may go on meanwhile, as with a real call.
    await new Promise<void>((resolve) => setImmediate(resolve));
    underWay.set(method, (underWay.get(method) ?? 1) - 1);
    const fault = faults.get(name)?.shift() ?? faults.get(method)?.shift();
    if (fault === undefined) return act();
    if (fault === 'lost-after') await act();
    throw failureFor(fault, method);
  };

  const need = (name: string): CloudFunction => {
    const found = cloud.functions.get(name);
    if (found === undefined) throw new Error(`the fake has no function ${name}`);
    return found;
  };

  const ownerOf = (deploymentId: string): string =>
    [...cloud.deployments].find(([, list]) => list.some((each) => each.deploymentId === deploymentId))?.[0] ?? '';

  /** One look further on the way that a started deployment goes. */
  const advance = (name: string, deployment: Deployment): Deployment => {
    const [label, ...rest] = started.get(deployment.deploymentId) ?? [];
    if (label === undefined) return deployment;
    if (rest.length > 0) started.set(deployment.deploymentId, rest);
    const next: Deployment = {
      ...deployment,
      label,
      state: label === 'DEPLOY_SUCCESS' ? 'live' : label === 'DEPLOY_FAILED' ? 'failed' : 'in-progress',
    };
    if (next.state === 'live') {
      cloud.functions.set(name, { ...need(name), live: { deploymentId: next.deploymentId, versionNo: next.versionNo } });
      started.delete(next.deploymentId);
    }
    return next;
  };
  const started = new Map<string, readonly string[]>();

  const removeAll = (paths: readonly string[]): void => {
    if (paths.some((path) => cloud.undeletable.has(path))) throw failureFor('refused', 'remove');
    for (const path of paths) cloud.files.delete(path);
  };

  const remote = (path: string, { bytes, etag, contentType }: StoredFile): RemoteFile => ({
    path,
    sizeBytes: bytes.byteLength,
    etag,
    contentType,
  });

  const inDomain = (domain: string, change: Partial<SiteDomain>): void => {
    const found = cloud.domains.get(domain);
    if (found !== undefined) cloud.domains.set(domain, { ...found, ...change });
  };

  const { database, stamps } = createFakeDatabase(call, cloud.database, (operation) => failureFor('refused', operation), cloud.downloads);

  const assets = createFakeAssets(call, cloud.assets, (operation) => failureFor('refused', operation));

  return {
    ...assets,
    calls,
    cloud,
    database,
    stamps,
    fail: (name, ...given) => void faults.set(name, given),
    mostAtOnce: (method) => most.get(method) ?? 0,
    functions: {
      find: (name) => call('find', name, () => cloud.functions.get(name)),
      list: () => call('list', '', () => [...cloud.functions.values()]),
      create: (name, spec) =>
        call('create', name, () => {
          cloud.functions.set(name, { ...emptySpec, ...spec, name });
          cloud.deployments.set(name, []);
        }),
      update: (name, change) => call('update', name, () => void cloud.functions.set(name, { ...need(name), ...change })),
      createDeployment: (name) =>
        call('createDeployment', name, () => {
          count += 1;
          const deploymentId = `dep-${count}`;
          const versionNo = String(count);
          const entry: Deployment = { deploymentId, versionNo, state: 'in-progress', label: 'DEPLOY_INIT', createdAt: '' };
          cloud.deployments.set(name, [entry, ...(cloud.deployments.get(name) ?? [])]);
          return { deploymentId, uploadUrl: `https://storage.example/${deploymentId}` };
        }),
      deploy: (deploymentId) => {
        const name = ownerOf(deploymentId);
        return call('deploy', name, () => {
          if (!cloud.archives.has(deploymentId)) throw failureFor('refused', 'deploy');
          started.set(deploymentId, cloud.labels.get(name) ?? ['DEPLOYING', 'DEPLOY_SUCCESS']);
        });
      },
      deployments: (name) =>
        call('deployments', name, () => {
          const list = (cloud.deployments.get(name) ?? []).map((each) => advance(name, each));
          cloud.deployments.set(name, list);
          return list;
        }),
      remove: (name) =>
        call('removeFunction', name, () => {
          cloud.functions.delete(name);
          cloud.deployments.delete(name);
        }),
      run: (name, args) => call('run', name, (): RunOutcome => ({ result: cloud.result(name, args), latencyMs: 12, requestId: 'R-run' })),
      logs: (name, { requestId }) => call('logs', name, () => (requestId === undefined || requestId === 'R-run' ? [...cloud.logs] : [])),
    },
    hosting: {
      state: () =>
        call('state', '', () => {
          if (cloud.state !== 'opening') return cloud.state;
          cloud.state = cloud.opening.length > 1 ? (cloud.opening.shift() ?? 'opening') : (cloud.opening[0] ?? 'opening');
          return cloud.state;
        }),
      open: () =>
        call('open', '', () => {
          cloud.state = 'opening';
        }),
      config: () => call('config', '', () => cloud.config.now),
      configure: (config) =>
        call('configure', '', () => {
          cloud.config.now = { ...cloud.config.now, ...config };
        }),
      files: () => call('files', '', () => [...cloud.files].map(([path, file]) => remote(path, file))),
      file: (path) =>
        call('file', path, () => {
          const file = cloud.files.get(path);
          return file && remote(path, file);
        }),
      read: (path) => call('read', path, () => cloud.files.get(path)?.bytes),
      served: (path) => call('served', path, () => servedAs(cloud.files.get(path))),
      fetch: (path, { to, maxBytes }) =>
        call('fetch', path, async () => {
          const file = cloud.files.get(path);
          if (file === undefined) return undefined;
          if (file.bytes.byteLength > maxBytes)
            throw new Failure('DOWNLOAD_REFUSED', { operation: 'GetObject', requestId: 'R', reason: 'it is too large' });
          await writeFile(to, file.bytes);
          return { sizeBytes: file.bytes.byteLength };
        }),
      permit: (path) =>
        call('permit', path, () => ({
          host: 'https://storage.example',
          key: `space/${path}`,
          accessId: 'id',
          policy: 'p',
          signature: 's',
          expiresAtMs: Number.MAX_SAFE_INTEGER,
        })),
      remove: (paths) => call('remove', paths.join(' '), () => removeAll(paths)),
      refresh: (domain) => call('refresh', domain, () => {}),
      quota: () => call('quota', '', () => (cloud.quotaBytes === undefined ? {} : { staticWebBytes: cloud.quotaBytes })),
    },
    settings: {
      httpTrigger: () => call('httpTrigger', '', () => cloud.trigger),
      setHttpTrigger: ({ enabled, domain, certificate }) =>
        call('setHttpTrigger', String(enabled), () => {
          const certificateInfo = certificate === undefined ? cloud.trigger.certificateInfo : certificate.certificate;
          cloud.trigger = { ...cloud.trigger, enabled, domain: domain ?? cloud.trigger.domain, certificateInfo };
        }),
      corsDomains: () => call('corsDomains', '', () => [...cloud.cors]),
      addCorsDomain: (domain) => call('addCorsDomain', domain, () => void cloud.cors.push({ domainId: `id-${domain}`, domain })),
      removeCorsDomain: (domainId) =>
        call('removeCorsDomain', domainId, () => {
          cloud.cors.splice(
            cloud.cors.findIndex((each) => each.domainId === domainId),
            1,
          );
        }),
      policy: (service, collection = '') =>
        call('policy', `${service} ${collection}`, () => cloud.policies.get(`${service} ${collection}`) ?? { name: 'PRIVATE', policy: '' }),
      setPolicy: (service, { collection = '', name = 'EXTENDED', policy = '' }) =>
        call('setPolicy', `${service} ${collection}`, () => void cloud.policies.set(`${service} ${collection}`, { name, policy })),
      domains: () =>
        call('domains', '', () => {
          if (cloud.state !== 'in-service') throw failureFor('refused', 'domains');
          return [...cloud.domains.values()];
        }),
      bindDomain: (domain) =>
        call(
          'bindDomain',
          domain,
          () => void cloud.domains.set(domain, { domain, cname: `${domain}.cdn.example`, forceHttps: false, cors: false }),
        ),
      setForceHttps: (domain, forceHttps) => call('setForceHttps', domain, () => inDomain(domain, { forceHttps })),
      setDomainCors: (domain, cors) => call('setDomainCors', domain, () => inDomain(domain, { cors })),
      attachCertificate: (domain, { name }) => call('attachCertificate', domain, () => inDomain(domain, { certificateName: name })),
    },
    storage: {
      postFile: ({ key }, { bytes, contentType, headers }) => {
        const path = key.replace('space/', '');
        return call('postFile', path, () => {
          const imported = cloud.database.imports.get(key.replace('import/', ''));
          if (imported !== undefined) imported.file = Buffer.from(bytes);
          if (imported !== undefined) return { etag: 'E' };
          if (cloud.refusesHeaders && Object.keys(headers).length > 0) throw failureFor('refused', 'postFile');
          count += 1;
          // The ETag of a form upload is not its MD5 (wire-facts section 5).
          const etag = `POST-${count}`;
          if (!cloud.vanishing.has(path)) cloud.files.set(path, { bytes: Buffer.from(bytes), etag, contentType, headers });
          return { etag };
        });
      },
      putArchive: (uploadUrl, { path }) => {
        const deploymentId = uploadUrl.slice(uploadUrl.lastIndexOf('/') + 1);
        return call('putArchive', ownerOf(deploymentId), () => void cloud.archives.set(deploymentId, path));
      },
      download: (url, { to, maxBytes }) =>
        call('download', url, async () => {
          const bytes = cloud.downloads.get(url);
          if (bytes === undefined) throw new Failure('DOWNLOAD_REFUSED', { operation: 'GetObject', requestId: 'R', reason: 'it is gone' });
          if (bytes.byteLength > maxBytes)
            throw new Failure('DOWNLOAD_REFUSED', { operation: 'GetObject', requestId: 'R', reason: 'it is too large' });
          await writeFile(to, bytes);
          return { sizeBytes: bytes.byteLength };
        }),
    },
  };
}
