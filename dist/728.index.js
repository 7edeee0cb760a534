export const id = 728;
export const ids = [728];
export const modules = {

/***/ 64728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wM: () => (/* binding */ fallbackOf),
  zS: () => (/* binding */ fileKeyOf),
  vj: () => (/* binding */ inputNames),
  wg: () => (/* binding */ inputOf),
  QL: () => (/* binding */ inputs),
  Vc: () => (/* binding */ inputsOf),
  Xy: () => (/* binding */ isInput)
});

;// CONCATENATED MODULE: ./build/config/deploy-inputs.js
const pace = { group: 'run', verbs: ['deploy'], config: ['serverless'] };
const functions = { group: 'functions', verbs: ['deploy'], config: ['serverless'] };
const hosting = { group: 'hosting', verbs: ['deploy'], config: ['hosting'] };
const removal = { group: 'hosting', verbs: ['deploy'], config: ['delete'] };
/** The inputs of `deploy` alone; inputs.ts makes them part of the one table. What belongs to a single function stands in the file only. */
const deployInputs = {
    'space-id': {
        group: 'cloud',
        verbs: ['deploy'],
        config: ['serverless'],
        kind: 'text',
        about: 'Id of the MPServerless space.',
        zh: '小程序云 Serverless 服务空间 ID。',
    },
    functions: {
        ...functions,
        kind: 'globs',
        about: 'Folders of functions, or globs such as functions/*; each function is named as its folder, and takes its settings from the file.',
        zh: '云函数目录或通配模式，例如 functions/*；函数与目录同名，其设置取自配置文件。',
    },
    runtime: {
        ...functions,
        kind: 'text',
        placeholder: 'RUNTIME',
        about: 'Runtime, such as nodejs20, of the functions for which the file names none.',
        zh: '配置文件未指定运行时的云函数所用的运行时，例如 nodejs20。',
    },
    hosting: { ...hosting, key: 'path', kind: 'path', about: 'Folder of the built site.', zh: '已构建好的网站目录。' },
    'hosting-index': {
        ...hosting,
        key: 'index',
        kind: 'text',
        placeholder: 'PAGE',
        fallback: 'index.html',
        about: 'Index page of the site.',
        zh: '网站首页。',
    },
    'hosting-error': {
        ...hosting,
        key: 'error',
        kind: 'text',
        placeholder: 'PAGE',
        about: 'Page for paths that do not exist, with status 404.',
        zh: '路径不存在时返回的页面，状态码 404。',
    },
    spa: {
        ...hosting,
        kind: 'flag',
        fallback: 'false',
        about: 'Answer paths that do not exist with the index page and status 200, as a single-page app needs it.',
        zh: '路径不存在时返回首页与状态码 200，供单页应用使用。',
    },
    'manifest-file': {
        ...hosting,
        key: 'manifest',
        kind: 'path',
        about: 'Local file for the record of what was uploaded; without it /.miniship/manifest.json beside the site.',
        zh: '记录已上传内容的本地文件；未给出时存放在网站的 /.miniship/manifest.json。',
    },
    delete: {
        ...removal,
        key: 'enabled',
        kind: 'flag',
        fallback: 'false',
        about: 'Delete files of the site that are not in the folder any more.',
        zh: '删除线上已不在目录中的文件。',
    },
    'delete-prefix': {
        ...removal,
        key: 'prefix',
        kind: 'text',
        placeholder: 'FOLDER',
        about: 'Delete below this folder of the site only.',
        zh: '只在网站的该目录下删除。',
    },
    'delete-keep': {
        ...removal,
        key: 'keep',
        kind: 'globs',
        about: 'Files of the site that are never deleted.',
        zh: '永不删除的网站文件（通配模式）。',
    },
    'delete-at-most': {
        ...removal,
        key: 'atMost',
        kind: 'text',
        placeholder: 'N|N%',
        fallback: '50',
        about: 'Refuse to delete more than this: a number of files, or a share of the site such as 20%.',
        zh: '删除数量的上限，超过则拒绝：文件个数，或占网站文件的比例，例如 20%。',
    },
    only: {
        group: 'run',
        verbs: ['deploy'],
        config: [],
        kind: 'list',
        placeholder: 'functions,settings,hosting',
        about: 'Parts to deploy, of functions, settings and hosting; without it all that are described.',
        zh: '只部署其中的部分：functions（云函数）、settings（设置）、hosting（静态网站）；未给出时部署所有已描述的部分。',
    },
    concurrency: {
        ...pace,
        kind: 'integer',
        min: 1,
        max: 32,
        fallback: '4',
        about: 'Functions deployed at once.',
        zh: '同时部署的云函数个数。',
    },
    uploads: {
        ...pace,
        kind: 'integer',
        min: 1,
        max: 256,
        fallback: '64',
        about: 'Most files of the site uploaded at once; the run itself goes lower when the cloud throttles.',
        zh: '同时上传的网站文件数上限；云端限流时会自动降低。',
    },
};

// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(52855);
;// CONCATENATED MODULE: ./build/config/release-inputs.js
const build = { group: 'package', verbs: ['release'], config: ['app'] };
const phones = { group: 'phones', verbs: ['release'], config: ['app'] };
const audience = { group: 'audience', verbs: ['release'], config: ['app'] };
const mpaas = { group: 'cloud', verbs: ['release'], config: ['mpaas', 'app'] };
/** The inputs of `release` alone; inputs.ts makes them part of the one table. */
const releaseInputs = {
    path: {
        ...build,
        kind: 'path',
        about: 'Build folder of the mini program, or a ready .zip.',
        zh: '小程序构建产物目录，或已打好的 .zip 文件。',
    },
    'h5-id': { ...build, kind: 'text', about: 'Id of the mini program, 16 digits.', zh: '小程序 ID，16 位数字。' },
    'h5-name': {
        ...build,
        kind: 'text',
        about: 'Name of the mini program; needed only together with create-app.',
        zh: '小程序名称；仅在配合 create-app 时必填。',
    },
    'create-app': {
        ...build,
        kind: 'flag',
        fallback: 'false',
        about: 'Create the mini program if it does not exist yet.',
        zh: '小程序不存在时自动创建。',
    },
    version: {
        ...build,
        kind: 'text',
        about: 'Version to release, such as v1.4.2; without it the tag of the CI run counts, then package.json.',
        zh: '要发布的版本，例如 v1.4.2；未给出时依次取 CI 运行的标签和 package.json。',
    },
    'version-scheme': {
        ...build,
        kind: 'choice',
        choices: ['ordered', 'plain', 'exact'],
        fallback: 'ordered',
        about: 'How the version becomes four numbers: ordered (pre-releases below the final), plain (finals only), exact (as given).',
        zh: '版本号如何转换为四段数字：ordered（预发布版排在正式版之前）、plain（仅正式版）、exact（原样使用）。',
    },
    'allow-downgrade': {
        ...build,
        kind: 'flag',
        fallback: 'false',
        about: 'Release even though a higher version is or was published.',
        zh: '即使已有更高版本发布过，也照常发布。',
    },
    icon: {
        ...build,
        kind: 'path',
        about: 'Icon, PNG or JPEG, best 180 by 180 pixels; needed for the first version only.',
        zh: '图标，PNG 或 JPEG，建议 180×180 像素；仅首个版本必填。',
    },
    'main-url': {
        ...build,
        kind: 'text',
        about: 'First page; without it the first page of appConfig.json counts.',
        zh: '首页地址；未给出时取 appConfig.json 中的第一个页面。',
    },
    vhost: {
        ...build,
        kind: 'text',
        about: 'Virtual host of the package, whole; without it https://<h5-id>.<virtual-domain>.',
        zh: '包的完整虚拟主机名；未给出时为 https://<h5-id>.<virtual-domain>。',
    },
    'virtual-domain': {
        ...build,
        kind: 'text',
        about: 'Virtual domain such as example.com; without it the cloud is asked for the one of the workspace.',
        zh: '虚拟域名，例如 example.com；未给出时向云端查询工作空间的虚拟域名。',
    },
    'extend-info': {
        ...build,
        kind: 'json',
        about: 'Further fields of the package, a JSON object.',
        zh: '包的扩展字段，JSON 对象。',
    },
    'package-type': {
        ...build,
        kind: 'choice',
        choices: ['function', 'plugin'],
        fallback: 'function',
        about: 'Type of the package: function or plugin.',
        zh: '包类型：function（功能包）或 plugin（插件包）。',
    },
    'user-id': {
        ...build,
        kind: 'text',
        fallback: 'miniship',
        about: 'Name under which the cloud records the upload.',
        zh: '云端记录上传时使用的用户标识。',
    },
    platform: {
        ...phones,
        kind: 'choice',
        choices: ['all', 'android', 'ios'],
        fallback: 'all',
        about: 'Phones that receive the package.',
        zh: '接收该包的手机平台。',
    },
    'client-min': {
        ...phones,
        kind: 'pairs',
        about: 'Lowest client version for each platform.',
        zh: '各平台的最低客户端版本。',
    },
    'client-max': {
        ...phones,
        kind: 'pairs',
        about: 'Highest client version for each platform; better left out, since newer clients would lose the package.',
        zh: '各平台的最高客户端版本；建议不填，否则更新的客户端将收不到该包。',
    },
    'auto-install': {
        ...phones,
        kind: 'choice',
        choices: ['wifi', 'all-networks'],
        fallback: 'wifi',
        about: 'Networks on which phones download the package ahead of use.',
        zh: '手机在哪些网络下预先下载该包。',
    },
    'install-type': {
        ...phones,
        kind: 'choice',
        choices: ['on-open', 'preload'],
        fallback: 'on-open',
        about: 'Install when the user opens the mini program, or right after the download.',
        zh: '用户打开小程序时安装，或下载后立即安装。',
    },
    'enable-tab-bar': {
        ...phones,
        kind: 'choice',
        choices: ['auto', 'true', 'false'],
        fallback: 'auto',
        about: 'Show the tab bar at the bottom; auto follows appConfig.json.',
        zh: '是否显示底部标签栏；auto 表示以 appConfig.json 为准。',
    },
    'enable-option-menu': {
        ...phones,
        kind: 'flag',
        fallback: 'true',
        about: 'Show the menu in the upper right corner.',
        zh: '是否显示右上角菜单。',
    },
    'enable-keep-alive': {
        ...phones,
        kind: 'flag',
        fallback: 'true',
        about: 'Keep the mini program alive in the background.',
        zh: '小程序退到后台后是否保活。',
    },
    audience: {
        ...audience,
        kind: 'choice',
        choices: ['none', 'whitelist', 'window', 'everyone'],
        about: 'Who receives the package; follows from whitelist or window-users when left out, else none.',
        zh: '谁会收到该包；未给出时由 whitelist 或 window-users 推断，否则为 none（只上传）。',
    },
    whitelist: {
        ...audience,
        kind: 'text',
        about: 'Name of the whitelist that receives the package, 2 to 10 characters; created if it does not exist.',
        zh: '接收该包的白名单名称，2 到 10 个字符；不存在时自动创建。',
    },
    'whitelist-users': { ...audience, kind: 'list', about: 'Users to add to the whitelist.', zh: '要加入白名单的用户。' },
    'whitelist-users-file': {
        ...audience,
        kind: 'path',
        about: 'Text file of users to add to the whitelist, one a line, at most 5 MB.',
        zh: '要加入白名单的用户列表文件，每行一个，最大 5 MB。',
    },
    'whitelist-type': {
        ...audience,
        kind: 'choice',
        choices: ['normal', 'regular'],
        fallback: 'normal',
        about: 'Type of a whitelist that is created: user ids, or regular expressions (at most 20).',
        zh: '新建白名单的类型：normal 为用户 ID，regular 为正则表达式（最多 20 条）。',
    },
    'window-users': {
        ...audience,
        kind: 'integer',
        min: 1,
        about: 'Number of users who receive the package until window-until.',
        zh: '在 window-until 之前最多有多少用户收到该包。',
    },
    'window-until': {
        ...audience,
        kind: 'moment',
        about: 'End of the window, at most 7 days away: a time such as 24h or 3d, or a date and time (+08:00 unless it says otherwise).',
        zh: '时间窗的结束时刻，最长 7 天：24h、3d 这样的时长，或日期时间（未注明时区时按 +08:00）。',
    },
    rules: {
        ...audience,
        kind: 'lines',
        about: 'Conditions on a whitelist or window, one a line: "city include Shanghai,Beijing", "osVersion within 9.2.1-12.0".',
        zh: '白名单或时间窗的附加条件，每行一条，例如 city include Shanghai,Beijing 或 osVersion within 9.2.1-12.0。',
    },
    memo: { ...audience, kind: 'text', about: 'Note kept with the task in the cloud.', zh: '随任务保存在云端的备注。' },
    'app-id': { ...mpaas, kind: 'text', about: 'App id of the mPaaS app.', zh: 'mPaaS 应用的 App ID。' },
    'workspace-id': { ...mpaas, kind: 'text', about: 'Workspace of the app, such as PROD.', zh: '工作空间 ID，例如 PROD。' },
    'tenant-id': { ...mpaas, kind: 'text', about: 'Tenant that owns the app.', zh: '应用所属的租户 ID。' },
    region: { ...mpaas, kind: 'text', fallback: 'cn-hangzhou', about: 'Region of the cloud.', zh: '云端地域。' },
    'api-version': {
        ...mpaas,
        kind: 'choice',
        choices: ['2020-10-28', '2020-07-10', '2019-08-21'],
        fallback: '2020-10-28',
        about: 'Version of the mPaaS API; the finance zone has 2020-07-10.',
        zh: 'mPaaS API 版本；金融区使用 2020-07-10。',
    },
};

