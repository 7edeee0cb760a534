import { allPages, type Comments, fieldIn, objectsIn, perPage, textIn } from './comments.ts';
import type { HostApi } from './host-api.ts';

interface Place {
  readonly api: HostApi;
  /** Id of the project that the merge request goes to, not of the fork that it comes from. */
  readonly project: string;
  /** As people see it (iid). */
  readonly number: string;
}

/**
 * The notes of a merge request (docs.gitlab.com/api/notes, "Merge requests"): GET and POST …/notes, PUT and DELETE …/notes/:id. `x-next-page`
 * is empty on the last page (docs.gitlab.com/api/rest, "Pagination"). Notes of the system tell what happened, and are nobody's.
 */
export function createGitLabNotes({ api, project, number }: Place): Comments {
  const path = `/projects/${encodeURIComponent(project)}/merge_requests/${encodeURIComponent(number)}/notes`;
  return {
    list: async () => {
      const { value: user } = await api({ method: 'GET', path: '/user' });
      const me = fieldIn(user, 'id');
      const notes = await allPages(async (page) => {
        const query = { per_page: String(perPage), page: String(page), sort: 'asc', order_by: 'created_at' };
        const { value, headers } = await api({ method: 'GET', path, query });
        return { items: objectsIn(value), isLast: (headers['x-next-page'] ?? '') === '' };
      });
      return notes.map((note) => ({
        id: Number(note['id']),
        body: textIn(note, 'body'),
        isOurs: note['system'] !== true && me !== undefined && fieldIn(note['author'], 'id') === me,
      }));
    },
    create: async (body) => Number(fieldIn((await api({ method: 'POST', path, body: { body } })).value, 'id')),
    update: async (id, body) => void (await api({ method: 'PUT', path: `${path}/${id}`, body: { body } })),
    remove: async (id) => void (await api({ method: 'DELETE', path: `${path}/${id}` })),
  };
}
