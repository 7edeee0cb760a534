import type { Inputs } from '../config/read-inputs.ts';
import type { Reporter, RunResult } from '../reporting/events.ts';
import type { RunFacts } from '../workflows/tools.ts';
import type { Deployments } from './github-client.ts';
import { orAsFork, tokenFor, type Way, type WritingPlace } from './run-comment.ts';
import type { RunVerb } from './run-verb.ts';

/** Who only uploads deploys nothing. */
export function deploymentEnvironment(verb: RunVerb, values: Inputs['values']): string | undefined {
  const { environment, whitelist, audience } = values;
  if (environment !== undefined || verb !== 'release') return environment ?? 'production';
  const isTrain = values['with-serverless'];
  if (audience === 'none' || audience === undefined) return whitelist ?? windowOf(values) ?? (isTrain ? 'production' : undefined);
  return { whitelist: whitelist ?? 'whitelist', window: 'window', everyone: 'production' }[audience];
}

const windowOf = (values: Inputs['values']): string | undefined => (values['window-users'] === undefined ? undefined : 'window');

interface Told {
  readonly environment: string;
  readonly run: RunFacts;
  /** What it is about, for people. */
  readonly description: string;
}

/** The deployment that GitHub shows for a run. It begins once nothing is wrong on this machine, and is told the end. */
export interface RunDeployment {
  readonly reporter: Reporter;
  readonly end: (result: RunResult) => Promise<void>;
}

/** Keeps a deployment of GitHub. Whatever goes wrong comes out of `end`. */
export function createRunDeployment(writing: WritingPlace, { environment, run, description }: Told, way: Way): RunDeployment {
  let isPlan = false;
  let begun: Promise<{ readonly deployments: Deployments; readonly id: number } | { readonly error: unknown }> | undefined;
  const begin = async () => {
    const { createGitHubClient } = await import('./github-client.ts');
    const { place } = writing;
    return await orAsFork(place, async () => {
      const { deployments } = await createGitHubClient(place, { ...way, token: tokenFor(place, writing.token) });
      const isProduction = environment === 'production';
      const isTransient = place.number !== undefined && !isProduction;
      const id = await deployments.create({ ref: run.commit ?? '', environment, description, isTransient, isProduction });
      await deployments.setStatus(id, { state: 'in_progress', description, logUrl: run.url });
      return { deployments, id };
    });
  };
  return {
    reporter: {
      report: (event) => {
        if (event.app !== undefined) return;
        if (event.type === 'run-started') isPlan = event.dryRun;
        if (event.type === 'step-finished' && event.step === 'inspect' && !isPlan) begun ??= begin().catch((error: unknown) => ({ error }));
      },
      ignores: (type) => type !== 'run-started' && type !== 'step-finished',
    },
    end: async (result) => {
      const outcome = await begun;
      if (outcome === undefined) return;
      if ('error' in outcome) throw outcome.error;
      const { deployments, id } = outcome;
      const state = result.exit === 0 ? 'success' : 'failure';
      const status = {
        state,
        description: `${description}: ${result.status}`,
        environmentUrl: addressIn(result),
        logUrl: run.url,
      } as const;
      await deployments.setStatus(id, status);
    },
  };
}

/** Where what was deployed can be looked at. */
const addressIn = ({ outputs }: RunResult): string | undefined =>
  [outputs['hosting-url'], outputs['http-endpoint']].find((address) => address !== undefined && /^https?:\/\//.test(address));
