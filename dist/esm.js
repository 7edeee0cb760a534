export { o as JMESPathTypeError, t as search } from "./npm-jmespath.js";
