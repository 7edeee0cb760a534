import { i as textIn, n as fieldIn, r as objectsIn, t as allPages } from "./comments.js";
// build/services/gitee-comments.js
function createGiteeComments({ api, repository, number, token }) {
	const [owner = "", name = ""] = repository.split("/").map(encodeURIComponent);
	const pulls = `/repos/${owner}/${name}/pulls`;
	const path = `${pulls}/${encodeURIComponent(number)}/comments`;
	const read = (request) => api({
		...request,
		method: "GET",
		query: {
			access_token: token,
			...request.query
		}
	});
	return {
		list: async () => {
			const me = fieldIn((await read({ path: "/user" })).value, "login");
			return (await allPages(async (page) => {
				const items = objectsIn((await read({
					path,
					query: {
						page: String(page),
						per_page: String(100)
					}
				})).value);
				return {
					items,
					isLast: items.length < 100
				};
			})).map((comment) => ({
				id: Number(comment["id"]),
				body: textIn(comment, "body"),
				isOurs: me !== void 0 && fieldIn(comment["user"], "login") === me
			}));
		},
		create: async (body) => Number(fieldIn((await api({
			method: "POST",
			path,
			body: {
				access_token: token,
				body
			}
		})).value, "id")),
		update: async (id, body) => void await api({
			method: "PATCH",
			path: `${pulls}/comments/${id}`,
			body: {
				access_token: token,
				body
			}
		}),
		remove: async (id) => void await api({
			method: "DELETE",
			path: `${pulls}/comments/${id}`,
			query: { access_token: token }
		})
	};
}
export { createGiteeComments };
