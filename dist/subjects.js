import { D as said } from "./words.js";
// build/hosts/subjects.js
const miniProgramSubject = (...names) => names.filter(Boolean).join(" ") || said("a mini program");
const spaceSubject = (spaceId) => said("space {spaceId}", { spaceId });
export { spaceSubject as n, miniProgramSubject as t };
