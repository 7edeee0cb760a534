export const id = 827;
export const ids = [827];
export const modules = {

/***/ 18827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  helpText: () => (/* binding */ helpText)
});

// EXTERNAL MODULE: ./build/config/inputs.js + 2 modules
var inputs = __webpack_require__(64728);
// EXTERNAL MODULE: ./build/config/verbs.js
var verbs = __webpack_require__(76277);
;// CONCATENATED MODULE: ./build/config/describe.js


const words = {
    en: { oneOf: 'One of', fallback: 'Default:', instead: 'On the command line, set the variable', stop: '.' },
    zh: { oneOf: '可选值：', fallback: '默认值：', instead: '命令行中请改用环境变量', stop: '。' },
};
const placeholders = {
    text: 'TEXT',
    integer: 'N',
    flag: '',
    list: 'A,B',
    lines: 'TEXT',
    pairs: 'ios=V,android=V',
    path: 'PATH',
    paths: 'PATHS',
    globs: 'PATTERNS',
    choice: '',
    duration: 'TIME',
    moment: 'TIME',
    json: 'JSON',
};
/** What stands for the value of an input in usage texts; empty for a switch. */
function placeholderOf(name) {
    const { kind, choices, placeholder } = (0,inputs/* inputOf */.wg)(name);
    return placeholder ?? choices?.join('|') ?? placeholders[kind];
}
/** The sentence of an input. */
const aboutOf = (name, language) => (language === 'en' ? (0,inputs/* inputOf */.wg)(name).about : (0,inputs/* inputOf */.wg)(name).zh);
/** The default, with those of single verbs behind it: `2m (deploy: 10m)`. */
function fallbackInWords(name, quote = (text) => text) {
    const { fallback, fallbacks = {} } = (0,inputs/* inputOf */.wg)(name);
    if (fallback === undefined)
        return undefined;
    const own = Object.entries(fallbacks).map(([verb, text]) => ` (${verb}: ${quote(text)})`);
    return `${quote(fallback)}${own.join('')}`;
}
/** The sentence of an input, with the values it may have and its default: that of one verb, or of all. */
function describe(name, language, verb) {
    const { choices, secret } = (0,inputs/* inputOf */.wg)(name);
    const { oneOf, fallback: fallbackWord, stop, instead } = words[language];
    const gap = language === 'en' ? ' ' : '';
    const fallback = verb === undefined ? fallbackInWords(name) : (0,inputs/* fallbackOf */.wM)(name, verb);
    return [
        aboutOf(name, language),
        ...(choices === undefined || choices.length < 2 ? [] : [`${oneOf}${gap}${choices.join(language === 'en' ? ', ' : '、')}${stop}`]),
        ...(fallback === undefined ? [] : [`${fallbackWord}${gap}${fallback}${stop}`]),
        ...(secret === undefined ? [] : [`${instead} ${secret.variable}${stop}`]),
    ].join(gap);
}
/** Which modes of the Action something is for, when not for all: ` Mode deploy.` */
function modesInWords(verbs) {
    const own = modeNames.filter((mode) => verbs.includes(mode));
    return own.length === modeNames.length ? '' : ` Mode ${own.join(', ')} only.`;
}

;// CONCATENATED MODULE: ./build/config/input.js
/** The headings under which inputs are listed in documents. */
const groups = {
    package: { about: 'Mini program and its build', zh: '小程序与构建产物' },
    phones: { about: 'How phones treat the package', zh: '客户端如何处理该包' },
    audience: { about: 'Who receives it', zh: '谁会收到' },
    functions: { about: 'Cloud functions', zh: '云函数' },
    hosting: { about: 'Site', zh: '静态网站' },
    cloud: { about: 'Cloud and access', zh: '云端与访问凭证' },
    run: { about: 'This run', zh: '本次运行' },
    emulator: { about: 'Emulator', zh: '模拟器' },
};

// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(52855);
;// CONCATENATED MODULE: ./build/config/help-text.js





