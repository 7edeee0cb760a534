// build/hosts/version.js
const version = "0.1.0";
const leastNode = "20.19.0";
export { version as n, leastNode as t };
