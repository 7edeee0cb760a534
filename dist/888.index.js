export const id = 888;
export const ids = [888,817,208];
export const modules = {

/***/ 9752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readFlags: () => (/* binding */ readFlags)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/errors/failure.js + 5 modules
var failure = __webpack_require__(49277);
// EXTERNAL MODULE: ./build/config/inputs.js + 2 modules
var inputs = __webpack_require__(64728);
// EXTERNAL MODULE: ./build/config/nearest.js
var nearest = __webpack_require__(49445);
// EXTERNAL MODULE: ./build/config/verbs.js
var verbs = __webpack_require__(76277);
;// CONCATENATED MODULE: ./build/config/asked-verb.js




/** What can be planned: every verb that can run dry. */
const plannable = (0,inputs/* inputOf */.wg)('dry-run').verbs;
function readPlan([word, ...stray]) {
    const verb = plannable.find((name) => name === word);
    if (verb !== undefined && verb !== 'plan')
        return { verb, planned: true, problems: [], stray };
    return { planned: true, problems: [new failure.Failure('PLAN_UNCLEAR', { asked: word, plannable })], stray };
}
/** Reads the words that are no flags: a verb, or `plan` and a verb. */
function readVerb([word, ...stray]) {
    if (word === undefined)
        return { planned: false, problems: [new failure.Failure('VERB_MISSING', {})], stray };
    if ((0,verbs/* isVerb */.ek)(word))
        return word === 'plan' ? readPlan(stray) : { verb: word, planned: false, problems: [], stray };
    return { planned: false, problems: [new failure.Failure('VERB_UNKNOWN', { verb: word, nearest: (0,nearest/* nearest */.p)(word, verbs/* verbNames */.Et) })], stray };
}

// EXTERNAL MODULE: ./build/config/parse-value.js + 1 modules
var parse_value = __webpack_require__(5529);
;// CONCATENATED MODULE: ./build/config/flags.js







const where = 'flag';
const isSwitch = (name) => (0,inputs/* inputOf */.wg)(name).kind === 'flag';
const gathers = (name) => ['list', 'lines', 'pairs', 'paths', 'globs'].includes((0,inputs/* inputOf */.wg)(name).kind);
const options = Object.fromEntries(inputs/* inputNames */.vj.map((name) => [name, { type: isSwitch(name) ? 'boolean' : 'string' }]));
/** parseArgs would take `--json` as the value in `--path --json`; an empty value in its place shows what is missing. */
function markMissingValues(args) {
    return args.map((arg, index) => {
        const name = arg.slice(2);
        if (!arg.startsWith('--') || !(0,inputs/* isInput */.Xy)(name) || isSwitch(name))
            return arg;
        const next = args[index + 1];
        return next === undefined || next.startsWith('--') ? `${arg}=` : arg;
    });
}
function takeApart(args) {
    const { tokens } = (0,external_node_util_.parseArgs)({ args: markMissingValues(args), options, strict: false, allowPositionals: true, tokens: true });
    const flags = [];
    const loose = [];
    let guessedValue;
    for (const token of tokens) {
        if (token.kind === 'option') {
            flags.push({ name: token.name, value: token.value });
            // The word after an unknown flag is most likely its value; one complaint is enough.
            guessedValue = (0,inputs/* isInput */.Xy)(token.name) ? undefined : token.index + 1;
        }
        else if (token.kind === 'positional' && (token.index !== guessedValue || (0,verbs/* isVerb */.ek)(token.value)))
            loose.push(token.value);
    }
    return { flags, loose };
}
function owners(name) {
    const { verbs } = (0,inputs/* inputOf */.wg)(name);
    return `${verbs.map((verb) => `"${verb}"`).join(' and ')} ${verbs.length === 1 ? 'does' : 'do'}`;
}
/** Why this flag cannot be taken, if it cannot. */
function refusal(name, verb) {
    const { verbs, only, secret } = (0,inputs/* inputOf */.wg)(name);
    if (secret !== undefined)
        return new failure.Failure('SECRET_ON_COMMAND_LINE', { name, variable: secret.variable });
    if (only === 'action')
        return new failure.Failure('INPUT_MISPLACED', { name, where, reason: 'it is an input of the GitHub Action only' });
    if (verb === undefined || verbs.includes(verb))
        return undefined;
    return new failure.Failure('INPUT_MISPLACED', { name, where, reason: `"${verb}" does not take it, ${owners(name)}` });
}
/** The input that a flag means, and its text: `--no-stamp` is `stamp` with the value false. */
function meaningOf({ name, value }) {
    if ((0,inputs/* isInput */.Xy)(name))
        return { name, text: value ?? (isSwitch(name) ? 'true' : '') };
    const negated = name.startsWith('no-') ? name.slice(3) : '';
    return (0,inputs/* isInput */.Xy)(negated) && isSwitch(negated) && value === undefined ? { name: negated, text: 'false' } : undefined;
}
function joined(name, before, text) {
    if (text.trim() === '')
        return new failure.Failure('INPUT_INVALID', { name, value: '', where, expected: `followed by a value, as in --${name} VALUE` });
    if (before === undefined || before === text)
        return text;
    if (gathers(name))
        return `${before}\n${text}`;
    return new failure.Failure('INPUT_INVALID', { name, value: `${before}" and "${text}`, where, expected: 'given once' });
}
function collect(flags, verb) {
    const values = new Map();
    const problems = [];
    for (const flag of flags) {
        const meant = meaningOf(flag);
        if (meant === undefined) {
            const known = verb === undefined ? inputs/* inputNames */.vj : (0,inputs/* inputsOf */.Vc)(verb, 'command');
            problems.push(new failure.Failure('INPUT_UNKNOWN', { name: flag.name, where, nearest: (0,nearest/* nearest */.p)(flag.name, known) }));
            continue;
        }
        const text = refusal(meant.name, verb) ?? joined(meant.name, values.get(meant.name), meant.text);
        if (typeof text === 'string')
            values.set(meant.name, text);
        else
            problems.push(text);
    }
    return { values, problems };
}
/** A plan is a dry run, and cannot be told not to be one. */
function planned(values) {
    const contradicts = (0,parse_value/* truthOf */.D)(values.get('dry-run') ?? 'true') === false;
    const reason = 'a plan writes nothing.';
    return {
        values: new Map([...values, ['dry-run', 'true']]),
        problems: contradicts ? [new failure.Failure('INPUTS_CONFLICT', { names: ['plan', 'dry-run'], reason })] : [],
    };
}
/** Reads a command line. Whether help or the version is asked for comes first; problems then do not matter. */
function readFlags(args) {
    const nothing = { values: new Map(), problems: [] };
    if (args[0] === '--version' || args[0] === '-v')
        return { ...nothing, help: false, version: true };
    const { flags, loose } = takeApart(args);
    const asked = readVerb(loose);
    const { verb } = asked;
    if (flags.some(({ name }) => name === 'help' || name === 'h')) {
        const topic = verb ?? (loose[0] === 'plan' ? 'plan' : undefined);
        return { ...nothing, verb, topic, help: true, version: false };
    }
    const read = collect(flags, verb);
    const { values, problems } = asked.planned ? planned(read.values) : { values: read.values, problems: [] };
    const stray = asked.stray.map((argument) => new failure.Failure('ARGUMENT_UNEXPECTED', { argument }));
    return { verb, help: false, version: false, values, problems: [...asked.problems, ...read.problems, ...problems, ...stray] };
}


/***/ }),

