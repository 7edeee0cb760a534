export const id = 4074;
export const ids = [4074];
export const modules = {

/***/ 94074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON with sorted names and without spaces: the same text for the same content, whoever wrote it. Absent and undefined are the same. */
function canonicalJson(value) {
    return JSON.stringify(value, (_name, inner) => (isPlainObject(inner) ? sorted(inner) : inner)) ?? 'null';
}
/** By code units, as `sort` does everywhere: no locale decides. */
const sorted = (fields) => Object.fromEntries(Object.keys(fields)
    .sort()
    .map((name) => [name, fields[name]]));
const isPlainObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ })

};
