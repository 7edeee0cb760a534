import { i as wordsOf, p as oneLine, u as cut, v as languages, y as Failure } from "./words.js";
import { t as createPerApp } from "./per-app.js";
import { a as verdictOf, c as rolloutOf, i as wayBackOf, o as versionOf, t as createRunNotes } from "./run-notes.js";
import { n as telling } from "./said.js";
import { a as unreachable, i as reasonIn, r as readJson } from "./host-api.js";
import { t as systemClock } from "./clock.js";
import { i as userAgent } from "./connect.js";
import { createHmac } from "node:crypto";
// build/reporting/notice.js
const words = {
	en: {
		version: "Version",
		audience: "For",
		back: "To go back",
		error: "Error",
		fix: "What to do",
		commit: "Commit",
		by: "By",
		run: "Run",
		site: "Site"
	},
	zh: {
		version: "版本",
		audience: "受众",
		back: "回滚",
		error: "错误",
		fix: "处理",
		commit: "提交",
		by: "发起人",
		run: "运行",
		site: "网站"
	}
};
const longest$1 = 400;
const quiet = [
	"planned",
	"unchanged",
	"read"
];
function createNoticeReporter() {
	const all = {
		en: createRunNotes(wordsOf("en")),
		zh: createRunNotes(wordsOf("zh"))
	};
	const silent = { report: () => void 0 };
	const listeners = languages.map((language) => telling(createPerApp({
		run: { report: (event) => all[language].add(event) },
		ofApp: () => silent
	}), language));
	return {
		report: (event) => {
			for (const listener of listeners) listener.report(event);
		},
		notice: (origin, language) => {
			const notes = all[language];
			const result = (notes.last("failed") ?? notes.last("finished"))?.result;
			if (result === void 0 || quiet.includes(result.status) || notes.last("run-started")?.dryRun === true) return void 0;
			return {
				...noticeOf(result, notes, origin, words[language]),
				record: recordOf(result, all.en, origin)
			};
		}
	};
}
function noticeOf(result, notes, origin, word) {
	const { title, text } = verdictOf(result, notes);
	const failure = notes.last("failed")?.failure;
	const facts = [
		[word.version, versionOf(notes)],
		[word.audience, rolloutOf(notes)?.audience],
		[word.back, wayBackOf(notes)],
		[word.error, failure && `${failure.code}: ${failure.told[notes.words.language]}`],
		[word.fix, failure?.advice[notes.words.language]],
		[word.commit, origin.commit?.slice(0, 12)],
		[word.by, origin.actor]
	];
	const links = [[word.run, origin.url], [word.site, result.outputs["hosting-url"]]];
	return {
		isGood: result.exit === 0,
		title: tidy(title),
		text: tidy(text),
		facts: facts.flatMap(([label, value]) => value ? [{
			label,
			value: tidy(value)
		}] : []),
		links: links.flatMap(([label, url]) => url !== void 0 && isWeb(url) ? [{
			label,
			url: new URL(url).href
		}] : [])
	};
}
const tidy = (text) => cut(oneLine(text), longest$1);
const isWeb = (url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
function recordOf({ verb, exit, status, outputs }, notes, origin) {
	return {
		type: "notice",
		version: 1,
		verb,
		exit,
		status,
		subject: notes.last("run-started")?.subject ?? "",
		packageVersion: versionOf(notes) ?? "",
		audience: rolloutOf(notes)?.audience ?? "",
		rollback: wayBackOf(notes) ?? "",
		errorCode: outputs["error-code"] ?? "",
		site: outputs["hosting-url"] ?? "",
		repository: origin.repository ?? "",
		commit: origin.commit ?? "",
		actor: origin.actor ?? "",
		run: origin.url ?? ""
	};
}
// build/services/notices/card.js
const headline = ({ isGood, title }) => `${isGood ? "✅" : "❌"} miniship: ${title}`;
const withoutTags = (text) => text.replace(/[<>[\]]/g, (sign) => wide[sign] ?? sign);
const wide = {
	"<": "＜",
	">": "＞",
	"[": "［",
	"]": "］"
};
// build/services/notices/code-in-reply.js
const longest = 2e3;
function codeInReply({ body }, { code, message, limited }) {
	const value = readJson(body);
	if (typeof value !== "object" || value === null) return {
		reason: "its answer is not the JSON that it should be",
		isLimited: false
	};
	const fields = value;
	const number = code.map((name) => fields[name]).find((found) => found !== void 0);
	if (number === 0) return void 0;
	const said = message.map((name) => fields[name]).find((found) => typeof found === "string");
	return {
		reason: `${typeof number === "number" ? number : "no code"}: ${typeof said === "string" && said.length <= longest ? said : "without a reason"}`,
		isLimited: typeof number === "number" && limited.includes(number)
	};
}
// build/services/notices/dingtalk.js
const dingTalk = {
	name: "DingTalk",
	postOf: (card, { url, secret, nowMs }) => {
		const body = JSON.stringify(messageOf$1(card));
		if (secret === void 0) return {
			url,
			body
		};
		const signature = createHmac("sha256", secret).update(`${nowMs}\n${secret}`).digest("base64");
		const signed = `timestamp=${nowMs}&sign=${encodeURIComponent(signature)}`;
		return {
			url: `${url}${url.includes("?") ? "&" : "?"}${signed}`,
			body,
			signature
		};
	},
	refusalIn: (reply) => codeInReply(reply, {
		code: ["errcode"],
		message: ["errmsg"],
		limited: [130101]
	})
};
function messageOf$1(card) {
	const title = withoutTags(headline(card));
	const [first, ...others] = card.links;
	const text = [
		`### ${title}`,
		withoutTags(card.text),
		...card.facts.map(({ label, value }) => `- **${label}**: ${withoutTags(value)}`),
		...others.map(({ label, url }) => `- [${label}](${url})`)
	].join("\n\n");
	return first === void 0 ? {
		msgtype: "markdown",
		markdown: {
			title,
			text
		}
	} : {
		msgtype: "actionCard",
		actionCard: {
			title,
			text,
			singleTitle: first.label,
			singleURL: first.url
		}
	};
}
// build/services/notices/feishu.js
const feishu = {
	name: "Feishu",
	postOf: (card, { url, secret, nowMs }) => {
		const signed = secret === void 0 ? void 0 : signedBy(secret, nowMs);
		return {
			url,
			body: JSON.stringify({
				...signed,
				msg_type: "interactive",
				card: cardOf(card)
			}),
			signature: signed?.sign
		};
	},
	refusalIn: (reply) => codeInReply(reply, {
		code: ["code", "StatusCode"],
		message: ["msg", "StatusMessage"],
		limited: [9499, 11232]
	})
};
function signedBy(secret, nowMs) {
	const timestamp = String(Math.floor(nowMs / 1e3));
	return {
		timestamp,
		sign: createHmac("sha256", `${timestamp}\n${secret}`).update("").digest("base64")
	};
}
const plain = (content) => ({
	tag: "plain_text",
	content
});
const halfWidth = 24;
function cardOf(card) {
	const fields = card.facts.map(({ label, value }) => ({
		is_short: value.length <= halfWidth,
		text: plain(`${label}\n${value}`)
	}));
	const actions = card.links.map(({ label, url }, index) => ({
		tag: "button",
		text: plain(label),
		type: index === 0 ? "primary" : "default",
		url
	}));
	return {
		config: { wide_screen_mode: true },
		header: {
			title: plain(headline(card)),
			template: card.isGood ? "green" : "red"
		},
		elements: [
			{
				tag: "div",
				text: plain(card.text)
			},
			...fields.length > 0 ? [{
				tag: "div",
				fields
			}] : [],
			...actions.length > 0 ? [{
				tag: "action",
				actions
			}] : []
		]
	};
}
// build/services/notices/slack.js
const slack = {
	name: "Slack",
	postOf: (card, { url }) => ({
		url,
		body: JSON.stringify({
			text: escaped(`${headline(card)}: ${card.text}`),
			blocks: blocksOf(card)
		})
	}),
	refusalIn: ({ body }) => {
		const said = body.toString("utf8").trim();
		return said === "ok" ? void 0 : {
			reason: said === "" || said.length > 2e3 ? "without a reason" : said,
			isLimited: false
		};
	}
};
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const [mostFields, longestHeader] = [10, 150];
function blocksOf(card) {
	const fields = card.facts.slice(0, mostFields).map(({ label, value }) => ({
		type: "mrkdwn",
		text: `*${escaped(label)}*\n${escaped(value)}`
	}));
	const elements = card.links.map(({ label, url }, index) => ({
		type: "button",
		text: {
			type: "plain_text",
			text: label
		},
		url,
		action_id: `link-${index}`
	}));
	return [
		{
			type: "header",
			text: {
				type: "plain_text",
				text: headline(card).slice(0, longestHeader)
			}
		},
		{
			type: "section",
			text: {
				type: "mrkdwn",
				text: escaped(card.text)
			}
		},
		...fields.length > 0 ? [{
			type: "section",
			fields
		}] : [],
		...elements.length > 0 ? [{
			type: "actions",
			elements
		}] : []
	];
}
// build/services/notices/webhook.js
const webhook = {
	name: "webhook",
	postOf: ({ title, text, record }, { url, secret, nowMs }) => {
		const body = JSON.stringify({
			...record,
			title,
			text,
			at: new Date(nowMs).toISOString()
		});
		const timestamp = String(Math.floor(nowMs / 1e3));
		const signature = secret && createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
		return {
			url,
			headers: {
				"x-miniship-timestamp": timestamp,
				...signature ? { "x-miniship-signature": `sha256=${signature}` } : {}
			},
			body,
			signature
		};
	},
	refusalIn: () => void 0
};
// build/services/notices/wecom.js
const weCom = {
	name: "WeCom",
	postOf: (card, { url }) => ({
		url,
		body: JSON.stringify(messageOf(card))
	}),
	refusalIn: (reply) => codeInReply(reply, {
		code: ["errcode"],
		message: ["errmsg"],
		limited: [45009]
	})
};
const [mostPairs, longestValue] = [6, 26];
function messageOf(card) {
	const [link] = card.links;
	if (link === void 0) return {
		msgtype: "markdown",
		markdown: { content: markdownOf(card) }
	};
	const isShort = ({ value }) => value.length <= longestValue;
	const long = card.facts.filter((fact) => !isShort(fact));
	return {
		msgtype: "template_card",
		template_card: {
			card_type: "text_notice",
			source: {
				desc: "miniship",
				desc_color: card.isGood ? 3 : 2
			},
			main_title: { title: headline(card) },
			sub_title_text: card.text,
			horizontal_content_list: card.facts.filter(isShort).slice(0, mostPairs).map(({ label, value }) => ({
				keyname: label,
				value
			})),
			...long.length === 0 ? {} : { quote_area: {
				type: 0,
				quote_text: long.map(({ label, value }) => `${label}: ${value}`).join("\n")
			} },
			jump_list: card.links.slice(0, 3).map(({ label, url }) => ({
				type: 1,
				title: label,
				url
			})),
			card_action: {
				type: 1,
				url: link.url
			}
		}
	};
}
const markdownOf = (card) => [
	`**${withoutTags(headline(card))}**`,
	withoutTags(card.text),
	...card.facts.map(({ label, value }) => `> ${label}: ${withoutTags(value)}`)
].join("\n");
// build/services/notices/send-notice.js
const chats = {
	dingtalk: dingTalk,
	feishu,
	wecom: weCom,
	slack,
	webhook
};
const beforeSecondMs = 500;
async function sendNotice(card, target, way) {
	const chat = chats[target.kind];
	const first = await attempt(chat, card, target, way);
	if (first === void 0) return;
	if (!first.isUntaken) throw first.failure;
	await way.clock.sleep(beforeSecondMs, way.signal);
	const second = await attempt(chat, card, target, way);
	if (second !== void 0) throw second.failure;
}
async function attempt(chat, card, { url: address, secret }, way) {
	const { http, clock, userAgent, timeoutMs, signal, onSecret } = way;
	const { url, headers, body, signature } = chat.postOf(card, {
		url: address,
		secret,
		nowMs: clock.now()
	});
	if (signature !== void 0) onSecret?.(signature, "moment");
	const sent = {
		"content-type": "application/json; charset=utf-8",
		"user-agent": userAgent,
		...headers
	};
	return setbackOf(chat, await http.send({
		method: "POST",
		url,
		headers: sent,
		body,
		timeoutMs,
		signal
	}));
}
const busy = [429, 503];
function setbackOf({ name: host, refusalIn }, reply) {
	if (reply.kind === "broken") return {
		failure: unreachable(host, reply),
		isUntaken: reply.phase === "connecting"
	};
	const { status } = reply;
	const refusal = status < 300 ? refusalIn(reply) : {
		reason: reasonIn(reply.body, status),
		isLimited: status === 429
	};
	if (refusal === void 0) return void 0;
	return {
		failure: refusal.isLimited ? new Failure("HOST_LIMITED", {
			host,
			seconds: void 0
		}) : new Failure("HOST_REFUSED", {
			host,
			status,
			reason: refusal.reason
		}),
		isUntaken: busy.includes(status)
	};
}
// build/hosts/run-notices.js
function createNotices({ targets, on, run, language, redact, onSecret }, way) {
	const reporter = createNoticeReporter();
	const around = {
		...way,
		clock: systemClock,
		userAgent,
		onSecret
	};
	const tell = (target) => async (result) => {
		if (on !== "always" && on === "success" !== (result.exit === 0)) return;
		const notice = reporter.notice(run, language);
		if (notice !== void 0) await sendNotice(redacted(notice, redact), target, around);
	};
	return {
		reporter,
		works: targets.map(tell)
	};
}
function redacted(notice, redact) {
	const { title, text, facts, links, record } = notice;
	return {
		...notice,
		title: redact(title),
		text: redact(text),
		facts: facts.map(({ label, value }) => ({
			label,
			value: redact(value)
		})),
		links: links.map(({ label, url }) => ({
			label,
			url: redact(url)
		})),
		record: Object.fromEntries(Object.entries(record).map(([name, value]) => [name, typeof value === "string" ? redact(value) : value]))
	};
}
export { createNotices };
