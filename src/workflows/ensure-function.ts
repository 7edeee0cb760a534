import { Failure } from '../errors/failure.ts';
import type { CloudFunction, FunctionSpec } from '../services/serverless-words.ts';
import { changeFor, comparable, differencesOf, type FunctionChange, newSpec } from './function-settings.ts';
import { marksFor, saysTheSame, stampIn, stampWords, wordsOf } from './function-stamp.ts';
import type { FunctionPlan } from './plan-functions.ts';
import { changedSetting } from './setting-words.ts';
import { settleStamp } from './settle-function.ts';
import type { DeployTools } from './tools.ts';
import { whenFree } from './when-free.ts';
import { lookUntil, writeOnce } from './write-once.ts';

interface Asked {
  readonly stamp: boolean;
  readonly waitMs: number;
}

/**
 * Brings a function into being with the asked settings. The words of a function whose code is sent wait for the stamp. Settings that a smoke test is to
 * prove take the stamp away: a run that ends before the proof leaves a function that the next run looks at again.
 */
export async function ensureFunction(plan: FunctionPlan, asked: Asked, tools: DeployTools): Promise<CloudFunction> {
  const { request, found } = plan;
  const current = found ?? (await createFunction(plan, asked, tools));
  const all = found === undefined ? changeFor(request, current) : plan.change;
  const { desc, ...settings } = all;
  const words = desc === undefined || (plan.send !== undefined && asked.stamp) ? {} : { desc: describe(desc, plan, asked, tools) };
  const unproven = needsProof(plan) && plan.send === undefined ? { desc: desc ?? wordsOf(current.desc) } : {};
  const changed = await updateFunction(current, { ...settings, ...words, ...unproven }, asked, tools);
  for (const difference of differencesOf({ ...settings, ...words }, current)) {
    tools.reporter.report(changedSetting(difference, request.name));
  }
  return changed;
}

/** Whether a smoke test has something to say: new code, or settings that the code runs under. */
export const needsProof = ({ send, change, request: { smoke } }: FunctionPlan): boolean =>
  send !== undefined || (smoke !== undefined && Object.keys(change).some((name) => name !== 'desc'));

/** New words before the stamp of the code that stays. */
function describe(words: string, { archive, found }: FunctionPlan, { stamp }: Asked, { run }: DeployTools): string {
  const serving = found?.live;
  if (!stamp || found === undefined || serving === undefined) return words;
  const { deploymentId } = serving;
  return stampWords(words, { ...archive, deploymentId }, run, marksFor(deploymentId, stampIn(found.desc))) ?? words;
}

async function createFunction(
  { request }: FunctionPlan,
  { waitMs }: Asked,
  { serverless: { functions }, clock, signal }: DeployTools,
): Promise<CloudFunction> {
  const { name } = request;
  const look = () => functions.find(name);
  const write = () => whenFree(() => functions.create(name, newSpec(request)), waitMs, { clock, signal });
  return await writeOnce({ what: { en: `function ${name}`, zh: `云函数 ${name}` }, look, write, readBack: look }, clock);
}

/** Writes the settings and reads them back; nothing is called when nothing changes. */
export async function updateFunction(
  current: CloudFunction,
  change: FunctionChange,
  { waitMs }: Pick<Asked, 'waitMs'>,
  { serverless: { functions }, clock, signal }: DeployTools,
): Promise<CloudFunction> {
  const { name } = current;
  if (Object.keys(change).length === 0) return current;
  const find = () => functions.find(name);
  const fits = (seen: CloudFunction | undefined): seen is CloudFunction =>
    seen !== undefined && firstWrong(seen, change, current) === undefined;
  const found = await writeOnce(
    {
      what: { en: `the change of function ${name}`, zh: `对云函数 ${name} 的更改` },
      look: async () => {
        const seen = await find();
        return fits(seen) ? seen : undefined;
      },
      write: () => whenFree(() => functions.update(name, change), waitMs, { clock, signal }),
      readBack: () => lookUntil(find, fits, clock),
    },
    clock,
  );
  const wrong = firstWrong(found, change, current);
  if (wrong !== undefined) throw new Failure('READ_BACK_DIFFERS', { what: { en: `Function ${name}`, zh: `云函数 ${name}` }, ...wrong });
  return found;
}

function firstWrong(
  found: CloudFunction,
  change: FunctionChange,
  before: CloudFunction,
): { field: string; expected: string; found: string } | undefined {
  const wrong = Object.entries(change).find(([name, value]) =>
    name === 'desc'
      ? !saysTheSame(found.desc, { wanted: String(value), before: before.desc })
      : comparable(found[name as keyof FunctionSpec]) !== comparable(value),
  );
  return wrong && { field: wrong[0], expected: String(wrong[1]), found: String(found[wrong[0] as keyof FunctionSpec]) };
}

/** Leaves the stamp of the code that serves, with the asked words. Written only now: a run that was killed before leaves no stamp that is wrong. */
export async function stampFunction(
  { request: { name, about }, archive, found }: FunctionPlan,
  current: CloudFunction,
  { stamp, waitMs }: Asked,
  tools: DeployTools,
): Promise<CloudFunction> {
  if (!stamp || current.live === undefined) return current;
  const words = about ?? wordsOf(current.desc);
  // The description that was found: this run may have taken its stamp away until the proof.
  const before = stampIn(found?.desc ?? '');
  const describe = (deploymentId: string) => stampWords(words, { ...archive, deploymentId }, tools.run, marksFor(deploymentId, before));
  const stamped = await settleStamp({ name, archive, serving: current, waitMs, describe }, tools);
  if (stamped !== undefined) return stamped;
  tools.reporter.report({
    type: 'warned',
    message: {
      en: `The description of function ${name} leaves no room for the stamp of its code.`,
      zh: `云函数 ${name} 的描述没有空间写入代码标记。`,
    },
    help: {
      en: 'Every deploy sends the function again; shorten its description, or give a shorter "about".',
      zh: '每次部署都会重新上传该云函数；请缩短描述，或给出更短的 about。',
    },
  });
  return current;
}
