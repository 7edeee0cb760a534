import { functionOutcomes } from './deploy-outcome.ts';
import type { EventOf } from './events.ts';
import { count } from './format.ts';
import { logLines } from './function-log.ts';
import type { OverviewFact } from './overview.ts';
import { foldedTable, type PagePart, type TablePart, tablePart } from './page-part.ts';
import { oneLine } from './plain-text.ts';
import { entryOf, namesEveryFile, type PlanEntry, planEntries } from './plan-table.ts';
import type { RunNotes } from './run-notes.ts';
import { sentenceOf, siteFiles } from './sentences.ts';

/**
 * What a manager asks of a deploy: how many functions are live, where the site is, what changed on it. What was undone is
 * told by a table of its own.
 */
export function deployFacts(notes: RunNotes): readonly OverviewFact[] {
  if (notes.all('undone').length > 0) return [['Functions', functionCounts(notes)]];
  const site = notes.last('site-synced');
  const settings = notes.all('setting-changed').length;
  const outputs = (notes.last('failed') ?? notes.last('finished'))?.result.outputs;
  return [
    ['Functions', functionCounts(notes)],
    ['HTTP endpoint', outputs?.['http-endpoint'] || undefined, 'link'],
    ['Site', (site?.url ?? outputs?.['hosting-url']) || undefined, 'link'],
    ['Files', site && siteFiles(site)],
    ['Settings', settings > 0 ? `${settings} changed` : undefined],
  ];
}

function functionCounts(notes: RunNotes): string | undefined {
  const counts = new Map<string, number>();
  for (const { state } of functionOutcomes(notes)) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts.size === 0 ? undefined : [...counts].map(([state, functions]) => `${functions} ${state}`).join(', ');
}

/** Each function and how it came out; of a dry run, the plan. */
export function deployParts(notes: RunNotes): readonly PagePart[] {
  const plan = notes.last('deploy-planned');
  const planned: readonly PagePart[] =
    plan !== undefined && isDryRun(notes)
      ? [tablePart('', planHead, planEntries(plan).map(planRow)), { kind: 'sentence', text: 'Digest of this plan:', code: plan.digest }]
      : [];
  return [functionTable(notes), ...planned];
}

const isDryRun = (notes: RunNotes): boolean => notes.last('run-started')?.dryRun === true;

function functionTable(notes: RunNotes): TablePart {
  const rows = functionOutcomes(notes).map(({ name, state, version = '', failure }) => [name, state, version, failure?.message ?? '']);
  return tablePart('', ['Function', 'State', 'Version', 'Why'], rows);
}

const planHead = ['Change', 'What', 'Name', 'Details', 'Size'];
const planRow = ({ change, cells }: PlanEntry): readonly string[] => [change, ...cells];

/** For those who look into it: what failed functions logged, the settings that changed, and the plan with every file. */
export function deployDetails(notes: RunNotes): readonly PagePart[] {
  const plan = notes.last('deploy-planned');
  const settings = notes.all('setting-changed').map(({ name, before, after }) => [name, before, after]);
  return [
    ...notes.all('function-failed').map(({ name, logs }) =>
      foldedTable(
        `Log of ${oneLine(name)}`,
        ['Log'],
        logLines(logs).map((line) => [line]),
      ),
    ),
    foldedTable(count(settings.length, 'changed setting'), ['Setting', 'Before', 'After'], settings),
    ...(plan === undefined || (isDryRun(notes) && namesEveryFile(plan)) ? [] : [wholePlan(plan)]),
  ];
}

function wholePlan(plan: EventOf<'deploy-planned'>): TablePart {
  const changes = plan.rows.filter(({ change }) => change !== 'keep');
  return foldedTable(
    sentenceOf(plan),
    planHead,
    changes.map((row) => planRow(entryOf(row))),
  );
}
