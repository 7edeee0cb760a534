export const id = 4842;
export const ids = [4842];
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

/***/ 81809:
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
// EXTERNAL MODULE: ./build/config/ci-jobs.js
var ci_jobs = __webpack_require__(29764);
// EXTERNAL MODULE: ./build/config/yaml-text.js
var yaml_text = __webpack_require__(11702);
;// CONCATENATED MODULE: ./build/config/azure-files.js
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an expression of Azure Pipelines is no template of ours.


const conditions = {
    tag: () => "startsWith(variables['Build.SourceBranch'], 'refs/tags/v')",
    main: () => "and(eq(variables['Build.SourceBranch'], 'refs/heads/main'), eq('${{ parameters.byHand }}', 'nothing'))",
    hand: (verb) => `eq('\${{ parameters.byHand }}', '${verb}')`,
};
/** The steps of a job as a template. A text that is given reaches the shell as a variable, never as part of the script. */
function template({ app, build }) {
    const keys = Object.fromEntries(ci_jobs/* keyNames */.mu.map((name) => [name, `$(${name})`]));
    const env = {
        MINISHIP_VERB: '${{ parameters.verb }}',
        MINISHIP_FLAGS: '${{ parameters.flags }}',
        MINISHIP_APP: app,
        ...keys,
    };
    const text = (0,yaml_text/* yamlText */.pS)([
        'The steps of a job that runs miniship. Written by "miniship init"; it is yours to change.',
        'Needs the access key as secret variables of the pipeline.',
    ], {
        parameters: [
            { name: 'verb', type: 'string', values: ['release', 'promote', 'rollback', 'deploy'] },
            { name: 'flags', type: 'string', default: '' },
            { name: 'builds', type: 'boolean', default: false },
        ],
        steps: [
            { checkout: 'self', persistCredentials: false },
            { task: 'NodeTool@0', inputs: { versionSpec: '24.x' } },
            { '${{ if parameters.builds }}': [{ script: (0,yaml_text/* noted */.ZT)(build, 'your build'), displayName: 'Build' }] },
            {
                script: `${ci_jobs/* program */.DM} "$MINISHIP_VERB" $MINISHIP_FLAGS --junit ${ci_jobs/* junitFile */.tW}`,
                name: (0,yaml_text/* noted */.ZT)('miniship', 'later steps read $(miniship.MINISHIP_PACKAGE_ID)'),
                displayName: 'miniship',
                env,
            },
            {
                task: 'PublishTestResults@2',
                condition: 'succeededOrFailed()',
                inputs: { testResultsFormat: 'JUnit', testResultsFiles: ci_jobs/* junitFile */.tW, testRunTitle: 'miniship' },
            },
        ],
    });
    return { path: 'azure-pipelines/miniship.yml', text };
}
/** A template of steps, and a pipeline that has a job for each verb. */
function azureFiles(wish) {
    const jobs = wish.jobs.map(({ verb, on, builds, flags }) => ({
        job: verb,
        condition: conditions[on](verb),
        timeoutInMinutes: 30,
        pool: { vmImage: 'ubuntu-24.04' },
        steps: [{ template: 'azure-pipelines/miniship.yml', parameters: { verb, flags: flags.trim(), builds } }],
    }));
    const text = (0,yaml_text/* yamlText */.pS)(['Releases and deploys with miniship. Written by "miniship init"; it is yours to change.'], {
        trigger: { branches: { include: ['main'] }, tags: { include: ['v*'] } },
        parameters: [
            {
                name: 'byHand',
                type: 'string',
                default: 'nothing',
                values: ['nothing', ...wish.jobs.filter(({ on }) => on === 'hand').map(({ verb }) => verb)],
            },
        ],
        lockBehavior: (0,yaml_text/* noted */.ZT)('sequential', 'one run at a time, with an exclusive lock on the environment'),
        jobs,
    });
    return [{ path: 'azure-pipelines.yml', text }, template(wish)];
}

;// CONCATENATED MODULE: ./build/config/chinese-ci-files.js
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a variable of a CI system or of miniship.yml is no template of ours.


