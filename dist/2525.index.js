export const id = 2525;
export const ids = [2525,1916];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 58841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ questionFor),
/* harmony export */   CN: () => (/* binding */ asksForSeveral),
/* harmony export */   he: () => (/* binding */ readSelection)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7783);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79772);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52855);
/* harmony import */ var _parse_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27508);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89145);
/* harmony import */ var _verbs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76277);







/** What says which mini program is meant, or holds what only one can have. */
const ofOne = ['h5-id', 'h5-name', 'path', 'main-url', 'vhost'];
const isTrue = (text) => text !== undefined && (0,_parse_value_js__WEBPACK_IMPORTED_MODULE_3__/* .truthOf */ .D)(text) === true;
const listed = (text) => (text ?? '')
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
/** Whether all mini programs are asked for, or several by name. */
const asksForSeveral = (verb, question) => _verbs_js__WEBPACK_IMPORTED_MODULE_5__/* .severalVerbs */ .vq.some((name) => name === verb) && (isTrue((0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .early */ .Q3)('all', question)) || listed((0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .early */ .Q3)('app', question)).length > 1);
/** Finds the mini programs that are meant; all of the file when none is named. */
async function readSelection(question) {
    const workingDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(question.workingDirectory, (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .early */ .Q3)('working-directory', question) ?? '.');
    const path = (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .early */ .Q3)('config', question);
    const { file, names, problems } = await (0,_config_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readAppNames */ .g9)({
        workingDirectory,
        path: path === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDirectory, path),
        readText: question.readText,
        parse: question.parse,
    });
    const asked = [...new Set(listed((0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .early */ .Q3)('app', question)))];
    const unknown = asked.filter((name) => !names.includes(name));
    return {
        file,
        names: asked.length === 0 ? names : asked.filter((name) => names.includes(name)),
        problems: [
            ...problems,
            ...conflicts(question, asked),
            ...unknown.map((name) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('APP_NOT_CHOSEN', { file, apps: names, asked: name })),
            ...(names.length === 0 && problems.length === 0 && asked.length === 0 ? [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('APPS_MISSING', { file })] : []),
        ],
        unused: ofOne.map(_names_js__WEBPACK_IMPORTED_MODULE_6__/* .variableOf */ .Qn).filter((name) => (question.variables[name]?.trim() ?? '') !== ''),
    };
}
function conflicts({ given, variables }, asked) {
    const both = asked.length > 0 && isTrue((0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .early */ .Q3)('all', { given, variables }));
    const single = ofOne.filter((name) => (given.get(name)?.trim() ?? '') !== '');
    const reason = 'each mini program has its own in the configuration file.';
    return [
        ...(both ? [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('INPUTS_CONFLICT', { names: ['all', 'app'], reason: '"all" leaves none out.' })] : []),
        ...single.map((name) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('INPUTS_CONFLICT', { names: [asked.length > 0 ? 'app' : 'all', name], reason })),
    ];
}
/** The question as it is asked for one of them. */
function questionFor(name, question) {
    const given = new Map([...question.given].filter(([input]) => input !== 'all' && !ofOne.some((one) => one === input)));
    const variables = Object.fromEntries(Object.entries(question.variables).filter(([variable]) => !ofOne.some((one) => (0,_names_js__WEBPACK_IMPORTED_MODULE_6__/* .variableOf */ .Qn)(one) === variable)));
    return { ...question, given: given.set('app', name), variables, isPart: true };
}


/***/ }),

/***/ 5366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  matrixCommand: () => (/* binding */ matrixCommand)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/config/config-file.js
var config_file = __webpack_require__(79772);
// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(93515);
// EXTERNAL MODULE: ./build/config/read-inputs.js + 3 modules
var read_inputs = __webpack_require__(89145);
// EXTERNAL MODULE: ./build/config/selection.js
var selection = __webpack_require__(58841);
;// CONCATENATED MODULE: ./build/config/matrix.js





const ids = ['app-id', 'workspace-id'];
/** Spreads the mini programs of the file over runners; nothing else of them is looked at, as a runner that plans may have no keys and no builds. */
async function readShards(verb, question) {
    const asked = { ...question, parse: (0,config_file/* parseOnce */.vh)() };
    const { file, names, problems } = await (0,selection/* readSelection */.he)(asked);
    const shards = new Map();
    const found = [...problems];
    let system = 'github';
    for (const app of names) {
        const read = await (0,read_inputs/* readInputs */.Ko)({ ...(0,selection/* questionFor */.Aj)(app, asked), verb, names: [...ids, 'matrix'] });
        const { 'app-id': appId = '', 'workspace-id': workspaceId = '', matrix } = read.values;
        system = matrix ?? system;
        const commas = /[,\n]/.test(app) ? [commaIn(app, file)] : [];
        found.push(...read.problems, ...ids.flatMap((name) => (0,config_problems/* missing */.LO)(read, name)), ...commas);
        const key = JSON.stringify([appId, workspaceId]);
        shards.set(key, { appId, workspaceId, apps: [...(shards.get(key)?.apps ?? []), app] });
    }
    return { shards: [...shards.values()], system, problems: [...new Map(found.map((one) => [one.message, one])).values()] };
}
const commaIn = (app, file) => new failure.Failure('CONFIG_INVALID', { where: file, reason: `the name of a mini program, "${app}", holds a comma, which stands between names` });
/** The matrix as one line of JSON, which is YAML too. */
function matrixText(shards, system) {
    return JSON.stringify(system === 'gitlab' ? forGitLab(shards) : forGitHub(shards));
}
/** For `strategy.matrix: ${{ fromJSON(…) }}`; a job then runs `miniship release --app "${{ matrix.apps }}"`. */
const forGitHub = (shards) => ({
    include: shards.map(({ appId, workspaceId, apps }) => ({
        name: `${appId} ${workspaceId}`,
        apps: apps.join(','),
        'app-id': appId,
        'workspace-id': workspaceId,
    })),
});
/** A file for `trigger: include:` whose hidden job others extend; its variables are those that miniship reads. */
const forGitLab = (shards) => ({
    '.miniship-matrix': {
        parallel: {
            matrix: shards.map(({ appId, workspaceId, apps }) => ({
                MINISHIP_APP: apps.join(','),
                MINISHIP_APP_ID: appId,
                MINISHIP_WORKSPACE_ID: workspaceId,
            })),
        },
    },
});

// EXTERNAL MODULE: ./build/hosts/read-text.js
var read_text = __webpack_require__(37976);
;// CONCATENATED MODULE: ./build/hosts/matrix-command.js



/** `plan --matrix`: one line for another program to read, and no call of the cloud. */
async function matrixCommand(verb, flags) {
    const question = { given: flags.values, givenFrom: 'flag', variables: process.env, workingDirectory: process.cwd(), readText: read_text/* readText */.y };
    const { shards, system, problems } = await readShards(verb, question);
    (0,failure/* throwProblems */.Jh)([...flags.problems, ...problems]);
    process.stdout.write(`${matrixText(shards, system)}\n`);
    return 0;
}


/***/ })

};
