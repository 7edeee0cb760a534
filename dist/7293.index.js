export const id = 7293;
export const ids = [7293,1916];
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

/***/ 94462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/config-find.js
var config_find = __webpack_require__(93057);
// EXTERNAL MODULE: ./build/config/read-inputs.js + 3 modules
var read_inputs = __webpack_require__(89145);
// EXTERNAL MODULE: ./build/config/workflow-file.js
var workflow_file = __webpack_require__(89009);
// EXTERNAL MODULE: ./build/config/yaml-text.js
var yaml_text = __webpack_require__(11702);
;// CONCATENATED MODULE: ./build/config/deploy-workflow.js


const outputs = ['status', 'functions-deployed', 'http-endpoint', 'hosting-url'];
/** Functions, site and settings of a space follow the main branch. */
const deployWorkflow = (form) => ({
    about: [
        'Every merge brings the functions, the site and the settings of the space to what the repository says;',
        'what did not change is left alone.',
    ],
    needs: ['miniship.yml with "serverless:"', workflow_file/* secretsNeeded */.VP],
    triggers: (0,workflow_file/* inForm */.E$)(form, {
        reusable: (0,workflow_file/* called */.Ab)(workflow_file/* buildInputs */._9, 'deploy', outputs),
        printed: { push: { branches: ['main'] } },
    }),
    jobs: {
        deploy: {
            ...workflow_file/* job */.Yl,
            permissions: { contents: 'read' },
            // A run that waits may be dropped for a newer one, which brings its changes along.
            concurrency: { group: 'miniship-space', 'cancel-in-progress': (0,yaml_text/* noted */.ZT)(false, 'a run that began is not cut off') },
            outputs: form.kind === 'reusable' ? (0,workflow_file/* jobOutputs */.ke)(outputs) : undefined,
            steps: [workflow_file/* checkout */.Pt, ...(0,workflow_file/* build */.jq)(form), ...(0,workflow_file/* miniship */.ec)(form, { with: { mode: 'deploy', ...workflow_file/* keys */.HP }, env: (0,workflow_file/* variables */.Ee)('SPACE_ID') })],
        },
    },
});

;// CONCATENATED MODULE: ./build/config/preview-workflow.js


const preview_workflow_outputs = ['status', 'archive-bytes'];
/** Only reads are made: the newer commit of a pull request makes the older run worthless. */
const concurrency = { group: `miniship-preview-${(0,workflow_file/* expression */.dn)('github.ref')}`, 'cancel-in-progress': true };
/** What a release would do, for each pull request; nothing is uploaded. */
const previewWorkflow = (form) => ({
    about: [
        'Shows for each pull request what a release of it would do: the build is checked, the cloud is only read, and the job summary',
        'holds the plan. It does not put the mini program on a phone: an upload would use up a version.',
        'Pull requests from forks and from Dependabot get no secrets, and are left out.',
    ],
    needs: ['miniship.yml with the mini program and its rollout', workflow_file/* secretsNeeded */.VP],
    triggers: (0,workflow_file/* inForm */.E$)(form, {
        reusable: (0,workflow_file/* called */.Ab)({ app: workflow_file/* appInput */.Y9, ...workflow_file/* buildInputs */._9 }, 'preview', preview_workflow_outputs),
        printed: { pull_request: {} },
    }),
    jobs: {
        preview: {
            if: (0,workflow_file/* expression */.dn)("github.event.pull_request.head.repo.full_name == github.repository && github.actor != 'dependabot[bot]'"),
            ...workflow_file/* job */.Yl,
            permissions: { contents: 'read' },
            concurrency,
            outputs: form.kind === 'reusable' ? (0,workflow_file/* jobOutputs */.ke)(preview_workflow_outputs) : undefined,
            steps: [
                workflow_file/* checkout */.Pt,
                ...(0,workflow_file/* build */.jq)(form),
                ...(0,workflow_file/* miniship */.ec)(form, {
                    with: {
                        mode: 'release',
                        'dry-run': true,
                        app: (0,workflow_file/* appOf */.XH)(form),
                        version: (0,yaml_text/* noted */.ZT)('99.99.99', 'free in any case; a dry run takes none'),
                        'on-active-release': (0,yaml_text/* noted */.ZT)('leave', 'a rollout that is under way says nothing against a pull request'),
                        force: (0,yaml_text/* noted */.ZT)(true, 'nor does a newer commit that is released already'),
                        ...workflow_file/* keys */.HP,
                    },
                    env: (0,workflow_file/* variables */.Ee)('MPAAS_TENANT_ID'),
                }),
            ],
        },
    },
});

