import { Failure, isFailure } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import type { Archive } from '../packaging/archive.ts';
import { compareH5Versions } from '../packaging/version.ts';
import type { Preview, PreviewUpload } from '../services/mpaas-words.ts';
import { rebuiltDebugUrl } from '../services/previews.ts';
import { knownDebugUrl } from './known-debug-url.ts';
import { freeVersion, type PreviewPlan } from './plan-preview.ts';
import type { PreparedPreview } from './prepare-preview.ts';
import { isSame, type PreviewIdentity, previewStampOf } from './preview-identity.ts';
import type { PreviewRecord } from './preview-record.ts';
import { stampInto } from './stamp.ts';
import { step, type Tools } from './tools.ts';
import type { Uploads } from './uploads.ts';
import { isRefusal, writeOnce } from './write-once.ts';

interface Scene {
  readonly prepared: PreparedPreview;
  readonly archive: Archive;
  readonly identity: PreviewIdentity;
  readonly whitelistId: number;
  readonly uploads: Uploads;
  readonly tools: Tools;
  readonly record: PreviewRecord;
}

/** Uploads the preview, or takes the one that is there; either way the record has the package and the address to open it. */
export async function ensurePreview(plan: PreviewPlan, scene: Scene): Promise<void> {
  const { prepared, record, tools, uploads, archive } = scene;
  const { h5Id, receipt, lifetimeMs } = prepared.request;
  if (plan.package.kind === 'reuse') {
    record.package = plan.package.live.preview;
    record.packageReused = true;
  } else {
    const { vhost, earlierIconUrl, h5Version } = plan.package;
    const posted = await step('upload', tools, async () => ({
      resourceUrl: await uploads.postArchive(archive),
      iconUrl: prepared.icon === undefined ? earlierIconUrl : await uploads.postIcon(prepared.icon),
    }));
    record.package = await step('package', tools, () => createPreview({ ...posted, vhost, name: plan.name }, h5Version, scene));
  }
  const { packageId, h5Version, createdMs } = record.package;
  const told = record.debugUrl ?? (await knownDebugUrl(receipt, packageId));
  record.isRebuilt = told === undefined;
  record.debugUrl = told ?? rebuiltDebugUrl(h5Id, h5Version);
  record.expiresAtMs = (createdMs ?? tools.clock.now()) + lifetimeMs;
  tools.reporter.report({ type: 'package-ready', packageId, h5Version, reused: record.packageReused === true });
}

/** Two pull requests may reach for the same version at the same moment: whoever comes second takes the next one, so many times. */
const mostTries = 5;

type Known = Pick<PreviewUpload, 'resourceUrl' | 'iconUrl' | 'vhost' | 'name'>;

async function createPreview(known: Known, planned: string, scene: Scene): Promise<Preview> {
  const { prepared, identity, tools } = scene;
  const { h5Id, versionFrom } = prepared.request;
  let h5Version = planned;
  for (let tries = 1; ; tries += 1) {
    try {
      const made = await writePreview(describe(known, h5Version, scene), scene);
      checkRead(made, h5Version, identity);
      return made;
    } catch (error) {
      if (!isFailure(error) || !isRefusal(error) || tries === mostTries) throw error;
      const there = [...(await tools.mpaas.listPackages(h5Id)), ...(await tools.mpaas.listPreviews(h5Id))];
      if (!there.some((each) => compareH5Versions(each.h5Version, h5Version) === 0)) throw error;
      h5Version = freeVersion(versionFrom, there);
    }
  }
}

async function writePreview(upload: PreviewUpload, { identity, record, tools }: Scene): Promise<Preview> {
  const { mpaas, clock, reporter } = tools;
  record.packageReused = false;
  const isIt = (each: Preview): boolean => {
    const stamp = previewStampOf(each);
    return compareH5Versions(each.h5Version, upload.h5Version) === 0 && stamp !== undefined && isSame(stamp, identity);
  };
  return await writeOnce(
    {
      what: previewText(upload.h5Version),
      look: async () => (await mpaas.listPreviews(upload.h5Id)).find(isIt),
      write: async () => {
        const answer = await mpaas.uploadPreview(upload);
        if (answer.debugUrl !== undefined) record.debugUrl = answer.debugUrl;
        return answer;
      },
      readBack: ({ packageId }) => mpaas.findPreview(upload.h5Id, packageId),
      onTaken: ({ packageId }) => {
        record.packageReused = true;
        reporter.report({
          type: 'race-settled',
          what: previewText(upload.h5Version),
          kept: { en: `package ${packageId}`, zh: `资源包 ${packageId}` },
        });
      },
    },
    clock,
  );
}

const previewText = (h5Version: string): Both => ({ en: `the preview ${h5Version}`, zh: `预览 ${h5Version}` });

const noStamp = { en: 'no stamp', zh: '没有标记' } as const;

/** What was accepted is what was sent: the version of the code, and a stamp that finds it again. */
function checkRead(made: Preview, h5Version: string, identity: PreviewIdentity): void {
  const what = { en: `The preview (package ${made.packageId})`, zh: `预览（资源包 ${made.packageId}）` };
  if (compareH5Versions(made.h5Version, h5Version) !== 0)
    throw new Failure('READ_BACK_DIFFERS', { what, field: 'H5Version', expected: h5Version, found: made.h5Version });
  const found = previewStampOf(made);
  if (found === undefined || !isSame(found, identity))
    throw new Failure('READ_BACK_DIFFERS', { what, field: 'ExtendInfo', expected: identity.sha256, found: found?.sha256 ?? noStamp });
}

function describe(
  known: Known,
  h5Version: string,
  { prepared: { request, build }, archive, identity, whitelistId, tools }: Scene,
): PreviewUpload {
  const { h5Id, autoInstall, preload, platform, clientMin, clientMax, optionMenu, keepAlive, kind, uuid, user, pullRequest } = request;
  const stamp = { user: identity.user, settings: identity.settings, pullRequest, whitelistId };
  return {
    ...known,
    autoInstall,
    preload,
    platform,
    clientMin,
    clientMax,
    optionMenu,
    keepAlive,
    kind,
    uuid,
    h5Id,
    h5Version,
    mainUrl: request.mainUrl ?? build.mainUrl,
    tabBar: request.tabBar ?? build.hasTabBar,
    userId: user,
    extendInfo: stampInto(request.extendInfo, archive.sha256, tools.run, undefined, stamp),
  };
}
