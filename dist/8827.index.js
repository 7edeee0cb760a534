export const id = 8827;
export const ids = [8827];
export const modules = {

/***/ 18827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  helpText: () => (/* binding */ helpText)
});

// EXTERNAL MODULE: ./build/config/inputs.js + 10 modules
var inputs = __webpack_require__(449);
// EXTERNAL MODULE: ./build/config/takers.js
var takers = __webpack_require__(14663);
// EXTERNAL MODULE: ./build/config/verbs.js
var verbs = __webpack_require__(76277);
;// CONCATENATED MODULE: ./build/config/describe.js



const words = {
    en: {
        oneOf: 'One of',
        fallback: 'Default:',
        instead: 'On the command line, set the variable',
        stop: '.',
        gap: ' ',
        comma: ', ',
        withVerbs: (verbs) => `With ${verbs}: `,
    },
    zh: {
        oneOf: '可选值：',
        fallback: '默认值：',
        instead: '命令行中请改用环境变量',
        stop: '。',
        gap: '',
        comma: '、',
        withVerbs: (verbs) => `用于 ${verbs} 时，`,
    },
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
    template: 'TEXT',
};
/** What stands for the value of an input in usage texts; empty for a switch. */
function placeholderOf(name) {
    const { kind, choices, placeholder } = (0,inputs/* inputOf */.wg)(name);
    return placeholder ?? choices?.join('|') ?? placeholders[kind];
}
/** The sentence of an input: to one verb, or to all that take it. */
function aboutOf(name, language, verb) {
    const { abouts = {}, ...common } = (0,inputs/* inputOf */.wg)(name);
    if (verb !== undefined)
        return said(abouts[verb] ?? common, language);
    return [said(common, language), ...ownSentences(abouts, language)].join(words[language].gap);
}
/** A sentence that is there in both languages. */
const said = ({ about, zh }, language) => language === 'en' ? about : zh;
/** What single verbs make of an input; those that make the same of it stand together. */
function ownSentences(abouts, language) {
    const { comma, withVerbs } = words[language];
    const verbsBySentence = new Map();
    for (const [verb, own] of Object.entries(abouts)) {
        const sentence = said(own, language);
        verbsBySentence.set(sentence, [...(verbsBySentence.get(sentence) ?? []), verb]);
    }
    return [...verbsBySentence].map(([sentence, verbs]) => `${withVerbs(verbs.join(comma))}${sentence}`);
}
/** The default, with those of single verbs behind it: `2m (deploy: 10m)`. */
function fallbackInWords(name, quote = (text) => text) {
    const { fallback, fallbacks = {} } = (0,inputs/* inputOf */.wg)(name);
    if (fallback === undefined)
        return undefined;
    const own = Object.entries(fallbacks).map(([verb, text]) => ` (${verb}: ${quote(text)})`);
    return `${quote(fallback)}${own.join('')}`;
}
/** The sentence of an input, with the values it may have and its default: those of one verb, or of all. */
function describe(name, language, verb) {
    const { choices, secret } = (0,inputs/* inputOf */.wg)(name);
    const { oneOf, fallback: fallbackWord, stop, instead, gap, comma } = words[language];
    const fallback = verb === undefined ? fallbackInWords(name) : (0,inputs/* fallbackOf */.wM)(name, verb);
    return [
        aboutOf(name, language, verb),
        ...(choices === undefined || choices.length < 2 ? [] : [`${oneOf}${gap}${choices.join(comma)}${stop}`]),
        ...(fallback === undefined ? [] : [`${fallbackWord}${gap}${fallback}${stop}`]),
        ...(secret === undefined ? [] : [`${instead} ${secret.variable}${stop}`]),
    ].join(gap);
}
/** Which modes of the Action something is for, when not for all: ` Mode deploy only.`, ` All modes but deploy.` */
function modesInWords(verbs) {
    const own = modeNames.filter((mode) => verbs.includes(mode));
    if (own.length === modeNames.length)
        return '';
    if (own.length === 1)
        return ` Mode ${own[0]} only.`;
    const words = takersInWords(own, 'en');
    return words.startsWith('all') ? ` Modes: ${words}.` : ` Modes ${words} only.`;
}