const titles = { release: '发布', promote: '推进灰度', rollback: '回滚', deploy: '部署' };
/** 云效 tells branch and tag by the same name. */
const chinese_ci_files_conditions = {
    tag: '"${CI_COMMIT_REF_NAME}" =~ "^v[0-9].*"',
    main: '"${CI_COMMIT_REF_NAME}" == "main"',
};
const written = 'Written by "miniship init"; it is yours to change.';
/** The commands of a job, one a line: both systems give them to a shell. */
const commandsOf = (job, { app, build }) => [
    ...(app === undefined ? [] : [`export MINISHIP_APP='${app.replaceAll("'", "'\\''")}'`]),
    ...(job.builds ? [build] : []),
    (0,ci_jobs/* commandOf */.Nl)(job),
];
/** A pipeline of 云效 Flow (help.aliyun.com/zh/yunxiao/user-guide/yaml-preliminary-experience): stages, jobs and steps are named by id. */
function yunxiaoFiles(wish) {
    const stages = wish.jobs.map((job) => [
        `${job.verb}_stage`,
        {
            name: titles[job.verb],
            jobs: {
                [`${job.verb}_job`]: {
                    name: titles[job.verb],
                    runsOn: 'public/cn-beijing',
                    timeoutMinutes: 30,
                    driven: job.on === 'hand' ? (0,yaml_text/* noted */.ZT)('manual', 'a person starts it') : 'auto',
                    condition: chinese_ci_files_conditions[job.on],
                    steps: {
                        [`${job.verb}_step`]: {
                            step: 'NodeBuild',
                            name: `miniship ${job.verb}`,
                            with: { nodeVersion: (0,yaml_text/* noted */.ZT)('24', 'miniship needs 20.19 or newer'), run: commandsOf(job, wish).join(' && ') },
                        },
                    },
                },
            },
        },
    ]);
    const text = (0,yaml_text/* yamlText */.pS)([
        'Releases and deploys with miniship; paste it into a YAML pipeline of 云效 Flow.',
        'Needs the access key as private variables of the pipeline.',
        written,
    ], {
        sources: {
            repository: {
                type: 'codeup',
                name: 'repository',
                endpoint: (0,yaml_text/* noted */.ZT)('https://codeup.aliyun.com/GROUP/REPOSITORY.git', 'to be filled in'),
                branch: 'main',
                triggerEvents: ['push', 'tagPush'],
                certificate: { type: 'serviceConnection', serviceConnection: (0,yaml_text/* noted */.ZT)('SERVICE-CONNECTION-ID', 'to be filled in') },
            },
        },
        stages: Object.fromEntries(stages),
    });
    return [{ path: '.yunxiao/miniship.yml', text }];
}
/** Pipelines of Gitee Go (help.gitee.com/gitee-go): each has its own trigger, so each verb is a file of its own. */
const giteeFiles = (wish) => wish.jobs.map((job) => ({ path: `.workflow/miniship-${job.verb}.yml`, text: giteeText(job, wish) }));
const triggers = {
    tag: { trigger: 'auto', push: { tags: { prefix: ['v'] } } },
    main: { trigger: 'auto', push: { branches: { precise: ['main'] } } },
    hand: undefined,
};
const giteeText = (job, wish) => (0,yaml_text/* yamlText */.pS)([`miniship ${job.verb}: ${titles[job.verb]}. ${written}`, 'Needs the access key as encrypted variables of the pipeline.'], {
    version: (0,yaml_text/* noted */.ZT)('1.0', 'of the format'),
    name: `miniship-${job.verb}`,
    displayName: titles[job.verb],
    triggers: triggers[job.on],
    strategy: { blocking: (0,yaml_text/* noted */.ZT)(true, 'one run at a time') },
    stages: [
        {
            name: job.verb,
            displayName: titles[job.verb],
            strategy: 'naturally',
            trigger: 'auto',
            steps: [
                {
                    step: 'build@nodejs',
                    name: job.verb,
                    displayName: titles[job.verb],
                    nodeVersion: (0,yaml_text/* noted */.ZT)('24.11.0', 'one that Gitee Go offers; miniship needs 20.19 or newer'),
                    commands: commandsOf(job, wish),
                },
            ],
        },
    ],
});

;// CONCATENATED MODULE: ./build/config/gitlab-files.js
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a variable of GitLab is no template of ours.


