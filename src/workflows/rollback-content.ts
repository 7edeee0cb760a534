import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, isFailure, isStop } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type Both, type Text, textIn } from '../errors/text.ts';
import { type Archive, writeArchive } from '../packaging/archive.ts';
import { readAmr } from '../packaging/read-amr.ts';
import { readyArchive } from '../packaging/ready-archive.ts';
import type { Package } from '../services/mpaas-words.ts';
import { isAbove, isSameVersion, type Landscape } from './candidates.ts';
import { keptName } from './kept-name.ts';
import type { Goal } from './rollback-subject.ts';
import { stampOf } from './stamp.ts';
import type { RollbackTools } from './tools.ts';

/** The good content as it will be uploaded. */
export interface Content {
  readonly archive: Archive;
  /** Where it came from, in words. */
  readonly source: Text;
}

/** What a mini program may weigh is not documented; phones would not load a larger one. */
const mostBytes = 2 * 1024 ** 3;

/** Where the content of packages may lie, beside the cloud. */
export interface Places extends Pick<RollbackTools, 'fetchArtifact'> {
  readonly h5Id: string;
  /** Path of the receipt; a release keeps its archive beside it. */
  readonly receipt: string;
  readonly landscape: Pick<Landscape, 'packages'>;
}

/** What can be fetched of a version, in words, for the table of candidates. */
export function describeContent(candidate: Package, places: Places): Text {
  const beside = keptBeside(candidate, places);
  const run = places.fetchArtifact && runOf(candidate);
  const cloud = candidate.downloadUrl !== undefined;
  const en = [beside !== undefined && `archive ${beside}`, run !== undefined && `artifact of run ${run}`, cloud && 'cloud'];
  const zh = [beside !== undefined && `压缩包 ${beside}`, run !== undefined && `运行 ${run} 的构建产物`, cloud && '云端'];
  return { en: en.filter(Boolean).join(', '), zh: zh.filter(Boolean).join('、') };
}

/** Fetches the good content from the nearest place that has it: this machine, an earlier run on GitHub, the cloud's own copy. */
export async function fetchContent(goal: Goal, places: Places, tools: RollbackTools): Promise<Content> {
  if (goal.local !== undefined) return { archive: goal.local.archive, source: { en: 'the archive given', zh: '所给的压缩包' } };
  const good = goal.good?.package;
  if (good === undefined) throw new Failure('INTERNAL', { reason: 'a rollback has nothing to fetch' });
  const kept = (await fromReceipt(goal, tools)) ?? (await fromBeside(good, places, tools)) ?? (await fromArtifact(good, places, tools));
  return kept ?? (await fromCloud(good, places.h5Id, tools));
}

/** The receipt may have come from another machine, and its archive with it. */
async function fromReceipt({ kept }: Goal, tools: RollbackTools): Promise<Content | undefined> {
  if (kept === undefined) return undefined;
  const path = kept.paths.find(existsSync) ?? kept.paths[0] ?? '';
  return await attempt({ en: `the archive kept at ${path}`, zh: `保留在 ${path} 的压缩包` }, kept.sha256, async () => path, tools);
}

async function fromBeside(good: Package, places: Places, tools: RollbackTools): Promise<Content | undefined> {
  const [path, stamp] = [keptBeside(good, places), stampOf(good.extendInfo)];
  if (path === undefined || stamp === undefined) return undefined;
  return await attempt({ en: `the archive kept at ${path}`, zh: `保留在 ${path} 的压缩包` }, stamp.sha256, async () => path, tools);
}

function keptBeside(good: Package, { h5Id, receipt, landscape }: Places): string | undefined {
  const path = join(dirname(receipt), keptName(h5Id, uploadedAs(good, landscape)));
  return stampOf(good.extendInfo) !== undefined && existsSync(path) ? path : undefined;
}

async function fromArtifact(good: Package, { h5Id, landscape }: Places, tools: RollbackTools): Promise<Content | undefined> {
  const { fetchArtifact, scratch } = tools;
  const stamp = stampOf(good.extendInfo);
  const run = runOf(good);
  if (fetchArtifact === undefined || stamp === undefined || run === undefined) return undefined;
  const file = keptName(h5Id, uploadedAs(good, landscape));
  const fetch = () => fetchArtifact({ run, repository: stamp.repository, file, folder: scratch });
  return await attempt({ en: `the artifact of run ${run}`, zh: `运行 ${run} 的构建产物` }, stamp.sha256, fetch, tools);
}

