export { n as openHttp } from "./connect.js";
