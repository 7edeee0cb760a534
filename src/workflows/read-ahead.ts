import type { ReleaseRequest } from '../config/release-request.ts';
import type { Mpaas } from '../services/mpaas-words.ts';

type Asked = Pick<ReleaseRequest, 'h5Id' | 'vhost' | 'virtualDomain'>;

/**
 * The cloud, asked already for what every release reads before it decides: the answers come while the archive is being made. Each goes to the first who
 * asks; whoever asks again hears of the cloud as it is then.
 */
export function readAhead(mpaas: Mpaas, { h5Id, vhost, virtualDomain }: Asked): Mpaas {
  const miniProgram = once(mpaas.findMiniProgram(h5Id));
  const packages = once(mpaas.listPackages(h5Id));
  const domain = once(vhost === undefined && virtualDomain === undefined ? mpaas.virtualDomain() : undefined);
  const token = once(mpaas.uploadToken());
  return {
    ...mpaas,
    findMiniProgram: (id) => (id === h5Id ? miniProgram() : undefined) ?? mpaas.findMiniProgram(id),
    listPackages: (id) => (id === h5Id ? packages() : undefined) ?? mpaas.listPackages(id),
    uploadToken: () => token() ?? mpaas.uploadToken(),
    virtualDomain: () => domain() ?? mpaas.virtualDomain(),
  };
}

/** The answer, for whoever asks first. One that nobody asks for may fail unheard: the run has ended for another reason, or does without. */
function once<Answer>(asked: Promise<Answer> | undefined): () => Promise<Answer> | undefined {
  let held = asked;
  asked?.catch(() => {});
  return () => {
    const answer = held;
    held = undefined;
    return answer;
  };
}
