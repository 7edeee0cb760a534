import { i as textIn, n as fieldIn, r as objectsIn, t as allPages } from "./comments.js";
// build/services/gitlab-notes.js
function createGitLabNotes({ api, project, number }) {
	const path = `/projects/${encodeURIComponent(project)}/merge_requests/${encodeURIComponent(number)}/notes`;
	return {
		list: async () => {
			const { value: user } = await api({
				method: "GET",
				path: "/user"
			});
			const me = fieldIn(user, "id");
			return (await allPages(async (page) => {
				const { value, headers } = await api({
					method: "GET",
					path,
					query: {
						per_page: String(100),
						page: String(page),
						sort: "asc",
						order_by: "created_at"
					}
				});
				return {
					items: objectsIn(value),
					isLast: (headers["x-next-page"] ?? "") === ""
				};
			})).map((note) => ({
				id: Number(note["id"]),
				body: textIn(note, "body"),
				isOurs: note["system"] !== true && me !== void 0 && fieldIn(note["author"], "id") === me
			}));
		},
		create: async (body) => Number(fieldIn((await api({
			method: "POST",
			path,
			body: { body }
		})).value, "id")),
		update: async (id, body) => void await api({
			method: "PUT",
			path: `${path}/${id}`,
			body: { body }
		}),
		remove: async (id) => void await api({
			method: "DELETE",
			path: `${path}/${id}`
		})
	};
}
export { createGitLabNotes };
