export { n as XMLBuilder, r as XMLParser, t as XMLValidator } from "./npm-fast-xml-parser.js";