;// CONCATENATED MODULE: ./build/config/input.js
/** The headings under which inputs are listed in documents. */
const groups = {
    package: { about: 'Mini program and its build', zh: '小程序与构建产物' },
    phones: { about: 'How phones treat the package', zh: '客户端如何处理该包' },
    audience: { about: 'Who receives it', zh: '谁会收到' },
    rollout: { about: 'Rollout and the way back', zh: '灰度发布与回滚' },
    verify: { about: 'Check', zh: '检查' },
    notify: { about: 'Message', zh: '消息' },
    functions: { about: 'Cloud functions', zh: '云函数' },
    hosting: { about: 'Site', zh: '静态网站' },
    cloud: { about: 'Cloud and access', zh: '云端与访问凭证' },
    doctor: { about: 'Doctor', zh: '诊断' },
    run: { about: 'This run', zh: '本次运行' },
    emulator: { about: 'Emulator', zh: '模拟器' },
};

// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(52855);
;// CONCATENATED MODULE: ./build/config/help-text.js





const width = 100;
const column = 34;
/** Verbs are short words. */
const verbColumn = 14;
/** Breaks a text into lines of at most `room` characters, between words; a longer word, such as a template, is broken behind a comma. */
function wrap(text, room) {
    const lines = [];
    let line = '';
    const pieces = new RegExp(`.{1,${room - 1}},|.{1,${room}}`, 'gu');
    for (const word of text.split(' ').flatMap((each) => (each.length > room && each.match(pieces)) || [each])) {
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
function entry(term, text, start = column) {
    const lines = wrap(text, width - start);
    const margin = ' '.repeat(start);
    const label = `  ${term}`;
    if (label.length + 2 > start)
        return [label, ...lines.map((line) => margin + line)].join('\n');
    return lines.map((line, index) => (index === 0 ? label.padEnd(start) : margin) + line).join('\n');
}
function flagOf(name, verb) {
    const { kind, fallback, bare } = (0,inputs/* inputOf */.wg)(name);
    if (bare?.[verb] !== undefined)
        return `--${name}`;
    if (kind === 'flag')
        return fallback === 'true' ? `--no-${name}` : `--${name}`;
    return `--${name} ${placeholderOf(name)}`;
}
/** What the flag does: one that is on by default is offered as its opposite. */
function explanationOf(name, verb) {
    const { kind, choices } = (0,inputs/* inputOf */.wg)(name);
    const about = aboutOf(name, 'en', verb);
    const fallback = (0,inputs/* fallbackOf */.wM)(name, verb);
    if (kind !== 'flag')
        return choices === undefined ? describe(name, 'en', verb) : `${about}${fallback === undefined ? '' : ` Default: ${fallback}.`}`;
    return fallback === 'true' ? `${about} On by default; this switches it off.` : about;
}
function groupPart(group, names, verb) {
    const members = names.filter((name) => (0,inputs/* inputOf */.wg)(name).group === group && (0,inputs/* inputOf */.wg)(name).secret === undefined);
    if (members.length === 0)
        return [];
    return [`${groups[group].about}:\n${members.map((name) => entry(flagOf(name, verb), explanationOf(name, verb))).join('\n')}`];
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
    `Verbs:\n${verbs/* verbNames */.Et.map((verb) => entry(verb, verbs/* verbs */.PB[verb].about, verbColumn)).join('\n')}`,
    [
        entry('-h, --help', 'Show this help, or that of a verb: miniship release --help.', verbColumn + 3),
        entry('-v, --version', 'Show the version.', verbColumn + 3),
    ].join('\n'),
].join('\n\n');
/** The text of --help, for one verb or for all. */
const helpText = (verb) => `${verb === undefined ? overview() : verbHelp(verb)}\n`;


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


/***/ })

};