const width = 100;
const column = 34;
/** Breaks a text into lines of at most `room` characters, between words. */
function wrap(text, room) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > room) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
}
/** A term and its explanation side by side; a long term has a line of its own. */
function entry(term, text) {
    const lines = wrap(text, width - column);
    const margin = ' '.repeat(column);
    const label = `  ${term}`;
    if (label.length + 2 > column)
        return [label, ...lines.map((line) => margin + line)].join('\n');
    return lines.map((line, index) => (index === 0 ? label.padEnd(column) : margin) + line).join('\n');
}
function flagOf(name) {
    const { kind, fallback } = (0,inputs/* inputOf */.wg)(name);
    if (kind === 'flag')
        return fallback === 'true' ? `--no-${name}` : `--${name}`;
    return `--${name} ${placeholderOf(name)}`;
}
/** What the flag does: one that is on by default is offered as its opposite. */
function explanationOf(name, verb) {
    const { kind, about, choices } = (0,inputs/* inputOf */.wg)(name);
    const fallback = (0,inputs/* fallbackOf */.wM)(name, verb);
    if (kind !== 'flag')
        return choices === undefined ? describe(name, 'en', verb) : `${about}${fallback === undefined ? '' : ` Default: ${fallback}.`}`;
    return fallback === 'true' ? `${about} On by default; this switches it off.` : about;
}
function groupPart(group, names, verb) {
    const members = names.filter((name) => (0,inputs/* inputOf */.wg)(name).group === group && (0,inputs/* inputOf */.wg)(name).secret === undefined);
    if (members.length === 0)
        return [];
    return [`${groups[group].about}:\n${members.map((name) => entry(flagOf(name), explanationOf(name, verb))).join('\n')}`];
}
function secretPart(names) {
    const secrets = names.filter((name) => (0,inputs/* inputOf */.wg)(name).secret !== undefined);
    if (secrets.length === 0)
        return [];
    const lines = [
        entry('ALIBABA_CLOUD_ACCESS_KEY_ID', 'Id of the access key, when --access-key-id is not given.'),
        ...secrets.map((name) => entry((0,inputs/* inputOf */.wg)(name).secret?.variable ?? '', (0,inputs/* inputOf */.wg)(name).about)),
    ];
    return [`Secrets, as variables only:\n${lines.join('\n')}`];
}
const common = [entry('-h, --help', 'Show this help.')].join('\n');
/** Where a value may come from, with one input of the verb as the example. */
const orderOfSources = (name) => wrap(`Every flag is also a variable (--${name} is ${(0,names/* variableOf */.Qn)(name)}), and most are keys of miniship.yml (${(0,inputs/* fileKeyOf */.zS)(name)}). Order: flag, variable, file, default.`, width).join('\n');
function verbHelp(verb) {
    const { about, examples, reads } = verbs/* verbs */.PB[verb];
    const names = (0,inputs/* inputsOf */.Vc)(verb, 'command');
    return [
        `Usage: miniship ${verb}${verb === 'plan' ? ` ${(0,inputs/* inputOf */.wg)('dry-run').verbs.join('|')}` : ''} [flags]\n\n${wrap(about, width).join('\n')}`,
        ...Object.keys(groups).flatMap((group) => groupPart(group, names, verb)),
        ...secretPart(names),
        common,
        ...(reads === 'nothing' ? [] : [orderOfSources(reads === 'app' ? 'h5-id' : 'space-id')]),
        `Examples:\n${examples.flatMap((example) => exampleLines(example)).join('\n')}`,
    ].join('\n\n');
}
/** A long example goes on in the next line, in a way that a shell accepts. */
function exampleLines(example) {
    const lines = wrap(example, width - 8);
    return lines.map((line, index) => `${index === 0 ? '  ' : '      '}${line}${index < lines.length - 1 ? ' \\' : ''}`);
}
const overview = () => [
    'Usage: miniship <verb> [flags]',
    'Releases mPaaS mini programs, and deploys MPServerless functions and sites, from any CI.',
    `Verbs:\n${verbs/* verbNames */.Et.map((verb) => entry(verb, verbs/* verbs */.PB[verb].about)).join('\n')}`,
    [entry('-h, --help', 'Show this help, or that of a verb: miniship release --help.'), entry('-v, --version', 'Show the version.')].join('\n'),
].join('\n\n');
/** The text of --help, for one verb or for all. */
const helpText = (verb) => `${verb === undefined ? overview() : verbHelp(verb)}\n`;


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


/***/ })

};
