import { type FunctionState, functionOutcomes } from './deploy-outcome.ts';
import { failureLines } from './failure-lines.ts';
import { logLines } from './function-log.ts';
import type { OverviewFact } from './overview.ts';
import { foldedTable, type PagePart, type TablePart, tablePart } from './page-part.ts';
import { oneLine } from './plain-text.ts';
import { entryOf, namesEveryFile, type PlanEntry, planEntries } from './plan-table.ts';
import type { RunNotes } from './run-notes.ts';
import type { SaidOf } from './said.ts';
import { sentenceOf } from './sentences.ts';
import type { Words } from './words/words.ts';

/**
 * What a manager asks of a deploy: how many functions are live, where the site is, what changed on it. What was undone is
 * told by a table of its own.
 */
export function deployFacts(notes: RunNotes): readonly OverviewFact[] {
  const { page } = notes.words;
  const of = page.overview;
  if (notes.all('undone').length > 0) return [[of.functions, functionCounts(notes)]];
  const site = notes.last('site-synced');
  const stored = notes.last('files-synced');
  const settings = notes.all('setting-changed').length;
  const outputs = (notes.last('failed') ?? notes.last('finished'))?.result.outputs;
  return [
    [of.functions, functionCounts(notes)],
    [of.httpEndpoint, outputs?.['http-endpoint'] || undefined, 'link'],
    [of.site, (site?.url ?? outputs?.['hosting-url']) || undefined, 'link'],
    [of.files, site && page.siteFiles(site)],
    [of.stored, stored && page.siteFiles(stored)],
    [of.settings, settings > 0 ? page.settingsChanged(settings) : undefined],
  ];
}

function functionCounts(notes: RunNotes): string | undefined {
  const counts = new Map<FunctionState, number>();
  for (const { state } of functionOutcomes(notes)) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts.size === 0
    ? undefined
    : [...counts].map(([state, functions]) => `${functions} ${notes.words.functionStates[state]}`).join(notes.words.page.comma);
}

/** Each function and how it came out; of a dry run, the plan. */
export function deployParts(notes: RunNotes): readonly PagePart[] {
  const { words } = notes;
  const plan = notes.last('deploy-planned');
  const planned: readonly PagePart[] =
    plan !== undefined && isDryRun(notes)
      ? [
          tablePart(
            '',
            words.page.plan,
            planEntries(plan, words).map((entry) => planRow(entry, words)),
          ),
          { kind: 'sentence', text: words.page.planDigest, code: plan.digest },
        ]
      : [];
  return [functionTable(notes), dataTable(notes), ...planned];
}

const isDryRun = (notes: RunNotes): boolean => notes.last('run-started')?.dryRun === true;

function functionTable(notes: RunNotes): TablePart {
  const { page, functionStates } = notes.words;
  const rows = functionOutcomes(notes).map(({ name, state, version = '', failure }) => [
    name,
    functionStates[state],
    version,
    failure === undefined ? '' : failureLines(failure, notes.words).message,
  ]);
  return tablePart('', page.functions, rows);
}

/** What became of collections: imported from a file, exported into one, restored, with what stood there kept aside. */
function dataTable(notes: RunNotes): TablePart {
  const { data, dataStates } = notes.words.page;
  const imported = notes.all('documents-imported').map((each) => [each.collection, String(each.documents), dataStates.imported, each.file]);
  const exported = notes
    .all('collection-exported')
    .map((each) => [each.collection, String(each.documents ?? ''), dataStates.exported, each.path]);
  const restored = notes
    .all('collection-restored')
    .map((each) => [each.collection, String(each.documents), dataStates.restored, each.aside]);
  return tablePart('', data, [...exported, ...imported, ...restored]);
}

const planRow = ({ change, cells }: PlanEntry, { changes }: Words): readonly string[] => [changes[change], ...cells];

/** For those who look into it: what failed functions logged, the settings that changed, and the plan with every file. */
export function deployDetails(notes: RunNotes): readonly PagePart[] {
  const { page } = notes.words;
  const plan = notes.last('deploy-planned');
  const settings = notes.all('setting-changed').map(({ name, before, after }) => [name, before, after]);
  return [
    ...notes.all('function-failed').map(({ name, logs }) =>
      foldedTable(
        page.logOf(oneLine(name)),
        page.log,
        logLines(logs).map((line) => [line]),
      ),
    ),
    foldedTable(page.changedSettings(settings.length), page.settings, settings),
    ...(plan === undefined || (isDryRun(notes) && namesEveryFile(plan)) ? [] : [wholePlan(plan, notes.words)]),
  ];
}

function wholePlan(plan: SaidOf<'deploy-planned'>, words: Words): TablePart {
  const changes = plan.rows.filter(({ change }) => change !== 'keep');
  return foldedTable(
    sentenceOf(plan, words),
    words.page.plan,
    changes.map((row) => planRow(entryOf(row, words), words)),
  );
}