;// CONCATENATED MODULE: ./build/config/promote-workflow.js


const promote_workflow_outputs = ['status', 'h5-version', 'stage'];
const asked = {
    to: { description: 'Stage: next, everyone, its number, or the name of a whitelist.', type: 'string', default: 'next' },
    package: {
        description: 'Package: final (the newest that is no pre-release), its version or its id.',
        type: 'string',
        default: 'final',
    },
    approve: { description: 'Open a manual gate; the reviewers of the environment are asked.', type: 'boolean', default: false },
};
const environment = {
    environment: { description: 'Environment whose reviewers open a manual gate.', type: 'string', default: 'production' },
};
/** A run by the schedule has no inputs: it goes to the next stage, and leaves pre-releases where they are. */
const withInputs = (form) => ({
    mode: 'promote',
    app: (0,workflow_file/* appOf */.XH)(form),
    package: (0,yaml_text/* noted */.ZT)((0,workflow_file/* expression */.dn)("inputs.package || 'final'"), 'a pre-release stays at its first stage, unless it is named'),
    to: (0,workflow_file/* expression */.dn)("inputs.to || 'next'"),
    approve: (0,workflow_file/* expression */.dn)("needs.approval.result == 'success'"),
    ...workflow_file/* keys */.HP,
});
/** The job that waits for reviewers holds no lock: nobody has to wait for them but the promotion. */
const approval = (form) => ({
    if: (0,workflow_file/* expression */.dn)('inputs.approve'),
    'runs-on': workflow_file/* job */.Yl['runs-on'],
    'timeout-minutes': 5,
    permissions: {},
    environment: (0,workflow_file/* inForm */.E$)(form, {
        reusable: (0,workflow_file/* expression */.dn)('inputs.environment'),
        printed: (0,yaml_text/* noted */.ZT)('production', 'give this environment its reviewers in the settings of the repository'),
    }),
    steps: [{ run: 'echo "Approved."' }],
});
/** Promotion by the clock, or by hand; the approval of a manual gate comes from an environment. */
const promoteWorkflow = (form) => ({
    about: [
        'Moves the rollout of the mini program to its next stage once hold and gate of miniship.yml allow it;',
        'before that it does nothing, and says why.',
        'A manual gate is opened by a run by hand with "approve", behind the reviewers of an environment.',
    ],
    needs: [
        'miniship.yml with the mini program and its rollout',
        workflow_file/* secretsNeeded */.VP,
        'for manual gates the environment "production" with reviewers',
    ],
    triggers: (0,workflow_file/* inForm */.E$)(form, {
        reusable: (0,workflow_file/* called */.Ab)({ app: workflow_file/* appInput */.Y9, ...asked, ...environment }, 'promote', promote_workflow_outputs),
        printed: {
            schedule: [{ cron: (0,yaml_text/* noted */.ZT)('7,37 * * * *', 'UTC; GitHub runs it on the default branch only, and may be late') }],
            workflow_dispatch: { inputs: asked },
        },
    }),
    jobs: {
        approval: approval(form),
        promote: {
            needs: 'approval',
            if: (0,yaml_text/* noted */.ZT)((0,workflow_file/* expression */.dn)("!cancelled() && (needs.approval.result == 'success' || needs.approval.result == 'skipped')"), 'Approved, or nobody had to be asked.\nWithout this a skipped approval would skip the promotion, too.'),
            ...workflow_file/* job */.Yl,
            permissions: { contents: 'read' },
            concurrency: (0,workflow_file/* oneAtATime */.IH)(form),
            outputs: form.kind === 'reusable' ? (0,workflow_file/* jobOutputs */.ke)(promote_workflow_outputs) : undefined,
            steps: [workflow_file/* checkout */.Pt, ...(0,workflow_file/* miniship */.ec)(form, { with: withInputs(form), env: (0,workflow_file/* variables */.Ee)('MPAAS_TENANT_ID') })],
        },
    },
});

