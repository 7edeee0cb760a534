export const id = 5888;
export const ids = [5888];
export const modules = {

/***/ 9752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readFlags: () => (/* binding */ readFlags)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/config/inputs.js + 10 modules
var inputs = __webpack_require__(449);
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

// EXTERNAL MODULE: ./build/config/parse-value.js
var parse_value = __webpack_require__(27508);
// EXTERNAL MODULE: ./build/config/takers.js
var takers = __webpack_require__(14663);
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
/** The input that names a file with this secret, where there is one. */
const fileOf = (secret) => ((0,inputs/* isInput */.Xy)(`${secret}-file`) ? `${secret}-file` : undefined);
/** Why this flag cannot be taken, if it cannot. */
function refusal(name, verb) {
    const { verbs, only, secret } = (0,inputs/* inputOf */.wg)(name);
    if (secret !== undefined)
        return new failure.Failure('SECRET_ON_COMMAND_LINE', { name, variable: secret.variable, file: fileOf(name) });
    if (only === 'action')
        return new failure.Failure('INPUT_MISPLACED', { name, where, reason: 'it is an input of the GitHub Action only' });
    if (verb === undefined || verbs.includes(verb))
        return undefined;
    return new failure.Failure('INPUT_MISPLACED', { name, where, reason: `"${verb}" does not take it, ${(0,takers/* takersInSentence */.P)(verbs)}` });
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
        const bare = verb === undefined ? undefined : (0,inputs/* inputOf */.wg)(meant.name).bare?.[verb];
        const text = refusal(meant.name, verb) ?? joined(meant.name, values.get(meant.name), meant.text || (bare ?? ''));
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
/** A matrix is a plan of jobs: a verb that acts has no use for it. */
const outsidePlan = (values) => values.has('matrix')
    ? [new failure.Failure('INPUT_MISPLACED', { name: 'matrix', where, reason: 'it goes with "plan", as in "plan release --matrix"' })]
    : [];
/** Reads a command line. Whether help or the version is asked for comes first; problems then do not matter. */
function readFlags(args) {
    const nothing = { values: new Map(), problems: [] };
    if (args[0] === '--version' || args[0] === '-v')
        return { ...nothing, help: false, version: true };
    const { flags, loose } = takeApart(args);
    // A matrix is the same for every verb; it need not be named.
    const isMatrix = flags.some(({ name }) => name === 'matrix');
    const asked = readVerb(isMatrix && loose.length === 1 && loose[0] === 'plan' ? ['plan', 'release'] : loose);
    const { verb } = asked;
    if (flags.some(({ name }) => name === 'help' || name === 'h')) {
        const topic = verb ?? (loose[0] === 'plan' ? 'plan' : undefined);
        return { ...nothing, verb, topic, help: true, version: false };
    }
    const read = collect(flags, verb);
    const { values, problems } = asked.planned ? planned(read.values) : { values: read.values, problems: outsidePlan(read.values) };
    const stray = asked.stray.map((argument) => new failure.Failure('ARGUMENT_UNEXPECTED', { argument }));
    return { verb, help: false, version: false, values, problems: [...asked.problems, ...read.problems, ...problems, ...stray] };
}


/***/ }),

/***/ 14663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ takersInSentence)
/* harmony export */ });
/* unused harmony export takersInWords */
/* harmony import */ var _verbs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76277);

const words = {
    en: { all: 'all', but: (names) => `all but ${names}`, comma: ', ' },
    zh: { all: '全部', but: (names) => `除 ${names} 外全部`, comma: '、' },
};
/** More exceptions than these would be a riddle. */
const mostExceptions = 4;
/**
 * The verbs that take an input or set an output, in few words: "all" are those that run against the cloud; others follow by
 * name. Ten names in every row of a table would hide the rows that differ.
 */
