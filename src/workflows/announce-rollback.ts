import { createHash } from 'node:crypto';
import type { PlanRow } from '../reporting/events.ts';
import { canonicalJson } from './canonical-json.ts';
import { differencesOf } from './function-settings.ts';
import { digestOf } from './plan-digest.ts';
import type { FunctionRollback } from './plan-function-rollback.ts';
import { planRows } from './plan-rows.ts';
import type { SiteRollback } from './plan-site-rollback.ts';
import type { DeployTools } from './tools.ts';

/** What a rollback of a space is going to do. */
export interface RollbackPlan {
  readonly functions: readonly FunctionRollback[];
  readonly site?: SiteRollback | undefined;
}

/** Tells everything that is going to happen before anything does, and answers the digest of it. */
export function announceRollback({ functions, site }: RollbackPlan, { reporter }: Pick<DeployTools, 'reporter'>): string {
  const going = functions.filter(({ done }) => done === undefined);
  for (const each of going) {
    const { name, from, to, change } = each;
    const settings = Object.keys(change).length > 0 ? ['Its settings go back as well.'] : [];
    const sentences = [
      from === to ? 'Only its settings go back.' : 'The older deployment is deployed again by its id.',
      ...(from === to ? [] : settings),
    ];
    reporter.report({
      type: 'rollback-planned',
      from: `version ${from.versionNo} of ${name}`,
      to: `version ${to.versionNo} of ${name}`,
      strategy: 'redeploy',
      sentences,
    });
  }
  if (site !== undefined && !site.isThere) announceSite(site, reporter);
  const plan = { functions: [], settings: [], hosting: site?.plan };
  const facts = going.map(({ name, from, to, change }) => ({ name, from: from.deploymentId, to: to.deploymentId, change }));
  const digest = createHash('sha256')
    .update(canonicalJson([facts, digestOf(plan)]))
    .digest('hex');
  const rows = [...functions.map(functionRow), ...planRows(plan)];
  reporter.report({ type: 'deploy-planned', rows, filesKept: site?.plan.unchanged.length ?? 0, digest });
  return digest;
}

function announceSite({ archive, from = 'what is live', staying }: SiteRollback, reporter: DeployTools['reporter']): void {
  const sentences = [
    'The files of the archive are sent as a deploy sends them.',
    'Index page, error page and single-page mode go back as well.',
  ];
  reporter.report({ type: 'rollback-planned', from, to: archive.file, strategy: 'sync', sentences });
  if (staying.length === 0) return;
  reporter.report({
    type: 'warned',
    message: `Files that the archive does not have stay at the site: ${shortList(staying)}.`,
    help: 'Nothing of the older site refers to them. Allow deleting with "delete" to have them removed.',
  });
}

const mostNamed = 10;
const shortList = (names: readonly string[]): string =>
  `${names.slice(0, mostNamed).join(', ')}${names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''}`;

function functionRow({ name, found, from, to, change, done }: FunctionRollback): PlanRow {
  if (done !== undefined) return { section: 'function', name, change: 'keep', details: [] };
  const settings = differencesOf(change, found).map(
    ({ name: setting, before, after }) => `${setting}: ${before || 'none'} → ${after || 'none'}`,
  );
  const code = from === to ? [] : [`version: ${from.versionNo} → ${to.versionNo}`];
  return { section: 'function', name, change: 'change', details: [...code, ...settings] };
}