/***/ 49445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** How many letters may differ before a suggestion is more confusing than helpful. */
const tolerance = (name) => (name.length <= 3 ? 1 : name.length <= 8 ? 2 : 3);
/** The known name that was most likely meant; undefined when none is near, which `most` letters may decide. */
function nearest(name, known, most = tolerance(name)) {
    const asked = name.toLowerCase();
    let best;
    for (const candidate of known) {
        const far = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(asked, candidate.toLowerCase());
        if (far <= most && (best === undefined || far < best.far))
            best = { candidate, far };
    }
    return best?.candidate;
}


/***/ }),

/***/ 5529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ parseValue),
  D: () => (/* binding */ truthOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/config/time.js
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `90s`, `1h30m`, `3d` in milliseconds; undefined for anything else. A bare number counts only where its unit is known. */
function readDuration(text, bareUnit) {
    if (/^\d{1,9}$/.test(text))
        return bareUnit === undefined ? undefined : Number(text) * unitMs[bareUnit];
    if (!/^(\d{1,9}(ms|s|m|h|d))+$/.test(text))
        return undefined;
    return [...text.matchAll(/(\d+)(ms|s|m|h|d)/g)].reduce((sum, [, count, unit]) => sum + Number(count) * unitMs[unit], 0);
}
const dateTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d{1,3})?(Z|[+-]\d\d:?\d\d)?$/;
/** The cloud's own times carry +08:00 (wire-facts, open question 9), so a time without a zone is read so too. */
const cloudOffset = '+08:00';
function readDateTime(text) {
    const [, date, minutes, seconds = ':00', zone = cloudOffset] = dateTime.exec(text) ?? [];
    if (date === undefined || minutes === undefined)
        return undefined;
    const offset = zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
    const written = Date.parse(`${date}T${minutes}${seconds}Z`);
    // Date.parse moves the 30th of February into March; reading it back tells.
    const exists = !Number.isNaN(written) && new Date(written).toISOString().startsWith(`${date}T${minutes}`);
    const epochMs = Date.parse(`${date}T${minutes}${seconds}${offset}`);
    return exists && !Number.isNaN(epochMs) ? epochMs : undefined;
}
/** A date and time, or a time from the start of the task. */
function readMoment(text) {
    const durationMs = readDuration(text);
    if (durationMs !== undefined)
        return { kind: 'after', durationMs };
    const epochMs = readDateTime(text);
    return epochMs === undefined ? undefined : { kind: 'at', epochMs };
}

;// CONCATENATED MODULE: ./build/config/parse-value.js


