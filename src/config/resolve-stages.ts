import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { resolveInputs } from './input-values.ts';
import { readAudience } from './read-audience.ts';
import type { GivenStage } from './rollout.ts';
import type { Stage } from './rollout-request.ts';

/** A fixed end of a window may have passed by the time that a later stage is reached: whether it has is asked when the window is to start. */
const anyTime = Number.NaN;

/** Makes stages of what the file gave for them, by the same rules as the audience of a release. */
export function resolveStages(
  given: readonly GivenStage[],
  workingDirectory: string,
): { readonly stages: readonly Stage[]; readonly problems: readonly Failure[] } {
  const reads = given.map((one) => resolveStage(one, workingDirectory));
  const stages = reads.flatMap(({ stage }) => stage ?? []);
  return { stages, problems: [...reads.flatMap(({ problems }) => problems), ...doubled(stages)] };
}

function resolveStage({ given, where, holdMs, gates }: GivenStage, workingDirectory: string) {
  // What is missing was told by the check of the file's shape, which knows the keys of a stage.
  const config = { given, stages: [], complete: false };
  const read = resolveInputs({ verb: 'release', given: new Map(), givenFrom: 'flag', variables: {}, config, workingDirectory });
  const { audience, rules, problems } = readAudience(read, anyTime);
  const stage: Stage | undefined = audience.kind === 'none' ? undefined : { audience, rules, where, holdMs, gates };
  return { stage, problems: [...read.problems, ...problems] };
}

/** A task of one of them would be taken for one of the other, so that nobody could tell where the rollout stands. */
function doubled(stages: readonly Stage[]): readonly Failure[] {
  return stages.flatMap((stage, index) => {
    const twin = stages.slice(0, index).find((earlier) => isAlike(earlier, stage));
    if (twin === undefined) return [];
    return [
      new Failure('CONFIG_INVALID', {
        where: stage.where ?? 'rollout',
        reason: said('this stage reaches the same users as the one of {where}', { where: twin.where ?? 'rollout' }),
      }),
    ];
  });
}

const isAlike = (a: Stage, b: Stage): boolean =>
  sameAudience(a, b) && JSON.stringify(canonicalRules(a)) === JSON.stringify(canonicalRules(b));

function sameAudience({ audience: a }: Stage, { audience: b }: Stage): boolean {
  if (a.kind === 'whitelist' && b.kind === 'whitelist') return a.name === b.name;
  if (a.kind !== 'window' || b.kind !== 'window') return a.kind === b.kind;
  // The end of a window that lasts some time is known once it has begun; until then only the number of users tells it.
  return a.users === b.users && (a.end.kind === 'after' || b.end.kind === 'after' || a.end.epochMs === b.end.epochMs);
}

const canonicalRules = ({ rules }: Stage): readonly string[] =>
  rules.map(({ element, operation, values }) => JSON.stringify([element, operation, [...values].sort()])).sort();
