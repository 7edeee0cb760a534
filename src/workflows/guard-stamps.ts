import { Failure, isFailure } from '../errors/failure.ts';
import { stampCollection } from '../services/stamps.ts';
import type { DeployTools } from './tools.ts';
import { lookUntil, writeOnce } from './write-once.ts';

type GuardTools = Pick<DeployTools, 'serverless' | 'clock' | 'reporter'>;

const closed = 'ADMINREADWRITEONLY';
/** A rule that somebody has written is meant. */
const ownRule = 'EXTENDED';

/** Once in a run is enough. */
const looked = new WeakSet<object>();

/**
 * Closes the collection of our records to all but administrators: everyone who opens the mini program reads a new one (H:435847). It is done around the first
 * record of a run, before the record is there; a cloud that knows no policy of a collection without documents is asked again afterwards.
 */
export async function guardStamps(tools: GuardTools, put: () => Promise<void>): Promise<void> {
  const { stamps } = tools.serverless;
  if (looked.has(stamps)) return await put();
  const first = await close(tools);
  await put();
  looked.add(stamps);
  const refused = first === undefined || first.code === 'PERMISSION_DENIED' ? first : await close(tools);
  if (refused !== undefined) warn(refused, tools);
}

/** Answers why the cloud does not let us; undefined when the collection is closed. */
async function close({ serverless: { settings }, clock }: GuardTools): Promise<Failure | undefined> {
  const name = async () => (await settings.policy('db', stampCollection)).name;
  const look = async () => ([closed, ownRule].includes(await name()) ? true : undefined);
  try {
    if ((await look()) === true) return undefined;
    const found = await writeOnce<string, void>(
      {
        what: { en: `the policy of collection ${stampCollection}`, zh: `集合 ${stampCollection} 的权限策略` },
        look: async () => ((await look()) === true ? closed : undefined),
        write: () => settings.setPolicy('db', { collection: stampCollection, name: closed }),
        readBack: () => lookUntil(name, (seen) => seen === closed, clock),
      },
      clock,
    );
    if (found === closed) return undefined;
    return new Failure('READ_BACK_DIFFERS', {
      what: { en: `The policy of collection ${stampCollection}`, zh: `集合 ${stampCollection} 的权限策略` },
      field: { en: 'policy', zh: '策略' },
      expected: closed,
      found,
    });
  } catch (error) {
    if (isFailure(error) && (error.code === 'PERMISSION_DENIED' || error.code === 'CLOUD_REFUSED')) return error;
    throw error;
  }
}

function warn({ told }: Failure, { reporter }: GuardTools): void {
  reporter.report({
    type: 'warned',
    message: {
      en: `Collection ${stampCollection}, with the records of this tool, could not be closed to all but administrators: ${told.en}`,
      zh: `无法将存放本工具记录的集合 ${stampCollection} 设为仅管理员可读写：${told.zh}`,
    },
    help: {
      en: `It holds no secret. Set its policy to ${closed} in the console, or allow the key to call UpdateServicePolicy.`,
      zh: `其中不含机密。可在控制台将其权限策略设为 ${closed}，或授予密钥调用 UpdateServicePolicy 的权限。`,
    },
  });
}