const dayMs = 86_400_000;
const truths = new Map([
    ['true', true],
    ['yes', true],
    ['1', true],
    ['false', false],
    ['no', false],
    ['0', false],
]);
/** The flag that a text means; undefined when it means none. */
const truthOf = (text) => truths.get(text.toLowerCase());
const of = (value, expected) => (value === undefined ? { expected } : { value });
const split = (text, separator) => text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
/** Items of a true list stand as they are; a text is split. */
const itemsOf = ({ text, items }, separator) => {
    const found = items ?? (separator instanceof RegExp ? split(text, separator) : separator(text));
    return of(found.length > 0 ? found : undefined, 'a list with something in it');
};
/** Commas inside braces belong to the pattern: `assets/*.{js,css}`. */
const splitGlobs = (text) => {
    let depth = 0;
    const marked = Array.from(text, (letter) => {
        if (letter === '{')
            depth += 1;
        if (letter === '}')
            depth = Math.max(0, depth - 1);
        return letter === ',' && depth === 0 ? '\n' : letter;
    });
    return split(marked.join(''), /\n/);
};
const parseInteger = ({ text }, { input: { min = 0, max = Number.MAX_SAFE_INTEGER } }) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
    return of(value >= min && value <= max ? value : undefined, `a whole number ${range}`);
};
const parsePairs = (given) => {
    const expected = 'a version for each platform, such as ios=10.1.60,android=10.1.60';
    const pairs = new Map();
    for (const item of given.items ?? split(given.text, /[,\n]/)) {
        const [, platform, version] = /^(ios|android)\s*=\s*(\S+)$/.exec(item) ?? [];
        if (platform === undefined || version === undefined || pairs.has(platform))
            return { expected };
        pairs.set(platform, version);
    }
    return of(pairs.size > 0 ? { ios: pairs.get('ios'), android: pairs.get('android') } : undefined, expected);
};
const parseDuration = ({ text }, { input: { min = 0 } }) => {
    const durationMs = readDuration(text, 's');
    return of(durationMs !== undefined && durationMs >= min && durationMs <= dayMs ? durationMs : undefined, 'a time such as 30s, 15m or 2h, at most 24h');
};
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
const parsers = {
    text: ({ text }) => ({ value: text }),
    integer: parseInteger,
    flag: ({ text }) => of(truthOf(text), 'true or false'),
    list: (given) => itemsOf(given, /[,\n]/),
    lines: (given) => itemsOf(given, /\n/),
    pairs: parsePairs,
    path: ({ text }, { workingDirectory }) => ({ value: (0,external_node_path_.resolve)(workingDirectory, text) }),
    paths: (given, { workingDirectory }) => {
        const outcome = itemsOf(given, /[,\n]/);
        return 'value' in outcome ? { value: outcome.value.map((path) => (0,external_node_path_.resolve)(workingDirectory, path)) } : outcome;
    },
    globs: (given) => itemsOf(given, splitGlobs),
    choice: ({ text }, { input: { choices = [] } }) => of(choices.includes(text) ? text : undefined, `one of ${choices.join(', ')}`),
    duration: parseDuration,
    moment: ({ text }) => of(readMoment(text), 'a time such as 24h or 3d, or a date and time such as 2026-01-31 18:00'),
    json: ({ text }) => of(parseObject(text), 'a JSON object, such as {"key":"value"}'),
};
/** Reads one value by the kind of its input. */
const parseValue = (given, facts) => parsers[facts.input.kind](given, facts);


/***/ }),

/***/ 76277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ verbNames),
/* harmony export */   PB: () => (/* binding */ verbs),
/* harmony export */   SF: () => (/* binding */ isMode),
/* harmony export */   _X: () => (/* binding */ modeNames),
/* harmony export */   ek: () => (/* binding */ isVerb)
/* harmony export */ });
/** Every verb, once. */
const verbs = {
    release: {
        about: 'Uploads the build of a mini program and, when an audience is given, publishes it.',
        zh: '上传小程序构建产物；指定受众时一并发布。',
        mode: true,
        reads: 'app',
        examples: [
            'miniship release --path dist/mini-program --version v1.4.2 --whitelist qa',
            'miniship release --app shop --window-users 500 --window-until 24h',
            'miniship release --app shop --audience everyone --dry-run',
        ],
    },
    deploy: {
        about: 'Brings the functions, the site and the settings of an MPServerless space to what the repository says.',
        zh: '让小程序云 Serverless 空间中的云函数、静态网站及相关设置与代码仓库保持一致。',
        mode: true,
        reads: 'serverless',
        examples: [
            "miniship deploy --space-id mp-1234 --functions 'functions/*' --hosting site/dist",
            'miniship deploy --only hosting --spa --delete --delete-at-most 20%',
            'miniship deploy --dry-run --json',
        ],
    },
    plan: {
        about: 'Shows what release or deploy would do, with read-only calls; it takes every flag of that verb.',
        zh: '以只读调用展示 release 或 deploy 将会做什么；参数与对应命令相同。',
        mode: false,
        reads: 'nothing',
        examples: ['miniship plan release --app shop --audience everyone', 'miniship plan deploy --json'],
    },
    emulator: {
        about: 'Runs the cloud on this machine, and prints the variables that point a client at it.',
        zh: '在本机运行云端模拟器，并打印客户端所需的环境变量。',
        mode: false,
        reads: 'nothing',
        examples: ['miniship emulator --port 0 --json', 'miniship emulator --seed apps.json --state emulator.json'],
    },
    demo: {
        about: 'Releases a sample mini program on a fresh emulator; needs no account.',
        zh: '在全新的模拟器上发布一个示例小程序，无需账号。',
        mode: false,
        reads: 'nothing',
        examples: ['miniship demo'],
    },
};
const verbNames = Object.keys(verbs);
const isVerb = (text) => Object.hasOwn(verbs, text);
const isMode = (text) => isVerb(text) && verbs[text].mode;
/** The verbs that the Action offers as `mode`. */
const modeNames = verbNames.filter(isMode);


