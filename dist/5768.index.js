export const id = 5768;
export const ids = [5768];
export const modules = {

/***/ 55768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuse: () => (/* binding */ refuse),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43152);

/** The command: any CI system, or a person. Answers the exit code. A verb loads what it needs itself, so that the first line comes at once. */
async function run(args) {
    if (args[0] === '--version' || args[0] === '-v')
        return print(_version_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .r);
    const { readFlags } = await Promise.all(/* import() */[__webpack_require__.e(7783), __webpack_require__.e(449), __webpack_require__.e(9752)]).then(__webpack_require__.bind(__webpack_require__, 9752));
    const flags = readFlags(args);
    if (flags.help || args.length === 0) {
        const { helpText } = await Promise.all(/* import() */[__webpack_require__.e(449), __webpack_require__.e(8827)]).then(__webpack_require__.bind(__webpack_require__, 18827));
        return print(helpText(flags.topic));
    }
    try {
        const { verb } = flags;
        if (verb === undefined)
            return await refuse(flags.problems, args);
        if (verb === 'emulator')
            return await (await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(663), __webpack_require__.e(3422), __webpack_require__.e(7783), __webpack_require__.e(449), __webpack_require__.e(3952), __webpack_require__.e(9368), __webpack_require__.e(9946), __webpack_require__.e(6145)]).then(__webpack_require__.bind(__webpack_require__, 36145))).emulatorCommand(flags);
        if (verb === 'demo')
            return await (await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(663), __webpack_require__.e(3422), __webpack_require__.e(7783), __webpack_require__.e(449), __webpack_require__.e(3952), __webpack_require__.e(8896), __webpack_require__.e(9368), __webpack_require__.e(112), __webpack_require__.e(9946), __webpack_require__.e(6817), __webpack_require__.e(5888)]).then(__webpack_require__.bind(__webpack_require__, 5888))).demo(flags);
        if (verb === 'init')
            return await (await Promise.all(/* import() */[__webpack_require__.e(7783), __webpack_require__.e(449), __webpack_require__.e(3952), __webpack_require__.e(7293)]).then(__webpack_require__.bind(__webpack_require__, 94462))).initCommand(flags);
        if (flags.values.has('matrix'))
            return await (await Promise.all(/* import() */[__webpack_require__.e(7783), __webpack_require__.e(449), __webpack_require__.e(3952), __webpack_require__.e(2525)]).then(__webpack_require__.bind(__webpack_require__, 5366))).matrixCommand(verb, flags);
        return (await (await Promise.all(/* import() */[__webpack_require__.e(7783), __webpack_require__.e(449), __webpack_require__.e(3952), __webpack_require__.e(8896), __webpack_require__.e(9368), __webpack_require__.e(112), __webpack_require__.e(6817), __webpack_require__.e(1916)]).then(__webpack_require__.bind(__webpack_require__, 16817))).runCommand(verb, flags)).exit;
    }
    catch (error) {
        const { asFailure } = await __webpack_require__.e(/* import() */ 7783).then(__webpack_require__.bind(__webpack_require__, 7783));
        return await refuse([asFailure(error)], args);
    }
}
function print(text) {
    process.stdout.write(`${text}\n`);
    return 0;
}
/** There is no run to report on, only problems: they are shown as those of a run are. */
async function refuse(problems, args) {
    const { Failure } = await __webpack_require__.e(/* import() */ 7783).then(__webpack_require__.bind(__webpack_require__, 7783));
    const { createShellReporter } = await Promise.all(/* import() */[__webpack_require__.e(7783), __webpack_require__.e(8896), __webpack_require__.e(2208)]).then(__webpack_require__.bind(__webpack_require__, 12208));
    const [first, ...others] = problems;
    if (first === undefined)
        return 0;
    const failure = others.length === 0 ? first : new Failure('SEVERAL_PROBLEMS', { count: problems.length }, { problems });
    const verb = args.find((arg) => !arg.startsWith('-')) ?? '';
    const result = { verb, exit: failure.exit, status: 'failed', outputs: { 'error-code': failure.code } };
    const { reporter } = createShellReporter({ json: args.includes('--json'), verbose: args.includes('--debug') });
    reporter.report({ type: 'failed', failure, result });
    return failure.exit;
}


/***/ }),

/***/ 43152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ leastNode),
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this program; a test holds it equal to package.json. */
const version = '0.1.0';
/** The oldest Node.js that the bundle runs on, as `engines` of package.json has it. */
const leastNode = '20.19.0';


/***/ })

};
