import type { DeployRequest } from '../config/deploy-request.ts';
import { distinct } from '../config/problems.ts';
import type { TrainStep } from '../config/read-train.ts';
import type { Reading, ReleaseRequest } from '../config/release-request.ts';
import { Failure, isFailure, throwProblems } from '../errors/failure.ts';
import type { Reporter } from '../reporting/events.ts';
import { prepareDeploy } from './prepare-deploy.ts';
import { prepareRelease } from './prepare-release.ts';
import type { PreparedTrain } from './release-train.ts';

/** Both parts of a release train, as the configuration gave them. `problems` are those of all inputs. */
interface Asked {
  readonly release: Pick<Reading<ReleaseRequest>, 'request'>;
  readonly deploy: Pick<Reading<DeployRequest>, 'request'>;
  readonly steps: readonly TrainStep[];
  readonly leavesSettings?: boolean | undefined;
  readonly problems: readonly Failure[];
}

/** Looks at everything of both parts that can be wrong on this machine, and throws all problems at once. */
export async function prepareTrain(
  { release, deploy, steps, leavesSettings = false, problems }: Asked,
  reporter: Reporter,
): Promise<PreparedTrain> {
  const found: Failure[] = [...problems];
  const gather = async <T>(look: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await look();
    } catch (error) {
      if (!isFailure(error)) throw error;
      found.push(...(error.problems.length > 0 ? error.problems : [error]));
      return undefined;
    }
  };
  // Each part hears of all problems: one that believes its inputs would take what they lack for a bug of ours.
  const ofRelease = await gather(() => prepareRelease({ request: release.request, problems }, reporter));
  const ofDeploy = await gather(() => prepareDeploy({ request: deploy.request, problems }, reporter));
  if (found.length > 0) await ofRelease?.build.close();
  throwProblems(distinct(found));
  if (ofRelease === undefined || ofDeploy === undefined)
    throw new Failure('INTERNAL', { reason: 'a train without problems lacks one of its parts' });
  if (leavesSettings) {
    reporter.report({
      type: 'warned',
      message: {
        en: 'The settings of the space stay as they are: they are described, but the train does not name them.',
        zh: '服务空间的设置保持不变：配置中描述了设置，但整体发布的步骤没有列出它。',
      },
      help: {
        en: 'Name the steps in miniship.yml, such as train: [functions, verify, settings, hosting, release]; or leave "settings" out of such a list to say that this is meant.',
        zh: '请在 miniship.yml 中列出步骤，如 train: [functions, verify, settings, hosting, release]；若确实不要设置，则在列表中省去 settings。',
      },
    });
  }
  return { release: ofRelease, deploy: ofDeploy, steps };
}