/***/ }),

/***/ 5888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/flags.js + 1 modules
var flags = __webpack_require__(9752);
// EXTERNAL MODULE: ./build/emulator/emulator.js + 89 modules
var emulator_emulator = __webpack_require__(50352);
// EXTERNAL MODULE: ./build/emulator/seed.js
var seed = __webpack_require__(83229);
// EXTERNAL MODULE: ./build/errors/failure.js + 5 modules
var failure = __webpack_require__(49277);
;// CONCATENATED MODULE: ./build/hosts/demo-sample.js


/** A blue disc, 180 by 180 pixels. */
const icon = 'iVBORw0KGgoAAAANSUhEUgAAALQAAAC0AQMAAAAHA5RxAAAABlBMVEX///8Wd/8AFQwAAAABU0lEQVR42u2XOxKDMAxEw7hIyRE4CkeDo3EUjuAyBWNlwteW' +
    'tDACJ2lQ+QqPVhhr9/G461o5oqDxhoi8xE/6lOT1yHuOixHToB8jD6pnzg+aMb1E81MxCeXCqU14tfJOiJ3KK90LBW7jQVPFlVUR7xS1XHETca+2kzTkYh70' +
    'duKGyoS3aptxo3XCe7XNuNEEb5+sSPlwxF3Kgy5rE1Yy3h7wivFOlbsJbhj3B5zhdRCAF5wP6hjWQSDOx7MMCPFS8HaXV4J3p3gteL/LG8H9KS7w/AGMvJB8' +
    'yMmd5OEXXF6T6aLc/OZX+L/u87f/01zvSbb3zfqu5nrPrXvEuqesexDtU+teNu995B+Q37D6FuR/kF+y+i7k36DfQ/4Q+UnkP5FfRf4W+WHkn6HfRv4c+Xnk' +
    '/1FeQPkC5hGUX1DeQfkI5imUv1BeQ/kO5kGUH2HevEurN7zRQZhiHjSgAAAAAElFTkSuQmCC';
/** The build of a mini program with one page, as small as the cloud accepts it. */
const miniProgram = {
    'appConfig.json': `${JSON.stringify({ pages: ['pages/index/index'], window: { defaultTitle: 'Shop' } }, null, 2)}\n`,
    'index.html': '<!doctype html>\n<html><body><div id="app"></div><script src="index.js"></script></body></html>\n',
    'index.js': "// pages/index/index\ndocument.getElementById('app').textContent = 'Hello from miniship';\n",
    'index.worker.js': 'self.bootstrapApp = () => {};\n',
};
/** Two functions, one of them with a dependency from npm, and a site that has a page and a script with a hash in its name. */
const space = {
    'functions/hello/index.js': `const ms = require('ms');

module.exports = async (ctx) => {
  const { name = 'nobody' } = ctx.args.queryStringParameters ?? ctx.args;
  return { hello: name, said: ms(60_000, { long: true }) + ' ago' };
};
`,
    'functions/hello/package.json': '{ "dependencies": { "ms": "2.1.3" } }\n',
    'functions/time/index.js': 'module.exports = async () => ({ now: new Date().toISOString() });\n',
    'site/index.html': '<!doctype html>\n<html><head><title>Shop console</title></head><body><script src="/assets/app-5d41402a.js"></script></body></html>\n',
    'site/assets/app-5d41402a.js': "document.body.append('Hello from miniship');\n",
    'miniship.yml': `serverless:
  functions:
    hello:
      path: functions/hello
      runtime: nodejs20
      http: /http/hello
      smoke: { args: { name: tom }, expect: { hello: tom } }
    time: { path: functions/time, runtime: nodejs20 }
  httpTrigger: { enabled: true }
  hosting: { path: site, index: index.html, spa: true }
`,
};
/** Writes the samples below `folder`, and tells where the build of the mini program and its icon are. */
async function writeSample(folder) {
    const sample = { path: (0,external_node_path_.join)(folder, 'mini-program'), icon: (0,external_node_path_.join)(folder, 'icon.png') };
    await writeFiles(sample.path, miniProgram);
    await writeFiles(folder, space);
    await (0,promises_.writeFile)(sample.icon, Buffer.from(icon, 'base64'));
    await (0,promises_.cp)((0,external_node_path_.join)(await besideBundle(), 'demo', 'ms'), (0,external_node_path_.join)(folder, 'functions/hello/node_modules/ms'), { recursive: true });
    return sample;
}
async function writeFiles(folder, files) {
    for (const [name, text] of Object.entries(files)) {
        const path = (0,external_node_path_.join)(folder, name);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, text);
    }
}
/** The folder of the bundle: the build puts the npm package of the sample there, so that the demo needs no network. */
const besideBundle = async () => (0,external_node_path_.dirname)(await (0,promises_.realpath)(process.argv[1] ?? ''));

