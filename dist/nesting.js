// build/transport/nesting.js
/** Deeper than anything that the cloud, a program or a person has written for us. */
const deepest = 100;
/** Whether a value goes on inside itself so far that whoever walks it level by level, as `JSON.stringify` does, would run out of stack. */
const isAbyss = (value, levels = deepest) => typeof value === "object" && value !== null && (levels === 0 || Object.values(value).some((inner) => isAbyss(inner, levels - 1)));
export { isAbyss as t };
