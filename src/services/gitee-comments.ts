import { allPages, type Comments, fieldIn, objectsIn, perPage, textIn } from './comments.ts';
import type { HostApi, HostRequest } from './host-api.ts';

interface Place {
  readonly api: HostApi;
  /** `owner/name`. */
  readonly repository: string;
  readonly number: string;
  readonly token: string;
}

/**
 * The comments of a pull request of Gitee (gitee.com/api/v5/swagger, "Pull Requests"): GET and POST …/pulls/:number/comments, PATCH and
 * DELETE …/pulls/comments/:id, without the number. The token is the parameter `access_token`; a body takes it as well, which keeps it out of an address.
 */
export function createGiteeComments({ api, repository, number, token }: Place): Comments {
  const [owner = '', name = ''] = repository.split('/').map(encodeURIComponent);
  const pulls = `/repos/${owner}/${name}/pulls`;
  const path = `${pulls}/${encodeURIComponent(number)}/comments`;
  const read = (request: Omit<HostRequest, 'method'>) =>
    api({ ...request, method: 'GET', query: { access_token: token, ...request.query } });
  return {
    list: async () => {
      const me = fieldIn((await read({ path: '/user' })).value, 'login');
      const comments = await allPages(async (page) => {
        const items = objectsIn((await read({ path, query: { page: String(page), per_page: String(perPage) } })).value);
        return { items, isLast: items.length < perPage };
      });
      return comments.map((comment) => ({
        id: Number(comment['id']),
        body: textIn(comment, 'body'),
        isOurs: me !== undefined && fieldIn(comment['user'], 'login') === me,
      }));
    },
    create: async (body) => Number(fieldIn((await api({ method: 'POST', path, body: { access_token: token, body } })).value, 'id')),
    update: async (id, body) => void (await api({ method: 'PATCH', path: `${pulls}/comments/${id}`, body: { access_token: token, body } })),
    remove: async (id) => void (await api({ method: 'DELETE', path: `${pulls}/comments/${id}`, query: { access_token: token } })),
  };
}
