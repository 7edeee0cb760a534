export { t as createXmlWriter } from "./xml2.js";