;// CONCATENATED MODULE: ./build/config/release-workflow.js


const release_workflow_outputs = ['status', 'h5-version', 'package-id', 'stage'];
const onActiveRelease = (0,yaml_text/* noted */.ZT)((0,workflow_file/* expression */.dn)("contains(github.ref_name, '-') && 'leave' || 'finish'"), 'A pre-release (v1.5.0-rc.1) starts beside what is under way; a final (v1.5.0) takes its place, earlier pre-releases included.');
/** Release on a tag: the first stage of `rollout:` starts. */
const releaseWorkflow = (form) => ({
    about: [
        'A version tag releases the mini program to the first stage of its rollout. There a pre-release such as v1.5.0-rc.1 stays;',
        'a final such as v1.5.0 goes on with the promote workflow.',
    ],
    needs: ['miniship.yml with the mini program and its rollout', workflow_file/* secretsNeeded */.VP],
    triggers: (0,workflow_file/* inForm */.E$)(form, {
        reusable: (0,workflow_file/* called */.Ab)({ app: workflow_file/* appInput */.Y9, ...workflow_file/* buildInputs */._9 }, 'release', release_workflow_outputs),
        printed: { push: { tags: ['v*'] } },
    }),
    jobs: {
        release: {
            ...workflow_file/* job */.Yl,
            permissions: { contents: 'read' },
            concurrency: (0,workflow_file/* oneAtATime */.IH)(form),
            outputs: form.kind === 'reusable' ? (0,workflow_file/* jobOutputs */.ke)(release_workflow_outputs) : undefined,
            steps: [
                workflow_file/* checkout */.Pt,
                ...(0,workflow_file/* build */.jq)(form),
                ...(0,workflow_file/* miniship */.ec)(form, {
                    with: { mode: 'release', app: (0,workflow_file/* appOf */.XH)(form), 'on-active-release': onActiveRelease, ...workflow_file/* keys */.HP },
                    env: (0,workflow_file/* variables */.Ee)('MPAAS_TENANT_ID'),
                }),
            ],
        },
    },
});

;// CONCATENATED MODULE: ./build/config/rollback-workflow.js


