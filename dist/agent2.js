import { t as require_agent } from "./agent.js";
export default require_agent();
export {};
