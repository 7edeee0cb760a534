import type { ReleaseRequest } from '../config/release-request.ts';
import type { Mpaas } from '../services/mpaas-words.ts';

type Asked = Pick<ReleaseRequest, 'h5Id' | 'vhost' | 'virtualDomain'>;

/**
 * The cloud, asked already for what every release reads before it decides: the answers come while the archive is being made. Each goes to the first who
 * asks; whoever asks again hears of the cloud as it is then. A run that ends early waits until all have `settled`: nothing is told after its end.
 */
export function readAhead(
  mpaas: Mpaas,
  { h5Id, vhost, virtualDomain }: Asked,
): { readonly mpaas: Mpaas; readonly settled: () => Promise<void> } {
  const miniProgram = once(mpaas.findMiniProgram(h5Id));
  const packages = once(mpaas.listPackages(h5Id));
  const domain = once(vhost === undefined && virtualDomain === undefined ? mpaas.virtualDomain() : undefined);
  const token = once(mpaas.uploadToken());
  return {
    mpaas: {
      ...mpaas,
      findMiniProgram: (id) => (id === h5Id ? miniProgram.take() : undefined) ?? mpaas.findMiniProgram(id),
      listPackages: (id) => (id === h5Id ? packages.take() : undefined) ?? mpaas.listPackages(id),
      uploadToken: () => token.take() ?? mpaas.uploadToken(),
      virtualDomain: () => domain.take() ?? mpaas.virtualDomain(),
    },
    settled: async () => void (await Promise.all([miniProgram.settled, packages.settled, domain.settled, token.settled])),
  };
}

/** The answer, for whoever asks first. One that nobody asks for may fail unheard: the run has ended for another reason, or does without. */
function once<Answer>(asked: Promise<Answer> | undefined) {
  let held = asked;
  const settled = Promise.allSettled([asked]);
  const take = (): Promise<Answer> | undefined => {
    const answer = held;
    held = undefined;
    return answer;
  };
  return { settled, take };
}
