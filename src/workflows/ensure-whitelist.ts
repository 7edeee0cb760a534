import { Failure, isFailure } from '../errors/failure.ts';
import { count } from '../reporting/format.ts';
import type { Whitelist } from '../services/mpaas-words.ts';
import type { WhitelistPlan } from './plan-release.ts';
import type { PreparedRelease } from './prepare-release.ts';
import type { ReleaseRecord } from './release-record.ts';
import type { Tools } from './tools.ts';
import type { Uploads } from './uploads.ts';
import { writeOnce } from './write-once.ts';

/** Longer lists of user ids travel as a file: a form field of this length is safe with every gateway and proxy. */
const inlineCharacters = 4000;

/** Finds or creates the whitelist and adds the users. Adding a user twice does no harm, so a rerun adds them again. */
export async function ensureWhitelist(
  plan: WhitelistPlan,
  { users }: Pick<PreparedRelease, 'users'>,
  uploads: Uploads,
  tools: Tools,
): Promise<NonNullable<ReleaseRecord['whitelist']>> {
  const { whitelistId, name, created } = await existing(plan, tools);
  const usersAdded = users.length === 0 ? 0 : await addUsers({ whitelistId, name, created, users }, uploads, tools);
  tools.reporter.report({ type: 'whitelist-ready', whitelistId, name, created, usersAdded });
  return { whitelistId, name, created, usersAdded };
}

async function existing(
  plan: WhitelistPlan,
  tools: Tools,
): Promise<Pick<Whitelist, 'whitelistId' | 'name'> & { readonly created: boolean }> {
  switch (plan.kind) {
    case 'none':
      throw new Failure('INTERNAL', { reason: 'a whitelist was asked for that the plan does not have' });
    case 'reuse':
      return { ...plan.whitelist, created: false };
    case 'create':
      return await create(plan, tools);
  }
}

/** Another run may make it at the same moment: the name then belongs to it, or to the older one of the two. */
async function create({ name, type }: Extract<WhitelistPlan, { readonly kind: 'create' }>, { mpaas, clock, reporter }: Tools) {
  let madeId: number | undefined;
  let isTaken = false;
  const look = () => mpaas.findWhitelist(name);
  const write = async (): Promise<void> => {
    madeId = (await mpaas.createWhitelist({ name, type })).whitelistId;
  };
  const onTaken = (): void => {
    isTaken = true;
  };
  const { whitelistId } = await writeOnce(
    { what: { en: `whitelist "${name}"`, zh: `白名单“${name}”` }, look, write, readBack: look, onTaken },
    clock,
  );
  const isSurplus = madeId !== undefined && madeId !== whitelistId;
  if (isTaken || isSurplus)
    reporter.report({
      type: 'race-settled',
      what: { en: `whitelist "${name}"`, zh: `白名单“${name}”` },
      kept: { en: `whitelist ${whitelistId}`, zh: `白名单 ${whitelistId}` },
    });
  if (isSurplus) {
    reporter.report({
      type: 'warned',
      message: {
        en: `There is a second whitelist "${name}" now, ${madeId}: two runs made one at the same moment.`,
        zh: `现在有第二个名为“${name}”的白名单 ${madeId}：两次运行同时各建了一个。`,
      },
      help: { en: 'It is empty, and nothing uses it; it can be deleted in the console.', zh: '它是空的，也没有被使用；可在控制台删除。' },
    });
  }
  return { whitelistId, name, created: !isTaken && !isSurplus };
}

async function addUsers(
  { whitelistId, name, created, users }: { whitelistId: number; name: string; created: boolean; users: readonly string[] },
  uploads: Uploads,
  { mpaas, reporter }: Tools,
): Promise<number> {
  const inline = users.join(',').length <= inlineCharacters;
  const content = inline ? ({ kind: 'list', users } as const) : ({ kind: 'file', url: await uploads.postUsers(users) } as const);
  const add = () => mpaas.addToWhitelist(whitelistId, content);
  const { added, refused } = await add().catch((error: unknown) => {
    // The one write that may be repeated without looking: a user is in the list once, however often added.
    if (isFailure(error) && error.code === 'OUTCOME_UNKNOWN') return add();
    throw error;
  });
  if (refused.length === 0) return added;
  // Whether the cloud counts a user who is there already as refused is not documented: only a new whitelist proves a real refusal.
  if (created) throw new Failure('WHITELIST_INCOMPLETE', { name, users: refused });
  reporter.report({
    type: 'warned',
    message: {
      en: `The cloud did not add ${refused.length} of ${count(users.length, 'user')} to whitelist "${name}": ${refused.slice(0, 20).join(', ')}`,
      zh: `${users.length} 个用户中有 ${refused.length} 个未能加入白名单“${name}”：${refused.slice(0, 20).join('、')}`,
    },
    help: {
      en: 'They may be in it already; if they do not receive the package, check the ids.',
      zh: '他们可能已在其中；若收不到资源包，请检查用户 ID。',
    },
  });
  return added;
}