/** When a job runs; a job for a person stands beside the others and blocks none. */
const rules = {
    tag: [{ if: '$CI_COMMIT_TAG' }],
    main: [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
    hand: [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH', when: 'manual', allow_failure: true }],
};
const base = {
    image: '$[[ inputs.image ]]',
    stage: '$[[ inputs.stage ]]',
    timeout: '30 minutes',
    interruptible: (0,yaml_text/* noted */.ZT)(false, 'a run that began is not cut off'),
    resource_group: (0,yaml_text/* noted */.ZT)('miniship', 'one run at a time'),
    variables: { MINISHIP_APP: '$[[ inputs.app ]]', GIT_DEPTH: '1' },
    artifacts: {
        when: 'always',
        paths: ['miniship-receipt.json', 'miniship.json'],
        reports: { dotenv: 'miniship.env', junit: ci_jobs/* junitFile */.tW, annotations: 'miniship-annotations.json' },
    },
};
/** A component: one file with inputs, included from this repository or, moved to a components project, from any other. */
function gitlabFiles({ jobs, app, build }) {
    const inputs = {
        stage: { default: 'deploy' },
        image: { default: (0,yaml_text/* noted */.ZT)('node:24', 'a version that builds your code; miniship needs 20.19 or newer') },
        build: { default: (0,yaml_text/* noted */.ZT)(build, 'your build') },
        app: { default: app ?? '', description: 'Mini program of miniship.yml, when it describes several.' },
    };
    const made = jobs.map((job) => [
        `miniship-${job.verb}`,
        { extends: '.miniship', rules: rules[job.on], script: [...(job.builds ? ['$[[ inputs.build ]]'] : []), (0,ci_jobs/* commandOf */.Nl)(job)] },
    ]);
    const text = [
        (0,yaml_text/* yamlText */.pS)(['Releases and deploys with miniship, as a CI/CD component. Written by "miniship init"; it is yours to change.'], {
            spec: { inputs },
        }),
        (0,yaml_text/* yamlText */.pS)(['Needs the access key as masked and protected CI/CD variables.'], {
            '.miniship': base,
            ...Object.fromEntries(made),
        }),
    ].join('---\n');
    return [{ path: 'templates/miniship.yml', text }];
}
/** The pipeline of a repository that has none. */
const gitlabPipeline = {
    path: '.gitlab-ci.yml',
    text: (0,yaml_text/* yamlText */.pS)(['Includes the component below. In another project: "component: $CI_SERVER_FQDN/group/project/miniship@1.0.0".'], {
        stages: ['deploy'],
        include: [{ local: 'templates/miniship.yml' }],
    }),
};

;// CONCATENATED MODULE: ./build/config/jenkins-files.js

/** A text of Groovy that fills nothing in. */
const jenkins_files_text = (words) => `'${words.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll(/\r?\n/g, '\\n')}'`;
const jenkins_files_conditions = {
    tag: () => 'buildingTag()',
    main: () => "branch 'main'",
    hand: (verb) => `expression { params.BY_HAND == ${jenkins_files_text(verb)} }`,
};
const jenkins_files_titles = { release: 'Release', promote: 'Promote', rollback: 'Roll back', deploy: 'Deploy' };
function stageOf({ verb, on, flags }, app) {
    const given = [
        `verb: ${jenkins_files_text(verb)}`,
        ...(flags === '' ? [] : [`flags: ${jenkins_files_text(flags.trim())}`]),
        ...(app === undefined ? [] : [`app: ${jenkins_files_text(app)}`]),
    ];
    return [
        `    stage(${jenkins_files_text(jenkins_files_titles[verb])}) {`,
        `      when { ${jenkins_files_conditions[on](verb)} }`,
        `      steps { miniship(${given.join(', ')}) }`,
        '    }',
    ];
}
/** A pipeline, and the step of a shared library that it calls. */
function jenkinsFiles({ jobs, app, build }) {
    const byHand = jobs.filter(({ on }) => on === 'hand').map(({ verb }) => jenkins_files_text(verb));
    const pipeline = [
        '// Releases and deploys with miniship. Written by "miniship init"; it is yours to change.',
        '// Needs the shared library with vars/miniship.groovy under the name "miniship", and the plugin Pipeline Utility Steps.',
        "@Library('miniship') _",
        '',
        'pipeline {',
        "  agent { docker { image 'node:24' } } // miniship needs Node.js 20.19 or newer",
        '  options {',
        '    disableConcurrentBuilds() // one run at a time',
        "    timeout(time: 30, unit: 'MINUTES')",
        '  }',
        ...(byHand.length === 0
            ? []
            : ['  parameters {', `    choice(name: 'BY_HAND', choices: ['', ${byHand.join(', ')}], description: 'What to do by hand')`, '  }']),
        '  stages {',
        "    stage('Build') {",
        `      when { anyOf { buildingTag(); branch 'main' } }`,
        `      steps { sh ${jenkins_files_text(build)} } // your build`,
        '    }',
        ...jobs.flatMap((job) => stageOf(job, app)),
        '  }',
        '  post {',
        '    always {',
        `      junit allowEmptyResults: true, testResults: ${jenkins_files_text(ci_jobs/* junitFile */.tW)}`,
        "      archiveArtifacts allowEmptyArchive: true, artifacts: 'miniship-receipt.json, miniship.json'",
        '    }',
        '  }',
        '}',
        '',
    ];
    return [
        { path: 'Jenkinsfile', text: pipeline.join('\n') },
        { path: 'vars/miniship.groovy', text: step.join('\n') },
    ];
}
/** What is given reaches the shell as variables, never as part of the script. */
const step = [
    '// The step "miniship" of a shared library: runs a verb with the access key, and answers its outputs.',
    '// Written by "miniship init"; it is yours to change. Needs two credentials of the kind "secret text".',
    'def call(Map given = [:]) {',
    "  def verb = given.verb ?: 'release'",
    "  if (!(verb ==~ /[a-z]+/)) { error 'miniship: the verb is a word' }",
    `  withEnv(["MINISHIP_VERB=\${verb}", "MINISHIP_FLAGS=\${given.flags ?: ''}", "MINISHIP_APP=\${given.app ?: ''}"]) {`,
    '    withCredentials([',
    `      string(credentialsId: 'aliyun-access-key-id', variable: '${ci_jobs/* keyNames */.mu[0]}'),`,
    `      string(credentialsId: 'aliyun-access-key-secret', variable: '${ci_jobs/* keyNames */.mu[1]}'),`,
    '    ]) {',
    `      sh '${ci_jobs/* program */.DM} "$MINISHIP_VERB" $MINISHIP_FLAGS --junit ${ci_jobs/* junitFile */.tW}'`,
    '    }',
    '  }',
    "  return readProperties(file: 'miniship.properties')",
    '}',
    '',
];

;// CONCATENATED MODULE: ./build/config/ci-files.js





const makers = {
    gitlab: gitlabFiles,
    jenkins: jenkinsFiles,
    azure: azureFiles,
    yunxiao: yunxiaoFiles,
    gitee: giteeFiles,
};
/** The files of a system. `hasPipeline` is whether the repository has one already, into which ours is to be included. */
function ciFiles(ci, wish, { hasPipeline }) {
    const files = makers[ci](wish);
    return ci === 'gitlab' && !hasPipeline ? [gitlabPipeline, ...files] : files;
}
const keyPlaces = {
    gitlab: 'masked and protected CI/CD variables',
    jenkins: 'credentials "aliyun-access-key-id" and "aliyun-access-key-secret"',
    azure: 'secret variables of the pipeline',
    yunxiao: 'private variables of the pipeline',
    gitee: 'encrypted variables of the pipeline',
};
/** What has to be there before the files can run. */
const ciNeeds = (ci) => [
    ...(0,ci_jobs/* needed */.Ow)(keyPlaces[ci]),
    ...(ci === 'gitlab' ? ['"include: [{ local: templates/miniship.yml }]" in .gitlab-ci.yml, and the stage "deploy"'] : []),
    ...(ci === 'jenkins' ? ['a shared library "miniship" with vars/miniship.groovy, and the plugin Pipeline Utility Steps'] : []),
    ...(ci === 'yunxiao' ? ['the address of the repository and the service connection, in ".yunxiao/miniship.yml"'] : []),
    'an exact version in place of "miniship@0"',
];
/** By which file a system is known that a repository already uses. */
const marks = {
    github: ['.github/workflows'],
    gitlab: ['.gitlab-ci.yml'],
    jenkins: ['Jenkinsfile'],
    azure: ['azure-pipelines.yml'],
    yunxiao: ['.yunxiao'],
    gitee: ['.workflow'],
};
/** The system that the repository uses; GitHub when nothing tells. */
function ciInUse(isThere) {
    const found = Object.keys(marks).find((ci) => marks[ci].some(isThere));
    return found ?? 'github';
}

// EXTERNAL MODULE: ./build/config/config-find.js
var config_find = __webpack_require__(93057);
;// CONCATENATED MODULE: ./build/config/found-project.js
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a variable of a CI system or of miniship.yml is no template of ours.

/** Where functions usually stand, each in a folder with an index.js. */
const functionPlaces = ['functions', 'cloud/functions', 'cloudfunctions'];
/** Reads what a repository builds. It asks nothing, and runs nothing. */
function findProject(repository) {
    const names = repository.names('.');
    const has = (pattern) => names.some((name) => pattern.test(name));
    const packages = dependenciesIn(repository.text('package.json'));
    return {
        miniProgram: miniProgramIn(packages, names),
        site: has(/^next\.config\./) || packages.has('next')
            ? { kind: 'Next', path: 'out' }
            : has(/^vite\.config\./) && !isMini(packages)
                ? { kind: 'Vite', path: 'dist' }
                : undefined,
        functions: functionPlaces.flatMap((place) => repository
            .names(place)
            .map((name) => `${place}/${name}`)
            .filter((folder) => repository.names(folder).includes('index.js'))),
    };
}
const isMini = (packages) => packages.has('@tarojs/taro') || packages.has('@dcloudio/uni-app');
function miniProgramIn(packages, names) {
    if (packages.has('@tarojs/taro'))
        return { kind: 'Taro', path: 'dist', build: 'npm ci && npm run build:alipay' };
    if (packages.has('@dcloudio/uni-app'))
        return { kind: 'uni-app', path: 'dist/build/mp-alipay', build: 'npm ci && npm run build:mp-alipay' };
    if (names.includes('mini.project.json') || (names.includes('app.json') && names.includes('app.js')))
        return { kind: 'native', path: 'dist/mini-program', build: 'npm ci && npm run build' };
    return undefined;
}
function dependenciesIn(text) {
    try {
        const content = JSON.parse(text ?? '{}');
        return new Set([...Object.keys(content?.dependencies ?? {}), ...Object.keys(content?.devDependencies ?? {})]);
    }
    catch {
        // Whoever installs with it will be told.
        return new Set();
    }
}
/** Whether there is anything to describe. */
const isEmptyProject = ({ miniProgram, site, functions }) => miniProgram === undefined && site === undefined && functions.length === 0;
/** A configuration file that fits the repository, with comments for what only a person knows. */
function starterConfig({ miniProgram, site, functions }) {
    const fill = 'to be filled in';
    const apps = miniProgram && {
        shop: {
            h5Id: (0,yaml_text/* noted */.ZT)('0000000000000000', `${fill}: 16 digits, from the mPaaS console`),
            path: (0,yaml_text/* noted */.ZT)(miniProgram.path, miniProgram.kind === 'native' ? `${fill}: the build output` : `where ${miniProgram.kind} builds`),
            icon: (0,yaml_text/* noted */.ZT)('assets/icon.png', `${fill}: needed for the first version`),
            clientVersions: { ios: (0,yaml_text/* noted */.ZT)('10.1.60', `${fill}: the oldest app that can run it`), android: '10.1.60' },
            rollout: [{ whitelist: { name: 'qa', users: ['u001'] } }, { window: { users: 500, for: '24h' } }, 'everyone'],
        },
    };
    const serverless = (site !== undefined || functions.length > 0) && {
        spaceId: '${SPACE_ID}',
        functions: functions.length === 0
            ? undefined
            : Object.fromEntries(functions.map((path) => [path.split('/').at(-1) ?? path, { path, runtime: 'nodejs20' }])),
        hosting: site && { path: (0,yaml_text/* noted */.ZT)(site.path, `where ${site.kind} builds${site.kind === 'Next' ? ' with output: "export"' : ''}`) },
    };
    return (0,yaml_text/* yamlText */.pS)(['What miniship releases and deploys. Written by "miniship init" from what the repository holds; it is yours to change.'], {
        mpaas: apps && { appId: (0,yaml_text/* noted */.ZT)('ONEX0000000000000', fill), workspaceId: 'default', tenantId: '${MPAAS_TENANT_ID}' },
        apps,
        serverless: serverless || undefined,
    });
}

// EXTERNAL MODULE: ./build/config/read-inputs.js + 3 modules
var read_inputs = __webpack_require__(89145);
// EXTERNAL MODULE: ./build/config/workflow-file.js
var workflow_file = __webpack_require__(89009);
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






const workflow_files_makers = {
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
    const { about, needs, triggers, jobs } = workflow_files_makers[name](form);
    const aim = [...about, 'It needs:', ...needs.map((need) => `- ${need}`)];
    const top = form.kind === 'reusable'
        ? [`Generated by "npm run docs" from src/config/${name}-workflow.ts; do not edit.`, ...aim, ...callExample(name)]
        : [...aim, 'Written by "miniship init"; it is yours to change.'];
    return (0,yaml_text/* yamlText */.pS)(top, { name: form.kind === 'reusable' ? name : `miniship ${name}`, on: triggers, permissions: {}, jobs });
}
/** What has to be there before these workflows can run, each thing once. */
const needsOf = (names) => [
    ...new Set(names.flatMap((name) => workflow_files_makers[name]({ kind: 'printed' }).needs)),
];

// EXTERNAL MODULE: ./build/errors/failure.js
var failure = __webpack_require__(728);
// EXTERNAL MODULE: ./build/hosts/read-text.js
var read_text = __webpack_require__(37976);
;// CONCATENATED MODULE: ./build/hosts/init-command.js
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an expression of GitHub is no template of ours.











/** The verb `init`: prints pipeline files and a configuration, or writes them where the CI system finds them. It asks nothing: it reads the repository. */
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
    const { json, write, force } = inputs.values;
    const folder = inputs.workingDirectory;
    const project = projectIn(folder);
    const ci = inputs.values.ci ?? ciInUse((path) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, path)));
    const files = [...configFor(project, folder), ...pipelinesFor(ci, project, inputs)];
    const states = write ? writeAll(files, { folder, force }) : files.map(() => 'printed');
    // A reader that goes away (`| head`) is no failure.
    process.stdout.on('error', () => undefined);
    if (json)
        process.stdout.write(jsonLines(files, states));
    else
        process.stdout.write(write ? report(needsFor(ci, inputs), files, states, folder) : documentsOf(files));
    return 0;
}
const projectIn = (folder) => findProject({
    text: (path) => unlessUnreadable(() => (0,read_text/* readText */.y)((0,external_node_path_.join)(folder, path)), undefined),
    names: (path) => unlessUnreadable(() => (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, path)), []),
});
/** What cannot be read tells nothing. */
function unlessUnreadable(read, otherwise) {
    try {
        return read();
    }
    catch {
        return otherwise;
    }
}
/** A configuration is made once: one that is there is somebody's own. */
function configFor(project, folder) {
    if (isEmptyProject(project) || config_find/* usualNames */.V.some((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name))))
        return [];
    return [{ path: config_find/* usualNames */.V[0], text: starterConfig(project) }];
}
const namesOf = ({ workflow }) => (workflow === 'all' ? workflow_file/* workflowNames */.gd : [workflow]);
function pipelinesFor(ci, project, { values, workingDirectory }) {
    const { workflow, app } = values;
    if (ci === 'github')
        return namesOf(values).map((name) => fileOf(name, app));
    const build = project.miniProgram?.build ?? 'npm ci && npm run build';
    const hasPipeline = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workingDirectory, '.gitlab-ci.yml'));
    return ciFiles(ci, { jobs: (0,ci_jobs/* jobsOf */.aG)(workflow), app, build }, { hasPipeline });
}
const needsFor = (ci, { values }) => ci === 'github' ? [...needsOf(namesOf(values)), 'a commit in place of "@v0", in every "uses: miniship/miniship@v0"'] : ciNeeds(ci);
function fileOf(name, app) {
    const form = { kind: 'printed', app };
    return { path: workflowPath(name, form), text: workflowText(name, form) };
}
/** A name that a CI system would read as an expression cannot stand in its files. */
function initProblems({ values: { app, ci, force, workflow, write }, sources }) {
    const where = sources.get('app')?.where ?? 'default';
    const expected = 'a name of miniship.yml, one line without ${, $( and $[';
    return [
        ...(app !== undefined && /\p{Cc}|\$[{([]/u.test(app)
            ? [new failure.Failure('INPUT_INVALID', { name: 'app', value: app, where, expected })]
            : []),
        ...(ci !== undefined && ci !== 'github' && workflow === 'preview'
            ? [new failure.Failure('INPUTS_CONFLICT', { names: ['ci', 'workflow'], reason: 'a preview has a ready file for GitHub only.' })]
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
function report(needs, files, states, folder) {
    const done = files.map(({ path }, index) => `${(states[index] ?? '').padEnd(10)} ${path}`);
    const hasConfig = config_find/* usualNames */.V.some((name) => (0,read_text/* readText */.y)((0,external_node_path_.join)(folder, name)) !== undefined);
    const lines = needs.map((need) => `- ${need}${need.startsWith('miniship.yml') && !hasConfig ? ' (there is none yet)' : ''}`);
    return `${[...done, '', 'Before they can run, they need:', ...lines].join('\n')}\n`;
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
