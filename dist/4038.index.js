export const id = 4038;
export const ids = [4038];
export const modules = {

/***/ 74038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withGitFacts: () => (/* binding */ withGitFacts)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

/** Git answers in milliseconds; a repository on a slow disk is not worth a wait. */
const longestMs = 2000;
/** What git needs to find itself and the repository. Our keys are none of its business, and neither are prompts or downloads. */
const passed = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'GIT_DIR', 'GIT_WORK_TREE', 'GIT_CEILING_DIRECTORIES'];
const settings = { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
/** The run with its commit and the time of it: what the CI system does not say, the repository of the working directory does, when there is one. */
async function withGitFacts(run, workingDirectory) {
    if (run.commit !== undefined && run.commitMs !== undefined)
        return run;
    // A name from the environment is handed on only when it is a hash: git would take others for options or branches.
    const asked = run.commit ?? 'HEAD';
    if (run.commit !== undefined && !/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(run.commit))
        return run;
    const answer = await git(['show', '-s', '--no-show-signature', '--format=%H,%ct', asked], workingDirectory);
    const [, commit, seconds] = /^([0-9a-f]{40,64}),(\d+)$/.exec(answer.trim()) ?? [];
    return commit === undefined ? run : { ...run, commit, commitMs: Number(seconds) * 1000 };
}
/** What git prints; the empty text when it is not there, fails or takes too long. */
function git(args, cwd) {
    const env = {
        ...settings,
        ...Object.fromEntries(passed.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
    };
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', args, { cwd, env, timeout: longestMs, windowsHide: true }, (error, stdout) => resolve(error === null ? stdout : ''));
    });
}


/***/ })

};