// EXTERNAL MODULE: ./build/hosts/run-command.js
var run_command = __webpack_require__(16817);
;// CONCATENATED MODULE: ./build/hosts/demo.js









const clientVersion = '10.2.0';
/** The default cloud, in which version 1.0.0 is live for everyone already: so there is something to see beside the new version. */
const demo_seed = (0,seed/* seedWith */.yM)({ h5Version: '1.0.0.90', audience: 'everyone' });
/** The main jobs on a fresh emulator: a release to a whitelist, and a deploy of functions and a site. Leaves its folder, with the receipts, behind. */
async function demo(flags) {
    (0,failure/* throwProblems */.Jh)(flags.problems);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'miniship-demo-'));
    const sample = await writeSample(folder);
    const emulator = await (0,emulator_emulator/* createEmulator */.I)({ seed: demo_seed });
    try {
        say(`An emulator of the cloud listens on ${emulator.url}; in it, version 1.0.0.90 is live for everyone. Now:`);
        const build = ['--path', sample.path, '--icon', sample.icon, '--version', 'v1.1.0', '--client-min', 'ios=10.1.60,android=10.1.60'];
        const audience = ['--whitelist', 'qa', '--whitelist-users', 'u001,u002'];
        const released = await runShown(['release', ...build, ...audience], folder, emulator);
        if (released.exit !== 0)
            return released.exit;
        say('\nWhat users of the app receive now:');
        for (const userId of ['u001', 'u999'])
            say(`  ${userId}  ${received(userId, emulator)}`);
        say('\nThe same for cloud functions and a static site:');
        const deployed = await runShown(['deploy', '--working-directory', folder], folder, emulator);
        if (deployed.exit !== 0)
            return deployed.exit;
        say('\nWhat a browser gets now:');
        await showAnswer(`${deployed.outputs['http-endpoint']}/http/hello?name=tom`);
        await showAnswer(deployed.outputs['hosting-url'] ?? '');
        say(`\nReceipts: ${deployed.outputs['receipt-path']}`);
        say(`          ${released.outputs['receipt-path']}`);
        return 0;
    }
    finally {
        await emulator.close();
    }
}
/** Shows a command as a user would type it, and runs it. */
async function runShown([verb, ...args], folder, emulator) {
    say(`\n  $ miniship ${[verb, ...args].join(' ')}\n`);
    const given = (0,flags.readFlags)([verb, ...args, '--receipt', (0,external_node_path_.join)(folder, `${verb}-receipt.json`)]);
    return await (0,run_command.runCommand)(verb, given, { PATH: process.env['PATH'], ...emulator.env });
}
function received(userId, emulator) {
    const { appId, workspaceId } = demo_seed.apps[0] ?? { appId: '', workspaceId: '' };
    const h5Id = emulator.env['MINISHIP_H5_ID'] ?? '';
    const found = emulator.resolve({ appId, workspaceId, h5Id, userId, platform: 'ios', clientVersion });
    if (found === null)
        return 'nothing';
    return `version ${found.h5Version}, published to ${found.audience === 'whitelist' ? 'the whitelist' : found.audience}`;
}
async function showAnswer(url) {
    const answer = await fetch(url);
    const text = (await answer.text()).trim().replaceAll('\n', ' ');
    say(`  GET ${url}\n    ${answer.status} ${text.length > 90 ? `${text.slice(0, 90)}…` : text}`);
}
const say = (text) => void process.stdout.write(`${text}\n`);


/***/ }),

/***/ 16817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _ci_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59446);
/* harmony import */ var _hide_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58058);
/* harmony import */ var _output_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66973);
/* harmony import */ var _read_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90856);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37976);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12208);






/** A verb that writes, as a command. `variables` are the environment's, unless the demo brings its own. */
async function runCommand(verb, flags, variables = process.env) {
    const question = { given: flags.values, givenFrom: 'flag', variables, workingDirectory: process.cwd(), readText: _read_text_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .y };
    const { values, secrets, start } = await (0,_read_run_js__WEBPACK_IMPORTED_MODULE_2__/* .readRun */ .c)(verb, question, { run: (0,_ci_run_js__WEBPACK_IMPORTED_MODULE_0__/* .readCiRun */ .C)(variables), problems: flags.problems });
    const outputs = (0,_output_files_js__WEBPACK_IMPORTED_MODULE_1__/* .createOutputFiles */ .j)(values['output-file'] ?? [], (message) => void process.stderr.write(`${message}\n`));
    const { reporter, redactor } = (0,_shell_js__WEBPACK_IMPORTED_MODULE_4__.createShellReporter)({ json: values.json, verbose: values.debug, also: { outputs } });
    for (const secret of secrets)
        redactor.add(secret);
    return await start({ reporter, onSecret: (0,_hide_js__WEBPACK_IMPORTED_MODULE_5__/* .hideIn */ .c)(redactor) });
}