const rollback_workflow_outputs = ['status', 'h5-version', 'rolled-back-from', 'rolled-back-to'];
const rollback_workflow_asked = {
    target: { description: 'previous, a version such as 1.4.1.90, or the id of a package.', type: 'string', default: 'previous' },
    reason: { description: 'Why; kept in the memo and the receipt.', type: 'string', required: true },
};
/** The mini program that the file was printed for, if it was printed for one. */
const onlyApp = (form) => (form.kind === 'printed' ? form.app : undefined);
/** By hand another mini program can be picked; the lock follows the pick. */
const rollback_workflow_concurrency = (form) => ({
    ...(0,workflow_file/* oneAtATime */.IH)(form),
    ...(onlyApp(form) === undefined ? {} : { group: `miniship-${(0,workflow_file/* expression */.dn)('inputs.app')}` }),
});
/** The way back, by one press of a button. */
const rollbackWorkflow = (form) => ({
    about: ['Brings the mini program back: everybody receives the content of the earlier version again, under a new version.'],
    needs: ['miniship.yml with the mini program and its rollout', workflow_file/* secretsNeeded */.VP],
    triggers: (0,workflow_file/* inForm */.E$)(form, {
        reusable: (0,workflow_file/* called */.Ab)({ app: workflow_file/* appInput */.Y9, ...rollback_workflow_asked }, 'rollback', rollback_workflow_outputs),
        printed: {
            workflow_dispatch: {
                inputs: {
                    app: { ...workflow_file/* appInput */.Y9, default: onlyApp(form) ?? '', required: onlyApp(form) !== undefined },
                    ...rollback_workflow_asked,
                },
            },
        },
    }),
    jobs: {
        rollback: {
            ...workflow_file/* job */.Yl,
            permissions: { contents: 'read', actions: 'read' },
            concurrency: rollback_workflow_concurrency(form),
            outputs: form.kind === 'reusable' ? (0,workflow_file/* jobOutputs */.ke)(rollback_workflow_outputs) : undefined,
            steps: [
                workflow_file/* checkout */.Pt,
                ...(0,workflow_file/* miniship */.ec)(form, {
                    with: {
                        mode: 'rollback',
                        app: (0,workflow_file/* expression */.dn)('inputs.app'),
                        to: (0,workflow_file/* expression */.dn)('inputs.target'),
                        reason: (0,workflow_file/* expression */.dn)('inputs.reason'),
                        ...workflow_file/* keys */.HP,
                    },
                    env: {
                        ...(0,workflow_file/* variables */.Ee)('MPAAS_TENANT_ID'),
                        GITHUB_TOKEN: (0,yaml_text/* noted */.ZT)((0,workflow_file/* expression */.dn)('github.token'), 'reads the archive that an earlier run kept'),
                    },
                }),
            ],
        },
    },
});

;// CONCATENATED MODULE: ./build/config/workflow-files.js
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an expression of GitHub is no template of ours.






const makers = {
    release: releaseWorkflow,
    promote: promoteWorkflow,
    rollback: rollbackWorkflow,
    deploy: deployWorkflow,
    preview: previewWorkflow,
};
/** Where the file stands: in this repository under its bare name, in that of a user under a name that says whose it is. */
const workflowPath = (name, { kind }) => `.github/workflows/${kind === 'reusable' ? name : `miniship-${name}`}.yml`;
/** The permissions that a caller has to grant: a called workflow gets no more than its caller has. */
const callExample = (name) => [
    'Call it from a workflow with triggers of its own; "miniship init" prints one that needs no call:',
    '',
    'jobs:',
    `  ${name}:`,
    `    uses: miniship/miniship/${workflowPath(name, { kind: 'reusable' })}@v0 # pin this to a commit`,
    `    permissions: { contents: read${name === 'rollback' ? ', actions: read' : ''} }`,
    '    secrets:',
    '      ALIYUN_ACCESS_KEY_ID: ${{ secrets.ALIYUN_ACCESS_KEY_ID }}',
    '      ALIYUN_ACCESS_KEY_SECRET: ${{ secrets.ALIYUN_ACCESS_KEY_SECRET }}',
];
/** The text of a workflow file. */
function workflowText(name, form) {
    const { about, needs, triggers, jobs } = makers[name](form);
    const aim = [...about, 'It needs:', ...needs.map((need) => `- ${need}`)];
    const top = form.kind === 'reusable'
        ? [`Generated by "npm run docs" from src/config/${name}-workflow.ts; do not edit.`, ...aim, ...callExample(name)]
        : [...aim, 'Written by "miniship init"; it is yours to change.'];
    return (0,yaml_text/* yamlText */.pS)(top, { name: form.kind === 'reusable' ? name : `miniship ${name}`, on: triggers, permissions: {}, jobs });
}
/** What has to be there before these workflows can run, each thing once. */
const needsOf = (names) => [
    ...new Set(names.flatMap((name) => makers[name]({ kind: 'printed' }).needs)),
];

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/hosts/read-text.js
var read_text = __webpack_require__(37976);
;// CONCATENATED MODULE: ./build/hosts/init-command.js
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an expression of GitHub is no template of ours.