/** The content of a rollback's package was first uploaded under another version; its stamp names the run that did so. */
function uploadedAs(carrier: Package, { packages }: Pick<Landscape, 'packages'>): string {
  const to = stampOf(carrier.extendInfo)?.rollback?.to;
  const original = to === undefined ? undefined : packages.find(({ h5Version }) => isSameVersion(h5Version, to));
  return original === undefined || !isAbove(carrier, original) ? carrier.h5Version : uploadedAs(original, { packages });
}

/** The run whose artifact may hold the content; other CI systems have no artifacts that could be fetched. */
function runOf({ extendInfo }: Package): string | undefined {
  const stamp = stampOf(extendInfo);
  return stamp?.ci === 'GitHub Actions' ? stamp.run : undefined;
}

/** A kept archive is taken only when it is to the byte what was uploaded. When it is not, or cannot be had, the next place is asked. */
async function attempt(
  source: Both,
  sha256: string,
  fetch: () => Promise<string | undefined>,
  { reporter }: Pick<RollbackTools, 'reporter'>,
): Promise<Content | undefined> {
  const warn = (reason: Text): void =>
    reporter.report({
      type: 'warned',
      message: { en: `${source.en} is not used: ${textIn(reason, 'en')}`, zh: `不使用${source.zh}：${textIn(reason, 'zh')}` },
      help: { en: 'The content is fetched from the next place that has it.', zh: '将从下一个有该内容的地方获取。' },
    });
  try {
    const path = await fetch();
    if (path === undefined) return undefined;
    const archive = await readyArchive(path);
    if (archive.sha256 === sha256) return { archive, source };
    warn({ en: `its SHA-256 is ${archive.sha256}, not ${sha256}.`, zh: `它的 SHA-256 是 ${archive.sha256}，而不是 ${sha256}。` });
  } catch (error) {
    if (isFailure(error) && isStop(error)) throw error;
    if (isFailure(error)) warn(error.told);
    else warn(error instanceof Error ? error.message : String(error));
  }
  return undefined;
}

async function fromCloud(good: Package, h5Id: string, tools: RollbackTools): Promise<Content> {
  const { h5Version, packageId, downloadUrl } = good;
  const { storage, scratch, signal } = tools;
  if (downloadUrl === undefined) {
    throw new Failure('CONTENT_UNUSABLE', {
      source: said('version {h5Version}', { h5Version }),
      reason: said('the cloud gives no address where it could be fetched.'),
    });
  }
  const path = join(scratch, `${packageId}.amr`);
  await storage.download(downloadUrl, { to: path, maxBytes: mostBytes });
  const files = await readAmr(path, { h5Id, h5Version, scratch, signal });
  const archive = await writeArchive(files, { root: h5Id, to: join(scratch, `${packageId}-again.zip`), signal });
  const isProven = proves(good, archive, tools);
  const source = {
    en: `the cloud's copy of version ${h5Version}${isProven ? ', identical to what was uploaded' : ''}`,
    zh: `云端保存的版本 ${h5Version} 副本${isProven ? '（与上传内容一致）' : ''}`,
  };
  return { archive, source };
}

/** Archives are the same to the byte for the same content, so one that is made again proves itself by the checksum in the stamp. */
function proves({ h5Version, extendInfo }: Package, { sha256 }: Archive, { reporter }: Pick<RollbackTools, 'reporter'>): boolean {
  const stamp = stampOf(extendInfo);
  if (stamp === undefined) return false;
  if (stamp.sha256 === sha256) return true;
  reporter.report({
    type: 'warned',
    message: {
      en: `The cloud's copy of version ${h5Version} does not give the archive that was uploaded: its SHA-256 is ${sha256}, not ${stamp.sha256}.`,
      zh: `云端保存的版本 ${h5Version} 副本与上传的压缩包不一致：SHA-256 是 ${sha256}，而不是 ${stamp.sha256}。`,
    },
    help: {
      en: 'The cloud may have added or changed files, or another version of this program packed it; look at the result on a phone.',
      zh: '云端可能增改了文件，或由本工具的其他版本打包；请在手机上确认结果。',
    },
  });
  return false;
}
