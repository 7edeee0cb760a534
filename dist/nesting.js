// build/transport/nesting.js
const deepest = 100;
const isAbyss = (value, levels = deepest) => typeof value === "object" && value !== null && (levels === 0 || Object.values(value).some((inner) => isAbyss(inner, levels - 1)));
export { isAbyss as t };
