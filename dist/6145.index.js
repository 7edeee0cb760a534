export const id = 6145;
export const ids = [6145];
export const modules = {

/***/ 36145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   emulatorCommand: () => (/* binding */ emulatorCommand)
/* harmony export */ });
/* harmony import */ var _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89145);
/* harmony import */ var _emulator_emulator_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37565);
/* harmony import */ var _emulator_seed_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36256);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7783);
/* harmony import */ var _end_on_signals_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11735);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37976);
/* harmony import */ var _writable_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59528);







/** The verb `emulator`: the cloud on this machine until SIGINT or SIGTERM ends it. */
async function emulatorCommand(flags) {
    const question = {
        verb: 'emulator',
        given: flags.values,
        givenFrom: 'flag',
        variables: process.env,
        workingDirectory: process.cwd(),
        readText: _read_text_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .y,
    };
    const inputs = await (0,_config_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .Ko)(question);
    (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .throwProblems */ .Jh)([...flags.problems, ...inputs.problems]);
    const { values } = inputs;
    const { port, seed, state } = values;
    (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .throwProblems */ .Jh)(state === undefined ? [] : [(0,_writable_place_js__WEBPACK_IMPORTED_MODULE_5__/* .writeTrouble */ .F)(state)].filter((trouble) => trouble !== undefined));
    const options = { port, ...(seed && { seed: readSeed(seed) }), ...(state && { stateFile: state }) };
    const signals = (0,_end_on_signals_js__WEBPACK_IMPORTED_MODULE_6__/* .hearSignals */ .EQ)();
    const emulator = await (0,_emulator_emulator_js__WEBPACK_IMPORTED_MODULE_1__/* .createEmulator */ .I)(options).catch((error) => {
        signals.done();
        throw explain(error, inputs);
    });
    const text = values.json ? ready(emulator.url, emulator.env) : exports(emulator.url, emulator.env);
    process.stdout.write(text);
    await signals.first;
    await emulator.close();
    return 0;
}
/** The emulator throws plain errors; most of them come from an input. */
function explain(error, { values: { port, seed, state }, sources }) {
    if (!(error instanceof Error))
        return error;
    if ('syscall' in error && error.syscall === 'listen') {
        const where = sources.get('port')?.where ?? 'default';
        const expected = `a port that is free (${error.message})`;
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_3__.Failure('INPUT_INVALID', { name: 'port', value: String(port), where, expected }, { cause: error });
    }
    const reason = error.message;
    if (state !== undefined && reason.includes(state))
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_3__.Failure('FILE_INVALID', { input: 'state', path: state, reason }, { cause: error });
    if (seed !== undefined)
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_3__.Failure('FILE_INVALID', { input: 'seed', path: seed, reason }, { cause: error });
    return error;
}
const ready = (url, env) => `${JSON.stringify({ type: 'emulator-ready', version: 1, url, env })}\n`;
function exports(url, env) {
    const lines = Object.entries(env).map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'`);
    return `${lines.join('\n')}\n# The emulator listens on ${url}. Export the lines above in another shell; Ctrl+C ends it.\n`;
}
function readSeed(path) {
    const text = (0,_read_text_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .y)(path);
    if (text === undefined)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_3__.Failure('FILE_UNREADABLE', { input: 'seed', path, reason: 'there is no such file' });
    try {
        return (0,_emulator_seed_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSeed */ .d)(text);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_3__.Failure('FILE_INVALID', { input: 'seed', path, reason }, { cause: error });
    }
}


/***/ })

};
