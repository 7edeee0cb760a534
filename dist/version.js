// build/hosts/version.js
/** The version of this program; a test holds it equal to package.json. */
const version = "0.1.0";
/** The oldest Node.js that the bundle runs on, as `engines` of package.json has it. */
const leastNode = "20.19.0";
export { version as n, leastNode as t };
