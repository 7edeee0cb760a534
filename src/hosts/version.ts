/** The version of this program; a test holds it equal to package.json. */
export const version = '0.1.0';

/** The oldest Node.js that the bundle runs on, as `engines` of package.json has it. */
export const leastNode = '20.19.0';
