export { l as default, l as encodeQR } from "./npm-qr.js";
