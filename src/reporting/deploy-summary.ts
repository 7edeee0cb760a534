import { functionOutcomes } from './deploy-outcome.ts';
import type { EventOf } from './events.ts';
import { count } from './format.ts';
import { logLines } from './function-log.ts';
import { asCode, asLink, asMarkdown, foldedTable, type Section, table } from './markdown.ts';
import { oneLine } from './plain-text.ts';
import { entryOf, namesEveryFile, type PlanEntry, planEntries } from './plan-table.ts';
import type { RunNotes } from './run-notes.ts';
import { sentenceOf, siteFiles } from './sentences.ts';

/**
 * What a manager asks of a deploy: how many functions are live, where the site is, what changed on it. What was undone is
 * told by a table of its own. Values are Markdown.
 */
export function deployFacts(notes: RunNotes): readonly (readonly [name: string, value: string | undefined])[] {
  if (notes.all('undone').length > 0) return [['Functions', functionCounts(notes)]];
  const site = notes.last('site-synced');
  const settings = notes.all('setting-changed').length;
  const outputs = (notes.last('failed') ?? notes.last('finished'))?.result.outputs;
  return [
    ['Functions', functionCounts(notes)],
    ['HTTP endpoint', link(outputs?.['http-endpoint'])],
    ['Site', link(site?.url ?? outputs?.['hosting-url'])],
    ['Files', site && asMarkdown(siteFiles(site))],
    ['Settings', settings > 0 ? `${settings} changed` : undefined],
  ];
}

const link = (address: string | undefined): string | undefined => (address ? asLink(address) : undefined);

function functionCounts(notes: RunNotes): string | undefined {
  const counts = new Map<string, number>();
  for (const { state } of functionOutcomes(notes)) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts.size === 0 ? undefined : [...counts].map(([state, functions]) => `${functions} ${state}`).join(', ');
}

/** Each function and how it came out; of a dry run, the plan. */
export function deployTables(notes: RunNotes): readonly Section[] {
  const plan = notes.last('deploy-planned');
  const planned = plan !== undefined && isDryRun(notes) ? [planTable(planEntries(plan)), digest(plan.digest)] : [];
  return [functionTable(notes), ...planned].filter(({ rows }) => rows.length > 0);
}

const isDryRun = (notes: RunNotes): boolean => notes.last('run-started')?.dryRun === true;

function functionTable(notes: RunNotes): Section {
  const rows = functionOutcomes(notes).map(({ name, state, version = '', failure }) =>
    [name, state, version, failure?.message ?? ''].map(asMarkdown),
  );
  return table(['Function', 'State', 'Version', 'Why'], rows);
}

const planHead = ['Change', 'What', 'Name', 'Details', 'Size'];
const planRow = ({ change, cells }: PlanEntry): readonly string[] => [change, ...cells.map(asMarkdown)];
const planTable = (entries: readonly PlanEntry[]): Section => table(planHead, entries.map(planRow));
const digest = (text: string): Section => ({ before: [], rows: [`Digest of this plan: ${asCode(text)}`], after: [''] });

/** For those who look into it: what failed functions logged, the settings that changed, and the plan with every file. */
export function deployDetails(notes: RunNotes): readonly Section[] {
  const plan = notes.last('deploy-planned');
  const settings = notes.all('setting-changed').map(({ name, before, after }) => [name, before, after].map(asMarkdown));
  return [
    ...notes.all('function-failed').map(({ name, logs }) =>
      foldedTable(
        `Log of ${oneLine(name)}`,
        ['Log'],
        logLines(logs).map((line) => [asMarkdown(line)]),
      ),
    ),
    foldedTable(count(settings.length, 'changed setting'), ['Setting', 'Before', 'After'], settings),
    ...(plan === undefined || (isDryRun(notes) && namesEveryFile(plan)) ? [] : [wholePlan(plan)]),
  ];
}

function wholePlan(plan: EventOf<'deploy-planned'>): Section {
  const changes = plan.rows.filter(({ change }) => change !== 'keep');
  return foldedTable(
    sentenceOf(plan),
    planHead,
    changes.map((row) => planRow(entryOf(row))),
  );
}
