import { i as __toESM } from "./rolldown-runtime.js";
import { D as said, E as or, T as inRow, x as isFailure, y as Failure } from "./words.js";
import { t as nearest } from "./nearest.js";
import { G as verbs, a as inputs, c as keyOf, i as inputOf, l as nameOfVariable, n as fileKeyOf, o as inputsOf, r as inputNames, s as isInput, t as fallbackOf, u as variableOf } from "./inputs.js";
import { i as readJson, n as truthOf, r as readDuration, t as parseValue } from "./parse-value.js";
import { t as showValue } from "./show-value.js";
import { a as readEndpoint, c as proxyPasswords, l as readProxy, n as secretsOfNotices, r as isLoopback, t as readNoticeTargets } from "./notice-targets.js";
import { isAbsolute, join, relative, resolve } from "node:path";
// build/config/config-tree.js
const limits = {
	depth: 40,
	nodes: 2e5,
	characters: 4e6
};
const mostFaults = 20;
const typeOf = (value) => {
	if (value === null) return "nothing";
	if (typeof value === "boolean") return "flag";
	return typeof value === "number" || typeof value === "bigint" ? "number" : "text";
};
const entryOf = (tree, key) => tree?.entries.find((entry) => entry.key === key);
function mappingAt(tree, key) {
	const value = entryOf(tree, key)?.value;
	return value?.kind === "mapping" ? value : void 0;
}
function convert(node, fallbackLine, depth, context) {
	const { yaml, document, lines, fail } = context;
	if (!yaml.isNode(node)) return {
		kind: "scalar",
		line: fallbackLine,
		text: "",
		type: "nothing"
	};
	const line = lineOf(node, lines) ?? fallbackLine;
	context.nodes += 1;
	if (depth > limits.depth || context.nodes > limits.nodes) fail(line, said("the file is nested too deeply or too large"));
	if (yaml.isAlias(node)) return convert(target(node, line, context), line, depth + 1, context);
	if (yaml.isMap(node)) return {
		kind: "mapping",
		line,
		entries: entriesOf(node, line, depth, context)
	};
	if (yaml.isSeq(node)) return {
		kind: "list",
		line,
		items: node.items.map((item) => convert(item, line, depth + 1, context))
	};
	if (yaml.isScalar(node)) return {
		kind: "scalar",
		line,
		text: node.source ?? String(node.value),
		type: typeOf(node.value)
	};
	return fail(line, said("this cannot be read ({kind})", { kind: document.contents?.constructor.name ?? "" }));
}
const lineOf = (node, lines) => node.range === void 0 || node.range === null ? void 0 : lines.linePos(node.range[0]).line;
const target = (alias, line, { document, fail }) => alias.resolve(document) ?? fail(line, said("nothing above is marked &{source}", { source: alias.source }));
function entriesOf(map, line, depth, context) {
	const own = /* @__PURE__ */ new Map();
	const merged = [];
	for (const pair of map.items) {
		const entry = convertPair(pair, line, depth, context);
		if (entry.key !== "<<") addOnce(own, entry, context);
		else if (entry.value.kind === "mapping") merged.push(...entry.value.entries);
		else context.fail(entry.line, said("\"<<\" takes another mapping, as in <<: *base"));
	}
	return [...own.values(), ...merged.filter(({ key }) => !own.has(key))];
}
function addOnce(own, entry, { twice }) {
	if (own.has(entry.key)) twice.push(entry);
	else own.set(entry.key, entry);
}
function convertPair(pair, line, depth, context) {
	const key = convert(pair.key, line, depth + 1, context);
	if (key.kind !== "scalar") return context.fail(key.line, said("a key must be a plain word"));
	return {
		key: key.text,
		line: key.line,
		value: convert(pair.value, key.line, depth + 1, context)
	};
}
async function readTree(text, name) {
	const yaml = await import("./dist.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const invalid = (line, reason) => new Failure("CONFIG_INVALID", {
		where: `${name}:${line}`,
		reason
	});
	const fail = (line, reason) => {
		throw invalid(line, reason);
	};
	if (text.length > limits.characters) return { problems: [invalid(1, said("the file has more than {characters} characters", { characters: limits.characters }))] };
	try {
		const lines = new yaml.LineCounter();
		const document = yaml.parseDocument(text, {
			lineCounter: lines,
			prettyErrors: false,
			uniqueKeys: false
		});
		const faults = [...document.errors, ...document.warnings].slice(0, mostFaults);
		if (faults.length > 0) return { problems: faults.map(({ pos, message }) => invalid(lines.linePos(pos[0]).line, message)) };
		if (document.contents === null) return {
			tree: {
				kind: "mapping",
				line: 1,
				entries: []
			},
			problems: []
		};
		const twice = [];
		const tree = convert(document.contents, 1, 0, {
			yaml,
			document,
			lines,
			fail,
			twice,
			nodes: 0
		});
		if (twice.length > 0) return { problems: twice.slice(0, mostFaults).map(({ key, line }) => invalid(line, said("the key \"{key}\" is there twice", { key }))) };
		return tree.kind === "mapping" ? {
			tree,
			problems: []
		} : { problems: [invalid(tree.line, said("the file must be a mapping of keys to values"))] };
	} catch (thrown) {
		if (thrown instanceof Failure) return { problems: [thrown] };
		return { problems: [new Failure("CONFIG_INVALID", {
			where: name,
			reason: said("the file cannot be read")
		}, { cause: thrown })] };
	}
}
// build/config/shape.js
const text = {
	is: "scalar",
	types: ["text", "number"]
};
const removable = {
	...text,
	mayBeEmpty: true
};
const flag = {
	is: "scalar",
	types: ["flag"],
	oneOf: ["true", "false"]
};
const integer = {
	is: "scalar",
	types: ["number", "text"],
	pattern: "^\\d+$"
};
const duration = {
	is: "scalar",
	types: ["text", "number"],
	pattern: "^(\\d+|(\\d+(ms|s|m|h|d))+)$"
};
const pairs = {
	is: "mapping",
	fields: {
		ios: text,
		android: text
	}
};
const textOrList = {
	is: "either",
	of: [text, {
		is: "list",
		of: text
	}]
};
const choice = (choices) => ({
	is: "scalar",
	types: [
		"text",
		"number",
		"flag"
	],
	oneOf: choices
});
const shapeOfKind = {
	text: () => text,
	integer: () => integer,
	flag: () => flag,
	list: () => textOrList,
	lines: () => textOrList,
	pairs: () => ({
		is: "either",
		of: [pairs, text]
	}),
	path: () => text,
	paths: () => textOrList,
	globs: () => textOrList,
	choice: ({ choices = [] }) => choice(choices),
	duration: () => duration,
	moment: () => text,
	json: () => ({
		is: "either",
		of: [{ is: "open" }, text]
	}),
	template: () => ({
		is: "either",
		of: [{ is: "open" }, text]
	})
};
const shapeOf = (name) => ({
	...shapeOfKind[inputOf(name).kind](inputOf(name)),
	about: inputs[name].about
});
const placed = (place) => Object.fromEntries(inputNames.filter((name) => inputOf(name).config.includes(place)).map((name) => [fileKeyOf(name), shapeOf(name)]));
// build/config/gate-shape.js
const gateKinds = [
	"http",
	"command",
	"function"
];
const gate = {
	is: "mapping",
	fields: {
		http: {
			about: "A page that is asked.",
			is: "mapping",
			required: ["url"],
			fields: {
				url: {
					...text,
					about: "Address of the page."
				},
				status: {
					...integer,
					about: "Status that it must answer with; 200 when none is given."
				},
				json: {
					about: "What the answer must hold; of mappings, the fields that are named here.",
					is: "anything"
				},
				samples: {
					...integer,
					about: "How often it is asked: 1 to 100."
				},
				allowFailures: {
					...integer,
					about: "How many of the answers may fail."
				},
				interval: {
					...duration,
					about: "Between two samples; 1s when none is given."
				},
				timeout: {
					...duration,
					about: "Longest time for one answer; 10s when none is given."
				}
			}
		},
		command: {
			...text,
			about: "A command for the shell; exit code 0 opens the gate."
		},
		function: {
			...text,
			about: "A function that is called; its own smoke test, or args and expect beside it."
		},
		args: {
			about: "Arguments of the call of the function.",
			is: "open"
		},
		expect: {
			about: "What the result of the function must hold; of mappings, the fields that are named here.",
			is: "anything"
		},
		timeout: {
			...duration,
			about: "Longest time for the command; 5m when none is given."
		}
	}
};
const manual = {
	about: "Opened by --approve.",
	is: "scalar",
	types: ["text"],
	oneOf: ["manual"]
};
const gateShape = {
	about: "What must hold before the next stage may start; of a list, all of it.",
	is: "either",
	of: [
		gate,
		{
			is: "list",
			of: {
				is: "either",
				of: [gate, manual]
			}
		},
		manual
	]
};
// build/config/settings-shape.js
const plainPolicies = [
	"PUBLICREAD",
	"PRIVATE",
	"ADMINWRITEONLY",
	"ADMINREADWRITEONLY"
];
const certificateFields = {
	certificate: {
		...text,
		about: "Certificate in PEM form: the path of its file, or a variable that holds it."
	},
	privateKey: {
		...text,
		about: "Private key of the certificate: the path of its file, or a variable that holds it."
	}
};
const policy = {
	is: "either",
	of: [choice(plainPolicies), {
		is: "mapping",
		required: ["policy"],
		fields: { policy: {
			about: "The policy in own words, as a mapping or as JSON.",
			is: "either",
			of: [{ is: "open" }, text]
		} }
	}]
};
const settingsFields = {
	httpTrigger: {
		about: "How functions are reached over HTTP.",
		is: "mapping",
		fields: {
			enabled: {
				...flag,
				about: "Whether functions have HTTP paths at all."
			},
			domain: {
				...removable,
				about: "Custom domain; the empty text takes it away."
			},
			...certificateFields
		}
	},
	cors: {
		...textOrList,
		about: "All domains whose pages may call the space, at most ten."
	},
	policies: {
		about: "Who may read and write the data of the space.",
		is: "mapping",
		fields: {
			db: {
				about: "By db collection.",
				is: "dictionary",
				of: policy
			},
			file: {
				...policy,
				about: "Of the file storage."
			}
		}
	},
	domains: {
		about: "Custom domains of the site.",
		is: "dictionary",
		of: {
			is: "mapping",
			fields: {
				forceHttps: {
					...flag,
					about: "Redirect http to https."
				},
				...certificateFields,
				cors: {
					about: "Origins that may read the site, such as https://*.example.com; true for all, false for none.",
					is: "either",
					of: [{
						is: "scalar",
						types: ["text", "flag"]
					}, {
						is: "list",
						of: text
					}]
				}
			}
		}
	}
};
// build/config/serverless-shape.js
const runtimes = [
	"nodejs12",
	"nodejs14",
	"nodejs16",
	"nodejs18",
	"nodejs20"
];
const layouts = ["root", "folder"];
const smoke = {
	about: "A call of the function after it was deployed.",
	is: "mapping",
	fields: {
		args: {
			about: "Arguments of the call.",
			is: "open"
		},
		expect: {
			about: "What the result must hold; of mappings, the fields that are named here.",
			is: "anything"
		}
	}
};
const functionShape = {
	about: "One function, by its name.",
	is: "mapping",
	required: ["path"],
	fields: {
		path: {
			...text,
			about: "Folder with index.js."
		},
		runtime: {
			...choice(runtimes),
			about: "Runtime of the function."
		},
		memory: {
			...integer,
			about: "Memory in MB: 128 to 2048, in steps of 64."
		},
		timeout: {
			...integer,
			about: "Longest time of one call in seconds: 1 to 7200."
		},
		concurrency: {
			...integer,
			about: "Calls that one instance takes at once: 1 to 20; above 1 needs 512 MB."
		},
		http: {
			...removable,
			about: "HTTP path, such as /http/hello; the empty text takes it away."
		},
		timer: {
			...removable,
			about: "When it runs by itself, such as \"0 0 */2 * * *\"; the empty text takes the timer away."
		},
		timerPayload: {
			...removable,
			about: "What the timer hands to the function."
		},
		about: {
			...removable,
			about: "Description of the function."
		},
		layout: {
			...choice(layouts),
			about: "Files at the root of the archive, or in a folder named as the function."
		},
		exclude: {
			...textOrList,
			about: "Files that stay out of the archive, as in .gitignore."
		},
		smoke
	}
};
const headers = {
	about: "Headers of the files by glob; the first rule that names a header wins.",
	is: "list",
	of: {
		is: "mapping",
		required: ["match"],
		fields: {
			match: {
				...text,
				about: "Glob of the files, such as assets/**."
			},
			set: {
				about: "Headers and their values.",
				is: "dictionary",
				of: text
			},
			cacheControl: {
				...text,
				about: "Value of Cache-Control."
			}
		}
	}
};
const hostingOwnFields = {
	allowedIps: {
		...textOrList,
		about: "IPv4 addresses or ranges that alone may see the site, at most three; an empty list lets everybody."
	},
	headers,
	exclude: {
		...textOrList,
		about: "Globs of files that are not uploaded."
	},
	refresh: {
		...textOrList,
		about: "Custom domains whose cache is refreshed after a change."
	}
};
const hostingShape = {
	about: "The site.",
	is: "mapping",
	fields: {
		...placed("hosting"),
		...hostingOwnFields,
		delete: {
			about: "Deleting files of the site that are not in the folder any more.",
			is: "mapping",
			fields: placed("delete"),
			required: ["enabled"]
		}
	}
};
const serverlessShape = {
	about: "The MPServerless space with its functions, its site and its settings.",
	is: "mapping",
	fields: {
		...placed("serverless"),
		functions: {
			about: "Functions by name, or globs of their folders.",
			is: "either",
			of: [{
				is: "dictionary",
				of: functionShape
			}, textOrList]
		},
		hosting: hostingShape,
		...settingsFields
	}
};
// build/config/config-shape.js
const stageKeys = {
	whitelist: {
		name: "whitelist",
		users: "whitelist-users",
		usersFile: "whitelist-users-file",
		type: "whitelist-type"
	},
	window: {
		users: "window-users",
		for: "window-until",
		until: "window-until"
	}
};
const fieldsOf = (keys) => Object.fromEntries(Object.entries(keys).map(([key, name]) => [key, shapeOf(name)]));
const rolloutShape = {
	about: "Stages of the rollout; a release starts the first one.",
	is: "list",
	of: {
		about: "One stage: a whitelist, a window, or everyone.",
		is: "either",
		of: [{
			is: "mapping",
			fields: {
				whitelist: {
					about: "Publish to a whitelist.",
					is: "mapping",
					fields: fieldsOf(stageKeys.whitelist),
					required: ["name"]
				},
				window: {
					about: "Publish to a number of users for some time.",
					is: "mapping",
					fields: fieldsOf(stageKeys.window),
					required: ["users"]
				},
				everyone: {
					...flag,
					about: "Publish to everyone."
				},
				rules: shapeOf("rules"),
				hold: {
					...duration,
					about: "How long the stage lasts at least before the next one may start."
				},
				gate: gateShape
			}
		}, {
			is: "scalar",
			types: ["text"],
			oneOf: ["everyone"]
		}]
	}
};
const app = {
	about: "One mini program.",
	is: "mapping",
	fields: {
		...placed("app"),
		clientVersions: {
			...shapeOf("client-min"),
			about: "Lowest client version for each platform (another name of clientMin)."
		},
		rollout: rolloutShape,
		notify: {
			about: "The Mobile Sync message about a release of it.",
			is: "mapping",
			fields: placed("notify")
		}
	}
};
const fileFields = {
	$schema: {
		...text,
		about: "Address of the JSON Schema, for editors."
	},
	...placed("root"),
	mpaas: {
		about: "The mPaaS app, and how it is reached.",
		is: "mapping",
		fields: placed("mpaas")
	},
	apps: {
		about: "The mini programs, by a name of your choice.",
		is: "dictionary",
		of: app
	},
	serverless: serverlessShape
};
const fileShape = {
	is: "mapping",
	fields: fileFields
};
// build/config/right-place.js
const names$1 = {
	root: said("at the top of the file"),
	mpaas: said("under {section}", { section: "\"mpaas\"" }),
	app: said("under \"apps\", in a mini program"),
	serverless: said("under {section}", { section: "\"serverless\"" }),
	hosting: said("under {section}", { section: "\"serverless.hosting\"" }),
	delete: said("under {section}", { section: "\"serverless.hosting.delete\"" }),
	notify: said("under \"apps\", in \"notify\" of a mini program")
};
const fields = {
	root: fileFields,
	mpaas: placed("mpaas"),
	app: placed("app"),
	serverless: serverlessShape.fields,
	hosting: hostingShape.fields,
	delete: placed("delete"),
	notify: placed("notify")
};
function placesOf(key) {
	const all = Object.keys(fields).filter((place) => Object.hasOwn(fields[place], key));
	const found = all.length > 1 ? all.filter((place) => place !== "notify") : all;
	return found.includes("mpaas") ? found.filter((place) => place !== "app") : found;
}
function ofInput(name) {
	const { config, secret } = inputOf(name);
	if (secret !== void 0) return said("a secret does not belong into a file; set the variable {variable}", { variable: secret.variable });
	const [place] = config;
	if (place === void 0) return said("it is no setting of the file; give \"{name}\" as flag or Action input", { name });
	return said("it stands {place}, as \"{key}\"", {
		place: names$1[place],
		key: fileKeyOf(name)
	});
}
function rightPlace(key) {
	const places = placesOf(key);
	if (places.length > 0) return said("it stands {places}", { places: inRow(places.map((place) => names$1[place]), or) });
	const name = inputNames.find((candidate) => keyOf(candidate) === key);
	return name === void 0 ? void 0 : ofInput(name);
}
// build/config/config-check.js
const invalid$1 = (file, line, reason) => new Failure("CONFIG_INVALID", {
	where: `${file}:${line}`,
	reason
});
const mapping = said("a mapping");
const nouns = {
	scalar: said("a single value"),
	list: said("a list"),
	mapping,
	dictionary: mapping,
	open: mapping,
	anything: said("any value")
};
function nounOf(shape) {
	return shape.is === "either" ? inRow([...new Set(shape.of.map(nounOf))], or) : nouns[shape.is];
}
function fits(tree, shape) {
	if (shape.is === "either") return shape.of.some((one) => fits(tree, one));
	if (shape.is === "anything") return true;
	if (shape.is === "scalar" || shape.is === "list") return tree.kind === shape.is;
	return tree.kind === "mapping";
}
function unknownKey({ key, line }, fields, { file }) {
	const place = rightPlace(key);
	if (place !== void 0) return invalid$1(file, line, said("\"{key}\" cannot stand here: {place}", {
		key,
		place
	}));
	const known = Object.keys(fields);
	const near = nearest(key, known);
	return invalid$1(file, line, absent(key, near, known));
}
const mostKeys = 8;
function absent(key, near, known) {
	if (near !== void 0) return said("there is no key \"{key}\" here; did you mean \"{near}\"?", {
		key,
		near
	});
	if (known.length > mostKeys) return said("there is no key \"{key}\" here", { key });
	return said("there is no key \"{key}\" here; there can be {known}", {
		key,
		known: known.join(", ")
	});
}
function checkFields(tree, shape, place) {
	const problems = tree.entries.flatMap((entry) => {
		const field = Object.hasOwn(shape.fields, entry.key) ? shape.fields[entry.key] : void 0;
		return field === void 0 ? [unknownKey(entry, shape.fields, place)] : check(entry.value, field, {
			...place,
			key: entry.key
		});
	});
	const missing = (shape.required ?? []).filter((key) => tree.entries.every((entry) => entry.key !== key));
	return [...problems, ...missing.map((key) => invalid$1(place.file, tree.line, said("\"{place}\" needs \"{key}\"", {
		place: place.key,
		key
	})))];
}
function checkScalar(tree, { types, oneOf = [], mayBeEmpty }, { file, key }) {
	if (tree.type === "nothing" || tree.text.trim() === "" && !mayBeEmpty) return [invalid$1(file, tree.line, said("\"{key}\" has no value", { key }))];
	if (tree.type === "text" || types.includes(tree.type)) return [];
	const wanted = oneOf.length > 0 ? oneOf.join(" or ") : "a text";
	return [invalid$1(file, tree.line, said("\"{key}\" must be {wanted}, not {text}", {
		key,
		wanted,
		text: tree.text
	}))];
}
function check(tree, shape, place) {
	if (shape.is === "either") {
		const fitting = shape.of.find((one) => fits(tree, one));
		return fitting === void 0 ? misfit(tree, shape, place) : check(tree, fitting, place);
	}
	if (shape.is === "anything") return [];
	if (shape.is === "scalar" && tree.kind === "scalar") return checkScalar(tree, shape, place);
	if (shape.is === "list" && tree.kind === "list") return tree.items.flatMap((item) => check(item, shape.of, place));
	if (tree.kind !== "mapping") return misfit(tree, shape, place);
	if (shape.is === "mapping") return checkFields(tree, shape, place);
	if (shape.is === "dictionary") return tree.entries.flatMap(({ key, value }) => check(value, shape.of, {
		...place,
		key
	}));
	return shape.is === "open" ? [] : misfit(tree, shape, place);
}
function misfit(tree, shape, { file, key }) {
	const empty = tree.kind === "scalar" && tree.type === "nothing";
	return [invalid$1(file, tree.line, empty ? said("\"{key}\" has no value", { key }) : said("\"{key}\" must be {shape}, not {kind}", {
		key,
		shape: nounOf(shape),
		kind: nouns[tree.kind]
	}))];
}
function soundEntryOf(tree, key, shape, file) {
	const entry = entryOf(tree, key);
	return entry === void 0 || check(entry.value, shape, {
		file,
		key
	}).length > 0 ? void 0 : entry;
}
// build/config/config-find.js
const usualNames = [
	"miniship.yml",
	"miniship.yaml",
	"miniship.json"
];
function displayName(path, workingDirectory) {
	const short = relative(workingDirectory, path);
	return short.startsWith("..") || isAbsolute(short) ? path : short;
}
function read$1(path, name, readText) {
	try {
		const text = readText(path);
		return text === void 0 ? void 0 : {
			name,
			text
		};
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return new Failure("FILE_UNREADABLE", {
			input: "config",
			path,
			reason
		}, { cause: error });
	}
}
function findFile({ workingDirectory, path, readText }) {
	if (path !== void 0) return read$1(path, displayName(path, workingDirectory), readText) ?? new Failure("FILE_UNREADABLE", {
		input: "config",
		path,
		reason: said("there is no such file")
	});
	const [first, second] = usualNames.flatMap((name) => read$1(resolve(workingDirectory, name), name, readText) ?? []);
	if (first === void 0 || isFailure(first)) return first;
	if (second === void 0 || isFailure(second)) return second ?? first;
	return new Failure("CONFIG_INVALID", {
		where: first.name,
		reason: said("{name} is there too; keep one, or choose with --config", { name: second.name })
	});
}
// build/config/config-values.js
const reference = /\$\$\{|\$\{([^}]*)\}?/g;
function fill({ text, line }, variables, fault) {
	return text.replaceAll(reference, (found, name) => {
		if (name === void 0) return "${";
		const value = /^[A-Za-z_]\w*$/.test(name) && found.endsWith("}") && Object.hasOwn(variables, name) ? variables[name] : void 0;
		if (value !== void 0 && value !== "") return value;
		if (/^[A-Za-z_]\w*$/.test(name)) {
			if (found.endsWith("}")) fault(line, said("the variable {name} is not set", { name }), { variable: name });
			else fault(line, said("\"{found}\" lacks its closing brace", { found }));
		} else fault(line, said("\"{found}\" names no variable; write $${ for a plain ${", { found }));
		return "";
	});
}
function plainScalar(scalar, context) {
	if (scalar.type === "nothing") return null;
	if (scalar.type === "flag") return scalar.text.toLowerCase() === "true";
	if (scalar.type === "text") return fill(scalar, context.variables, context.fault);
	const value = Number(scalar.text);
	const exact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
	if (!exact) context.fault(scalar.line, said("{text} cannot be kept exactly as a number; write it in quotes", { text: scalar.text }));
	return exact ? value : scalar.text;
}
function plain(tree, context) {
	if (tree.kind === "scalar") return plainScalar(tree, context);
	if (tree.kind === "list") return tree.items.map((item) => plain(item, context));
	return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value, context)]));
}
function plainFrom(tree, { file, variables }) {
	const problems = [];
	const fault = (line, reason, unset) => problems.push(new Failure("CONFIG_INVALID", {
		where: `${file}:${line}`,
		reason,
		...unset
	}));
	return {
		value: plain(tree, {
			variables,
			fault
		}),
		problems
	};
}
function givenFrom(tree, name, { file, variables }) {
	const problems = [];
	const fault = (line, reason, unset) => problems.push(new Failure("CONFIG_INVALID", {
		where: `${file}:${line}`,
		reason,
		...unset
	}));
	const filled = (part) => part.kind === "scalar" ? fill(part, variables, fault) : "";
	const where = `${file}:${tree.line}`;
	if (tree.kind === "scalar") return {
		text: filled(tree),
		where,
		problems
	};
	if (tree.kind === "mapping" && ["json", "template"].includes(inputOf(name).kind)) return {
		text: JSON.stringify(plain(tree, {
			variables,
			fault
		})),
		where,
		problems
	};
	const items = tree.kind === "list" ? tree.items.map(filled) : tree.entries.map(({ key, value }) => `${key}=${filled(value)}`);
	return {
		text: items.join("\n"),
		where,
		items,
		problems
	};
}
// build/config/file-section.js
const anyText = () => void 0;
var FileSection = class FileSection {
	keys;
	#tree;
	#surroundings;
	#problems;
	constructor(tree, surroundings, problems) {
		this.keys = tree.entries.map(({ key }) => key);
		this.#tree = tree;
		this.#surroundings = surroundings;
		this.#problems = problems;
	}
	has(key) {
		return this.#valueAt(key) !== void 0;
	}
	text(key, fault = anyText) {
		const value = this.#valueAt(key);
		return value === void 0 ? void 0 : this.#textOf(value, key, fault);
	}
	integer(key, range) {
		const found = this.text(key, (text) => isWithin(text, range) ? void 0 : inWords(range));
		return found === void 0 ? void 0 : Number(found);
	}
	flag(key) {
		const found = this.text(key, (text) => truthOf(text) === void 0 ? said("true or false") : void 0);
		return found === void 0 ? void 0 : truthOf(found);
	}
	choice(key, choices) {
		const found = this.text(key, (text) => choices.some((one) => one === text) ? void 0 : said("one of {choices}", { choices: choices.join(", ") }));
		return choices.find((one) => one === found);
	}
	list(key, fault = anyText) {
		const value = this.#valueAt(key);
		if (value === void 0) return void 0;
		return (value.kind === "list" ? value.items : [value]).flatMap((item) => this.#textOf(item, key, fault) ?? []);
	}
	plain(key) {
		const value = this.#valueAt(key);
		return value === void 0 ? void 0 : this.#sound(plainFrom(value, this.#surroundings));
	}
	section(key) {
		const value = mappingAt(this.#tree, key);
		return value === void 0 ? void 0 : new FileSection(value, this.#surroundings, this.#problems);
	}
	sections(key) {
		const value = this.#valueAt(key);
		return (value?.kind === "list" ? value.items : []).flatMap((item) => item.kind === "mapping" ? [new FileSection(item, this.#surroundings, this.#problems)] : []);
	}
	written(key) {
		const value = this.#valueAt(key);
		return value?.kind === "scalar" ? value.text : void 0;
	}
	refuse(key, reason) {
		this.#refuseAt(entryOf(this.#tree, key)?.line ?? this.#tree.line, reason);
	}
	#valueAt(key) {
		return entryOf(this.#tree, key)?.value;
	}
	#refuseAt(line, reason) {
		this.#problems.push(new Failure("CONFIG_INVALID", {
			where: `${this.#surroundings.file}:${line}`,
			reason
		}));
	}
	#textOf(value, key, fault) {
		const text = this.#sound(plainFrom(value.kind === "scalar" ? {
			...value,
			type: "text"
		} : value, this.#surroundings));
		if (typeof text !== "string") return void 0;
		const expected = fault(text.trim());
		if (expected === void 0) return text.trim();
		this.#refuseAt(value.line, said("\"{key}\" is \"{text}\", but must be {expected}", {
			key,
			text: showValue(text),
			expected
		}));
	}
	#sound({ value, problems }) {
		this.#problems.push(...problems);
		return problems.length > 0 ? void 0 : value;
	}
};
function isWithin(text, { min, max, step = 1 }) {
	const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
	return number >= min && number <= max && number % step === 0;
}
const inWords = ({ min, max, step }) => step === void 0 ? said("a whole number from {min} to {max}", {
	min,
	max
}) : said("a whole number from {min} to {max} in steps of {step}", {
	min,
	max,
	step
});
// build/config/read-smoke.js
function readSmoke(section) {
	if (section === void 0) return void 0;
	const args = section.plain("args") ?? {};
	const expected = section.has("expect") ? { expect: section.plain("expect") } : {};
	return typeof args === "object" ? {
		args,
		...expected
	} : void 0;
}
function readSmokeOf(functions, name, surroundings) {
	const tree = mappingAt(functions, name);
	if (tree === void 0 || check(tree, functionShape, {
		file: surroundings.file,
		key: name
	}).length > 0) return void 0;
	const problems = [];
	const smoke = readSmoke(new FileSection(tree, surroundings, problems).section("smoke"));
	return problems.length > 0 ? void 0 : smoke;
}
// build/config/function-limits.js
const functionLimits = {
	memoryMb: {
		min: 128,
		max: 2048,
		step: 64
	},
	timeoutSeconds: {
		min: 1,
		max: 7200
	},
	concurrency: {
		min: 1,
		max: 20
	}
};
const descriptionLength = 128;
const stampLength = 37;
const nameFault = (text) => /^[A-Za-z_][A-Za-z0-9_-]{0,29}$/.test(text) ? void 0 : said("1 to 30 letters, digits, \"_\" and \"-\", beginning with a letter or \"_\"");
function runtimeFault(text) {
	if (runtimes.some((runtime) => runtime === text)) return void 0;
	const advice = text === "nodejs8" ? said("; nodejs8 was closed on 2024-09-01") : "";
	return said("one of {runtimes}{advice}", {
		runtimes: runtimes.join(", "),
		advice
	});
}
const httpPathFault = (text) => text === "" || text.length <= 128 && /^\/http(\/[A-Za-z0-9_.-]+)*$/.test(text) ? void 0 : said("a path such as /http/hello: it starts with /http, has letters, digits, \"/\", \"-\", \"_\" and \".\" only, no \"/\" at its end, and 128 characters at most");
const aboutFault = (stamp) => (text) => {
	const most = descriptionLength - (stamp ? stampLength : 0);
	if (text.length <= most && !/\p{Cc}/u.test(text)) return void 0;
	return stamp ? said("one line of at most {most} characters, so that the stamp fits behind it", { most }) : said("one line of at most {most} characters", { most });
};
// build/config/read-gates.js
const defaults = {
	status: 200,
	intervalMs: 1e3,
	httpTimeoutMs: 1e4,
	commandTimeoutMs: 3e5
};
const most$2 = {
	samples: 100,
	intervalMs: 36e5,
	timeoutMs: 36e5
};
const companions = {
	args: "function",
	expect: "function",
	timeout: "command"
};
function readGates(tree, facts) {
	if (tree === void 0) return [];
	return (tree.kind === "list" ? tree.items : [tree]).flatMap((item) => readGate(item, facts) ?? []);
}
function readGate(tree, facts) {
	const { surroundings, problems } = facts;
	const refuse = (reason) => {
		problems.push(new Failure("CONFIG_INVALID", {
			where: `${surroundings.file}:${tree.line}`,
			reason
		}));
	};
	if (tree.kind !== "mapping") return tree.kind === "scalar" && tree.text === "manual" ? { kind: "manual" } : refuse(said("a gate is \"manual\", or has http, command or function"));
	const section = new FileSection(tree, surroundings, problems);
	const [kind, ...others] = gateKinds.filter((one) => section.has(one));
	if (kind === void 0 || others.length > 0) return refuse(said("a gate has exactly one of http, command and function"));
	for (const [key, owner] of Object.entries(companions)) if (section.has(key) && owner !== kind) section.refuse(key, kind === "http" ? said("\"{key}\" goes with a gate that is a {owner}, and the one of http stands inside it", {
		key,
		owner
	}) : said("\"{key}\" goes with a gate that is a {owner}", {
		key,
		owner
	}));
	return {
		http: httpGate,
		command: commandGate,
		function: functionGate
	}[kind](section, facts);
}
function httpGate(section) {
	const http = section.section("http");
	if (http === void 0) return void 0;
	const url = http.text("url", (text) => isPage(text) ? void 0 : said("an https address such as https://example.com/health, or one of this machine"));
	const samples = http.integer("samples", {
		min: 1,
		max: most$2.samples
	}) ?? 1;
	const allowedFailures = http.integer("allowFailures", {
		min: 0,
		max: most$2.samples
	}) ?? 0;
	if (allowedFailures >= samples) http.refuse("allowFailures", said("\"allowFailures\" is {allowedFailures} of {samples} samples, so that the gate would always be open", {
		allowedFailures,
		samples
	}));
	const gate = {
		kind: "http",
		status: http.integer("status", {
			min: 100,
			max: 599
		}) ?? defaults.status,
		...http.has("json") ? { json: http.plain("json") } : {},
		samples,
		allowedFailures,
		intervalMs: durationAt(http, "interval", {
			minMs: 0,
			maxMs: most$2.intervalMs
		}) ?? defaults.intervalMs,
		timeoutMs: durationAt(http, "timeout", {
			minMs: 1,
			maxMs: most$2.timeoutMs
		}) ?? defaults.httpTimeoutMs
	};
	return url === void 0 ? void 0 : {
		...gate,
		url,
		...writtenIn(http, "url", url)
	};
}
function commandGate(section) {
	const command = section.text("command");
	const timeoutMs = durationAt(section, "timeout", {
		minMs: 1,
		maxMs: most$2.timeoutMs
	}) ?? defaults.commandTimeoutMs;
	return command === void 0 ? void 0 : {
		kind: "command",
		command,
		timeoutMs,
		...writtenIn(section, "command", command)
	};
}
function writtenIn(section, key, filled) {
	const written = section.written(key)?.trim();
	return written === void 0 || written === filled ? {} : { written };
}
function functionGate(section, { smokeOf }) {
	const name = section.text("function", nameFault);
	if (name === void 0) return void 0;
	const smoke = section.has("args") || section.has("expect") ? ownSmoke(section) : smokeOf(name);
	if (smoke === void 0) section.refuse("function", said("nothing says how \"{name}\" is tested: give \"args\" or \"expect\" here, or \"smoke\" in serverless.functions", { name }));
	return smoke === void 0 ? void 0 : {
		kind: "function",
		name,
		smoke
	};
}
function ownSmoke(section) {
	return {
		args: section.plain("args") ?? {},
		...section.has("expect") ? { expect: section.plain("expect") } : {}
	};
}
function durationAt(section, key, { minMs, maxMs }) {
	const fault = (text) => {
		const found = readDuration(text, "s");
		if (found === void 0) return said("a duration such as 90s, 30m or 2h");
		return found < minMs || found > maxMs ? said("a duration of at least {minMs} ms and at most {hours} h", {
			minMs,
			hours: maxMs / 36e5
		}) : void 0;
	};
	const text = section.text(key, fault);
	return text === void 0 ? void 0 : readDuration(text, "s");
}
function isPage(text) {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname, username, password } = new URL(text);
	return (protocol === "https:" || protocol === "http:" && isLoopback(hostname)) && `${username}${password}` === "";
}
// build/config/rollout.js
const audienceChoosers = [
	"audience",
	"whitelist",
	"window-users",
	"window-until"
];
const kinds = [
	"whitelist",
	"window",
	"everyone"
];
const longestHoldMs = 7776e6;
function addFields(kind, tree, given, { surroundings }) {
	const fields = entryOf(tree, kind)?.value;
	if (kind === "everyone" || fields?.kind !== "mapping") return;
	const keys = stageKeys[kind];
	for (const { key, value } of fields.entries) {
		const name = keys[key];
		if (name !== void 0) given.set(name, givenFrom(value, name, surroundings));
	}
}
function checkWindow(tree, { refuse }) {
	const window = mappingAt(tree, "window");
	if (window === void 0) return;
	if (["for", "until"].filter((key) => entryOf(window, key) !== void 0).length !== 1) refuse(window.line, said("a window needs either \"for\" or \"until\""));
}
function checkEveryone(tree, { refuse }) {
	const value = entryOf(tree, "everyone")?.value;
	if (value?.kind === "scalar" && truthOf(value.text) === false) refuse(value.line, said("\"everyone\" can only be true; leave the stage out instead"));
	for (const key of [
		"hold",
		"gate",
		"rules"
	]) {
		const entry = entryOf(tree, key);
		const why = key === "rules" ? said("everyone is everyone") : said("no stage comes after it");
		if (entry !== void 0) refuse(entry.line, said("\"{key}\" has no use in the stage for everyone: {why}", {
			key,
			why
		}));
	}
}
function readMapping(tree, reader) {
	const { surroundings, problems, refuse } = reader;
	const present = kinds.filter((kind) => entryOf(tree, kind) !== void 0);
	const [kind] = present;
	if (kind === void 0 || present.length > 1) {
		refuse(tree.line, said("a stage has exactly one of whitelist, window and everyone"));
		return;
	}
	const where = `${surroundings.file}:${tree.line}`;
	const given = /* @__PURE__ */ new Map([["audience", {
		text: kind,
		where
	}]]);
	const stage = {
		kind,
		given,
		line: tree.line,
		where
	};
	addFields(kind, tree, given, reader);
	checkWindow(tree, reader);
	if (kind === "everyone") {
		checkEveryone(tree, reader);
		return {
			...stage,
			gates: []
		};
	}
	const rules = entryOf(tree, "rules");
	if (rules !== void 0) given.set("rules", givenFrom(rules.value, "rules", surroundings));
	const holdMs = durationAt(new FileSection(tree, surroundings, problems), "hold", {
		minMs: 0,
		maxMs: longestHoldMs
	});
	return {
		...stage,
		holdMs,
		gates: readGates(entryOf(tree, "gate")?.value, reader)
	};
}
function readStage(tree, reader) {
	if (tree.kind === "mapping") return readMapping(tree, reader);
	if (!(tree.kind === "scalar" && tree.text === "everyone")) {
		reader.refuse(tree.line, said("a stage is a whitelist, a window or \"everyone\""));
		return;
	}
	const where = `${reader.surroundings.file}:${tree.line}`;
	return {
		kind: "everyone",
		given: /* @__PURE__ */ new Map([["audience", {
			text: "everyone",
			where
		}]]),
		line: tree.line,
		where,
		gates: []
	};
}
function readStages(rollout, beside, facts) {
	const problems = [];
	if (rollout?.value.kind !== "list") return {
		stages: [],
		problems
	};
	const refuse = (line, reason) => void problems.push(new Failure("CONFIG_INVALID", {
		where: `${facts.surroundings.file}:${line}`,
		reason
	}));
	const rival = audienceChoosers.find((name) => beside.has(name));
	if (rival !== void 0) refuse(rollout.line, said("\"rollout\" and \"{rival}\" do not go together; keep one of them", { rival }));
	const stages = rollout.value.items.flatMap((item) => readStage(item, {
		...facts,
		problems,
		refuse
	}) ?? []);
	const everyone = stages.findIndex(({ kind }) => kind === "everyone");
	for (const { line } of everyone < 0 ? [] : stages.slice(everyone + 1)) refuse(line, said("nothing can come after the stage for everyone"));
	return {
		stages,
		problems
	};
}
// build/config/config-file.js
const parseFile = async ({ name: file, text }) => {
	const { tree, problems } = await readTree(text, file);
	return tree === void 0 ? { problems } : {
		tree,
		problems: check(tree, fileShape, {
			file,
			key: file
		})
	};
};
function parseOnce() {
	const known = /* @__PURE__ */ new Map();
	return (found) => {
		const key = `${found.name}\n${found.text}`;
		const parsed = known.get(key) ?? parseFile(found);
		known.set(key, parsed);
		return parsed;
	};
}
const nothing = {
	given: /* @__PURE__ */ new Map(),
	stages: [],
	problems: [],
	complete: true
};
const broken = (problems) => ({
	...nothing,
	problems,
	complete: false
});
function chooseApp(tree, asked, file) {
	const apps = mappingAt(tree, "apps");
	const names = apps?.entries.map(({ key }) => key) ?? [];
	if (asked !== void 0) return mappingAt(apps, asked) ?? new Failure("APP_NOT_CHOSEN", {
		file,
		apps: names,
		asked
	});
	const [only, ...others] = names;
	if (others.length > 0) return new Failure("APP_NOT_CHOSEN", {
		file,
		apps: names
	});
	return only === void 0 ? void 0 : mappingAt(apps, only);
}
function collect(parts, surroundings) {
	const given = /* @__PURE__ */ new Map();
	for (const [place, tree] of parts) for (const name of inputNames.filter((candidate) => inputOf(candidate).config.includes(place))) {
		const entry = soundEntryOf(tree, fileKeyOf(name), shapeOf(name), surroundings.file);
		if (entry !== void 0) given.set(name, givenFrom(entry.value, name, surroundings));
	}
	return given;
}
function addClientVersions(app, given, surroundings) {
	const entry = soundEntryOf(app, "clientVersions", shapeOf("client-min"), surroundings.file);
	if (entry === void 0) return [];
	if (given.has("client-min")) {
		const where = `${surroundings.file}:${entry.line}`;
		return [new Failure("CONFIG_INVALID", {
			where,
			reason: said("\"clientVersions\" is another name of \"clientMin\"; keep one of them")
		})];
	}
	given.set("client-min", givenFrom(entry.value, "client-min", surroundings));
	return [];
}
function readApp(tree, asked, surroundings) {
	const { file } = surroundings;
	const choice = chooseApp(tree, asked, file);
	const [app, unchosen] = choice instanceof Failure ? [void 0, [choice]] : [choice, []];
	const given = collect([
		["root", tree],
		["mpaas", mappingAt(tree, "mpaas")],
		["app", app],
		["notify", mappingAt(app, "notify")]
	], surroundings);
	const doubled = addClientVersions(app, given, surroundings);
	const smokeOf = (name) => readSmokeOf(mappingAt(mappingAt(tree, "serverless"), "functions"), name, surroundings);
	const rollout = readStages(soundEntryOf(app, "rollout", rolloutShape, file), given, {
		surroundings,
		smokeOf
	});
	return {
		given,
		stages: rollout.stages,
		problems: [
			...unchosen,
			...doubled,
			...rollout.problems
		],
		complete: unchosen.length + rollout.problems.length === 0
	};
}
function readServerless(root, surroundings) {
	const tree = mappingAt(root, "serverless");
	const hosting = mappingAt(tree, "hosting");
	const parts = [
		["root", root],
		["serverless", tree],
		["hosting", hosting],
		["delete", mappingAt(hosting, "delete")]
	];
	return {
		...nothing,
		given: collect(parts, surroundings),
		serverless: tree === void 0 ? void 0 : {
			tree,
			surroundings
		}
	};
}
async function readFound(found, { reads, app, variables, parse = parseFile }) {
	const { tree, problems: misshapen } = await parse(found);
	if (tree === void 0) return broken(misshapen);
	const surroundings = {
		file: found.name,
		variables
	};
	const part = reads === "app" ? readApp(tree, app, surroundings) : readServerless(tree, surroundings);
	return {
		...part,
		problems: [...misshapen, ...part.problems],
		complete: part.complete && misshapen.length === 0
	};
}
async function readAppNames(question) {
	const found = findFile(question);
	if (found === void 0) return {
		file: usualNames[0],
		names: [],
		problems: []
	};
	if (found instanceof Failure) return {
		file: usualNames[0],
		names: [],
		problems: [found]
	};
	const { tree, problems } = await (question.parse ?? parseFile)(found);
	return {
		file: found.name,
		names: mappingAt(tree, "apps")?.entries.map(({ key }) => key) ?? [],
		problems
	};
}
async function loadConfigFile(question) {
	const found = findFile(question);
	if (found instanceof Failure) return broken([found]);
	if (found !== void 0) return readFound(found, question);
	if (question.app === void 0 || question.reads !== "app") return nothing;
	return broken([new Failure("APP_NOT_CHOSEN", {
		file: usualNames[0],
		apps: [],
		asked: question.app
	})]);
}
// build/config/access-key.js
const cloudNames$1 = {
	id: "ALIBABA_CLOUD_ACCESS_KEY_ID",
	secret: "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
	token: "ALIBABA_CLOUD_SECURITY_TOKEN"
};
const sampleNames = {
	id: "MPAAS_AK_ENV",
	secret: "MPAAS_SK_ENV"
};
const variableIn = (variables, name) => variables[name]?.trim() || void 0;
function fromVariables$1(names, variables) {
	const read = (name) => variableIn(variables, name);
	return {
		id: read(names.id),
		secret: read(names.secret),
		token: names.token === void 0 ? void 0 : read(names.token),
		names
	};
}
function fromInputs({ values }, cloud) {
	const names = {
		id: "access-key-id",
		secret: "access-key-secret"
	};
	const own = {
		id: values["access-key-id"],
		secret: values["access-key-secret"],
		token: values["security-token"],
		names
	};
	const sameKey = own.id !== void 0 && (cloud.id === void 0 || cloud.id === own.id);
	if (own.secret !== void 0 || !sameKey) return own;
	return {
		...own,
		secret: cloud.secret,
		token: own.token ?? cloud.token,
		names: {
			...names,
			secret: cloudNames$1.secret
		}
	};
}
function placeOf(read, variables) {
	const cloud = fromVariables$1(cloudNames$1, variables);
	return [
		fromInputs(read, cloud),
		cloud,
		fromVariables$1(sampleNames, variables)
	].find(({ id, secret }) => id !== void 0 || secret !== void 0);
}
const hasAccessKey = (read, variables) => placeOf(read, variables) !== void 0;
const noKey = {
	accessKeyId: "",
	accessKeySecret: ""
};
function readAccessKey(read, variables) {
	const place = placeOf(read, variables);
	if (place === void 0) return {
		key: noKey,
		problems: [new Failure("CREDENTIALS_MISSING", {})]
	};
	const { id, secret, token, names } = place;
	if (id === void 0) return incomplete(names.secret, names.id);
	if (secret === void 0) return incomplete(names.id, names.secret);
	return {
		key: {
			accessKeyId: id,
			accessKeySecret: secret,
			securityToken: token
		},
		problems: []
	};
}
const incomplete = (given, missing) => ({
	key: noKey,
	problems: [new Failure("CREDENTIALS_INCOMPLETE", {
		given,
		missing
	})]
});
// build/config/problems.js
function missing({ sources, complete }, name) {
	return sources.has(name) || !complete ? [] : [new Failure("INPUT_MISSING", {
		name,
		about: {
			en: inputs[name].about,
			zh: inputs[name].zh
		}
	})];
}
const distinct$1 = (problems) => [...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values()];
function invalid({ sources }, name, expected, value) {
	const { text = "", where = "default" } = sources.get(name) ?? {};
	return new Failure("INPUT_INVALID", {
		name,
		value: typeof value === "object" ? value : showValue(value ?? text),
		where,
		expected
	});
}
// build/config/oidc-role.js
const forms$1 = {
	"role-arn": {
		form: /^acs:ram::\d+:role\/\S+$/,
		expected: said("the ARN of a RAM role, such as acs:ram::1234567890123456:role/miniship")
	},
	"oidc-provider-arn": {
		form: /^acs:ram::\d+:oidc-provider\/\S+$/,
		expected: said("the ARN of an OIDC identity provider, such as acs:ram::1234567890123456:oidc-provider/github")
	}
};
const cloudNames = {
	"role-arn": "ALIBABA_CLOUD_ROLE_ARN",
	"oidc-provider-arn": "ALIBABA_CLOUD_OIDC_PROVIDER_ARN"
};
const tokenFile = "ALIBABA_CLOUD_OIDC_TOKEN_FILE";
function roleProblems(name, arns, where) {
	const { form, expected } = forms$1["role-arn"];
	return arns.filter((arn) => !form.test(arn)).map((value) => new Failure("INPUT_INVALID", {
		name,
		value,
		where,
		expected
	}));
}
function readArn(read, variables, name) {
	const ambient = variableIn(variables, cloudNames[name]);
	const arn = read.values[name] ?? ambient;
	if (arn === void 0) return {
		arn: "",
		problems: missing(read, name)
	};
	if (forms$1[name].form.test(arn)) return {
		arn,
		problems: []
	};
	const where = read.sources.get(name)?.where ?? cloudNames[name];
	return {
		arn,
		problems: [new Failure("INPUT_INVALID", {
			name,
			value: arn,
			where,
			expected: forms$1[name].expected
		})]
	};
}
function ambientRole(variables) {
	const [role, provider, file] = [
		cloudNames["role-arn"],
		cloudNames["oidc-provider-arn"],
		tokenFile
	].map((name) => variableIn(variables, name));
	if (role !== void 0 && provider !== void 0) return "whole";
	return role !== void 0 || provider !== void 0 || file !== void 0 ? "part" : "none";
}
function tokenSource({ values }, variables, workingDirectory) {
	const read = (name) => variableIn(variables, name);
	const token = values["oidc-token"];
	if (token !== void 0) return {
		kind: "text",
		token
	};
	const path = values["oidc-token-file"] ?? read(tokenFile);
	if (path !== void 0) return {
		kind: "file",
		path: resolve(workingDirectory, path)
	};
	const [url, bearer] = [read("ACTIONS_ID_TOKEN_REQUEST_URL"), read("ACTIONS_ID_TOKEN_REQUEST_TOKEN")];
	return url === void 0 || bearer === void 0 ? void 0 : {
		kind: "github",
		url,
		bearer,
		audience: values["oidc-audience"]
	};
}
function systemOf(variables) {
	if (variableIn(variables, "GITHUB_ACTIONS") !== void 0) return "github";
	return variableIn(variables, "GITLAB_CI") === void 0 ? "other" : "gitlab";
}
function readOidcRole(read, variables) {
	const role = readArn(read, variables, "role-arn");
	const provider = readArn(read, variables, "oidc-provider-arn");
	const token = tokenSource(read, variables, read.values["working-directory"] ?? ".");
	const tokenless = token === void 0 ? [new Failure("OIDC_TOKEN_MISSING", { system: systemOf(variables) })] : [];
	return {
		source: {
			kind: "oidc",
			roleArn: role.arn,
			providerArn: provider.arn,
			token: token ?? {
				kind: "text",
				token: ""
			}
		},
		problems: [
			...role.problems,
			...provider.problems,
			...tokenless
		]
	};
}
// build/config/credentials.js
const means = [
	{
		name: "access-key-id",
		kind: "key"
	},
	{
		name: "access-key-secret",
		kind: "key"
	},
	{
		name: "role-arn",
		kind: "oidc"
	},
	{
		name: "oidc-provider-arn",
		kind: "oidc"
	},
	{
		name: "profile",
		kind: "profile"
	}
];
function ambient(read, variables) {
	const role = ambientRole(variables);
	if (hasAccessKey(read, variables)) return "key";
	if (role === "whole") return "oidc";
	if (variableIn(variables, "ALIBABA_CLOUD_CREDENTIALS_URI") !== void 0) return "uri";
	return role === "part" ? "oidc" : "key";
}
function choose(read, variables) {
	const asked = read.values.credentials;
	const given = means.filter(({ name }) => read.sources.has(name));
	const kind = asked === "auto" ? given[0]?.kind ?? ambient(read, variables) : asked;
	const strange = given.find((each) => each.kind !== kind);
	if (strange === void 0) return {
		kind,
		problems: []
	};
	const names = [asked === "auto" ? given[0]?.name ?? "credentials" : "credentials", strange.name];
	return {
		kind,
		problems: [new Failure("INPUTS_CONFLICT", {
			names,
			reason: said("each means another access key. {advice}", { advice })
		})]
	};
}
const advice = said("A role that is taken with a key belongs into \"role-chain\".");
function readUri(variables) {
	const name = "ALIBABA_CLOUD_CREDENTIALS_URI";
	const url = variableIn(variables, name) ?? "";
	const source = {
		kind: "uri",
		url
	};
	const expected = said("the address of a server that hands out keys");
	if (!URL.canParse(url) || !/^https?:/i.test(url)) return {
		source,
		problems: [new Failure("INPUT_INVALID", {
			name,
			value: url === "" ? "" : "***",
			where: "variable",
			expected
		})]
	};
	const { protocol, hostname, origin } = new URL(url);
	return {
		source,
		problems: protocol === "https:" || isLoopback(hostname) ? [] : [new Failure("ENDPOINT_INSECURE", { url: origin })]
	};
}
function readProfile({ values }, variables) {
	const home = variableIn(variables, "HOME") ?? variableIn(variables, "USERPROFILE");
	const name = values.profile ?? variableIn(variables, "ALIBABA_CLOUD_PROFILE");
	const source = {
		kind: "profile",
		path: join(home ?? "", ".aliyun", "config.json"),
		name
	};
	const reason = said("the home folder is not known, because neither HOME nor USERPROFILE is set");
	return {
		source,
		problems: home === void 0 ? [new Failure("KEYS_UNREADABLE", {
			source: said("the CLI profile"),
			reason
		})] : []
	};
}
function readEcs(variables) {
	const isDisabled = variableIn(variables, "ALIBABA_CLOUD_ECS_METADATA_DISABLED")?.toLowerCase() === "true";
	const reason = said("ALIBABA_CLOUD_ECS_METADATA_DISABLED is true");
	return {
		source: {
			kind: "ecs",
			roleName: variableIn(variables, "ALIBABA_CLOUD_ECS_METADATA")
		},
		problems: isDisabled ? [new Failure("KEYS_UNREADABLE", {
			source: said("the metadata of this machine"),
			reason
		})] : []
	};
}
const readers = {
	key: (read, variables) => {
		const { key, problems } = readAccessKey(read, variables);
		return {
			source: {
				kind: "key",
				key
			},
			problems
		};
	},
	oidc: readOidcRole,
	uri: (_read, variables) => readUri(variables),
	profile: readProfile,
	ecs: (_read, variables) => readEcs(variables)
};
function sessionName({ values, sources }, variables) {
	const variable = "ALIBABA_CLOUD_ROLE_SESSION_NAME";
	const given = sources.get("role-session-name");
	const name = given === void 0 ? variableIn(variables, variable) ?? values["role-session-name"] : values["role-session-name"];
	if (/^[\w.@-]{2,64}$/.test(name)) return {
		name,
		problems: []
	};
	const where = given?.where ?? variable;
	const expected = said("of 2 to 64 letters, digits and . @ - _");
	return {
		name,
		problems: [new Failure("INPUT_INVALID", {
			name: "role-session-name",
			value: name,
			where,
			expected
		})]
	};
}
function stsEndpoint(read, variables) {
	const region = variableIn(variables, "ALIBABA_CLOUD_STS_REGION");
	if (read.sources.has("sts-endpoint") || region === void 0) return readEndpoint(read, "sts-endpoint");
	const host = variableIn(variables, "ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED")?.toLowerCase() === "true" ? "sts-vpc" : "sts";
	if (/^[a-z]{2,}(?:-[a-z0-9]+)+$/.test(region)) return {
		value: `https://${host}.${region}.aliyuncs.com`,
		problems: []
	};
	const facts = {
		name: "ALIBABA_CLOUD_STS_REGION",
		value: region,
		where: "variable",
		expected: said("a region, such as cn-hangzhou")
	};
	return {
		value: "",
		problems: [new Failure("INPUT_INVALID", facts)]
	};
}
function readCredentials(read, variables) {
	const { kind, problems: unclear } = choose(read, variables);
	const found = readers[kind](read, variables);
	const session = sessionName(read, variables);
	const sts = stsEndpoint(read, variables);
	const chain = read.values["role-chain"] ?? [];
	const lost = roleProblems("role-chain", chain, read.sources.get("role-chain")?.where ?? "default");
	return {
		credentials: {
			source: found.source,
			chain,
			sessionName: session.name,
			sessionMs: read.values["role-duration"],
			stsEndpoint: sts.value
		},
		problems: [
			...unclear.length > 0 ? unclear : found.problems,
			...session.problems,
			...sts.problems,
			...lost
		]
	};
}
const nobody = (values) => ({
	source: {
		kind: "key",
		key: noKey
	},
	chain: [],
	sessionName: values["role-session-name"],
	sessionMs: values["role-duration"],
	stsEndpoint: values["sts-endpoint"]
});
// build/config/connection.js
const serverlessVersion = "2019-06-15";
function readConnection(read, variables, cloud) {
	const { values } = read;
	const endpoint = readEndpoint(read, "endpoint");
	const { credentials, problems } = readCredentials(read, variables);
	const { proxy, problems: unproxied } = readProxy(variables);
	return {
		connection: {
			endpoint: endpoint.value,
			region: values.region,
			apiVersion: cloud === "mpaas" ? values["api-version"] : serverlessVersion,
			signature: values.signature,
			credentials,
			uploadPace: values["upload-pace"],
			callTimeoutMs: values["call-timeout"],
			timeoutMs: values.timeout,
			proxy
		},
		problems: [
			...endpoint.problems,
			...problems,
			...unproxied
		]
	};
}
function readReach(read, variables) {
	const { proxy, problems } = readProxy(variables);
	const { endpoint, region, signature, "api-version": apiVersion, "call-timeout": callTimeoutMs, timeout: timeoutMs } = read.values;
	const uploadPace = read.values["upload-pace"];
	return {
		connection: {
			endpoint,
			region,
			apiVersion,
			signature,
			credentials: nobody(read.values),
			uploadPace,
			callTimeoutMs,
			timeoutMs,
			proxy
		},
		problems
	};
}
// build/config/expected-target.js
const guarded = ["app-id", "space-id"];
function unexpectedTargets({ values, sources, faulty }, ids = values, elsewhere) {
	return guarded.flatMap((name) => {
		const [expected, value] = [values[`expect-${name}`], ids[name]];
		if (expected === void 0 || value === void 0 || value === expected || faulty.has(name)) return [];
		const whereOf = (input) => sources.get(input)?.where ?? "default";
		const facts = {
			name,
			value,
			where: elsewhere ?? whereOf(name),
			expected,
			expectedWhere: whereOf(`expect-${name}`)
		};
		return [new Failure("TARGET_UNEXPECTED", facts)];
	});
}
// build/config/input-values.js
function fromVariables(names, variables) {
	const given = /* @__PURE__ */ new Map();
	for (const name of names) {
		const where = variableOf(name);
		const text = variables[where]?.trim() ?? "";
		if (text !== "" && inputOf(name).only !== "action") given.set(name, {
			text,
			where
		});
	}
	return given;
}
function misspelt(variables) {
	return Object.entries(variables).flatMap(([variable, text]) => {
		const name = nameOfVariable(variable);
		if (name === void 0 || isInput(name) || (text ?? "") === "") return [];
		const near = nearest(name, inputNames, name.length > 8 ? 2 : 1);
		return near === void 0 ? [] : [new Failure("INPUT_UNKNOWN", {
			name: variable,
			where: "variable",
			nearest: variableOf(near)
		})];
	});
}
function fromConfig({ given, stages }, stronger) {
	const [first] = stages;
	if (first === void 0 || audienceChoosers.some((name) => stronger.has(name))) return given;
	return new Map([...given, ...first.given]);
}
function gather({ verb, also = [], given, givenItems, givenFrom, variables, config, names }) {
	const direct = [...given].map(([name, text]) => [name, {
		text: text.trim(),
		where: givenFrom,
		items: givenItems?.get(name)
	}]);
	const stronger = new Map([...fromVariables([...inputsOf(verb), ...also], variables), ...direct]);
	const all = new Map([...fromConfig(config, stronger), ...stronger]);
	return names === void 0 ? all : new Map([...all].filter(([name]) => names.includes(name)));
}
function resolveInputs(sources) {
	const gathered = gather(sources);
	const problems = [...misspelt(sources.variables)];
	const faulty = /* @__PURE__ */ new Set();
	const values = {};
	for (const name of inputNames) {
		const input = inputOf(name);
		const given = gathered.get(name);
		const facts = {
			input,
			workingDirectory: sources.workingDirectory
		};
		const found = given === void 0 ? void 0 : parse(name, given, facts);
		problems.push(...found?.problems ?? []);
		if (found !== void 0 && found.problems.length > 0) faulty.add(name);
		values[name] = found?.value ?? parsedFallback(fallbackOf(name, sources.verb), facts);
	}
	return {
		values,
		sources: gathered,
		faulty,
		complete: sources.config.complete,
		problems
	};
}
function parse(name, given, facts) {
	if (given.problems !== void 0 && given.problems.length > 0) return { problems: given.problems };
	const outcome = parseValue(given, facts);
	if ("value" in outcome) return {
		value: outcome.value,
		problems: []
	};
	const value = facts.input.secret === void 0 ? showValue(given.text) : "***";
	return { problems: [new Failure("INPUT_INVALID", {
		name,
		value,
		where: given.where,
		expected: outcome.expected
	})] };
}
function parsedFallback(fallback, facts) {
	if (fallback === void 0) return void 0;
	const outcome = parseValue({
		text: fallback,
		where: "default"
	}, facts);
	return "value" in outcome ? outcome.value : void 0;
}
// build/config/client-versions.js
const phones = ["ios", "android"];
const names = {
	ios: "iOS",
	android: "Android"
};
const shape = /^\d+(\.\d+)*$/;
function compareDotted(a, b) {
	const [left, right] = [a.split("."), b.split(".")];
	for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
		const difference = Number(left[index] ?? 0) - Number(right[index] ?? 0);
		if (difference !== 0) return Math.sign(difference);
	}
	return 0;
}
function boundProblems(read, bound) {
	const range = read.values[bound];
	if (range === void 0) return [];
	const { platform } = read.values;
	const asked = platform === "all" ? phones : [platform];
	const given = phones.filter((phone) => range[phone] !== void 0);
	const foreign = given.filter((phone) => !asked.includes(phone));
	const lacking = asked.filter((phone) => range[phone] === void 0);
	const shapeless = given.filter((phone) => !shape.test(range[phone] ?? ""));
	return [
		...foreign.map((phone) => invalid(read, bound, said("without {phone}, since the platform is \"{platform}\"", {
			phone: names[phone],
			platform
		}))),
		...lacking.map((phone) => invalid(read, bound, said("given for {phone} too, as in {asked}", {
			phone: names[phone],
			asked: asked.map((each) => `${each}=10.1.60`).join(",")
		}))),
		...shapeless.map((phone) => invalid(read, bound, said("dotted numbers for {phone}, such as 10.1.60", { phone: names[phone] })))
	];
}
function orderProblems(read) {
	const { "client-min": min = {}, "client-max": max = {} } = read.values;
	return phones.filter((phone) => {
		const [low, high] = [min[phone], max[phone]];
		return low !== void 0 && high !== void 0 && shape.test(low) && shape.test(high) && compareDotted(low, high) > 0;
	}).map((phone) => invalid(read, "client-max", said("at least the lowest version of {phone}, {version}", {
		phone: names[phone],
		version: min[phone] ?? ""
	})));
}
function clientVersionProblems(read) {
	return [
		...missing(read, "client-min"),
		...boundProblems(read, "client-min"),
		...boundProblems(read, "client-max"),
		...orderProblems(read)
	];
}
// build/config/message-request.js
const occasions = [
	"release",
	"promote",
	"everyone"
];
// build/config/message-template.js
const messageFields = [
	"version",
	"app",
	"memo",
	"h5Id",
	"packageId",
	"reason"
];
const mark = /\{\{|\}\}|\{(\w+)\}/g;
const isField = (name) => messageFields.some((field) => field === name);
function templateFault(template) {
	const content = readJson(template);
	if (content === void 0 && /^\s*(?:\{\s*"|\[\s*["{[])/.test(template)) return said("sound JSON, as it begins like some");
	const unknown = textsIn(content ?? template).flatMap((text) => [...text.matchAll(mark)].flatMap(([, name]) => name ?? [])).find((name) => !isField(name));
	return unknown === void 0 ? void 0 : said("without {field}: there are {known}", {
		field: `{${unknown}}`,
		known: messageFields.map((field) => `{${field}}`).join(", ")
	});
}
function fillTemplate(template, fields) {
	const fill = (text) => text.replaceAll(mark, (found, name) => {
		if (name === void 0) return found.slice(1);
		return isField(name) ? fields[name] : found;
	});
	const content = readJson(template);
	return content === void 0 ? fill(template) : JSON.stringify(mapTexts(content, fill));
}
function mapTexts(value, map) {
	if (typeof value === "string") return map(value);
	if (Array.isArray(value)) return value.map((each) => mapTexts(each, map));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, map)]));
}
function textsIn(value) {
	const texts = [];
	mapTexts(value, (text) => {
		texts.push(text);
		return text;
	});
	return texts;
}
// build/config/read-uids.js
const most$1 = 99;
function readUids(read) {
	const items = read.values["notify-uids"];
	if (items === void 0) return { problems: [] };
	const ranges = items.map(readRange$1);
	const wrong = items.filter((_item, index) => ranges[index] === void 0);
	if (wrong.length > 0) {
		const expected = said("numbers from 0 to {most} and ranges of them, such as 0-9 or 1,2,99", { most: most$1 });
		return { problems: wrong.map((item) => invalid(read, "notify-uids", expected, item)) };
	}
	const sound = ranges.filter((range) => range !== void 0);
	const [only, ...others] = sound;
	if (only !== void 0 && others.length === 0 && only.min < only.max) return {
		part: {
			kind: "range",
			...only
		},
		problems: []
	};
	return {
		part: {
			kind: "list",
			uids: [...new Set(sound.flatMap(({ min, max }) => Array.from({ length: max - min + 1 }, (_, index) => min + index)))].sort((a, b) => a - b)
		},
		problems: []
	};
}
function readRange$1(text) {
	const [, from, to = from] = /^(\d{1,2})(?:\s*-\s*(\d{1,2}))?$/.exec(text) ?? [];
	if (from === void 0 || to === void 0 || Number(from) > Number(to)) return void 0;
	return {
		min: Number(from),
		max: Number(to)
	};
}
// build/config/read-message.js
const idLimitBytes = 100;
function readFollowingMessage(read) {
	const on = read.values["notify-on"];
	if (on === void 0) return {
		request: void 0,
		problems: []
	};
	const { request: message, problems } = readMessage(read, "notify-to");
	const unknown = on.filter((word) => occasions.every((occasion) => occasion !== word));
	return {
		request: {
			message,
			on: occasions.filter((occasion) => on.includes(occasion))
		},
		problems: [...problems, ...unknown.map((word) => invalid(read, "notify-on", `of ${occasions.join(", ")}`, word))]
	};
}
function readMessage(read, to) {
	const { values } = read;
	const unsaid = to === "to" && !read.sources.has("notify-to") ? missing(read, "to") : [];
	const { receiver, problems: unaddressed } = readReceiver(read, read.sources.has(to) ? to : "notify-to");
	const os = values["notify-os"];
	return {
		request: {
			topic: values["notify-topic"] ?? "",
			template: values["notify-payload"],
			receiver,
			os: os === "all" ? void 0 : os,
			clientMin: values["notify-client-min"],
			clientMax: values["notify-client-max"],
			validForMs: values["notify-valid-for"],
			id: values["notify-id"]
		},
		problems: [
			...missing(read, "notify-topic"),
			...unsaid,
			...unaddressed,
			...templateProblems(read),
			...versionProblems(read),
			...idProblems(read)
		]
	};
}
function readReceiver(read, to) {
	const text = read.values[to] ?? "everyone";
	const { part, problems } = readUids(read);
	if (text === "everyone") return {
		receiver: {
			kind: "everyone",
			part
		},
		problems
	};
	const [, kind, id] = /^(user|device):(\S+)$/.exec(text) ?? [];
	if (id === void 0) return {
		receiver: { kind: "everyone" },
		problems: [...problems, invalid(read, to, said("everyone, user:ID or device:ID"))]
	};
	return {
		receiver: {
			kind: kind === "user" ? "user" : "device",
			id
		},
		problems: read.sources.has("notify-uids") ? [...problems, invalid(read, "notify-uids", said("left out with one receiver"))] : problems
	};
}
function templateProblems(read) {
	const fault = templateFault(read.values["notify-payload"]);
	return fault === void 0 ? [] : [invalid(read, "notify-payload", fault)];
}
const bounds = ["notify-client-min", "notify-client-max"];
function versionProblems(read) {
	const shapeless = bounds.filter((name) => !/^\d+(\.\d+)*$/.test(read.values[name] ?? "0"));
	if (shapeless.length > 0) return shapeless.map((name) => invalid(read, name, said("dotted numbers, such as 10.1.60")));
	const [low, high] = bounds.map((name) => read.values[name]);
	if (low === void 0 || high === void 0 || compareDotted(low, high) <= 0) return [];
	return [invalid(read, "notify-client-max", said("at least the lowest version, {low}", { low }))];
}
function idProblems(read) {
	const id = read.values["notify-id"];
	return id === void 0 || Buffer.byteLength(id) < idLimitBytes ? [] : [invalid(read, "notify-id", said("of less than {idLimitBytes} bytes", { idLimitBytes }))];
}
// build/config/domain-name.js
const domainName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const isDomainName = (text) => domainName.test(text);
const expectedDomain = said("a domain such as www.example.com, without http:// or https://");
const domainFault = (text) => isDomainName(text) ? void 0 : expectedDomain;
// build/config/keep-request.js
const readKeep = (values) => values["keep-archive"] ? { mostBytes: values["keep-archive-size"] * 1024 * 1024 } : void 0;
// build/config/rules.js
const elements = [
	"city",
	"mobileModel",
	"netType",
	"osVersion"
];
const operations = [
	"include",
	"exclude",
	"within",
	"outside"
];
const grammar = said("such as \"city include Shanghai,Beijing\" or \"osVersion within 9.2.1-12.0\"");
function readRange(element, operation, text) {
	if (element !== "osVersion") return { expected: said("a rule with include or exclude; \"{operation}\" goes with osVersion only", { operation }) };
	const [, lower, upper] = /^(\d+(?:\.\d+)*)\s*-\s*(\d+(?:\.\d+)*)$/.exec(text) ?? [];
	if (lower === void 0 || upper === void 0) return { expected: said("a rule with two versions, such as \"osVersion within 9.2.1-12.0\"") };
	if (compareDotted(lower, upper) > 0) return { expected: said("a rule with the lower version first") };
	return { rule: {
		element,
		operation,
		values: [lower, upper]
	} };
}
function readRule(line) {
	const [, first, second, rest = ""] = /^(\S+)\s+(\S+)\s+(.*)$/.exec(line.trim()) ?? [];
	const element = elements.find((name) => name === first);
	const operation = operations.find((name) => name === second);
	if (element === void 0) return { expected: said("a rule on {elements}, {grammar}", {
		elements: elements.join(", "),
		grammar
	}) };
	if (operation === void 0) return { expected: said("a rule with {operations}, {grammar}", {
		operations: operations.join(", "),
		grammar
	}) };
	if (operation === "within" || operation === "outside") return readRange(element, operation, rest.trim());
	const values = rest.split(",").map((value) => value.trim()).filter((value) => value !== "");
	return values.length > 0 ? { rule: {
		element,
		operation,
		values
	} } : { expected: said("a rule with values, {grammar}", { grammar }) };
}
function readRules({ values, sources }) {
	const where = sources.get("rules")?.where ?? "default";
	const rules = [];
	const problems = [];
	for (const line of values.rules ?? []) {
		const outcome = readRule(line);
		if ("rule" in outcome) rules.push(outcome.rule);
		else problems.push(new Failure("INPUT_INVALID", {
			name: "rules",
			value: line,
			where,
			expected: outcome.expected
		}));
	}
	return {
		rules,
		problems
	};
}
// build/config/read-audience.js
const maximumWindowMs = 6048e5;
const most = {
	expressions: 20,
	nameLength: 10
};
const inputsOfKind = {
	whitelist: [
		"whitelist",
		"whitelist-users",
		"whitelist-users-file"
	],
	window: ["window-users", "window-until"]
};
function readAudience(read, nowMs) {
	const { values, sources } = read;
	const has = (kind) => inputsOfKind[kind].filter((name) => sources.has(name));
	const kind = values.audience ?? impliedKind(has("whitelist").length > 0, has("window").length > 0);
	const audience = {
		none: noAudience,
		everyone: toEveryone,
		whitelist: toWhitelist,
		window: toWindow
	}[kind](read);
	const problems = [...contradictions(read, kind), ...problemsOf(kind, read, nowMs)];
	const { rules, problems: misruled } = readRules(read);
	return {
		audience,
		rules,
		problems: [
			...problems,
			...misruled,
			...rulesWithoutTask(kind, read)
		]
	};
}
const impliedKind = (whitelist, window) => whitelist ? "whitelist" : window ? "window" : "none";
const noAudience = () => ({ kind: "none" });
const toEveryone = () => ({ kind: "everyone" });
const toWhitelist = ({ values }) => ({
	kind: "whitelist",
	name: values.whitelist ?? "",
	type: values["whitelist-type"],
	users: {
		inline: [...new Set(values["whitelist-users"] ?? [])],
		file: values["whitelist-users-file"]
	}
});
const nowhere = {
	kind: "after",
	durationMs: 0
};
const toWindow = ({ values }) => ({
	kind: "window",
	users: values["window-users"] ?? 0,
	end: values["window-until"] ?? nowhere
});
function contradictions({ values, sources }, kind) {
	const [whitelist] = inputsOfKind.whitelist.filter((name) => sources.has(name));
	const [window] = inputsOfKind.window.filter((name) => sources.has(name));
	if (whitelist !== void 0 && window !== void 0) return [new Failure("INPUTS_CONFLICT", {
		names: [whitelist, window],
		reason: said("a task goes to a whitelist or to a window of users, not to both.")
	})];
	const stray = kind === "whitelist" ? window : kind === "window" ? whitelist : whitelist ?? window;
	if (stray === void 0 || values.audience === void 0) return [];
	return [new Failure("INPUTS_CONFLICT", {
		names: ["audience", stray],
		reason: said("the audience is \"{kind}\", which has no use for \"{stray}\".", {
			kind,
			stray
		})
	})];
}
function problemsOf(kind, read, nowMs) {
	if (kind === "whitelist") return [...whitelistProblems(read), ...userProblems(read)];
	return kind === "window" ? windowProblems(read, nowMs) : [];
}
function whitelistProblems(read) {
	const name = read.values.whitelist;
	if (name === void 0) return missing(read, "whitelist");
	return name.length >= 2 && name.length <= most.nameLength ? [] : [invalid(read, "whitelist", said("2 to {nameLength} characters long", { nameLength: most.nameLength }))];
}
function userProblems(read) {
	const users = read.values["whitelist-users"] ?? [];
	const torn = users.find((user) => user.includes(","));
	const problems = torn === void 0 ? [] : [invalid(read, "whitelist-users", said("users without commas; put this one into \"whitelist-users-file\""), torn)];
	if (!(read.values["whitelist-type"] === "regular" && users.length > most.expressions)) return problems;
	return [...problems, invalid(read, "whitelist-users", said("at most {expressions} regular expressions", { expressions: most.expressions }), said("{count} expressions", { count: users.length }))];
}
function windowProblems(read, nowMs) {
	const problems = inputsOfKind.window.flatMap((name) => missing(read, name));
	const end = read.values["window-until"];
	if (end === void 0) return problems;
	const lengthMs = end.kind === "after" ? end.durationMs : end.epochMs - nowMs;
	if (lengthMs <= 0) problems.push(invalid(read, "window-until", said("in the future")));
	if (lengthMs > maximumWindowMs) problems.push(invalid(read, "window-until", said("at most 7 days away")));
	return problems;
}
function rulesWithoutTask(kind, { sources }) {
	if (!sources.has("rules") || kind === "whitelist" || kind === "window") return [];
	const reason = kind === "none" ? said("rules narrow a task, and no audience means no task.") : said("rules narrow a whitelist or a window; everyone is everyone.");
	return [new Failure("INPUTS_CONFLICT", {
		names: ["rules", "audience"],
		reason
	})];
}
// build/config/size-budget.js
const units = {
	b: 1,
	kb: 1e3,
	mb: 1e6,
	gb: 1e9,
	kib: 1024,
	mib: 1024 ** 2,
	gib: 1024 ** 3
};
const expected = said("a size such as 4MB, or a folder with one, such as pages/order=2MB, main=2MB or *=2MB");
function limitIn(item) {
	const [, folder, amount, unit = ""] = /^(?:([^=]+?)\s*=\s*)?(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(item.trim()) ?? [];
	const factor = units[unit.toLowerCase()];
	if (amount === void 0 || factor === void 0) return void 0;
	return {
		folder: folder?.replace(/^\.?\/|\/$/g, ""),
		sizeBytes: Math.floor(Number(amount) * factor)
	};
}
function readSizeBudget(read) {
	const items = read.values["size-budget"] ?? [];
	if (items.length === 0) return { problems: [] };
	const limits = items.map(limitIn);
	return {
		budget: {
			refuses: read.values["over-size-budget"] === "fail",
			limits: limits.filter((limit) => limit !== void 0)
		},
		problems: items.filter((_, index) => limits[index] === void 0).map((item) => invalid(read, "size-budget", expected, item))
	};
}
// build/config/read-release.js
const stampKey = "miniship";
const required = [
	"app-id",
	"workspace-id",
	"tenant-id",
	"path",
	"h5-id"
];
const memoLength = 200;
const isMemo = (text) => text.length <= memoLength && !/\p{Cc}/u.test(text);
const forms = [
	{
		name: "h5-id",
		expected: said("16 digits"),
		fits: (text) => /^\d{16}$/.test(text)
	},
	{
		name: "virtual-domain",
		expected: said("a domain such as example.com, without http:// or https://"),
		fits: isDomainName
	},
	{
		name: "vhost",
		expected: said("a host such as https://2017072607907880.example.com, without a path"),
		fits: (text) => isDomainName(text.replace(/^https?:\/\//, ""))
	},
	{
		name: "main-url",
		expected: said("an address without spaces, such as /index.html#pages/index/index"),
		fits: (text) => /^\S+$/.test(text)
	},
	{
		name: "memo",
		expected: said("one line of at most {memoLength} characters", { memoLength }),
		fits: isMemo
	},
	{
		name: "reason",
		expected: said("one line of at most {memoLength} characters", { memoLength }),
		fits: isMemo
	}
];
function missingProblems(read) {
	return (read.values["create-app"] ? [...required, "h5-name"] : required).flatMap((name) => missing(read, name));
}
function formProblems(read, names) {
	return (names === void 0 ? forms : forms.filter(({ name }) => names.includes(name))).flatMap(({ name, expected, fits }) => {
		const given = read.sources.get(name);
		return given === void 0 || read.faulty.has(name) || fits(given.text) ? [] : [invalid(read, name, expected)];
	});
}
function extendInfoProblems(read) {
	return Object.hasOwn(read.values["extend-info"] ?? {}, "miniship") ? [invalid(read, "extend-info", said("an object without the key \"{stampKey}\", which holds our stamp", { stampKey }))] : [];
}
function readVersion({ values }, { tag, packageVersion }) {
	const scheme = values["version-scheme"];
	if (values.version !== void 0) return {
		text: values.version,
		source: "input",
		scheme
	};
	if (tag !== void 0 && tag !== "") return {
		text: tag,
		source: "tag",
		scheme
	};
	return {
		text: packageVersion ?? "",
		source: "package.json",
		scheme
	};
}
const tabBars = {
	auto: void 0,
	true: true,
	false: false
};
function uploadedOf({ values }) {
	return {
		workspace: {
			appId: values["app-id"] ?? "",
			workspaceId: values["workspace-id"] ?? "",
			tenantId: values["tenant-id"] ?? ""
		},
		h5Id: values["h5-id"] ?? "",
		h5Name: values["h5-name"],
		path: values.path ?? "",
		icon: values.icon,
		platform: values.platform,
		clientMin: values["client-min"] ?? {},
		clientMax: values["client-max"] ?? {},
		autoInstall: values["auto-install"],
		preload: values["install-type"] === "preload",
		tabBar: tabBars[values["enable-tab-bar"]],
		optionMenu: values["enable-option-menu"],
		keepAlive: values["enable-keep-alive"],
		extendInfo: values["extend-info"] ?? {},
		vhost: values.vhost,
		virtualDomain: values["virtual-domain"],
		mainUrl: values["main-url"],
		force: values.force,
		receipt: values.receipt,
		dryRun: values["dry-run"],
		waitMs: values.wait
	};
}
function requestOf(read, version, whom) {
	const { values } = read;
	return {
		...uploadedOf(read),
		...whom,
		version,
		createApp: values["create-app"],
		allowDowngrade: values["allow-downgrade"],
		packageType: values["package-type"],
		userId: values["user-id"],
		onActiveRelease: values["on-active-release"],
		memo: values.memo,
		stamp: values.stamp,
		keep: readKeep(values)
	};
}
function readReleaseRequest(read, facts) {
	const version = readVersion(read, facts);
	const { audience, rules, problems: misdirected } = readAudience(read, facts.nowMs);
	const problems = [
		...missingProblems(read),
		...formProblems(read),
		...version.text === "" && read.complete && !read.sources.has("version") ? [new Failure("VERSION_MISSING", {})] : [],
		...clientVersionProblems(read),
		...extendInfoProblems(read),
		...misdirected
	];
	const { budget: sizeBudget, problems: unmeasured } = readSizeBudget(read);
	return {
		request: {
			...requestOf(read, version, {
				audience,
				rules
			}),
			sizeBudget
		},
		problems: [...problems, ...unmeasured]
	};
}
// build/config/resolve-stages.js
const anyTime = NaN;
function resolveStages(given, workingDirectory) {
	const reads = given.map((one) => resolveStage(one, workingDirectory));
	const stages = reads.flatMap(({ stage }) => stage ?? []);
	return {
		stages,
		problems: [...reads.flatMap(({ problems }) => problems), ...doubled(stages)]
	};
}
function resolveStage({ given, where, holdMs, gates }, workingDirectory) {
	const read = resolveInputs({
		verb: "release",
		given: /* @__PURE__ */ new Map(),
		givenFrom: "flag",
		variables: {},
		config: {
			given,
			stages: [],
			complete: false
		},
		workingDirectory
	});
	const { audience, rules, problems } = readAudience(read, anyTime);
	return {
		stage: audience.kind === "none" ? void 0 : {
			audience,
			rules,
			where,
			holdMs,
			gates
		},
		problems: [...read.problems, ...problems]
	};
}
function doubled(stages) {
	return stages.flatMap((stage, index) => {
		const twin = stages.slice(0, index).find((earlier) => isAlike(earlier, stage));
		if (twin === void 0) return [];
		return [new Failure("CONFIG_INVALID", {
			where: stage.where ?? "rollout",
			reason: said("this stage reaches the same users as the one of {where}", { where: twin.where ?? "rollout" })
		})];
	});
}
const isAlike = (a, b) => sameAudience(a, b) && JSON.stringify(canonicalRules(a)) === JSON.stringify(canonicalRules(b));
function sameAudience({ audience: a }, { audience: b }) {
	if (a.kind === "whitelist" && b.kind === "whitelist") return a.name === b.name;
	if (a.kind !== "window" || b.kind !== "window") return a.kind === b.kind;
	return a.users === b.users && (a.end.kind === "after" || b.end.kind === "after" || a.end.epochMs === b.end.epochMs);
}
const canonicalRules = ({ rules }) => rules.map(({ element, operation, values }) => JSON.stringify([
	element,
	operation,
	[...values].sort()
])).sort();
// build/config/secret-files.js
function withSecretFiles(question, surroundings) {
	const files = filesIn(question);
	if (files.length === 0) return {
		given: question.given,
		problems: []
	};
	const given = new Map(question.given);
	const problems = piped(files);
	for (const file of files) {
		const outcome = rivalOf(file, question) ?? read(file, surroundings);
		if (typeof outcome === "string") given.set(file.secret, outcome);
		else problems.push(outcome);
	}
	return {
		given,
		problems
	};
}
function filesIn({ verb, given, givenFrom, variables, names }) {
	return inputsOf(verb, "command").flatMap((name) => {
		const { holds = "" } = inputOf(name);
		if (!isInput(holds) || names !== void 0 && !names.includes(holds)) return [];
		const direct = given.get(name)?.trim() ?? "";
		const path = direct || (variables[variableOf(name)]?.trim() ?? "");
		return path === "" ? [] : [{
			name,
			secret: holds,
			path,
			where: direct === "" ? variableOf(name) : givenFrom
		}];
	});
}
function rivalOf({ name, secret, where }, { given, givenFrom, variables }) {
	const isGiven = given.has(secret) && where === givenFrom;
	const isSet = where !== givenFrom && (given.has(secret) || (variables[variableOf(secret)]?.trim() ?? "") !== "");
	return isGiven || isSet ? new Failure("INPUTS_CONFLICT", {
		names: [name, secret],
		reason: said("both give the same secret.")
	}) : void 0;
}
function piped(files) {
	const names = files.filter(({ path }) => path === "-").map(({ name }) => name);
	return names.length < 2 ? [] : [new Failure("INPUTS_CONFLICT", {
		names,
		reason: said("standard input holds one secret only.")
	})];
}
function read({ name, secret, path, where }, { workingDirectory, readText }) {
	const place = path === "-" ? path : resolve(workingDirectory, path);
	try {
		const text = readText(place)?.trim();
		if (text === void 0) return new Failure("FILE_UNREADABLE", {
			input: name,
			path: place,
			reason: said("there is no such file")
		});
		const mayHaveLines = inputOf(secret).kind === "lines";
		if (text !== "" && (mayHaveLines || !/[\r\n]/.test(text))) return text;
		const expected = mayHaveLines ? said("a file that is not empty") : said("a file with the secret on its one line");
		return new Failure("INPUT_INVALID", {
			name,
			value: path,
			where,
			expected
		});
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return new Failure("FILE_UNREADABLE", {
			input: name,
			path: place,
			reason
		}, { cause: error });
	}
}
// build/config/stage-name.js
function stageName(audience) {
	switch (audience.kind) {
		case "none": return "nobody";
		case "whitelist": return `whitelist ${audience.name}`;
		case "window": return `window of ${audience.users} ${audience.users === 1 ? "user" : "users"}`;
		case "everyone": return "everyone";
	}
}
function stageNameText(audience) {
	const en = stageName(audience);
	switch (audience.kind) {
		case "none": return {
			en,
			zh: "暂无用户"
		};
		case "whitelist": return {
			en,
			zh: `白名单 ${audience.name}`
		};
		case "window": return {
			en,
			zh: `${audience.users} 名用户的窗口`
		};
		case "everyone": return {
			en,
			zh: "所有人"
		};
	}
}
const stageText = (index, count, audience) => ({
	en: stageLabel(index, count, audience),
	zh: `${index + 1}/${count} ${stageNameText(audience).zh}`
});
const stageLabel = (index, count, audience) => `${index + 1}/${count} ${stageName(audience)}`;
function startedStage({ stages, sources }, audience) {
	const [first] = stages;
	return first !== void 0 && sources.get("audience") === first.given.get("audience") && stages.length > 1 ? stageLabel(0, stages.length, audience) : void 0;
}
// build/config/read-inputs.js
function early(name, { given, variables }) {
	return given.get(name)?.trim() || variables[variableOf(name)]?.trim() || void 0;
}
const secretNames = inputNames.filter((name) => inputOf(name).secret !== void 0);
function secretsOf(values, variables) {
	const fromInputs = secretNames.map((name) => values[name]);
	const fromVariables = secretVariables.map((name) => variables[name]?.trim());
	return [...new Set([
		...fromInputs,
		...fromVariables,
		...secretsOfNotices(values.notices ?? variables["MINISHIP_NOTICES"]?.split("\n")),
		...proxyPasswords(variables)
	].filter((text) => typeof text === "string" && text !== ""))].map(String);
}
const secretVariables = [
	...secretNames.map((name) => inputOf(name).secret?.variable ?? ""),
	"MPAAS_SK_ENV",
	"ACTIONS_ID_TOKEN_REQUEST_TOKEN"
];
async function readInputs(question) {
	const workingDirectory = resolve(question.workingDirectory, early("working-directory", question) ?? ".");
	const path = early("config", question);
	const { reads } = verbs[question.verb];
	const config = reads === "nothing" ? {
		given: /* @__PURE__ */ new Map(),
		stages: [],
		problems: [],
		complete: true
	} : await loadConfigFile({
		workingDirectory,
		path: path === void 0 ? void 0 : resolve(workingDirectory, path),
		reads,
		app: early("app", question),
		variables: question.variables,
		readText: question.readText,
		parse: question.parse
	});
	const { given, problems: unread } = withSecretFiles(question, {
		workingDirectory,
		readText: question.readText
	});
	const read = resolveInputs({
		...question,
		given,
		workingDirectory,
		config
	});
	const { stages: rollout, problems } = resolveStages(config.stages, workingDirectory);
	return {
		...read,
		values: {
			...read.values,
			"working-directory": workingDirectory
		},
		problems: distinct([
			...config.problems,
			...unread,
			...read.problems,
			...problems,
			...unexpectedTargets(read),
			...readNoticeTargets(read).problems
		]),
		rollout,
		workingDirectory,
		stages: config.stages,
		serverless: config.serverless,
		secrets: secretsOf(read.values, question.variables)
	};
}
const distinct = (problems) => [...new Map(problems.map((problem) => [problem.message, problem])).values()];
function packageVersionIn(workingDirectory, readText) {
	try {
		const content = JSON.parse(readText(join(workingDirectory, "package.json")) ?? "{}");
		const version = typeof content === "object" && content !== null && "version" in content ? content.version : void 0;
		return typeof version === "string" ? version : void 0;
	} catch {
		return;
	}
}
async function readReleaseInputs(question, facts) {
	const inputs = await readInputs({
		...question,
		verb: "release"
	});
	const packageVersion = packageVersionIn(inputs.workingDirectory, question.readText);
	const { request, problems } = readReleaseRequest(inputs, {
		...facts,
		packageVersion
	});
	const { connection, problems: unconnected } = readConnection(inputs, question.variables, "mpaas");
	const stage = startedStage(inputs, request.audience);
	const { request: following, problems: unsayable } = readFollowingMessage(inputs);
	const all = distinct([
		...inputs.problems,
		...problems,
		...unsayable,
		...unconnected
	]);
	return {
		...inputs,
		request: {
			...request,
			stage
		},
		following,
		connection,
		problems: all
	};
}
export { aboutFault as A, functionShape as B, readCredentials as C, variableIn as D, missing as E, readSmoke as F, entryOf as G, layouts as H, FileSection as I, mappingAt as K, findFile as L, httpPathFault as M, nameFault as N, parseOnce as O, runtimeFault as P, usualNames as R, readReach as S, invalid as T, plainPolicies as U, hostingShape as V, settingsFields as W, readMessage as _, stageName as a, unexpectedTargets as b, extendInfoProblems as c, readSizeBudget as d, readKeep as f, readFollowingMessage as g, isDomainName as h, stageLabel as i, functionLimits as j, readAppNames as k, formProblems as l, expectedDomain as m, readInputs as n, stageNameText as o, domainFault as p, readTree as q, readReleaseInputs as r, stageText as s, early as t, uploadedOf as u, fillTemplate as v, distinct$1 as w, readConnection as x, clientVersionProblems as y, check as z };