/***/ }),

/***/ 12208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createShellReporter: () => (/* binding */ createShellReporter)
});

// EXTERNAL MODULE: ./build/reporting/fan-out.js
var fan_out = __webpack_require__(52669);
// EXTERNAL MODULE: ./build/errors/failure.js + 5 modules
var failure = __webpack_require__(49277);
// EXTERNAL MODULE: ./build/reporting/plain-text.js
var plain_text = __webpack_require__(14385);
// EXTERNAL MODULE: ./build/reporting/result-record.js
var result_record = __webpack_require__(64448);
;// CONCATENATED MODULE: ./build/reporting/json-lines.js



/** Every event as one line of JSON for other programs; the last line is the result, also when the run failed. */
function createJsonLinesReporter({ write }) {
    return { report: (event) => write(`${lineOf(event)}\n`) };
}
/** A CI system reads along: what it would take for a command is escaped, which means the same in JSON. */
const lineOf = (event) => JSON.stringify(recordOf(event), withoutStacks).replace(plain_text/* commandMark */.hN, '#\\u0023');
function recordOf(event) {
    switch (event.type) {
        case 'finished':
            return (0,result_record/* resultRecord */.F)(event.result);
        case 'failed':
            return (0,result_record/* resultRecord */.F)(event.result, event.failure);
        case 'run-started': {
            const { version, ...facts } = event;
            return enveloped({ toolVersion: version, ...facts });
        }
        // A function has a version of its own.
        case 'function-live':
        case 'function-kept': {
            const { version, ...facts } = event;
            return enveloped({ ...facts, functionVersion: version });
        }
        case 'step-started':
        case 'step-finished':
        case 'build-inspected':
        case 'version-chosen':
        case 'archive-made':
        case 'mini-program-found':
        case 'packages-listed':
        case 'upload-progressed':
        case 'file-uploaded':
        case 'package-ready':
        case 'whitelist-ready':
        case 'rollout-changed':
        case 'call-answered':
        case 'request-retried':
        case 'limit-waited':
        case 'write-planned':
        case 'receipt-written':
        case 'deploy-planned':
        case 'function-failed':
        case 'function-tested':
        case 'setting-changed':
        case 'site-listed':
        case 'site-synced':
        case 'hosting-opening':
        case 'site-progressed':
        case 'warned':
            return enveloped(event);
    }
}
/** The envelope, `type` and `version`, comes first. An event with a `version` of its own has to name it otherwise. */
const enveloped = ({ type, ...facts }) => ({
    type,
    version: 1,
    ...facts,
});
/** A failure inside an event is written by its public face, wherever it sits. */
const withoutStacks = (_key, value) => ((0,failure/* isFailure */.N6)(value) ? (0,result_record/* failureRecord */.s)(value) : value);

// EXTERNAL MODULE: ./build/reporting/redact.js + 3 modules
var redact = __webpack_require__(70357);
;// CONCATENATED MODULE: ./build/reporting/events.js
/** The steps of a release, in their order. */
const releaseSteps = ['inspect', 'archive', 'look', 'upload', 'package', 'whitelist', 'rollout', 'receipt'];
/** The steps of a deploy, in their order. */
const deploySteps = ['inspect', 'look', 'functions', 'settings', 'hosting', 'receipt'];

;// CONCATENATED MODULE: ./build/reporting/paint.js
const codes = {
    good: [32, 39],
    notice: [33, 39],
    bad: [31, 39],
    dim: [2, 22],
    strong: [1, 22],
};
/** Colours text, or leaves it as it is where colour is not wanted. */
function createPaint(colour) {
    return (look, text) => {
        const [on, off] = codes[look];
        return colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    };
}
/** A marked line with its colours. What stands in the background does so as a whole. */
const paintLine = ([mark, look, text], paint) => `${paint(look, mark)} ${look === 'dim' ? paint(look, text) : text}`;

// EXTERNAL MODULE: ./build/reporting/plan-table.js
var plan_table = __webpack_require__(46987);
// EXTERNAL MODULE: ./build/reporting/progress.js
var progress = __webpack_require__(92474);
// EXTERNAL MODULE: ./build/reporting/run-notes.js
var run_notes = __webpack_require__(58264);
;// CONCATENATED MODULE: ./build/reporting/screen.js