/** The verb `init`: prints workflow files, or writes them where GitHub finds them. It asks nothing. */
async function initCommand(flags) {
    const question = {
        verb: 'init',
        given: flags.values,
        givenFrom: 'flag',
        variables: process.env,
        workingDirectory: process.cwd(),
        readText: read_text/* readText */.y,
    };
    const inputs = await (0,read_inputs/* readInputs */.Ko)(question);
    (0,failure/* throwProblems */.Jh)([...flags.problems, ...inputs.problems, ...initProblems(inputs)]);
    const { workflow, app, json, write, force } = inputs.values;
    const names = workflow === 'all' ? workflow_file/* workflowNames */.gd : [workflow];
    const files = names.map((name) => fileOf(name, app));
    const states = write ? writeAll(files, { folder: inputs.workingDirectory, force }) : files.map(() => 'printed');
    // A reader that goes away (`| head`) is no failure.
    process.stdout.on('error', () => undefined);
    if (json)
        process.stdout.write(jsonLines(files, states));
    else
        process.stdout.write(write ? report(names, files, states, inputs.workingDirectory) : documentsOf(files));
    return 0;
}
function fileOf(name, app) {
    const form = { kind: 'printed', app };
    return { path: workflowPath(name, form), text: workflowText(name, form) };
}
/** A name that GitHub would read as an expression cannot stand in a workflow. */
function initProblems({ values: { app, force, write }, sources }) {
    const where = sources.get('app')?.where ?? 'default';
    const expected = 'a name of miniship.yml, one line without ${{';
    return [
        ...(app !== undefined && /\p{Cc}|\$\{\{/u.test(app)
            ? [new failure.Failure('INPUT_INVALID', { name: 'app', value: app, where, expected })]
            : []),
        ...(force && !write
            ? [new failure.Failure('INPUT_MISSING', { name: 'write', about: '--force replaces files that --write would leave alone.' })]
            : []),
    ];
}
/** Looks at every file before the first one is written: either all are, or none. */
function writeAll(files, { folder, force }) {
    const found = files.map(({ path, text }) => {
        const there = unlessUnwritable(path, () => (0,read_text/* readText */.y)((0,external_node_path_.join)(folder, path)));
        if (there === undefined)
            return 'written';
        return there === text ? 'unchanged' : 'replaced';
    });
    const differing = files.filter((_, index) => found[index] === 'replaced').map(({ path }) => path);
    if (differing.length > 0 && !force)
        throw new failure.Failure('FILES_DIFFER', { paths: differing });
    for (const [index, { path, text }] of files.entries()) {
        if (found[index] === 'unchanged')
            continue;
        unlessUnwritable(path, () => {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, path), text);
        });
    }
    return found;
}
function unlessUnwritable(path, work) {
    try {
        return work();
    }
    catch (error) {
        throw new failure.Failure('FILE_UNWRITABLE', { path, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
    }
}
/** Each document begins with the path of its file; one alone is that file as it is. */
const documentsOf = (files) => files.map(({ path, text }) => `# ${path}\n${text}`).join('---\n');
function report(names, files, states, folder) {
    const done = files.map(({ path }, index) => `${(states[index] ?? '').padEnd(10)} ${path}`);
    const hasConfig = config_find/* usualNames */.V.some((name) => (0,read_text/* readText */.y)((0,external_node_path_.join)(folder, name)) !== undefined);
    const needs = needsOf(names).map((need) => `- ${need}${need.startsWith('miniship.yml') && !hasConfig ? ' (there is none yet)' : ''}`);
    const last = '- a commit in place of "@v0", in every "uses: miniship/miniship@v0"';
    return `${[...done, '', 'Before they can run, they need:', ...needs, last].join('\n')}\n`;
}
function jsonLines(files, states) {
    const lines = files.map(({ path, text }, index) => ({ type: 'workflow-file', version: 1, path, state: states[index], text }));
    const result = {
        type: 'result',
        version: 1,
        verb: 'init',
        exit: 0,
        status: states.includes('printed') ? 'printed' : 'written',
        outputs: {},
    };
    return [...lines, result].map((line) => `${JSON.stringify(line)}\n`).join('');
}


/***/ })

};