;// CONCATENATED MODULE: ./build/config/inputs.js



const every = ['release', 'deploy', 'emulator', 'demo'];
const both = ['release', 'deploy'];
const keys = { group: 'cloud', verbs: both, config: [] };
const clouds = { group: 'cloud', verbs: both, config: ['mpaas', 'app', 'serverless'] };
const run = { group: 'run', verbs: both, config: ['root'] };
const onlyHere = { group: 'run', verbs: both, config: [] };
const emulator = { group: 'emulator', verbs: ['emulator'], config: [], only: 'command' };
/**
 * Every input, once. The parsers of flags, Action inputs, variables and miniship.yml, action.yml, the tables of the README,
 * --help and the JSON Schema are all derived from here.
 */
const inputs = {
    ...releaseInputs,
    ...deployInputs,
    'access-key-id': { ...keys, kind: 'text', about: 'Id of the access key.', zh: '访问密钥（AccessKey）ID。' },
    'access-key-secret': {
        ...keys,
        kind: 'text',
        secret: { variable: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET' },
        about: 'Secret of the access key.',
        zh: '访问密钥（AccessKey）Secret。',
    },
    'security-token': {
        ...keys,
        kind: 'text',
        secret: { variable: 'ALIBABA_CLOUD_SECURITY_TOKEN' },
        about: 'Security token, with temporary keys (STS) only.',
        zh: '安全令牌，仅临时凭证（STS）需要。',
    },
    endpoint: {
        ...clouds,
        kind: 'text',
        fallback: 'https://mpaas.cn-hangzhou.aliyuncs.com',
        fallbacks: { deploy: 'https://mpserverless.aliyuncs.com' },
        about: 'Address of the cloud, or of an emulator.',
        zh: '云端或模拟器的地址。',
    },
    signature: {
        ...clouds,
        kind: 'choice',
        choices: ['acs3', 'v1'],
        fallback: 'acs3',
        about: 'How calls are signed: ACS3-HMAC-SHA256, or the older RPC signature.',
        zh: '调用的签名方式：ACS3-HMAC-SHA256 或旧版 RPC 签名。',
    },
    mode: {
        ...onlyHere,
        kind: 'choice',
        choices: ['release', 'deploy'],
        only: 'action',
        fallback: 'release',
        about: 'What to do.',
        zh: '要执行的操作。',
    },
    config: {
        ...onlyHere,
        kind: 'path',
        about: 'Configuration file; without it miniship.yml, .yaml or .json of the working directory, if there is one.',
        zh: '配置文件；未给出时使用工作目录中的 miniship.yml、.yaml 或 .json（如有）。',
    },
    app: {
        ...onlyHere,
        verbs: ['release'],
        kind: 'text',
        placeholder: 'NAME',
        about: 'Mini program of the configuration file to release, when it describes several.',
        zh: '配置文件描述了多个小程序时，选择要发布的那一个。',
    },
    'working-directory': {
        ...onlyHere,
        kind: 'path',
        about: 'Folder where relative paths start.',
        zh: '相对路径的起点目录。',
    },
    'dry-run': {
        ...onlyHere,
        kind: 'flag',
        fallback: 'false',
        about: 'Do every read and no write, and tell what would be written.',
        zh: '只读不写，并说明将会写入什么。',
    },
    'plan-digest': {
        ...onlyHere,
        verbs: ['deploy'],
        kind: 'text',
        placeholder: 'SHA256',
        about: 'Digest of a plan that somebody looked at; the run refuses when anything has changed since.',
        zh: '已审阅的计划的摘要；若此后有任何变化则拒绝执行。',
    },
    stamp: {
        ...run,
        config: ['app', 'serverless'],
        kind: 'flag',
        fallback: 'true',
        about: 'Keep checksum, commit and run with the package or function in the cloud, so that a rerun recognises it.',
        zh: '把校验和、提交和运行编号随包或云函数存到云端，重跑时据此识别。',
    },
    receipt: {
        ...run,
        kind: 'path',
        fallback: 'miniship-receipt.json',
        about: 'Where the receipt is written.',
        zh: '回执文件的写入位置。',
    },
    'upload-receipt': {
        ...run,
        kind: 'flag',
        only: 'action',
        fallback: 'true',
        about: 'Upload the receipt as an artifact of the workflow run.',
        zh: '把回执上传为工作流运行的构建产物（artifact）。',
    },
    'output-file': {
        ...run,
        kind: 'paths',
        about: 'Files to write the outputs to, for other CI systems: .json as JSON, any other name as dotenv.',
        zh: '供其他 CI 系统读取的输出文件：.json 写为 JSON，其他文件名写为 dotenv。',
    },
    'call-timeout': {
        ...run,
        kind: 'duration',
        min: 1,
        fallback: '30s',
        about: 'Longest time for one call of the cloud; a bare number is seconds.',
        zh: '单次云端调用的最长时间；不带单位时按秒计。',
    },
    timeout: {
        ...run,
        kind: 'duration',
        min: 1,
        fallback: '15m',
        about: 'Longest time for the whole run.',
        zh: '整个运行的最长时间。',
    },
    wait: {
        ...run,
        kind: 'duration',
        fallback: '2m',
        fallbacks: { deploy: '10m' },
        about: 'Longest time to wait until what was sent is live.',
        zh: '等待所发布内容生效的最长时间。',
    },
    json: {
        ...onlyHere,
        verbs: every,
        kind: 'flag',
        only: 'command',
        fallback: 'false',
        about: 'Print JSON lines to stdout, and text for people to stderr.',
        zh: '向标准输出打印 JSON 行，供人阅读的文字打印到标准错误。',
    },
    debug: {
        ...onlyHere,
        verbs: every,
        kind: 'flag',
        fallback: 'false',
        about: 'Tell every call of the cloud, and the causes of a failure.',
        zh: '打印每次云端调用以及失败的原因链。',
    },
    port: {
        ...emulator,
        kind: 'integer',
        min: 0,
        max: 65_535,
        fallback: '0',
        about: 'Port to listen on; 0 takes a free one.',
        zh: '监听端口；0 表示任选空闲端口。',
    },
    seed: {
        ...emulator,
        kind: 'path',
        about: 'JSON file of apps, mini programs and spaces to start with.',
        zh: '初始数据文件（JSON）：应用、小程序和服务空间。',
    },
    state: {
        ...emulator,
        kind: 'path',
        about: 'File in which the emulator keeps its state from run to run.',
        zh: '模拟器在多次运行之间保存状态的文件。',
    },
};
const inputNames = Object.keys(inputs);
const isInput = (text) => Object.hasOwn(inputs, text);
/** A row of the table, with its optional fields in reach. */
const inputOf = (name) => inputs[name];
/** The key of an input in miniship.yml. */
const fileKeyOf = (name) => inputOf(name).key ?? (0,names/* keyOf */.TN)(name);
/** The default of an input, for one verb. */
const fallbackOf = (name, verb) => inputOf(name).fallbacks?.[verb] ?? inputOf(name).fallback;
/** The inputs that a verb takes, through one door or both. */
function inputsOf(verb, door) {
    return inputNames.filter((name) => {
        const { verbs, only } = inputOf(name);
        return verbs.includes(verb) && (door === undefined || only === undefined || only === door);
    });
}


/***/ }),

/***/ 52855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ nameOfVariable),
/* harmony export */   Qn: () => (/* binding */ variableOf),
/* harmony export */   TN: () => (/* binding */ keyOf)
/* harmony export */ });
/** The one name of an input in its three spellings: `h5-id`, `MINISHIP_H5_ID` and `h5Id`. */
const prefix = 'MINISHIP_';
/** `h5-id` → `MINISHIP_H5_ID`. */
const variableOf = (name) => prefix + name.toUpperCase().replaceAll('-', '_');
/** `MINISHIP_H5_ID` → `h5-id`; undefined for a variable that is not ours. */
const nameOfVariable = (variable) => variable.startsWith(prefix) ? variable.slice(prefix.length).toLowerCase().replaceAll('_', '-') : undefined;
/** `h5-id` → `h5Id`, the key in miniship.yml. */
const keyOf = (name) => name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());


/***/ })

};