function takersInWords(verbs, language) {
    const { all, but, comma } = words[language];
    const inOrder = verbNames.filter((verb) => verbs.includes(verb));
    const missing = modeNames.filter((mode) => !verbs.includes(mode));
    const others = inOrder.filter((verb) => !isMode(verb));
    if (missing.length > mostExceptions)
        return inOrder.join(comma);
    return [missing.length === 0 ? all : but(missing.join(comma)), ...others].join(comma);
}
/** So many are named in a sentence; a reader who wants all of them asks for help. */
const mostNames = 3;
/** Who takes it instead, for a message: `"release", "promote", "pause" and 5 more do`. */
function takersInSentence(verbs) {
    const names = verbs.map((verb) => `"${verb}"`);
    if (names.length <= mostNames)
        return `${names.join(' and ')} ${names.length === 1 ? 'does' : 'do'}`;
    return `${names.slice(0, mostNames).join(', ')} and ${names.length - mostNames} more do`;
}


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
// EXTERNAL MODULE: ./build/emulator/emulator.js + 96 modules
var emulator_emulator = __webpack_require__(37565);
// EXTERNAL MODULE: ./build/emulator/seed.js
var seed = __webpack_require__(83229);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
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
/** The configuration of both, a gate that does not open, and two functions, one of them with a dependency from npm, and a site that has a page and a script with a hash in its name. */
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
    'crash-rate.js': "console.log('crash rate 4.2 %, at most 1 % is allowed');\nprocess.exitCode = 1;\n",
    'miniship.yml': `apps:
  shop:
    path: mini-program
    icon: icon.png
    clientMin: { ios: 10.1.60, android: 10.1.60 }
    rollout:
      - whitelist: { name: qa, users: [u001, u002] }
      - window: { users: 500, for: 24h }
        gate: { command: node crash-rate.js }
      - everyone
serverless:
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
/** Writes the samples below `folder`. */
async function writeSample(folder) {
    await writeFiles((0,external_node_path_.join)(folder, 'mini-program'), miniProgram);
    await writeFiles(folder, space);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'icon.png'), Buffer.from(icon, 'base64'));
    await (0,promises_.cp)((0,external_node_path_.join)(await besideBundle(), 'demo', 'ms'), (0,external_node_path_.join)(folder, 'functions/hello/node_modules/ms'), { recursive: true });
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

// EXTERNAL MODULE: ./build/hosts/end-on-signals.js
var end_on_signals = __webpack_require__(11735);
// EXTERNAL MODULE: ./build/hosts/run-command.js
var run_command = __webpack_require__(16817);
;// CONCATENATED MODULE: ./build/hosts/demo.js










const clientVersion = '10.2.0';
/** The default cloud, in which version 1.0.0 is live for everyone already: so there is something to see beside the new version. */
const demo_seed = (0,seed/* seedWith */.yM)({ h5Version: '1.0.0.90', audience: 'everyone' });
const acts = [
    { says: 'A new version goes to the testers first.', verb: 'release', flags: ['--version', 'v1.1.0'], exit: 0 },
    { says: 'They like it: it goes to 500 users.', verb: 'promote', flags: [], exit: 0 },
    { says: 'Now to everyone? The gate asks for the crash rate first.', verb: 'promote', flags: ['--to', 'everyone'], exit: 7 },
    {
        says: 'The rollout stands where it was. Back, in one step:',
        verb: 'rollback',
        flags: ['--to', 'previous', '--reason', 'crash rate 4.2 %'],
        exit: 0,
    },
];
/** The main jobs on a fresh emulator: a rollout with its way back, and a deploy of functions and a site. Leaves its folder, with the receipts, behind. */
async function demo(flags) {
    (0,failure/* throwProblems */.Jh)(flags.problems);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'miniship-demo-'));
    await writeSample(folder);
    const signals = (0,end_on_signals/* hearSignals */.EQ)();
    const emulator = await (0,emulator_emulator/* createEmulator */.I)({ seed: demo_seed });
    try {
        say(`An emulator of the cloud listens on ${emulator.url}; in it, version 1.0.0.90 is live for everyone.`);
        const unexpected = (await tellRollout(folder, emulator, signals)) ?? (await tellDeploy(folder, emulator));
        if (signals.came())
            return end_on_signals/* cancelledExit */.cl;
        if (unexpected !== undefined)
            return unexpected;
        say(`\nConfiguration, code and receipts: ${folder}`);
        return 0;
    }
    finally {
        await emulator.close();
        signals.done();
    }
}
/** The exit of the act that did not go as the story needs it, if one did not. */
async function tellRollout(folder, emulator, signals) {
    for (const [index, { says, verb, flags, exit }] of acts.entries()) {
        say(`\n${index + 1}. ${says}`);
        const result = await runShown([verb, '--app', 'shop', ...flags], { folder, receipt: `${index + 1}-${verb}.json` }, emulator);
        if (signals.came())
            return end_on_signals/* cancelledExit */.cl;
        if (result.exit !== exit)
            return result.exit || 1;
        say('\nWhat users of the app receive now:');
        for (const userId of ['u001', 'u999'])
            say(`  ${userId}  ${received(userId, emulator)}`);
    }
    return undefined;
}
async function tellDeploy(folder, emulator) {
    say('\n5. Cloud functions and a static site:');
    const deployed = await runShown(['deploy'], { folder, receipt: '5-deploy.json' }, emulator);
    if (deployed.exit !== 0)
        return deployed.exit;
    say('\nWhat a browser gets now:');
    await showAnswer(`${deployed.outputs['http-endpoint']}/http/hello?name=tom`);
    await showAnswer(deployed.outputs['hosting-url'] ?? '');
    return undefined;
}
/** Shows a command as a user would type it, and runs it. */
async function runShown([verb, ...args], { folder, receipt }, emulator) {
    say(`\n  $ miniship ${[verb, ...args].map(quoted).join(' ')}\n`);
    const given = (0,flags.readFlags)([verb, ...args, '--working-directory', folder, '--receipt', (0,external_node_path_.join)(folder, receipt)]);
    return await (0,run_command.runCommand)(verb, given, { PATH: process.env['PATH'], ...emulator.env });
}
const quoted = (word) => (/[^\w./:=@%-]/.test(word) ? `"${word}"` : word);
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


/***/ })

};