/** Clears the line that the cursor stands on. */
const clearLine = '\r\u001b[2K';
function createScreen({ write, interactive, columns }) {
    let shown = false;
    const clear = () => (shown ? clearLine : '');
    return {
        line: (text) => {
            write(`${clear()}${text}\n`);
            shown = false;
        },
        status: (text) => {
            if (!interactive)
                return;
            // A status that wraps could not be cleared; a Chinese character takes two columns.
            write(`${clear()}${(0,plain_text/* cut */.Jj)(text, fitting(text, columns - 1))}`);
            shown = true;
        },
    };
}
/** How many characters of the text fit into the columns. Everything beyond ASCII counts twice, to be on the safe side. */
function fitting(text, columns) {
    let used = 0;
    let characters = 0;
    for (const character of text) {
        used += character.length > 1 || character > '\u007f' ? 2 : 1;
        if (used > columns)
            break;
        characters += 1;
    }
    return Math.max(1, characters);
}

// EXTERNAL MODULE: ./build/reporting/sentences.js
var sentences = __webpack_require__(73831);
// EXTERNAL MODULE: ./build/reporting/deploy-outcome.js
var deploy_outcome = __webpack_require__(42603);
// EXTERNAL MODULE: ./build/reporting/failure-lines.js
var failure_lines = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/reporting/verdict.js + 1 modules
var verdict = __webpack_require__(42608);
;// CONCATENATED MODULE: ./build/reporting/terminal-ending.js





/** The last lines on a terminal: how the run ended, what to do if it failed, and where the receipt is. */
function endingLines(event, notes, looks) {
    const lines = event.type === 'failed' ? failedLines(event, looks) : finishedLines(event, notes, looks);
    const path = notes.last('receipt-written')?.path;
    const table = (0,deploy_outcome/* outcomeLines */.q)(notes).map((line) => paintLine(line, looks.paint));
    const receipt = path === undefined ? [] : [`Receipt: ${(0,plain_text/* oneLine */.TN)(path)}`];
    return [...table, ...(table.length === 0 ? [] : ['']), ...lines, ...receipt];
}
function finishedLines({ result }, notes, { paint }) {
    const { title, text } = (0,verdict/* verdictOf */.Vj)(result, notes);
    return [`${paint(result.status === 'live' ? 'good' : 'notice', `${title}:`)} ${text}`];
}
function failedLines({ failure }, { paint, verbose }) {
    const whole = (0,failure_lines/* failureLines */.w)(failure);
    const causes = verbose ? (0,failure_lines/* causesOf */.c)(failure).map((cause) => `  ${paint('dim', `cause: ${cause}`)}`) : [];
    return [...block('✗ ', whole, paint), ...whole.problems.flatMap((problem, index) => block(`${index + 1}. `, problem, paint)), ...causes];
}
/** Three lines below one mark: what was wrong, what to do, what support would ask for. */
function block(mark, { message, help, reference }, paint) {
    const indent = ' '.repeat(mark.length);
    return [`${paint('bad', mark)}${message}`, `${indent}${help}`, `${indent}${paint('dim', reference)}`];
}

// EXTERNAL MODULE: ./build/reporting/format.js
var format = __webpack_require__(79542);
// EXTERNAL MODULE: ./build/reporting/function-log.js
var function_log = __webpack_require__(85018);
;// CONCATENATED MODULE: ./build/reporting/terminal-lines.js





/** What an event looks like on a terminal by itself; those that need the past have no line here. */
function factLines(event, verbose) {
    switch (event.type) {
        case 'step-finished':
            return shownIf(verbose || event.durationMs >= sentences/* worthTellingMs */.Av, ['·', 'dim', `took ${(0,format/* formatDuration */.a3)(event.durationMs)}`]);
        case 'call-answered':
            return shownIf(verbose, ['·', 'dim', (0,sentences/* sentenceOf */.$N)(event)]);
        case 'limit-waited':
            return shownIf(verbose || event.waitMs >= sentences/* worthTellingMs */.Av, ['…', 'dim', (0,sentences/* sentenceOf */.$N)(event)]);
        case 'request-retried':
            return [['↻', 'notice', (0,sentences/* sentenceOf */.$N)(verbose ? event : { ...event, requestId: undefined })]];
        case 'write-planned':
            return [['○', 'notice', (0,sentences/* sentenceOf */.$N)(event)]];
        case 'warned':
            return [
                ['!', 'notice', (0,sentences/* sentenceOf */.$N)(event)],
                ['→', 'dim', (0,plain_text/* oneLine */.TN)(event.help)],
            ];
        case 'build-inspected':
        case 'version-chosen':
        case 'archive-made':
        case 'mini-program-found':
        case 'packages-listed':
        case 'file-uploaded':
        case 'package-ready':
        case 'whitelist-ready':
        case 'rollout-changed':
        case 'function-live':
        case 'function-tested':
        case 'setting-changed':
        case 'site-listed':
        case 'site-synced':
        case 'receipt-written':
            return [['✓', 'good', (0,sentences/* sentenceOf */.$N)(event)]];
        case 'function-kept':
            return [['=', 'dim', (0,sentences/* sentenceOf */.$N)(event)]];
        case 'function-failed':
            return failedFunctionLines(event);
        case 'run-started':
        case 'step-started':
        case 'deploy-planned':
        case 'upload-progressed':
        case 'site-progressed':
        case 'hosting-opening':
        case 'finished':
        case 'failed':
            return [];
    }
}
/** Said at once, where it happened: functions run side by side, and the end of the run may be minutes away. */
function failedFunctionLines(event) {
    const { help, reference } = (0,failure_lines/* failureLines */.w)(event.failure);
    const logged = (0,function_log/* logExcerpt */.sQ)(event.logs).map((line) => [function_log/* logMark */.sp, 'dim', line]);
    return [['✗', 'bad', (0,sentences/* sentenceOf */.$N)(event)], ['→', 'dim', help], ['·', 'dim', reference], ...logged];
}
const shownIf = (shown, line) => (shown ? [line] : []);

