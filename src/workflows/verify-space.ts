import type { SettingsRequest } from '../config/deploy-request.ts';
import { asIs, type Both } from '../errors/text.ts';
import type { ComparedField } from '../reporting/event-records.ts';
import type { CloudFunction, Deployment, FunctionSpec } from '../services/serverless-words.ts';
import { compared, fields, present, stateInWords } from './compared.ts';
import { planSettings } from './deploy-settings.ts';
import { settingWords } from './function-settings.ts';
import { isStampOf, stampIn } from './function-stamp.ts';
import { inParallel } from './in-parallel.ts';
import { fieldOf } from './read-receipt.ts';
import { itemsOf, type SpaceSubject, textOf } from './receipt-subjects.ts';
import { settingName, settingValue } from './setting-words.ts';
import type { DeployTools } from './tools.ts';
import { compareAssets } from './verify-assets.ts';
import { compareSite } from './verify-site.ts';

/** Functions that are read at once. */
const readAtOnce = 4;

type Seen = Pick<DeployTools, 'serverless'>;

/** Compares functions, settings and site of a receipt with what the space has. What the run did not reach is not compared. */
export async function compareSpace(subject: SpaceSubject, tools: DeployTools): Promise<readonly ComparedField[]> {
  return [
    ...(await compareFunctions(subject, tools)),
    ...(await compareSettings(subject, tools)),
    ...(await compareAssets(subject, tools)),
    ...(await compareSite(fieldOf(subject.done, 'hosting'), tools)),
  ];
}

/** A function as a receipt holds it. */
interface KnownFunction {
  readonly name: string;
  readonly deploymentId: string;
  readonly known: unknown;
  /** The stamp is written last: a function that failed has none. */
  readonly isProven: boolean;
}

/** The functions that had a serving deployment when the run ended. */
const functionsIn = (done: unknown): readonly KnownFunction[] =>
  itemsOf(fieldOf(done, 'functions')).flatMap((known) => {
    const [name, deploymentId] = [textOf(fieldOf(known, 'name')), textOf(fieldOf(known, 'deploymentId'))];
    if (name === undefined || deploymentId === undefined) return [];
    return [{ name, deploymentId, known, isProven: fieldOf(known, 'state') !== 'failed' }];
  });

async function compareFunctions({ asked, done }: SpaceSubject, tools: Seen): Promise<readonly ComparedField[]> {
  const isStamped = fieldOf(asked, 'stamp') !== false;
  const work = (known: KnownFunction) => compareFunction(known, { isStamped: isStamped && known.isProven }, tools);
  return (await inParallel(functionsIn(done), () => readAtOnce, work)).flat();
}

async function compareFunction(
  { name, deploymentId, known }: KnownFunction,
  { isStamped }: { readonly isStamped: boolean },
  { serverless: { functions } }: Seen,
): Promise<readonly ComparedField[]> {
  const what = { en: `function ${name}`, zh: `云函数 ${name}` };
  const live = await functions.find(name);
  const deployments = live === undefined ? [] : await functions.deployments(name);
  return present(what, live, (found) => [
    ...compared(what, fields.deployment, deploymentId, found.live?.deploymentId),
    ...compared(what, fields.version, fieldOf(known, 'versionNo'), found.live?.versionNo),
    ...compared(what, fields.state, 'live', stateOf(found, deployments), stateInWords),
    ...compareSpec(what, fieldOf(known, 'settings'), found),
    ...(isStamped ? compareStamp(what, known, found) : []),
  ]);
}

/** The cloud names a deployment as the serving one also while it works on it, or when it failed. */
const stateOf = ({ live }: CloudFunction, deployments: readonly Deployment[]): string =>
  deployments.find(({ deploymentId }) => deploymentId === live?.deploymentId)?.state ?? 'not listed';

function compareSpec(what: Both, known: unknown, found: CloudFunction): readonly ComparedField[] {
  if (known === undefined) return [];
  const now = new Map(settingWords(found).map(({ name, words }) => [name, words]));
  // Read from JSON that this program wrote; a field of another type shows as a difference.
  return settingWords(known as Partial<FunctionSpec>).flatMap(({ name, words }) => compared(what, settingName(name), words, now.get(name)));
}

/** The stamp counts only while the deployment that left it serves. */
function compareStamp(what: Both, known: unknown, { desc, live }: CloudFunction): readonly ComparedField[] {
  const sha256 = textOf(fieldOf(fieldOf(known, 'archive'), 'sha256'));
  if (sha256 === undefined) return [];
  const stamp = stampIn(desc);
  const isValid = stamp !== undefined && live !== undefined && isStampOf(stamp, live.deploymentId);
  return compared(what, asIs('sha256'), sha256.slice(0, 16), isValid ? stamp.sha256 : noStamp);
}

const noStamp: Both = { en: 'no stamp of the code that serves', zh: '没有线上代码的标记' };
const space: Both = { en: 'space', zh: '服务空间' };

/** Every setting that was asked for; of a run that did not get to its end, those that it changed. */
async function compareSettings({ asked, done, isWhole }: SpaceSubject, tools: DeployTools): Promise<readonly ComparedField[]> {
  const request = settingsIn(asked);
  const changed = new Set(itemsOf(fieldOf(done, 'settings')).map((each) => fieldOf(each, 'name')));
  if (request === undefined || (!isWhole && changed.size === 0)) return [];
  const differences = await planSettings(request, 0, tools);
  return differences
    .filter(({ name }) => isWhole || changed.has(name))
    .flatMap(({ name, before, after }) => compared(space, settingName(name), settingValue(name, after), settingValue(name, before)));
}

/**
 * The settings that a run was asked for. Receipts hold no certificates, only their names: of the HTTP trigger, whose certificate has no name in the
 * cloud, the rest is compared.
 */
function settingsIn(asked: unknown): SettingsRequest | undefined {
  const settings = fieldOf(asked, 'settings');
  const only = itemsOf(fieldOf(asked, 'only'));
  if (settings === undefined || !only.includes('settings')) return undefined;
  const { httpTrigger, cors, policies = [], domains = [] } = settings as Partial<SettingsRequest>;
  const { enabled, domain } = httpTrigger ?? {};
  return { httpTrigger: httpTrigger && { enabled, domain }, cors, policies, domains };
}
