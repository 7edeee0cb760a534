import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type Section, sections } from './deploy-request.ts';
import type { InputsRead } from './input-values.ts';
import { distinct, invalid } from './problems.ts';
import { type DeployInputs, readDeployInputs } from './read-deploy.ts';
import { type Question, type ReleaseInputs, readReleaseInputs } from './read-inputs.ts';
import type { RunFacts } from './read-release.ts';
import { describesSettings } from './read-settings.ts';
import { describesSpace } from './read-space.ts';
import { givenFor } from './read-verify.ts';

/** The steps that a release train may have. `verify` runs the smoke tests of all functions, `release` starts the rollout of the mini program. */
export const trainSteps = ['functions', 'verify', 'settings', 'hosting', 'release'] as const;
export type TrainStep = (typeof trainSteps)[number];

/** A release together with the space that it needs. It may be carried out only when there are no problems. */
export interface TrainInputs {
  readonly release: ReleaseInputs;
  readonly deploy: DeployInputs;
  /** In their order. */
  readonly steps: readonly TrainStep[];
  /** Whether the file describes settings that the train does not bring along, without anybody having said so. */
  readonly leavesSettings: boolean;
  /** Of all parts. */
  readonly problems: readonly Failure[];
}

/**
 * Reads a release train: the mini program as `release` does, and the space as `deploy` does. What the train leaves out of the space is not even
 * looked at: its variables and files need not be there.
 */
export async function readTrainInputs(question: Omit<Question, 'verb'>, facts: Pick<RunFacts, 'nowMs' | 'tag'>): Promise<TrainInputs> {
  const release = await readReleaseInputs(question, facts);
  const { steps, problems: misnamed } = readSteps(release);
  const needed = sections.filter((section) => isStep(section, steps) || (section === 'functions' && steps.includes('verify')));
  const given = new Map([...givenFor('deploy', question), ['only', needed.join(',')] as const]);
  const read = await readDeployInputs({ ...question, given }, { nowMs: facts.nowMs });
  const described = needed.filter((section) => describes[section](read));
  const only = described.filter((section) => isStep(section, steps));
  const deploy = { ...read, request: { ...read.request, only }, problems: read.problems.filter(isNotOfOnly) };
  return {
    release,
    deploy,
    steps: steps.filter((step) => step === 'release' || isPossible(step, described)),
    leavesSettings: !release.sources.has('train') && describesSettings(read.serverless),
    problems: distinct([...release.problems, ...misnamed, ...deploy.problems, ...absent(release, deploy, { steps, described })]),
  };
}

/** The steps as they were given; one that is unknown or stands twice is told, and left out. */
function readSteps(read: InputsRead): { readonly steps: readonly TrainStep[]; readonly problems: readonly Failure[] } {
  const words = read.values.train;
  const problems = words.flatMap((word, index) => {
    if (trainSteps.every((step) => step !== word)) return [invalid(read, 'train', `of ${trainSteps.join(', ')}`, word)];
    return words.indexOf(word) === index
      ? []
      : [invalid(read, 'train', said('a list that names each step once, and "{word}" stands in it twice', { word }))];
  });
  const steps = trainSteps.filter((step) => words.includes(step)).sort((a, b) => words.indexOf(a) - words.indexOf(b));
  if (!steps.includes('release')) problems.push(invalid(read, 'train', said('a list with "release" in it')));
  return { steps, problems };
}

/** Documents are no step: what was imported cannot be taken back when a later step fails. */
const isStep = (section: Section, steps: readonly TrainStep[]): boolean => steps.some((step) => step === section);

/** Whether anything says what is to be deployed of a section that was read. */
const describes: { readonly [Name in Section]: (read: DeployInputs) => boolean } = {
  space: ({ serverless }) => describesSpace({ serverless }),
  functions: ({ request, functionPatterns }) => request.functions.length + functionPatterns.length > 0,
  extensions: ({ request }) => request.extensions.length > 0,
  platforms: ({ request }) => request.platforms.length > 0,
  settings: ({ serverless }) => describesSettings(serverless),
  data: () => false,
  files: ({ request }) => request.files !== undefined,
  hosting: ({ request }) => request.hosting !== undefined,
};

const isPossible = (step: Exclude<TrainStep, 'release'>, described: readonly Section[]): boolean =>
  described.includes(step === 'verify' ? 'functions' : step);

/** The default train leaves out what the file does not describe; a step that somebody named has to have something to do. */
function absent(
  release: ReleaseInputs,
  deploy: DeployInputs,
  { steps, described }: { readonly steps: readonly TrainStep[]; readonly described: readonly Section[] },
): readonly Failure[] {
  if (!release.complete || !deploy.complete) return [];
  if (!release.sources.has('train')) return described.length > 0 ? [] : [new Failure('NOTHING_TO_DEPLOY', {})];
  return steps
    .filter((step): step is Exclude<TrainStep, 'release'> => step !== 'release' && !isPossible(step, described))
    .map((step) => invalid(release, 'train', said('without "{step}", for which nothing is described under "serverless"', { step })));
}

/** `only` was not given by anybody: it is made of the train, whose own problems say it better. */
const isNotOfOnly = ({ code, facts }: Failure): boolean => !(code === 'INPUT_INVALID' && 'name' in facts && facts.name === 'only');