;// CONCATENATED MODULE: ./build/reporting/terminal.js









const gutter = Math.max(...[...releaseSteps, ...deploySteps].map((step) => step.length)) + 2;
/** For people at a terminal, and for the log of any CI system but GitHub: the step in the first column, its facts beside it. */
function createTerminalReporter(options) {
    const { verbose } = options;
    const paint = createPaint(options.colour);
    const screen = createScreen(options);
    const notes = (0,run_notes/* createRunNotes */.D)();
    const isProgressStep = (0,progress/* createProgressSteps */.P)();
    /** The step that runs. Its name stands beside its first fact. */
    let current;
    const gutterText = () => (current === undefined || current.isNamed ? '' : current.step).padEnd(gutter);
    const print = (line) => {
        screen.line(`${paint('strong', gutterText())}${paintLine(line, paint)}`);
        if (current !== undefined)
            current.isNamed = true;
    };
    /** A step that had nothing to tell is named all the same, and one that was broken off says so. */
    const leaveStep = () => {
        if (current === undefined)
            return;
        const { step, isNamed, isFinished } = current;
        if (!isFinished)
            print(['✗', 'bad', `${sentences/* stepTitles */._4[step]}: did not finish`]);
        else if (!isNamed)
            print(['✓', 'good', sentences/* stepTitles */._4[step]]);
        current = undefined;
    };
    const startRun = (event) => {
        const banner = event.dryRun ? [paint('notice', sentences/* dryRunBanner */.NI)] : [];
        for (const line of [paint('strong', (0,sentences/* sentenceOf */.$N)(event)), ...banner, ''])
            screen.line(line);
    };
    const startStep = (event) => {
        leaveStep();
        current = { step: event.step, isNamed: false, isFinished: false };
        screen.status(`${gutterText()}… ${(0,sentences/* sentenceOf */.$N)(event)}`);
    };
    const showProgress = (event) => {
        const mark = event.type === 'hosting-opening' ? '…' : '↑';
        if (options.interactive)
            screen.status(`${gutterText()}${mark} ${(0,sentences/* sentenceOf */.$N)(event)}`);
        else if (isProgressStep(event))
            print([mark, 'dim', (0,sentences/* sentenceOf */.$N)(event)]);
    };
    const end = (event) => {
        leaveStep();
        for (const line of ['', ...endingLines(event, notes, { paint, verbose })])
            screen.line(line);
    };
    const follow = (event) => {
        if (event.type === 'run-started')
            startRun(event);
        else if (event.type === 'step-started')
            startStep(event);
        else if (event.type === 'step-finished' && current !== undefined)
            current.isFinished = true;
        else if (event.type === 'deploy-planned')
            (0,plan_table/* planLines */.HN)(event, notes).forEach(print);
        else if ((0,progress/* isProgress */.c)(event))
            showProgress(event);
        else if (event.type === 'finished' || event.type === 'failed')
            end(event);
    };
    return {
        report: (event) => {
            notes.add(event);
            for (const line of factLines(event, verbose))
                print(line);
            follow(event);
        },
    };
}

;// CONCATENATED MODULE: ./build/hosts/shell.js




/** What a shell shows: text for people, JSON lines when asked for. Nothing reaches a stream with a known secret in it. */
function createShellReporter({ json, verbose, also = {} }) {
    const people = json ? process.stderr : process.stdout;
    // A reader that goes away (`| head`) must not end a release half way.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
    const terminal = createTerminalReporter({
        write: (text) => void people.write(text),
        colour: wantsColour(people),
        interactive: people.isTTY === true && process.env['CI'] === undefined,
        verbose,
        columns: people.columns ?? 100,
    });
    const lines = json ? { 'JSON lines': createJsonLinesReporter({ write: (text) => void process.stdout.write(text) }) } : {};
    const redactor = (0,redact/* createRedactor */.l)();
    return { reporter: (0,fan_out/* createFanOut */.O)({ terminal, ...lines, ...also }, redactor), redactor };
}
/** no-color.org and force-color.org: a non-empty variable decides, else whether it is a terminal. */
function wantsColour(stream) {
    if (process.env['NO_COLOR'])
        return false;
    if (process.env['FORCE_COLOR'])
        return process.env['FORCE_COLOR'] !== '0';
    return stream.isTTY === true;
}


/***/ })

};
